import TestSupport
import Testing

/// `tariffs index apply`: percentages as they are typed, and as programs read them.
@Suite struct IndexCommandTests {
  @Test func `a percentage below zero is one, with a space before it as with an equals sign`() throws {
    let line = ["index", "apply", "100", "--from", "2024", "--to", "2025", "--format", "csv"]
    let spaced = try TariffsProcess.run(line + ["--percent", "-4,91"])
    #expect(spaced.exitCode == 0, "\(spaced.error)")
    // 100 − 4.91% of 100.
    #expect(spaced.output.contains(",-4.91,") && spaced.output.contains("95.09"), "\(spaced.output)")
    #expect(spaced.output == (try TariffsProcess.run(line + ["--percent=-4,91"]).output))
  }

  @Test(arguments: [["--percent"], ["--percent", "--details"], ["--percent", "-x"]])
  func `what is no percentage is refused`(words: [String]) throws {
    let line = ["index", "apply", "100", "--from", "2024", "--to", "2025", "--lang", "en"]
    let result = try TariffsProcess.run(line + words)
    #expect(result.exitCode == 64)
    #expect(result.output.isEmpty)
  }

  @Test func `of a price that changes within its list it is said once which one was indexed`() throws {
    let folder = try TemporaryFolder()
    let header = try Repository.text("examples/own-region/tables.csv").prefix { $0 != "\n" }
    try folder.write(
      String(header) + "\na-2024,Lijst,G,a,A,2024,2024-01-01,2024-12-31,,,,,,,\n", to: "tables.csv")
    try folder.write(
      "table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,valid_from,valid_to\n"
        + "a-2024,stap,wmo,03A03,03A03,Stap,uur,zin,50.00,1,,,2024-01-01,2024-06-30\n"
        + "a-2024,stap,wmo,03A03,03A03,Stap,uur,zin,52.00,1,,,2024-07-01,\n"
        + "a-2024,stoel,wmo,11A01,11A01,Rolstoel,stuks,zin,1000.00,2,,maximum,,\n", to: "tariffs.csv")
    let line = ["index", "apply", "a-2024", "--percent", "5", "--datasets", folder.path(""), "--lang", "en"]
    let later = try TariffsProcess.run(line + ["--to", "2025"])
    // 52 × 1.05
    #expect(later.output.contains("52.00") && later.output.contains("54.60"), "\(later.output)\(later.error)")
    #expect(later.output.contains("the one of 31 December 2024 was indexed"), "\(later.output)")
    #expect(!later.output.contains("the first of each is taken"), "\(later.output)")
    #expect(later.output.contains("is no price and not taken in"), "\(later.output)")
    // Taken back it is the first one: 50 / 1.05.
    let earlier = try TariffsProcess.run(line + ["--to", "2023"])
    #expect(earlier.output.contains("50.00") && earlier.output.contains("47.62"), "\(earlier.output)")
    #expect(earlier.output.contains("the first of each is taken"), "\(earlier.output)")
  }

  @Test func `parts of a clause with thirds are decimals for programs`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "series,name,definition,publisher,note\nlonen,Lonen,Lonen,CBS,\nprijzen,Prijzen,Prijzen,CBS,\n",
      to: "index-series.csv")
    let figures = [
      "lonen,2022,3.0,provisional", "lonen,2022,3.1,definitive", "lonen,2023,4.9,provisional",
      "prijzen,2022,2.0,provisional", "prijzen,2022,2.0,definitive", "prijzen,2023,12,provisional",
    ]
    try folder.write(
      "series,year,percent,status,variant,is_default,printed_status,published_on,source,confidence,note\n"
        + figures.map { $0 + ",,yes,,,Brief,read,\n" }.joined(), to: "index-values.csv")
    try folder.write(
      "clause,version,name,year_from,year_to,is_default,settlement,lag,part_decimals,decimals,rounding,discount,cap,"
        + "floor,source,lines,note\nderden,,Derden,2023,,yes,arithmetic,0,,2,half,,,,Contract,,\n",
      to: "index-clauses.csv")
    try folder.write(
      "clause,version,series,weight,settlement_series\nderden,,lonen,100/3,\nderden,,prijzen,200/3,\n",
      to: "index-clause-parts.csv")
    let line = [
      "index", "apply", "100", "--from", "2022", "--to", "2023", "--clause", "derden", "--datasets",
      folder.url.path, "--format",
    ]
    // A third of 4.9 and two thirds of 12 are 289/30; a third of 3.1 − 3.0 is 1/30; together 9.67 in two decimals.
    let csv = try TariffsProcess.run(line + ["csv"])
    #expect(csv.exitCode == 0, "\(csv.error)")
    #expect(csv.output.contains(",109.67,"), "\(csv.output)")
    #expect(csv.output.contains(",9.633333,0.033333,"), "\(csv.output)")
    let json = try TariffsProcess.run(line + ["json", "--numbers"])
    #expect(json.output.contains("\"current_percent\": 9.633333"), "\(json.output)")
    #expect(json.output.contains("\"settlement_percent\": 0.033333"), "\(json.output)")
  }
}
