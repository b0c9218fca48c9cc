import Tariffs

/// Draws bars from a zero line, each with its value at its end.
struct BarDrawing {
  let chart: BarChart
  let wording: Wording

  func draw(on page: inout Page) {
    page.legend(
      chart.legend.map { entry in
        (
          sample: { point in
            .rectangle(
              ChartMark.Box(x: point.x - 10, y: point.y - 6, width: 20, height: 12),
              paint(entry.fill, ChartStyle.muted))
          }, meaning: entry.meaning
        )
      })
    let size = ChartStyle.Size.label
    func room(_ isWanted: (Rational) -> Bool) -> Double {
      let labels = chart.bars.compactMap(\.value).filter(isWanted).map { chart.measure.label($0, wording) }
      return labels.map { TextMetrics.width($0, size: size) + 6 }.max() ?? 0
    }
    let words = chart.bars.map { TextMetrics.width($0.instead, size: ChartStyle.Size.note) + 7 }.max() ?? 0
    let layout = RowLayout(
      labels: chart.bars.map { ($0.label, $0.suffix) }, values: chart.bars.compactMap(\.value),
      measure: chart.measure,
      before: max(room { $0 < Rational(0) }, 16), behind: max(room { $0 >= Rational(0) }, 16),
      words: words, wording: wording)
    let top = layout.drawAxis(on: &page, title: chart.axisTitle)
    for (bar, row) in zip(chart.bars, layout.rows) {
      page.marks.append(.group(title: title(bar), marks(bar, row, layout, top: top)))
    }
  }

  private func title(_ bar: BarChart.Bar) -> String {
    "\(bar.label)\(bar.suffix): \(bar.value.map { chart.measure.label($0, wording) } ?? bar.instead)"
  }

  private func marks(
    _ bar: BarChart.Bar, _ row: RowLayout.Row, _ layout: RowLayout, top: Double
  ) -> [ChartMark] {
    let zero = layout.x(Rational(0))
    guard let value = bar.value else { return instead(bar.instead, row, layout, top: top) }
    let end = layout.x(value)
    let box = ChartMark.Box(
      x: min(zero, end), y: top + row.middle - RowLayout.barHeight / 2, width: abs(end - zero),
      height: RowLayout.barHeight)
    let isFall = value < Rational(0)
    let text = ChartMark.Text(
      content: chart.measure.label(value, wording), x: isFall ? end - 5 : end + 5,
      baseline: top + row.middle + 5, size: ChartStyle.Size.label, anchor: isFall ? .end : .start)
    return [
      .rectangle(box, paint(bar.fill, isFall ? ChartStyle.fall : ChartStyle.rise)), ground(of: text),
      .text(text),
    ]
  }

  /// Words in the place of a bar: right of the zero line, or else left of it, or else across it.
  private func instead(
    _ words: String, _ row: RowLayout.Row, _ layout: RowLayout, top: Double
  ) -> [ChartMark] {
    let zero = layout.x(Rational(0))
    let edge = ChartDrawing.width - ChartDrawing.margin
    let size = ChartStyle.Size.note
    let width = TextMetrics.width(words, size: size)
    let isLeft = zero + 6 + width > edge && zero - 6 - width >= layout.left
    let start = isLeft ? zero - 6 - width : max(layout.left, min(zero + 6, edge - width))
    // What even so is too long is shortened; a hair more room keeps what just fits.
    let line = TextMetrics.wrap(words, width: edge - start + 0.1, size: size, limit: 1).lines[0]
    let text = ChartMark.Text(
      content: line, x: isLeft ? zero - 6 : start, baseline: top + row.middle + 5, size: size,
      anchor: isLeft ? .end : .start, colour: ChartStyle.muted)
    return [ground(of: text), .text(text)]
  }

  /// Paper behind a text, so that no line of the grid runs through it.
  private func ground(of text: ChartMark.Text) -> ChartMark {
    .rectangle(text.box, .filled(ChartStyle.paper))
  }

  private func paint(_ fill: BarChart.Fill, _ colour: String) -> ChartMark.Paint {
    switch fill {
    case .solid: ChartMark.Paint(inside: .colour(colour), edge: colour)
    case .striped: ChartMark.Paint(inside: .stripes(colour), edge: colour)
    case .outlined: ChartMark.Paint(inside: .colour(ChartStyle.paper), edge: colour)
    }
  }
}
