extension DatasetProblem {
  /// The rules that a data file can break.
  public enum Kind: Hashable, Sendable {
    /// A file that the format asks for is not there.
    case missingFile
    /// The file cannot be read; the words of the operating system say why.
    case unreadable(reason: String)
    /// What bears the name of a file is a folder, a pipe or a device.
    case notAFile(what: String)
    /// A file with more bytes than are read.
    case fileTooLarge(most: Int)
    /// A file that a folder of tables does not have, and that is named almost like one that it has.
    case unknownFile(nearest: String)
    /// The file holds nothing.
    case emptyFile
    /// A first line without any name of a column.
    case noHeader(expected: [String])
    /// A text in UTF-16, as some programs call Unicode.
    case utf16
    /// What was given as a folder is none.
    case notAFolder(what: String?)
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// A quote that is never closed.
    case unterminatedQuote
    /// A quote inside a value that is not in quotes.
    case strayQuote
    /// Text between a closing quote and the next comma.
    case textAfterQuote
    /// A carriage return that is not part of a CRLF.
    case loneCarriageReturn
    /// Lines that end with carriage returns alone.
    case carriageReturnLineEnds
    /// More rows than are read.
    case tooManyRows
    /// More columns than any format has.
    case tooManyColumns
    /// A value that is longer than a cell of a spreadsheet.
    case valueTooLong
    /// More problems than are worth reading.
    case tooManyProblems
    /// A header row separated by semicolons or tabs.
    case otherSeparator(String)
    /// A column that the format asks for is not there.
    case missingColumn(String, expected: [String])
    /// A column that the format does not know.
    case unknownColumn(String, nearest: String?, expected: [String])
    /// A column that stands there twice.
    case duplicateColumn(String)
    /// A line with nothing on it.
    case blankLine
    /// A row with more or fewer fields than the header.
    case raggedRow(expected: Int, found: Int)
    /// A value that may not be empty.
    case emptyValue(column: String)
    /// White space before or behind a value.
    case surroundingSpace(column: String)
    /// A control character, such as a line break or a tab, inside a value.
    case controlCharacter(column: String)
    /// A name for tables, products and regions that is not made of a-z, 0-9 and `-`.
    case badIdentifier(column: String, value: String)
    /// A name for tables, products and regions that is longer than any name.
    case identifierTooLong(column: String)
    /// A note that is a number: the values before it have moved by one column.
    case noteIsNumber(String)
    /// An amount without decimals before a line that could be its decimals, in a file that writes amounts in cents.
    case amountOrDecimals(amount: String, line: String)
    /// A code that is not the printed one, without a reading that says why.
    case codeWithoutReading(code: String, printed: String)
    /// A list whose rows say in two ways what it was calculated from.
    case otherOrigin(table: String, origin: String, firstLine: Int)
    /// An origin that cannot be followed.
    case badOrigin(String)
    /// A product code that is not one to five capitals and digits.
    case badCode(String)
    /// An amount that cannot be read in one way only.
    case badAmount(String, MoneyNotation.Problem)
    /// A number that is not whole and positive.
    case badNumber(column: String, value: String)
    /// Lines that are not numbers and ranges with single spaces between them.
    case badLines(column: String, value: String)
    /// A number that is not plain, or not above zero.
    case badDecimal(column: String, value: String)
    /// A product that ends or begins, but has the other side filled in, or the reverse.
    case wrongSides(relation: String)
    /// A year that no tariff list is for.
    case badYear(Int)
    /// A date that is not a day written as YYYY-MM-DD.
    case badDate(column: String, value: String)
    /// A SHA-256 that is not 64 hexadecimal digits.
    case badHash(String)
    /// A word that is not in a closed list.
    case unknownWord(noun: String, value: String, nearest: String?, words: [String])
    /// A row with the same key as an earlier one.
    case duplicateKey(String, firstLine: Int)
    /// A concept that was loaded before under the same id.
    case conceptExists(String, name: String)
    /// A word that refers to a row that does not exist.
    case unknownReference(String, value: String, file: String, nearest: String?)
    /// A table whose last day comes before its first.
    case endsBeforeBegin(from: CalendarDate, to: CalendarDate)
    /// A whole number that is none, or that is too large.
    case badWholeNumber(column: String, value: String, highest: Int)
    /// A rule of one file: what is wrong, and what to do.
    case rule(Phrase, advice: Phrase)
    /// Something that needs a value in another file.
    case valueMissing(String, column: String, file: String)
    /// Something that needs rows in another file.
    case rowsMissing(String, file: String)
    /// A table without rows.
    case tableWithoutRows(String)
  }
}

