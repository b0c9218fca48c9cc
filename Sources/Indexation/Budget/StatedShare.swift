import Tariffs

/// Which share of a product somebody says continues as another one: a statement of theirs, which no document makes.
package struct StatedShare: Hashable, Sendable {
  /// The older product: its code, word or name.
  package let from: String
  /// The newer product.
  package let to: String
  /// The share of the volume, above 0 and at most 1.
  package let share: Rational
  /// How many units of the newer product one unit of the older one is, where the units do not convert by themselves;
  /// nothing where they do.
  package let unitsPerUnit: Rational?

  /// A share of a product.
  package init(from: String, to: String, share: Rational, unitsPerUnit: Rational? = nil) {
    (self.from, self.to, self.share, self.unitsPerUnit) = (from, to, share, unitsPerUnit)
  }

  /// The rows of a file of shares.
  package static let schema = Schema<StatedShare>(
    "shares", title: Phrase(nl: "Aandelen", en: "Shares"),
    """
    One row for each part into which somebody expects a product to go over: an assumption of a budget, which no \
    document states.
    """,
    key: .init("product_from", "product_to", at: "product_to") {
      Phrase(nl: "\($0[0]) naar \($0[1])", en: "\($0[0]) to \($0[1])")
    }
  ) { f in
    StatedShare(
      from: f.filledText(
        "product_from", "The older product: its code, its word or its name.", example: "41A18"),
      to: f.filledText("product_to", "The newer product.", example: "41A20"),
      share: f.quantity("share", "The share of the volume in percent.", maximum: 100, example: "60")
        / Rational(100),
      unitsPerUnit: f.ifAny { f in
        f.optional {
          $0.quantity(
            "units",
            "How many units of the newer product one unit of the older one is, where these do not convert.",
            example: "210")
        }
      })
  } rules: { share, f in
    guard share.share > Rational(1) else { return }
    f.report(
      at: "share", nl: "een aandeel van meer dan 100% kan niet", "Schrijf een percentage tot en met 100.",
      en: "a share of more than 100% is not possible", "Write a percentage up to 100.")
  }
}

extension StatedShare: CustomStringConvertible {
  /// The share as it is typed: `41A18:41A20=60%`.
  package var description: String {
    "\(from):\(to)=\(share * Rational(100))%" + (unitsPerUnit.map { ":\($0)" } ?? "")
  }
}
