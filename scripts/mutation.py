#!/usr/bin/env python3
"""Change one operator, bound, constant, rounding or guard at a time, and say which changes no test notices.

    mutation.py [--sample 300] [--seed 7] [--at-least 95] [--only Money,Audit] [--patience 240] [--skip CommandTests]
                [--again] [--survivors] [--list]

All sampled changes are built into one copy of the package: the body of a function that has changes becomes a switch over
an environment variable, so that one build serves them all. Each test suite is run once unchanged to learn which changed
bodies it reaches; then each change is run against the suites that reach it, the quickest first, until one of them fails
or so many seconds of suites as the patience has are used up, and then against the commands of the snapshots, which
must print what they print without it: where nothing differs it counts as living. A change that crashes or does not
end is noticed too.

`--again` goes on with what the last run of the same sample learned: which changes are no Swift, and which suites reach
what; it learns the suites that are new. `--survivors` besides passes over the changes that were noticed then, so that it
tries again what lived, after tests were added, and what is new in the sample.

A change that alters nothing that could be observed stands in `scripts/mutation/equivalent.csv` with the reason, found by
its file, line of code and change, and counts neither for nor against. Exits with 1 below the score that was asked for.
"""

import argparse
import csv
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COPY = ROOT / ".build" / "mutation"
LEARNED = COPY / "learned.json"
EQUIVALENT = Path(__file__).resolve().parent / "mutation" / "equivalent.csv"

# The code that calculates, compares, indexes, costs, audits and budgets. What only words or loads is left out.
AREAS = [
    "Sources/Tariffs/Money",
    "Sources/Tariffs/Comparing",
    "Sources/Tariffs/Relations",
    "Sources/Tariffs/Billing",
    "Sources/Tariffs/Concepts",
    "Sources/Tariffs/Pricing",
    "Sources/Indexation",
]

# Suites that start the program or read its whole output. They are slow, and tried last.
WHOLE_PROGRAM = ("CommandTests",)


# Reading Swift: which characters are code, and where bodies begin and end


def code_mask(text: str) -> bytearray:
    """One byte per character: 1 where it is code, 0 in comments and string literals."""
    mask = bytearray(b"\x01" * len(text))

    def blank(start: int, end: int) -> None:
        mask[start:end] = b"\x00" * (end - start)

    at = 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            blank(at, end)
        elif text.startswith("/*", at):
            depth, end = 1, at + 2
            while depth and end < len(text):
                if text.startswith("/*", end):
                    depth, end = depth + 1, end + 2
                elif text.startswith("*/", end):
                    depth, end = depth - 1, end + 2
                else:
                    end += 1
            blank(at, end)
        elif match := re.compile(r'(#*)("""|")').match(text, at):
            end = end_of_string(text, match.end(), match.group(1), match.group(2))
            blank(at, end)
        else:
            at += 1
            continue
        at = end
    return mask


def end_of_string(text: str, at: int, hashes: str, quote: str) -> int:
    """Behind the closing quotes; what is interpolated is skipped with its own strings."""
    while at < len(text):
        if text.startswith("\\" + hashes + "(", at):
            depth, at = 1, at + 2 + len(hashes)
            while depth and at < len(text):
                if match := re.compile(r'(#*)("""|")').match(text, at):
                    at = end_of_string(text, match.end(), match.group(1), match.group(2))
                    continue
                depth += {"(": 1, ")": -1}.get(text[at], 0)
                at += 1
        elif text.startswith("\\" + hashes, at):
            at += 2 + len(hashes)
        elif text.startswith(quote + hashes, at):
            return at + len(quote) + len(hashes)
        else:
            at += 1
    return at


@dataclass
class Body:
    """The inside of the braces of a function, an accessor, or a closure that a stored value is made with."""

    start: int
    end: int


