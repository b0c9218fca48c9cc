import Spreadsheets
import Tariffs

/// A declaration message WMO323 or JW323 of the standards iWmo and iJw 3.2.
///
/// Source: the information model of Zorginstituut Nederland. Amounts are whole cents. Who the client is is not
/// kept: of the Bsn only a number stays by which lines of one client find each other, another one in each run.
package struct DeclarationMessage: Sendable {
  /// One line: a Prestatie.
  package struct Line: Sendable {
    /// The line of the file on which it begins, from 1.
    package var line = 1
    /// The number of the line (ReferentieNummer).
    package var id = ""
    /// The number of the allocation; empty for none.
    package var allocation = ""
    /// A number for the client.
    package var client: UInt64 = 0
    /// The product code.
    package var code = ""
    /// The first day.
    package var from: CalendarDate
    /// The last day.
    package var to: CalendarDate
    /// How much was given; the messages only have whole numbers.
    package var volume: Int64
    /// The code of the unit.
    package var unit = ""
    /// The price per unit in cents; nothing for unit 83.
    package var price: Int64?
    /// The amount in cents, without its sign.
    package var amount: Int64
    /// Whether it takes a line back.
    package var isCredit: Bool
  }

  /// A line that cannot be read, or something of the message as a whole.
  package struct Problem: Hashable, Sendable {
    /// An element that cannot be read.
    package struct Fault: Hashable, Sendable {
      /// The element.
      package let element: String
      /// What stands in it; nothing where it is missing.
      package let value: String?
      /// What was expected.
      package let expected: Phrase
    }

    /// The line of the file on which the Prestatie begins, or the element ends.
    package let line: Int
    /// What the Prestatie calls itself, where that can be read; nothing where it is about the message.
    package let id: String?
    /// All elements of it that cannot be read.
    package let faults: [Fault]
  }

  /// WMO323 or JW323.
  package var name = ""
  /// The law of its products.
  package var law = ""
  /// The AGB code of the provider.
  package var sender = ""
  /// The number of the municipality.
  package var municipality = ""
  /// The number of the declaration.
  package var number = ""
  /// The total in cents, negative for a credit; nothing where the message has none.
  package var total: Int64?
  /// The lines that cannot be read.
  package var problems: [Problem] = []
}

/// Why a file is no declaration message.
package struct UnreadableMessage: Explained, Hashable {
  /// What stands in the way.
  package enum Reason: Hashable, Sendable {
    /// The XML is damaged.
    case damaged(SpreadsheetError)
    /// It is XML of something else: its outermost element.
    case otherDocument(String)
    /// It is another message of the standards: its code.
    case otherMessage(String)
  }

  /// The file as it was given.
  package let path: String
  /// What stands in the way.
  package let reason: Reason

  package init(path: String, reason: Reason) { (self.path, self.reason) = (path, reason) }

  package func text(in language: Language) -> String {
    switch reason {
    case .damaged(let error): UnreadableSpreadsheet(path: path, error: error).text(in: language)
    case .otherDocument(let root):
      language.text(
        nl:
          "'\(path)' is XML, maar geen bericht WMO323 of JW323: het begint met '\(root)'. Geef het "
          + "declaratiebericht.",
        en:
          "'\(path)' is XML, but no message WMO323 or JW323: it begins with '\(root)'. Give the declaration message."
      )
    case .otherMessage(let code):
      language.text(
        nl:
          "'\(path)' is een bericht met code \(code); een declaratie is WMO323 (484) of JW323 (490), release 3.2. "
          + "Het antwoord (325) en de berichten 303 en 304 van eerdere releases worden niet gelezen.",
        en:
          "'\(path)' is a message with code \(code); a declaration is WMO323 (484) or JW323 (490), release 3.2. "
          + "The answer (325) and the messages 303 and 304 of earlier releases are not read.")
    }
  }
}
