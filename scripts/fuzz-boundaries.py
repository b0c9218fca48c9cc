#!/usr/bin/env python3
"""Put a boundary value into each numeric field of each data file in turn, and run every command on it.

    fuzz-boundaries.py BINARY [--seconds 60] [--seed 1]

A command may answer (exit code 0 or 1) or refuse (2 or 64), in five seconds and 500 MB; nothing else. The fields and
their numbers come from the schemas that the program itself declares, so that a new file is tried as soon as it is there.
"""

import argparse
import csv
import io
import json
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VALUES = [
    "0", "-0", "1", "-1", "0.00", "0.01", "-0.01", "0.005", "99999999.99", "100000000", "92233720368547758.07",
    "92233720368547758.08", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1" + "0" * 30,
    "1" + "0" * 400, "0." + "0" * 29 + "1", "3." + "1" * 300, "1e18", "007", "1/3", "0/0", "1/0", "100", "100.01", "-100",
]
# One of each kind of work; what a file does not touch is soon over.
COMMANDS = [
    ["tables"], ["list", "own-2026"], ["show", "thuisbegeleiding"], ["diff", "own-2025", "own-2026"],
    ["diff", "own-2025", "own-2026", "--equal-terms", "--details"], ["check", "own-2026"], ["check", "--law"],
    ["compare", "begeleiding-basis-jeugd"], ["group", "begeleiding-groep"], ["index", "series"],
    ["index", "apply", "90", "--from", "2023", "--to", "2026", "--clause", "own"],
    ["index", "apply", "own-2025", "--to", "2026", "--clause", "vng"],
    ["index", "explain", "own-2025", "own-2026"], ["rebuild", "logeren-zwaar"], ["rebuild", "--table", "ridderkerk-2025"],
    ["history", "44A09"], ["memo", "own-2025", "own-2026"], ["list", "own-2026", "--format", "csv"],
]
# What is no data file: an example, its numeric fields, and a command that reads it.
DELIVERIES = [
    ("nijmegen.csv", ["volume"], ["budget", "nijmegen-2023", "2025", "--volumes", "FILE"]),
    ("aandelen.csv", ["share", "units"],
     ["budget", "nijmegen-2023", "2025", "--volumes", "examples/volumes/nijmegen.csv", "--shares", "FILE"]),
    ("declaraties.csv", ["volume", "price", "amount", "participants", "staff", "subcontractor", "absence"],
     ["declarations", "check", "FILE"]),
]


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    binary = Path(options.binary).resolve()

    descriptor = json.loads((ROOT / "datasets" / "datapackage.json").read_text())
    numeric = {
        resource["path"]: [field["name"] for field in resource["schema"]["fields"]
                           if field["type"] in ("number", "integer") or "amount" in field["name"]]
        for resource in descriptor["resources"]
    }
    cases = []
    for name, fields in numeric.items():
        rows = rows_of(name)
        for field in fields:
            filled = [index for index, row in enumerate(rows) if row.get(field)]
            if not filled:
                continue
            cases += [(name, rows, field, filled[0], value) for value in VALUES]
    for name, fields, _ in DELIVERIES:
        rows = rows_of(name)
        cases += [(name, rows, field, 0, value) for field in fields for value in VALUES]
    readers = {name: command for name, _, command in DELIVERIES}
    random.Random(options.seed).shuffle(cases)

    end = time.monotonic() + options.seconds
    runs, failures = 0, []
    tried = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, rows, field, index, value in cases:
            if time.monotonic() > end:
                break
            tried += 1
            lay(Path(folder), name, rows, field, index, value)
            file = str(Path(folder) / name)
            commands = (
                [[file if word == "FILE" else word for word in readers[name]]] if name in readers
                else [[*command, "--datasets", folder] for command in COMMANDS])
            for command in commands:
                runs += 1
                why = trouble([str(binary), *command])
                if why:
                    failures.append(f"{name} {field} = {value[:40]}: {' '.join(command)}: {why}")
                    print("FAILED", failures[-1], flush=True)
    print(f"{tried} of {len(cases)} boundary values in {len(numeric)} files, {runs} commands: {len(failures)} failed")
    sys.exit(1 if failures else 0)


def rows_of(name: str) -> list[dict[str, str]]:
    """Some rows of an example, or else of the built-in data, which an own folder may replace."""
    places = [*(ROOT / "examples").glob(f"own-*/{name}"), ROOT / "examples" / "volumes" / name, ROOT / "datasets" / name]
    own = next(place for place in places if place.exists())
    with own.open(newline="") as file:
        return list(csv.DictReader(file))[:40]


def lay(folder: Path, name: str, rows: list[dict[str, str]], field: str, index: int, value: str) -> None:
    for file in folder.iterdir():
        file.unlink()
    for file in (ROOT / "examples" / "own-region").glob("*.csv"):
        shutil.copy(file, folder / file.name)
    changed = [dict(row) for row in rows]
    changed[index][field] = value
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    writer.writerows(changed)
    (folder / name).write_text(text.getvalue())


def trouble(arguments: list[str]) -> str:
    """What went wrong, or nothing."""
    try:
        run = subprocess.run(
            arguments, capture_output=True, timeout=5, preexec_fn=limited, cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"})
    except subprocess.TimeoutExpired:
        return "takes over 5 seconds"
    if run.returncode not in (0, 1, 2, 64):
        return f"ends with {run.returncode}"
    return ""


if __name__ == "__main__":
    main()
