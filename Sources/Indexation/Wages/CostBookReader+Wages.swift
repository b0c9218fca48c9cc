import Tariffs

/// The files of wages: agreements, sources, wages, and which scale pays which level.
extension CostBookReader {
  mutating func agreements(_ source: SourceText) -> [WageAgreement] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<AgreementColumn>) in
      let id = row.identifier(.agreement)
      let name = row.filledText(.name)
      let isDefault = row.word(.isDefault, as: YesOrNo.self)
      let note = row.text(.note)
      if let id { reader.keys.check([id], in: &row, at: .agreement) }
      if isDefault == .yes {
        reader.keys.check(
          [], of: Phrase(nl: "de standaard-cao", en: "the default agreement"), in: &row, at: .isDefault)
      }
      guard let id, let name, let isDefault, let note else { return nil }
      return WageAgreement(id: id, name: name, isDefault: isDefault == .yes, note: note)
    }
  }

  mutating func wageSources(_ source: SourceText) -> [WageSource] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<WageSourceColumn>) in
      let id = row.identifier(.source)
      let title = row.filledText(.title)
      let place = row.text(.place)
      let hours = row.isEmpty(.hoursPerYear) ? nil : row.fraction(.hoursPerYear)
      let reading = row.text(.reading)
      if let id { reader.keys.check([id], in: &row, at: .source) }
      guard let id, let title, let place, let reading else { return nil }
      return WageSource(id: id, title: title, place: place, hoursPerYear: hours, reading: reading)
    }
  }

  /// The wages of a file; what contradicts itself or another wage of its scale is refused.
  mutating func scales(_ source: SourceText) -> [WageScale] {
    var scales = WageScaleBuilder()
    _ = rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<WageColumn>) in
      reader.wage(in: &row).map { scales.add($0, in: &row) }
    }
    return scales.result
  }

  private func wage(in row: inout CSVRow<WageColumn>) -> Wage? {
    let agreement = knownAgreement(in: &row, at: .agreement)
    let scale = row.identifier(.scale)
    let word = row.filledText(.step)
    let step = word.flatMap(Wage.Step.init)
    if let word, step == nil {
      row.report(
        .contradiction(
          "the step '\(word)' is none",
          advice: "Write its number, min, max, start, aanloop-1, zij-instroom or uitloop-1."),
        at: .step)
    }
    let validFrom = row.filledDate(.validFrom)
    let monthly = row.isEmpty(.monthly) ? nil : row.amount(.monthly)
    let weeklyHours = row.isEmpty(.weeklyHours) ? nil : row.fraction(.weeklyHours)
    let hourly = row.amount(.hourly)
    let confidence = row.word(.confidence, as: Wage.Confidence.self)
    let source = wageSource(in: &row)
    let note = row.text(.note)
    if let hourly, hourly.cents == 0 {
      row.report(
        .contradiction("a wage of nothing is none", advice: "Write the wage, or remove the row."),
        at: .hourly)
    }
    if row.isEmpty(.monthly) != row.isEmpty(.weeklyHours) {
      row.report(
        .contradiction(
          "monthly and weekly_hours belong together", advice: "Fill in both, or leave both empty."),
        at: .weeklyHours)
    }
    guard let agreement, let scale, let step, let validFrom, let hourly, let confidence, let source, let note
    else { return nil }
    let wage = Wage(
      agreement: agreement, scale: scale, step: step, validFrom: validFrom, monthly: monthly,
      weeklyHours: weeklyHours, hourly: hourly, confidence: confidence, source: source, note: note)
    return CostBookReader.contradictsItself(wage, in: &row) ? nil : wage
  }

  /// The source of a wage: the id of one that stands in a file, or its words.
  private func wageSource(in row: inout CSVRow<WageColumn>) -> WageSource? {
    guard let words = row.filledText(.source) else { return nil }
    if let known = wageSources[words] { return known }
    // What looks like an id is one, so that a typing error does not become the title of a document.
    if words.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }) {
      row.report(
        .unknownReference(
          .source, value: words, file: CostFile.wageSources.name,
          nearest: nearestWord(to: words, among: wageSources.keys.sorted())), at: .source)
      return nil
    }
    return WageSource(id: nil, title: words, place: "", hoursPerYear: nil, reading: "")
  }

  /// Whether an hourly wage does not follow from the monthly one, which is reported.
  ///
  /// Both may have been rounded to cents when they were printed, so both bounds are allowed for.
  private static func contradictsItself(_ wage: Wage, in row: inout CSVRow<WageColumn>) -> Bool {
    if wage.confidence == .contradicted {
      guard wage.note.isEmpty else { return false }
      row.report(
        .contradiction(
          "a wage that is contradicted has no note", advice: "Say in the note which figure contradicts it."),
        at: .note)
      return true
    }
    guard let monthly = wage.monthly, let weekly = wage.weeklyHours else { return false }
    let hours = wage.source.hoursPerYear ?? weekly * Rational(52)
    let ofAnHour = Rational(12) / hours
    let exact = Rational(monthly) * ofAnHour
    guard exact.money != wage.hourly else { return false }
    let tolerance = (Rational(1) + ofAnHour) / Rational(2)
    let difference = exact - Rational(wage.hourly)
    guard difference > tolerance || Rational(0) - difference > tolerance else { return false }
    row.report(
      .contradiction(
        "\(monthly) a month at \(weekly) hours a week, \(hours) hours a year, is \(exact.money) an hour, "
          + "not \(wage.hourly)",
        advice: "Correct one of them, or the hours_per_year of its source in \(CostFile.wageSources.name). "
          + "Where the document itself prints both, write the confidence contradicted, and say so in the note."
      ),
      at: .hourly)
    return true
  }

  /// Which scale pays which level.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - isScale: whether an agreement has a scale.
  /// - Returns: the rows.
  mutating func functionScales(
    _ source: SourceText, isScale: (_ scale: String, _ agreement: String) -> Bool
  ) -> [FunctionScale] {
    rows(of: source) { (reader: inout CostBookReader, row: inout CSVRow<ScaleColumn>) in
      let agreement = reader.knownAgreement(in: &row, at: .agreement)
      let level = reader.knownLevel(in: &row, at: .level)
      let scaleAgreement = reader.knownAgreement(in: &row, at: .scaleAgreement)
      let scale = row.identifier(.scale)
      let isDefault = row.word(.isDefault, as: YesOrNo.self)
      let confidence = row.word(.confidence, as: FunctionScale.Confidence.self)
      let basis = row.filledText(.basis)
      if let scaleAgreement, let scale, !isScale(scale, scaleAgreement) {
        row.report(
          .unknownReference(
            .scale, value: scale, of: scaleAgreement, file: CostFile.wages.name, nearest: nil),
          at: .scale)
      }
      if let agreement, let level, let scaleAgreement, let scale {
        reader.keys.check([agreement, level, scaleAgreement, scale], in: &row, at: .scale)
        if isDefault == .yes {
          reader.keys.check(
            [agreement, level], of: Phrase(nl: "de standaard van", en: "the default of"), in: &row,
            at: .isDefault)
        }
      }
      guard let agreement, let level, let scaleAgreement, let scale, let isDefault, let confidence, let basis
      else { return nil }
      return FunctionScale(
        agreement: agreement, level: level, scaleAgreement: scaleAgreement, scale: scale,
        isDefault: isDefault == .yes, confidence: confidence, basis: basis)
    }
  }
}
