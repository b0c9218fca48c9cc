import ArgumentParser
import OfficeFiles
import Spreadsheets
import Tariffs

/// The Word document whose looks a document gets.
struct ReferenceOption: ParsableArguments {
  @Option(
    name: .customLong("reference"),
    help: .init(
      nl: "Neem bij .docx de stijlen, marges, kop- en voetregel over uit een Word-document van uzelf.",
      en: "With .docx, take the styles, margins, header and footer from a Word document of your own.",
      value: "file.docx"),
    completion: .file(extensions: ["docx"]))
  var path: String?

  /// The largest document that is read: 32 MB.
  private static let mostBytes = 32 << 20

  /// Refuses it beside another format.
  func check(_ output: OutputOptions) throws {
    guard path == nil || output.chosenFormat == .document else {
      throw usage(
        nl: "--reference gaat over een Word-document. Laat het bestand van -o op .docx eindigen.",
        en: "--reference is about a Word document. End the file of -o in .docx.")
    }
  }

  /// Reads the looks; nothing where none were asked for.
  func load() throws -> DocumentReference? {
    guard let path else { return nil }
    let source: SourceText?
    do throws(DatasetProblem) {
      source = try Dataset.readFile(path, most: ReferenceOption.mostBytes)
    } catch {
      throw UnreadableReference(path: path, reason: .refused(error))
    }
    guard let source else { throw UnreadableReference(path: path, reason: .missing) }
    do {
      return try DocumentReference(parts: ArchiveParts.read(source.bytes, where: DocumentReference.needs))
    } catch let problem as DocumentReference.Problem {
      throw UnreadableReference(path: path, reason: .part(problem))
    } catch {
      throw UnreadableReference(path: path, reason: .noDocument)
    }
  }
}

/// A document whose looks cannot be taken.
struct UnreadableReference: Explained {
  /// What stands in the way.
  enum Reason {
    /// There is no such file.
    case missing
    /// It is too large, or none that can be read.
    case refused(DatasetProblem)
    /// It is no Word document, or damaged.
    case noDocument
    /// A part of it is missing or not as word processors write it.
    case part(DocumentReference.Problem)
  }

  let path: String
  let reason: Reason

  func text(in language: Language) -> String {
    let again = language.text(
      nl: "Open het in Word of LibreOffice en sla het opnieuw op als .docx.",
      en: "Open it in Word or LibreOffice and save it again as .docx.")
    let what =
      switch reason {
      case .missing:
        language.text(nl: "dat bestand is er niet.", en: "there is no such file.")
          + language.suggestion(path: Dataset.nearestPath(to: path))
      case .refused(let problem):
        problem.kind.explanation(in: language).problem + ". " + problem.kind.explanation(in: language).remedy
      case .noDocument:
        language.text(
          nl: "het is geen Word-document (.docx), of het is beschadigd. ",
          en: "it is no Word document (.docx), or it is damaged. ") + again
      case .part(.missing(let part)):
        language.text(nl: "het onderdeel \(part) ontbreekt. ", en: "the part \(part) is missing. ") + again
      case .part(.unknown(let part)):
        language.text(
          nl: "het onderdeel \(part) is niet zoals Word het schrijft. ",
          en: "the part \(part) is not as Word writes it. ") + again
      }
    return language.text(
      nl: "De stijlen van '\(path)' zijn niet over te nemen: ",
      en: "The styles of '\(path)' cannot be taken: ")
      + what
  }
}