DECLARATION = re.compile(
    r"^[ \t]*(?:@[\w.]+(?:\([^)\n]*\))?\s+)*(?:(?:public|package|private|fileprivate|internal|static|final|mutating"
    r"|nonisolated|override|lazy|indirect|consuming|borrowing|convenience|required|prefix|postfix)(?:\(set\))?\s+)*"
    r"(struct|enum|extension|protocol|actor|class|func|init|subscript|var|let|get|set|didSet|willSet)\b",
    re.MULTILINE,
)
CLOSURE_HEAD = re.compile(r"\s*(?:\[[^\]]*\]\s*)?(?:\([^)]*\)|[\w\s,]+)(?:\s*throws(?:\([^)]*\))?)?(?:\s*->\s*[^{]+?)?\s+in\b")


def bodies(text: str, mask: bytearray) -> list[Body]:
    """The outermost bodies; what stands inside one is changed with it."""
    found: list[Body] = []
    stack: list[bool] = []  # whether each open brace is a type, whose members are looked at
    header_start = 0
    at = 0
    while at < len(text):
        if mask[at] and text[at] == "{":
            header = "".join(text[i] if mask[i] else " " for i in range(header_start, at))
            declarations = list(DECLARATION.finditer(header))
            kind = declarations[-1].group(1) if declarations else ""
            tail = header[declarations[-1].end():] if declarations else header
            if kind in ("struct", "enum", "extension", "protocol", "actor", "class"):
                stack.append(True)
                at += 1
                header_start = at
                continue
            end = closing_brace(text, mask, at)
            inside = text[at + 1:end]
            if kind in ("var", "subscript") and "=" not in tail and re.match(r"\s*(get|set|didSet|willSet)\b\s*[{(t]", inside):
                stack.append(True)
                at += 1
                header_start = at
                continue
            returns_opaque = kind in ("func", "var", "subscript") and re.search(r"(->|:)\s*some\b", tail)
            if kind and not returns_opaque:
                start = at + 1
                if kind in ("var", "let") and "=" in tail:
                    head = CLOSURE_HEAD.match("".join(inside[i] if mask[start + i] else "_" for i in range(len(inside))))
                    start += head.end() if head else 0
                found.append(Body(start, end))
            at = end + 1
            # The header of a stored value goes on behind its first closure.
            if not (kind in ("var", "let") and "=" in tail):
                header_start = at
            continue
        if mask[at] and text[at] == "}":
            if stack:
                stack.pop()
            header_start = at + 1
        at += 1
    return found


def closing_brace(text: str, mask: bytearray, at: int) -> int:
    depth = 0
    for index in range(at, len(text)):
        if mask[index]:
            if text[index] == "{":
                depth += 1
            elif text[index] == "}":
                depth -= 1
                if depth == 0:
                    return index
    raise ValueError("a brace that is not closed")


# The changes


@dataclass(frozen=True)
class Change:
    path: str
    start: int
    end: int
    new: str
    line: int
    code: str  # the line of code as it stands, trimmed
    body: Body | None = None
    of: str = ""  # the file and the first line of the body
    nth: int = 1  # which of the same changes of this line

    @property
    def old(self) -> str:
        return (ROOT / self.path).read_text()[self.start:self.end]

    def says(self) -> str:
        return f"{self.path}:{self.line}: {self.old.strip()} -> {self.new.strip() or 'nothing'}    {self.code}"


