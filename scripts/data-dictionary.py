#!/usr/bin/env python3
"""Write docs/data-dictionary.md from datasets/datapackage.json.

    scripts/data-dictionary.py           write the page anew where the descriptor has changed
    scripts/data-dictionary.py --check   write nothing; exit with 1 when the page is not up to date

Run it after scripts/refresh-descriptor.py; the page is never changed by hand. Exit code 2 means trouble, such as a
descriptor that is not there.
"""

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTOR = ROOT / "datasets" / "datapackage.json"
PAGE = ROOT / "docs" / "data-dictionary.md"

HEAD = """# Data dictionary

<!-- Made by scripts/data-dictionary.py from datasets/datapackage.json, which follows from the program. -->

What stands in each file of `datasets/`, column by column. It is made from
[datasets/datapackage.json](../datasets/datapackage.json), a Data Package v2, which programs can read;
[`tariffs schema`](commands/schema.md) shows the same.
[CONTRIBUTING.md](../CONTRIBUTING.md#add-a-list-of-your-own-region) shows how to write such files for your own region.

All files are CSV in UTF-8 with a header row: commas between the columns, a point for decimals, LF at the end of lines,
and nothing in a cell whose value is not known. Under *allowed* stand the only words that a cell may hold, its limits, or
a regular expression that the whole value matches. A *key* is what no two rows may have in common. What a *reference*
names must be found in the other file, unless the cells are empty.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 when the page is not up to date")
    check = parser.parse_args().check
    try:
        page = dictionary(json.loads(DESCRIPTOR.read_text(encoding="utf-8")))
        before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    except (OSError, ValueError, KeyError) as error:
        print(f"Cannot read the descriptor: {error}", file=sys.stderr)
        return 2
    if page == before:
        return 0
    if check:
        print("docs/data-dictionary.md is not what the descriptor says now. Run scripts/refresh-docs.sh.", file=sys.stderr)
        return 1
    PAGE.write_text(page, encoding="utf-8", newline="\n")
    print("Refreshed: docs/data-dictionary.md.")
    return 0


def dictionary(package: dict) -> str:
    resources = package["resources"]
    parts = [HEAD, f"## {package['title']}\n", package["description"] + "\n", contents(resources)]
    parts += [described(resource, resources) for resource in resources]
    return "\n".join(parts)


def contents(resources: list) -> str:
    lines = ["| file | what is in it | columns |", "|---|---|---:|"]
    for resource in resources:
        columns = len(resource["schema"]["fields"])
        # The first sentence says what a row is.
        what = resource["description"].split(". ")[0].rstrip(".")
        lines.append(f"| {link(resource)} | {cell(what)} | {columns} |")
    return "\n".join(lines) + "\n"


def link(resource: dict) -> str:
    """A link to the part of the page about a file; GitHub leaves the point out of the anchor."""
    return f"[{resource['path']}](#{resource['path'].replace('.', '')})"


def described(resource: dict, resources: list) -> str:
    schema = resource["schema"]
    parts = [f"## {resource['path']}\n", resource["description"] + "\n"]
    key = schema.get("primaryKey")
    facts = [f"- Key: {words([key] if isinstance(key, str) else key)}." if key else "- Key: none."]
    facts += [f"- Reference: {reference(foreign, resource, resources)}." for foreign in schema.get("foreignKeys", [])]
    users = [other for other in resources if refers(other, resource)]
    if users:
        facts.append(f"- Referred to by: {', '.join(link(other) for other in users)}.")
    parts.append("\n".join(facts) + "\n")
    rows = ["| column | type | required | allowed | what stands in it |", "|---|---|---|---|---|"]
    rows += [column(field) for field in schema["fields"]]
    parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def words(names: list) -> str:
    return ", ".join(f"`{name}`" for name in names)


def reference(foreign: dict, resource: dict, resources: list) -> str:
    """Which columns of which file the columns of this one must be found in."""
    target = foreign["reference"]
    name = target.get("resource") or resource["name"]
    other = next(other for other in resources if other["name"] == name)
    mine, theirs = ([side] if isinstance(side, str) else side for side in (foreign["fields"], target["fields"]))
    return f"{words(mine)} in {link(other)}" + ("" if mine == theirs else f", {words(theirs)}")


def refers(other: dict, resource: dict) -> bool:
    foreign = other["schema"].get("foreignKeys", [])
    return other is not resource and any(key["reference"].get("resource") == resource["name"] for key in foreign)


def column(field: dict) -> str:
    constraints = field.get("constraints", {})
    text = field["description"]
    if "example" in field:
        text += f" Example: `{field['example']}`."
    required = "yes" if constraints.get("required") else "no"
    return f"| `{field['name']}` | {field['type']} | {required} | {cell(allowed(field, constraints))} | {cell(text)} |"


def allowed(field: dict, constraints: dict) -> str:
    parts = []
    if "enum" in constraints:
        parts.append(words(constraints["enum"]))
    low, high = constraints.get("minimum"), constraints.get("maximum")
    if low is not None and high is not None:
        parts.append(f"{low} to {high}")
    elif low is not None or high is not None:
        parts.append(f"at least {low}" if high is None else f"at most {high}")
    # Beside a list of words a pattern says nothing more.
    if "pattern" in constraints and "enum" not in constraints:
        parts.append(f"`{constraints['pattern']}`")
    if constraints.get("unique"):
        parts.append("each once")
    return "; ".join(parts)


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
