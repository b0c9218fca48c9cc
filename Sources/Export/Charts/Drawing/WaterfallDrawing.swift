import Tariffs

extension WaterfallChart {
  /// Draws the steps of an amount below each other, each from where the one before ended.
  func draw(on page: inout Page) {
    let wording = page.wording
    let spans = spans
    let end = reference?.cents.drawn
    let layout = RowLayout(
      on: &page, title: axisTitle, labels: steps.map { ($0.label, "") },
      values: spans.flatMap { [$0.from, $0.to] } + [end].compactMap(\.self), measure: .cents,
      before: spans.contains { min($0.from, $0.to) < Rational(0) } ? 24 : 16,
      behind: Letters.label.width(ofWidest: steps.map { $0.amount(wording) }) + 8,
      below: reference == nil ? 0 : Letters.note.lineHeight + 4)
    let bars = zip(zip(steps, layout.rows), spans).map { step, span in
      (step: step.0, row: step.1, from: layout.x(span.from), to: layout.x(span.to))
    }
    for (index, bar) in bars.enumerated() {
      if index + 1 < bars.count {
        // A thin line leads from the end of a step to the next.
        page.marks.append(
          .vertical(
            bar.to, from: bar.row.middle + RowLayout.barHeight / 2,
            to: bars[index + 1].row.middle - RowLayout.barHeight / 2,
            ChartMark.Stroke(colour: ChartStyle.muted)))
      }
      let paint: ChartMark.Paint =
        if bar.step.isTotal {
          .edged(.solid, ChartStyle.muted)
        } else if bar.to < bar.from {
          .edged(.striped, ChartStyle.fall)
        } else {
          .edged(.solid, ChartStyle.rise)
        }
      page.marks.append(
        .group(title: bar.step.text(wording), [bar.row.bar(from: bar.from, to: bar.to, paint)]))
    }
    if let reference, let end { draw(reference, at: layout.x(end), layout, on: &page) }
    for bar in bars {
      page.marks +=
        ChartMark.Text(
          content: bar.step.amount(wording), x: max(bar.from, bar.to) + 5, baseline: bar.row.middle + 5,
          letters: Letters(size: Letters.label.size, isBold: bar.step.isTotal)
        ).onPaper
    }
  }

  /// The line of the reference, in white that sets it off from the bars that it crosses, with its words above it and
  /// inside the picture.
  private func draw(_ reference: Step, at x: Double, _ layout: RowLayout, on page: inout Page) {
    for stroke in [
      ChartMark.Stroke(colour: ChartStyle.paper, width: 4.5),
      ChartMark.Stroke(colour: ChartStyle.fall, width: 2, dash: "6 4"),
    ] {
      page.marks.append(.vertical(x, from: layout.top - 5, to: layout.top + layout.height, stroke))
    }
    let words = Letters.axis.wrap(reference.text(page.wording), width: ChartDrawing.inside, limit: 1).lines[0]
    let half = Letters.axis.width(of: words) / 2
    let middle = min(
      max(layout.x(reference.cents), ChartDrawing.margin + half),
      ChartDrawing.width - ChartDrawing.margin - half)
    page.marks.append(.text(words, x: middle, baseline: layout.top - 9, .axis, anchor: .middle))
  }
}
