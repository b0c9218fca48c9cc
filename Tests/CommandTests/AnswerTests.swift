import Foundation
import TestSupport
import Testing

/// What commands say first: an answer of at most one screen, whose figures are those of the documents.
@Suite struct AnswerTests {
  /// What a command says first, and what it says with `--details`.
  private func answer(_ line: String, lang: String = "nl") throws -> (short: String, sentences: String) {
    let result = try TariffsProcess.run(line: "\(line) --lang \(lang)", environment: ["COLUMNS": "100"])
    #expect(result.exitCode == 0, "\(result.error)")
    let sentences = result.output.components(separatedBy: "\n\n")[0]
    return (result.output, sentences.replacing("\n", with: " "))
  }

  /// Commands, each with what its sentences must say: figures from the documents, or calculated from these by hand.
  static let cases: [(line: String, says: [String])] = [
    // relations.csv against tariffs.csv, calculated apart: 38 to the cent, 8 within half a cent on both sides, 4 not;
    // 1,2 × 1,51 = 1,812.
    (
      "tariffs check --ratios",
      ["Van 50 ", "38 op de cent", "8 binnen de afronding", "4 wijken af", "1,65", "1,81"]
    ),
    ("tariffs check nijmegen-2023 --ratios", ["Alle 5 ", "kloppen op de cent."]),
    ("tariffs compare --list", ["26 begrippen", "121 producten"]),
    // ridderkerk-2025, lines 1091 and 1368.
    ("tariffs compare logeren", ["van € 199,12 (Ridderkerk 2025, Logeren licht)", "€ 400,75", "6 tarieven"]),
    // nijmegen-2023, line 1856: 60 × 1,43 = 85,80; ridderkerk-2025, line 974: 96,60.
    ("tariffs compare vaktherapie-jeugd", ["€ 85,80 (Rijk van Nijmegen 2023", "€ 96,60 (Ridderkerk 2025"]),
    ("tariffs compare begeleiding", ["5 begrippen"]),
    ("tariffs compare begeleiding-groep-jeugd", ["groepen worden verschillend gedeclareerd"]),
    // 218,83 × 1,0630 × 1,0496 = 244,15 lies between the two.
    ("tariffs compare logeren --index-to 2025 --clause vng", ["prijspeil van 2025", "€ 199,12", "€ 400,75"]),
    // Counted in tariffs.csv.
    ("tariffs list", ["262 tarieven uit 5 tarieflijsten", "178 Jw, 80 Wmo", "per uur € 10,77 tot € 144,25"]),
    ("tariffs list nijmegen-2023 --law jw", ["13 tarieven", "Per minuut € 0,34 tot € 1,79"]),
    ("tariffs list nijmegen-2023 --unit fte", ["Geen tarieven gevonden"]),
    // The lists of Nijmegen have no budgets of clients.
    ("tariffs diff 2023 2025 --form pgb", ["Geen tarieven gevonden", "Ridderkerk is weggelaten"]),
    // nijmegen-2023, line 1882; nijmegen-2025-ambulant, line 551.
    ("tariffs show 44A09", ["€ 218,83 per etmaal", "€ 361,84 per etmaal", "deels vergelijkbaar"]),
    ("tariffs show ivt", ["geen tarief"]), ("tariffs show begeleiding", ["52 tarieven"]),
    ("tariffs show logeren-zwaar", ["€ 400,75 per etmaal"]),
    ("tariffs tables", ["5 tarieflijsten van 3 regio's", "Samen 262 tarieven"]),
    ("tariffs group", ["12 groepstarieven", "5 vanaf 4 deelnemers"]),
    // Rule 44.2 (line 1959): the denominator 3, so from 4 on; in cents 3 × 60 × 0,34 = 61,20 > 60 × 1,01 = 60,60.
    // Line 1745: 3 to 8 participants.
    (
      "tariffs group 02A17",
      ["vanaf 4 deelnemers volgens de regel, vanaf 3 met de tarieven in centen", "3 tot en met 8 deelnemers"]
    ), ("tariffs group begeleiding --staff 1 --staff 2", ["9 groepstarieven"]),
    ("tariffs index series", ["39 indexreeksen"]),
    ("tariffs index series ova", ["5,18% (definitief 2025)", "4,24% (voorlopig 2026)"]),
    // 41,95 × 1,0630 × 1,0491 = 46,7824; with the later advice 41,95 × 1,0630 × 1,0496 = 46,8047.
    (
      "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng@2025-juli",
      ["€ 46,78: € 41,95 maal 1,0630 (2024) maal 1,0491 (2025), clausule vng@2024, vng@2025-juli"]
    ),
    (
      "tariffs index apply 41,95 --from 2023 --to 2025 --clause vng",
      ["€ 46,80: € 41,95 maal", "andere versie € 46,78: "]
    ),
    // 1,43 × 1,0630 × 1,0496 = 1,5955, rounded 1,60; 1,60 / 3 = 0,533.
    (
      "tariffs index apply 45A52 --from 2023 --to 2025 --clause vng",
      ["wordt € 0,53: individueel € 1,43 maal 1,0630", "is € 1,60; gedeeld door 3"]
    ),
    // (1,0630 × 1,0496 − 1) × 100 = 11,57248.
    (
      "tariffs index apply nijmegen-2023 --to 2025 --clause vng",
      ["22 tarieven", "samen 11,5725%", "5 groepstarieven", "2025-juli"]
    ),
    // 41,95 × 1,115193 = 46,78 and 218,83 × 1,115193 = 244,04; 1,43 × 1,025² rounded every year = 1,51 too.
    (
      "tariffs index explain 2023 2025",
      ["Van de 18 prijzen", "passen er 2", "07A03", "04A04", "toeval zijn: 45A53", "15 volgen geen", "71 "]
    ), ("tariffs index explain lekstroom-2024 ridderkerk-2025", ["Geen enkel product"]),
    ("tariffs schema", ["47 gegevensbestanden"]), ("tariffs schema tariffs.csv", ["18 kolommen"]),
    // 58,80 / 3,336 = 17,63 and 3,42 / 0,053529 = 63,89: what the printed costs of lines 310–316 and 2875–2881 give.
    (
      "tariffs rebuild --table ridderkerk-2025",
      ["18 te herbouwen", "€ 17,63 (Persoonlijke verzorging)", "€ 63,89 (Medicatiebegeleiding)", "AANNAME"]
    ), ("tariffs rebuild --table lekstroom-2024", ["is er geen te herbouwen", "--infer"]),
    (
      "tariffs rebuild --table lekstroom-2024 --infer",
      ["geen bedrag hieruit is zelf een tarief", "Goed bepaald"]
    ),
    // Line 1368: 37,99 stays; 362,76 × 1,4478 / 1,20 … as the full list gives it.
    (
      "tariffs rebuild --table ridderkerk-2025 --set overhead=20",
      ["26 tarieven", "26 omlaag", "Niet herrekend: 27"]
    ),
  ]

