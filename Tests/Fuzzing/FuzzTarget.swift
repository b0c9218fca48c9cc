import Export
import Import
import Indexation
import OfficeFiles
import Spreadsheets
import Tariffs

/// One reader, as a fuzzer calls it: any bytes are read or refused, and never end the program.
struct FuzzTarget: Sendable {
  /// How the script names it; the seeds of `scripts/fuzz.sh` stand in a folder of that name.
  let name: String
  /// Reads the bytes; a refusal is as good as a reading, and its words are made too.
  let read: @Sendable ([UInt8]) -> Void

  /// All readers. Another one is one entry here, and its seeds in `scripts/fuzz-seeds.py`.
  static let all: [FuzzTarget] = [
    FuzzTarget(name: "data-file", read: DataFolderFuzzing.read),
    FuzzTarget(name: "saved-list") { bytes in
      refusing {
        guard let base = DataFolderFuzzing.builtIn else { return }
        _ = try Dataset.list(SourceText(name: "lijst.csv", bytes: bytes), base: base)
      }
    },
    FuzzTarget(name: "spreadsheet") { bytes in readList(bytes) },
    FuzzTarget(name: "workbook-sheet") { bytes in readList(WorkbookParts.excel(sheet: bytes)) },
    FuzzTarget(name: "open-document") { bytes in readList(WorkbookParts.openDocument(content: bytes)) },
    FuzzTarget(name: "mapping") { bytes in
      refusing { _ = try Mapping(SourceText(name: "mapping.csv", bytes: bytes)) }
    },
    FuzzTarget(name: "template") { bytes in
      refusing {
        let text = String(decoding: bytes, as: UTF8.self)
        _ = try Memo.template(text: text, name: "sjabloon.md")
      }
    },
    FuzzTarget(name: "notebook") { bytes in
      refusing {
        let notebook = try Notebook(String(decoding: bytes, as: UTF8.self), path: "notitie.md")
        for command in notebook.commands { _ = notebook.output(of: command) }
        _ = try notebook.rewritten(
          with: notebook.commands.map { _ in CommandResult(output: "uit\n", error: "", exitCode: 0) })
      }
    },
    FuzzTarget(name: "volumes", read: Deliveries.readVolumes),
    FuzzTarget(name: "volume-sheet", read: Deliveries.readVolumeSheet),
    FuzzTarget(name: "shares", read: Deliveries.readShares),
    FuzzTarget(name: "declarations", read: Deliveries.readDeclarations),
    FuzzTarget(name: "message", read: Deliveries.readMessage),
    FuzzTarget(name: "receipt") { bytes in
      refusing { _ = try Receipt(SourceText(name: "bewijs.json", bytes: bytes)) }
    },
    FuzzTarget(name: "typed-word", read: TypedWords.read),
  ]

  private static func readList(_ bytes: [UInt8]) {
    refusing {
      let spreadsheet = try Spreadsheet.read(bytes: bytes)
      let reading = ListReader.read([(name: "lijst", sheets: spreadsheet.sheets)])
      // What was read is counted against what stands there, as the command does.
      _ = reading.prices.count + reading.problems.count
    }
  }
}

/// Runs what may refuse; a refusal must have words in both languages.
func refusing(_ body: () throws -> Void) {
  do {
    try body()
  } catch let error as any Explained {
    _ = error.text(in: .dutch)
    _ = error.text(in: .english)
  } catch {}
}
