/// One amount per unit, as a source document prints it.
///
/// It is read once and never changes, so all that speaks of it shares it: lists have up to millions of them.
public final class Tariff: Sendable {
  /// What many rows of its list have in common, and share; for a row that has more, it stands with that.
  private let common: Common
  /// The product: a readable word, the same for each of its units and forms, such as `logeren-zwaar`.
  public let product: String
  /// The product code as read; empty when none is printed or none can be read with certainty.
  public let code: String
  /// The name of the product.
  public let name: String
  /// The amount per unit; zero where the list prints none, which ``statedAmount`` tells apart.
  public let amount: Money
  /// The line of the amount in the source document, from 1.
  public let line: Int

  /// What few kinds of rows differ in.
  class Common: @unchecked Sendable {
    final let table: String
    final let law: Law
    final let unit: BillingUnit
    final let form: PaymentForm
    /// What the row has besides; nothing where it is shared.
    fileprivate var besides: Besides? { nil }

    init(table: String, law: Law, unit: BillingUnit, form: PaymentForm) {
      (self.table, self.law, self.unit, self.form) = (table, law, unit, form)
    }
  }

  /// The same for one row that has a printed code that is not the code as read, a note, or what few lists print.
  fileprivate final class Besides: Common, @unchecked Sendable {
    let printedCode: String
    let note: String
    let details: AmountDetails?
    override var besides: Besides? { self }

    init(_ common: Common, printedCode: String, note: String, details: AmountDetails?) {
      (self.printedCode, self.note, self.details) = (printedCode, note, details)
      super.init(table: common.table, law: common.law, unit: common.unit, form: common.form)
    }
  }

  /// The id of the table that it stands in.
  public var table: String { common.table }
  /// The law under which the product is given.
  public var law: Law { common.law }
  /// The unit in which it is paid or charged.
  public var unit: BillingUnit { common.unit }
  /// The form in which it is paid.
  public var form: PaymentForm { common.form }
  /// The product code as printed; empty when none is.
  public var printedCode: String { common.besides?.printedCode ?? code }
  /// What a reader must know about this amount; empty when there is nothing.
  public var note: String { common.besides?.note ?? "" }
  /// What few lists print besides: a kind that is no price, a band, days of its own, a cell.
  public var details: AmountDetails? { common.besides?.details }

  /// A row of `tariffs.csv`.
  init(
    _ common: Common, product: String, code: String, printedCode: String, name: String, amount: Money,
    line: Int, note: String, details: AmountDetails?
  ) {
    (self.product, self.code, self.name, self.amount, self.line) = (product, code, name, amount, line)
    self.common =
      printedCode == code && note.isEmpty && details == nil
      ? common : Besides(common, printedCode: printedCode, note: note, details: details)
  }

  /// A row of `tariffs.csv` that shares nothing.
  package convenience init(
    table: String, product: String, law: Law, code: String, printedCode: String, name: String,
    unit: BillingUnit, form: PaymentForm, amount: Money, line: Int, note: String,
    details: AmountDetails? = nil
  ) {
    self.init(
      Common(table: table, law: law, unit: unit, form: form), product: product, code: code,
      printedCode: printedCode, name: name, amount: amount, line: line, note: note, details: details)
  }

  /// What the product is called in a sentence or a row of many: its code, or its name where it has none.
  public var shortName: String { code.isEmpty ? name : code }

  /// What the product is called where there is room: its code and its name, and the band of the price.
  public var codeAndName: String { (code.isEmpty ? name : "\(code) \(name)") + bandInBrackets }

  /// The band of the price behind a name, after a space; nothing for most.
  package var bandInBrackets: String { band.isEmpty ? "" : " (\(band))" }

  /// What the amount is: most are prices.
  public var kind: AmountKind { details?.kind ?? .price }

  /// What divides the price of the product further, as printed; empty for nothing.
  public var band: String { details?.band ?? "" }

  /// The amount per unit; nothing where the list prints none.
  public var statedAmount: Money? { kind.mayLackAmount && amount.cents == 0 ? nil : amount }

