"""The program under test: the binary that TARIFFS names, else the newest build."""

import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def binary():
    """The path of the binary: the argument, TARIFFS, or the newest of the builds."""
    if len(sys.argv) > 1:
        return sys.argv[1]
    if os.environ.get("TARIFFS"):
        return os.environ["TARIFFS"]
    built = [path for kind in ("debug", "release") if (path := ROOT / ".build" / kind / "tariffs").exists()]
    if not built:
        sys.exit("There is no build of tariffs. Run 'swift build', or set TARIFFS to the path of the binary.")
    return str(max(built, key=lambda path: path.stat().st_mtime))


class Program:
    def __init__(self, path, *folders):
        """`folders` are added to the data of each command."""
        self.path = path
        self.added = [word for folder in folders for word in ("--datasets", str(folder))]
        self.runs = 0

    def run(self, *arguments):
        self.runs += 1
        environment = {key: value for key, value in os.environ.items() if key != "TARIFFS_DATASETS"}
        return subprocess.run(
            [self.path, *map(str, arguments), *self.added], capture_output=True, text=True, encoding="utf-8",
            env=environment, timeout=120)

    def parts(self, *arguments, refusals=(2,)):
        """The parts of a report in JSON, or None where the program refuses (exit code 2)."""
        done = self.run(*arguments, "--format", "json", "--lang", "en")
        if done.returncode in (0, 1):
            return json.loads(done.stdout)["parts"]
        if done.returncode in refusals:
            return None
        raise SystemExit(f"tariffs {' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stderr}")

    def answer(self, *arguments):
        """As `parts`; None also where the program says that the words make no question (64)."""
        return self.parts(*arguments, refusals=(2, 64))

    def refuses(self, *arguments):
        """Whether the program says that it cannot answer, or that the words make no question."""
        return self.answer(*arguments) is None
