import Testing

@testable import Indexation
@testable import Tariffs

/// Where a rule of the audit just does and just does not find something, beyond the examples that people read.
@Suite struct RuleEdgeTests {
  private func findings(_ id: String, _ tariffs: [String], files: [String: String] = [:]) throws -> [Finding]
  {
    let rule = try #require(Rule.named(id))
    return try RuleExampleTests.findings(of: rule, in: .fails(nl: "", en: "", tariffs, files: files))
  }

  @Test func `a share is shown with the decimals that it needs, two at most`() {
    #expect(Phrase(share: Rational(9, 10)).dutch == "90%")
    #expect(Phrase(share: Rational(1, 8)).dutch == "12,5%")
    #expect(Phrase(share: Rational(1, 3)).dutch == "33,33%")
    #expect(Phrase(share: Rational(1, 3)).english == "33.33%")
  }

  @Test func `an equal price is no chance unless it is a multiple of half a euro or on a ladder`() throws {
    func both(_ first: String, _ amount: String) throws -> Int {
      try findings(
        "equal-price-other-service",
        [
          "begeleiding,jw,,\(first),uur,zin,\(amount),1,",
          "behandeling,jw,,Behandeling,uur,zin,\(amount),2,",
        ]
      ).count
    }
    #expect(try both("Begeleiding", "115.20") == 1)
    #expect(try both("Begeleiding", "115.50") == 0)
    #expect(try both("Begeleiding", "115.00") == 0)
    // A ladder has two steps at least.
    #expect(try both("Begeleiding 1", "115.20") == 1)
  }

  @Test func `a term that is a word is shown as it stands, and a number as it is read`() throws {
    func says(_ value: String) -> Phrase {
      Finding.Place(
        BillingTerm(
          table: "own-2026", product: "groep", kind: .groupRegime, value: value, line: 1, printed: value,
          note: "")
      ).says
    }
    #expect(says("minutes-shared").dutch == "groepsregime: minutes-shared")
    #expect(says("1250.5").dutch == "groepsregime: 1.250,5")
    #expect(says("1250.5").english == "group regime: 1250.5")
  }

  @Test func `a code with two letters is no number with an exponent`() throws {
    func code(_ code: String) throws -> Int {
      try findings("code-like-number", ["fasehuis,jw,\(code),Fasehuis,etmaal,zin,204.00,1,"]).count
    }
    #expect(try code("44E28") == 1)
    for other in ["4EE4", "E4428", "4428E"] { #expect(try code(other) == 0, "\(other)") }
  }

  @Test func `a product without a component is not one that has another value of it`() throws {
    let tariffs = ["a", "b", "c"].enumerated().map {
      "\($0.element),jw,,Product \($0.element),uur,zin,6\($0.offset).00,\($0.offset + 1),"
    }
    let found = try findings(
      "component-same-in-list", tariffs,
      files: Rule.Example.built(figures: [
        "a,werkgeverslasten,33,1", "b,werkgeverslasten,35.33,2", "c,overhead,31,3",
      ]))
    #expect(found.map(\.products) == [["b"]])
  }

  @Test
  func `a share of ZIN that the document states is held, and one that only prices show has its own rule`()
    throws
  {
    func found(
      _ rule: String, _ ratio: String, _ basis: String, product: String = "hulp", more: [String] = []
    ) throws -> [Finding] {
      try findings(
        rule, ["hulp,wmo,,Hulp,uur,zin,40.00,8,", "hulp,wmo,,Hulp,uur,pgb-formeel,36.00,9,"] + more,
        files: [
          "relations.csv":
            "table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason\n"
            + "own-2026,\(product),uur,pgb-formeel,\(ratio),\(product),uur,zin,\(basis),8,Een pgb is een deel van ZIN.\n"
        ])
    }
    // 0,75 × 39,995 to 40,005 is 29,99625 to 30,00375.
    let stated = try found("ratio-stated", "0.75", "stated")
    #expect(
      stated.map(\.says.dutch) == ["Hulp (PGB formeel) is € 36,00 per uur, en geen 0,75 maal € 40,00 (ZIN)."])
    #expect(stated.first?.expected?.dutch == "€ 30,00")
    #expect(try found("ratio-stated", "0.9", "stated").isEmpty)
    #expect(try found("ratio-by-definition", "0.75", "definition").count == 1)
    for rule in ["ratio-stated", "ratio-by-definition", "ratio-implied"] {
      #expect(try found(rule, "0.75", "implied").isEmpty)
    }
    // Of four products three are 90% of ZIN; the fourth is not, which is told once: by the rule that its document states.
    let others = ["a", "b"].flatMap {
      ["\($0),wmo,,Hulp \($0),uur,zin,50.00,1,", "\($0),wmo,,Hulp \($0),uur,pgb-formeel,45.00,2,"]
    }
    let off = ["c,wmo,,Hulp c,uur,zin,60.00,3,", "c,wmo,,Hulp c,uur,pgb-formeel,50.00,4,"]
    for (basis, implied, stated) in [("stated", 0, 1), ("implied", 1, 0)] {
      let share = try found("pgb-share-constant", "0.75", basis, product: "c", more: others + off)
      #expect(share.count == implied)
      let ratio = try found("ratio-stated", "0.75", basis, product: "c", more: others + off)
      #expect(ratio.count == stated)
    }
  }