  /// Whether its row says from when or until when the amount holds.
  package var hasOwnDays: Bool { details.map { $0.validFrom != nil || $0.validTo != nil } ?? false }

  /// The days on which the amount holds, as far as its row says it.
  package var period: Period { Period(details?.validFrom ?? .earliest, through: details?.validTo) }

  /// The product codes, where several stand for one price.
  package var codes: [Substring] { code.split(separator: " ") }

  /// The same product in a list that was calculated from this one.
  package func saved(in table: String, amount: Money, note: String) -> Tariff {
    Tariff(
      table: table, product: product, law: law, code: code, printedCode: printedCode, name: name, unit: unit,
      form: form, amount: amount, line: line, note: note,
      // Days, cell and printed amount are those of the list that it was calculated from.
      details: band.isEmpty ? nil : AmountDetails(band: band))
  }

  /// What a row is looked up by. Rows with the same differ in what ``AmountDetails`` has: kind, band, first day.
  var key: Key { Key(table: table, product: product, unit: unit, form: form) }

  /// Whether another row is the price of the same product, in its unit, form and band, perhaps of other days.
  package func isSameLine(as other: Tariff) -> Bool { Line(self) == Line(other) }

  /// The primary key of a row.
  struct Key: Hashable {
    let table: String
    let product: String
    let unit: BillingUnit
    let form: PaymentForm
  }
}

extension Tariff {
  /// What has one amount on each day: a product of a table in a unit, a form, a kind and a band.
  package struct Line: Hashable, Sendable {
    let tariff: Tariff

    package init(_ tariff: Tariff) { self.tariff = tariff }

    package static func == (left: Line, right: Line) -> Bool {
      let (left, right) = (left.tariff, right.tariff)
      return left.key == right.key
        && (left.details === right.details || left.kind == right.kind && left.band == right.band)
    }

    package func hash(into hasher: inout Hasher) { tariff.hash(into: &hasher) }
  }

  /// The texts of a row that only lists of prices show, to programs: the column of each and its heading. A new column of
  /// `tariffs.csv` that `list` is to show stands here.
  package static let listed: [(column: String, heading: Phrase, text: @Sendable (Tariff) -> String)] = [
    ("printed_code", printedCodeHeading, { $0.printedCode })
  ]

  /// The heading of a code as printed.
  package static let printedCodeHeading = Phrase(nl: "Code (gedrukt)", en: "Code (printed)")
}

extension Tariff: Hashable {
  /// Whether two rows say the same.
  public static func == (left: Tariff, right: Tariff) -> Bool {
    left === right
      || left.key == right.key && left.law == right.law && left.code == right.code
        && left.printedCode == right.printedCode && left.name == right.name && left.amount == right.amount
        && left.line == right.line && left.note == right.note && left.details == right.details
  }

  /// Feeds the key, which few other rows of a data set have.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Tariff.Key: CustomStringConvertible {
  /// The key in words, such as `logeren-zwaar per etmaal (zin) in ridderkerk-2025`.
  var description: String { Tariff.Key.named([table, product, unit.rawValue, form.rawValue]) }

  /// A key in words, from its columns in a file, with the kind, band and first day that few rows have.
  static func named(_ words: [String]) -> String {
    "\(words[1]) per \(words[2]) (\(words[3..<words.count].filter { !$0.isEmpty }.joined(separator: ", "))) in \(words[0])"
  }
}

