import Testing

@testable import Export

@Suite struct TemplateTests {
  static let fields = [
    TemplateField("title", ""), TemplateField("empty", ""), TemplateField("lines", "", .texts),
    TemplateField("none", "", .list([TemplateField("name", "")])),
    TemplateField("rows", "", .list([TemplateField("name", ""), TemplateField("parts", "", .texts)])),
    TemplateField("index", "", .record([TemplateField("name", ""), TemplateField("total", "")])),
    TemplateField("absent", "", .record([TemplateField("name", "")])),
  ]
  static let values: [String: TemplateValue] = [
    "title": .text("A | <b>*"), "empty": .text(""), "lines": .list([.text("one"), .text("two")]),
    "none": .list([]),
    "rows": .list([
      .record(["name": .text("x"), "parts": .list([.text("1"), .text("2")])]),
      .record(["name": .text("y"), "parts": .list([])]),
    ]),
    "index": .record(["name": .text("vng"), "total": .text("+11,57%")]), "absent": .nothing,
  ]

  private func filled(_ text: String, _ escaping: TemplateEscaping = .none) throws -> String {
    try Template(text, file: "t.md", fields: TemplateTests.fields)
      .filled(with: TemplateTests.values, escaping: escaping)
  }

  @Test(
    arguments: [
      ("plain text", "plain text"), ("", ""), ("{ {{title}} }", "{ A | <b>* }"), ("{{ title }}", "A | <b>*"),
      ("{{#lines}}<{{.}}>{{/lines}}", "<one><two>"), ("{{#none}}x{{/none}}{{^none}}no{{/none}}", "no"),
      ("{{^lines}}x{{/lines}}", ""), ("{{index.name}} {{index.total}}", "vng +11,57%"),
      ("{{#index}}{{name}}{{/index}}", "vng"), ("{{#absent}}{{name}}{{/absent}}", ""),
      ("{{^absent}}none{{/absent}}", "none"), ("{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}", "y"),
      ("{{#title}}[{{.}}]{{/title}}", "[A | <b>*]"),
      ("{{#rows}}{{name}}:{{#parts}}{{.}}{{/parts}}{{^parts}}-{{/parts}} {{/rows}}", "x:12 y:- "),
      ("{{#rows}}{{title}}{{/rows}}", "A | <b>*A | <b>*"), ("a{{! not {{ this }}b", "ab"),
      ("{{#rows}}{{index.name}}{{/rows}}", "vngvng"),
    ])
  func `values take their places`(template: String, expected: String) throws {
    #expect(try filled(template) == expected)
  }

  @Test(
    arguments: [
      ("a\n{{#lines}}\n- {{.}}\n{{/lines}}\nb\n", "a\n- one\n- two\nb\n"),
      ("a\n  {{! comment\n  of two lines }}  \nb", "a\nb"),
      ("{{#lines}}\r\n{{.}}\r\n{{/lines}}\r\n", "one\r\ntwo\r\n"),
      ("{{title}}\nb", "A | <b>*\nb"), ("x {{#index}}\ny\n{{/index}}", "x \ny\n"),
    ])
  func `a section tag with a line to itself leaves no empty line`(template: String, expected: String) throws {
    #expect(try filled(template) == expected)
  }

  @Test func `values are escaped for the format, and those in three braces are not`() throws {
    #expect(try filled("{{title}}", .markdown) == #"A \| \<b\>\*"#)
    #expect(try filled("{{title}}", .html) == "A | &lt;b&gt;*")
    #expect(try filled("{{{title}}} {{&title}}", .html) == "A | <b>* A | <b>*")
    #expect(try filled("<i> | {{index.name}}", .html) == "<i> | vng")
  }

  @Test(arguments: [
    ("", false), ("No name.\n", false), ("{{! title }}", false), ("{title} <<title>>", false),
    ("{{title}}", true), ("{{{title}}}", true), ("{{^title}}None.{{/title}}", true),
  ])
  func `a text without a name is told from a template`(text: String, hasNames: Bool) throws {
    let template = try Template(text, file: "t.md", fields: [TemplateField("title", "")])
    #expect(template.hasNames == hasNames)
  }

  @Test func `data formats have no escaping, so that no template can write them`() {
    #expect(TemplateEscaping(.csv) == nil)
    #expect(TemplateEscaping(.json) == nil)
    #expect(TemplateEscaping(.markdown) == .markdown)
    #expect(TemplateEscaping(.text) == TemplateEscaping.none)
  }

  private func problems(_ text: String) -> [TemplateError.Problem] {
    do throws(TemplateError) {
      _ = try Template(text, file: "t.md", fields: TemplateTests.fields)
      return []
    } catch {
      return error.problems
    }
  }

