import Foundation

extension Damage {
  /// What happens to every text, without what is another text: any text is a page without commands.
  private static let texts: [Damage] = {
    let others = [
      "empty", "only a byte order mark", "only spaces", "only ends of lines", "a PDF", "a page of the web",
      "JSON",
      "one line of a megabyte",
    ]
    return encodings.filter { !others.contains($0.name) }
  }()

  /// What happens to a template of a memo.
  static let templates: [Damage] =
    // A long line behind a template is text of its author.
    encodings.filter { $0.name != "one line of a megabyte" } + [
      .text("a tag that does not end") { $0.replacingOccurrences(of: "{{regions}}", with: "{{regions") },
      .text("a name that nobody knows") { $0.replacingOccurrences(of: "{{regions}}", with: "{{regios}}") },
      .text("a name with a letter of Cyrillic") {
        $0.replacingOccurrences(of: "{{regions}}", with: "{{rеgions}}")
      },
      .text("a name with a space without width") {
        $0.replacingOccurrences(of: "{{regions}}", with: "{{regions\u{200B}}}")
      },
      .text("spaces in a tag") { $0.replacingOccurrences(of: "{{regions}}", with: "{{ regions }}") },
      .text("a no-break space in a tag") {
        $0.replacingOccurrences(of: "{{regions}}", with: "{{\u{A0}regions}}")
      },
      .text("a section that does not end") { $0.replacingOccurrences(of: "{{/sources}}", with: "") },
      .text("an end without a section") { $0 + "{{/sources}}\n" },
      .text("sections over each other") {
        $0.replacingOccurrences(of: "{{/sources}}", with: "{{#index}}{{/sources}}{{/index}}")
      },
      .text("an empty tag") { $0.replacingOccurrences(of: "{{regions}}", with: "{{}}") },
      .text("three braces") { $0.replacingOccurrences(of: "{{regions}}", with: "{{{regions}}}") },
      .text("a part of another file") {
        $0.replacingOccurrences(of: "{{regions}}", with: "{{> ../../geheim}}")
      },
      .text("another pair of delimiters") {
        $0.replacingOccurrences(of: "{{regions}}", with: "{{=<% %>=}}<% regions %>")
      },
      .text("a thousand sections in each other") { $0 + String(repeating: "{{#index}}", count: 1000) },
    ]

  /// What happens to a page of Markdown with commands in it.
  static let notebooks: [Damage] =
    texts + [
      .text("a block that does not end") { $0.replacingOccurrences(of: "```\n\nDaarna", with: "\nDaarna") },
      .text("a command that nobody knows") {
        $0.replacingOccurrences(of: "$ tariffs list", with: "$ tariffs lijsten")
      },
      .text("another program") { $0.replacingOccurrences(of: "$ tariffs list", with: "$ rm -rf list") },
      .text("a pipe to another program") {
        $0.replacingOccurrences(of: "--format csv", with: "--format csv | sh")
      },
      .text("a second command behind it") {
        $0.replacingOccurrences(of: "--format csv", with: "--format csv; ls")
      },
      .text("a quote that does not end") {
        $0.replacingOccurrences(of: "--format csv", with: "--format \"csv")
      },
      .text("an output to a file") {
        $0.replacingOccurrences(of: "--format csv", with: "-o /tmp/buiten.csv")
      },
      .text("a dollar sign of full width") { $0.replacingOccurrences(of: "$ tariffs", with: "＄ tariffs") },
      .text("a no-break space behind the sign") {
        $0.replacingOccurrences(of: "$ tariffs", with: "$\u{A0}tariffs")
      },
      .text("dashes for hyphens") { $0.replacingOccurrences(of: "--format", with: "–format") },
      .text("a changed output") { $0.replacingOccurrences(of: "1.20", with: "1.21") },
      .text("an output with a digit of full width") { $0.replacingOccurrences(of: "1.20", with: "１.20") },
      .text("no output") { text in
        text.components(separatedBy: "\n").filter { !$0.hasPrefix("own-2025") }.joined(separator: "\n")
      },
      .text("blocks of tildes") { $0.replacingOccurrences(of: "```", with: "~~~") },
      .text("itself as a command") {
        $0.replacingOccurrences(of: "$ tariffs list", with: "$ tariffs notebook run FILE")
      },
    ]
}
