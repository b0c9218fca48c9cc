import Import
import Spreadsheets
import Tariffs
import Testing

@Suite struct SpreadsheetErrorTextTests {
  @Test(
    arguments: [
      (.empty, "'lijst' is leeg. Kijk of het bestand helemaal is opgeslagen of gedownload."),
      (
        .notASpreadsheet(.encrypted),
        "'lijst' is een werkmap met een wachtwoord. Open hem met het wachtwoord en sla hem zonder wachtwoord op."
      ),
      (
        .damagedText(line: 3),
        "'lijst' is tekst in UTF-8, maar regel 3 heeft een teken dat geen UTF-8 is. Herstel dat teken, of sla het blad opnieuw op als CSV UTF-8."
      ),
      (
        .tooLarge(.unpackedBytes, part: "xl/a.xml"),
        "'lijst' is te groot: xl/a.xml heeft uitgepakt meer dan 256 MB. Een tarievenlijst is kleiner: kopieer alleen de lijst naar een nieuw bestand."
      ),
      (
        .damagedArchive(.checksum, part: "xl/a.xml"),
        "'lijst' is beschadigd: in xl/a.xml klopt het controlegetal niet. Open het in het programma waarmee het is gemaakt en sla het opnieuw op, of vraag de afzender om een nieuw bestand."
      ),
      (
        .damagedPart(.documentType, part: "xl/a.xml", line: 1),
        "'lijst' is beschadigd: regel 1 van xl/a.xml heeft een DOCTYPE, wat een werkmap niet hoort te hebben. Open het in het programma waarmee het is gemaakt en sla het opnieuw op, of vraag de afzender om een nieuw bestand."
      ),
    ] as [(SpreadsheetError, String)])
  func `an error says what is wrong and what to do`(error: SpreadsheetError, text: String) {
    #expect(UnreadableSpreadsheet(path: "lijst", error: error).text(in: .dutch) == text)
  }
}
