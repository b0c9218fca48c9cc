import Tariffs
import Testing

@testable import Export

@Suite struct HTMLWriterTests {
  private static var report: Report {
    Report(
      title: "Titel <b>",
      sections: [
        Report.Section(
          key: "x", heading: "Kop & staart", paragraphs: ["Eerste alinea.", "- geen lijst"],
          facts: [Report.Fact("Feit", "1 < 2")],
          columns: [
            .text("a", "A") { $0.name }.flexible,
            .text("s", "S") { $0.secret }.forData,
            .money("n", "N") { $0.amount },
          ],
          rows: [
            (name: "x", secret: "geheim" as String?, amount: Money(cents: 123_456) as Money?),
            (name: "y", secret: nil, amount: nil),
          ], tone: { $0.secret == nil ? .added : .plain })
      ],
      notes: ["Een opmerking."], sources: ["Bron 1", "Bron 2"])
  }

  /// A table of one row with as many columns.
  private static func wide(_ columns: Int) -> Report.Section {
    Report.Section(
      key: "x",
      columns: (0..<columns).map { column in .number("\(column)", "\(column)") { $0 + column }.alignedLeft },
      rows: [0])
  }

  @Test func `a fragment holds the whole report for people and nothing of a page`() {
    #expect(
      HTMLWriterTests.report.written(
        as: .html, language: .dutch, details: FormatDetails(isFragment: true)) == """
          <section class="tariffs" lang="nl">
          <h2>Titel &lt;b&gt;</h2>
          <h3>Kop &amp; staart</h3>
          <p>Eerste alinea.</p>
          <p>- geen lijst</p>
          <dl>
          <div><dt>Feit</dt><dd>1 &lt; 2</dd></div>
          </dl>
          <div class="table" role="region" aria-label="Kop &amp; staart" tabindex="0">
          <table>
          <caption>Kop &amp; staart</caption>
          <thead>
          <tr><th scope="col" class="words">A</th><th scope="col" class="number">N</th></tr>
          </thead>
          <tbody>
          <tr><td class="words">x</td><td class="number">1.234,56</td></tr>
          <tr class="added"><td class="words">y</td><td class="number"></td></tr>
          </tbody>
          </table>
          </div>
          <ul class="notes">
          <li>Een opmerking.</li>
          </ul>
          <h3>Bronnen</h3>
          <ol class="sources" type="A">
          <li>Bron 1</li>
          <li>Bron 2</li>
          </ol>
          </section>

          """)
  }

  @Test func `a page needs nothing from elsewhere and runs nothing`() {
    let page = HTMLWriterTests.report.written(as: .html, language: .english)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(page.contains("<title>Titel &lt;b&gt;</title>"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("1,234.56"))
    for word in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "<link"] {
      #expect(!page.contains(word), "\(word)")
    }
    let fragment = HTMLWriterTests.report.written(
      as: .html, language: .english, details: FormatDetails(isFragment: true))
    // The same part, with headings one level lower.
    let inner = fragment.split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
    let raised = inner.replacing("h2>", with: "h1>").replacing("h3>", with: "h2>")
    #expect(page.contains(raised))
  }

  @Test func `pictures stand below the title as they are`() {
    let chart = Chart(
      title: "t", kind: .bars(BarChart(axisTitle: "%", measure: .percent, bars: [])), sourceLine: "s")
    var report = HTMLWriterTests.report
    report.charts = [chart]
    let page = report.written(as: .html, language: .dutch)
    let svg = chart.svg(language: .dutch, id: "figure-1")
    #expect(page.contains("<div class=\"wide-600\">\n\(svg)</div>"))
    #expect(page.contains("</h1>\n<figure>\n<div class=\"wide-328\">"))
    // In a page of another it stands once, as it has no style with which to choose.
    let part = report.written(as: .html, language: .dutch, details: FormatDetails(isFragment: true))
    #expect(part.contains("</h2>\n<figure>\n\(svg)\n</figure>\n<h3>"))
  }

  @Test func `a column without words has no heading`() {
    let report = Report(
      title: "x",
      sections: [
        Report.Section(
          key: "x", columns: [.text("letter", "") { $0.0 }, .text("n", "N") { $0.1 }], rows: [("A", "b")])
      ])
    let page = report.written(as: .html, language: .dutch)
    #expect(page.contains("<tr><td></td><th scope=\"col\">N</th></tr>"))
  }

  @Test(arguments: [(6, "portrait"), (7, "landscape")])
  func `a wide table is printed on paper on its side`(columns: Int, orientation: String) {
    let report = Report(title: "x", sections: [HTMLWriterTests.wide(columns)])
    #expect(report.written(as: .html, language: .dutch).contains("size: A4 \(orientation);"))
  }

  @Test func `the pictures of a wide report are printed upright, with the title just before them`() {
    func page(isDocument: Bool, hasChart: Bool = true) -> String {
      var report = Report(title: "x", sections: [HTMLWriterTests.wide(8)], isDocument: isDocument)
      if hasChart {
        report.charts = [
          Chart(
            title: "t", kind: .bars(BarChart(axisTitle: "%", measure: .percent, bars: [])), sourceLine: "s")
        ]
      }
      return report.written(as: .html, language: .dutch)
    }
    #expect(page(isDocument: true).contains("figure { page: picture; }"))
    #expect(!page(isDocument: true).contains("h1, figure { page: picture; }"))
    #expect(page(isDocument: false).contains("h1, figure { page: picture; }"))
    // Without a picture the title would be left alone on its page.
    #expect(!page(isDocument: false, hasChart: false).contains("page: picture;"))
  }

  @Test(arguments: [
    ("- x", "\\- x"), ("+ x", "\\+ x"), ("=", "\\="), ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("  x", "x"),
    ("2025 is", "2025 is"), ("1,5", "1,5"), ("# x", "\\# x"), ("> x", "\\> x"), ("x - y", "x - y"),
  ])
  func `a line of Markdown is no list, rule or heading`(text: String, line: String) {
    #expect(MarkdownWriter.escapedLine(text) == line)
  }

  @Test func `paragraphs stand below their heading in Markdown too`() {
    let text = HTMLWriterTests.report.written(as: .markdown, language: .dutch)
    #expect(text.contains("**Kop & staart**\n\nEerste alinea.\n\n\\- geen lijst\n\n- Feit: 1 \\< 2\n\n| A "))
  }
}
