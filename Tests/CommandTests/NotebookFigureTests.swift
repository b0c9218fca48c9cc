import Foundation
import TestSupport
import Testing

/// What the notebooks say agrees with what the commands in them print.
@Suite struct NotebookFigureTests {
  private static let readme = "notebooks-md/README.md"

  /// The worked analyses, numbered from 1.
  private static func notebooks() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.path("notebooks-md"))
      .filter { $0.hasSuffix(".md") && $0.first?.isNumber == true }.sorted()
  }

  @Test func `every amount and percentage in the prose of a notebook stands in one of its outputs`() throws {
    let notebooks = try NotebookFigureTests.notebooks()
    #expect(notebooks.count >= 5)
    for name in notebooks {
      let text = NotebookText(try Repository.text("notebooks-md/" + name))
      let printed = Set(text.output.flatMap(Figure.all))
      var count = 0
      for line in text.prose {
        for figure in Figure.all(in: line) {
          count += 1
          let isPrinted = printed.contains(figure)
          #expect(isPrinted, "\(figure.written) in no output of \(name): \(line)")
        }
      }
      // A notebook without figures would say nothing, and pass.
      #expect(count >= 10, "\(name)")
    }
  }

  @Test func `a figure that no output has is found, whatever sign or words stand around it`() {
    let text = NotebookText(
      """
      Van € 1.451,04 naar 11,51%, dus 8%. Niet: 02A03, regel 44.2, 10 deelnemers.
      ```console
      $ tariffs index apply 8,25 --to 2025
      Was 1.451,04 (+11,51%) (2,50
      ```
      ```sh
      tariffs show 9,75
      ```
      Ook 2,50% en 8,25 en -2,50.
      """)
    #expect(
      text.prose.flatMap(Figure.all).map(\.written) == ["1.451,04", "11,51%", "8%", "2,50%", "8,25", "2,50"])
    let printed = Set(text.output.flatMap(Figure.all))
    #expect(printed.map(\.written).sorted() == ["1.451,04", "11,51%", "2,50"])
  }

  @Test func `the README of the notebooks lists each by its title, in their order`() throws {
    let readme = try Repository.text(NotebookFigureTests.readme)
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("- [") }.map(String.init)
    let expected = try NotebookFigureTests.notebooks().map { name in
      let title = try Repository.text("notebooks-md/" + name).prefix { $0 != "\n" }.dropFirst("# ".count)
      return "- [\(name.prefix { $0 != "-" }). \(title)](\(name)):"
    }
    #expect(listed == expected)
  }

  @Test func `the title of a notebook is a question, and its last part says what does not follow`() throws {
    for name in try NotebookFigureTests.notebooks() {
      let headings = NotebookText(try Repository.text("notebooks-md/" + name)).prose.filter {
        $0.hasPrefix("#")
      }
      #expect(headings.first?.hasPrefix("# ") == true && headings.first?.hasSuffix("?") == true, "\(name)")
      #expect(headings.last == "## Wat hieruit niet volgt", "\(name)")
    }
  }
}

/// The lines of a notebook, apart: what its writer says and what its commands print.
private struct NotebookText {
  private(set) var prose: [String] = []
  private(set) var output: [String] = []

  init(_ text: String) {
    var block: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        block = block == nil ? line : nil
      } else if block == nil {
        prose.append(line)
      } else if block == "```console", !line.hasPrefix("$ ") {
        output.append(line)
      }
    }
  }
}

/// An amount with decimals or a percentage, as Dutch people write it; the sign is left to the words around it.
private struct Figure: Hashable {
  let written: String

  static func all(in line: String) -> [Figure] {
    line.matches(of: /(?:\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(%)?/).compactMap { match in
      let isAlone = line[..<match.range.lowerBound].last.map { !$0.isLetter && !".,".contains($0) } ?? true
      return isAlone && (match.1 != nil || match.2 != nil) ? Figure(written: String(match.0)) : nil
    }
  }
}