extension DatasetProblem.Kind {
  /// What is wrong.
  public var message: String {
    switch self {
    case .missingFile: "the file is missing"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    case .notAFile(let what): "this is \(what), not a file"
    case .fileTooLarge(let most): "the file is larger than \(megabytes(most))"
    case .unknownFile: "the file is not one of a folder of tables"
    case .emptyFile: "the file is empty"
    case .noHeader: "the first line has no name of a column"
    case .utf16: "the file is written in UTF-16"
    case .notAFolder(let what): what.map { "this is \($0), not a folder" } ?? "there is no such folder"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .unterminatedQuote: "the quote that opens here is never closed"
    case .strayQuote: "a quote stands inside a value that is not in quotes"
    case .textAfterQuote: "text stands between a closing quote and the next comma"
    case .loneCarriageReturn: "a carriage return stands here without a line feed"
    case .carriageReturnLineEnds: "the lines end with CR alone"
    case .tooManyRows: "the file has more than \(ReadingLimit.rows) rows"
    case .tooManyColumns: "the row has more than \(ReadingLimit.columns) columns"
    case .valueTooLong: "the value that begins here is longer than \(ReadingLimit.valueBytes) bytes"
    case .tooManyProblems: "the file has more than \(ReadingLimit.problems) problems; it was read up to here"
    case .otherSeparator(let separator): "the columns are separated by \(separator), not by commas"
    case .missingColumn(let name, _): "the column \(name) is missing"
    case .unknownColumn(let name, _, _): "the column \(quoted(name)) is unknown"
    case .duplicateColumn(let name): "the column \(name) stands here twice"
    case .blankLine: "the line is blank"
    case .raggedRow(let expected, let found):
      "the row has \(found) \(found == 1 ? "field" : "fields"), the header has \(expected)"
    case .emptyValue(let column): "the \(column) is empty"
    case .surroundingSpace(let column): "the \(column) begins or ends with white space"
    case .controlCharacter(let column): "the \(column) holds a line break, tab or other control character"
    case .badIdentifier(let column, let value): "the \(column) \(quoted(value)) is not a plain word"
    case .identifierTooLong(let column):
      "the \(column) has more than \(ReadingLimit.identifierBytes) characters"
    case .noteIsNumber(let value): "the note \(quoted(value)) is a number"
    case .amountOrDecimals(let amount, let line):
      "the amount and the line can be read as \(amount),\(line), with a decimal comma"
    case .codeWithoutReading(let code, let printed):
      code.isEmpty
        ? "the printed code \(quoted(printed)) is not read as a code, and no reading says why"
        : "the code \(quoted(code)) is not the printed code \(quoted(printed)), and no reading says why"
    case .otherOrigin(let table, let origin, let firstLine):
      "the table \(quoted(table)) has the origin \(quoted(origin)), and another one on line \(firstLine)"
    case .badOrigin(let value): "the origin \(quoted(value)) is not one of a calculated list"
    case .badCode(let value): "the code \(quoted(value)) is not a product code"
    case .badAmount(let value, let problem):
      value.isEmpty ? "the amount is empty" : "the amount \(quoted(value)) \(problem.message)"
    case .badNumber(let column, let value): "the \(column) \(quoted(value)) is not a whole number from 1"
    case .badLines(let column, let value): "the \(column) \(quoted(value)) are not line numbers"
    case .badDecimal(let column, let value): "the \(column) \(quoted(value)) is not a plain number"
    case .wrongSides(let relation): "a product that is '\(relation)' has the wrong sides filled in"
    case .badYear(let year): "the year \(year) is not a year of tariffs"
    case .badDate(let column, let value): "the \(column) \(quoted(value)) is not a date"
    case .badHash(let value): "the source_sha256 \(quoted(value)) is not a SHA-256"
    case .unknownWord(let noun, let value, _, _): "the \(noun) \(quoted(value)) is unknown"
    case .duplicateKey(let key, let firstLine): "\(key) stands on line \(firstLine) already"
    case .conceptExists(let id, let name): "the concept \(quoted(id)) exists already: \(name)"
    case .unknownReference(let noun, let value, let file, _):
      "the \(noun) \(quoted(value)) does not stand in \(file)"
    case .endsBeforeBegin(let from, let to): "valid_to \(to) comes before valid_from \(from)"
    case .badWholeNumber(let column, let value, let highest):
      "the \(column) \(quoted(value)) is not a whole number from 0 to \(highest)"
    case .rule(let sentence, _): sentence.english
    case .valueMissing(let subject, let column, let file): "\(subject) has no \(column) in \(file)"
    case .rowsMissing(let subject, let file): "\(subject) has no rows in \(file)"
    case .tableWithoutRows(let table): "the table \(quoted(table)) has no rows in tariffs.csv"
    }
  }

