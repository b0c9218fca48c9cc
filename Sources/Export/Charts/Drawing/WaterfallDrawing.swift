import Tariffs

/// Draws the steps of an amount below each other, each from where the one before ended.
struct WaterfallDrawing {
  let chart: WaterfallChart
  let wording: Wording

  func draw(on page: inout Page) {
    let size = ChartStyle.Size.label
    let spans = chart.spans
    let widest = chart.steps.map { TextMetrics.width($0.amount(wording), size: size) }.max() ?? 0
    let reference = chart.reference.map(\.cents.drawn)
    let hasNegative = spans.contains { min($0.from, $0.to) < Rational(0) }
    let layout = RowLayout(
      labels: chart.steps.map { ($0.label, "") },
      values: spans.flatMap { [$0.from, $0.to] } + [reference].compactMap(\.self),
      measure: .cents, before: hasNegative ? 24 : 16, behind: widest + 8, wording: wording)
    let line = ChartStyle.lineHeight(ChartStyle.Size.note)
    let words = chart.reference.map { referenceText($0, x: layout.x($0.cents)) }
    let top = layout.drawAxis(on: &page, title: chart.axisTitle, below: words == nil ? 0 : line + 4)
    for (index, row) in layout.rows.enumerated() {
      let (from, to) = (layout.x(spans[index].from), layout.x(spans[index].to))
      if index + 1 < spans.count { page.marks.append(connector(at: to, below: row, layout, top: top)) }
      page.marks.append(bar(chart.steps[index], from: from, to: to, row, top: top))
    }
    if let words, let reference {
      drawReference(on: &page, words, x: layout.x(reference), top: top, bottom: top + layout.height)
    }
    for (index, row) in layout.rows.enumerated() {
      let right = max(layout.x(spans[index].from), layout.x(spans[index].to))
      page.marks += amount(chart.steps[index], right: right, row, top: top)
    }
  }

  private func bar(
    _ step: WaterfallChart.Step, from: Double, to: Double, _ row: RowLayout.Row, top: Double
  ) -> ChartMark {
    let box = ChartMark.Box(
      x: min(from, to), y: top + row.middle - RowLayout.barHeight / 2, width: abs(to - from),
      height: RowLayout.barHeight)
    let paint: ChartMark.Paint =
      if step.isTotal {
        ChartMark.Paint(inside: .colour(ChartStyle.total), edge: ChartStyle.total)
      } else if to < from {
        ChartMark.Paint(inside: .stripes(ChartStyle.fall), edge: ChartStyle.fall)
      } else {
        ChartMark.Paint(inside: .colour(ChartStyle.rise), edge: ChartStyle.rise)
      }
    return .group(title: "\(step.label): \(step.amount(wording))", [.rectangle(box, paint)])
  }

  /// The amount behind a bar, on paper of its own, so that no line runs through it.
  private func amount(
    _ step: WaterfallChart.Step, right: Double, _ row: RowLayout.Row, top: Double
  ) -> [ChartMark] {
    let text = ChartMark.Text(
      content: step.amount(wording), x: right + 5, baseline: top + row.middle + 5,
      size: ChartStyle.Size.label, isBold: step.isTotal)
    return [.rectangle(text.box, .filled(ChartStyle.paper)), .text(text)]
  }

  /// The line of the reference with its words; white around it sets it off from the bars that it crosses.
  private func drawReference(
    on page: inout Page, _ words: ChartMark.Text, x: Double, top: Double, bottom: Double
  ) {
    let ends = [ChartMark.ChartPoint(x: x, y: top - 5), ChartMark.ChartPoint(x: x, y: bottom)]
    page.marks.append(.path(ends, ChartMark.Stroke(colour: ChartStyle.paper, width: 4.5)))
    page.marks.append(.path(ends, ChartMark.Stroke(colour: ChartStyle.fall, width: 2, dash: "6 4")))
    page.marks.append(
      .text(
        ChartMark.Text(
          content: words.content, x: words.x, baseline: top - 9, size: words.size, anchor: words.anchor,
          isBold: true)))
  }

  /// The thin line that leads from the end of a step to the next.
  private func connector(
    at x: Double, below row: RowLayout.Row, _ layout: RowLayout, top: Double
  ) -> ChartMark {
    let next = layout.rows.first { $0.top > row.top } ?? row
    return layout.vertical(
      x, from: top + row.middle + RowLayout.barHeight / 2, to: top + next.middle - RowLayout.barHeight / 2,
      ChartMark.Stroke(colour: ChartStyle.muted, width: 1))
  }

  /// The words of the reference, above its line and inside the picture.
  private func referenceText(_ reference: WaterfallChart.Reference, x: Double) -> ChartMark.Text {
    let size = ChartStyle.Size.note
    let whole = "\(reference.label): \(ChartMeasure.cents.label(reference.cents, wording))"
    let content =
      TextMetrics.wrap(whole, width: ChartDrawing.inside, size: size, isBold: true, limit: 1).lines[0]
    let half = TextMetrics.width(content, size: size, isBold: true) / 2
    let edge = ChartDrawing.margin
    let middle = min(max(x, edge + half), ChartDrawing.width - edge - half)
    return ChartMark.Text(
      content: content, x: middle, baseline: 0, size: size, anchor: .middle, isBold: true)
  }
}
