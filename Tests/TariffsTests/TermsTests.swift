import Testing

@testable import Tariffs

extension BillingUnit {
  static let stuks = Terms.builtIn.unit("stuks")
  static let traject = Terms.builtIn.unit("traject")
  static let week = Terms.builtIn.unit("week")
  static let maand = Terms.builtIn.unit("maand")
  static let jaar = Terms.builtIn.unit("jaar")
  static let lift = Terms.builtIn.unit("lift")
  static let km = Terms.builtIn.unit("km")
}

/// Units, forms and laws are rows of data, to which an own folder adds.
@Suite struct TermsTests {
  /// iWmo and iJw, code list COD756 (eenheid).
  @Test func `units have the codes of the messages`() {
    let codes = Dictionary(uniqueKeysWithValues: Terms.builtIn.units.map { ($0.rawValue, $0.codes) })
    #expect(codes["minuut"] == ["01"] && codes["uur"] == ["04"] && codes["etmaal"] == ["14"])
    #expect(codes["dagdeel"] == ["16"] && codes["stuks"] == ["82", "84"] && codes["week"] == [])
  }

  @Test func `a year has twelve months, and a dagdeel the hours that its document says`() throws {
    #expect(try UnitConversion.factor(from: .maand, to: .jaar) == Rational(12))
    #expect(try UnitConversion.factor(from: .jaar, to: .maand) == Rational(1, 12))
    #expect(
      try UnitConversion.factor(from: .dagdeel, to: .minuut, hoursPerDagdeel: Rational(4)) == Rational(1, 240)
    )
  }

  @Test func `an own folder adds a unit, a form and a law`() throws {
    let files = [
      "units.csv":
        "unit,name,code,count,of,other_spellings,note\nhalfjaar,halfjaar,,6,maand,halfjaren,\nkwartaal,kwartaal,,3,maand,,\n",
      "payment-forms.csv":
        "form,name_nl,name_en,other_spellings,note\npgb-gezin,PGB gezin,PGB family,,\n",
      "laws.csv": "law,name,title_nl,title_en,covers,client_nl,client_en,other_spellings\n"
        + "pw,Pw,Participatiewet,Participation Act,,cliënt,client,\n",
      "tables.csv": Fixture.tableHeader + Fixture.table,
      "tariffs.csv": Fixture.tariffHeader + "own-2026,hulp,pw,,,Hulp,halfjaar,pgb-gezin,300.00,3,\n",
    ]
    let own = try Fixture.dataset(files.mapValues { Array($0.utf8) })
    let tariff = try #require(own.tariffs(in: "own-2026").first)
    #expect(tariff.unit.rawValue == "halfjaar" && tariff.form.name.english == "PGB family")
    #expect(tariff.law.name == "Pw" && tariff.law.order == 5)
    #expect(try UnitConversion.factor(from: tariff.unit, to: .jaar) == Rational(2))
    #expect(Terms.builtIn.units.word("halfjaar") == nil)
  }

  @Test func `a known word that says something else is refused, with its remedy`() {
    let files = [
      "units.csv": "unit,name,code,count,of,other_spellings,note\nkwartaal,kwartaal,,4,maand,,\n",
      "tables.csv": Fixture.tableHeader + Fixture.table, "tariffs.csv": Fixture.tariffHeader + Fixture.row,
    ]
    let error = #expect(throws: DatasetError.self) { try Fixture.dataset(files.mapValues { Array($0.utf8) }) }
    #expect(error?.problems.count == 1)
    #expect(error?.description.contains("says something else") == true)
  }

  /// What converts is what everybody counts: an hour, a week, a period of four weeks, a quarter, a year. Nothing else.
  @Test func `only what always converts has a factor`() throws {
    func unit(_ word: String) -> BillingUnit { Terms.builtIn.unit(word) }
    let exact: [(String, String, Int)] = [
      ("minuut", "uur", 60), ("dag", "week", 7), ("week", "vier-weken", 4), ("dag", "vier-weken", 28),
      ("maand", "kwartaal", 3), ("maand", "jaar", 12), ("kwartaal", "jaar", 4),
    ]
    for (small, large, count) in exact {
      #expect(
        try UnitConversion.factor(from: unit(small), to: unit(large)) == Rational(count), "\(small) \(large)")
    }
    let groups = [
      ["minuut", "uur"], ["dag", "week", "vier-weken"], ["maand", "kwartaal", "jaar"], ["etmaal"], ["nacht"],
      ["maaltijd"], ["rit"], ["consult"], ["eenmalig"], ["onbekend"], ["stuks"], ["traject"], ["fte"],
      ["lift"], ["km"],
    ]
    for (place, group) in groups.enumerated() {
      for other in groups[(place + 1)...].joined() {
        for word in group {
          #expect(throws: UnitConversion.Refusal.self, "\(word) \(other)") {
            try UnitConversion.factor(from: unit(word), to: unit(other))
          }
        }
      }
    }
  }

  @Test func `a form is a kind of a broader one, and nothing of another`() {
    func form(_ word: String) -> PaymentForm { Terms.builtIn.form(word) }
    #expect(form("pgb-zzp").isKind(of: form("pgb-formeel")) && form("pgb-zzp").isKind(of: form("pgb")))
    #expect(form("pgb-netwerk").isKind(of: form("pgb-informeel")))
    #expect(!form("pgb-netwerk").isKind(of: form("pgb-formeel")) && !form("pgb").isKind(of: form("pgb-zzp")))
    #expect(!form("onbekend").isKind(of: .zin) && !form("pgb").isKind(of: .zin))
  }
}
