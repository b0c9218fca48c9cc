import Spreadsheets
import Tariffs

/// A cell of a file.
public struct CellPlace: Hashable, Sendable {
  /// The name of the file.
  public var file: String
  /// The name of the sheet; empty for text.
  public var sheet: String
  /// The cell.
  public var place: Sheet.Place
  /// Whether several files are read, so that the cell says little without its file.
  var isOfOneOfSeveral = false

  /// The cell with its sheet, as spreadsheets write it: `2024!E7`; one of several files stands in front: `a.csv:E7`.
  public var address: String {
    (isOfOneOfSeveral ? file + ":" : "") + (sheet.isEmpty ? "" : sheet + "!") + "\(place)"
  }
}

/// One amount of a list, with what the list says of it.
public struct ReadPrice: Hashable, Sendable {
  /// Where it stands; of a merged cell the first.
  public var place: CellPlace
  /// The cell as printed, on one line.
  public var printed: String
  /// The name of the product as printed, on one line.
  public var product: String
  /// What it stands under.
  public var section = ""
  /// The word of the law; empty where the list does not say it.
  public var law = ""
  /// The product codes as printed, without the law.
  public var codes: [String] = []
  /// The unit as printed.
  public var unitText = ""
  /// The word of the unit; ``TermWords/unknown`` where the list does not say it.
  public var unit = TermWords.unknown
  /// The word of the form of payment; empty where the list does not say it.
  public var form = ""
  /// What kind of amount it is.
  public var kind = AmountKind.price
  /// What divides the price of the product further, as printed.
  public var band = ""
  /// The first day on which it holds, where the list says it.
  public var validFrom: CalendarDate?
  /// The last day on which it holds, where the list says it.
  public var validTo: CalendarDate?
  /// The amount; nothing where there is none.
  public var amount: Money?
  /// The upper end of a range.
  public var upper: Money?
  /// What a reader must know.
  public var notes: [Phrase] = []
  /// The words of the name without those that say the form.
  var nameWords: [String] = []
  /// The name by which it is told apart from others of the list.
  var fullName = ""
  /// The word of the product, the same for all its units and forms.
  public internal(set) var productWord = ""
}

/// What became of a cell that holds a number or stands in a column of prices.
public struct CellAccount: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    /// It was read as a price, or as what the list says in the place of one.
    case read
    /// It could not be read, or could be read in two ways.
    case refused(Phrase)
    /// It is a number but no price.
    case explained(NoPrice)
  }

  /// The cell.
  public var place: CellPlace
  /// What it shows.
  public var printed: String
  /// What became of it.
  public var outcome: Outcome
}

/// Why a number of a list is no price.
public enum NoPrice: String, CaseIterable, Sendable {
  case title, heading, product, section, footnote, percentage, number, code, cak, unit, band, remark, day,
    total, check,
    skipped, law

  /// What it is, for people.
  public var name: Phrase {
    switch self {
    case .title: Phrase(nl: "in de titel", en: "in the title")
    case .heading: Phrase(nl: "in een kop", en: "in a heading")
    case .product: Phrase(nl: "in een productnaam", en: "in the name of a product")
    case .section: Phrase(nl: "in een tussenkop", en: "in the name of a section")
    case .footnote: Phrase(nl: "in een voetnoot", en: "in a footnote")
    case .percentage: Phrase(nl: "percentage", en: "percentage")
    case .number: Phrase(nl: "volgnummer", en: "sequence number")
    case .code: Phrase(nl: "productcode", en: "product code")
    case .cak: Phrase(nl: "CAK-code", en: "code of the CAK")
    case .unit: Phrase(nl: "in een eenheid", en: "in a unit")
    case .band: Phrase(nl: "in een onderverdeling", en: "in a band")
    case .remark: Phrase(nl: "in een opmerking", en: "in a remark")
    case .day: Phrase(nl: "datum", en: "day")
    case .total: Phrase(nl: "totaal of gemiddelde", en: "total or average")
    case .check: Phrase(nl: "controle van de makers", en: "check by the makers")
    case .skipped: Phrase(nl: "overgeslagen volgens de mapping", en: "skipped by the mapping")
    case .law: Phrase(nl: "in een wet", en: "in a law")
    }
  }
}

/// What was read of lists, and what was not.
public struct ListReading: Sendable {
  /// The amounts, in the order of the files.
  public internal(set) var prices: [ReadPrice] = []
  /// What became of each cell with a number, and of each cell of a column of prices.
  public internal(set) var cells: [CellAccount] = []
  /// What is wrong with cells that are no amounts, such as a code that a spreadsheet has destroyed.
  public internal(set) var problems: [(place: CellPlace, reason: Phrase)] = []
  /// How the sheets were read: heads, columns, what is hidden.
  public internal(set) var decisions: [Phrase] = []
  /// What the headings were read as, to be corrected and used again.
  public internal(set) var entries: [Mapping.Entry] = []
  /// The names of the files.
  public internal(set) var files: [String] = []
  /// The first title.
  public internal(set) var title = ""
  /// The names of the sheets that were read, with their files.
  public internal(set) var sheets: [String] = []

  init() {}

  /// The amounts that were read.
  public var readCells: Int { cells.count { $0.outcome == .read } }

  /// The cells of which no amount was read, with the reason.
  public var refused: [(place: CellPlace, printed: String, reason: Phrase)] {
    cells.compactMap { cell in
      guard case .refused(let reason) = cell.outcome else { return nil }
      return (cell.place, cell.printed, reason)
    }
  }

  /// How many numbers are no prices, by what they are.
  public var explained: [(what: NoPrice, count: Int)] {
    NoPrice.allCases.compactMap { what in
      let count = cells.count { $0.outcome == .explained(what) }
      return count == 0 ? nil : (what, count)
    }
  }
}