  @Test(arguments: cases)
  func `an answer fits one screen and says what the documents say`(line: String, says: [String]) throws {
    let (short, sentences) = try answer(line)
    #expect(short.split(separator: "\n", omittingEmptySubsequences: false).count - 1 <= 40, "\(short)")
    for words in says { #expect(sentences.contains(words), "\(sentences)") }
  }

  @Test(arguments: cases)
  func `an answer has the same figures in both languages, and each stands in the whole output`(
    line: String, says: [String]
  ) throws {
    let dutch = figures(in: try answer(line).sentences)
    let english = figures(in: try answer(line, lang: "en").sentences)
    #expect(Set(dutch) == Set(english))
    let whole = figures(in: try TariffsProcess.run(line: line + " --details").output)
    // What a sentence says in another way: a percentage as a factor, and two of them together.
    let said: Set = ["10630", "10491", "10496", "115725"]
    for figure in dutch where !said.contains(figure) { #expect(whole.contains(figure), "\(figure)") }
  }

  /// The digits of the figures with decimals of a text, in either notation.
  private func figures(in text: String) -> [String] {
    text.matches(of: /[0-9][0-9.,]*[.,][0-9]+/).map { String($0.output.filter(\.isNumber)) }
  }

  @Test(arguments: [
    ("document", ["07A03", "08A03", "02A03"]),
    // 361,84 − 218,83 = 143,01; 244,04 − 218,83 = 25,21; 37,25 − 12,33 = 24,92.
    ("change", ["44A09", "04A04", "42A03"]), ("code", ["02A03", "02A05", "02A17"]),
    // Comparable are 08A03 (53,12%) and 07A03 (11,51%) only; the largest of the others is 202,11%.
    ("percent", ["08A03", "07A03", "42A03"]),
  ])
  func `an answer is in the order that was asked for`(order: String, first: [String]) throws {
    let short = try answer("tariffs diff 2023 2025 --sort \(order)").short
    let rows = short.components(separatedBy: "\n\n")[1].split(separator: "\n").dropFirst(3)
    let codes = rows.filter { $0.first != " " }.map { String($0.prefix(5)) }
    #expect(Array(codes.prefix(3)) == first, "\(short)")
  }

  @Test func `what an answer leaves out is counted, and a table that was replaced is told`() throws {
    // 262 rows of tariffs.csv.
    let short = try answer("tariffs list").short
    let rows = short.components(separatedBy: "\n\n")[1].split(separator: "\n").count {
      $0.contains(",") && $0.contains("nijmegen")
    }
    #expect(short.contains("En nog \(262 - rows) rijen") && short.contains("--details"))
    let folder = try TemporaryFolder()
    for file in ["tables.csv", "tariffs.csv"] {
      let lines = try Repository.text("datasets/\(file)").split(separator: "\n")
      try folder.write(
        ([lines[0]] + lines.filter { $0.hasPrefix("nijmegen-2023,") }).joined(separator: "\n") + "\n",
        to: file)
    }
    let replaced = try TariffsProcess.run(["list", "nijmegen-2023", "--datasets", folder.url.path])
    #expect(
      replaced.output.components(separatedBy: "\n\n")[0].contains("nijmegen-2023 uit"), "\(replaced.output)")
  }
}
