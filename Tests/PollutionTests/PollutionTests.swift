import TestSupport
import Testing

/// Files as they arrive: each damaged one is read as the clean one, or refused with its place and what to do. None is
/// read as something else without a word.
@Suite struct PollutionTests {
  @Test func `there are at least seventeen hundred damaged files`() {
    #expect(Corpus.damaged.count >= 1700)
  }

  @Test(.timeLimit(.minutes(30)), arguments: Corpus.files.map(\.kind))
  func `no damaged file is read otherwise without a word`(kind: String) throws {
    let file = try #require(Corpus.files.first { $0.kind == kind })
    let clean = try Answer(of: file.bytes, for: file)
    #expect(clean.exitCode == 0, "\(clean.error)")
    var outcomes = ""
    for (damaged, damage, bytes) in Corpus.damaged where damaged.kind == kind {
      let outcome = try Outcome(of: bytes, for: file, clean: clean)
      let name = "\(kind), \(damage.name)"
      if case .wrong(let what) = outcome {
        Issue.record("\(name): \(what)")
      }
      outcomes += "\(outcome.word): \(damage.name)\n"
    }
    let path = "Tests/PollutionTests/Outcomes/\(kind.replacing(" ", with: "-")).txt"
    let difference = try Snapshot.difference(between: outcomes, andFile: path)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
