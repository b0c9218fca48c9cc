import Tariffs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension Cores {
  /// One thread for each core of the machine.
  static let all = Cores(count: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), run: runThreads)
}

/// One worker of some work that several threads do.
private final class Worker: Sendable {
  let number: Int
  let work: @Sendable (Int) -> Void

  init(_ number: Int, _ work: @escaping @Sendable (Int) -> Void) { (self.number, self.work) = (number, work) }

  func run() { work(number) }
}

/// Runs work once for each number below a count, each on a thread of its own but the first, which this thread does.
/// Where the system has no thread left, this thread does that part too.
@Sendable private func runThreads(_ count: Int, _ work: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(work) { work in
    var threads: [pthread_t] = []
    var undone: [Worker] = []
    for number in 1..<max(2, count) {
      let worker = Worker(number, work)
      if let thread = start(worker) { threads.append(thread) } else { undone.append(worker) }
    }
    work(0)
    for worker in undone { worker.run() }
    for thread in threads { pthread_join(thread, nil) }
  }
}

/// Starts a thread; nothing where the system has none left.
private func start(_ worker: Worker) -> pthread_t? {
  let retained = Unmanaged.passRetained(worker)
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(
      &thread, nil,
      {
        Unmanaged<Worker>.fromOpaque($0).takeRetainedValue().run(); return nil
      },
      retained.toOpaque())
  #else
    #if canImport(Musl)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, nil,
      { worker in
        if let worker { Unmanaged<Worker>.fromOpaque(worker).takeRetainedValue().run() }
        return nil
      }, retained.toOpaque())
  #endif
  guard status == 0 else {
    retained.release()
    return nil
  }
  return thread
}
