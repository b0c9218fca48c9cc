import Tariffs
import Testing

@testable import Import

/// Messages written from the field list of iWmo and iJw 3.2; no message of the standard's own is copied.
@Suite struct DeclarationMessageTests {
  /// A line of a message.
  static func line(
    id: String = "1", allocation: String = "77", code: String = "02A03", from: String = "2025-01-01",
    to: String = "2025-01-31", volume: String = "600", unit: String = "01",
    price: String? = "123", amount: String = "73800", sign: String = "D"
  ) -> String {
    let price = price.map { "<ProductTarief>\($0)</ProductTarief>" } ?? ""
    return """
      <Prestatie>
        <ProductReferentie><ReferentieNummer>\(id)</ReferentieNummer></ProductReferentie>
        <ToewijzingNummer>\(allocation)</ToewijzingNummer>
        <ProductCategorie>02</ProductCategorie>
        <ProductCode>\(code)</ProductCode>
        <ProductPeriode><Begindatum>\(from)</Begindatum><Einddatum>\(to)</Einddatum></ProductPeriode>
        <GeleverdVolume>\(volume)</GeleverdVolume>
        <Eenheid>\(unit)</Eenheid>
        \(price)
        <IngediendBedrag><Bedrag>\(amount)</Bedrag><DebetCredit>\(sign)</DebetCredit></IngediendBedrag>
      </Prestatie>

      """
  }

  static func message(
    _ clients: [(bsn: String, lines: String)], total: String = "73800", code: String = "484"
  )
    -> String
  {
    let clients = clients.map { client in
      "<Client><Bsn>\(client.bsn)</Bsn><Prestaties>\(client.lines)</Prestaties></Client>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <wmo323:Bericht xmlns:wmo323="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema">
      <Header><BerichtCode>\(code)</BerichtCode><BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>
      <Afzender>12345678</Afzender><Ontvanger>0268</Ontvanger></Header>
      <Declaratie><DeclaratieNummer>D1</DeclaratieNummer>
      <TotaalIngediendBedrag><TotaalBedrag>\(total)</TotaalBedrag><DebetCredit>D</DebetCredit></TotaalIngediendBedrag>
      <Clienten>\(clients.joined())</Clienten></Declaratie>
      </wmo323:Bericht>
      """
  }

  private func read(
    _ text: String
  ) throws(UnreadableMessage) -> (message: DeclarationMessage, lines: [DeclarationMessage.Line]) {
    var lines: [DeclarationMessage.Line] = []
    let message = try DeclarationMessage.read(Array(text.utf8), path: "m.xml") { lines.append($0) }
    return (message, lines)
  }

  @Test func `a line has its amounts in cents and its place`() throws {
    let (message, lines) = try read(Self.message([("999999990", Self.line())]))
    #expect((message.name, message.law) == ("WMO323", "wmo"))
    #expect((message.sender, message.municipality, message.number) == ("12345678", "0268", "D1"))
    #expect(message.total == 73_800)
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect((line.id, line.allocation, line.code, line.unit) == ("1", "77", "02A03", "01"))
    #expect((line.volume, line.price, line.amount) == (600, 123, 73_800))
    #expect(!line.isCredit)
    #expect(line.from.description == "2025-01-01")
    // Six lines stand before the first Prestatie, which begins on the line of the client.
    #expect(line.line == 7)
  }

  @Test func `lines of one client have one number, and no number is the Bsn`() throws {
    let (_, lines) = try read(
      Self.message([
        ("999999990", Self.line(id: "1") + Self.line(id: "2")), ("999999989", Self.line(id: "3")),
      ]))
    #expect(lines.map(\.id) == ["1", "2", "3"])
    #expect(lines[0].client == lines[1].client)
    #expect(lines[0].client != lines[2].client)
    #expect(lines.allSatisfy { !String(describing: $0).contains("99999999") })
  }

  @Test func `a credit and unit 83 without a price are read`() throws {
    let (_, lines) = try read(
      Self.message([
        ("999999990", Self.line(volume: "5000", unit: "83", price: nil, amount: "5000", sign: "C"))
      ]))
    #expect(lines.map(\.isCredit) == [true])
    #expect(lines.map(\.price) == [nil])
  }

  @Test func `a line that cannot be read is named and the others are read`() throws {
    let bad = [
      Self.line(id: "a", from: "2025-02-30"), Self.line(id: "b", volume: "12,5"),
      Self.line(id: "c", amount: "123456789"), Self.line(id: "d", sign: "X"), Self.line(id: "e", unit: ""),
      Self.line(id: "f", from: "2025-01-31", to: "2025-01-01"),
    ]
    let (message, lines) = try read(Self.message([("999999990", bad.joined() + Self.line(id: "g"))]))
    #expect(lines.map(\.id) == ["g"])
    #expect(message.problems.map(\.id) == ["a", "b", "c", "d", "e", "f"])
    let faults = message.problems.flatMap(\.faults)
    #expect(
      faults.map(\.element) == [
        "ProductPeriode.Begindatum", "GeleverdVolume", "IngediendBedrag.Bedrag",
        "IngediendBedrag.DebetCredit",
        "Eenheid", "ProductPeriode.Einddatum",
      ])
    #expect(faults.map(\.value) == ["2025-02-30", "12,5", "123456789", "X", "", "2025-01-01"])
  }

  @Test func `all that cannot be read of a line is named`() throws {
    let bad = Self.line(id: "a", from: "2025-02-30", volume: "12,5", unit: "", amount: "abc", sign: "X")
    let (message, lines) = try read(Self.message([("999999990", bad)]))
    #expect(lines.isEmpty)
    #expect(message.problems.map(\.id) == ["a"])
    #expect(
      message.problems.first?.faults.map(\.element) == [
        "Eenheid", "ProductPeriode.Begindatum", "GeleverdVolume", "IngediendBedrag.Bedrag",
        "IngediendBedrag.DebetCredit",
      ])
  }

  @Test func `a client without a Bsn is nobody else`() throws {
    let clients = [("999999990", "1"), ("", "2"), ("", "3"), ("999999990", "4")]
    let text = Self.message(
      clients.map { bsn, id in (bsn: bsn, lines: Self.line(id: id) + Self.line(id: id + "b")) })
    for text in [text, text.replacing("<Bsn></Bsn>", with: "")] {
      let numbers = try read(text).lines.map(\.client)
      #expect(numbers.count == 8)
      #expect(stride(from: 0, to: 8, by: 2).allSatisfy { numbers[$0] == numbers[$0 + 1] })
      #expect(numbers[0] == numbers[6])
      #expect(Set(numbers).count == 3)
    }
  }

  @Test func `what is no declaration message is refused with what it is`() throws {
    #expect(throws: UnreadableMessage(path: "m.xml", reason: .otherDocument("html"))) {
      try read("<html><body/></html>")
    }
    #expect(throws: UnreadableMessage(path: "m.xml", reason: .otherMessage("491"))) {
      try read(Self.message([("999999990", Self.line())], code: "491"))
    }
    for damaged in [
      String(Self.message([("999999990", Self.line())]).dropLast(20)), "<Bericht>",
      "<!DOCTYPE x []><Bericht></Bericht>",
    ] {
      #expect(throws: UnreadableMessage.self) { try read(damaged) }
    }
  }
}
