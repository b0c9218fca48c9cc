import Tariffs

extension WaterfallChart {
  /// Draws the steps of an amount below each other, each from where the one before ended, and below them what the total is
  /// held to.
  func draw(on page: inout Page) {
    let wording = page.wording
    let steps = steps + [reference].compactMap(\.self)
    let spans = spans + [reference].compactMap(\.self).map { (from: Rational(0), to: $0.cents.drawn) }
    let layout = RowLayout(
      on: &page, title: axisTitle, labels: steps.map { ($0.label, "") },
      values: spans.flatMap { [$0.from, $0.to] }, measure: .cents,
      before: spans.contains { min($0.from, $0.to) < Rational(0) } ? 24 : 16,
      behind: Letters.label.width(ofWidest: steps.map { $0.amount(wording) }) + 8)
    let bars = zip(zip(steps, layout.rows), spans).map { step, span in
      (step: step.0, row: step.1, from: layout.x(span.from), to: layout.x(span.to))
    }
    for (index, bar) in bars.enumerated() {
      if index + 1 < self.steps.count, !layout.isStacked {
        // A thin line leads from the end of a step to the next.
        page.marks.append(
          .vertical(
            bar.to, from: bar.row.middle + RowLayout.barHeight / 2,
            to: bars[index + 1].row.middle - RowLayout.barHeight / 2,
            ChartMark.Stroke(colour: ChartStyle.muted)))
      }
      let paint: ChartMark.Paint =
        if index == self.steps.count {
          .edged(.outlined, ChartStyle.muted)
        } else if bar.step.isTotal {
          .edged(.solid, ChartStyle.muted)
        } else if bar.to < bar.from {
          .edged(.striped, ChartStyle.fall)
        } else {
          .edged(.solid, ChartStyle.rise)
        }
      page.marks.append(
        .group(title: bar.step.text(wording), [bar.row.bar(from: bar.from, to: bar.to, paint)]))
    }
    for bar in bars {
      page.marks +=
        ChartMark.Text(
          content: bar.step.amount(wording), x: max(bar.from, bar.to) + 5, baseline: bar.row.middle + 5,
          letters: Letters(size: Letters.label.size, isBold: bar.step.isTotal)
        ).onPaper
    }
  }
}
