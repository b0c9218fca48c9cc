import OfficeFiles

extension ChartDrawing {
  /// The drawing for a document: the same marks as in SVG.
  var metafile: Metafile {
    var metafile = Metafile(width: width, height: height)
    for mark in marks { mark.draw(in: &metafile) }
    return metafile
  }
}

extension ChartMark {
  fileprivate func draw(in metafile: inout Metafile) {
    switch self {
    case .rectangle(let box, let paint):
      let corners = [
        Point(x: box.x, y: box.y), Point(x: box.right, y: box.y), Point(x: box.right, y: box.bottom),
        Point(x: box.x, y: box.bottom),
      ]
      ChartMark.draw(corners, paint, in: &metafile)
      guard case .edged(.striped, let colour) = paint else { return }
      for stripe in box.stripes { metafile.line(stripe, colour: colour, width: 1.4) }
      metafile.polygon(corners.map { ($0.x, $0.y) }, fill: nil, edge: colour, edgeWidth: paint.edgeWidth)
    case .polygon(let points, let paint): ChartMark.draw(points, paint, in: &metafile)
    case .circle(let place, let radius, let paint):
      metafile.circle(
        x: place.x, y: place.y, radius: radius, fill: paint.inside, edge: paint.edge,
        edgeWidth: paint.edgeWidth)
    case .path(let points, let stroke):
      for piece in stroke.pieces(of: points) {
        metafile.line(piece, colour: stroke.colour, width: stroke.width)
      }
    case .text(let text):
      let letters = text.letters
      let width = LetterWidths.width(of: text.content, size: letters.size, isBold: letters.isBold)
      let shift =
        switch text.anchor {
        case .start: 0.0
        case .middle: width / 2
        case .end: width
        }
      metafile.text(
        text.content, x: text.x - shift, baseline: text.baseline, size: letters.size, isBold: letters.isBold,
        colour: letters.colour)
    case .group(_, let marks): for mark in marks { mark.draw(in: &metafile) }
    }
  }

  private static func draw(_ points: [Point], _ paint: Paint, in metafile: inout Metafile) {
    metafile.polygon(
      points.map { ($0.x, $0.y) }, fill: paint.inside, edge: paint.edge, edgeWidth: paint.edgeWidth)
  }
}

extension ChartMark.Paint {
  /// The colour inside; that of paper below stripes.
  fileprivate var inside: String {
    switch self {
    case .plain(let colour), .edged(.solid, let colour): colour
    case .edged: ChartStyle.paper
    }
  }

  fileprivate var edge: String? { if case .edged(_, let colour) = self { colour } else { nil } }
}

extension ChartMark.Box {
  /// Lines that rise from left to right, as the stripes in SVG do, and end at the edges.
  fileprivate var stripes: [[(x: Double, y: Double)]] {
    let pace = 6.0
    return stride(from: ((x + y) / pace).rounded(.up) * pace, to: right + bottom, by: pace).map { sum in
      let (left, right) = (max(x, sum - bottom), min(right, sum - y))
      return [(left, sum - left), (right, sum - right)]
    }
  }
}

extension ChartMark.Stroke {
  /// The dashes of a line; the whole line where it has none.
  fileprivate func pieces(of points: [ChartMark.Point]) -> [[(x: Double, y: Double)]] {
    let lengths = dash.split(separator: " ").compactMap { Double($0) }
    guard !lengths.isEmpty else { return [points.map { ($0.x, $0.y) }] }
    var pieces: [[(x: Double, y: Double)]] = []
    var (index, left) = (0, lengths[0])
    for (start, end) in zip(points, points.dropFirst()) {
      let (across, down) = (end.x - start.x, end.y - start.y)
      let length = (across * across + down * down).squareRoot()
      var place = 0.0
      while place < length {
        let next = min(length, place + left)
        if index % 2 == 0 {
          pieces.append([place, next].map { (start.x + across * $0 / length, start.y + down * $0 / length) })
        }
        left -= next - place
        place = next
        if left <= 0 {
          index += 1
          left = lengths[index % lengths.count]
        }
      }
    }
    return pieces
  }
}
