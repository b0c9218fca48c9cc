import Testing

@testable import Indexation
@testable import Tariffs

/// Composites as published. Parts by exact fractions outside the program; figures from `index-values.csv`.
@Suite struct ClauseTests {
  private let book: IndexBook

  init() throws {
    book = try IndexBook.builtIn()
  }

  private func index(_ reference: String, _ year: Int) throws -> ClauseIndex {
    try book.index(try #require(try book.clauses(reference, in: year).first), for: year)
  }

  @Test(arguments: [
    // 0,9 × 4,94 + 0,1 × 2,51 = 4,697; 0,9 × (1,0636/1,0474 − 1) + 0,1 × (1,0702/1,0487 − 1) = 1,59703…%
    ("vng", 2024, 470, 160, 630),
    // 0,9 × 4,18 + 0,1 × 1,82 = 3,944; 0,9 × (1,0600/1,0494 − 1) + 0,1 × (1,0310/1,0251 − 1) = 0,96664…%
    ("vng@2025-juli", 2025, 394, 97, 491),
    // 0,8 × 4,94 + 0,2 × 2,51 = 4,454; 0,8 × (1,0636/1,0474 − 1) + 0,2 × (1,0702/1,0487 − 1) = 1,64738…%
    ("vng-80-20", 2024, 445, 165, 610),
    ("vng-80-20", 2025, 371, 92, 463),
  ])
  func `a geometric settlement is added to the year's figures, both rounded`(
    clause: String, year: Int, current: Int, settlement: Int, percent: Int
  ) throws {
    let index = try index(clause, year)
    #expect(index.current == IndexFixture.percent(current))
    #expect(index.settlement == IndexFixture.percent(settlement))
    #expect(index.unlimited == IndexFixture.percent(percent))
    #expect(index.percent == IndexFixture.percent(percent))
    #expect(
      index.terms.map(\.role) == [
        .current, .settledProvisional, .settledDefinitive, .current, .settledProvisional, .settledDefinitive,
      ])
    #expect(index.terms.map(\.value.series) == ["ova", "ova", "ova", "ppc", "ppc", "ppc"])
    #expect(index.terms.map(\.value.year) == [year, year - 1, year - 1, year, year - 1, year - 1])
  }

  @Test func `the advice of October 2024 settles by subtraction and rounds once`() throws {
    // 0,9 × (6,00 − 4,94) + 0,1 × (3,10 − 2,51) = 1,013; 3,944 + 1,013 = 4,957
    let index = try index("vng@2025-oktober", 2025)
    #expect(index.current == Rational(3_944, 1_000))
    #expect(index.settlement == Rational(1_013, 1_000))
    #expect(index.unlimited == Rational(4_957, 1_000))
    #expect(index.percent == IndexFixture.percent(496))
    #expect(index.terms.map(\.weight) == [90, 90, 90, 10, 10, 10].map { Rational($0) })
  }

  @Test func `the NZa multiplies by the settlement and drops what is behind the second decimal`() throws {
    // 1,0053 × 1,0474 = 1,05295122
    let index = try index("ova-nza", 2023)
    #expect(index.current == IndexFixture.percent(474))
    #expect(index.settlement == IndexFixture.percent(53))
    #expect(index.unlimited == Rational(5_295_122, 1_000_000))
    #expect(index.percent == IndexFixture.percent(529))
    #expect(index.terms.map(\.role) == [.current, .settlement])
    #expect(index.terms.map(\.value.series) == ["ova", "ova-nacalculatie"])
    #expect(index.terms.map(\.value.year) == [2023, 2022])
  }

  @Test(arguments: [("vng-voorlopig", 2024, 470), ("vng-voorlopig", 2025, 394), ("cpi-t-1", 2024, 380)])
  func `without settlement the figures of the year are the index`(clause: String, year: Int, percent: Int)
    throws
  {
    let index = try index(clause, year)
    #expect(index.percent == IndexFixture.percent(percent))
    #expect(index.settlement == Rational(0))
  }

