import Tariffs

/// The columns of a file of declarations, and what is done with its lines on all cores.
package struct DeclarationColumns: ColumnConsumer {
  /// The columns, in the order of ``columns``.
  private enum Column: Int {
    case id, provider, client, region, list, product, unit, form, from, to, volume, price, amount, sign
    case allocation, participants, staff, subcontractor, absence
  }

  /// The columns of the file; all but product, unit, from, volume and amount may be left out.
  package static let columns: [ColumnDeclaration] = [
    .text("line_id", mayBeLeftOut: true), .word("provider", mayBeLeftOut: true),
    .key("client", mayBeLeftOut: true), .word("region", mayBeLeftOut: true),
    .word("list", mayBeLeftOut: true),
    .word("product"), .word("unit"), .word("form", mayBeLeftOut: true), .day("from"),
    .day("to", mayBeLeftOut: true), .number("volume", decimals: DeclarationLine.volumeDecimals),
    .cents("price", mayBeLeftOut: true), .cents("amount"),
    .word("debit_credit", known: ["D", "C"], mayBeLeftOut: true), .key("allocation", mayBeLeftOut: true),
    .number("participants", decimals: 0, mayBeLeftOut: true),
    .number("staff", decimals: 0, mayBeLeftOut: true),
    .cents("subcontractor", mayBeLeftOut: true), .number("absence", decimals: 0, mayBeLeftOut: true),
  ]

  /// What a worker knows of the lines that it saw.
  package struct Partial {
    /// What was counted.
    package fileprivate(set) var tally = DeclarationTally()
    /// The lines that are held against each other.
    package fileprivate(set) var history: [HistoryLine] = []
    /// Whether a line says whose it is.
    package fileprivate(set) var hasClients = false
    /// What the words of lines mean, at the places of their numbers.
    fileprivate var products: [DeclaredProduct] = []
    fileprivate let places = GroupedSums(keyWidth: Place.count, sumWidth: 1)
  }

  /// The words of a line that say what its product is, by their numbers.
  private enum Place {
    static let region = 0, list = 1, product = 2, unit = 3, form = 4, count = 5
  }

  private let prices: DeclarationPrices
  private let region: String
  private let keepsHistory: Bool

  /// What is done with the lines of a file.
  ///
  /// - Parameters:
  ///   - prices: the prices that they are held against.
  ///   - region: the region of lines that name none.
  ///   - keepsHistory: whether lines are kept to be held against each other, some 200 bytes each.
  package init(_ prices: DeclarationPrices, region: String, keepsHistory: Bool) {
    (self.prices, self.region, self.keepsHistory) = (prices, region, keepsHistory)
  }

  package func start(_ words: [Words]) -> Partial { Partial() }

  package func add(_ batch: ColumnBatch, to partial: inout Partial) -> [FailingLine] {
    func words(_ column: Column) -> UnsafeBufferPointer<UInt32> { batch.words(column.rawValue) }
    let (regions, lists, products) = (words(.region), words(.list), words(.product))
    let (units, forms, signs) = (words(.unit), words(.form), words(.sign))
    let (from, to) = (batch.days(Column.from.rawValue), batch.days(Column.to.rawValue))
    let (volumes, prices, amounts) = (
      batch.numbers(Column.volume.rawValue), batch.cents(Column.price.rawValue),
      batch.cents(Column.amount.rawValue)
    )
    let clients = batch.keys(Column.client.rawValue)
    let rare = Rare(batch)
    var failing: [FailingLine] = []
    for row in 0..<batch.count {
      // In the order of the places.
      let key = (regions[row], lists[row], products[row], units[row], forms[row])
      let product = self.product(key, batch, &partial)
      var line = DeclarationLine(
        line: batch.line(row), from: from[row], to: to[row].isAbsent ? from[row] : to[row],
        volume: volumes[row],
        price: prices[row] == ColumnBatch.absent ? nil : prices[row], amount: amounts[row],
        isCredit: signs[row] == 1)
      rare.add(to: &line, row)
      var findings: [DeclarationFinding] = []
      if volumes[row] == ColumnBatch.seeExact {
        // More decimals than a volume has: nearest to it what is kept, so that the amount can still be held against
        // it.
        let exact = batch.number(Column.volume.rawValue, row) ?? Rational(0)
        line.volume = Money(rounding: exact * Rational(DeclarationLine.one))?.cents ?? 0
        findings.append(DeclarationFinding(.volume, .judge, stake: 0))
      }
      if signs[row] > 1, signs[row] != Words.absent {
        findings.append(DeclarationFinding(.sign, stake: line.amount))
      }
      partial.tally.add(line)
      product.check(line) { findings.append($0) }
      if !findings.isEmpty {
        failing.append(
          FailingLine(
            line: line, id: batch.text(Column.id.rawValue, row), provider: provider(batch, row),
            product: product, findings: findings))
      }
      guard clients[row] != 0 else { continue }
      partial.hasClients = true
      guard keepsHistory else { continue }
      partial.history.append(
        HistoryLine(
          client: clients[row], provider: provider(batch, row),
          allocation: batch.keys(Column.allocation.rawValue)[row], id: batch.text(Column.id.rawValue, row),
          product: product, line: line))
    }
    return failing
  }

  private func provider(_ batch: ColumnBatch, _ row: Int) -> String {
    let column = Column.provider.rawValue
    let word = batch.words(column)[row]
    return word == Words.absent ? "" : batch.vocabulary(column)[word]
  }

  /// What the words of a line mean, looked up once for each worker.
  @inline(__always)
  private func product(
    _ key: (UInt32, UInt32, UInt32, UInt32, UInt32), _ batch: ColumnBatch, _ partial: inout Partial
  ) -> DeclaredProduct {
    let places = partial.places
    let place = withUnsafePointer(to: key) { key in
      key.withMemoryRebound(to: UInt32.self, capacity: Place.count) { places.place(of: $0) }
    }
    if place == partial.products.count {
      partial.products.append(newProduct(places.key(at: place), batch))
    }
    return partial.products[place]
  }

  private func newProduct(_ numbers: UnsafeBufferPointer<UInt32>, _ batch: ColumnBatch) -> DeclaredProduct {
    func word(_ column: Column, _ place: Int) -> String {
      numbers[place] == Words.absent ? "" : batch.vocabulary(column.rawValue)[numbers[place]]
    }
    let (region, list) = (word(.region, Place.region), word(.list, Place.list))
    return prices.product(
      DeclaredWords(
        region: region.isEmpty && list.isEmpty ? self.region : region, list: list,
        product: word(.product, Place.product), unit: word(.unit, Place.unit), form: word(.form, Place.form)))
  }

  /// The columns that few files have.
  private struct Rare {
    let participants: UnsafeBufferPointer<Int64>
    let staff: UnsafeBufferPointer<Int64>
    let subcontractor: UnsafeBufferPointer<Int64>
    let absence: UnsafeBufferPointer<Int64>

    init(_ batch: ColumnBatch) {
      participants = batch.numbers(Column.participants.rawValue)
      staff = batch.numbers(Column.staff.rawValue)
      subcontractor = batch.cents(Column.subcontractor.rawValue)
      absence = batch.numbers(Column.absence.rawValue)
    }

    @inline(__always)
    func add(to line: inout DeclarationLine, _ row: Int) {
      func value(_ values: UnsafeBufferPointer<Int64>) -> Int64? {
        let value = values[row]
        return value == ColumnBatch.absent || value == ColumnBatch.seeExact ? nil : value
      }
      (line.participants, line.staff) = (value(participants), value(staff))
      (line.subcontractor, line.absence) = (value(subcontractor), value(absence))
    }
  }
}
