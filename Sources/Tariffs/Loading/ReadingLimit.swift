/// How much is read. What is larger is no list of tariffs, and is refused before it fills the memory.
///
/// CONTRIBUTING.md states these limits; a test holds the two together.
package enum ReadingLimit {
  /// The largest data file: 256 MB, which is some three million tariffs.
  package static let fileBytes = 256 << 20
  /// The largest template or notebook: 4 MB.
  package static let textBytes = 4 << 20
  /// The size from which several cores read a data file: 1 MB, some ten thousand tariffs. Below it threads cost more
  /// than they save.
  package static let bytesOfOneCore = 1 << 20
  /// The most rows of a data file.
  package static let rows = 4_000_000
  /// The most columns of a data file; no format of the program has a tenth of it.
  package static let columns = 250
  /// The longest value in bytes: as many characters as a cell of a spreadsheet holds.
  package static let valueBytes = 32_767
  /// The longest name of a table, a product or a region.
  package static let identifierBytes = 120
  /// The most problems of a data file, after which it is not read any further.
  package static let problems = 100_000
  /// The most problems in the quotes and line ends of one row.
  package static let problemsOfRow = 20
}
