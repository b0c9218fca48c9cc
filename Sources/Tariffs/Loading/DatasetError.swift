/// Why a folder of tables was refused: all problems of its files, and none of its rows.
public struct DatasetError: Explained, Hashable, Sendable {
  /// The problems, in the order of the files and their lines.
  public let problems: [DatasetProblem]

  package init(problems: [DatasetProblem]) { self.problems = problems }

  /// The problems of several readings of one folder.
  package init(joining problems: [[DatasetProblem]]) {
    var seen: Set<DatasetProblem> = []
    self.problems = problems.joined().filter { seen.insert($0).inserted }
  }

  /// How many different problems of one rule are told of a file; the others are counted.
  package static let shownOfRule = 5
  /// How many runs of lines are named of one problem.
  static let shownRuns = 8
}

extension DatasetError {
  /// The problems as a message for the user: equal ones once, with the lines on which they stand.
  public func text(in language: Language) -> String {
    var alike: [SameProblem: [DatasetProblem]] = [:]
    for problem in problems { alike[SameProblem(problem), default: []].append(problem) }
    // In the order of their first places; of each rule the first ones, then what is left of it.
    var shown: [(problems: [DatasetProblem], left: [DatasetProblem])] = []
    var placesOfRule: [SameRule: [Int]] = [:]
    for problem in problems {
      guard let same = alike.removeValue(forKey: SameProblem(problem)) else { continue }
      let places = placesOfRule[SameRule(problem)] ?? []
      if places.count < DatasetError.shownOfRule {
        placesOfRule[SameRule(problem)] = places + [shown.count]
        shown.append((same, []))
      } else {
        shown[places[places.count - 1]].left += same
      }
    }
    let blocks = shown.flatMap { same, left in
      var block = [same[0].text(in: language)]
      if same.count > 1 {
        let lines = DatasetError.lines(of: same, in: language)
        block.append(
          "    " + language.text(nl: "Hetzelfde op \(lines).", en: "The same on \(lines)."))
      }
      if !left.isEmpty {
        let (count, lines) = (left.count, DatasetError.lines(of: left, in: language))
        block.append(
          "    "
            + language.text(
              nl: "Nog \(count) van deze soort, op \(lines).", en: "\(count) more of this kind, on \(lines).")
        )
      }
      return block
    }
    guard shown.count < problems.count else {
      return (blocks + [summary(in: language)]).joined(separator: "\n")
    }
    let count = language.problems(problems.count)
    let summary = language.text(
      nl: "\(count), waarvan \(shown.count) getoond; er is niets geladen. --all-problems toont ze allemaal.",
      en: "\(count), of which \(shown.count) shown; nothing was loaded. --all-problems shows each of them.")
    return (blocks + [summary]).joined(separator: "\n")
  }

  /// Every problem with its place, as a message for the user.
  public func allProblems(in language: Language) -> String {
    (problems.map { $0.text(in: language) } + [summary(in: language)]).joined(separator: "\n")
  }

  private func summary(in language: Language) -> String {
    language.problems(problems.count)
      + language.text(nl: "; er is niets geladen.", en: "; nothing was loaded.")
  }

  /// What makes two problems of a file the same: only their places differ.
  private struct SameProblem: Hashable {
    let file: String
    let kind: DatasetProblem.Kind

    init(_ problem: DatasetProblem) { (file, kind) = (problem.file, problem.kind) }
  }

  /// What makes two problems of a file alike: they break one rule, with different values.
  private struct SameRule: Hashable {
    let file: String
    let rule: String

    init(_ problem: DatasetProblem) { (file, rule) = (problem.file, problem.kind.rule) }
  }

  /// The lines of some problems: `1000 lines: 2-1001`.
  private static func lines(of problems: [DatasetProblem], in language: Language) -> String {
    var runs: [ClosedRange<Int>] = []
    for line in Set(problems.map(\.line)).sorted() {
      if let last = runs.last, last.upperBound == line - 1 {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    let count = runs.reduce(0) { $0 + $1.count }
    let shown = runs.prefix(shownRuns).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)-\(run.upperBound)"
    }
    return language.count(count, nl: ("regel", "regels"), en: ("line", "lines")) + ": "
      + shown.joined(separator: ", ")
      + (runs.count > shownRuns ? language.text(nl: " en verder", en: " and further") : "")
  }
}
