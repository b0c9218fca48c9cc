import Import
import Indexation
import Spreadsheets
import Synchronization
import Tariffs

/// Files of what was delivered: volumes and declarations, as rows, in columns and as messages.
enum Deliveries {
  private static let terms = DataFolderFuzzing.builtIn?.terms ?? .builtIn
  private static let prices = DataFolderFuzzing.builtIn.map {
    DeclarationPrices($0, limits: (try? DeclarationLimitBook.builtIn().limits) ?? [])
  }

  private static let pricing: (@Sendable (VolumeKey) -> VolumePricing)? = {
    guard let dataset = DataFolderFuzzing.builtIn,
      let comparison = try? dataset.compare(
        dataset.select(Selector("nijmegen-2023")), with: dataset.select(Selector("2025")))
    else { return nil }
    return try? VolumePrices(comparison, in: dataset).pricing
  }()

  static func readVolumes(_ bytes: [UInt8]) {
    let rows = VolumeRow.schema.rows(of: SourceText(name: "volumes.csv", bytes: bytes), terms: terms)
    _ = rows.records.map(\.line)
    for problem in rows.problems.prefix(10) { _ = problem.kind.explanation(in: .dutch) }
    refusing {
      guard let pricing else { return }
      let consumer = VolumeColumns(
        rounding: .line, changes: [], years: [], terms: terms, price: pricing)
      // Small pieces, so that lines are cut where pieces meet.
      let reading = try ColumnReader(VolumeColumns.declarations, pieceSize: 64).read(input(bytes), consumer)
      _ = consumer.totals(reading.partials)
    }
  }

  static func readVolumeSheet(_ bytes: [UInt8]) {
    refusing {
      let sheets = try Spreadsheet.read(bytes: bytes).sheets
      let source = try VolumeSheet.source(sheets, path: "volumes.xlsx", terms: terms)
      _ = source.error(with: [])?.text(in: .dutch)
    }
  }

  static func readShares(_ bytes: [UInt8]) {
    let rows = StatedShare.schema.rows(of: SourceText(name: "aandelen.csv", bytes: bytes), terms: terms)
    _ = rows.records.map(\.description)
    for problem in rows.problems.prefix(10) { _ = problem.kind.explanation(in: .english) }
  }

  static func readDeclarations(_ bytes: [UInt8]) {
    guard let prices else { return }
    refusing {
      let consumer = DeclarationColumns(prices, region: "nijmegen", keepsHistory: true)
      var failing: [FailingLine] = []
      let reading = try ColumnReader(DeclarationColumns.columns, pieceSize: 64).read(
        input(bytes), consumer, output: { failing += $0 })
      _ = DeclarationResult(
        tally: reading.partials.reduce(into: DeclarationTally()) { $0.add($1.tally) }, failing: failing,
        lines: reading.partials.flatMap(\.history), state: .held)
      _ = DeclarationCorrection(of: failing)
    }
  }

  static func readMessage(_ bytes: [UInt8]) {
    refusing {
      _ = try DeclarationMessage.read(bytes, path: "bericht.xml") { line in
        _ = line.volume.multipliedReportingOverflow(by: DeclarationLine.one)
      }
    }
  }

  /// The bytes as a file, some at a time.
  private static func input(_ bytes: [UInt8]) -> ByteInput {
    let place = Mutex(0)
    return ByteInput(name: "bestand.csv", size: bytes.count) { buffer in
      place.withLock { place in
        let count = min(buffer.count, bytes.count - place)
        buffer.copyBytes(from: bytes[place..<(place + count)])
        place += count
        return count
      }
    }
  }
}
