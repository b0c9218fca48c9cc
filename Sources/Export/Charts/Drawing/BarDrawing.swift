import Tariffs

extension BarChart {
  /// Draws the bars from a zero line, each with its value at its end.
  func draw(on page: inout Page) {
    page.legend(
      legend.map { entry in (sample: { sample(entry.fill, at: $0) }, meaning: entry.meaning) }
        + (line.map { line in
          [
            (
              sample: { point in .vertical(point.x, from: point.y - 7, to: point.y + 7, BarChart.lineStroke)
              },
              meaning: line.meaning
            )
          ]
        } ?? []))
    let wording = page.wording
    let values = (bars.map(\.value) + [line?.value]).compactMap { $0 }
    func room(_ isWanted: (Rational) -> Bool) -> Double {
      let labels = values.filter(isWanted).map { measure.label($0, wording) }
      return max(labels.map { Letters.label.width(of: $0) + 6 }.max() ?? 0, 16)
    }
    let layout = RowLayout(
      on: &page, title: axisTitle, labels: bars.map { ($0.label, $0.suffix) }, values: values,
      measure: measure, before: room { $0 < Rational(0) }, behind: room { $0 >= Rational(0) },
      words: bars.map { Letters.note.width(of: $0.instead) + 7 }.max() ?? 0)
    if let line {
      let x = layout.x(line.value)
      page.marks.append(
        .group(
          title: line.meaning, layout.across(x, BarChart.lineStroke)))
    }
    for (bar, row) in zip(bars, layout.rows) {
      page.marks.append(.group(title: bar.text(measure, wording), marks(bar, row, layout, wording)))
    }
  }

  /// A way of filling in the colours of the bars that have it: of rises, of falls, or of both beside each other.
  private func sample(_ fill: Fill, at point: ChartMark.Point) -> ChartMark {
    let values = bars.filter { $0.fill == fill }.compactMap(\.value)
    let colours = [false, true].filter { isFall in values.contains { ($0 < Rational(0)) == isFall } }
      .map(BarChart.colour)
    let width = 20 / Double(max(1, colours.count))
    return .group(
      title: "",
      colours.enumerated().map { place, colour in
        .rectangle(
          ChartMark.Box(x: point.x - 10 + Double(place) * width, y: point.y - 6, width: width, height: 12),
          .edged(fill, colour))
      })
  }

  private static func colour(isFall: Bool) -> String { isFall ? ChartStyle.fall : ChartStyle.rise }

  private static var lineStroke: ChartMark.Stroke {
    ChartMark.Stroke(colour: ChartStyle.ink, width: 1.5, dash: "7 4")
  }

  private func marks(
    _ bar: Bar, _ row: RowLayout.Row, _ layout: RowLayout, _ wording: Wording
  ) -> [ChartMark] {
    guard let value = bar.value else { return instead(bar.instead, row, layout) }
    let end = layout.x(value)
    let isFall = value < Rational(0)
    let text = ChartMark.Text(
      content: measure.label(value, wording), x: isFall ? end - 5 : end + 5, baseline: row.middle + 5,
      letters: .label, anchor: isFall ? .end : .start)
    let paint = ChartMark.Paint.edged(bar.fill, BarChart.colour(isFall: isFall))
    return [row.bar(from: layout.x(Rational(0)), to: end, paint)] + text.onPaper
  }

  /// Words in the place of a bar: right of the zero line, or else left of it, or else across it.
  private func instead(_ words: String, _ row: RowLayout.Row, _ layout: RowLayout) -> [ChartMark] {
    let zero = layout.x(Rational(0))
    let edge = layout.edge
    let width = Letters.note.width(of: words)
    let isLeft = zero + 6 + width > edge && zero - 6 - width >= layout.left
    let start = isLeft ? zero - 6 - width : max(layout.left, min(zero + 6, edge - width))
    // What even so is too long is shortened; a hair more room keeps what just fits.
    let line = Letters.note.wrap(words, width: edge - start + 0.1, limit: 1).lines[0]
    return ChartMark.Text(
      content: line, x: isLeft ? zero - 6 : start, baseline: row.middle + 5, letters: .note,
      anchor: isLeft ? .end : .start
    ).onPaper
  }
}
