/// What is done with the batches of a large file, in the same pass and on all cores.
///
/// Each worker has a partial result of its own, to which it adds its batches; the caller puts the partial results
/// together at the end. What must come out in the order of the file, such as a row for each line that fails, is the
/// output of a batch.
package protocol ColumnConsumer: Sendable {
  /// What a worker knows of the batches that it saw.
  associatedtype Partial
  /// What comes out of one batch, in the order of the file.
  associatedtype Output: Sendable

  /// A partial result before the first batch.
  ///
  /// - Parameter words: the words of each declared column; empty for columns of another kind.
  /// - Returns: what batches are added to.
  func start(_ words: [Words]) -> Partial

  /// Adds a batch.
  ///
  /// - Parameters:
  ///   - batch: the rows that could be read; it is only there during the call.
  ///   - partial: the partial result of the worker.
  /// - Returns: what comes out of the batch.
  func add(_ batch: ColumnBatch, to partial: inout Partial) -> Output
}
