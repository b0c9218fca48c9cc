import Tariffs

/// One thing that is wrong with a line of a declaration, or that somebody has to look at.
package struct DeclarationFinding: Sendable {
  /// Why.
  package let reason: DeclarationReason
  /// Whether it is certain.
  package let certainty: DeclarationCertainty
  /// The price that the line was held against; nothing where there is none.
  package var price: DeclaredPrice?
  /// The price per declared unit that would be right, in cents.
  package var expectedPrice: Int64?
  /// The amount that would be right, in cents.
  package var expectedAmount: Int64?
  /// What is at stake: how much more or less is declared than is right, in cents; all of it where nothing is right.
  package var stake: Int64
  private var details: Details?

  /// What few findings have: a limit, a group, another line. Most lines of a large file that fail have a wrong price.
  private final class Details: Sendable {
    let limit: DeclarationLimit?
    let term: BillingTerm?
    let counted: Rational?
    let allowed: Rational?
    let days: ClosedRange<CompactDay>?
    let otherLine: Int?
    let units: [BillingUnit]

    init(_ finding: DeclarationFinding, _ change: (inout Values) -> Void) {
      var values = Values()
      if let old = finding.details {
        values = Values(
          limit: old.limit, term: old.term, counted: old.counted, allowed: old.allowed, days: old.days,
          otherLine: old.otherLine, units: old.units)
      }
      change(&values)
      (limit, term, counted, allowed) = (values.limit, values.term, values.counted, values.allowed)
      (days, otherLine, units) = (values.days, values.otherLine, values.units)
    }

    struct Values {
      var limit: DeclarationLimit?
      var term: BillingTerm?
      var counted: Rational?
      var allowed: Rational?
      var days: ClosedRange<CompactDay>?
      var otherLine: Int?
      var units: [BillingUnit] = []
    }
  }

  private mutating func set(_ change: (inout Details.Values) -> Void) { details = Details(self, change) }

  /// The limit of the document.
  package var limit: DeclarationLimit? {
    get { details?.limit }
    set { set { $0.limit = newValue } }
  }
  /// What the document says of the group.
  package var term: BillingTerm? {
    get { details?.term }
    set { set { $0.term = newValue } }
  }
  /// What was counted against the limit.
  package var counted: Rational? {
    get { details?.counted }
    set { set { $0.counted = newValue } }
  }
  /// The most, or the least, that the limit allows.
  package var allowed: Rational? {
    get { details?.allowed }
    set { set { $0.allowed = newValue } }
  }
  /// The days over which was counted.
  package var days: ClosedRange<CompactDay>? {
    get { details?.days }
    set { set { $0.days = newValue } }
  }
  /// The line of the file with which it collides; nothing where there is none.
  package var otherLine: Int? {
    get { details?.otherLine }
    set { set { $0.otherLine = newValue } }
  }
  /// The units in which the product may be declared on that day.
  package var units: [BillingUnit] {
    get { details?.units ?? [] }
    set { if !newValue.isEmpty { set { $0.units = newValue } } }
  }

  package init(
    _ reason: DeclarationReason, _ certainty: DeclarationCertainty = .wrong, price: DeclaredPrice? = nil,
    stake: Int64
  ) {
    (self.reason, self.certainty, self.price, self.stake) = (reason, certainty, price, stake)
  }
}

/// A line of a declaration with what is wrong with it.
package struct FailingLine: Sendable {
  /// The line.
  package let line: DeclarationLine
  /// What it calls itself; empty for nothing.
  package let id: String
  /// Who declares it; empty where the line does not say.
  package let provider: String
  /// What its words mean.
  package let product: DeclaredProduct
  /// What is wrong with it: what is certain first, then that for which most is at stake.
  package private(set) var findings: [DeclarationFinding]

  package init(
    line: DeclarationLine, id: String, provider: String, product: DeclaredProduct,
    findings: [DeclarationFinding]
  ) {
    (self.line, self.id, self.provider, self.product, self.findings) = (line, id, provider, product, findings)
    order()
  }

  package mutating func add(_ finding: DeclarationFinding) {
    findings.append(finding)
    order()
  }

  /// What is certain stands first, then that for which most is at stake.
  private mutating func order() {
    guard findings.count > 1 else { return }
    let ranks = DeclarationReason.allCases
    findings = findings.sorted(
      by: { (ranks.firstIndex(of: $0.reason) ?? 0) }, <
    ).sorted(by: { $0.stake.magnitude }, >).sorted(by: { $0.certainty == .wrong ? 0 : 1 }, <)
  }

  /// The first and most certain of its findings.
  package var first: DeclarationFinding { findings[0] }

  /// Whether it is certainly wrong.
  package var isWrong: Bool { findings.contains { $0.certainty == .wrong } }

  /// What is at stake in cents: no more than once, however much is wrong with it.
  package var stake: Int64 { first.stake }

  /// What people call its product, by the price that it was held against where there is one.
  package var name: String { first.price?.tariff.codeAndName ?? product.name }
}
