import Spreadsheets
import Tariffs
import TestSupport
import Testing

@testable import Import

/// Volumes with headings of their own.
@Suite struct VolumeSheetTests {
  private func source(_ text: String, _ mapping: Mapping = Mapping()) throws -> String {
    let sheets = try Spreadsheet.read(bytes: Array(text.utf8)).sheets
    return String(
      decoding: try VolumeSheet.source(sheets, path: "v.csv", mapping: mapping, terms: .builtIn).bytes,
      as: UTF8.self)
  }

  @Test func `headings that speak for themselves need no mapping`() throws {
    let text = try source(
      "Volumes;;;;\nProductcode;Eenheid;Aantal;Maand;Aanbieder\n02A03;uren;1.250,5;mei 2023;De Linde\n")
    let rows = text.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(rows[1] == "02A03,uur,1250.5,,,,,2023-05,,,De Linde,,,")
  }

  @Test func `a mapping says what other headings and cells are`() throws {
    let mapping = Mapping([
      .init(text: "Geleverd", reading: "volume"), .init(text: "etm.", reading: "unit", unit: "etmaal"),
      .init(text: "nijmegen", reading: "region"),
    ])
    let text = try source("Bouwsteen;Per;Geleverd\n04A04;etm.;302\n", mapping)
    #expect(text.split(separator: "\n").last == "04A04,etmaal,302,,nijmegen,,,,,,,,,")
  }

  @Test func `cells that cannot be read are told with their place`() throws {
    do {
      _ = try source(
        "Product;Eenheid;Aantal;Periode\n02A03;brok;12;2023\n02A03;uur;1.250;ooit\n;uur;3;2023\n")
      Issue.record("read")
    } catch let error as VolumeSheetError {
      #expect(error.problems.map(\.place) == ["B2", "C3", "D3", "A4"])
      let text = error.text(in: .dutch)
      #expect(text.contains("v.csv B2: 'brok' is geen eenheid"))
      #expect(text.contains("'1.250' is geen getal, of op twee manieren te lezen"))
      #expect(text.contains("4 problemen; er is niets geladen."))
    }
  }

  @Test func `without a heading for the volume the mapping is asked for`() throws {
    #expect(throws: VolumeSheetError.self) { try source("Product;Eenheid;Iets\n02A03;uur;1\n") }
  }
}
