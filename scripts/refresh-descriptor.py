#!/usr/bin/env python3
"""Bring `bytes` and `hash` in datasets/datapackage.json up to date with the files that it describes.

    scripts/refresh-descriptor.py           write the descriptor anew where a file has changed
    scripts/refresh-descriptor.py --check   write nothing; exit with 1 when a file has changed

Run it after each change to a file of datasets/. Everything else in the descriptor is written by hand and
stays as it is. Exit code 2 means trouble, such as a file that is not there.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

DESCRIPTOR = Path(__file__).resolve().parent.parent / "datasets" / "datapackage.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file has changed")
    check = parser.parse_args().check

    try:
        package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
        stale = [resource["name"] for resource in package["resources"] if refresh(resource)]
    except (OSError, ValueError) as error:
        print(f"Cannot read the descriptor or a file that it describes: {error}", file=sys.stderr)
        return 2
    if not stale:
        return 0
    if check:
        print(
            f"datasets/datapackage.json does not describe the files as they are now: {', '.join(stale)}. "
            "Run scripts/refresh-descriptor.py.",
            file=sys.stderr,
        )
        return 1
    text = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    DESCRIPTOR.write_text(text, encoding="utf-8", newline="\n")
    print(f"Refreshed: {', '.join(stale)}.")
    return 0


def refresh(resource: dict) -> bool:
    """Set `bytes` and `hash` of a resource from its file; true when either was different."""
    content = (DESCRIPTOR.parent / resource["path"]).read_bytes()
    before = (resource.get("bytes"), resource.get("hash"))
    resource["bytes"] = len(content)
    resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
    return before != (resource["bytes"], resource["hash"])


if __name__ == "__main__":
    sys.exit(main())
