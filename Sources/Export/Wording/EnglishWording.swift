import Tariffs

/// The words of an English memo.
struct EnglishWording: Wording {
  // Numbers and dates
  let decimalSeparator = "."
  let groupingSeparator = ","
  let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  let and = "and"

  // Words of the field
  func name(of law: Law) -> String {
    switch law {
    case .wmo: "Wmo"
    case .jw: "Jw"
    case .wmoAndJw: "Wmo/Jw"
    }
  }

  func name(of form: PaymentForm) -> String {
    switch form {
    case .zin: "ZIN"
    case .pgbFormeel: "PGB formal"
    case .pgbInformeel: "PGB informal"
    case .overig: "other"
    }
  }

  func name(of status: ComparisonRow.Status) -> String {
    status.rawValue
  }

  func name(of field: Reading.Field) -> String {
    field == .amount ? "tariff" : field.rawValue
  }

  // Headings
  let law = "Law"
  let code = "Code"
  let printedCode = "Code (printed)"
  let product = "Product"
  let slug = "Name in commands"
  let name = "Name"
  let unit = "Unit"
  let form = "Form"
  let amount = "Tariff (€)"
  let change = "Change (€)"
  let changePercent = "Change (%)"
  let status = "Status"
  let line = "Line"
  let alsoOnLines = "Also on line"
  let source = "Source"
  let sourceAndLine = "Source and line"
  let sources = "Sources"
  let note = "Note"
  let table = "Table"
  let title = "Title"
  let publisher = "Publisher"
  let region = "Region"
  let year = "Year"
  let validity = "Valid"
  let publishedOn = "Published"
  let publication = "Publication"
  let priceLevel = "Price level"
  let documentVersion = "Version"
  let tariffs = "Tariffs"
  let field = "Part"
  let printed = "Printed"
  let read = "Read as"
  let reason = "Reason"

  func amount(in selector: String) -> String { "\(selector) (€)" }

  // Titles and sentences
  let tablesTitle = "Tariff lists"
  let readingsHeading = "Readings: what is printed and how it was read"
  let notPrinted = "not printed"
  let unknown = "unknown"
  let undecided = "undecided"
  let leftOutLists =
    "Products of a list that is left out therefore show as added or removed, or are missing on both sides."
  let addedAndRemoved =
    "‘Added’ and ‘removed’ are about what stands in these lists, not about the care itself."
  let noRows = "No tariffs were found that answer the question."

  func listTitle(tariffs: Int, tables: Int) -> String {
    "\(tariffs) \(tariffs == 1 ? "tariff" : "tariffs") from \(tables) tariff \(tables == 1 ? "list" : "lists")"
  }

  func showTitle(product: String) -> String {
    "All about ‘\(product)’"
  }

  func diffTitle(regions: [String], from: String, to: String) -> String {
    "Tariffs of \(from) and \(to) compared: \(list(regions))"
  }

  func validity(from: String, to: String?) -> String {
    to.map { "\(from) to \($0)" } ?? "from \(from)"
  }

  func published(on date: String?) -> String {
    date.map { "published on \($0)" } ?? "date of publication unknown"
  }

  func counts(changed: Int, unchanged: Int, added: Int, removed: Int) -> String {
    "\(changed) changed, \(unchanged) unchanged, \(added) added and \(removed) removed."
  }

  func notYetPublished(table: String, publishedOn: String, day: String) -> String {
    "\(table) is left out: it was published on \(publishedOn), so not yet known on \(day)."
  }

  func publicationUnknownAndNotYetValid(table: String, validFrom: String, day: String) -> String {
    "\(table) is left out: its date of publication is unknown, and on \(day) its tariffs were not valid yet "
      + "(valid from \(validFrom))."
  }

  func publicationUnknownButValid(table: String, validFrom: String) -> String {
    "\(table) is taken in although its date of publication is unknown: its tariffs were valid already "
      + "(from \(validFrom))."
  }

  func regionOnOneSide(region: String, tables: [String], selector: String) -> String {
    "\(region) is left out: only \(selector) has a tariff list of this region (\(list(tables)))."
  }

  func differentRegions(from: String, to: String) -> String {
    "\(from) and \(to) are different regions. Product codes are agreed per region, so nothing is matched by code "
      + "and each product stands alone."
  }

  func alsoIn(table: String, line: Int) -> String {
    "same tariff in \(table), line \(line)"
  }

  func differentPrices(_ prices: [(amount: String, table: String, line: Int)]) -> String {
    "beware: the lists of one side give this product different tariffs: "
      + prices.map { "\($0.amount) in \($0.table), line \($0.line)" }.joined(separator: "; ")
  }

  func severalProducts(code: String) -> String {
    "code \(code) stands for several products; matched by product name"
  }

  func otherUnit(_ units: [String], inOldList: Bool) -> String {
    "same code in the \(inOldList ? "old" : "new") list per \(list(units)): another unit, not matched"
  }

  func droppedColumns(_ headings: [String]) -> String {
    "Not shown, because the screen is too narrow: \(list(headings)). Shown with --format md or -o FILE."
  }

  func replaced(table: String, folder: String) -> String {
    "The table \(table) of \(folder) is used in place of the one with the same id."
  }

  func onlyFirstPart(others: [String]) -> String {
    "CSV holds the first table only; --format json holds \(list(others)) too."
  }
}