  @Test func `a ratio across units names the unit of both prices, and stands with a decimal comma`() throws {
    let found = try findings(
      "ratio-stated", ["hulp,wmo,,Hulp,minuut,zin,1.25,1,", "hulp,wmo,,Hulp,uur,pgb-formeel,67.50,2,"],
      files: [
        "relations.csv":
          "table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason\n"
          + "own-2026,hulp,uur,pgb-formeel,0.9,hulp,minuut,zin,stated,3,Een pgb is een deel van ZIN.\n"
      ])
    #expect(
      found.map(\.says) == [
        Phrase(
          nl: "Hulp (PGB formeel) is € 67,50 per uur, en geen 0,9 maal € 1,25 per minuut (ZIN).",
          en: "Hulp (PGB formal) is € 67.50 per uur, and not 0.9 times € 1.25 per minuut (ZIN).")
      ])
    #expect(found.first?.places.last?.says == Phrase(nl: "verhouding 0,9", en: "ratio 0.9"))
  }

  @Test
  func `a unit of which another one is so many has its own rule, and other ratios between units have not`()
    throws
  {
    func found(_ ratio: String) throws -> Int {
      try findings(
        "ratio-stated", ["hulp,wmo,,Hulp,dag,zin,20.00,1,", "hulp,wmo,,Hulp,week,zin,120.00,2,"],
        files: [
          "relations.csv":
            "table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason\n"
            + "own-2026,hulp,week,zin,\(ratio),hulp,dag,zin,stated,3,Een week is een aantal dagen.\n"
        ]
      ).count
    }
    // 7 × 20 is 140, which week-is-7-days finds; 5 × 20 is 100; 6 × 20 is what is printed.
    #expect(try found("7") == 0)
    #expect(try found("5") == 1)
    #expect(try found("6") == 0)
  }

  @Test func `an amount is looked for on the first line too`() throws {
    func found(_ text: String) throws -> Int {
      try findings(
        "amount-on-its-line", ["traject,jw,,Traject,stuks,zin,1234.56,1,"], files: ["own-2026.txt": text]
      ).count
    }
    #expect(try found("Traject 1.234,56\n") == 0)
    #expect(try found("Traject 1.234,65\n") == 1)
  }

  @Test func `an example of one participant counts, and of two numbers the first`() throws {
    func found(_ terms: [String]) throws -> Int {
      try findings("example-pays-staff", Rule.groupPrice, files: Rule.terms(terms)).count
    }
    let one = ["example-participants,1,2", "example-staff,1,2", "example-hours,4,2"]
    #expect(try found(one + ["example-billed-hours,3,2"]) == 1)
    #expect(try found(one + ["example-billed-hours,4,2"]) == 0)
    let two = ["example-participants,4,2", "example-staff,2,2", "example-staff,1,3", "example-hours,4,2"]
    #expect(try found(two + ["example-billed-hours,1.5,2"]) == 1)
  }

  @Test func `a step that is off is held against the least and the most of the others`() throws {
    let prices = [
      ("Wonen", "200.00", "300.00"), ("Werken", "300.00", "453.00"), ("Leren", "400.00", "604.00"),
      ("Zorgen", "600.00", "1000.00"),
    ]
    let found = try findings(
      "sibling-steps-agree",
      prices.flatMap { name, usual, plus in
        [
          "\(name.lowercased()),jw,,\(name) gemiddeld,uur,zin,\(usual),1,",
          "\(name.lowercased())-plus,jw,,\(name) plus,uur,zin,\(plus),2,",
        ]
      })
    #expect(found.map(\.products) == [["zorgen-plus"]])
    // 600 × 1,50 and 600 × 1,51.
    #expect(found.first?.expected?.dutch == "€ 900,00 tot en met € 906,00")
    #expect(found.first?.says.dutch.contains("150% tot 151%") == true)
  }

  @Test func `words are looked for on the first line too, and run on to the sixth at most`() throws {
    func found(_ text: [String]) throws -> Int {
      try findings(
        "quotation-on-its-line", Rule.groupPrice,
        files: [
          "own-2026.txt": text.joined(separator: "\n"),
          "billing-terms.csv": "table,product,term,value,line,printed,note\n"
            + "own-2026,groep,participants-max,8,1,maximaal 8 personen,\n",
        ]
      ).count
    }
    #expect(try found(["maximaal 8", "personen"]) == 0)
    #expect(try found(["maximaal 8", "", "", "", "", "personen"]) == 0)
    #expect(try found(["maximaal 8", "", "", "", "", "", "personen"]) == 1)
  }

  @Test func `of two formal prices below the informal one the first is named`() throws {
    let found = try findings(
      "informal-not-above-formal",
      [
        "hulp,wmo,,Hulp,uur,pgb-professioneel,50.00,1,", "hulp,wmo,,Hulp,uur,pgb-zzp,40.00,2,",
        "hulp,wmo,,Hulp,uur,pgb-informeel,70.00,3,",
      ])
    #expect(
      found.flatMap(\.places).map(\.says.dutch)
        == ["€ 70,00 per uur (PGB informeel)", "€ 50,00 per uur (PGB professioneel)"])
  }

  @Test func `a ladder is held against the first that parts from it, not only against the longest`() throws {
    let ladders = [("Fasehuis", "240.00"), ("Leren", "260.00"), ("Wonen", "240.00")].flatMap {
      Rule.letters($0.0, ["C": "120.00", "D": "160.00", "E": "200.00", "F": $0.1])
    }
    #expect(try findings("sibling-ladders-part", ladders).map(\.products) == [["leren-f"], ["wonen-f"]])
  }

  @Test func `what is paid for each client is no part of what a group brings`() throws {
    // 2 × (50,00 − 10,00) = 80,00 = 4 × (30,00 − 10,00)
    let found = try findings(
      "same-staff-same-income",
      ["a,jw,,Groep a,etmaal,zin,50.00,1,", "b,jw,,Groep b,etmaal,zin,30.00,2,"],
      files: Rule.Example.built(
        mix: ["a,hbo,100,1", "b,hbo,100,2"],
        figures: [
          "a,groepsgrootte,2,1,clients", "b,groepsgrootte,4,2,clients",
          "a,voeding,10,1,euro-per-etmaal", "b,voeding,10,2,euro-per-etmaal",
        ]))
    #expect(found.isEmpty)
  }
}
