import Tariffs

/// What people type behind an option: amounts, percentages, days, lists, products.
enum TypedWords {
  static func read(_ bytes: [UInt8]) {
    let word = String(decoding: bytes, as: UTF8.self)
    refusing { _ = try TypedAmount.read(word) }
    _ = TypedAmount.looksLikeAmount(word)
    if let day = CalendarDate(word) { _ = day.next?.description }
    if let number = Rational(word) {
      _ = number.description
      _ = number.money.description
      _ = number.percentage.description
      _ = number.rounded(.up, decimals: 4).description
      if number.numerator != 0 { _ = (Rational(1) / number * number).description }
    }
    refusing {
      guard let dataset = DataFolderFuzzing.builtIn else { return }
      _ = try dataset.select(Selector(word))
    }
  }
}
