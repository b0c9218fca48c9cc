/// How much of a file is read. What is larger is no list of tariffs, and is refused before it fills the memory.
public enum SpreadsheetLimit: Hashable, Sendable {
  /// The parts of an archive.
  case parts
  /// The bytes that an archive unpacks to.
  case unpackedBytes
  /// How many times its own size an archive unpacks to.
  case ratio
  /// The cells with something in them.
  case cells
  /// The cells that a file states once and asks to repeat.
  case repeatedCells
  /// The bytes of one cell: a little more than the 32,767 characters that Excel holds.
  case cellBytes
  /// How deep elements stand in each other.
  case depth
  /// The attributes of one element.
  case attributes
  /// The rows of a sheet, as Excel and LibreOffice have them.
  case rows
  /// The columns of a sheet, as Excel and LibreOffice have them.
  case columns
  /// The sheets of a file.
  case sheets
  /// The cells that are merged with others.
  case mergedCells

  /// What an archive may always unpack to, whatever its ratio.
  static let smallBytes = 4 << 20

  /// The most that is read.
  public var maximum: Int {
    switch self {
    case .parts: 10_000
    case .unpackedBytes: 256 << 20
    case .ratio: 250
    case .cells: 5_000_000
    case .repeatedCells: 200_000
    case .cellBytes: 128 << 10
    case .depth: 128
    case .attributes: 256
    case .rows: 1_048_576
    case .columns: 16_384
    case .sheets: 1_000
    case .mergedCells: 2_000_000
    }
  }

  /// Refuses what goes over the limit.
  func hold(_ count: Int, in part: String) throws(SpreadsheetError) {
    if count > maximum { throw .tooLarge(self, part: part) }
  }
}
