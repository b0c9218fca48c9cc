import Foundation
import TestSupport

/// The clean files, of every kind that is read, with the damages that are tried on each.
enum Corpus {
  static let files: [CleanFile] = tables + costs + indices + lists + deliveries + pages

  /// The damaged files: each differs from its clean one.
  static let damaged: [(file: CleanFile, damage: Damage, bytes: [UInt8])] = files.flatMap { file in
    file.damages.compactMap { damage in
      damage.apply(file).flatMap { $0 == file.bytes ? nil : (file, damage, $0) }
    }
  }

  private static let ownRegion = [
    "tables.csv": example("own-region/tables.csv"), "tariffs.csv": example("own-region/tariffs.csv"),
  ]
  private static let ownIndex = Dictionary(
    uniqueKeysWithValues: [
      "index-series.csv", "index-values.csv", "index-clauses.csv", "index-clause-parts.csv",
      "index-clause-groups.csv", "index-clause-steps.csv", "index-exceptions.csv", "index-levels.csv",
      "index-links.csv",
    ].map {
      ($0, example("own-index/" + $0))
    })
  /// What is tried on a data file beside those that try everything.
  private static let few = Damage.few + Damage.cells

  private static let tables = [
    CleanFile(
      kind: "tables.csv", name: "tables.csv", bytes: example("own-region/tables.csv"),
      cells: [.identifier: (1, 0), .year: (1, 5), .date: (1, 6)], companions: ownRegion,
      probe: ["tables", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"], damages: few),
    CleanFile(
      kind: "tariffs.csv", name: "tariffs.csv", bytes: plain("own-region/tariffs.csv"),
      cells: [.identifier: (1, 1), .code: (1, 3), .unit: (1, 6), .amount: (1, 8), .number: (1, 9)],
      companions: ownRegion,
      probe: ["list", "--region", "voorbeeld", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"],
      damages: Damage.encodings + Damage.tables + [.onlyTheHead] + Damage.cells),
    CleanFile(
      kind: "relations.csv", name: "relations.csv",
      bytes: written([
        "table,product,unit,form,ratio,base_product,base_unit,base_form,basis,lines,reason",
        "own-2025,begeleiding,uur,pgb-formeel,54,begeleiding,minuut,zin,implied,,Pgb is 90% van 60 minuten ZIN.",
        "own-2026,begeleiding,uur,pgb-formeel,54,begeleiding,minuut,zin,implied,,Pgb is 90% van 60 minuten ZIN.",
      ]),
      cells: [.identifier: (1, 0), .percent: (1, 4), .unit: (1, 6)], companions: ownRegion,
      probe: [
        "check", "own-2025", "own-2026", "--ratios", "--datasets", "FOLDER", "--format", "csv", "--lang",
        "en",
      ],
      damages: Damage.few),
    CleanFile(
      kind: "crosswalk.csv", name: "crosswalk.csv",
      bytes: written([
        "table_from,product_from,table_to,product_to,relation,comparable,lines_from,lines_to,reason",
        "own-2025,begeleiding,own-2026,begeleiding,same,yes,1,1,Dezelfde begeleiding.",
        "own-2025,persoonlijke-verzorging,own-2026,,ended,no,3,,Valt onder begeleiding.",
      ]),
      cells: [.identifier: (1, 0), .number: (1, 6)], companions: ownRegion,
      probe: ["diff", "own-2025", "own-2026", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"],
      damages: Damage.few),
  ]

  private static let costs = [
    CleanFile(
      kind: "function-mixes.csv", name: "function-mixes.csv", bytes: example("own-costs/function-mixes.csv"),
      cells: [.identifier: (1, 0), .percent: (1, 3), .number: (1, 5)],
      companions: ownRegion.merging(["cost-components.csv": example("own-costs/cost-components.csv")]) { $1 },
      probe: ["rebuild", "--table", "own-2026", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"],
      damages: Damage.few + Damage.tables),
    CleanFile(
      kind: "cost-components.csv", name: "cost-components.csv",
      bytes: plain("own-costs/cost-components.csv"),
      cells: [.identifier: (1, 0), .percent: (1, 3), .number: (1, 6)],
      companions: ownRegion.merging(["function-mixes.csv": example("own-costs/function-mixes.csv")]) { $1 },
      probe: ["rebuild", "--table", "own-2026", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"],
      damages: Damage.few),
    CleanFile(
      kind: "model.csv", name: "model.csv", bytes: plain("own-costs/model.csv"),
      cells: [.identifier: (1, 0)],
      probe: ["rebuild", "begeleiding-basis", "--model", "FILE", "--format", "csv", "--lang", "en"],
      damages: Damage.few),
  ]

  private static let indices = [
    CleanFile(
      kind: "index-values.csv", name: "index-values.csv", bytes: example("own-index/index-values.csv"),
      cells: [.identifier: (1, 0), .year: (1, 1), .percent: (1, 2), .date: (1, 7)], companions: ownIndex,
      probe: ["index", "series", "own-wages", "--datasets", "FOLDER", "--format", "csv", "--lang", "en"],
      damages: Damage.encodings + Damage.cells),
    CleanFile(
      kind: "index-clause-parts.csv", name: "index-clause-parts.csv",
      bytes: example("own-index/index-clause-parts.csv"),
      cells: [.identifier: (1, 0), .percent: (1, 3)], companions: ownIndex,
      probe: [
        "index", "apply", "100", "--from", "2023", "--to", "2025", "--clause", "own-contract", "--datasets",
        "FOLDER",
        "--format", "csv", "--lang", "en",
      ], damages: Damage.few),
  ]

  private static let lists = [
    CleanFile(
      kind: "list as text", name: "lijst.csv", bytes: example("list-to-import/pgb.csv"), delimiter: ";",
      cells: [.amount: (4, 3)], probe: ["import", "FILE", "--format", "csv", "--lang", "en"],
      answer: .imported,
      damages: Damage.encodings + Damage.tables + Damage.importedAmounts + Damage.importedWords),
    CleanFile(
      kind: "list in Excel", name: "lijst.xlsx", bytes: ZipArchive.of(Workbooks.excel),
      probe: ["import", "FILE", "--format", "csv", "--lang", "en"], answer: .imported, damages: Damage.excel),
    CleanFile(
      kind: "list in OpenDocument", name: "lijst.ods", bytes: ZipArchive.of(Workbooks.openDocument),
      probe: ["import", "FILE", "--format", "csv", "--lang", "en"], answer: .imported,
      damages: Damage.openDocument),
    CleanFile(
      kind: "saved list", name: "lijst.csv", bytes: saved,
      cells: [.identifier: (1, 1), .code: (1, 3), .unit: (1, 6), .amount: (1, 8), .number: (1, 9)],
      probe: ["list", "nijmegen-2023-index-2025", "--datasets", "FILE", "--format", "csv", "--lang", "en"],
      damages: Damage.few),
    CleanFile(
      kind: "mapping.csv", name: "mapping.csv",
      bytes: written([
        "place,text,reading,form,unit,kind,band,law,valid_from,amount", ",vb,region,,,,,,,",
        "A3,Voorziening,product,,,,,,,", "B3,Uren per week,band,,,,,,,", "C3,Eenheid,unit,,,,,,,",
        "D3,Tarief 2024,price,,,,,,2024-01-01,", "E3,Tarief 2025,price,,,,,,2025-01-01,",
        "A1,Pgb-tarieven Wmo Voorbeeldstad,list,pgb,,,,wmo,,",
      ]),
      cells: [.date: (5, 8)], companions: ["lijst.csv": example("list-to-import/pgb.csv")],
      probe: ["import", "FOLDER/lijst.csv", "--mapping", "FILE", "--format", "csv", "--lang", "en"],
      answer: .imported,
      damages: Damage.few),
  ]

  /// What was delivered: as volumes, with shares, as declarations, and what a receipt says of it.
  private static let deliveries = [
    CleanFile(
      kind: "volumes", name: "volumes.csv", bytes: volumes,
      cells: [.code: (1, 1), .unit: (1, 2), .date: (1, 4), .number: (1, 5)],
      probe: [
        "budget", "nijmegen-2023", "2025", "--volumes", "FILE", "--format", "json", "--lang", "en",
      ],
      answer: .delivered,
      // A volume of 0 is a volume.
      damages: Damage.encodings + Damage.tables + Damage.cells.filter { $0.name != "number: zero" }),
    CleanFile(
      kind: "shares.csv", name: "shares.csv", bytes: example("volumes/aandelen.csv"),
      cells: [.code: (1, 0), .percent: (1, 2), .number: (1, 3)], companions: ["volumes.csv": volumes],
      probe: [
        "budget", "nijmegen-2023", "2025", "--volumes", "FOLDER/volumes.csv", "--shares", "FILE", "--format",
        "csv", "--columns", "product,volume_from,cost_from,cost_to,change,continues_as", "--lang", "en",
      ], damages: Damage.few + Damage.cells),
    CleanFile(
      kind: "declarations", name: "declaraties.csv", bytes: declarations,
      cells: [.code: (1, 4), .unit: (1, 5), .date: (1, 7), .number: (1, 9), .amount: (1, 11)],
      probe: ["declarations", "check", "FILE", "--format", "json", "--lang", "en"], answer: .delivered,
      damages: Damage.encodings + Damage.tables + Damage.cells),
    CleanFile(
      kind: "declaration message", name: "bericht.xml", bytes: message,
      probe: ["declarations", "check", "FILE", "--region", "nijmegen", "--format", "json", "--lang", "en"],
      answer: .delivered, damages: Damage.encodings + Damage.messages),
  ]

  private static let volumes = written([
    "region,product,unit,form,period,volume,provider", "nijmegen,02A03,minuut,zin,2023-01,25920,De Linde",
    "nijmegen,45A65,minuut,zin,2023-01,13095.5,Zorggroep Waal",
    "nijmegen,41A18,dagdeel,zin,2023-02,756,Zorggroep Waal",
  ])

  private static let declarations = written([
    "line_id,provider,client,region,product,unit,form,from,to,volume,price,amount,debit_credit",
    "G01,zorg-aan-de-waal,k01,nijmegen,02A03,minuut,zin,2025-01-01,2025-01-31,600,1.23,738.00,D",
    "G02,zorg-aan-de-waal,k02,nijmegen,07A03,dagdeel,zin,2025-01-01,2025-01-31,40,46.78,1871.20,D",
    "G03,zorg-aan-de-waal,k02,nijmegen,08A03,etmaal,zin,2025-01-01,2025-01-31,20,18.88,377.60,D",
  ])

  private static let message: [UInt8] = {
    let lines = [("G01", "02A03", 600, "01", 123, 73_800), ("G02", "07A03", 40, "16", 4678, 187_120)].map {
      """
      <Prestatie>
      <ProductReferentie><ReferentieNummer>\($0.0)</ReferentieNummer></ProductReferentie>
      <ProductCode>\($0.1)</ProductCode>
      <ProductPeriode><Begindatum>2025-01-01</Begindatum><Einddatum>2025-01-31</Einddatum></ProductPeriode>
      <GeleverdVolume>\($0.2)</GeleverdVolume>
      <Eenheid>\($0.3)</Eenheid>
      <ProductTarief>\($0.4)</ProductTarief>
      <IngediendBedrag><Bedrag>\($0.5)</Bedrag><DebetCredit>D</DebetCredit></IngediendBedrag>
      </Prestatie>
      """
    }
    return written([
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<Bericht>",
      "<Header><BerichtCode>484</BerichtCode><Afzender>12345678</Afzender><Ontvanger>0268</Ontvanger></Header>",
      "<Declaratie><DeclaratieNummer>D1</DeclaratieNummer>",
      "<TotaalIngediendBedrag><TotaalBedrag>260920</TotaalBedrag><DebetCredit>D</DebetCredit></TotaalIngediendBedrag>",
      "<Clienten><Client><Bsn>999999990</Bsn><Prestaties>", lines.joined(separator: "\n"),
      "</Prestaties></Client></Clienten></Declaratie>", "</Bericht>",
    ])
  }()

  private static let pages = [
    CleanFile(
      kind: "template", name: "memo.md", bytes: example("memo-template/kort.md"),
      probe: ["memo", "2023", "2025", "--template", "FILE", "--lang", "en"], answer: .words,
      damages: Damage.templates),
    CleanFile(
      kind: "notebook", name: "proef.md",
      bytes: Array(
        """
        # Proef

        ```console
        $ tariffs list own-2025 --datasets examples/own-region --unit minuut --product 02A03 \
        --columns table,amount --format csv
        table,amount
        own-2025,1.20
        ```

        Daarna.

        """.utf8),
      probe: ["notebook", "run", "FILE", "--check"], damages: Damage.notebooks),
  ]

  private static let index = "nijmegen-2023-index-2025"

  /// A list as a command saves it.
  private static let saved = written([
    "table,product,law,code,printed_code,name,unit,form,amount,line,note,origin",
    "\(index),begeleiding,wmo,02A03,02A03,Begeleiding,minuut,zin,1.13,1727,,nijmegen-2023 index-2025",
    "\(index),dagbesteding,wmo,07A03,07A03,Dagbesteding,dagdeel,zin,46.80,1769,,nijmegen-2023 index-2025",
  ])

  private static func written(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// An example without the lines that hold quotes, which a change of every delimiter would break.
  private static func plain(_ name: String) -> [UInt8] {
    written(
      String(decoding: example(name), as: UTF8.self).split(separator: "\n").filter { !$0.contains("\"") }
        .map(String.init))
  }

  private static func example(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: URL(filePath: Repository.path("examples/" + name)))).map(Array.init) ?? []
  }
}
