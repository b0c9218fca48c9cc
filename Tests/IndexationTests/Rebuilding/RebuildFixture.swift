import TestSupport
import Testing

@testable import Indexation
@testable import Tariffs

/// Products of the built-in tables, and small own lists, for tests of rebuilding.
struct RebuildFixture {
  let costs: CostBook
  let dataset: Dataset

  /// Read once for all tests, as it holds all wages of all agreements.
  private static let builtIn = Result { try CostBook.builtIn() }

  /// What stands inside the program.
  init() throws {
    costs = try RebuildFixture.builtIn.get()
    dataset = try Dataset.builtIn()
  }

  /// The built-in wages and models with a list `own` of 2025.
  ///
  /// - Parameters:
  ///   - tariffs: rows of product, unit, form and amount.
  ///   - files: rows of files of costs, without their header.
  /// - Throws: the problems of the rows.
  init(tariffs: [String], _ files: [CostFile: String] = [:]) throws {
    var base = try RebuildFixture.builtIn.get()
    let rows = tariffs.enumerated().map { line, row -> String in
      let parts = row.split(separator: ",")
      return "own,\(parts[0]),jw,,,\(parts[0]),\(parts[1]),\(parts[2]),\(parts[3]),\(line + 1),\n"
    }
    let texts = [
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n"
        + "own,Lijst,Gemeente,eigen,Eigen,2025,2025-01-01,2025-12-31,,,,,,,\n",
      "tariffs.csv": "table,product,law,code,printed_code,name,unit,form,amount,line,note\n" + rows.joined(),
    ]
    let dataset = try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      texts[file.name].map { SourceText(name: "own/" + file.name, bytes: Array($0.utf8)) }
    }
    let added = try RebuildFixture.book(files, base: base, of: dataset)
    base.levels += added.levels
    base.shares += added.shares
    base.figures += added.figures
    base.agreements += added.agreements
    base.wageSources += added.wageSources
    base.scales += added.scales
    base.functionScales += added.functionScales
    base.models += added.models
    (costs, self.dataset) = (base, dataset)
  }

  /// Reads files given as rows without their header; files that are not given do not exist.
  static func book(
    _ files: [CostFile: String], base: CostBook = CostBook(), of dataset: Dataset? = nil
  ) throws(DatasetError) -> CostBook {
    try CostBookReader.read(base: base, dataset: dataset) { file throws(DatasetProblem) in
      files[file].map { rows in
        let header = file.schema.columns.joined(separator: ",") + "\n"
        return SourceText(name: "own/" + file.name, bytes: Array((header + rows).utf8))
      }
    }
  }

  /// A row of `function-mixes.csv` for the list `own`.
  static func share(_ product: String, _ level: String, _ percent: String) -> String {
    "own,\(product),\(level),\(percent),\(percent)%,1,\n"
  }

  /// A row of `cost-components.csv` for the list `own`.
  static func figure(
    _ product: String, _ component: CostComponent, _ value: String, _ unit: CostFigure.Unit = .percent
  ) -> String {
    "own,\(product),\(component.rawValue),\(value),\(unit.rawValue),\(value),1,\n"
  }

  /// The figures that every model requires: werkgeverslasten, niet-productieve uren and overhead.
  static func required(_ product: String) -> String {
    figure(product, .werkgeverslasten, "30") + figure(product, .nietProductieveUren, "25")
      + figure(product, .overhead, "40")
  }

  /// All products of a table.
  func products(_ table: String) -> [CostProduct] {
    dataset.costProducts(of: dataset.tariffs(in: table), costs)
  }

  /// A product; without a table one of ridderkerk-2025.
  func product(_ slug: String, in table: String = "ridderkerk-2025") throws -> CostProduct {
    try #require(products(table).first { $0.tariff.product == slug })
  }

  /// A request with the wages of a day, halfway each scale.
  func request(model: String? = nil, on day: String = "2025-01-01") throws -> RebuildRequest {
    RebuildRequest(
      model: try costs.model(model),
      wages: WageChoice(
        agreement: try costs.agreement(), day: try #require(CalendarDate(day)), place: .share(Rational(50))))
  }

  /// The verdicts on all products of a table.
  func verdicts(_ table: String, _ request: RebuildRequest) throws -> [String: Verdict] {
    let verdicts = try costs.verdicts(on: products(table)) { _ throws(RebuildError) in request }
    return Dictionary(uniqueKeysWithValues: verdicts.map { ($0.product.tariff.product, $0) })
  }
}

/// A fraction of whole numbers, for expected values that were calculated elsewhere.
func fraction(_ numerator: Int128, _ denominator: Int128 = 1) -> Rational {
  Rational(numerator, denominator)
}

/// Figures without a source, by component.
func given(_ values: [CostComponent: Rational]) -> CostInputs {
  values.mapValues { CostInput(value: $0, origin: .given) }
}

/// The error of a calculation; nothing when it has none.
func rebuildError<Value>(_ calculate: () throws(RebuildError) -> Value) -> RebuildError? {
  do throws(RebuildError) {
    _ = try calculate()
    return nil
  } catch {
    return error
  }
}
