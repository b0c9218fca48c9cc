import Tariffs

extension Report.Cell {
  /// The value as programs read it: plain decimals with a point, dates as YYYY-MM-DD, nothing for no value.
  var dataText: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .term(let word, _): word
    case .money(let amount), .change(let amount): amount.description
    case .percentage(let percentage): percentage.description
    case .number(let number): "\(number)"
    case .decimal(let digits, _): digits
    case .date(let date): date.description
    }
  }

  /// The value as people read it.
  func readerText(_ wording: Wording) -> String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .term(_, let shown): shown
    case .money(let amount): wording.number(hundredths: amount.cents)
    case .change(let amount): wording.signed(hundredths: amount.cents)
    case .percentage(let percentage): wording.signed(hundredths: percentage.hundredths) + "%"
    case .number(let number): "\(number)"
    case .decimal(_, let shown): shown
    case .date(let date): wording.date(date)
    }
  }
}
