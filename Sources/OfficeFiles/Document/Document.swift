/// A document for a word processor: paragraphs with styles, tables and pictures, from top to bottom.
///
/// ```swift
/// var document = Document(title: "Tarieven", language: .dutch)
/// document.blocks = [.paragraph(.init("Tarieven", .title)), .paragraph(.init("Drie prijzen stegen."))]
/// let bytes = document.bytes()
/// ```
package struct Document {
  /// What it is called, in its properties and at the head of its pages.
  package let title: String
  /// In which language it is.
  package let language: Language
  /// What stands in it.
  package var blocks: [Block] = []
  /// The document of a user whose styles it has; nothing for its own.
  package var reference: DocumentReference?

  /// A document without content.
  package init(title: String, language: Language) {
    (self.title, self.language) = (title, language)
  }

  /// The language of a document, with the few words that stand on every page.
  package struct Language: Sendable {
    /// Its tag, such as `nl-NL`.
    package let tag: String
    /// The words before the number of a page and before how many there are.
    package let page, of: String

    /// A language.
    package init(tag: String, page: String, of: String) {
      (self.tag, self.page, self.of) = (tag, page, of)
    }
  }

  /// One piece of it.
  package enum Block {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    case table(Table)
    /// A picture in a line of its own.
    case picture(Picture)
    /// The headings below it, each with a link to its place; on a new page.
    case contents(title: String)
    /// What follows stands on new pages of this orientation.
    case pages(Orientation)
  }

  /// How pages lie.
  package enum Orientation: Sendable {
    /// Standing upright.
    case portrait
    /// On its side, for wide tables.
    case landscape
  }

  /// Text that is written in one way.
  package struct Run: Sendable {
    /// The words.
    package var text: String
    /// Whether they are bold.
    package var isBold = false
    /// The bookmark that they lead to; nothing where they lead nowhere.
    package var bookmark: String?

    /// A run.
    package init(_ text: String, isBold: Bool = false, bookmark: String? = nil) {
      (self.text, self.isBold, self.bookmark) = (text, isBold, bookmark)
    }
  }

  /// A paragraph with its style.
  package struct Paragraph: Sendable {
    /// Its style.
    package let style: DocumentStyle
    /// Its words.
    package let runs: [Run]
    /// The name by which links find it; nothing for none.
    package var bookmark: String?
    /// Whether it begins a page.
    package var beginsPage = false

    /// A paragraph.
    package init(
      _ runs: [Run], _ style: DocumentStyle = .body, bookmark: String? = nil, beginsPage: Bool = false
    ) {
      (self.runs, self.style, self.bookmark, self.beginsPage) = (runs, style, bookmark, beginsPage)
    }

    /// A paragraph of plain words.
    package init(_ text: String, _ style: DocumentStyle = .body, beginsPage: Bool = false) {
      self.init([Run(text)], style, beginsPage: beginsPage)
    }
  }

  /// A table: its head is repeated on every page, and no row is broken over two.
  package struct Table: Sendable {
    /// A column.
    package struct Column: Sendable {
      /// What stands above it.
      package let heading: String
      /// Whether it is aligned right.
      package let isRight: Bool
      /// Whether its text may be wrapped between words; a figure never is.
      package let wraps: Bool

      /// A column.
      package init(_ heading: String, isRight: Bool, wraps: Bool) {
        (self.heading, self.isRight, self.wraps) = (heading, isRight, wraps)
      }
    }

    /// What it shows, for those who hear it read.
    package let caption: String
    /// Its columns.
    package let columns: [Column]
    /// Its rows: a text for each column.
    package let rows: [[String]]

    /// A table.
    package init(caption: String, columns: [Column], rows: [[String]]) {
      (self.caption, self.columns, self.rows) = (caption, columns, rows)
    }
  }

  /// A picture in vectors.
  package struct Picture: Sendable {
    /// The picture.
    package let metafile: Metafile
    /// What it says, for those who cannot see it.
    package let description: String

    /// A picture.
    package init(_ metafile: Metafile, description: String) {
      (self.metafile, self.description) = (metafile, description)
    }
  }
}
