import Tariffs

/// The words of people for what the program calls otherwise: Dutch ones for its commands and options, and those of both
/// languages for their values.
///
/// They are put into the program's own words before anything is read, so that there is one parser and one help. An
/// option that a command has itself is never taken for another one, and a value counts only behind its option.
enum OtherWords {
  /// The pairs: a command, an option, or an option with its value, and the program's word for it. Units, laws and forms
  /// have their other spellings in the data.
  static let pairs: [String: String] = [
    // Commands.
    "tabel": "tables", "tabellen": "tables", "lijsten": "tables", "tarieflijsten": "tables", "lijst": "list",
    "tarieven": "list", "tarief": "list", "toon": "show", "vergelijk": "diff", "verschil": "diff",
    "verschillen": "diff",
    "groep": "group", "groepen": "group", "regio's": "compare", "regios": "compare", "begrip": "compare",
    "begrippen": "compare", "concept": "compare", "concepten": "compare", "controleer": "check",
    "controle": "check", "toets": "check", "indexeer": "index", "indexering": "index", "reeks": "series",
    "reeksen": "series", "pas-toe": "apply", "toepassen": "apply", "verklaar": "explain",
    "herbouw": "rebuild",
    "bouw": "rebuild", "kostprijs": "rebuild", "notitie": "memo", "nota": "memo", "pagina": "page",
    "gegevens": "schema",
    "bestanden": "schema", "kolommen": "schema", "notitieboek": "notebook", "draai": "run", "uitleg": "help",
    "importeer": "import", "inlezen": "import", "lees": "import",
    "overgang": "crosswalk", "overgangen": "crosswalk", "voorstel": "suggest", "stel-voor": "suggest",
    "declaraties": "declarations", "declaratie": "declarations", "verloop": "history", "historie": "history",
    "geschiedenis": "history",
    // Options.
    "--wet": "--law", "--blad": "--sheet", "--vertaling": "--mapping", "--vervang": "--replace",
    "--regionaam": "--region-name", "--regio": "--region", "--eenheid": "--unit", "--vorm": "--form",
    "--gewijzigd": "--changed-only", "--alleen-gewijzigd": "--changed-only", "--sorteer": "--sort",
    "--volgorde": "--sort", "--gelijke-voorwaarden": "--equal-terms", "--deelnemers": "--participants",
    "--begeleiders": "--staff", "--professionals": "--staff", "--precisie": "--precision",
    "--reeel": "--real",
    "--reëel": "--real", "--clausule": "--clause", "--reeks": "--series", "--variante": "--variant",
    "--procent": "--percent", "--percentage": "--percent", "--van": "--from", "--naar": "--to",
    "--tot": "--to",
    "--jaar": "--year", "--naar-jaar": "--index-to", "--indexeer-naar": "--index-to",
    "--bekend-op": "--as-known-on", "--noemer": "--denominator", "--afwijkend": "--deviating",
    "--afronding": "--round", "--afgerond-op": "--rounded-to", "--tabel": "--table", "--alle": "--all",
    "--lonen": "--wages", "--trede": "--step", "--schaal": "--scale", "--uren": "--hours",
    "--groep": "--group",
    "--stel": "--set", "--kostenmodel": "--model", "--tolerantie": "--tolerance", "--reken-uit": "--solve",
    "--toelichting": "--explain", "--schat": "--infer", "--gevoeligheid": "--sensitivity",
    "--sjabloon": "--template", "--toon-sjabloon": "--print-template", "--map": "--datasets",
    "--lijst": "--datasets", "--lijsten": "--datasets", "--alle-problemen": "--all-problems",
    "--formaat": "--format", "--uitvoer": "--output", "--taal": "--lang", "--grafiek": "--chart",
    "--getallen": "--numbers", "--exitcode": "--exit-code", "--controleer": "--check", "--uitleg": "--help",
    "--versie": "--version", "--stil": "--quiet", "--hoogstens": "--limit", "--kolommen": "--columns",
    "--kleur": "--color", "--zonder-pager": "--no-pager", "--waarom": "--why", "--alles": "--details",
    "--kop": "--heading", "--geweigerd": "--rejects", "--corrigeer": "--correct", "--correctie": "--correct",
    // Values, behind the option that takes them.
    "--status gewijzigd": "changed", "--status veranderd": "changed", "--status gelijk": "unchanged",
    "--status ongewijzigd": "unchanged", "--status nieuw": "added", "--status vervallen": "removed",
    "--status verdwenen": "removed", "--status definitief": "definitive", "--status voorlopig": "provisional",
    "--status toegepast": "applied", "--status afgeleid": "derived", "--sort verandering": "change",
    "--sort bedrag": "change", "--sort procent": "percent", "--sort percentage": "percent",
    "--round jaarlijks": "yearly", "--round per-jaar": "yearly", "--round eind": "final",
    "--round geen": "none",
    "--format tekst": "text", "--lang nederlands": "nl", "--lang dutch": "nl", "--lang engels": "en",
    "--lang english": "en", "--solve loon": "wage", "--solve trede": "step", "--solve uren": "hours",
    "--solve groep": "group", "--step laagste": "min", "--step hoogste": "max", "--form natura": "zin",
    "--form in-kind": "zin", "--law youth-act": "jw", "--law jeugd": "jw", "--law social-support-act": "wmo",
  ]