SWAPS = {
    " + ": " - ", " - ": " + ", " * ": " + ", " / ": " * ", " += ": " -= ", " -= ": " += ", " *= ": " += ", " % ": " / ",
    " < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ",
    " && ": " || ", " || ": " && ",
}
WORDS = {
    "true": "false", "false": "true", "halfAwayFromZero": "towardZero", "towardZero": "halfAwayFromZero",
    "lower": "upper", "upper": "lower", "lowerBound": "upperBound", "upperBound": "lowerBound",
    "min": "max", "max": "min", "first": "last", "last": "first", "isEmpty": "isEmpty == false",
}
PATTERNS = [
    (re.compile("|".join(re.escape(swap) for swap in sorted(SWAPS, key=len, reverse=True))), lambda found: SWAPS[found]),
    (re.compile(r"(?<=[\w)\]])\.\.<(?=[\w(.])"), lambda found: "..."),
    (re.compile(r"(?<=[\w)\]])\.\.\.(?=[\w(])"), lambda found: "..<"),
    (re.compile(r"(?<![\w.$\"])\d+(?![\w.:])"), lambda found: str(int(found) + 1)),
    (re.compile(r"\b(?:true|false)\b"), lambda found: WORDS[found]),
    (re.compile(r"(?<=[ (\[])!(?=[\w(])"), lambda found: ""),
    (re.compile(r"(?<=\.)(?:halfAwayFromZero|towardZero)\b"), lambda found: WORDS[found]),
    (re.compile(r"(?<=\.)(?:lowerBound|upperBound|lower|upper)\b(?!\()"), lambda found: WORDS[found]),
    (re.compile(r"(?<=\.)(?:min|max)(?=\()|(?<![\w.])(?:min|max)(?=\()"), lambda found: WORDS[found]),
    (re.compile(r"(?<=\.)(?:first|last)\b(?!\()"), lambda found: WORDS[found]),
    (re.compile(r"(?<=\.)down(?=[),])"), lambda found: "up"),
    (re.compile(r"(?<=\.)up(?=[),])"), lambda found: "down"),
    (re.compile(r"(?<=guard )(?!let |case |var )[^,{}\n]+(?= else \{)"), lambda found: "true"),
]
# A broken promise of the program itself is no rule of the field, and a hash may be anything.
LEFT_OUT = re.compile(r"precondition|assert|fatalError|hasher\.|hash\(into|#if|@inline|reserveCapacity")


def changes(path: str) -> list[Change]:
    text = (ROOT / path).read_text()
    mask = code_mask(text)
    places = bodies(text, mask)
    masked = "".join(text[i] if mask[i] else "\x00" for i in range(len(text)))
    found = []
    for pattern, new in PATTERNS:
        for match in pattern.finditer(masked):
            if "\x00" in match.group():
                continue
            body = next((body for body in places if body.start <= match.start() < body.end), None)
            if body is None:
                continue
            start_of_line = text.rfind("\n", 0, match.start()) + 1
            code = text[start_of_line:text.find("\n", match.start())].strip()
            if LEFT_OUT.search(code):
                continue
            line = text.count("\n", 0, match.start()) + 1
            head = text[text.rfind("\n", 0, body.start) + 1:body.start].strip()
            found.append(
                Change(path, match.start(), match.end(), new(match.group()), line, code, body, f"{path}: {head}"))
    found.sort(key=lambda change: (change.start, change.end, change.new))
    seen: dict[tuple[int, str, str], int] = defaultdict(int)
    for index, change in enumerate(found):
        same = change.line, text[change.start:change.end], change.new
        seen[same] += 1
        found[index] = replace(change, nth=seen[same])
    return found


# The copy that holds them all

SWITCH_HEADER = """/// The change that is switched on, if it is one of first...last, and 0 otherwise. Notes that the body was reached.
int switched_change(int first, int last);
"""
SWITCH_CODE = """#include "ChangeSwitch.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int change = 0;
static unsigned char reached[1000000];

static void write_reached(void) {
  const char *path = getenv("MUTATION_REACHED");
  if (!path) return;
  int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0644);
  for (int first = 0; first < (int)sizeof reached; first++) {
    char line[16];
    if (reached[first]) write(file, line, snprintf(line, sizeof line, "%d\\n", first));
  }
  close(file);
}

__attribute__((constructor)) static void start(void) {
  const char *value = getenv("MUTATION_CHANGE");
  if (value) change = atoi(value);
  if (getenv("MUTATION_REACHED")) atexit(write_reached);
}

int switched_change(int first, int last) {
  reached[first] = 1;
  return change >= first && change <= last ? change : 0;
}
"""


