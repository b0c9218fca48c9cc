import Indexation
import Tariffs

/// The lists of a region in two years, compared.
struct PagePair {
  let region: (id: String, name: String)
  let from: Int
  let to: Int
  let comparison: Comparison
  /// What a group costs on equal terms: with four participants, from which on rule 44.2 favours a group.
  let equalTerms: EqualTerms

  /// Up to how many years each is compared with each other one; of more only with the one before it and the first.
  private static let mostYears = 5

  /// The pairs of years of each region, the latest first.
  static func all(in dataset: Dataset) -> [PagePair] {
    guard let session = try? GroupSession(participants: 4, staff: 1) else { return [] }
    let terms = EqualTerms(dataset: dataset, session: session)
    return dataset.regions.flatMap { region -> [PagePair] in
      let years = Set(dataset.tables.filter { $0.region == region.id }.map(\.year)).sorted()
      return years.enumerated().reversed().flatMap { place, to in
        years[..<place].enumerated().reversed().compactMap { earlier, from -> PagePair? in
          guard years.count <= mostYears || earlier == place - 1 || earlier == 0,
            let old = try? dataset.select(.year(from)), let new = try? dataset.select(.year(to)),
            let comparison = try? dataset.compare(
              old, with: new, filter: TariffFilter(regions: [region.id]))
          else { return nil }
          return PagePair(region: region, from: from, to: to, comparison: comparison, equalTerms: terms)
        }
      }
    }
  }
}
