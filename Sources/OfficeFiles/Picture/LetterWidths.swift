/// How wide letters are in Arial and the fonts of its widths, in thousandths of their size.
package enum LetterWidths {
  /// From the space to the tilde.
  private static let plain: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
    667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
    556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722,
    500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold: [Int] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556,
    722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333,
    556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556,
    778,
    556, 556, 500, 389, 280, 389, 584,
  ]

  /// The width of a unit of UTF-16, as Windows counts letters.
  static func thousandths(of unit: UInt16, isBold: Bool) -> Int {
    switch unit {
    case 0x20...0x7E: (isBold ? bold : plain)[Int(unit) - 0x20]
    case 0xA0: 278
    case 0x2018, 0x2019: isBold ? 278 : 222
    case 0x2192, 0x2026, 0x2014: 1_000
    case 0x2212: 584
    default: 556
    }
  }

  /// The width of a text, in the unit of the size.
  package static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    Double(text.utf16.reduce(0) { $0 + thousandths(of: $1, isBold: isBold) }) / 1_000 * size
  }
}
