import Tariffs

/// The words of swift-argument-parser itself, which speaks English only.
enum ParserWords {
  /// A text of the parser for the reader.
  static func inReadersLanguage(_ text: String) -> String {
    guard Console.language == .dutch else { return text }
    return phrases.reduce(text) { $0.replacing($1.english, with: $1.dutch) }
  }

  private static let phrases = [
    Phrase(nl: "Fout: ", en: "Error: "),
    Phrase(nl: "Uitleg:  ", en: "Help:  "),
    Phrase(nl: "Gebruik: tariffs", en: "Usage: tariffs"),
    Phrase(nl: "OVERZICHT: ", en: "OVERVIEW: "),
    Phrase(nl: "GEBRUIK: tariffs", en: "USAGE: tariffs"),
    Phrase(nl: "ARGUMENTEN:\n", en: "ARGUMENTS:\n"),
    Phrase(nl: "OPTIES:\n", en: "OPTIONS:\n"),
    Phrase(nl: "OPDRACHTEN:\n", en: "SUBCOMMANDS:\n"),
    Phrase(nl: "Toon de versie.", en: "Show the version."),
    Phrase(nl: "Toon deze uitleg.", en: "Show help information."),
    Phrase(nl: "(standaard: ", en: "(default: "),
    Phrase(nl: "  Zie '", en: "  See '"),
    Phrase(nl: "' voor meer uitleg.", en: "' for more information."),
    Phrase(nl: "' voor meer uitleg.", en: "' for detailed help."),
    Phrase(nl: "De waarde '", en: "The value '"),
    Phrase(nl: "' past niet bij '", en: "' is invalid for '"),
    Phrase(nl: "Er ontbreekt een argument: '", en: "Missing expected argument '"),
    Phrase(nl: "Er ontbreekt een waarde voor '", en: "Missing value for '"),
    Phrase(nl: "Onbekende optie '", en: "Unknown option '"),
    Phrase(nl: "Is misschien bedoeld: '", en: "Did you mean '"),
    Phrase(nl: "Onverwacht argument '", en: "Unexpected argument '"),
    Phrase(nl: " onverwachte argumenten: '", en: " unexpected arguments: '"),
  ]
}
