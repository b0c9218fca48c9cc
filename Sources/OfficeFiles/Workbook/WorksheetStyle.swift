/// How a cell looks: how its number is written, and what it is for.
package struct WorksheetStyle: Hashable, Sendable {
  /// How a value is written.
  package enum Format: Int, CaseIterable, Sendable {
    /// Text.
    case text
    /// As the program that opens it writes the value, such as WAAR.
    case general
    /// An amount in euro: `€ 1.234,56`.
    case money
    /// A change in euro, with its sign.
    case change
    /// A percentage: `6,30%`.
    case percent
    /// A change in percent, with its sign.
    case signedPercent
    /// A whole number that is not added up, such as a line or a year.
    case number
    /// A number with decimals, two of them at least.
    case decimal
    /// A day: `1-11-2024`.
    case date
  }

  /// What a cell is for.
  package enum Look: Int, CaseIterable, Sendable {
    /// A value.
    case plain
    /// Text that runs over several lines.
    case wrapped
    /// The head of a column.
    case heading
    /// The head of a column of figures.
    case figureHeading
    /// The title of a sheet.
    case title
    /// What is said beside the figures.
    case note
    /// The head of what is said beside the figures.
    case noteHeading
    /// The label of a value, or of a group of them.
    case label
    /// A value that the reader may change.
    case input
    /// What it all leads to.
    case outcome
    /// A check of the sheet against what was calculated.
    case check
  }

  /// How the value is written.
  package var format: Format
  /// What the cell is for.
  package var look: Look

  /// A style.
  package init(_ format: Format, _ look: Look = .plain) { (self.format, self.look) = (format, look) }

  package static let text = WorksheetStyle(.text)
  package static let wrapped = WorksheetStyle(.text, .wrapped)
  package static let heading = WorksheetStyle(.text, .heading)
  package static let figureHeading = WorksheetStyle(.text, .figureHeading)
  package static let title = WorksheetStyle(.text, .title)
  package static let note = WorksheetStyle(.text, .note)
  package static let noteHeading = WorksheetStyle(.text, .noteHeading)
  package static let label = WorksheetStyle(.text, .label)
  package static let money = WorksheetStyle(.money)
  package static let change = WorksheetStyle(.change)
  package static let percent = WorksheetStyle(.percent)
  package static let signedPercent = WorksheetStyle(.signedPercent)
  package static let number = WorksheetStyle(.number)
  package static let decimal = WorksheetStyle(.decimal)
  package static let date = WorksheetStyle(.date)
  /// The difference of the sheet with what was calculated, in euro.
  package static let check = WorksheetStyle(.money, .check)

  /// The same value for something else: `WorksheetStyle.money.as(.input)`.
  package func `as`(_ look: Look) -> WorksheetStyle { WorksheetStyle(format, look) }

  /// Its number in the list of styles of a file.
  var index: Int { format.rawValue * Look.allCases.count + look.rawValue }
}

extension WorksheetStyle.Format {
  /// The pattern, as files have it whatever the language: the program that opens it puts in its own point and comma.
  /// Amounts are written as in the language with the number of the locale.
  fileprivate func pattern(_ locale: String) -> String {
    let euro = "[$€-\(locale)]\\ "
    return switch self {
    case .text: "@"
    case .general: "General"
    case .money: "\(euro)#,##0.00;\(euro)\\-#,##0.00"
    case .change: "\(euro)\\+#,##0.00;\(euro)\\-#,##0.00;\(euro)0.00"
    case .percent: "0.00##%"
    case .signedPercent: "\\+0.00%;\\-0.00%;0.00%"
    case .number: "0"
    case .decimal: "#,##0.00####"
    case .date: "d\\-m\\-yyyy"
    }
  }
}

extension WorksheetStyle {
  /// The part of a file that says how cells look, with amounts as in the language with the number of the locale.
  static func part(locale: String) -> String {
    let firstOwnFormat = 164
    let formats = Format.allCases.map {
      "<numFmt numFmtId=\"\(firstOwnFormat + $0.rawValue)\" formatCode=\"\($0.pattern(locale).xmlEscaped)\"/>"
    }
    // A figure keeps away from the text behind it.
    let figureAlignment = "<alignment horizontal=\"right\" vertical=\"top\" indent=\"1\"/>"
    let cells = Format.allCases.flatMap { format in
      Look.allCases.map { look in
        "<xf numFmtId=\"\(firstOwnFormat + format.rawValue)\" fontId=\"\(look.font)\" fillId=\"\(look.fill)\""
          + " borderId=\"\(look.border)\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
          + " applyBorder=\"1\" applyAlignment=\"1\">\(look == .plain && format.isFigure ? figureAlignment : look.alignment)</xf>"
      }
    }
    func font(_ size: Int, _ more: String = "", colour: String = "FF000000") -> String {
      "<font>\(more)<sz val=\"\(size)\"/><color rgb=\"\(colour)\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    }
    func fill(_ colour: String) -> String {
      "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"\(colour)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    }
    func border(top: String = "<top/>", bottom: String = "<bottom/>") -> String {
      "<border><left/><right/>\(top)\(bottom)<diagonal/></border>"
    }
    let line = "style=\"thin\"><color rgb=\"FF5B6770\"/>"
    let parts = [
      list("numFmts", formats),
      list(
        "fonts",
        [
          font(11), font(11, "<b/>"), font(16, "<b/>"), font(11, "<i/>", colour: "FF505A62"),
          font(11, colour: "FF0033A0"),
        ]),
      // Files have these two first, whether or not they are used.
      list(
        "fills",
        [
          "<fill><patternFill patternType=\"none\"/></fill>",
          "<fill><patternFill patternType=\"gray125\"/></fill>", fill("FFE6EDF3"), fill("FFFFF6CC"),
        ]),
      list(
        "borders",
        [
          border(), border(bottom: "<bottom \(line)</bottom>"), border(top: "<top \(line)</top>"),
        ]),
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
      list("cellXfs", cells),
      "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>",
    ]
    return Workbook.declaration + "<styleSheet xmlns=\"\(Workbook.namespace)\">\(parts.joined())</styleSheet>"
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    "<\(name) count=\"\(items.count)\">\(items.joined())</\(name)>"
  }
}

extension WorksheetStyle.Format {
  /// Whether it is aligned right.
  fileprivate var isFigure: Bool { ![.text, .general, .date].contains(self) }
}

/// The places in the lists of ``WorksheetStyle/part(locale:)``.
extension WorksheetStyle.Look {
  fileprivate var font: Int {
    switch self {
    case .plain, .wrapped: 0
    case .heading, .figureHeading, .noteHeading, .label, .outcome: 1
    case .title: 2
    case .note, .check: 3
    case .input: 4
    }
  }

  fileprivate var fill: Int {
    switch self {
    case .heading, .figureHeading, .noteHeading: 2
    case .input: 3
    default: 0
    }
  }

  fileprivate var border: Int {
    switch self {
    case .heading, .figureHeading, .noteHeading: 1
    case .outcome: 2
    default: 0
    }
  }

  fileprivate var alignment: String {
    switch self {
    case .heading: "<alignment vertical=\"bottom\" wrapText=\"1\"/>"
    case .figureHeading: "<alignment horizontal=\"right\" vertical=\"bottom\" wrapText=\"1\" indent=\"1\"/>"
    case .noteHeading: "<alignment horizontal=\"left\" vertical=\"bottom\" indent=\"1\"/>"
    case .note: "<alignment horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\"/>"
    case .wrapped: "<alignment vertical=\"top\" wrapText=\"1\"/>"
    default: "<alignment vertical=\"top\"/>"
    }
  }
}
