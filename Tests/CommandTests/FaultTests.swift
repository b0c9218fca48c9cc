import Foundation
import TestSupport
import Testing

/// What the program does when the world is against it: it refuses in words, and leaves what was there.
@Suite(.enabled(if: Tool.isInstalled("python3"))) struct FaultTests {
  /// What a script of the shell printed, and its exit code; `$TARIFFS` is the program and `$D` a folder of its own.
  private func shell(_ script: String) throws -> (output: String, exitCode: Int32) {
    let folder = try TemporaryFolder()
    let process = Process()
    // The threads of tests have signals blocked, and what they start inherits that.
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv('/bin/bash', sys.argv[1:])",
      "bash", "-c", script,
    ]
    process.currentDirectoryURL = Repository.root
    process.environment = [
      "PATH": "/usr/bin:/bin", "TARIFFS": TariffsProcess.binary.path, "D": folder.url.path,
      "SWIFT_BACKTRACE": "enable=no",
    ]
    try folder.write("", to: "printed")
    let file = try FileHandle(forWritingTo: folder.url.appending(path: "printed"))
    (process.standardOutput, process.standardError) = (file, file)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (try folder.text("printed"), process.terminationStatus)
  }

  /// A list so long that a signal comes while it is written.
  private static let long = """
    mkdir $D/long
    head -1 datasets/tables.csv > $D/long/tables.csv
    echo 'long-2025,Lange lijst,Groot,groot,Groot,2025,2025-01-01,2025-12-31,,,,,,,' >> $D/long/tables.csv
    head -1 datasets/tariffs.csv | cut -d, -f1-11 > $D/long/tariffs.csv
    seq 1 40000 | sed 's/.*/long-2025,product-&,jw,,,Product &,uur,zin,62.40,&,/' >> $D/long/tariffs.csv

    """

  @Test(arguments: ["INT", "TERM", "HUP"])
  func `a signal leaves the old file whole and nothing beside it`(signal: String) throws {
    let result = try shell(
      Self.long + """
        echo OLD > $D/o.md
        "$TARIFFS" list --datasets $D/long -o $D/o.md & p=$!
        for k in $(seq 100000); do ls $D/o.md.* >/dev/null 2>&1 && break; done
        # The shell says of a job that a signal ended it; that is not what is looked at.
        { kill -\(signal) $p; wait $p; code=$?; } 2>/dev/null; echo "ended $code"
        ls $D/o.md.* 2>/dev/null | wc -l
        head -c 3 $D/o.md
        """)
    let ended = ["INT": 130, "TERM": 143, "HUP": 129][signal]!
    // A background job of a shell without job control has INT ignored; then the list is written to its end.
    let isIgnored = result.output.hasPrefix("ended 0")
    #expect(isIgnored ? signal == "INT" : result.output == "ended \(ended)\n0\nOLD", "\(result.output)")
  }

  @Test func `what a killed run left is cleared by the next, and what another one writes is not`() throws {
    let result = try shell(
      Self.long + """
        "$TARIFFS" list --datasets $D/long -o $D/o.md & p=$!
        for k in $(seq 100000); do ls $D/o.md.* >/dev/null 2>&1 && break; done
        kill -KILL $p; wait $p 2>/dev/null
        ls $D | grep -c '^o.md.tariffs-'
        touch $D/o.md.tariffs-$$-abcdef $D/o.md.tariffs-note
        "$TARIFFS" tables -o $D/o.md
        ls $D | grep '^o.md' | sed "s/$$/ME/"
        """)
    #expect(
      result.output.hasSuffix("1\no.md\no.md.tariffs-ME-abcdef\no.md.tariffs-note\n"), "\(result.output)")
  }

  @Test func `a receipt that is checked leaves no folder, and clears those of killed runs`() throws {
    let result = try shell(
      """
      mkdir $D/t; true & gone=$!; wait $gone
      mkdir $D/t/tariffs-verify.tariffs-$gone-abcdef $D/t/tariffs-verify.tariffs-$$-abcdef
      echo left > $D/t/tariffs-verify.tariffs-$gone-abcdef/0
      "$TARIFFS" tables -o $D/o.md --receipt $D/r.json
      TMPDIR=$D/t "$TARIFFS" verify $D/r.json > /dev/null; echo "ended $?"
      ls $D/t | sed "s/$$/ME/"
      """)
    #expect(result.output == "ended 0\ntariffs-verify.tariffs-ME-abcdef\n", "\(result.output)")
  }

  @Test func `two that write the same file at once leave one of the two whole`() throws {
    let result = try shell(
      """
      "$TARIFFS" list ridderkerk-2025 -o $D/a.md; "$TARIFFS" tables -o $D/b.md
      for k in 1 2 3 4 5 6 7 8; do
        "$TARIFFS" list ridderkerk-2025 -o $D/o.md & "$TARIFFS" tables -o $D/o.md & wait
        cmp -s $D/o.md $D/a.md || cmp -s $D/o.md $D/b.md || echo torn
      done
      ls $D | grep -c '^o.md'
      """)
    #expect(result.output == "1\n", "\(result.output)")
  }

  @Test func `a file that may not grow is a refusal, and the old one stays`() throws {
    let result = try shell(
      """
      echo OLD > $D/o.md; ulimit -f 1
      "$TARIFFS" list ridderkerk-2025 -o $D/o.md --lang en; echo "ended $?"; cat $D/o.md; ls $D | grep -c '^o.md'
      """)
    #expect(result.output.contains("Cannot write"), "\(result.output)")
    #expect(result.output.hasSuffix("ended 2\nOLD\n1\n"), "\(result.output)")
  }

  @Test func `a pipe that is closed early is no crash`() throws {
    let result = try shell(
      """
      "$TARIFFS" list ridderkerk-2025 --details | head -1 > /dev/null
      echo ${PIPESTATUS[0]}
      """)
    #expect(["0\n", "141\n"].contains(result.output), "\(result.output)")
  }

  @Test func `a pipe that has a name is refused, and what a shell writes is read`() throws {
    let result = try shell(
      """
      volumes=examples/volumes/nijmegen.csv
      mkfifo $D/p.csv $D/p.xml $D/p.xlsx $D/q.mapping.csv; cp $volumes $D/q.csv
      budget="budget nijmegen-2023 2025 --volumes"
      for words in "import $D/p.csv" "import $volumes --mapping $D/p.csv" "declarations check $D/p.csv" \
        "declarations check $D/p.xml --region nijmegen" "$budget $D/p.csv" "$budget $D/p.csv --rejects $D/r.tsv" \
        "$budget $D/q.csv" "$budget $volumes --shares $D/p.csv" "tables --datasets $D/p.xlsx" \
        "index scenario nijmegen-2023 --to 2025 --clause vng --assume-file $D/p.csv"; do
        timeout 20 "$TARIFFS" $words 2>&1 > /dev/null | grep -c 'this is a pipe, not a file'
      done
      "$TARIFFS" $budget <(cat $volumes) > /dev/null; echo "ended $?"
      for path in - /dev/stdin; do cat $volumes | "$TARIFFS" $budget $path > /dev/null; echo "ended $?"; done
      """)
    let refused = String(repeating: "1\n", count: 10)
    #expect(result.output == refused + String(repeating: "ended 0\n", count: 3), "\(result.output)")
  }

  @Test(arguments: [
    "env -i", "env -i LANG=xx_YY.UTF-8 LC_ALL=nonsense", "env -i HOME=/nowhere TERM=dumb COLUMNS=-5",
  ])
  func `no home, no locale and odd settings of a terminal are no matter`(environment: String) throws {
    let result = try shell("\(environment) \"$TARIFFS\" diff 2023 2025 --lang nl; echo \"ended $?\"")
    #expect(result.output.contains("18 prijzen staan in beide lijsten"), "\(result.output)")
    #expect(result.output.hasSuffix("ended 0\n"))
  }

  @Test func `with few open files and little memory it answers or refuses`() throws {
    let few = try shell(
      "ulimit -n 8; \"$TARIFFS\" diff 2023 2025 --lang nl | grep -c '18 prijzen'; echo ${PIPESTATUS[0]}")
    #expect(few.output == "1\n0\n" || few.output == "0\n2\n", "\(few.output)")
    let little = try shell("ulimit -v 400000; \"$TARIFFS\" diff 2023 2025 --lang nl | grep -c '18 prijzen'")
    #expect(little.output == "1\n", "\(little.output)")
  }

  @Test func `folders that loop and links to nowhere are refused, not followed for ever`() throws {
    let result = try shell(
      """
      ln -s loop $D/loop; ln -s nowhere $D/dangling; mkdir $D/in; ln -s .. $D/in/up
      for path in $D/loop $D/dangling $D/in $D/in/up/in/up; do
        timeout 20 "$TARIFFS" tables --datasets $path > /dev/null 2> $D/said; echo "$? $(wc -l < $D/said | tr -d ' ')"
      done
      """)
    for line in result.output.split(separator: "\n") {
      #expect(line.hasPrefix("2 ") && line != "2 0", "\(result.output)")
    }
    #expect(result.output.split(separator: "\n").count == 4)
  }

  @Test(arguments: ["../../../etc/passwd", "/etc/passwd", "a/../../b.pdf"])
  func `data that name a place outside their folder make nobody read it`(path: String) throws {
    // A source file is a name that is printed; only --sources opens files, and those by name in its folder.
    let result = try shell(
      """
      cp -r examples/own-region $D/own; mkdir $D/sources; chmod -R u+w $D/own
      sed -i.bak 's#^\\(own-2026,.*\\),,,,,Fictieve#\\1,,,\(path),,Fictieve#' $D/own/tables.csv; rm $D/own/*.bak
      "$TARIFFS" check own-2026 --datasets $D/own --sources $D/sources; echo "ended $?"
      """)
    #expect(!result.output.contains("root:"), "\(result.output)")
    #expect(
      ["ended 0", "ended 2"].contains(result.output.split(separator: "\n").last.map(String.init) ?? ""))
  }

  @Test func `no control character reaches a terminal from a name, a path, a word or an option`() throws {
    let result = try shell(
      """
      e=$(printf '\\033[31mROOD\\007')
      cp -r examples/own-region $D/own; chmod -R u+w $D/own
      sed -i.bak "s/Begeleiding,/Bege$e leiding,/" $D/own/tariffs.csv; rm $D/own/*.bak
      "$TARIFFS" list own-2026 --datasets $D/own
      "$TARIFFS" show "$e"
      "$TARIFFS" tables --datasets "$D/$e"
      "$TARIFFS" list own-2026 --datasets $D/own -o "$D/nowhere/$e.md"
      "$TARIFFS" diff "$e" 2025
      "$TARIFFS" list --lang "$e"
      "$TARIFFS" "$e"
      "$TARIFFS" list "--$e"
      "$TARIFFS" index apply "$e"
      "$TARIFFS" import "$D/$e"
      "$TARIFFS" memo 2023 2025 --template "$D/$e"
      "$TARIFFS" rebuild logeren-zwaar --set "$e=1"
      """)
    #expect(
      !result.output.unicodeScalars.contains { $0 == "\u{1b}" || $0 == "\u{7}" },
      "\(result.output.debugDescription)")
    #expect(result.output.contains("ROOD"))
  }
}
