import Tariffs

/// A rule of the audit: a question that is asked of a list, and how the answer is found.
///
/// All that there is to say of a rule stands in this one value: its page, its tests and its place in
/// `tariffs check --rules` follow from it. A new rule is a new value in a file of `Rules/`, in the list of its theme.
public struct Rule: Sendable {
  /// What a rule rests on.
  public enum Ground: Hashable, Sendable {
    /// Arithmetic: both cannot be so.
    case arithmetic
    /// An article of law.
    case law(String)
    /// What the document says of itself.
    case document
    /// What is usual in the field; others may have a reason.
    case practice
  }

  /// A small list on which the rule must find something, or nothing.
  public struct Example: Hashable, Sendable {
    /// What is shown.
    public let title: Phrase
    /// How many findings the rule has.
    public let findings: Int
    private let tariffs: [String]
    private let printedCodes: [String: String]
    private let otherFiles: [String: String]
  }

  /// The id, such as `hour-is-60-minutes`: stable, in English, with hyphens.
  public let id: String
  /// The theme under which people find it.
  public let theme: Theme
  /// The question that it asks.
  public let question: Phrase
  /// Why it matters, in a sentence or two.
  public let why: Phrase
  /// What a reader of a finding should do.
  public let advice: Phrase
  /// How much its findings weigh.
  public let severity: Severity
  /// What it rests on.
  public let ground: Ground
  /// Examples that pass and fail, which are its tests.
  public let examples: [Example]
  /// What it finds in one table.
  public let check: @Sendable (_ input: AuditInput, _ table: TariffTable) -> [Finding]
}

extension Rule {
  /// What rules are about.
  public enum Theme: String, Vocabulary, Named {
    case amounts
    case ladders
    case mixes
    case costs
    case codes
    case document
    case time
    case transcription

    /// What the word is a kind of.
    public static let noun = Phrase(nl: "onderwerp", en: "theme")

    /// The name for people.
    public var name: Phrase {
      switch self {
      case .amounts: Phrase(nl: "bedragen", en: "amounts")
      case .ladders: Phrase(nl: "trappen en reeksen", en: "ladders")
      case .mixes: Phrase(nl: "functiemixen", en: "function mixes")
      case .costs: Phrase(nl: "kosten", en: "costs")
      case .codes: Phrase(nl: "woorden en codes", en: "words and codes")
      case .document: Phrase(nl: "regels van het document", en: "rules of the document")
      case .time: Phrase(nl: "tijd", en: "time")
      case .transcription: Phrase(nl: "overname", en: "transcription")
      }
    }
  }

  /// All rules, theme by theme.
  public static let all: [Rule] =
    amounts + ladders + mixShares + mixPrices + costLaw + costFigures + costOutcomes + codeNames
    + codeCategories
    + codeForms + billingExamples + groupSizes + statedTerms + unitTerms + time + transcription
}

extension Rule.Example {
  /// A list on which the rule finds nothing.
  ///
  /// - Parameters:
  ///   - nl: what is shown, in Dutch.
  ///   - en: what is shown, in English.
  ///   - tariffs: rows `product,law,code,name,unit,form,amount,line,note`, of the table `own-2026` unless a row begins with
  ///     another table and a colon.
  ///   - files: rows of other files, each with its header; the text of a table is the file with its id and `.txt`.
  /// - Returns: the example.
  static func passes(nl: String, en: String, _ tariffs: [String], files: [String: String] = [:]) -> Self {
    Self(nl: nl, en: en, tariffs, [:], files: files, findings: 0)
  }

  /// A list on which the rule finds something; parameters as of ``passes(nl:en:_:files:)``, and the codes as printed of the
  /// products whose code was read otherwise.
  static func fails(
    nl: String, en: String, _ tariffs: [String], printedCodes: [String: String] = [:],
    files: [String: String] = [:], findings: Int = 1
  ) -> Self {
    Self(nl: nl, en: en, tariffs, printedCodes, files: files, findings: findings)
  }

  private init(
    nl: String, en: String, _ tariffs: [String], _ printedCodes: [String: String], files: [String: String],
    findings: Int
  ) {
    title = Phrase(nl: nl, en: en)
    (self.findings, self.tariffs, self.printedCodes, otherFiles) = (findings, tariffs, printedCodes, files)
  }

  /// The rows of files of a data folder, by the name of the file, each file with its header.
  public var files: [String: String] {
    var files = otherFiles
    let rows = tariffs.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let parts = fields[0].split(separator: ":").map(String.init)
      let (table, product) = parts.count == 2 ? (parts[0], parts[1]) : ("own-2026", fields[0])
      let printed = printedCodes[product] ?? fields[2]
      return ([table, product] + fields[1...2] + [printed] + fields[3...]).joined(separator: ",")
    }
    let header = "table,product,law,code,printed_code,name,unit,form,amount,line,note"
    files["tariffs.csv"] = ([header] + rows).joined(separator: "\n") + "\n"
    files["tables.csv"] =
      files["tables.csv"] ?? """
        table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,\
        document_version,source_file,source_sha256,note
        own-2026,Eigen lijst,Eigen regio,own,Eigen regio,2026,2026-01-01,,2025-11-01,,,,,,

        """
    return files
  }
}
