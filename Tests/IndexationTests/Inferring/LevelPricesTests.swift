import Testing

@testable import Indexation
@testable import Tariffs

/// Prices per level, against a search over all sets of bounds in another language, and on made-up lists.
@Suite struct LevelPricesTests {
  private func prices(_ fixture: RebuildFixture, _ table: String) throws -> LevelPrices {
    let request = try fixture.request()
    return try fixture.costs.levelPrices(of: fixture.products(table)) { _ throws(RebuildError) in request }
  }

  private func expectLevels(
    _ prices: LevelPrices, _ expected: [(level: String, price: Double, low: Double, high: Double)]
  ) {
    #expect(prices.levels.map(\.level) == expected.map(\.level))
    for (found, expected) in zip(prices.levels, expected) {
      #expect(abs(found.price - expected.price) < 1e-6, "\(expected.level)")
      #expect(abs(found.withoutOne.lowerBound - expected.low) < 1e-5, "\(expected.level)")
      #expect(abs(found.withoutOne.upperBound - expected.high) < 1e-5, "\(expected.level)")
    }
  }

  @Test func `hour prices of lekstroom`() throws {
    let prices = try prices(RebuildFixture(), "lekstroom-2024")
    #expect(prices.quantity == .hourPrice && prices.fits.count == 22)
    expectLevels(
      prices,
      [
        ("mbo", 69.3247687, 52.59964, 90.06983), ("mbo-4", 80.1112836, 75.220817, 90.362724),
        ("hbo", 90.1509941, 87.212651, 97.158828), ("hbo-plus", 105.4612186, 104.082248, 106.536767),
        ("wo", 114.5312825, 112.389449, 115.645889), ("wo-plus", 119.1658965, 113.284058, 132.919998),
        ("wo-plus-plus", 168.094051, 130.635427, 176.966364), ("ms", 208.1481156, 205.950082, 280.534171),
        ("kjp", 389.1733591, 360.890095, 407.234446),
      ])
    #expect(abs(prices.typicalResidual - 0.046_432_728) < 1e-8)
    #expect(prices.fits.allSatisfy { !$0.isOutlier })
    // 18,67 an hour for each of the five clients of a professional.
    let group = prices.fits.first { $0.product.tariff.product == "dagbesteding-zonder-onderwijsperspectief" }
    #expect(group?.observed == fraction(9_335) && group?.perGroup == fraction(5))
    // 1,84 a minute.
    let minute = prices.fits.first { $0.product.tariff.product == "ggz-behandeling-regulier" }
    #expect(minute?.observed == fraction(11_040))
    let reasons = Dictionary(grouping: prices.leftOut, by: \.reason).mapValues(\.count)
    // 49 products in kind, and five that are paid by budget alone.
    #expect(reasons == [.noMix: 54, .hoursUnknown: 10, .groupUnknown: 2])
  }

