import TestSupport

@testable import Indexation
@testable import Tariffs

/// Small lists of one region: 2025, 2026, and a correction of 2026 from 1 March on.
struct BudgetFixture {
  let dataset: Dataset

  init(crosswalk: String? = nil, moreTariffs: String = "", billingTerms: String? = nil) throws {
    func list(_ id: String, _ year: Int, _ from: String, _ replaces: String = "") -> String {
      "\(id),Tarieven,Gemeente,test,Test,\(year),\(from),\(year)-12-31,,,,,,,,\(replaces)\n"
    }
    let tables =
      "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
      + "document_version,source_file,source_sha256,note,replaces\n" + list("test-2025", 2025, "2025-01-01")
      + list("test-2026", 2026, "2026-01-01") + list("test-2026-maart", 2026, "2026-03-01", "test-2026")
    func prices(_ table: String, _ hour: String, _ minute: String, _ day: String) -> String {
      "\(table),begeleiding,wmo,02A01,02A01,Begeleiding,uur,zin,\(hour),1,\n"
        + "\(table),jeugd,jw,45A01,45A01,Jeugdhulp,minuut,zin,\(minute),2,\n"
        + "\(table),verblijf,jw,44A01,44A01,Verblijf,etmaal,zin,\(day),3,\n"
    }
    let tariffs =
      "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"
      + prices("test-2025", "55.00", "1.01", "200.00") + prices("test-2026", "57.75", "1.05", "210.00")
      + prices("test-2026-maart", "60.00", "1.10", "215.00") + moreTariffs
    var files = ["tables.csv": tables, "tariffs.csv": tariffs]
    files["crosswalk.csv"] = crosswalk.map {
      "table_from,product_from,table_to,product_to,relation,comparable,lines_from,lines_to,reason\n" + $0
    }
    files["billing-terms.csv"] = billingTerms.map { "table,product,term,value,line,printed,note\n" + $0 }
    try self.init(files)
  }

  /// The list of 2025, of which each row has a product, a code, a unit, an amount, a kind, a band and the end of a range.
  init(kinds rows: [String]) throws {
    let tariffs = rows.map { row in
      let words = row.split(separator: ",", omittingEmptySubsequences: false)
      return "test-2025,\(words[0]),wmo,\(words[1]),\(words[1]),\(words[0]),\(words[2]),zin,\(words[3]),1,,"
        + words[4...].joined(separator: ",") + "\n"
    }
    try self.init([
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n"
        + "test-2025,Tarieven,Gemeente,test,Test,2025,2025-01-01,2025-12-31,,,,,,,\n",
      "tariffs.csv":
        "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,band,amount_to\n"
        + tariffs.joined(),
    ])
  }

  /// The lists of 2025 and 2026 with one product per minute, of which each row has a list, an amount, a first and a last
  /// day.
  init(days rows: [String]) throws {
    let lists = [2025, 2026].map { year in
      "test-\(year),Tarieven,Gemeente,test,Test,\(year),\(year)-01-01,\(year)-12-31,,,,,,,\n"
    }
    let tariffs = rows.map { row in
      let words = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(words[0]),begeleiding,wmo,02A03,02A03,Begeleiding,minuut,zin,\(words[1]),1,,"
        + words[2...].joined(separator: ",") + "\n"
    }
    try self.init([
      "tables.csv":
        "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
        + "document_version,source_file,source_sha256,note\n" + lists.joined(),
      "tariffs.csv":
        "table,product,law,code,printed_code,name,unit,form,amount,line,note,valid_from,valid_to\n"
        + tariffs.joined(),
    ])
  }

  private init(_ files: [String: String]) throws {
    let sources = files.map { ($0.key, SourceText(name: $0.key, bytes: Array($0.value.utf8))) }
    let own = try Dataset.files(
      Dictionary(uniqueKeysWithValues: sources), folder: "test", base: Dataset.builtIn())
    var all = try Dataset.builtIn()
    _ = all.add(own)
    dataset = all
  }

  func line(
    _ product: String, _ unit: String, _ volume: Rational, _ period: String, provider: String = ""
  ) -> VolumeLine {
    var line = VolumeLine(product: product, unit: Terms.builtIn.unit(unit), volume: volume)
    line.period = DeliveryPeriod(period)
    line.provider = provider
    return line
  }

  func prices(
    _ from: String, _ to: String, shares: [StatedShare] = [], session: GroupSession? = nil
  ) throws -> VolumePrices {
    let comparison = try dataset.compare(dataset.select(Selector(from)), with: dataset.select(Selector(to)))
    return try VolumePrices(comparison, in: dataset, shares: shares, session: session)
  }

  func budget(
    _ from: String, _ to: String, _ lines: [VolumeLine], rounding: BudgetRounding = .line,
    shares: [StatedShare] = [], session: GroupSession? = nil
  ) throws -> Budget {
    let prices = try prices(from, to, shares: shares, session: session)
    let years = Set(lines.compactMap { $0.period?.year })
    var totals = VolumeTotals(rounding: rounding, changes: prices.changes(in: years), price: prices.pricing)
    for line in lines { totals.add(line) }
    return try Budget(totals, prices, rounding: rounding)
  }

  /// The lines of a file of volumes.
  static func lines(_ path: String) throws -> [VolumeLine] {
    let rows = VolumeRow.schema.rows(of: SourceText(name: path, bytes: Array(try Repository.text(path).utf8)))
    guard rows.problems.isEmpty else { throw DatasetError(problems: rows.problems) }
    return rows.records.map(\.line)
  }
}