  /// What was expected, and what to do.
  public var remedy: String {
    switch self {
    case .missingFile: "A folder of tables holds at least tables.csv and tariffs.csv; see CONTRIBUTING.md."
    case .unreadable: "Check that it is a file and that you may read it."
    case .notAFile: "Give the name of an ordinary file; save what comes from a pipe first."
    case .fileTooLarge: "Check that it is the right file; split a list that is really larger."
    case .unknownFile(let nearest):
      "Did you mean \(nearest)? Rename it, or move it out of the folder if it is something else."
    case .emptyFile: "Put a header row with the names of the columns on the first line."
    case .noHeader(let expected):
      "Put the names of the columns on the first line: \(expected.joined(separator: ", "))."
    case .utf16: "Save the file as UTF-8 (in Excel: CSV UTF-8)."
    case .notAFolder:
      "Give a folder with tables.csv and tariffs.csv (see CONTRIBUTING.md), or a saved list whose name ends in .csv. Of "
        + "an Excel workbook, save the sheets as CSV UTF-8 in a folder."
    case .invalidUTF8: "Save the file as UTF-8 (in Excel: CSV UTF-8)."
    case .unterminatedQuote: "Close the quote, or double it (\"\") if it is part of the text."
    case .strayQuote: "Put the whole value in quotes, and double the quote inside it: \"a \"\"b\"\" c\"."
    case .textAfterQuote:
      "Put the whole value between the quotes, and double a quote that is part of it (\"\")."
    case .loneCarriageReturn: "End lines with LF or CRLF."
    case .carriageReturnLineEnds:
      "Save the file with lines that end in LF or CRLF (not as CSV for Macintosh)."
    case .tooManyRows: "Check that it is the right file; split a list that is really larger."
    case .tooManyColumns:
      "Remove the columns that are not of this file; check that lines end with LF or CRLF."
    case .valueTooLong: "Close a quote that is open, and check that commas separate the values."
    case .tooManyProblems: "Solve those above first; then read it again."
    case .otherSeparator: "Save the file as plain CSV: commas between the columns and points for decimals."
    case .missingColumn(_, let expected): "The columns are \(expected.joined(separator: ",")), in any order."
    case .unknownColumn(_, let nearest?, _): "Did you mean \(nearest)?"
    case .unknownColumn(_, nil, let expected):
      "The columns are \(expected.joined(separator: ",")), in any order."
    case .duplicateColumn: "Keep one of the two, so that it is clear which one counts."
    case .blankLine: "Remove the line; a row has all its commas, also when its values are empty."
    case .raggedRow: "Check for a comma inside a value (put the value in quotes) or a missing value."
    case .emptyValue: "Fill it in; what is not known belongs in a column that may be empty, or in the note."
    case .surroundingSpace: "Remove the white space."
    case .controlCharacter: "Write the value on one line, without control characters."
    case .badIdentifier: "Use small letters a-z, digits and single hyphens: logeren-zwaar."
    case .identifierTooLong: "Give it a short name, such as logeren-zwaar."
    case .noteIsNumber:
      "Check the row for a decimal comma, which moves the values behind it by one column; a note is a sentence."
    case .amountOrDecimals(let amount, let line):
      "Write \(amount).\(line.count == 1 ? line + "0" : line) if that is the amount, or \(amount).00 if \(line) is the line."
    case .codeWithoutReading:
      "Write the code as printed, or say in readings.csv why it is read otherwise (field code)."
    case .otherOrigin: "Give each table of the list one origin; it stands in each of its rows."
    case .badOrigin:
      "Write the table, then each calculation: nijmegen-2023 index-2025, or lekstroom-2024 what-if."
    case .badCode:
      "A product code has up to five capitals and digits, such as 02A03; leave it empty if it is unreadable."
    case .badAmount(let value, let problem): problem.remedy(for: value)
    case .badNumber: "Write a whole number, such as 1769."
    case .badLines: "Write line numbers and ranges with single spaces between them, such as 23-34 1723."
    case .badDecimal: "Write a number with a point for the decimals, such as 1.5, or a fraction such as 1/3."
    case .wrongSides:
      "'new' leaves product_from empty, 'ended' leaves product_to empty; all others fill both."
    case .badYear: "Write the year that the list is for, such as 2025."
    case .badDate: "Write a day that exists as YYYY-MM-DD, such as 2025-01-01."
    case .badHash: "Write the 64 hexadecimal digits that sha256sum prints, or leave it empty."
    case .unknownWord(_, _, let nearest, let words):
      (nearest.map { "Did you mean \($0)? " } ?? "") + "Known are \(words.joined(separator: ", "))."
    case .duplicateKey: "Remove one of the two, or give different products different names."
    case .conceptExists:
      "Remove the row and name the existing concept in concept-members.csv, or choose another id."
    case .unknownReference(_, _, let file, let nearest):
      nearest.map { "Did you mean \($0)?" } ?? "Add it to \(file), or correct the word."
    case .endsBeforeBegin: "Exchange the two dates, or leave valid_to empty when no end is known."
    case .badWholeNumber(_, _, let highest): "Write a number from 0 to \(highest)."
    case .rule(_, let advice): advice.english
    case .valueMissing(_, let column, let file): "Fill in \(column) on each of its rows in \(file)."
    case .rowsMissing(_, let file): "Add its rows to \(file), or remove it."
    case .tableWithoutRows: "Add its rows, or remove the table."
    }
  }
}

