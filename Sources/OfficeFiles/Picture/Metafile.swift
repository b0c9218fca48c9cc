/// A picture in vectors that Word and LibreOffice draw: the enhanced metafile of Windows ([MS-EMF]).
///
/// Compared: a chart of the format itself, which has no line across horizontal bars in LibreOffice and must be made anew for
/// each kind of picture; and SVG, which Word shows only beside a second picture in pixels.
package struct Metafile: Sendable {
  /// The size, in points of 1/96 inch.
  package let width, height: Double
  private var records: [UInt8] = []
  private var recordCount = 0
  private var objects = Objects()

  /// Coordinates are whole numbers, so a point is divided.
  private static let scale = 20.0

  /// What pens, brushes and fonts there are; each is made once.
  private struct Objects: Sendable {
    var numberOf: [String: Int] = [:]
    var selected: [String: Int] = [:]
  }

  /// An empty picture.
  package init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
    add(17, [8])  // Own units in both directions.
    add(10, [0, 0])
    add(9, [units(width), units(height)])
    add(12, [0, 0])
    add(11, [Int(width.rounded()), Int(height.rounded())])
    add(18, [1])  // No ground behind letters.
    add(22, [24])  // Letters stand on their line.
  }

  /// A closed shape.
  ///
  /// - Parameters:
  ///   - points: its corners.
  ///   - fill: the colour inside, such as `#0072b2`; nothing for none.
  ///   - edge: the colour of the edge; nothing for none.
  ///   - edgeWidth: how wide the edge is.
  package mutating func polygon(
    _ points: [(x: Double, y: Double)], fill: String?, edge: String? = nil, edgeWidth: Double = 1
  ) {
    select(fill: fill, edge: edge, edgeWidth: edgeWidth)
    add(3, box(points) + [points.count] + points.flatMap { [units($0.x), units($0.y)] })
  }

  /// A circle; the colours are as for ``polygon(_:fill:edge:edgeWidth:)``.
  package mutating func circle(
    x: Double, y: Double, radius: Double, fill: String?, edge: String? = nil, edgeWidth: Double = 1
  ) {
    select(fill: fill, edge: edge, edgeWidth: edgeWidth)
    add(42, [units(x - radius), units(y - radius), units(x + radius), units(y + radius)])
  }

  /// Straight lines from point to point.
  package mutating func line(_ points: [(x: Double, y: Double)], colour: String, width: Double) {
    select(fill: nil, edge: colour, edgeWidth: width)
    add(4, box(points) + [points.count] + points.flatMap { [units($0.x), units($0.y)] })
  }

  /// A line of text.
  ///
  /// - Parameters:
  ///   - text: the words.
  ///   - x: where they begin.
  ///   - baseline: the line on which they stand.
  ///   - size: the size of the letters.
  ///   - isBold: whether they are bold.
  ///   - colour: their colour.
  package mutating func text(
    _ text: String, x: Double, baseline: Double, size: Double, isBold: Bool, colour: String
  ) {
    let letters = Array(text.utf16)
    guard !letters.isEmpty else { return }
    let height = -units(size)
    select("font", "\(size) \(isBold)") { number in
      var font = Metafile.bytes([number, height, 0, 0, 0, isBold ? 700 : 400])
      font += [0, 0, 0, 1, 0, 0, 0, 0]
      var name = "Arial".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      name += [UInt8](repeating: 0, count: 64 - name.count)
      return (82, font + name + [UInt8](repeating: 0, count: 320 - 92))
    }
    add(24, [Metafile.colour(colour)])
    // Each letter has its width, so that the text ends in the same place in every program.
    var place = 0.0
    let ends = letters.map { unit in
      place += Double(LetterWidths.thousandths(of: unit, isBold: isBold)) / 1_000 * size * Metafile.scale
      return Int(place.rounded())
    }
    let widths = zip(ends, [0] + ends).map { $0 - $1 }
    var string = letters.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    if letters.count % 2 == 1 { string += [0, 0] }
    let whole = [0, 0, -1, -1]
    let head =
      whole + [2, 0, 0, units(x), units(baseline), letters.count, 76, 0] + whole + [76 + string.count]
    add(84, content: Metafile.bytes(head) + string + Metafile.bytes(widths))
  }

  /// The picture as a file.
  package func bytes() -> [UInt8] {
    let end = Metafile.bytes([14, 20, 0, 0, 20])
    let (pixels, frame) = (
      [Int(width.rounded()), Int(height.rounded())], [width, height].map { Int(($0 * 2540 / 96).rounded()) }
    )
    let size = 108
    let head =
      [1, size, 0, 0] + pixels + [0, 0] + frame
      + [
        0x464D_4520, 0x10000, size + records.count + end.count, recordCount + 2, objects.numberOf.count + 1,
        0, 0, 0,
      ]
      + [1920, 1080, 508, 286, 0, 0, 0, 508_000, 285_750]
    return Metafile.bytes(head) + records + end
  }

  // MARK: Records

  private func units(_ value: Double) -> Int { Metafile.units(value) }
  private static func units(_ value: Double) -> Int { Int((value * scale).rounded()) }

  private func box(_ points: [(x: Double, y: Double)]) -> [Int] {
    let (across, down) = (points.map(\.x), points.map(\.y))
    return [across.min(), down.min(), across.max(), down.max()].map { units($0 ?? 0) }
  }

  private mutating func add(_ type: Int, _ numbers: [Int]) { add(type, content: Metafile.bytes(numbers)) }

  private mutating func add(_ type: Int, content: [UInt8]) {
    records += Metafile.bytes([type, content.count + 8]) + content
    recordCount += 1
  }

  private mutating func select(fill: String?, edge: String?, edgeWidth: Double) {
    if let fill {
      select("brush", fill) { (39, Metafile.bytes([$0, 0, Metafile.colour(fill), 0])) }
    } else {
      select("brush", stock: 5)
    }
    if let edge {
      // A geometric pen with flat ends and pointed corners.
      let width = units(edgeWidth)
      select("pen", "\(edge) \(edgeWidth)") {
        (95, Metafile.bytes([$0, 0, 0, 0, 0, 0x12200, width, 0, Metafile.colour(edge), 0, 0]))
      }
    } else {
      select("pen", stock: 8)
    }
  }

  private mutating func select(_ kind: String, stock: Int) {
    choose(kind, Int(bitPattern: UInt(0x8000_0000)) + stock)
  }

  private mutating func select(_ kind: String, _ key: String, _ make: (Int) -> (type: Int, content: [UInt8]))
  {
    let key = kind + key
    if objects.numberOf[key] == nil {
      let number = objects.numberOf.count + 1
      objects.numberOf[key] = number
      let record = make(number)
      add(record.type, content: record.content)
    }
    choose(kind, objects.numberOf[key] ?? 0)
  }

  private mutating func choose(_ kind: String, _ number: Int) {
    guard objects.selected[kind] != number else { return }
    objects.selected[kind] = number
    add(37, [number])
  }

  private static func bytes(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  /// `#rrggbb` as Windows counts colours: blue first.
  private static func colour(_ text: String) -> Int {
    let value = Int(text.dropFirst(), radix: 16) ?? 0
    return (value & 0xFF) << 16 | (value & 0xFF00) | value >> 16
  }
}