def lay_copy() -> None:
    """The package beside its own build folder, so that a second run builds little."""
    package = COPY / "package"
    package.mkdir(parents=True, exist_ok=True)
    for name in ["Sources", "Tests", "datasets", "docs", "examples", "notebooks-md", "scripts"]:
        copy_folder(ROOT / name, package / name)
    for file in ROOT.iterdir():
        if file.is_file() and not file.name.startswith(".git"):
            write_if_changed(package / file.name, file.read_bytes())
    switch = package / "Sources" / "ChangeSwitch"
    write_if_changed(switch / "include" / "ChangeSwitch.h", SWITCH_HEADER.encode())
    write_if_changed(switch / "ChangeSwitch.c", SWITCH_CODE.encode())
    manifest = (ROOT / "Package.swift").read_text()
    manifest = manifest.replace('.target(name: "EmbeddedDatasets"),', '.target(name: "EmbeddedDatasets"), .target(name: "ChangeSwitch"),', 1)
    for module in ("Tariffs", "Indexation"):
        manifest, count = re.subn(
            r'(\.target\(\s*name: "%s",\s*dependencies: \[)' % module, r'\1"ChangeSwitch", ', manifest, count=1)
        if count != 1:
            sys.exit(f"Package.swift has no target {module} with dependencies")
    write_if_changed(package / "Package.swift", manifest.encode())


def copy_folder(source: Path, target: Path) -> None:
    kept = set()
    for file in source.rglob("*"):
        relative = file.relative_to(source)
        kept.add(target / relative)
        if file.is_symlink():
            if not (target / relative).is_symlink():
                (target / relative).parent.mkdir(parents=True, exist_ok=True)
                (target / relative).symlink_to(os.readlink(file))
        elif file.is_file():
            write_if_changed(target / relative, file.read_bytes(), file.stat().st_mode)
        elif file.is_dir():
            (target / relative).mkdir(parents=True, exist_ok=True)
    for file in sorted(target.rglob("*"), reverse=True):
        if file not in kept and "ChangeSwitch" not in file.parts:
            file.rmdir() if file.is_dir() and not file.is_symlink() else file.unlink()


def write_if_changed(path: Path, content: bytes, mode: int | None = None) -> None:
    if not (path.is_file() and path.read_bytes() == content):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if mode is not None:
        path.chmod(mode & 0o777)


def with_changes(path: str, numbered: list[tuple[int, Change]]) -> tuple[str, list[tuple[int, int, int]]]:
    """The file with a switch in each changed body, and the lines on which each change stands."""
    text = (ROOT / path).read_text()
    groups: dict[int, list[tuple[int, Change]]] = defaultdict(list)
    for number, change in numbered:
        groups[change.body.start].append((number, change))
    pieces, at = [], 0
    spans: list[tuple[int, int, int]] = []

    def lines() -> int:
        return sum(piece.count("\n") for piece in pieces) + 1

    pieces.append("import ChangeSwitch\n")
    for start in sorted(groups):
        group = groups[start]
        body = group[0][1].body
        pieces.append(text[at:body.start])
        pieces.append(f"\nswitch switched_change({group[0][0]}, {group[-1][0]}) {{\n")
        for number, change in group:
            first = lines()
            pieces.append(f"case {number}:\n")
            pieces.append(text[body.start:change.start] + change.new + text[change.end:body.end])
            pieces.append("\n")
            spans.append((first, lines(), number))
        pieces.append("default:\n" + text[body.start:body.end] + "\n}\n")
        at = body.end
    pieces.append(text[at:])
    return "".join(pieces), spans


@dataclass
class Learned:
    """What a run learned, for one that tries the same sample again."""

    refused: set[tuple[str, str, str]]  # changes that are no Swift
    reached: dict[str, set[str]]  # by suite, the names of the bodies
    seconds: dict[str, float]
    survived: set[tuple[str, str, str]]
    tried: set[tuple[str, str, str]]

    @staticmethod
    def last() -> "Learned":
        if not LEARNED.exists():
            return Learned(set(), {}, {}, set(), set())
        known = json.loads(LEARNED.read_text())
        return Learned(
            set(map(tuple, known["refused"])), {suite: set(numbers) for suite, numbers in known["reached"].items()},
            known["seconds"], set(map(tuple, known["survived"])), set(map(tuple, known["tried"])))

    def keep(self) -> None:
        LEARNED.write_text(json.dumps({
            "refused": sorted(self.refused), "reached": {suite: sorted(all) for suite, all in self.reached.items()},
            "seconds": self.seconds, "survived": sorted(self.survived), "tried": sorted(self.tried)}))


