@testable import Tariffs

/// Small data sets for tests, made of the text of their files.
enum Fixture {
  static let tableHeader =
    "table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
    + "document_version,source_file,source_sha256,note\n"
  static let tariffHeader = "table,product,law,code,printed_code,name,unit,form,amount,line,note\n"

  static let table = "own-2026,Lijst,Gemeente,eigen,Eigen,2026,2026-01-01,,,,,,,,\n"
  static let row = "own-2026,begeleiding,wmo,02A03,02A03,Begeleiding,minuut,zin,1.23,5,\n"

  /// A row for a table; the name is the slug in words.
  static func row(
    _ table: String, _ product: String, _ code: String, _ amount: String, law: String = "wmo",
    unit: String = "minuut",
    form: String = "zin", line: Int = 1
  ) -> String {
    "\(table),\(product),\(law),\(code),\(code),\(product.replacing("-", with: " ")),\(unit),\(form),\(amount),\(line),\n"
  }

  /// A table for a region and a year.
  static func table(_ id: String, region: String, year: Int, published: String = "") -> String {
    "\(id),Lijst \(year),Gemeente,\(region),Regio \(region),\(year),\(year)-01-01,\(year)-12-31,\(published),,,,,,\n"
  }

  /// Reads files given as text; files that are not given do not exist.
  static func dataset(_ files: [String: [UInt8]]) throws(DatasetError) -> Dataset {
    try DatasetReader.read(folder: "own") { file throws(DatasetProblem) in
      files[file.name].map { SourceText(name: "own/" + file.name, bytes: $0) }
    }
  }

  /// Reads tables and rows given as lines without their headers.
  static func dataset(tables: String, tariffs: String) throws(DatasetError) -> Dataset {
    try dataset([
      "tables.csv": Array((tableHeader + tables).utf8), "tariffs.csv": Array((tariffHeader + tariffs).utf8),
    ])
  }
}
