/// Places labels beside each other without overlap, each as near as it can be to where it belongs.
enum LabelPlacement {
  /// The middle of each label, in the order given; labels keep the order of their wanted middles, and together are
  /// no higher than the room.
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