def build(numbered: dict[int, Change]) -> set[tuple[str, str, str]]:
    """Builds the copy; a change that is no Swift is taken out and the rest built again. Which ones these were."""
    taken_out = set()
    package = COPY / "package"
    while True:
        lay_copy()
        spans = {}
        for path in {change.path for change in numbered.values()}:
            content, spans[path] = with_changes(path, [(n, c) for n, c in numbered.items() if c.path == path])
            write_if_changed(package / path, content.encode())
        run = subprocess.run(
            ["swift", "build", "--build-tests", "-Xswiftc", "-suppress-warnings"], cwd=package, capture_output=True, text=True)
        if run.returncode == 0:
            return taken_out
        refused = set()
        for path, line in re.findall(r"(Sources/[^\s:]+\.swift):(\d+):\d+: error:", run.stdout + run.stderr):
            hit = [number for first, last, number in spans.get(path, []) if first <= int(line) <= last]
            refused.update(hit)
            if not hit:  # the switch itself does not fit this body
                refused.update(
                    number for number, change in numbered.items()
                    if change.path == path and near(spans[path], int(line), number))
        if not refused:
            sys.exit("The copy does not build:\n" + (run.stdout + run.stderr)[-4000:])
        for number in refused:
            taken_out.add(identity(numbered.pop(number)))
        print(f"{len(refused)} changes are no Swift and are left out", flush=True)


def near(spans: list[tuple[int, int, int]], line: int, number: int) -> bool:
    """Whether the change is of the body whose switch stands around this line."""
    before = [span for span in spans if span[0] <= line + 2]
    behind = [span for span in spans if span[0] > line]
    nearest = (before or behind)[-1 if before else 0]
    return nearest[2] == number


# Running


