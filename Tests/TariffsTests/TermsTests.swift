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
      "units.csv": "unit,name,code,count,of,other_spellings,note\nkwartaal,kwartaal,,3,maand,kwartalen,\n",
      "payment-forms.csv":
        "form,name_nl,name_en,other_spellings,note\npgb-netwerk,PGB netwerk,PGB network,,\n",
      "laws.csv": "law,name,title_nl,title_en,covers,client_nl,client_en,other_spellings\n"
        + "wlz,Wlz,Wlz,Wlz,,cliënt,client,\n",
      "tables.csv": Fixture.tableHeader + Fixture.table,
      "tariffs.csv": Fixture.tariffHeader + "own-2026,hulp,wlz,,,Hulp,kwartaal,pgb-netwerk,300.00,3,\n",
    ]
    let own = try Fixture.dataset(files.mapValues { Array($0.utf8) })
    let tariff = try #require(own.tariffs(in: "own-2026").first)
    #expect(tariff.unit.rawValue == "kwartaal" && tariff.form.name.english == "PGB network")
    #expect(tariff.law.name == "Wlz" && tariff.law.order == 3)
    #expect(try UnitConversion.factor(from: tariff.unit, to: .jaar) == Rational(4))
    #expect(Terms.builtIn.units.word("kwartaal") == nil)
  }
}
