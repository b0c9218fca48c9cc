import TestSupport
import Testing

/// What other programs make of the output. They are skipped where these are not installed, except in `.ci/run`.
@Suite(.serialized) struct OtherProgramTests {
  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["soffice", "python3"]), Comment(rawValue: OtherProgram.whySkipped)))
  func `LibreOffice reads every cell of a Dutch CSV file as it is meant`() throws {
    try check("check-excel-dialect.sh")
  }

  @Test(.enabled(if: OtherProgram.canCheck(with: ["pandoc"]), Comment(rawValue: OtherProgram.whySkipped)))
  func `Pandoc makes Word files of memos without a warning`() throws {
    try check("check-memo.sh")
  }

  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["soffice"], modules: ["openpyxl"]),
      Comment(rawValue: OtherProgram.whySkipped)))
  func `LibreOffice calculates every workbook to the same cents`() throws {
    try check("check-workbooks.py")
  }

  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["soffice", "pdftotext"], modules: ["docx"]),
      Comment(rawValue: OtherProgram.whySkipped)))
  func `documents have the structure that Word and LibreOffice show`() throws {
    try check("check-documents.py")
  }

  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["chromium"], modules: ["playwright", "axe_playwright_python"]),
      Comment(rawValue: OtherProgram.whySkipped)))
  func `a browser finds, filters, compares and shares what stands in the page`() throws {
    try check("check-page.py")
  }

  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["chromium"], modules: ["playwright"]),
      Comment(rawValue: OtherProgram.whySkipped)))
  func `the page calculates as the command does`() throws {
    try check("check-page-calculators.py")
  }

  @Test(
    .enabled(
      if: OtherProgram.canCheck(with: ["psql", "java"], modules: ["duckdb", "pyspark"]),
      Comment(rawValue: OtherProgram.whySkipped)))
  func `DuckDB, PostgreSQL and Spark find the same prices and costs, to the cent`() throws {
    try check("check-sql.py")
  }

  @Test(.enabled(if: OtherProgram.canCheck(with: ["python3"]), Comment(rawValue: OtherProgram.whySkipped)))
  func `a second implementation calculates every figure to the same cent`() throws {
    try check("../Tests/Recalculation/compare.py")
  }

  private func check(_ script: String) throws {
    let result = try OtherProgram.check(script, [TariffsProcess.binary.path])
    #expect(result.exitCode == 0, "\(script):\n\(result.output)\(result.error)")
  }
}