  @Test(
    arguments: [
      (
        "a {{titel}}", 1, 3,
        TemplateError.Kind.unknownName("titel", nearest: "title", known: fields.map(\.name))
      ),
      ("é\n  {{#lines}}{{/lines}}{{rows}}", 2, 23, .noText("rows")),
      (
        "{{#rows}}\n{{.}}{{/rows}}", 2, 1,
        .unknownName(".", nearest: nil, known: ["name", "parts"] + fields.map(\.name))
      ),
      ("{{index.totl}}", 1, 1, .unknownName("index.totl", nearest: "index.total", known: ["name", "total"])),
      ("x\n{{#none}}", 2, 1, .unclosedSection("none")),
      ("{{/none}}", 1, 1, .unexpectedEnd("none", open: nil)),
      ("{{#none}}{{/lines}}{{/none}}", 1, 10, .unexpectedEnd("lines", open: "none")),
      ("{{#rows}}{{#parts}}{{/rows}}", 1, 10, .unclosedSection("parts")), ("a{{title", 1, 2, .unclosedTag),
      ("{{{title}} b", 1, 1, .unclosedTag), ("{{}}", 1, 1, .badTag("")),
      ("{{Title}}", 1, 1, .badTag("Title")),
      ("{{#rows}}{{#parts}}{{#rows}}{{/rows}}{{/parts}}{{/rows}}", 1, 20, .listInItself("rows")),
      ("{{#lines}}{{^lines}}{{/lines}}{{#lines}}{{/lines}}{{/lines}}", 1, 31, .listInItself("lines")),
      (String(repeating: "{{#title}}", count: 30_000), 1, 161, .tooDeep),
      ("a\n\u{1B}[31m{{title}}", 2, 1, .controlCharacter(0x1B)), ("a\0", 1, 2, .controlCharacter(0)),
      ("{{> part}}", 1, 1, .unsupportedTag(">")), ("{{=<% %>=}}", 1, 1, .unsupportedTag("=")),
    ] as [(String, Int, Int, TemplateError.Kind)])
  func `what is wrong is refused with its place`(
    template: String, line: Int, column: Int, kind: TemplateError.Kind
  ) throws {
    let found = problems(template)
    let problem = try #require(found.first)
    #expect(found.count == 1)
    #expect((problem.line, problem.column) == (line, column))
    #expect(problem.kind == kind)
  }

  @Test func `a name in a list that may be empty is checked too, and all problems come at once`() {
    #expect(
      problems("{{#none}}{{nme}}{{/none}}\n{{#typo}}{{anything}}{{/typo}}\n{{end").map(\.line) == [1, 2, 3])
  }

  @Test func `sections that repeat each other without end are refused`() throws {
    let rows = TemplateValue.list(Array(repeating: .record(["name": .text("a")]), count: 1_001))
    let fields = [
      TemplateField("one", "", .list([TemplateField("name", "")])),
      TemplateField("two", "", .list([TemplateField("name", "")])),
    ]
    let template = try Template("{{#one}}{{#two}}x{{/two}}{{/one}}", file: "t.md", fields: fields)
    #expect(throws: TemplateRepeatsTooOften.self) {
      try template.filled(with: ["one": rows, "two": rows], escaping: .none)
    }
    #expect(
      try template.filled(with: ["one": rows, "two": .list([.record([:])])], escaping: .none).count == 1_001)
  }

  @Test func `more text than any memo has is refused before it is made`() throws {
    let rows = TemplateValue.list(Array(repeating: .record([:]), count: 900))
    let fields = [TemplateField("one", "", .list([])), TemplateField("two", "", .list([]))]
    let long = String(repeating: "x", count: 30_000)
    let template = try Template("{{#one}}{{#two}}\(long){{/two}}{{/one}}", file: "t.md", fields: fields)
    #expect(throws: TemplateRepeatsTooOften.bytes) {
      try template.filled(with: ["one": rows, "two": rows], escaping: .markdown)
    }
    let once = TemplateValue.list([.record([:])])
    #expect(
      try template.filled(with: ["one": rows, "two": once], escaping: .none).utf8.count == 900 * 30_000)
  }

  @Test func `a template of many sections is read in one go`() throws {
    let template = String(repeating: "{{#title}}x{{/title}}", count: 100_000)
    #expect(try filled(template).utf8.count == 100_000)
  }

  @Test func `many problems on one long line are told as the first of them, each with a part of the line`()
    throws
  {
    do throws(TemplateError) {
      _ = try Template(
        String(repeating: "{{nme}}", count: 50_000), file: "t.md", fields: TemplateTests.fields)
    } catch {
      #expect(error.problems.count == 100)
      #expect(error.description.utf8.count < 20_000)
      #expect(error.description.hasSuffix("\n100 problems, of which 20 shown; nothing was written."))
      return
    }
    Issue.record("The template was taken.")
  }
}
