import Foundation
import TestSupport
import Testing

/// `tariffs declarations check`: which lines fail, what is written, and what is kept to itself.
@Suite struct DeclarationsCommandTests {
  private static let example = "examples/volumes/declaraties.csv"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ words: [String]) throws -> TariffsProcess.Result {
    try TariffsProcess.run(["declarations", "check"] + words)
  }

  /// The rows of a CSV without quotes in the columns that are asked for, by their headings.
  private func rows(_ text: String, _ columns: [String]) throws -> [[String]] {
    let lines = text.split(separator: "\n").map { CSVLine.fields(String($0)) }
    let head = try #require(lines.first)
    let places = try columns.map { try #require(head.firstIndex(of: $0), "\($0) in \(head)") }
    return lines.dropFirst().map { line in places.map { line[$0] } }
  }

  @Test func `each bad line of the example fails for its reason, with its money, and no good one does`()
    throws
  {
    let result = try run([Self.example, "--format", "csv", "--quiet"])
    #expect(result.exitCode == 0)
    let found = try rows(result.output, ["line_id", "verdict", "reasons", "at_stake"])
    // By hand, from the prices and lines of the documents; see the comments at each.
    let expected: [[String]] = [
      ["F01", "wrong", "price", "-60.00"],  // 300 × (1.30 − 1.50)
      ["F02", "wrong", "amount", "63.00"],  // 370.50 − 250 × 1.23
      ["F03", "wrong", "amount", "-0.35"],  // 120.65 − 76.42 × 95 / 60
      ["F04", "wrong", "unit", "1215.70"],
      ["F05", "wrong", "form", "600.00"],
      ["F06", "wrong", "unknown-product", "50.00"],
      ["F07", "wrong", "unknown-list", "123.00"],
      ["F08", "wrong", "not-valid", "107.00"],
      ["F09", "wrong", "period", "0.00"],
      ["F10", "wrong", "double-debit", "738.00"],
      ["F13", "wrong", "double-credit", "-246.00"],
      ["F14", "wrong", "limit-volume", "361.84"],  // one etmaal more than two in a weekend
      ["F16", "wrong", "not-beside", "1839.00"],
      ["F17", "wrong", "subcontractor-share", "5.80"],  // 100 × (0.8 × 1.01 − 0.75)
      ["F18", "wrong", "group-size group-staff", "147.00"],
      ["F19", "wrong", "group-staff", "72.40"],
      ["F22", "wrong", "absence", "391.30"],  // 7 days of 55.90
      ["F23", "wrong", "limit-volume", "140.98"],  // 2 × 70.49
      ["B01", "judge", "volume", "0.00"],
      ["B02", "judge", "credit-without-debit", "-73.80"],
      ["B04", "judge", "limit-volume", "1085.52"],  // 3 × 361.84
      ["B06", "judge", "limit-volume", "1120.00"],  // 2 000 × 0.56
      ["B07", "judge", "requires", "372.50"],
      ["B09", "judge", "limit-volume", "46.78"],  // one dagdeel
      ["B08", "judge", "limit-term", "15423.30"],
    ]
    #expect(found == expected)
  }

  @Test func `no client is shown or written anywhere`() throws {
    let correction = folder.path("c.csv")
    for words in [["--details"], ["--format", "csv"], ["--format", "json"], ["--correct", correction]] {
      let result = try run([Self.example] + words)
      #expect(!(result.output + result.error).contains("k0"))
      #expect(!(result.output + result.error).contains("k1"))
    }
    #expect(try !folder.text("c.csv").contains("k0"))
  }

  @Test func `the exit code says whether something is wrong, where that is asked for`() throws {
    #expect(try run([Self.example]).exitCode == 0)
    #expect(try run([Self.example, "--exit-code"]).exitCode == 1)
    try folder.write(
      "product,unit,from,to,volume,amount,region\n02A03,minuut,2025-01-01,2025-01-31,600,738.00,nijmegen\n",
      to: "good.csv")
    #expect(try run([folder.path("good.csv"), "--exit-code"]).exitCode == 0)
    #expect(try run([folder.path("nowhere.csv")]).exitCode == 2)
    #expect(try run([]).exitCode == 64)
    #expect(try run([Self.example, "--heading", "Code=produkt"]).exitCode == 64)
    #expect(try run([Self.example, "--region", "utrecht"]).exitCode == 2)
    #expect(try run([Self.example, "-o", Self.example]).exitCode == 64)
  }

  @Test func `own headings in a Dutch spreadsheet give the same`() throws {
    try folder.write(
      "Productcode;Eenheid;Begin;Eind;Aantal;Tarief;Bedrag\r\n02A05;minuten;01-02-2025;28-02-2025;300;1,30;390,00\r\n",
      to: "nl.csv")
    let headings = [
      "Productcode=product", "Eenheid=unit", "Begin=from", "Eind=to", "Aantal=volume", "Tarief=price",
      "Bedrag=amount",
    ].flatMap { ["--heading", $0] }
    let result = try run(
      [folder.path("nl.csv"), "--region", "nijmegen", "--format", "csv", "--quiet"] + headings)
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(try rows(result.output, ["reasons", "at_stake"]) == [["price", "-60.00"]])
  }

  @Test func `lines that cannot be read are written with their place, and nothing else is lost`() throws {
    let path = folder.path("rejects.txt")
    let result = try run([Self.example, "--rejects", path, "--lang", "en"])
    #expect(result.output.contains("2 lines cannot be read"))
    let lines = try folder.text("rejects.txt").split(separator: "\n").map(String.init)
    try #require(lines.count == 4)
    let text = try Repository.text(Self.example).split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in [(0, "X01"), (2, "X02")] {
      let number = try #require(text.firstIndex { $0.hasPrefix(line) }) + 1
      #expect(lines[place].hasPrefix("\(Self.example):\(number): "), "\(lines[place])")
      #expect(lines[place + 1] == String(text[number - 1]))
    }
  }

  @Test func `a file of which no line can be read is refused, with all that is wrong`() throws {
    try folder.write("product,unit,from,volume,amount\n02A03,minuut,x,y,z\n", to: "bad.csv")
    let bad = message().replacing("<GeleverdVolume>", with: "<GeleverdVolume>x")
      .replacing("2025-01-31", with: "2025-01-32")
    try folder.write(bad, to: "bad.xml")
    let words = [
      "bad.csv": ["the from 'x'", "the volume 'y'", "the amount 'z'", "of 1; see"],
      "bad.xml": ["Einddatum is '2025-01-32'", "GeleverdVolume is 'x100'", "of 3; see"],
    ]
    for (name, words) in words {
      let (file, rejects) = (folder.path(name), folder.path("rejects.txt"))
      let result = try run([file, "--region", "nijmegen", "--rejects", rejects, "--lang", "en"])
      #expect(result.exitCode == 2 && result.output.isEmpty, "\(result.output)")
      for word in words { #expect(result.error.contains(word), "\(result.error)") }
      let written = try folder.text("rejects.txt")
      for word in words.dropLast() { #expect(written.contains(word), "\(written)") }
    }
  }

  @Test func `a credit that is not all of its debit is an error`() throws {
    let head = "client,region,product,unit,from,to,volume,price,amount,debit_credit\n"
    let line = "k1,nijmegen,02A03,minuut,2025-03-01,2025-03-31,"
    try folder.write(head + line + "200,1.23,246.00,D\n" + line + "50,1.23,61.50,C\n", to: "d.csv")
    let result = try run([folder.path("d.csv"), "--exit-code", "--lang", "en"])
    #expect(result.exitCode == 1)
    // 246.00 − 61.50 is still declared.
    #expect(result.output.contains("€ 184.50 too much"), "\(result.output)")
    #expect(result.output.contains("credits 50 for € 61.50"), "\(result.output)")
  }

  @Test func `the correction credits and declares again, to the cent, and is right itself`() throws {
    let (own, path) = ("examples/volumes/correctie", folder.path("correction.csv"))
    let result = try run([own + "/declaraties.csv", "--datasets", own, "--correct", path, "--lang", "en"])
    #expect(result.exitCode == 0, "\(result.error)")
    let rows = try rows(
      try folder.text("correction.csv"), ["line_id", "corrects", "price", "amount", "debit_credit"])
    // 56.10 × 95 / 60 = 88.825 = 88.83; 20 × 46.35 = 927.00; +1.75 and −9.00 are −7.25.
    #expect(
      rows == [
        ["C02-C", "C02", "0.92", "87.08", "C"], ["C02-D", "C02", "0.94", "88.83", "D"],
        ["C03-C", "C03", "46.80", "936.00", "C"], ["C03-D", "C03", "46.35", "927.00", "D"],
      ])
    #expect(result.output.contains("credits 2 lines"))
    #expect(result.output.contains("-7.25"))
    #expect(try run([path, "--datasets", own, "--exit-code"]).exitCode == 0)
  }

  @Test func `before the correction was published, the old price is right`() throws {
    let own = "examples/volumes/correctie"
    let result = try run([
      own + "/declaraties.csv", "--datasets", own, "--as-known-on", "2025-04-10", "--format", "csv",
      "--quiet",
    ])
    #expect(try rows(result.output, ["line_id", "reasons"]) == [["C04", "price"], ["C05", "period"]])
  }

  // MARK: Messages

  private func message(total: String = "38265", code: String = "484") -> String {
    func line(_ id: String, _ product: String, _ volume: String, _ price: String, _ amount: String) -> String
    {
      """
      <Prestatie><ProductReferentie><ReferentieNummer>\(id)</ReferentieNummer></ProductReferentie>
      <ToewijzingNummer>7</ToewijzingNummer><ProductCategorie>02</ProductCategorie><ProductCode>\(product)</ProductCode>
      <ProductPeriode><Begindatum>2025-01-01</Begindatum><Einddatum>2025-01-31</Einddatum></ProductPeriode>
      <GeleverdVolume>\(volume)</GeleverdVolume><Eenheid>01</Eenheid><ProductTarief>\(price)</ProductTarief>
      <IngediendBedrag><Bedrag>\(amount)</Bedrag><DebetCredit>D</DebetCredit></IngediendBedrag></Prestatie>

      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Bericht xmlns="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">
      <Header><BerichtCode>\(code)</BerichtCode><Afzender>12345678</Afzender><Ontvanger>0268</Ontvanger></Header>
      <Declaratie><DeclaratieNummer>D1</DeclaratieNummer><TotaalIngediendBedrag><TotaalBedrag>\(total)</TotaalBedrag>
      <DebetCredit>D</DebetCredit></TotaalIngediendBedrag><Clienten>
      <Client><Bsn>999999990</Bsn><Prestaties>
      \(line("r1", "02A03", "100", "123", "12300"))\(line("r2", "02A05", "100", "150", "15000"))</Prestaties></Client>
      <Client><Bsn>999999989</Bsn><Prestaties>\(line("r3", "02A03", "95", "123", "10965"))</Prestaties></Client>
      </Clienten></Declaratie></Bericht>
      """
  }

  @Test func `a message is held against the list and its own total`() throws {
    // 95 × 1.23 = 116.85, declared is 109.65; the sum of the lines is 123.00 + 150.00 + 109.65 = 382.65.
    try folder.write(message(), to: "m.xml")
    let result = try run([folder.path("m.xml"), "--region", "nijmegen", "--format", "csv", "--quiet"])
    #expect(result.exitCode == 0, "\(result.error)")
    #expect(
      try rows(result.output, ["line_id", "reasons", "return_code", "expected_amount"]) == [
        ["r3", "amount", "9346 (TR346)", "116.85"]
      ])
    try folder.write(message(total: "38365"), to: "other.xml")
    let other = try run([folder.path("other.xml"), "--region", "nijmegen", "--lang", "en"])
    #expect(other.output.contains("is € 1.00 more than the sum of its lines"), "\(other.output)")
    for text in [result.output, other.output, other.error] { #expect(!text.contains("99999")) }
  }

  @Test func `a message needs a region, and another one is refused with what it is`() throws {
    try folder.write(message(), to: "m.xml")
    let without = try run([folder.path("m.xml")])
    #expect(without.exitCode == 2 && without.error.contains("--region"))
    try folder.write(message(code: "491"), to: "answer.xml")
    let answer = try run([folder.path("answer.xml"), "--region", "nijmegen"])
    #expect(answer.exitCode == 2 && answer.error.contains("491"))
    try folder.write(String(message().dropLast(30)), to: "cut.xml")
    let cut = try run([folder.path("cut.xml"), "--region", "nijmegen"])
    #expect(cut.exitCode == 2 && cut.output.isEmpty)
  }

  @Test func `no output takes the place of a file that is read`() throws {
    for name in ["declaraties.csv", "tables.csv", "tariffs.csv"] {
      try FileManager.default.copyItem(
        atPath: "examples/volumes/correctie/\(name)", toPath: folder.path(name))
    }
    for (option, name) in [("--rejects", "tables.csv"), ("--correct", "tariffs.csv")] {
      let before = FileManager.default.contents(atPath: folder.path(name))
      let result = try run([
        folder.path("declaraties.csv"), "--datasets", folder.url.path, option, folder.path(name),
      ])
      #expect(result.exitCode == 64, "\(option)")
      #expect(FileManager.default.contents(atPath: folder.path(name)) == before)
    }
    let workbook = try run([Self.example, "--correct", folder.path("c.xlsx")])
    #expect(workbook.exitCode == 64)
  }

  @Test func `columns that are not read are named, with what they perhaps are`() throws {
    try folder.write(
      "product,unit,from,to,volume,price,amount,regoin\n"
        + "02A03,minuut,2025-03-01,2025-03-31,100,1.23,123.00,lekstroom\n", to: "d.csv")
    let file = folder.path("d.csv")
    let named = try run([file, "--region", "Nijmegen", "--lang", "en"])
    #expect(named.exitCode == 0 && named.error.contains("not read column: regoin"), "\(named.error)")
    #expect(named.error.contains("--heading 'regoin=region'"))
    let without = try run([file, "--lang", "en"])
    #expect(without.exitCode == 2 && without.error.contains("Add --region"), "\(without.error)")
    let wrong = try run([file, "--region", "nijmegen", "--heading", "Code=product", "--lang", "en"])
    #expect(wrong.exitCode == 64 && wrong.error.contains("has no heading 'Code'"), "\(wrong.error)")
    let meant = try run([file, "--heading", "regoin=region", "--lang", "en"])
    // Lekstroom has no 02A03.
    #expect(meant.exitCode == 0 && meant.output.contains("The only line is wrong"), "\(meant.output)")
  }
}

/// A line of CSV as its fields.
private enum CSVLine {
  static func fields(_ line: String) -> [String] {
    var (fields, isQuoted) = ([""], false)
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
