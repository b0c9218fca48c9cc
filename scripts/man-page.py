#!/usr/bin/env python3
"""Write docs/man/tariffs.1, the man page, from the help of the program.

    scripts/man-page.py [BINARY]             write the page anew where the help has changed
    scripts/man-page.py --check [BINARY]     write nothing; exit with 1 when the help has changed

BINARY is .build/debug/tariffs unless another one is given. All that is said of commands and options comes from
its help; only the environment, the files and the pages to read next are written here. The day of the page moves
when its text does. Exit code 2 means trouble, such as a program that is not built.
"""

import argparse
import datetime
import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "man" / "tariffs.1"
DAY = re.compile(r"^\.Dd .*$", re.MULTILINE)

# What no help says: it is about no single command.
AFTERWORD = r"""
.Sh ENVIRONMENT
.Bl -tag -width Ds
.It Ev TARIFFS_DATASETS
One more folder with tables, or a saved list, which is read before those of
.Fl Fl datasets .
.It Ev COLUMNS
The width to which text is fitted, instead of the width of the terminal.
.It Ev NO_COLOR
When it is set, nothing is coloured.
.It Ev LC_ALL , Ev LC_MESSAGES , Ev LANG
The first that is set is the language of help and refusals: Dutch where it begins with nl, else English.
.Fl Fl lang
goes before it, and it alone chooses the language of reports.
.El
.Sh FILES
The published lists stand inside the program; it reads no other files than those that it is asked to read.
A folder of
.Fl Fl datasets
holds
.Pa tables.csv
and
.Pa tariffs.csv ,
and any of the other files that
.Pa docs/data-dictionary.md
describes.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when the help has changed")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build" / "debug" / "tariffs"))
    arguments = parser.parse_args()
    try:
        root = json.loads(printed(arguments.binary, "--experimental-dump-help"))["command"]
        version = printed(arguments.binary, "--version").strip()
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError) as error:
        print(f"Cannot read the help of {arguments.binary}: {error}. Build it first: swift build", file=sys.stderr)
        return 2
    before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    page = manual(root, version)
    day = DAY.search(before)
    if day and before == DAY.sub(day.group(), page):
        return 0
    if arguments.check:
        print("docs/man/tariffs.1 is not what the help says now. Run scripts/refresh-docs.sh.", file=sys.stderr)
        return 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    print("Refreshed: docs/man/tariffs.1.")
    return 0


def printed(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def manual(root: dict, version: str) -> str:
    today = datetime.date.today()
    commands = list(leaves(root, []))
    shared = shared_groups([command for _, command in commands])
    paragraphs = sections(root.get("discussion", ""))
    lines = [
        '.\\" Made by scripts/man-page.py from the help of the program; change the help instead.',
        f".Dd {today:%B} {today.day}, {today.year}",
        ".Dt TARIFFS 1",
        f".Os tariffs {version}",
        ".Sh NAME",
        ".Nm tariffs",
        f".Nd {escaped(root['abstract'].rstrip('.'))}",
        ".Sh SYNOPSIS",
    ]
    for path, command in commands:
        lines += synopsis(path, command)
    lines += [".Sh DESCRIPTION", *prose(paragraphs.get("", []))]
    lines += [".Pp", ".Nm tariffs", "has these commands, with the options of each.", "Options that several commands",
              "have stand below, under", ".Sx OPTIONS OF SEVERAL COMMANDS ."]
    lines += [".Sh COMMANDS"]
    for path, command in commands:
        lines += described(path, command, shared)
    lines += [".Sh OPTIONS OF SEVERAL COMMANDS"]
    for title, arguments in shared.items():
        lines += [f".Ss {escaped(title)}", *listed(arguments)]
    lines += [".Ss All commands", *listed(common(root))]
    lines += AFTERWORD.strip().splitlines()
    for title, content in paragraphs.items():
        if title == "EXIT CODES":
            lines += [".Sh EXIT STATUS", *prose(content)]
    for title, content in paragraphs.items():
        if title == "EXAMPLES":
            lines += [".Sh EXAMPLES", *literal(content)]
    lines += [".Sh SEE ALSO", ".Ql tariffs help Ar command", "says the same of one command.",
              ".Pp", ".Pa docs/commands", "has a page with worked examples for each command."]
    return "\n".join(wrapped(lines)) + "\n"


def leaves(command: dict, path: list):
    """Each command that does something, with its words behind `tariffs`."""
    for child in command.get("subcommands", []):
        name = path + [child["commandName"]]
        if not child.get("shouldDisplay", True) or name == ["help"]:
            continue
        if child.get("subcommands"):
            yield from leaves(child, name)
        else:
            yield name, child


def shown(command: dict) -> list:
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def common(root: dict) -> list:
    """The options that every command has, such as --help."""
    return [argument for argument in shown(root) if argument["kind"] == "flag"]


def own(command: dict) -> list:
    return [argument for argument in shown(command) if names(argument) not in ("--version", "-h, --help")]


def groups(command: dict) -> dict:
    """The titled options of a command."""
    titled = {}
    for argument in own(command):
        if argument.get("sectionTitle"):
            titled.setdefault(argument["sectionTitle"], []).append(argument)
    return titled


def shared_groups(commands: list) -> dict:
    """The titled options that several commands have in the same way."""
    seen, shared = {}, {}
    for command in commands:
        for title, arguments in groups(command).items():
            if seen.setdefault(title, arguments) == arguments:
                shared[title] = shared.get(title, 0) + 1
    return {title: seen[title] for title, count in shared.items() if count > 1}


def synopsis(path: list, command: dict) -> list:
    lines = [f".Nm tariffs {' '.join(path)}"]
    if any(argument["kind"] != "positional" for argument in own(command)):
        lines.append(".Op Ar options")
    for argument in own(command):
        if argument["kind"] != "positional":
            continue
        name = escaped(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
        lines.append(f".Op Ar {name}" if argument["isOptional"] else f".Ar {name}")
    return lines


def described(path: list, command: dict, shared: dict) -> list:
    lines = [f".Ss tariffs {escaped(' '.join(path))}", *prose([command.get("abstract", "")])]
    parts = sections(command.get("discussion", ""))
    if parts.get(""):
        lines += [".Pp", *prose(parts[""])]
    arguments, others = [], []
    for argument in own(command):
        title = argument.get("sectionTitle")
        if title in shared and argument in shared[title]:
            if title not in others:
                others.append(title)
        else:
            arguments.append(argument)
    if arguments:
        lines += listed(arguments)
    if others:
        titles = " and ".join([", ".join(others[:-1]), others[-1]]) if others[1:] else others[0]
        lines += [".Pp", f"It also has the options under {escaped(titles)}."]
    for title, content in parts.items():
        if title:
            lines += [".Pp", escaped(title.capitalize()) + ":"]
            lines += literal(content) if title == "EXAMPLES" else prose(content)
    return lines


def sections(discussion: str) -> dict:
    """The discussion, taken apart at its headings in capitals; plain paragraphs stand under an empty heading."""
    parts = {}
    for paragraph in discussion.split("\n\n"):
        head, _, rest = paragraph.partition("\n")
        if head and head == head.upper() and rest.startswith("  "):
            parts[head] = rest.split("\n")
        elif paragraph.strip():
            parts.setdefault("", []).append(paragraph)
    return parts


def names(argument: dict) -> str:
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    found = [(name["kind"], name["name"]) for name in argument.get("names", [])]
    found.sort(key=lambda name: name[0] != "short")
    return ", ".join(dashes[kind] + name for kind, name in found if kind != "longWithSingleDash")


def listed(arguments: list) -> list:
    lines = [".Bl -tag -width Ds"]
    for argument in arguments:
        value = escaped(argument["valueName"])
        if argument["kind"] == "positional":
            lines.append(f".It Ar {value}" + (" ..." if argument["isRepeating"] else ""))
        else:
            flags = " , ".join(
                f"Fl Fl {escaped(name[2:])}" if name.startswith("--") else f"Fl {escaped(name[1:])}"
                for name in names(argument).split(", "))
            lines.append(f".It {flags}" + (f" Ar {value}" if argument["kind"] == "option" else ""))
        text = [argument.get("abstract", "")]
        if argument.get("discussion"):
            text.append(argument["discussion"])
        if argument.get("defaultValue") and argument["kind"] == "option":
            text.append(f"Without it: {argument['defaultValue']}.")
        lines += prose([" ".join(text)])
    return lines + [".El"]


def prose(paragraphs: list) -> list:
    lines = []
    for index, paragraph in enumerate(paragraphs):
        if index and paragraph.strip():
            lines.append(".Pp")
        # man pages have every sentence on a new line; a list of exit codes as well.
        text = " ".join(paragraph.split())
        lines += [escaped(sentence) for sentence in re.split(r"(?<=[.;?!]) (?=\S)", text) if sentence]
    return lines


def literal(lines: list) -> list:
    return [".Bd -literal -offset indent", *(escaped(line.removeprefix("  ")) for line in lines), ".Ed"]


def escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    text = "".join(character if ord(character) < 128 else f"\\[u{ord(character):04X}]" for character in text)
    text = text.replace("'", "\\(aq").replace("`", "\\(ga")
    return "\\&" + text if text.startswith(".") else text


def wrapped(lines: list):
    """The lines, none longer than man pages like; examples and macros stay whole."""
    is_literal = False
    for line in lines:
        if line.startswith((".Bd", ".Ed")):
            is_literal = line.startswith(".Bd")
        if is_literal or line.startswith("."):
            yield line
        else:
            yield from textwrap.wrap(line, 78, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    sys.exit(main())
