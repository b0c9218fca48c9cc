import Tariffs

extension CostBook {
  /// The wage of a step on a day, where a price is stated as a share of it; nothing where it is not known.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - day: the day.
  /// - Returns: the wage that is paid from the newest date that is not after the day.
  public func statedWage(_ step: PriceRelation.WageStep, on day: CalendarDate) -> RelationCheck.StatedWage? {
    let scale = scales(named: step.scale, of: step.agreement).filter { $0.validFrom <= day }
      .max { $0.validFrom < $1.validFrom }
    guard let scale, let wage = scale.wages.first(where: { $0.step.description == step.step }) else {
      return nil
    }
    return RelationCheck.StatedWage(
      step: step, agreement: agreements.last { $0.id == step.agreement }?.name ?? step.agreement,
      hourly: wage.hourly, validFrom: scale.validFrom, source: wage.source.title)
  }
}
