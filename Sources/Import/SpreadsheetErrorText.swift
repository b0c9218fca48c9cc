import Spreadsheets
import Tariffs

/// A file that could not be read as a spreadsheet: what is wrong with it, and what to do.
public struct UnreadableSpreadsheet: Explained, Hashable {
  /// The file as it was given.
  public let path: String
  /// What is wrong with it.
  public let error: SpreadsheetError

  /// A file that could not be read.
  public init(path: String, error: SpreadsheetError) { (self.path, self.error) = (path, error) }

  /// What is wrong, where in the file, and what to do.
  public func text(in language: Language) -> String {
    let (problem, remedy) = error.explanation(in: language)
    return "'\(path)' \(problem). \(remedy)"
  }
}

extension SpreadsheetError {
  /// What is wrong with a file, as the words behind its name, and what to do.
  fileprivate func explanation(in language: Language) -> (problem: String, remedy: String) {
    switch self {
    case .empty:
      language.explanation(
        nl: "is leeg", "Kijk of het bestand helemaal is opgeslagen of gedownload.",
        en: "is empty", "See whether the file was saved or downloaded to its end.")
    case .notASpreadsheet(let kind): kind.explanation(in: language)
    case .damagedArchive(let damage, let part):
      damage.phrase(part).damaged(in: language)
    case .damagedPart(let damage, let part, let line):
      Phrase(
        nl: "regel \(line) van \(part) \(damage.phrase.dutch)",
        en: "line \(line) of \(part) \(damage.phrase.english)"
      ).damaged(in: language)
    case .missingPart(let part):
      Phrase(nl: "\(part) ontbreekt", en: "\(part) is missing").damaged(in: language)
    case .damagedText(let line):
      language.explanation(
        nl: "is tekst in UTF-8, maar regel \(line) heeft een teken dat geen UTF-8 is",
        "Herstel dat teken, of sla het blad opnieuw op als CSV UTF-8.",
        en: "is text in UTF-8, but line \(line) has a character that is not UTF-8",
        "Repair that character, or save the sheet again as CSV UTF-8.")
    case .unclosedQuote(let record):
      language.explanation(
        nl: "heeft in rij \(record + 1) een aanhalingsteken dat nergens wordt gesloten",
        "Sluit het, of schrijf het dubbel als het bij de tekst hoort.",
        en: "has a quotation mark in row \(record + 1) that is closed nowhere",
        "Close it, or double it where it belongs to the text.")
    case .tooLarge(let limit, let part):
      language.explanation(
        nl: "is te groot: " + (part.isEmpty ? "het" : part) + " heeft " + limit.phrase.dutch,
        "Een tarievenlijst is kleiner: kopieer alleen de lijst naar een nieuw bestand.",
        en: "is too large: " + (part.isEmpty ? "it" : part) + " has " + limit.phrase.english,
        "A list of tariffs is smaller: copy only the list to a new file.")
    }
  }
}

extension Phrase {
  /// That a file is damaged in the way that the phrase says, and what to do.
  fileprivate func damaged(in language: Language) -> (problem: String, remedy: String) {
    language.explanation(
      nl: "is beschadigd: " + dutch,
      "Open het in het programma waarmee het is gemaakt en sla het opnieuw op, of vraag de afzender om een nieuw bestand.",
      en: "is damaged: " + english,
      "Open it in the program that made it and save it again, or ask the sender for a new one.")
  }
}

extension SpreadsheetError.ArchiveDamage {
  /// What is wrong with a part, or with all of the archive where the part has no name.
  fileprivate func phrase(_ part: String) -> Phrase {
    let (nl, en) = part.isEmpty ? ("in het bestand", "in the file") : ("in \(part)", "in \(part)")
    return switch self {
    case .truncated: Phrase(nl: "het einde ontbreekt", en: "its end is missing")
    case .directory: Phrase(nl: "\(nl) klopt de inhoudsopgave niet", en: "\(en) the directory is not right")
    case .sameName: Phrase(nl: "\(part) staat er twee keer in", en: "\(part) stands in it twice")
    case .compression:
      Phrase(nl: "\(nl) is de inhoud niet uit te pakken", en: "\(en) the content cannot be unpacked")
    case .checksum: Phrase(nl: "\(nl) klopt het controlegetal niet", en: "\(en) the checksum is not right")
    case .unknownCompression:
      Phrase(
        nl: "\(nl) is de inhoud ingepakt op een manier die werkmappen niet kennen",
        en: "\(en) the content is packed in a way that workbooks do not use")
    }
  }
}

extension SpreadsheetError.XMLDamage {
  fileprivate var phrase: Phrase {
    switch self {
    case .notWellFormed: Phrase(nl: "is geen goede XML", en: "is no well-formed XML")
    case .documentType:
      Phrase(
        nl: "heeft een DOCTYPE, wat een werkmap niet hoort te hebben",
        en: "has a DOCTYPE, which no workbook should have")
    case .characters: Phrase(nl: "heeft tekens die geen UTF-8 zijn", en: "has characters that are not UTF-8")
    case .content:
      Phrase(nl: "heeft een inhoud die daar niet kan staan", en: "has a content that cannot stand there")
    }
  }
}