  @Test func `the published figures equal the calculated ones`() throws {
    func applied(_ series: String, _ year: Int, _ variant: String? = nil) throws -> Rational? {
      try book.value(of: series, year: year, status: .applied, variant: variant).percent
    }
    #expect(try index("vng", 2024).percent == applied("vng-90-10", 2024))
    #expect(try index("vng@2025-juli", 2025).percent == applied("vng-90-10", 2025, "juli-2024"))
    #expect(try index("vng@2025-oktober", 2025).percent == applied("vng-90-10", 2025, "oktober-2024"))
    #expect(try index("vng-80-20", 2024).percent == applied("rivierenland-verblijf", 2024))
    #expect(try index("ova-nza", 2023).percent == applied("ova-nza", 2023))
  }

  @Test func `versions stand side by side, the default first`() throws {
    #expect(try book.clauses("vng", in: 2025).map(\.version) == ["2025-oktober", "2025-juli"])
    #expect(try book.clauses("VNG@2025-juli", in: 2025).map(\.version) == ["2025-juli"])
    #expect(try book.clauses("vng@2025-juli", in: 2024).map(\.version) == ["2024"])  // does not hold in 2024
  }
}

@Suite struct ClauseErrorTests {
  private let book: IndexBook

  init() throws {
    book = try IndexBook.builtIn()
  }

  private func error(_ work: () throws -> Void) throws -> IndexError {
    try #require(#expect(throws: IndexError.self) { try work() })
  }

