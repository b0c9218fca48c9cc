#!/usr/bin/env python3
"""Make the pages of docs/rules, one for each theme of the audit, and the list of all rules in its README.

    scripts/rule-pages.py [BINARY]             write the pages
    scripts/rule-pages.py --check [BINARY]     write nothing; exit with 1 when one is not what the program says

BINARY is .build/debug/tariffs unless another one is given. All that stands in a page is what `tariffs check --rules`
gives as JSON. Exit code 2 means trouble, such as a program that is not built.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
MADE = "<!-- made by scripts/rule-pages.py from `tariffs check --rules`; change the rule instead -->\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a page is stale")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build" / "debug" / "tariffs"))
    arguments = parser.parse_args()
    try:
        command = [arguments.binary, "check", "--rules", "--format", "json", "--lang", "en"]
        parts = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)["parts"]
        texts = {path: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    except (OSError, subprocess.CalledProcessError, ValueError, KeyError) as error:
        print(f"Cannot read the rules of {arguments.binary} or the pages: {error}", file=sys.stderr)
        return 2

    themes = list(dict.fromkeys(rule["theme"] for rule in parts["rules"]))
    wanted = {FOLDER / f"{theme}.md": page(theme, parts) for theme in themes}
    wanted[FOLDER / "README.md"] = overview(parts["rules"], themes)
    stale = [path for path, text in wanted.items() if texts.get(path) != text]
    orphans = [path for path in texts if path not in wanted]
    for path in orphans:
        print(f"{path.relative_to(ROOT)} is about no theme; rename or remove it.", file=sys.stderr)
    if stale and arguments.check:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        print(f"Missing, or not what the program says now: {names}. Run scripts/refresh-docs.sh.", file=sys.stderr)
    elif stale:
        for path in stale:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
            print(f"Refreshed: {path.relative_to(ROOT)}.")
    return 1 if orphans or (stale and arguments.check) else 0


def cell(text) -> str:
    return str(text).replace("|", "\\|").replace("\n", " ")


def overview(rules: list, themes: list) -> str:
    text = MADE + f"""
# The rules of the audit

`tariffs check` asks {len(rules)} questions of a list. Each is a value in the program that carries its question, its
reason, its ground and its examples; these pages are made from it. What each rule found in the five built-in lists, and
how that was judged by reading the lines, stands in [judged](judged).
"""
    for theme in themes:
        text += f"\n## [{theme}]({theme}.md)\n\n| rule | question | severity |\n|---|---|---|\n" + "".join(
            f"| [{rule['rule']}]({theme}.md#{rule['rule']}) | {cell(rule['question'])} | {rule['severity']} |\n"
            for rule in rules if rule["theme"] == theme)
    return text


def page(theme: str, parts: dict) -> str:
    text = MADE + f"\n# Rules: {theme}\n"
    for rule in (rule for rule in parts["rules"] if rule["theme"] == theme):
        ground = rule["article"] or {"document": "the document itself"}.get(rule["ground"], rule["ground"])
        text += f"""
## {rule['rule']}

**{rule['question']}**

{rule['why']}

*Severity*: {rule['severity']}. *Ground*: {ground}.

*What to do*: {rule['advice']}
"""
        settings = [row for row in parts["settings"] if row["rule"] == rule["rule"]]
        if settings:
            text += "\n| setting | value | what it is |\n|---|---|---|\n" + "".join(
                f"| {row['setting']} | {row['value']} | {cell(row['note'])} |\n" for row in settings)
        examples = [row for row in parts["examples"] if row["rule"] == rule["rule"]]
        text += "\n| example | findings |\n|---|---|\n" + "".join(
            f"| {cell(row['title'])} | {row['findings']} |\n" for row in examples)
    return text


if __name__ == "__main__":
    sys.exit(main())
