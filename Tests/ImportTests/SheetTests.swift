import Spreadsheets
import Testing

@Suite struct SheetTests {
  @Test(arguments: [
    (0, 0, "A1"), (6, 4, "E7"), (0, 25, "Z1"), (0, 26, "AA1"), (9, 701, "ZZ10"), (9, 702, "AAA10"),
  ])
  func `a place is written as spreadsheets write it`(row: Int, column: Int, address: String) {
    #expect(Sheet.Place(row: row, column: column).description == address)
  }
}
