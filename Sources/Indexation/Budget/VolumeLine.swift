import Tariffs

/// So much of a product in a period: a line of `volumes.csv`, which can be a total or a declaration.
///
/// Nothing of it can name a person: a key of a client is kept as a number, and only to count clients.
package struct VolumeLine: Hashable, Sendable {
  /// The product: a code, its word or its name, as the list of prices has it.
  package var product: String
  /// The unit in which the volume is counted.
  package var unit: BillingUnit
  /// How much; below zero for a line that takes another one back.
  package var volume: Rational
  /// The id of the list of prices; empty where region and period say which.
  package var list = ""
  /// The region, by its id or name; empty where the lists that are compared are of one region.
  package var region = ""
  /// The form of payment.
  package var form = PaymentForm.zin
  /// What divides the prices of the product further; empty for nothing.
  package var band = ""
  /// When it was delivered; nothing where nobody says.
  package var period: DeliveryPeriod?
  /// Who delivered it; empty where nobody says.
  package var provider = ""
  /// What was declared for it; nothing where nobody says.
  package var declared: Money?
  /// A number for the client, the same for the same one; nothing where nobody says.
  package var client: UInt64?

  /// So much of a product.
  package init(product: String, unit: BillingUnit, volume: Rational) {
    (self.product, self.unit, self.volume) = (product, unit, volume)
  }
}

extension VolumeLine {
  /// Whether a line asks for money or takes it back, in the words of the iWmo and iJw messages.
  package enum Direction: String, Vocabulary {
    /// It asks for money.
    case debit = "D"
    /// It takes back what was asked.
    case credit = "C"

    /// What the word is a kind of.
    package static let noun = Phrase(nl: "soort regel", en: "kind of line")

    /// Debet and credit, as people write them.
    package var otherSpellings: [String] { self == .debit ? ["d", "debet", "debit"] : ["c", "credit"] }
  }

  /// A number for the key of a client (FNV-1a), from which the key does not follow.
  package static func number(ofClient key: some Sequence<UInt8>) -> UInt64 {
    key.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// A row of a file of volumes, with the days as they are written.
package struct VolumeRow: Sendable {
  /// What the row says.
  package private(set) var line: VolumeLine
  private var period: DeliveryPeriod?
  private var from: CalendarDate?
  private var to: CalendarDate?

  private init(_ line: VolumeLine) { self.line = line }

  /// The columns of a file of declarations that say nothing of a volume, and are passed over.
  package static let unread = [
    "line_id", "price", "allocation", "participants", "staff", "subcontractor", "absence",
  ]

  /// The rows of a file of volumes.
  package static let schema = Schema<VolumeRow>(
    "volumes", title: Phrase(nl: "Volumes", en: "Volumes"),
    """
    One row for each volume: a total of a month or a year, or one line of a declaration. Whatever can name a person \
    has no place in it: `client` is read to count clients, and neither kept nor printed.
    """, derived: unread
  ) { f in
    var row = VolumeRow(
      VolumeLine(
        product: f.filledText(
          "product", "The product code, the word of the product, or its name, as the list of prices has it.",
          example: "02A03"),
        unit: f.word("unit", "The unit in which the volume is counted.", example: "minuut"),
        volume: f.decimal(
          "volume", "How many units; a line that takes another one back has debit_credit C.",
          example: "12540.5")))
    _ = f.ifAny { f -> Bool? in
      row.readDetails(&f)
      return true
    }
    return row
  } rules: { row, f in
    row.checkDays(&f)
  }

  /// The columns that a file may leave out.
  private mutating func readDetails(_ f: inout Fields) {
    line.list = f.optionalIdentifier(
      "list", "The id of the list of prices; empty where region and period say which.",
      example: "nijmegen-2023")
    line.region = f.text(
      "region", "The region, by its id or name; may be empty where lists of one region are compared.",
      example: "nijmegen")
    let form: PaymentForm? = f.optional {
      $0.word("form", "The form of payment; empty for zin.", example: "zin")
    }
    line.form = form ?? .zin
    line.band = f.text("band", "What divides the prices of the product further, as its list prints it.")
    period = f.optional { $0.deliveryPeriod() } ?? nil
    from = f.optionalDate(
      "from", "The first day of delivery, in the place of period.", example: "2023-05-01")
    to = f.optionalDate(
      "to", "The last day of delivery; empty for the day of from.", example: "2023-05-31")
    line.period = period ?? from.flatMap { DeliveryPeriod(from: $0, to: to ?? $0) }
    line.provider = f.text("provider", "Who delivered it: a name or number of an organisation.")
    line.declared = f.optional {
      $0.amount("amount", "What was declared, in euro; of a credit line without a sign.")
    }
    let direction: VolumeLine.Direction? = f.optional {
      $0.word(
        "debit_credit", "D for a line that asks for money, also when empty; C for one that takes it back.")
    }
    let client = f.text(
      "client", "A key of the client, without a meaning of its own: only read to count clients.")
    line.client = client.isEmpty ? nil : VolumeLine.number(ofClient: client.utf8)
    if direction == .credit {
      line.volume = -line.volume
      line.declared = line.declared.map { -$0 }
    }
  }

  /// Reports days that contradict each other.
  private func checkDays(_ f: inout Fields) {
    if period != nil, from != nil || to != nil {
      f.report(
        at: "period", nl: "period en from of to zeggen allebei wanneer", "Schrijf period, of from en to.",
        en: "period and from or to both say when", "Write period, or from and to.")
    } else if let to, from == nil {
      f.report(
        at: "to", nl: "to \(to) heeft geen eerste dag", "Schrijf ook from.",
        en: "to \(to) has no first day", "Write from too.")
    } else if let from, let to, to < from {
      f.report(
        at: "to", nl: "to \(to) ligt voor from \(from)", "Verbeter een van beide dagen.",
        en: "to \(to) lies before from \(from)", "Correct one of the two days.")
    }
  }
}

extension Fields {
  /// A day, a month or a year.
  fileprivate mutating func deliveryPeriod() -> DeliveryPeriod? {
    value(
      "period", Field.Kind(pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
      "When it was delivered: a year, a month or a day.", example: "2023-05", else: DeliveryPeriod?.none,
      problem: {
        .rule(
          nl: "'\($0)' is geen periode",
          "Schrijf een jaar (2023), een maand (2023-05) of een dag (2023-05-12).",
          en: "'\($0)' is no period", "Write a year (2023), a month (2023-05) or a day (2023-05-12).")
      }
    ) { text -> DeliveryPeriod?? in
      if let period = DeliveryPeriod(text) { return .some(period) }
      return nil
    }
  }
}
