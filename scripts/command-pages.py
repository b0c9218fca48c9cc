#!/usr/bin/env python3
"""Make a page in docs/commands for each command that has none, and the list of commands in its README.

    scripts/command-pages.py [BINARY]             make what is missing
    scripts/command-pages.py --check [BINARY]     write nothing; exit with 1 when something is missing

BINARY is .build/debug/tariffs unless another one is given. A new page holds the first sentence of the help and a block
for the help itself, which `tariffs notebook run` fills; what is above the help is written by hand. A page without a
command is named and left alone. Exit code 2 means trouble, such as a program that is not built.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "commands"
BEGIN = "<!-- commands: made by scripts/command-pages.py from the help of the program -->\n"
END = "<!-- end of commands -->\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when something is missing")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build" / "debug" / "tariffs"))
    arguments = parser.parse_args()
    try:
        dump = [arguments.binary, "--experimental-dump-help"]
        commands = list(walk(json.loads(subprocess.run(dump, capture_output=True, check=True).stdout)["command"], []))
        texts = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
        head, begin, rest = texts[FOLDER / "README.md"].partition(BEGIN)
        _, end, tail = rest.partition(END)
        if not begin or not end:
            raise ValueError("docs/commands/README.md has no place for the list of commands")
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError) as error:
        print(f"Cannot read the help of {arguments.binary} or the pages: {error}", file=sys.stderr)
        return 2

    wanted = {FOLDER / "README.md": head + BEGIN + overview(commands) + END + tail}
    for words, abstract in commands:
        path = FOLDER / f"{'-'.join(words)}.md"
        wanted[path] = texts.get(path) or new_page(words, abstract)
    stale = [path for path, text in wanted.items() if texts.get(path) != text]
    orphans = [path for path in texts if path not in wanted]
    for path in orphans:
        print(f"{path.relative_to(ROOT)} is about no command; rename or remove it.", file=sys.stderr)
    if stale and arguments.check:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        print(f"Missing, or not what the help says now: {names}. Run scripts/refresh-docs.sh.", file=sys.stderr)
    elif stale:
        for path in stale:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
            print(f"Refreshed: {path.relative_to(ROOT)}.")
    return 1 if orphans or (stale and arguments.check) else 0


def walk(command: dict, words: list):
    """Each command and subcommand, with its words behind `tariffs` and the first sentence of its help."""
    for child in command.get("subcommands", []):
        path = words + [child["commandName"]]
        # `tariffs help` belongs to the help itself.
        if child.get("shouldDisplay", True) and path != ["help"]:
            yield path, child.get("abstract", "")
            yield from walk(child, path)


def overview(commands: list) -> str:
    rows = "".join(
        f"| [{' '.join(words)}]({'-'.join(words)}.md) | {abstract.replace('|', chr(92) + '|')} |\n"
        for words, abstract in commands)
    return f"\n| command | what it does |\n|---|---|\n{rows}\n"


def new_page(words: list, abstract: str) -> str:
    name = " ".join(words)
    return f"# tariffs {name}\n\n{abstract}\n\n## Help\n\n```console\n$ tariffs help {name}\n```\n"


if __name__ == "__main__":
    sys.exit(main())
