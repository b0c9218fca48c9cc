import Tariffs

/// What the help of the program itself says: what can be done, by task.
enum Overview {
  /// The commands by task, each with one line.
  static var tasks: String {
    let tasks: [(task: String, commands: [Example])] = [
      (
        said(nl: "VERGELIJKEN", en: "COMPARE"),
        [
          .init(
            "tariffs diff 2023 2025", nl: "wat veranderde tussen twee jaren",
            en: "what changed between two years"),
          .init(
            "tariffs memo 2023 2025 -o memo.md", nl: "daarvan een memo", en: "a memo on that"),
          .init(
            "tariffs budget 2023 2025 --volumes v.csv", nl: "wat dat kost", en: "what that costs"),
          .init(
            "tariffs compare logeren", nl: "wat regio's betalen voor hetzelfde",
            en: "what regions pay for the same"),
          .init(
            "tariffs group begeleiding", nl: "wat groepen kosten en opbrengen",
            en: "what groups cost and earn"),
        ]
      ),
      (
        said(nl: "INDEXEREN", en: "INDEX"),
        [
          .init(
            "tariffs index explain 2023 2025", nl: "volgt de nieuwe lijst een index",
            en: "does the new list follow an index")
        ]
      ),
      (
        said(nl: "CONTROLEREN", en: "CHECK"),
        [
          .init("tariffs check", nl: "wat zichzelf tegenspreekt", en: "what contradicts itself"),
          .init(
            "tariffs declarations check d.csv", nl: "declaraties tegen de lijsten",
            en: "declarations against the lists"),
          .init(
            "tariffs verify r.json", nl: "geeft --receipt nog hetzelfde", en: "does --receipt still hold"),
          .init(
            "tariffs notebook run memo.md", nl: "werk een Markdownbestand bij",
            en: "bring a Markdown file up to date"),
        ]
      ),
      (
        said(nl: "OPBOUWEN", en: "REBUILD"),
        [
          .init(
            "tariffs rebuild logeren-zwaar", nl: "welk loon een tarief betaalt",
            en: "which wage a tariff pays")
        ]
      ),
      (
        said(nl: "OPZOEKEN", en: "LOOK UP"),
        [
          .init("tariffs 44A09", nl: "alles van een product (show)", en: "all of a product (show)"),
          .init(
            "tariffs history 44A09", nl: "een product door alle lijsten", en: "a product through all lists"),
          .init(
            "tariffs nijmegen", nl: "de tarieven van een regio (list)", en: "the tariffs of a region (list)"),
          .init("tariffs tables", nl: "welke lijsten er zijn", en: "which lists there are"),
          .init(
            "tariffs page -o tarieven.html", nl: "alles als bladzijde voor de browser",
            en: "all of it as a page for a browser"),
          .init(
            "tariffs export --sql duckdb", nl: "de lijsten voor een database", en: "the lists for a database"),
          .init(
            "tariffs import lijst.xlsx", nl: "een rekenblad van een regio lezen",
            en: "read the spreadsheet of a region"),
          .init(
            "tariffs crosswalk suggest 2023 2025", nl: "wat wat kan voortzetten", en: "what may continue what"
          ),
          .init("tariffs schema", nl: "hoe eigen gegevens eruitzien", en: "what data of your own look like"),
        ]
      ),
    ]
    let list = tasks.map { ([$0.task] + $0.commands.map(\.line)).joined(separator: "\n") }
    let words = said(
      nl: "Opdrachten en opties mogen in het Nederlands: 'tariffs uitleg woorden'.",
      en: "Dutch words for commands and options work too: 'tariffs help words'.")
    return (list + [words]).joined(separator: "\n\n")
  }

  /// The help of the program without the parser's own list of commands, which stands there by task.
  static func withoutSubcommands(_ help: String) -> String {
    let parts = help.split(separator: "\nSUBCOMMANDS:\n", maxSplits: 1)
    guard parts.count == 2, help.contains("\n" + said(nl: "OPZOEKEN", en: "LOOK UP") + "\n") else {
      return help
    }
    return String(parts[0]) + "\n  See '"
      + parts[1].split(separator: "\n  See '", maxSplits: 1).dropFirst().joined()
  }
}
