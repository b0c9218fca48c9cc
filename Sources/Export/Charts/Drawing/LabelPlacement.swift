/// Places labels beside each other without overlap, each as near as it can be to where it belongs.
enum LabelPlacement {
  /// The places of some labels.
  ///
  /// - Parameters:
  ///   - wanted: the middle that each label would have.
  ///   - heights: how high each label is; together no more than the room there is.
  ///   - top: where the room begins.
  ///   - bottom: where it ends.
  /// - Returns: the middles, in the order given; labels keep the order of their wanted places.
  static func middles(wanted: [Double], heights: [Double], top: Double, bottom: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var middles = wanted
    var free = top
    for index in order {
      middles[index] = max(wanted[index], free + heights[index] / 2)
      free = middles[index] + heights[index] / 2
    }
    // What was pushed beyond the end goes back up, and pushes those above it.
    free = bottom
    for index in order.reversed() {
      middles[index] = min(middles[index], free - heights[index] / 2)
      free = middles[index] - heights[index] / 2
    }
    return middles
  }
}