  /// The words of a command line behind the name of the command, in the program's own.
  ///
  /// - Parameters:
  ///   - words: what was typed.
  ///   - isOwn: whether the command has an option of this name; asked only for the words of the table. A word for an
  ///     option that it does not have stays as it was typed, so that the refusal names it.
  /// - Returns: as many words, of which options and their values may be others.
  static func translated(_ words: some Sequence<String>, isOwn: (String) -> Bool) -> [String] {
    var option = ""
    var isBehindOptions = false
    return words.map { word in
      isBehindOptions = isBehindOptions || word == "--"
      guard word.hasPrefix("--"), !isBehindOptions else {
        defer { option = "" }
        return option.isEmpty || isBehindOptions ? word : value(word, of: option)
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let other = pairs[parts[0].lowercased()].flatMap {
        isOwn(parts[0].lowercased()) || !isOwn($0) ? nil : $0
      }
      let name = other ?? parts[0]
      option = parts.count == 1 ? name : ""
      return parts.count == 1 ? name : name + "=" + value(parts[1], of: name)
    }
  }

  /// The other words for commands.
  static var commands: [String] { pairs.keys.filter { !$0.hasPrefix("-") }.sorted() }

  /// A value in the program's own words; of several with commas between them, each.
  private static func value(_ word: String, of option: String) -> String {
    word.split(separator: ",", omittingEmptySubsequences: false)
      .map { pairs["\(option) \($0.lowercased())"] ?? String($0) }.joined(separator: ",")
  }

  /// All pairs, for 'tariffs help words': the program's words, each with what else leads to it.
  static var list: String {
    let isDutch = Console.language == .dutch
    return [
      (isDutch ? "Opdrachten" : "Commands", pairs.filter { !$0.key.hasPrefix("-") }),
      (isDutch ? "Opties" : "Options", pairs.filter { $0.key.hasPrefix("-") && !$0.key.contains(" ") }),
      (isDutch ? "Waarden" : "Values", pairs.filter { $0.key.contains(" ") }),
    ].map { heading, pairs in
      let words = Dictionary(grouping: pairs.keys) { key in
        key.contains(" ") ? "\(key.prefix { $0 != " " }) \(pairs[key] ?? "")" : pairs[key] ?? ""
      }
      let entries = words.sorted { $0.key < $1.key }.map { own, others in
        own + ": "
          + others.map { $0.split(separator: " ").last.map(String.init) ?? $0 }.sorted().joined(
            separator: ", ")
      }
      return lines("\(heading): " + entries.joined(separator: "; ") + ".")
    }.joined(separator: "\n")
  }

  /// A text in lines of at most 78 characters, indented.
  private static func lines(_ text: String) -> String {
    var lines = [" "]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + 1 + word.count > 78 { lines.append("   ") }
      lines[lines.count - 1] += " " + word
    }
    return lines.joined(separator: "\n")
  }
}
