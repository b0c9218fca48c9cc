import Spreadsheets
import Testing

@Suite struct WorkbookTests {
  @Test(arguments: ["openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
  func `one sheet reads the same from every program that saved it`(file: String) throws {
    let spreadsheet = try Spreadsheet.read(bytes: fixture(file))
    #expect(spreadsheet.kind == (file.hasSuffix("ods") ? .ods : .xlsx))
    #expect(spreadsheet.sheets.map(\.name) == ["Tarieven 2024", "Oud", "Heel oud"])
    #expect(spreadsheet.sheets.map(\.isHidden) == [false, true, true])
    let sheet = spreadsheet.sheets[0]
    #expect(sheet.merged.map { "\($0.first):\($0.last)" } == ["A1:D1", "A7:A8"])
    #expect(sheet.hiddenRows == [5])
    #expect(sheet.hiddenColumns == [3])
    #expect(sheet.cell("B3")?.raised == "2")
    #expect(sheet.shown("B3") == "Tarief")
    #expect(sheet.cell("B4")?.kind == .number(stored: "62.14"))
    #expect(sheet.shown("B4") == "€ 62,14")
    #expect(sheet.cell("B4")?.comment == "Was € 60,00")
    #expect(sheet.cell("C4")?.kind == .day(year: 2024, month: 3, day: 1))
    #expect(sheet.shown("C4") == "1-3-2024")
    #expect(sheet.cell("B5")?.formula == "B4*C5")
    #expect(sheet.cell("C5")?.isPercentage == true)
    #expect(sheet.shown("C5") == "80%")
    #expect(sheet.cell("D5")?.kind == .error)
    #expect(sheet.shown("B6") == "1.234,50")
    #expect(sheet.shown("A7") == "Twee\nregels")
    #expect(sheet.shown("B8") == "op aanvraag")
  }

  @Test func `an outcome that LibreOffice calculated is shown by its format`() throws {
    for file in ["libreoffice.xlsx", "libreoffice.ods"] {
      let cell = try Spreadsheet.read(bytes: fixture(file)).sheets[0].cell("B5")
      #expect(cell?.shown == "€ 49,71")
      #expect(cell?.kind == .number(stored: "49.712"))
    }
  }

  @Test func `a formula that nobody calculated is named and not read as empty`() throws {
    let spreadsheet = try Spreadsheet.read(bytes: fixture("openpyxl.xlsx"))
    let places = [Sheet.Place(row: 4, column: 1), Sheet.Place(row: 4, column: 3)]
    #expect(spreadsheet.remarks == [.notCalculated(sheet: "Tarieven 2024", cells: places)])
    #expect(spreadsheet.sheets[0].cell("B5")?.kind == .error)
    #expect(spreadsheet.sheets[0].shown("B5") == "=B4*C5")
  }

  @Test func `zeros of a program that does not calculate are no outcomes`() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>2</v></c><c r=\"B1\"><f>A1*2</f><v>0</v></c></row>"
    let trusted = try Spreadsheet.read(bytes: workbook(rows))
    #expect(trusted.sheets[0].shown("B1") == "0")
    let asking = try Spreadsheet.read(
      bytes: workbook(rows, rest: "", properties: "<calcPr fullCalcOnLoad=\"1\"/>"))
    #expect(asking.sheets[0].shown("B1") == "=A1*2")
    #expect(asking.remarks == [.notCalculated(sheet: "Blad", cells: [Sheet.Place(row: 0, column: 1)])])
  }

  @Test func `seventeen digits and more decimals than are shown`() throws {
    let rows = """
      <row r="1"><c r="A1"><v>62.140000000000001</v></c><c r="B1" s="1"><v>51.688</v></c>
      <c r="C1" s="2"><v>4.4000000000000001E+29</v></c><c r="D1"><v>4.4000000000000001E+29</v></c></row>
      """
    let sheet = try Spreadsheet.read(bytes: workbook(rows, formats: ["0.00", "0.00E+00"])).sheets[0]
    #expect(["A1", "B1", "C1", "D1"].map(sheet.shown) == ["62,14", "51,69", "4,40E+29", "4,4E+29"])
    #expect(sheet.cell("A1")?.kind == .number(stored: "62.140000000000001"))
  }

  @Test func `texts in runs, escapes, phonetic hints, and cells of every kind`() throws {
    let texts = """
      <si><r><t xml:space="preserve">Tarief </t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>
      <r><t>2024</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_\n_x005F_b &amp; c</t></si>
      """
    let rows = """
      <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>los</t></is></c>
      <c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>uit</v></c><c t="d"><v>2024-10-01</v></c>
      <c s="1"/><c><v>NaN</v></c></row>
      """
    let sheet = try Spreadsheet.read(bytes: workbook(rows, texts: texts)).sheets[0]
    #expect(sheet.shown("A1") == "Tarief 2024")
    #expect(sheet.cell("A1")?.raised == "1")
    #expect(sheet.shown("B1") == "a\n_b & c")
    #expect(sheet.shown("C1") == "los")
    #expect(sheet.cell("D1")?.kind == .boolean(true))
    #expect(sheet.cell("E1")?.kind == .error)
    #expect(sheet.cell("F1")?.formula == "A1")
    #expect(sheet.cell("G1")?.kind == .day(year: 2024, month: 10, day: 1))
    #expect(sheet.cell("H1") == nil)
    #expect(sheet.cell("I1")?.kind == .error)
  }

  @Test func `days of workbooks that count from 1904`() throws {
    let rows = "<row><c s=\"1\"><v>43830</v></c></row>"
    let properties = "<workbookPr date1904=\"1\"/>"
    let sheet = try Spreadsheet.read(bytes: workbook(rows, formats: ["d-m-yyyy"], properties: properties))
      .sheets[0]
    #expect(sheet.shown("A1") == "1-1-2024")
  }

  @Test func `what merged cells cover is not read, and merging ends with the sheet`() throws {
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>
      """
    let merged = "<mergeCells><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"C2:C9\"/></mergeCells>"
    let sheet = try Spreadsheet.read(bytes: workbook(rows, rest: merged)).sheets[0]
    #expect(sheet.cell("B1") == nil)
    #expect(sheet.merged.map { "\($0.first):\($0.last)" } == ["A1:C1"])
  }

  @Test func `hidden columns are a range, and rows and columns without size are hidden`() throws {
    let columns =
      "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/><col min=\"4\" max=\"16384\" width=\"0\"/></cols>"
    let rows =
      "<row r=\"1\" ht=\"0\"><c r=\"E1\"><v>1</v></c></row><row r=\"2\" hidden=\"true\"><c r=\"A2\"><v>1</v></c></row>"
    let sheet = try Spreadsheet.read(bytes: workbook(rows, before: columns)).sheets[0]
    #expect(sheet.hiddenColumns == [0, 1, 3, 4])
    #expect(sheet.hiddenRows == [0, 1])
  }

  @Test func `the strict form with prefixes reads as the transitional one`() throws {
    let strict = "http://purl.oclc.org/ooxml"
    let sheet = try Spreadsheet.read(
      bytes: workbook(
        "", mainPart: "xl/strict.xml",
        parts: [
          "xl/_rels/strict.xml.rels": """
          <p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">
          <p:Relationship Id="a" Type="\(strict)/officeDocument/relationships/worksheet" Target="/xl/x.xml"/>
          </p:Relationships>
          """,
          "xl/strict.xml": """
          <x:workbook xmlns:x="\(strict)/spreadsheetml/main" xmlns:q="\(strict)/officeDocument/relationships">
          <x:sheets><x:sheet name="S" sheetId="1" q:id="a"/></x:sheets></x:workbook>
          """,
          "xl/x.xml": """
          <x:worksheet xmlns:x="\(strict)/spreadsheetml/main" xmlns:other="urn:other"><x:sheetData><x:row>
          <other:c><x:v>9</x:v></other:c><x:c><x:v>7.5</x:v></x:c></x:row></x:sheetData></x:worksheet>
          """,
        ])
    ).sheets[0]
    #expect(sheet.shown("A1") == "7,5")
    #expect(sheet.name == "S")
  }

  @Test func `a sheet that the workbook speaks of must be there`() throws {
    #expect(throws: SpreadsheetError.missingPart("xl/strict.xml")) {
      _ = try Spreadsheet.read(bytes: workbook("", mainPart: "xl/strict.xml"))
    }
  }

  @Test(arguments: [
    "<row><c t=\"s\"><v>3</v></c></row>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"A2\"/></row>",
    "<row><c t=\"vreemd\"><v>3</v></c></row>", "<row r=\"x\"/>", "<row><c r=\"ZZZZ1\"/></row>",
  ])
  func `cells that cannot be are refused with their part`(rows: String) {
    #expect(throws: SpreadsheetError.damagedPart(.content, part: "xl/worksheets/a.xml", line: 1)) {
      _ = try Spreadsheet.read(bytes: workbook(rows))
    }
  }
}

@Suite struct OpenDocumentTests {
  private func read(_ table: String, styles: String = "") throws -> Sheet {
    try Spreadsheet.read(bytes: openDocument(table, styles: styles)).sheets[0]
  }

  @Test func `repeated cells and rows stand as often as they are stated, empty ones cost nothing`() throws {
    let sheet = try read(
      """
      <table:table-row table:number-rows-repeated="3"><table:table-cell/>
      <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>
      <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/>
      </table:table-row>
      """)
    #expect(sheet.cells.keys.sorted().map(\.description) == ["B1", "C1", "B2", "C2", "B3", "C3"])
  }

  @Test func `content that is repeated without end is refused`() {
    #expect(throws: SpreadsheetError.tooLarge(.repeatedCells, part: "content.xml")) {
      _ = try read(
        """
        <table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string">
        <text:p>x</text:p></table:table-cell></table:table-row>
        """)
    }
  }

  @Test func `text has its spaces, lines and marks; comments stand apart`() throws {
    let sheet = try read(
      """
      <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>Was 60</text:p>
      </office:annotation><text:p>a<text:s text:c="2"/>b  c<text:span text:style-name="T1">1)</text:span></text:p>
      <text:p>d<text:tab/>e<text:line-break/>f</text:p></table:table-cell></table:table-row>
      """,
      styles: """
        <style:style style:name="T1" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
        """)
    #expect(sheet.shown("A1") == "a  b c\nd\te\nf")
    #expect(sheet.cell("A1")?.raised == "1)")
    #expect(sheet.cell("A1")?.comment == "Was 60")
  }

  @Test(arguments: [
    ("1234.5", "€1,234.50", "€1.234,50"), ("1234.5", "€ 1.234,50", "€ 1.234,50"), ("1.2", "1.200", "1,200"),
    ("1200", "1.200", "1.200"), ("50000", "5.00E+04", "5,00E+04"), ("62.14", "62.14", "62,14"),
    ("0", "0.000", "0,000"),
  ])
  func `numbers have one notation, whatever the language of the document is`(
    stored: String, text: String, shown: String
  )
    throws
  {
    let sheet = try read(
      """
      <table:table-row><table:table-cell office:value-type="float" office:value="\(stored)"><text:p>\(text)</text:p>
      </table:table-cell></table:table-row>
      """)
    #expect(sheet.shown("A1") == shown)
  }

  @Test func `rows in groups are rows, and covered cells are not read`() throws {
    let sheet = try read(
      """
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"
      office:value-type="string"><text:p>kop</text:p></table:table-cell><table:covered-table-cell
      office:value-type="string"><text:p>weg</text:p></table:covered-table-cell><table:table-cell/></table:table-row>
      </table:table-header-rows><table:table-row-group><table:table-row-group><table:table-row
      table:visibility="collapse"><table:table-cell/><table:table-cell office:value-type="date"
      office:date-value="2024-03-01"><text:p>1 maart</text:p></table:table-cell></table:table-row>
      </table:table-row-group></table:table-row-group>
      """)
    #expect(sheet.cells.count == 2)
    #expect(sheet.merged.count == 1)
    #expect(sheet.hiddenRows == [1])
    #expect(sheet.cell("B2")?.kind == .day(year: 2024, month: 3, day: 1))
  }

  @Test func `a file with a password is named`() {
    let manifest = "<manifest><encryption-data/></manifest>"
    #expect(throws: SpreadsheetError.notASpreadsheet(.encrypted)) {
      _ = try Spreadsheet.read(bytes: openDocument("", parts: ["META-INF/manifest.xml": manifest]))
    }
  }
}
