/// How a page of ``HTMLWriter`` looks on a phone, on a laptop and on paper.
struct HTMLStyle {
  /// Whether it is printed on paper on its side, for wide tables.
  let isLandscape: Bool
  /// Whether it is a document, in which text stands between the title and the pictures.
  let isDocument: Bool
  /// Whether there are pictures.
  let hasPictures: Bool

  /// How pictures stand on paper: never taller than a page.
  ///
  /// On paper on its side a tall picture would become too small to read. It gets a page that stands upright, together
  /// with the title where that comes just before it.
  private var printedPictures: String {
    guard hasPictures else { return "" }
    let height = isDocument ? " figure svg { max-height: 255mm; }" : " figure svg { max-height: 235mm; }"
    guard isLandscape else { return height }
    return (isDocument ? " figure { page: picture; }" : " h1, figure { page: picture; }") + height
  }

  /// For which widths a picture is drawn, from that of a telephone on; paper has the usual one.
  static let pictureWidths = [328, ChartDrawing.width, 900, 1_300]

  /// Which drawing of a picture is shown: the widest that there is room for.
  private var shownPictures: String {
    guard hasPictures else { return "" }
    let margins = 32.0
    func isHidden(_ width: Double, where condition: String) -> String {
      " @media \(condition) { .wide-\(Int(width)) { display: none; } }"
    }
    let widths = HTMLStyle.pictureWidths
    return widths.enumerated().map { place, width in
      let next = place + 1 < widths.count ? Int(widths[place + 1] + margins) : nil
      return
        (place == 0 ? "" : isHidden(width, where: "screen and (max-width: \(Int(width + margins) - 1)px)"))
        + (next.map { isHidden(width, where: "screen and (min-width: \($0)px)") } ?? "")
        + (width == ChartDrawing.width ? "" : isHidden(width, where: "print"))
    }.joined()
  }

  /// The style sheet.
  var text: String {
    """
    :root { color-scheme: light dark; --text: #1b1f24; --quiet: #57606a; --line: #d0d7de; --head: #f3f5f7;
      --page: #ffffff; --added: #1a7f37; --removed: #8250df; --focus: #0b5cad; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e9ec; --quiet: #a0a9b2; --line: #3a424b;
      --head: #20262c; --page: #14181c; --added: #57c46f; --removed: #b794f4; --focus: #7ab7ff; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--page); color: var(--text);
      font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
    .tariffs { max-width: 96rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1.25rem; text-wrap: balance; }
    h2 { font-size: 1.125rem; line-height: 1.3; margin: 2rem 0 .5rem; }
    p, .notes, .sources, dl { max-width: 48rem; overflow-wrap: anywhere; }
    dl { margin: 0 0 1rem; }
    dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .125rem 0; }
    dt { flex: 0 0 12rem; color: var(--quiet); }
    dd { flex: 1 1 16rem; margin: 0; }
    figure { margin: 0 0 1.5rem; overflow-x: auto; }
    figure svg { max-width: 100%; height: auto; background: #ffffff; border-radius: 4px; }\(shownPictures)
    .table { overflow-x: auto; margin: 0 0 1.5rem; border: 1px solid var(--line); border-radius: 4px;
      background: linear-gradient(to right, var(--page) 40%, transparent) left / 3rem 100% no-repeat local,
        linear-gradient(to left, var(--page) 40%, transparent) right / 3rem 100% no-repeat local,
        linear-gradient(to right, var(--line), transparent) left / .75rem 100% no-repeat scroll,
        linear-gradient(to left, var(--line), transparent) right / .75rem 100% no-repeat scroll; }
    .table:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    th, td { padding: .375rem .625rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
    tbody tr:last-child td { border-bottom: 0; }
    thead td, th { background: var(--head); font-weight: 600; vertical-align: bottom; }
    td { white-space: nowrap; }
    .words { min-width: 14rem; white-space: normal; overflow-wrap: anywhere; }
    .number { text-align: right; }
    td.number { font-variant-numeric: tabular-nums lining-nums; white-space: pre; }
    .added td:first-child { box-shadow: inset 3px 0 var(--added); }
    .removed td:first-child { box-shadow: inset 3px 0 var(--removed); }
    .notes, .sources { padding-left: 1.5rem; }
    .notes { margin: 1.5rem 0; }
    li { margin: .25rem 0; }
    .sources { color: var(--quiet); font-size: .875rem; }
    @page { size: A4 \(isLandscape ? "landscape" : "portrait"); margin: 14mm 12mm; }
    @page picture { size: A4 portrait; }
    @media print {
      :root { color-scheme: light; --text: #000000; --quiet: #333333; --line: #999999; --head: #eeeeee;
        --page: #ffffff; --added: #1a7f37; --removed: #6e40c9; }
      body { font-size: 9.5pt; }
      .tariffs { max-width: none; padding: 0; }
      p, .notes, .sources, dl { max-width: none; }
      .table { overflow: visible; border: 0; background: none; }
      table { font-size: 7.5pt; }
      th, td { padding: 2pt 4pt; }
      .words { min-width: 8rem; }
      thead { display: table-header-group; }
      tr, li, figure { break-inside: avoid; }
      figure { overflow: visible; margin: 0 0 6mm; }\(printedPictures)
      h1, h2 { break-after: avoid; }\(isDocument ? " .page { break-after: page; }" : "")
    }
    """
  }
}