  @Test func `gross wages of ridderkerk`() throws {
    let prices = try prices(RebuildFixture(), "ridderkerk-2025")
    #expect(prices.quantity == .grossWage && prices.fits.count == 9)
    expectLevels(
      prices,
      [
        ("mbo-3", 17.0209818, 15.890869, 19.252878), ("mbo-4", 20.1597645, 19.887926, 24.602182),
        ("hbo", 27.4769853, 24.602182, 28.343932), ("hbo-plus", 28.3576397, 27.229204, 28.704881),
        ("wo", 28.3576397, 27.610326, 29.693334), ("wo-plus", 28.3576397, 27.610326, 48.668635),
        ("ms", 75.6177029, 41.497112, 75.982779),
      ])
    #expect(abs(prices.typicalResidual - 0.053_825_179) < 1e-8)
    #expect(
      prices.fits.filter(\.isOutlier).map(\.product.tariff.product) == [
        "diagnose-basis", "behandeling-specialistisch",
      ])
    #expect(prices.levels.first { $0.level == "wo" }?.tiedTo == ["hbo-plus", "wo-plus"])
    // What only the order holds together is not well determined.
    #expect(prices.levels.allSatisfy { $0.determination == .weakly })
    let reasons = Dictionary(grouping: prices.leftOut, by: \.reason).mapValues(\.count)
    #expect(
      reasons == [.noMix: 1, .hoursUnknown: 6, .groupUnknown: 1, .mixNotWhole(sum: fraction(105)): 2])
  }

  /// A list of hour prices with a mix of mbo-4 and hbo for each.
  private func list(_ products: [(price: String, mbo: Int)]) throws -> LevelPrices {
    let fixture = try RebuildFixture(
      tariffs: products.enumerated().map { "product-\($0),uur,zin,\($1.price)" },
      [
        .mixes: products.enumerated().flatMap { place, product in
          [("mbo-4", product.mbo), ("hbo", 100 - product.mbo)].filter { $0.1 > 0 }
            .map { RebuildFixture.share("product-\(place)", $0.0, "\($0.1)") }
        }.joined()
      ])
    return try prices(fixture, "own")
  }

  @Test func `a list that two prices made gives them back`() throws {
    // 60,00 for mbo-4 and 80,00 for hbo.
    let prices = try list([("60.00", 100), ("80.00", 0), ("70.00", 50), ("65.00", 75), ("78.00", 10)])
    #expect(prices.levels.map { ($0.price * 1e6).rounded() } == [60e6, 80e6])
    #expect(prices.levels.map(\.determination) == [.well, .well])
    #expect(prices.fits.allSatisfy { abs($0.residual) < 1e-12 && !$0.isOutlier })
    #expect(prices.levels.map(\.products) == [4, 4])
    #expect(prices.levels.map(\.largestShare) == [fraction(100), fraction(100)])
  }

  @Test func `a price that is off stands out`() throws {
    let prices = try list([
      ("60.00", 100), ("80.10", 0), ("70.00", 50), ("64.90", 75), ("78.00", 10), ("75.10", 25),
      ("90.00", 50),
    ])
    #expect(prices.fits.map(\.isOutlier) == [false, false, false, false, false, false, true])
    #expect(prices.fits[6].residual > 0.1)
  }

  @Test func `mixes that are all the same tell no levels apart`() throws {
    let prices = try list([("70.00", 50), ("72.00", 50)])
    #expect(prices.levels.map(\.determination) == [.not, .not])
    // The fit with the least relative squares: (1/70 + 1/72) / (1/70² + 1/72²).
    let fitted = (1.0 / 70 + 1.0 / 72) / (1.0 / 4_900 + 1.0 / 5_184)
    #expect(prices.fits.allSatisfy { abs($0.fitted - fitted) < 1e-9 })
  }

  @Test func `one product for a level is a weak ground`() throws {
    let prices = try list([("60.00", 100), ("60.00", 100), ("80.00", 0)])
    #expect(prices.levels.map(\.determination) == [.well, .weakly])
    // Without its only product hbo has no estimate of its own.
    #expect(
      prices.levels[1].withoutOne == 80.0...80.0 || abs(prices.levels[1].withoutOne.lowerBound - 80) < 1e-9)
  }

  @Test func `a level whose price moves by more than a tenth without one product stands weakly`() throws {
    // (1/80 + 1/87,80) / (1/80² + 1/87,80²) = 83,54, and 7,80 is less than a tenth of it; of 80 and 89 it is 84,02.
    #expect(
      try list([("60.00", 100), ("60.00", 100), ("80.00", 0), ("87.80", 0)]).levels.map(\.determination)
        == [.well, .well])
    #expect(
      try list([("60.00", 100), ("60.00", 100), ("80.00", 0), ("89.00", 0)]).levels.map(\.determination)
        == [.well, .weakly])
  }

  @Test func `a higher level is never paid less`() throws {
    // mbo-4 at 80,00 and hbo at 60,00: both get one price, (1/80 + 1/60) / (1/80² + 1/60²) = 67,20.
    let prices = try list([("80.00", 100), ("60.00", 0)])
    #expect(prices.levels.map { ($0.price * 1e6).rounded() } == [67.2e6, 67.2e6])
    #expect(prices.levels.map(\.tiedTo) == [["hbo"], ["mbo-4"]])
  }

  @Test func `a price of nothing and a mix that is not 100 are left out`() throws {
    let fixture = try RebuildFixture(
      tariffs: ["one,uur,zin,0.00", "two,uur,zin,60.00", "three,uur,zin,60.00", "four,dagdeel,zin,60.00"],
      [
        .mixes: RebuildFixture.share("one", "hbo", "100") + RebuildFixture.share("two", "hbo", "90")
          + RebuildFixture.share("four", "hbo", "100")
      ])
    let prices = try prices(fixture, "own")
    #expect(prices.fits.isEmpty && prices.levels.isEmpty)
    #expect(
      prices.leftOut.map(\.reason) == [.noPrice, .mixNotWhole(sum: fraction(90)), .noMix, .hoursUnknown])
    var request = try fixture.request()
    request.rescalesMix = true
    let rescaled = try fixture.costs.levelPrices(of: fixture.products("own")) { _ throws(RebuildError) in
      request
    }
    #expect(rescaled.levels.map { ($0.price * 1e6).rounded() } == [60e6])
  }

  @Test func `prices from a cent to a billion have an answer`() throws {
    let prices = try list([("0.01", 100), ("999999999.99", 0), ("70.00", 50)])
    #expect(prices.levels.count == 2 && prices.levels.allSatisfy { $0.price.isFinite })
  }
}