extension SpreadsheetLimit {
  fileprivate var phrase: Phrase {
    let count = String(maximum)
    return switch self {
    case .parts: Phrase(nl: "meer dan \(count) onderdelen", en: "more than \(count) parts")
    case .unpackedBytes:
      Phrase(nl: "uitgepakt meer dan \(maximum >> 20) MB", en: "more than \(maximum >> 20) MB when unpacked")
    case .ratio:
      Phrase(
        nl: "uitgepakt meer dan \(count) keer zo groot als ingepakt",
        en: "more than \(count) times as large when unpacked")
    case .cells: Phrase(nl: "meer dan \(count) gevulde cellen", en: "more than \(count) cells with content")
    case .repeatedCells:
      Phrase(
        nl: "meer dan \(count) cellen die een andere herhalen",
        en: "more than \(count) cells that repeat another")
    case .cellBytes:
      Phrase(nl: "een cel van meer dan \(count) bytes", en: "a cell of more than \(count) bytes")
    case .depth:
      Phrase(nl: "meer dan \(count) elementen in elkaar", en: "more than \(count) elements within each other")
    case .attributes:
      Phrase(
        nl: "een element met meer dan \(count) kenmerken", en: "an element with more than \(count) attributes"
      )
    case .rows: Phrase(nl: "meer dan \(count) rijen", en: "more than \(count) rows")
    case .columns: Phrase(nl: "meer dan \(count) kolommen", en: "more than \(count) columns")
    case .sheets: Phrase(nl: "meer dan \(count) bladen", en: "more than \(count) sheets")
    case .mergedCells: Phrase(nl: "te veel samengevoegde cellen", en: "too many merged cells")
    }
  }
}

extension FileKind {
  fileprivate func explanation(in language: Language) -> (problem: String, remedy: String) {
    let saveAsWorkbook = Phrase(
      nl: "Open het en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.",
      en: "Open it and save it as an Excel workbook (.xlsx) or as CSV UTF-8.")
    let askForWorkbook = Phrase(
      nl: "Vraag de afzender om de werkmap, of neem de tabel over in een werkmap.",
      en: "Ask the sender for the workbook, or copy the table into a workbook.")
    let (what, remedy) =
      switch self {
      case .encrypted:
        (
          Phrase(nl: "is een werkmap met een wachtwoord", en: "is a workbook with a password"),
          Phrase(
            nl: "Open hem met het wachtwoord en sla hem zonder wachtwoord op.",
            en: "Open it with the password and save it without one.")
        )
      case .oldExcel:
        (
          Phrase(nl: "is een werkmap van Excel 97-2003 (.xls)", en: "is a workbook of Excel 97-2003 (.xls)"),
          saveAsWorkbook
        )
      case .binaryExcel:
        (Phrase(nl: "is een binaire werkmap (.xlsb)", en: "is a binary workbook (.xlsb)"), saveAsWorkbook)
      case .numbers:
        (
          Phrase(nl: "is een tabel van Numbers", en: "is a table of Numbers"),
          Phrase(
            nl: "Exporteer het vanuit Numbers naar Excel of CSV.",
            en: "Export it from Numbers to Excel or CSV.")
        )
      case .flatXML: (Phrase(nl: "is XML", en: "is XML"), saveAsWorkbook)
      case .webPage: (Phrase(nl: "is een webpagina", en: "is a web page"), saveAsWorkbook)
      case .pdf: (Phrase(nl: "is een PDF", en: "is a PDF"), askForWorkbook)
      case .document: (Phrase(nl: "is een tekstdocument", en: "is a text document"), askForWorkbook)
      case .presentation: (Phrase(nl: "is een presentatie", en: "is a presentation"), askForWorkbook)
      case .picture: (Phrase(nl: "is een plaatje", en: "is a picture"), askForWorkbook)
      case .archive:
        (
          Phrase(nl: "is een archief", en: "is an archive"),
          Phrase(
            nl: "Pak het uit en geef het bestand dat erin zit.", en: "Unpack it and give the file in it.")
        )
      case .binary:
        (
          Phrase(nl: "is geen werkmap en geen tekst", en: "is no workbook and no text"),
          Phrase(
            nl: "Gelezen worden Excel (.xlsx), OpenDocument (.ods) en tekst met scheidingstekens.",
            en: "Read are Excel (.xlsx), OpenDocument (.ods) and delimited text.")
        )
      }
    return (what.text(in: language), remedy.text(in: language))
  }
}

extension Spreadsheet.Remark {
  /// What a reader must know, as a sentence.
  public func text(in language: Language) -> String {
    switch self {
    case .notCalculated(let sheet, let cells):
      let places = cells.prefix(8).map(\.description).joined(separator: ", ") + (cells.count > 8 ? ", …" : "")
      return language.text(
        nl:
          "Blad '\(sheet)' heeft formules zonder uitkomst (\(places)); open het in Excel of LibreOffice en sla het op.",
        en:
          "Sheet '\(sheet)' has formulas without an outcome (\(places)); open it in Excel or LibreOffice and save it."
      )
    case .textBehindQuotes(let records):
      let rows =
        records.prefix(8).map { String($0 + 1) }.joined(separator: ", ") + (records.count > 8 ? ", …" : "")
      return language.text(
        nl: "Tekst achter een sluitend aanhalingsteken hoort bij de cel (rij \(rows)).",
        en: "Text behind a closing quotation mark was taken into the cell (row \(rows)).")
    case .unknownCharacters(let count):
      return language.text(
        nl: "\(count) tekens staan niet in de tekenset en zijn gelezen als �.",
        en: "\(count) characters are not in the character set and were read as �.")
    }
  }
}
