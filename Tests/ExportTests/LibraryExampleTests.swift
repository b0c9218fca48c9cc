import Foundation
import Tariffs
import TestSupport
import Testing

/// The example in docs/library.md of how another package uses the libraries.
@Suite struct LibraryExampleTests {
  @Test func `the code in docs/library.md is the code that is compiled here`() throws {
    let code = try Repository.text("Tests/ExportTests/LibraryExample.swift")
    #expect(
      try Repository.text("docs/library.md").contains("\n```swift\n\(code)```\n"),
      "copy Tests/ExportTests/LibraryExample.swift into the swift block of docs/library.md"
    )
  }

  @Test func `the changes are a Markdown table with the real change`() throws {
    let rows = try changes().split(separator: "\n").filter { $0.contains("07A03") && $0.hasPrefix("|") }
    // 41,95 × 1,0630 × 1,0496 = 46,80; 46,78 / 46,80 − 1 = −0,04%.
    #expect(rows.count == 1)
    for figure in ["41,95", "46,78", "46,80", "-0,04%"] { #expect(rows[0].contains(figure), "\(figure)") }
  }

  @Test func `the indexed amount is that of the published list`() throws {
    // 218,83 × 1,0630 × 1,0491 = 244,04, as nijmegen-2025-ambulant prints it.
    #expect(try indexed(Money(cents: 218_83)) == Money(cents: 244_04))
  }

  @Test func `the wage follows from the printed figures`() throws {
    // 74,81 / (1,2083 × 1,33 / 0,65 × 1,31 × 1,03) = 22,4253.
    #expect(try wagePaid(by: "begeleiding-basis") == Money(cents: 22_43))
    #expect(try wagePaid(by: "no-such-product") == nil)
  }
}
