/// Colours, dashes and markers. No line or bar is told apart by its colour alone.
enum ChartStyle {
  /// Text and zero lines.
  static let ink = "#1a1a1a"
  /// Text of less weight, and totals.
  static let muted = "#505050"
  /// Lines that help the eye.
  static let grid = "#dcdcdc"
  /// The ground.
  static let paper = "#ffffff"

  /// Colours that people with colour blindness can tell apart, after Okabe and Ito, all dark enough for paper.
  static let colours = [
    "#0072b2", "#d55e00", "#009e73", "#aa4499", "#000000", "#b07800", "#3399cc", "#666666",
  ]
  /// Dashes, one for each colour; the first line is whole.
  static let dashes = ["", "7 4", "2 3", "10 3 2 3", "14 4", "5 2", "2 6", "10 3 2 3 2 3"]

  static let rise = colours[0]
  static let fall = colours[1]

  /// The shape of a marker, one for each colour.
  enum Marker: Int, CaseIterable, Sendable {
    case circle, square, triangle, diamond, triangleDown, tall, wide, small
  }
}
