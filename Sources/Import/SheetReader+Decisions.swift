import Spreadsheets
import Tariffs

// How a list was read, in words and as a mapping.

extension SheetReader {
  /// Notes how the columns of a table are read, in words and as entries of a mapping.
  mutating func note(_ columns: Columns, _ title: Context, _ titles: [PrintedText]) {
    for column in columns.headings.keys.sorted() {
      guard let heading = columns.headings[column], !heading.text.isEmpty else { continue }
      let row =
        grid.rows.first { grid.text($0, column).map { heading.text.hasSuffix($0.line) } ?? false } ?? 0
      var entry = Mapping.Entry(
        place: at(Sheet.Place(row: row, column: column)).address, text: heading.text,
        reading: heading.role?.rawValue ?? ColumnRole.skip.rawValue)
      if heading.role == .price {
        entry.form = heading.forms.count == 1 ? heading.forms[0] : ""
        entry.unit = heading.units.count == 1 ? heading.units[0].unit : ""
        entry.kind = heading.kind?.rawValue ?? ""
        entry.band = heading.band
        entry.validFrom = period(heading.days).from?.description ?? ""
      }
      if heading.role == nil { continue }
      if !reading.entries.contains(where: { $0.text == entry.text && $0.reading == entry.reading }) {
        reading.entries.append(entry)
      }
    }
    for text in titles where !text.isEmpty {
      let own = context(text)
      guard own.from != nil || !own.forms.isEmpty || !own.laws.isEmpty else { continue }
      let row = grid.rows.first { grid.rowText($0) == text }
      let entry = Mapping.Entry(
        place: row.map { at(Sheet.Place(row: $0, column: grid.filled($0).first ?? 0)).address }
          ?? grid.sheet.name,
        text: text.line, reading: "list", form: own.forms.count == 1 ? own.forms[0] : "",
        unit: own.unit?.unit ?? "", kind: own.kind?.rawValue ?? "",
        law: own.laws.count == 1 ? own.laws[0] : "",
        validFrom: own.from?.description ?? "")
      if !reading.entries.contains(entry) { reading.entries.append(entry) }
    }
    let sheet = grid.sheet.name.isEmpty ? file : grid.sheet.name
    func list(_ language: Language) -> String {
      columns.headings.keys.sorted().compactMap { column -> String? in
        guard let heading = columns.headings[column], let role = heading.role, role != .number,
          role != .remark
        else {
          return nil
        }
        let place = letters(Sheet.Place(row: 0, column: column))
        guard role == .price else { return "\(place) \(role.name.text(in: language))" }
        let what = [
          heading.kind.map { $0 == .price ? "" : $0.rawValue } ?? "", heading.forms.joined(separator: "/"),
          heading.units.first.map { language.text(nl: "per ", en: "per ") + $0.unit } ?? "",
          period(heading.days).from?.description ?? "", heading.band,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(place) \(role.name.text(in: language))" + (what.isEmpty ? "" : " (\(what))")
      }.joined(separator: ", ")
    }
    reading.decisions.append(Phrase(nl: "\(sheet): \(list(.dutch))", en: "\(sheet): \(list(.english))"))
  }
}
