#!/usr/bin/env python3
"""Bring datasets/datapackage.json up to date with the declarations in the program and the files that it describes.

    scripts/refresh-descriptor.py [BINARY]           write the descriptor anew where something has changed
    scripts/refresh-descriptor.py --check [BINARY]   write nothing; exit with 1 when something has changed

Run it after each change to a file of datasets/ or to a declaration. The program says what stands in each file
(`tariffs schema --format json`); size and hash come from the files. What is said of the package as a whole, such as
title and licence, is written by hand and stays as it is. BINARY is .build/debug/tariffs unless another one is given.
Exit code 2 means trouble, such as a file that is not there.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTOR = ROOT / "datasets" / "datapackage.json"

# What `tariffs import` writes beside an own list, and what users give to commands; datasets/ has none.
OF_USERS = {"cells.csv", "mapping.csv", "shares.csv", "volumes.csv"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when something has changed")
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build" / "debug" / "tariffs"))
    arguments = parser.parse_args()

    try:
        before = DESCRIPTOR.read_text(encoding="utf-8")
        package = json.loads(before)
        command = [arguments.binary, "schema", "--format", "json"]
        declared = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
        package["resources"] = [measured(resource) for resource in declared if resource["path"] not in OF_USERS]
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        print(f"Cannot read the descriptor, the declarations or a file: {error}", file=sys.stderr)
        return 2
    text = json.dumps(package, indent=2, ensure_ascii=False) + "\n"
    if text == before:
        return 0
    if arguments.check:
        print(
            "datasets/datapackage.json does not describe the files as they are now. Run scripts/refresh-descriptor.py.",
            file=sys.stderr,
        )
        return 1
    DESCRIPTOR.write_text(text, encoding="utf-8", newline="\n")
    print("Refreshed: datasets/datapackage.json.")
    return 0


def measured(resource: dict) -> dict:
    """A resource with the size and the hash of its file in front of its columns."""
    content = (DESCRIPTOR.parent / resource["path"]).read_bytes()
    schema = resource.pop("schema")
    digest = "sha256:" + hashlib.sha256(content).hexdigest()
    return resource | {"bytes": len(content), "hash": digest, "schema": schema}


if __name__ == "__main__":
    sys.exit(main())
