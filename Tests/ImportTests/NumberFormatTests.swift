import Testing

@testable import Spreadsheets

/// What Excel shows in the Netherlands; the values were written by hand, and most were compared with LibreOffice.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", "0", "0"), ("General", "62.14", "62,14"), ("General", "62.140000000000001", "62,14"),
    ("General", "0.30000000000000004", "0,3"), ("General", "-51.685", "-51,685"),
    ("General", "1234567.891", "1234567,891"),
    ("General", "123456789012", "1,23457E+11"), ("General", "12345678901", "12345678901"),
    ("General", "4.4E+29", "4,4E+29"), ("General", "0.00001", "0,00001"),
    ("General", "0.0000123456", "1,23456E-05"),
    ("General", "0.33333333333333331", "0,333333333"), ("0", "0.5", "1"), ("0", "-0.5", "-1"),
    ("0.00", "51.685", "51,69"),
    ("0.00", "51.685000000000002", "51,69"), ("0.00", "51.684999999999995", "51,69"),
    ("0.00", "1.005", "1,01"),
    ("0.00", "99.995", "100,00"), ("0.00", "1E+2", "100,00"), ("#,##0.00", "1234567.891", "1.234.567,89"),
    ("#,##0", "999.5", "1.000"), ("#,##0", "0", "0"), ("#,###", "0", ""), ("0.0#", "2", "2,0"),
    ("0.0#", "2.345", "2,35"),
    ("00000", "42", "00042"), ("000-00", "12345", "123-45"), ("\"€\" #,##0.00", "-5", "-€ 5,00"),
    ("[$€-413] #,##0.00;[Red][$€-413] -#,##0.00", "-5", "€ -5,00"), ("€ #,##0.00", "5", "€ 5,00"),
    ("[$EUR] 0", "5", "EUR 5"), ("0.00\" per uur\"", "5", "5,00 per uur"), ("0\\,\\-", "62", "62,-"),
    ("0;-0;\"nul\"", "0", "nul"),
    ("0%", "0.8", "80%"), ("0.00%", "0.0494", "4,94%"), ("0%", "1.005", "101%"),
    ("0.00E+00", "50000", "5,00E+04"),
    ("0.00E+00", "9.999", "1,00E+01"), ("##0.0E+0", "1234.5", "1,2E+3"), ("##0.0E+0", "62.14", "62,1E+0"),
    ("#,##0,", "1234567", "1.235"),
    ("[<1]0.00;[>=100]#,##0;0.0", "0.5", "0,50"), ("[<1]0.00;[>=100]#,##0;0.0", "1234", "1.234"),
    ("[<1]0.00;[>=100]#,##0;0.0", "12.34", "12,3"), (";;;", "5", ""), ("@", "62.14", "62,14"),
    ("_ \"€\" * #,##0.00_ ;_ \"€\" * -#,##0.00_ ;_ \"€\" * \"-\"??_ ;_ @_ ", "1234.5", "€ 1.234,50"),
    ("_ \"€\" * #,##0.00_ ;_ \"€\" * -#,##0.00_ ;_ \"€\" * \"-\"??_ ;_ @_ ", "-1", "€ -1,00"),
    ("_ \"€\" * #,##0.00_ ;_ \"€\" * -#,##0.00_ ;_ \"€\" * \"-\"??_ ;_ @_ ", "0", "€ -"),
  ])
  func `a number`(code: String, stored: String, shown: String) throws {
    let number = try #require(DecimalNumber(stored))
    #expect(NumberFormat(code).shown(number, from1904: false).text == shown)
  }

  @Test(arguments: [
    ("d-m-yyyy", "45292", "1-1-2024"), ("dd/mm/yyyy", "45352", "01-03-2024"),
    ("yyyy-mm-dd", "36526", "2000-01-01"),
    ("d mmmm yyyy", "45352", "1 maart 2024"), ("d mmm yy", "45352", "1 mrt 24"),
    ("dddd d", "45292", "maandag 1"),
    ("[$-409]mmmm d", "45352", "March 1"), ("d-m-yyyy h:mm", "45292.5", "1-1-2024 12:00"),
    ("h:mm AM/PM", "0.75", "6:00 PM"),
    ("[h]:mm:ss", "1.5", "36:00:00"), ("mm:ss", "0.0416666666666667", "00:00"),
    ("mm:ss.0", "36526.123456", "57:46,6"),
    ("d-m-yyyy", "1", "1-1-1900"), ("d-m-yyyy", "59", "28-2-1900"), ("d-m-yyyy", "60", "29-2-1900"),
    ("d-m-yyyy", "61", "1-3-1900"), ("d-m-yyyy", "2958465", "31-12-9999"), ("d-m-yyyy", "2958466", "2958466"),
    ("d-m-yyyy", "-1", "-1"),
  ])
  func `a moment`(code: String, stored: String, shown: String) throws {
    let number = try #require(DecimalNumber(stored))
    #expect(NumberFormat(code).shown(number, from1904: false).text == shown)
  }

  @Test func `days of workbooks follow each other, and so do those of the calendar`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let format = NumberFormat("yyyy-m-d")
    var (year, month, day) = (1900, 3, 1)
    for serial in 61...73_500 {
      let shown = format.shown(try #require(DecimalNumber("\(serial)")), from1904: false)
      guard shown.text == "\(year)-\(month)-\(day)" else {
        Issue.record("day \(serial) is \(shown.text), and not \(year)-\(month)-\(day)")
        return
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      day += 1
      if day > lengths[month - 1] + (month == 2 && isLeap ? 1 : 0) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: [("General", "x"), ("0.00", "x"), ("@\" uur\"", "x uur"), ("0;0;0;\"t: \"@", "t: x")])
  func `a text`(code: String, shown: String) {
    #expect(NumberFormat(code).shown("x") == shown)
  }

  @Test(arguments: ["", "-", ".", "1,5", "1e", "1e9999", "0x10", "NaN", "1 ", "--1", "1.2.3"])
  func `no number`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test(arguments: [
    "", ";", "[", "\"", "\\", "_", "*", "0;0;0;0;0;0", "[<]0", "[$", "E+", "0.0.0", "/", "[hh", "AM/", "%%%%",
    ",,,",
  ])
  func `a broken format still shows something`(code: String) throws {
    let number = try #require(DecimalNumber("1234.5"))
    _ = NumberFormat(code).shown(number, from1904: false)
    _ = NumberFormat(code).shown("x")
  }
}