extension MoneyNotation.Problem {
  /// What is wrong with an amount.
  var message: String {
    switch self {
    case .empty: "is empty"
    case .decimalComma: "has a decimal comma"
    case .ambiguousPoint: "can be read in two ways"
    case .tooManyDecimals: "has more decimals than cents"
    case .severalPoints: "has more than one point"
    case .exponent: "has an exponent"
    case .euroSign: "has a euro sign"
    case .signed: "has a sign"
    case .space: "has a space in it"
    case .tooLarge: "is larger than any tariff"
    case .notANumber: "is not a number"
    }
  }

  /// What to write instead.
  func remedy(for value: String) -> String {
    switch self {
    case .ambiguousPoint:
      let parts = value.split(separator: ".")
      return "Write \(parts.joined()).00 if the point groups thousands, "
        + "or two decimals if it stands before the decimals."
    case .empty: return "Write the amount; a product without a price has no row."
    case .decimalComma:
      let corrected = value.filter { $0 != "." }.map { $0 == "," ? "." : String($0) }.joined()
      let isPlain = value.count { $0 == "," } == 1 && (try? MoneyNotation.read(corrected.utf8)) != nil
      return
        "Write amounts with a point for the decimals and no grouping: \(isPlain ? corrected : "1234.56")."
    case .signed: return "Write a bare number: a tariff is not negative."
    case .tooManyDecimals: return "Write at most two decimals: a tariff is set in cents."
    default: return "Write a bare number with a point for the decimals and no grouping: 1234.56."
    }
  }
}

private func megabytes(_ bytes: Int) -> String {
  "\(bytes >> 20) MB"
}

/// A value in quotes, shortened, without characters that a terminal would obey.
package func quoted(_ value: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in value.unicodeScalars.prefix(60) {
    shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
  }
  return "'" + String(shown) + (value.unicodeScalars.count > 60 ? "…" : "") + "'"
}