  @Test func `a weight that the contract does not say is not made up`() throws {
    let clause = try #require(try book.clauses("nijmegen-44-1", in: 2024).first)
    let error = try error { _ = try book.index(clause, for: 2024) }
    #expect(
      error == .unknownWeight(clause: "nijmegen-44-1", series: "integratie-uitkering", note: clause.note))
    #expect(error.description.contains("the weight of integratie-uitkering"))
    #expect(error.description.contains("Het document noemt niet"))
  }

  @Test func `a mistyped clause is refused with the nearest`() throws {
    let error = try error { _ = try book.clauses("vgn", in: 2025) }
    #expect(
      error
        == .unknownClause(
          "vgn", nearest: "vng",
          known: [
            "vng", "vng-voorlopig", "vng-80-20", "ova-nza", "cpi-t-1", "cpi-oktober", "cpi-oktober-2015",
            "cpi-level", "nea-vervoer", "nijmegen-44-1", "wml",
          ]))
    #expect(error.description.contains("'vgn'. Did you mean 'vng'?"))
  }

  @Test func `a mistyped version is refused with the versions`() throws {
    let error = try error { _ = try book.clauses("vng@2025-jul", in: 2025) }
    #expect(
      error
        == .unknownClause(
          "vng@2025-jul", nearest: "vng@2025-juli", known: ["vng@2024", "vng@2025-juli", "vng@2025-oktober"]))
    #expect(error.description.contains("Did you mean 'vng@2025-juli'?"))
  }

  @Test func `a year without a version names what it would need`() throws {
    let error = try error { _ = try book.clauses("vng", in: 2026) }
    #expect(
      error
        == .clauseForOtherYears(
          "vng", year: 2026,
          known: ["vng@2024 (2024)", "vng@2025-juli (2025)", "vng@2025-oktober (2025)"],
          missing: [],
          asBefore: Phrase(
            nl: "vng@2025-oktober zou het 5,17% zijn", en: "vng@2025-oktober it would be 5.17%")))
    // 0,9 × 4,24 + 0,1 × 2,10 + 0,9 × (5,18 − 4,18) + 0,1 × (4,25 − 1,82) = 4,026 + 1,143 = 5,169
    #expect(error.description.contains("clause vng is known for 2026"))
    #expect(error.description.contains("it would be 5.17%, which is no published figure"))
    let later = try self.error { _ = try book.clauses("vng", in: 2027) }
    #expect(
      later
        == .clauseForOtherYears(
          "vng", year: 2027,
          known: ["vng@2024 (2024)", "vng@2025-juli (2025)", "vng@2025-oktober (2025)"],
          missing: [
            Phrase(nl: "voorlopig ova voor 2027", en: "provisional ova for 2027"),
            Phrase(nl: "definitief ova voor 2026", en: "definitive ova for 2026"),
            Phrase(nl: "voorlopig ppc voor 2027", en: "provisional ppc for 2027"),
            Phrase(nl: "definitief ppc voor 2026", en: "definitive ppc for 2026"),
          ], asBefore: nil))
  }

  @Test func `a series is no clause and a clause no series, and the sentence says which option it is`() throws
  {
    #expect(try error { _ = try book.clauses("CPI", in: 2025) } == .notAClause(series: "cpi"))
    #expect(
      try error { _ = try book.path(series: "vng", from: 2024, to: 2025) } == .notASeries(clause: "vng"))
    #expect(IndexError.notAClause(series: "cpi").description.contains("Write --series cpi."))
  }

  @Test func `a mistyped series is refused with the nearest`() throws {
    let error = try error { _ = try book.path(series: "oav", from: 2023, to: 2024) }
    #expect(error == .unknownSeries("oav", nearest: "ova", known: book.series.map(\.id)))
    #expect(error.description.contains("'oav'. Did you mean 'ova'?"))
    #expect(try book.series("OVA").id == "ova")
  }

  @Test func `a figure that was not found is an error, not a guess`() throws {
    let error = try error { _ = try book.paths(clause: "nea-vervoer", from: 2019, to: 2021) }
    #expect(
      error
        == .unknownValue(
          series: "nea", period: .year(2020), status: .definitive,
          known: [
            (2019, "definitief", "definitive"), (2021, "definitief", "definitive"),
            (2022, "definitief", "definitive"), (2023, "definitief", "definitive"),
            (2024, "definitief", "definitive"), (2024, "ingetrokken", "withdrawn"),
            (2025, "definitief", "definitive"),
          ].map { Phrase(nl: "\($0) \($1)", en: "\($0) \($2)") }, others: []))
    #expect(error.description.hasPrefix("The definitive figure of nea for 2020 is not known."))
  }

  @Test(arguments: [
    // Not found, before the first year, and of a status that the series does not have.
    ("ova", 2026, IndexValue.Status.definitive), ("ova", 2027, .provisional), ("ppc", 2017, .definitive),
    ("cpi", 2023, .provisional), ("integratie-uitkering", 2023, .definitive),
  ])
  func `the error names the series, the year and the status`(
    series: String, year: Int, status: IndexValue.Status
  ) throws {
    let error = try error { _ = try book.value(of: series, year: year, status: status) }
    guard case .unknownValue(series, .year(year), status, let known, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(!known.map(\.english).contains("\(year) \(status.rawValue)"))
    for word in [series, "\(year)", status.rawValue] { #expect(error.description.contains(word)) }
  }

  @Test func `where only estimates are known the error names their status`() throws {
    let error = try error { _ = try book.path(series: "nea-raming", from: 2023, to: 2024) }
    guard case .unknownValue("nea-raming", .year(2024), .definitive, _, let others) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(others == [.estimate])
    #expect(error.description.contains("Take other figures with --status estimate."))
    // 100 × 1,0534
    let path = try book.path(series: "nea-raming", status: .estimate, from: 2023, to: 2024)
    #expect(path.index(Money(cents: 10_000)).indexed == Money(cents: 10_534))
    // Of 2022 not even an estimate is known.
    let earlier = try self.error { _ = try book.path(series: "nea-raming", from: 2021, to: 2024) }
    #expect(!earlier.description.contains("--status"))
  }

  @Test func `a command without percentages of its own names those that have them`() throws {
    for work in [
      { _ = try self.book.paths(clause: "wml", from: 2023, to: 2025) },
      { _ = try self.book.paths(clause: "nijmegen-44-1", from: 2023, to: 2025) },
      { _ = try self.book.path(series: "nea-raming", from: 2023, to: 2024) },
    ] as [() throws -> Void] {
      let error = try error(work)
      #expect(error.text(in: .english).contains("yourself with --percent, or add"))
      #expect(
        error.text(in: .english, takesPercent: false).contains(
          "yourself with --percent in 'tariffs diff' or 'tariffs index apply', or add"))
      #expect(!error.text(in: .dutch, takesPercent: false).contains("--status"))
    }
  }

  @Test func `an unknown variant is an error`() throws {
    let error = try error {
      _ = try book.value(of: "ppc", year: 2023, status: .definitive, variant: "cbs")
    }
    guard case .unknownValue("ppc", .year(2023), .definitive, let known, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(known.map(\.dutch).contains("2023 definitief (vng)"))
    #expect(known.map(\.english).contains("2023 definitive (nza)"))
  }
}

@Suite struct ContradictionTests {
  private let book: IndexBook

  init() throws {
    book = try IndexBook.builtIn()
  }

  @Test func `a withdrawn figure is used only when it is asked for by name`() throws {
    // NEA 2024: 4,0 was withdrawn on 2-11-2023, 3,4 holds.
    let withdrawn = try book.value(of: "nea", year: 2024, status: .withdrawn)
    #expect(withdrawn.percent == Rational(4))
    #expect(try book.value(of: "nea", year: 2024, status: .definitive).percent == Rational(34, 10))
    #expect(try book.path(series: "nea", from: 2023, to: 2024).steps.map(\.percent) == [Rational(34, 10)])
    #expect(
      try book.path(series: "nea", status: .withdrawn, from: 2023, to: 2024).steps.map(\.percent) == [
        Rational(4)
      ])
    let clause = try #require(try book.clauses("nea-vervoer", in: 2024).first)
    #expect(try book.index(clause, for: 2024).percent == Rational(34, 10))
    for (_, path) in book.knownPaths(from: 2023, to: 2024) {
      #expect(!path.steps.map(\.origin).contains(.value(withdrawn)))
    }
  }

  @Test(
    arguments: [
      ("ppc", 2023, .definitive, "vng", 702, ["nza"], [999]),
      ("ppc", 2022, .definitive, "nza", 925, ["cep"], [630]),
      ("vng-90-10", 2025, .applied, "oktober-2024", 496, ["juli-2024"], [491]),
      ("ova", 2023, .definitive, "", 636, [], []),
    ] as [(String, Int, IndexValue.Status, String, Int, [String], [Int])])
  func `contradicting figures are listed with the default`(
    series: String, year: Int, status: IndexValue.Status, variant: String, percent: Int, others: [String],
    percents: [Int]
  ) throws {
    let value = try book.value(of: series, year: year, status: status)
    #expect(value.variant == variant)
    #expect(value.percent == IndexFixture.percent(percent))
    #expect(book.contradictions(of: value).map(\.variant) == others)
    #expect(book.contradictions(of: value).map(\.percent) == percents.map { IndexFixture.percent($0) })
    for (other, percent) in zip(others, percents) {
      let named = try book.value(of: series, year: year, status: status, variant: other)
      #expect(named.percent == IndexFixture.percent(percent))
      #expect(book.contradictions(of: named) == [value])
    }
  }

  @Test func `every contradiction of the data has exactly one default`() {
    let figures = Dictionary(grouping: book.values) { [$0.series, "\($0.period)", $0.status.rawValue] }
    for (key, figures) in figures { #expect(figures.filter(\.isDefault).count == 1, "\(key)") }
  }
}