extension Tariff {
  /// The rows of `tariffs.csv`.
  package static let schema = Schema<Tariff>(
    "tariffs", title: Phrase(nl: "Tarieven", en: "Tariffs"),
    """
    One row for each amount: a product of a table, in one unit and one form of payment. A product that a \
    document prices per hour and per minute, or in kind and as a budget, has a row for each. The rows of a \
    table stand in the order in which the document prints them. Few lists need the columns from `kind` on, so a file \
    may leave them out; then a product has one row for each unit and form.
    """,
    key: .init("table", "product", "unit", "form", "kind", "band", "valid_from", at: "product") {
      Phrase(nl: "de prijs van", en: "the price of").followed(by: Key.named($0))
    },
    references: [.init("table", in: .tables)],
    derived: ["place", "search_words", "number", "cak_code", "region", "key", "price_key"]
  ) { f in
    let table = f.identifier(
      "table",
      "The id of the table in which the amount stands (`table` of tables).", example: "ridderkerk-2025")
    let product = f.identifier(
      "product",
      """
      The product (bouwsteen) as a readable word made from its name, the same for all its units and forms \
      within a table. Tables may use different words for what they continue: rows are matched by `code`, \
      and by this word only where there is no code or the code does not decide.
      """, example: "begeleiding-basis")
    let law = f.place(
      of: Law.self, "law",
      """
      The law (wet) under which the help is given. wmo: Wet maatschappelijke ondersteuning 2015; jw: \
      Jeugdwet; wmo-jw: one amount for both laws.
      """, example: "jw")
    let code = f.productCode(
      "code",
      """
      The product code (productcode) as read: up to five digits and capitals, by convention two digits of \
      the product category (productcategorie) first. A code means something only within its region, and \
      one code can stand for several products of a table. Several codes of one price have blanks between them. Empty when the document prints none, or when it \
      cannot be read with certainty (then `printed_code` and a row of readings tell more).
      """, example: "50B03")
    let printedCode = f.text(
      "printed_code",
      """
      The product code as it stands in the source text, slips of OCR included; where it differs from \
      `code`, a row of readings gives the reason. Empty when the document prints none.
      """, example: "50803")
    let name = f.filledText(
      "name",
      "The name of the product as read, in Dutch; what was put right is in readings.",
      example: "Begeleiding licht")
    let unit = f.place(
      of: BillingUnit.self, "unit",
      """
      The unit (eenheid) in which the amount is paid or charged. minuut: minute (iWmo/iJw code 01); uur: \
      hour (04); etmaal: 24 hours (14); dagdeel: part of a day (16), which is a number of hours only where \
      the document says so; stuks: piece (82, 84), such as a ride, a single payment or a month's \
      arrangement that the document counts in pieces; traject: a whole course of treatment; week: week; \
      maand: month; jaar: year; fte: a full-time position; lift: a stair lift; km: kilometre.
      """, example: "uur")
    let form = f.place(
      of: PaymentForm.self, "form",
      """
      The form (vorm) in which the help is paid. zin: zorg in natura, the municipality pays the provider; \
      pgb-formeel: persoonsgebonden budget for a professional; pgb-informeel: persoonsgebonden budget for \
      someone of the own network; overig: other amounts, such as own contributions (eigen bijdragen), \
      allowances (tegemoetkomingen), subsidies and ride prices.
      """, example: "zin")
    let tariff = Tariff(
      f.common(table: table, law: law, unit: unit, form: form), product: product, code: code,
      printedCode: printedCode, name: name,
      amount: f.optional {
        $0.amount(
          "amount",
          """
          The amount in euro for one unit, as published: digits with at most two decimals behind a point, \
          without sign, euro sign or separator of thousands. A published amount is rounded to cents; what it \
          includes is in `note`. Empty only where `kind` is quote or none.
          """, example: "76.42")
      } ?? Money(cents: 0),
      line: f.number(
        "line",
        "The line of the amount in the source text that `source_file` names; several rows may share it.",
        example: "322"),
      note: f.text(
        "note", "What a reader must know about the amount, in Dutch: billable time, group size, doubt."),
      details: f.amountDetails())
    if tariff.amount.cents == 0, !tariff.kind.mayLackAmount {
      f.refuseEmpty(.badAmount("", .empty), of: "amount")
    }
    return tariff
  } rules: { tariff, row in
    if let details = tariff.details { details.report(in: &row, amount: tariff.amount) }
  }
}

extension Fields {
  /// What rows of a list have in common, made for the first of them; laws, units and forms by their places.
  fileprivate mutating func common(table: String, law: Int, unit: Int, form: Int) -> Tariff.Common {
    shared((unit * 16 + form) * 4 + law) {
      $0.law.order == law && $0.unit.order == unit && $0.form.order == form && $0.table == table
    } make: { f in
      Tariff.Common(table: table, law: f.word(at: law), unit: f.word(at: unit), form: f.word(at: form))
    }
  }
}
