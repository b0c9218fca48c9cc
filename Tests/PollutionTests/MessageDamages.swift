import Foundation

extension Damage {
  /// What happens to a declaration message: to its elements, and to what stands in them.
  static let messages: [Damage] = [
    replacing("a line without its end", "</Prestatie>\n<Prestatie>", "<Prestatie>"),
    .text("cut off in the middle") { String($0.prefix($0.count / 2)) },
    replacing("an element that is not closed", "</GeleverdVolume>", ""),
    replacing("ends in another order", "</Begindatum><Einddatum>", "<Einddatum></Begindatum>"),
    naming("a namespace", "w:Bericht"),
    replacing("another message", "484", "482"),
    replacing("no message code", "<BerichtCode>484</BerichtCode>", ""),
    naming("another document", "Bestand"),
    replacing("another root around it", "<Bericht>", "<Envelop><Bericht>"),
    replacing("a comment", "<ProductCode>", "<!-- code --><ProductCode>"),
    replacing("a text as such", "02A03", "<![CDATA[02A03]]>"),
    replacing("a letter by its number", "02A03", "02&#65;03"),
    replacing("a letter by a name that is not known", "02A03", "02&a;03"),
    replacing("entities of its own", "<Bericht>", "<!DOCTYPE Bericht [<!ENTITY a \"A\">]><Bericht>"),
    replacing(
      "a file of the machine as an entity", "<Bericht>",
      "<!DOCTYPE Bericht [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Bericht>"),
    replacing("an ampersand", "D1", "D & 1"),
    replacing("spaces around values", "<GeleverdVolume>600<", "<GeleverdVolume> 600\n<"),
    replacing("elements that nobody knows", "<Prestatie>", "<Prestatie><Nieuw>x</Nieuw>"),
    replacing("an attribute", "<ProductCode>", "<ProductCode soort=\"x\">"),
    replacing("an attribute twice", "<ProductCode>", "<ProductCode a=\"1\" a=\"2\">"),
    replacing("a value twice", "<Eenheid>01</Eenheid>", "<Eenheid>04</Eenheid><Eenheid>01</Eenheid>"),
    replacing("the same line twice", "G02", "G01"),
    replacing("no code", "<ProductCode>02A03</ProductCode>", ""),
    replacing("an empty code", "02A03", ""), replacing("a code in small letters", "02A03", "02a03"),
    replacing("a code of Cyrillic", "02A03", "02А03"),
    replacing("a code with a space without width", "02A03", "02A03\u{200B}"),
    replacing("a unit that nobody knows", "<Eenheid>01<", "<Eenheid>99<"),
    replacing("a unit without its zero", "<Eenheid>01<", "<Eenheid>1<"),
    replacing("a unit in words", "<Eenheid>01<", "<Eenheid>minuut<"),
    replacing("a day of Dutch", "2025-01-01", "01-01-2025"),
    replacing("a day that is none", "2025-01-31", "2025-02-31"),
    replacing("a day with a time", "2025-01-01", "2025-01-01T00:00:00"),
    replacing("days in the other order", "<Begindatum>2025-01-01", "<Begindatum>2025-02-01"),
    replacing("a volume with decimals", ">600<", ">600,5<"), replacing("a volume of words", ">600<", ">zes<"),
    replacing("a volume below zero", ">600<", ">-600<"),
    replacing("a volume with an exponent", ">600<", ">6E2<"),
    replacing("a volume of full width", ">600<", ">６００<"),
    replacing("a volume with a plus", ">600<", ">+600<"),
    replacing("a volume past all bounds", ">600<", ">99999999999999999999<"),
    replacing("no volume", "<GeleverdVolume>600</GeleverdVolume>", ""),
    replacing("an amount in euro", ">73800<", ">738.00<"),
    replacing("an amount with a comma", ">73800<", ">738,00<"),
    replacing("an amount with a sign", ">73800<", ">€ 73800<"),
    replacing("no amount", "<Bedrag>73800</Bedrag>", ""),
    replacing(
      "a sign that is none", "<DebetCredit>D</DebetCredit></IngediendBedrag>",
      "<DebetCredit>X</DebetCredit></IngediendBedrag>"),
    replacing(
      "a sign in a small letter", "<DebetCredit>D</DebetCredit></IngediendBedrag>",
      "<DebetCredit>d</DebetCredit></IngediendBedrag>"),
    replacing("a total that is no number", "260920", "tweeduizend"),
    replacing("a value of two megabytes", "D1", String(repeating: "D", count: 2 << 20)),
    replacing(
      "a thousand elements within each other", "<Prestatie>",
      "<Prestatie>" + String(repeating: "<a>", count: 1000) + String(repeating: "</a>", count: 1000)),
  ]

  /// The first place of some text, written otherwise.
  private static func replacing(_ name: String, _ old: String, _ new: String) -> Damage {
    Damage(name) { file in
      guard let range = file.text.range(of: old) else { return nil }
      return Array(file.text.replacingCharacters(in: range, with: new).utf8)
    }
  }

  /// Another name of the outermost element, in both of its tags.
  private static func naming(_ name: String, _ element: String) -> Damage {
    .text(name) { $0.replacingOccurrences(of: "Bericht>", with: element + ">") }
  }
}