class Suites:
    """The suites of the copy, each run in a process of its own."""

    def __init__(self, skipped: list[str]) -> None:
        self.package = COPY / "package"
        listed = subprocess.run(
            ["swift", "test", "list", "--skip-build"], cwd=self.package, capture_output=True, text=True, check=True).stdout
        suites = {line.rsplit("/", 1)[0] for line in listed.splitlines() if "/" in line}
        # Other programs and damaged files take minutes, and say nothing of the arithmetic that others do not say.
        self.names = sorted(
            suite for suite in suites
            if not any(word in suite for word in ["OtherProgramTests", "PollutionTests", *skipped]))
        self.binary = next((self.package / ".build" / "debug").glob("*.xctest"))

    def run(self, suites: list[str], seconds: float, **variables: str) -> bool:
        """Whether the suites pass in time, in one process."""
        environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", **variables}
        try:
            run = subprocess.run(
                [self.binary, "--testing-library", "swift-testing",
                 "--filter", "^(" + "|".join(map(re.escape, suites)) + ")/"],
                cwd=self.package, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return run.returncode == 0


class Snapshots:
    """The commands whose output the tests hold against a file, each with what it prints without a change."""

    CASE = re.compile(r'\(\s*"([\w-]+)",\s*("(?:[^"\\]|\\.)*"(?:\s*\+\s*"(?:[^"\\]|\\.)*")*)\s*\)')
    PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"')

    def __init__(self) -> None:
        self.package = COPY / "package"
        self.binary = self.package / ".build" / "debug" / "tariffs"
        text = (self.package / "Tests/CommandTests/SnapshotTests.swift").read_text()
        self.words: dict[str, list[str]] = {}
        for name, written in self.CASE.findall(text):
            line = "".join(self.PIECE.findall(written)).replace('\\"', '"')
            if line.startswith("tariffs "):
                self.words[name] = shlex.split(line)[1:]
        self.printed: dict[str, tuple[int, bytes]] = {}
        self.reached: dict[str, set[str]] = {}
        self.seconds: dict[str, float] = {}

    def run(self, name: str, seconds: float, **variables: str) -> tuple[int, bytes] | None:
        """The exit code and what is printed; nothing where it does not end."""
        environment = {"SWIFT_BACKTRACE": "enable=no", **variables}
        try:
            run = subprocess.run(
                [self.binary, *self.words[name]], cwd=self.package, env=environment, stdin=subprocess.DEVNULL,
                capture_output=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            return None
        return run.returncode, run.stdout + run.stderr

    def learn(self, numbered: dict[int, Change], jobs: int) -> None:
        """What each prints and reaches, and how long it takes; what prints something else each time is left out."""
        folder = COPY / "reached"

        def one(name: str) -> None:
            file = folder / f"snapshot-{name}"
            start = time.monotonic()
            first = self.run(name, 60, MUTATION_REACHED=str(file))
            taken = time.monotonic() - start
            if first is not None and self.run(name, 60) == first:
                numbers = set(map(int, file.read_text().split())) if file.exists() else set()
                self.printed[name], self.seconds[name] = first, taken
                self.reached[name] = {numbered[number].of for number in numbers}

        with ThreadPoolExecutor(jobs) as pool:
            list(pool.map(one, self.words))

    def notice(self, number: int, change: Change) -> bool:
        """Whether one of them prints something else with a change."""
        names = [name for name, reached in self.reached.items() if change.of in reached]
        return any(
            self.run(name, 10 + 10 * self.seconds[name], MUTATION_CHANGE=str(number)) != self.printed[name]
            for name in sorted(names, key=self.seconds.get))


def learn(suites: Suites, learned: Learned, numbered: dict[int, Change], jobs: int, patience: float) -> None:
    """What each new suite reaches, and how long it takes; what is longer than the patience is left out, and so is what
    fails."""
    folder = COPY / "reached"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)

    def one(indexed: tuple[int, str]) -> tuple[str, set[str], float]:
        index, suite = indexed
        file = folder / str(index)
        start = time.monotonic()
        passes = suites.run([suite], patience, MUTATION_REACHED=str(file))
        taken = time.monotonic() - start
        if not passes:
            why = "takes too long" if taken >= patience else "fails without a change"
            print(f"{suite} {why} and is left out", flush=True)
            return suite, set(), 0
        reached = set(map(int, file.read_text().split())) if file.exists() else set()
        return suite, {numbered[number].of for number in reached}, taken

    new = [suite for suite in suites.names if suite not in learned.reached]
    with ThreadPoolExecutor(jobs) as pool:
        for suite, numbers, taken in pool.map(one, enumerate(new)):
            learned.reached[suite], learned.seconds[suite] = numbers, taken


def portions(holding: list[str], seconds: dict[str, float], patience: float) -> list[list[str]]:
    """The suites in portions that run as one process each, a few seconds first and then ever more, up to the patience."""
    found: list[list[str]] = [[]]
    size, whole, limit = 0.0, 0.0, 5.0
    for suite in holding:
        if whole + seconds[suite] > patience:
            break
        if found[-1] and size + seconds[suite] > limit:
            found.append([])
            size, limit = 0.0, limit * 3
        found[-1].append(suite)
        size += seconds[suite]
        whole += seconds[suite]
    return [portion for portion in found if portion]


def known_equivalents() -> set[tuple[str, str, str]]:
    with EQUIVALENT.open(newline="") as file:
        return {(row["file"], row["code"], row["change"]) for row in csv.DictReader(file)}


def identity(change: Change) -> tuple[str, str, str]:
    again = f" ({change.nth})" if change.nth > 1 else ""
    return change.path, change.code, f"{change.old.strip()} -> {change.new.strip()}{again}"


def drawing(seed: int, change: Change) -> str:
    return hashlib.sha256("\n".join([str(seed), *identity(change)]).encode()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=300, help="how many changes are tried")
    parser.add_argument("--seed", type=int, default=7, help="which ones are drawn")
    parser.add_argument("--at-least", type=float, default=95, help="the score in percent below which the exit code is 1")
    parser.add_argument("--only", default="", help="files whose path has one of these words, with commas")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many suites run at once")
    parser.add_argument("--patience", type=float, default=240, help="how many seconds of suites a change is run against")
    parser.add_argument("--skip", default="", help="suites whose name has one of these words are not run, with commas")
    parser.add_argument("--again", action="store_true", help="go on with what the last run of this sample learned")
    parser.add_argument("--survivors", action="store_true", help="only those that lived last time or are new")
    parser.add_argument("--list", action="store_true", help="print the changes that are drawn, and stop")
    options = parser.parse_args()

    words, skipped = ([word for word in option.split(",") if word] for option in (options.only, options.skip))
    paths = sorted(
        str(path.relative_to(ROOT)) for area in AREAS for path in (ROOT / area).rglob("*.swift")
        if not words or any(word in str(path) for word in words))
    possible = [change for path in paths for change in changes(path)]
    equivalent = known_equivalents()
    # By a hash of each, so that a changed file changes little of the sample.
    drawn = sorted(possible, key=lambda change: drawing(options.seed, change))[:options.sample]
    sample = sorted(drawn, key=lambda change: (change.path, change.body.start, change.start, change.new))
    print(f"{len(possible)} possible changes in {len(paths)} files; {len(sample)} drawn with seed {options.seed}",
          flush=True)
    if options.list:
        print("\n".join(change.says() for change in sample))
        return

    learned = Learned.last() if options.again or options.survivors else Learned(set(), {}, {}, set(), set())
    # All of them have a number and are built, also those that are not tried, so that a later run finds them again.
    numbered = {
        number: change for number, change in enumerate(sample, start=1) if identity(change) not in learned.refused}
    learned.refused |= build(numbered)
    learned.keep()
    suites = Suites(skipped)
    learn(suites, learned, numbered, options.jobs, options.patience)
    learned.keep()
    snapshots = Snapshots()
    snapshots.learn(numbered, options.jobs)
    reached, seconds = learned.reached, learned.seconds
    print(f"{len(numbered)} changes; {len(suites.names)} suites of {sum(seconds.values()):.0f} seconds, and "
          f"{len(snapshots.printed)} snapshots of {sum(snapshots.seconds.values()):.0f}", flush=True)
    left_out = [change for change in numbered.values() if identity(change) in equivalent]
    tried = [
        number for number, change in numbered.items()
        if identity(change) not in equivalent
        and not (options.survivors and identity(change) in learned.tried - learned.survived)]

    def survives(number: int) -> tuple[int, str]:
        """Nothing where a suite noticed the change, else why it lives."""
        change = numbered[number]
        holding = [
            suite for suite in suites.names
            if change.of in reached.get(suite, ())]
        holding.sort(key=lambda suite: (suite.startswith(WHOLE_PROGRAM), seconds[suite]))
        portioned = portions(holding, seconds, options.patience)
        for portion in portioned:
            if not suites.run(portion, 10 + 8 * sum(seconds[suite] for suite in portion), MUTATION_CHANGE=str(number)):
                return number, ""
        if snapshots.notice(number, change):
            return number, ""
        return number, f"{sum(map(len, portioned))} of {len(holding)} suites pass" if holding else "no suite reaches it"

    survivors = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for count, (number, why) in enumerate(pool.map(survives, tried), start=1):
            if why:
                survivors.append(number)
                print(f"SURVIVED ({why}) {numbered[number].says()}", flush=True)
            if count % 25 == 0:
                print(f"{count} of {len(tried)} tried, {len(survivors)} survived", flush=True)
    learned.survived = {identity(numbered[number]) for number in survivors}
    learned.tried |= {identity(numbered[number]) for number in tried}
    learned.keep()
    whole = len(numbered) - len(left_out)
    killed = whole - len(survivors)
    score = 100 * killed / max(whole, 1)
    print(f"\n{killed} of {whole} changes were noticed: {score:.1f}%; {len(survivors)} survived; "
          f"{len(left_out)} alter nothing (scripts/mutation/equivalent.csv); {len(sample) - len(numbered)} were no Swift")
    sys.exit(0 if score >= options.at_least else 1)


if __name__ == "__main__":
    main()
