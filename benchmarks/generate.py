#!/usr/bin/env python3
"""Write a folder with two large tables of one region, for measuring.

    generate.py ROWS DIR

DIR gets tables.csv and tariffs.csv with the tables big-2024 and big-2025 of ROWS products each. From the one to
the other 49% of the prices change, 1% of the products go and 1% are new. The same ROWS give the same files. The
first 46,656 products have a code (45000 to 45ZZZ); those behind have none, so that the slug is their key.
"""

import argparse
import csv
import random
from pathlib import Path

TABLE_COLUMNS = [
    "table", "title", "publisher", "region", "region_name", "year", "valid_from", "valid_to", "published_on",
    "price_level", "publication", "document_version", "source_file", "source_sha256", "note",
]  # fmt: skip
TARIFF_COLUMNS = [
    "table", "product", "law", "code", "printed_code", "name", "unit", "form", "amount", "line", "note",
]  # fmt: skip
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", metavar="ROWS", type=int, help="products per table, from 100")
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder to write; made if needed")
    arguments = parser.parse_args()
    count = arguments.rows
    if count < 100:
        parser.error("with fewer than 100 rows 1% is less than one product")

    chance = random.Random(count)
    one_percent = count // 100
    shuffled = chance.sample(range(count), count)
    gone = set(shuffled[:one_percent])
    changed = set(shuffled[one_percent : one_percent + count * 49 // 100])

    old = [(number, product(number, chance), chance.randint(30, 50_000)) for number in range(count)]
    new = [
        (number, columns, cents + chance.randint(1, 2_000) if number in changed else cents)
        for number, columns, cents in old
        if number not in gone
    ]
    new += [
        (number, product(number, chance), chance.randint(30, 50_000)) for number in range(count, count + one_percent)
    ]

    arguments.folder.mkdir(parents=True, exist_ok=True)
    with open(arguments.folder / "tables.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TABLE_COLUMNS)
        for year in (2024, 2025):
            row = [f"big-{year}", f"Tarieven {year}", "Regio Groot", "big", "Groot", year]
            row += [f"{year}-01-01", f"{year}-12-31"]
            writer.writerow(row + [""] * (len(TABLE_COLUMNS) - len(row)))
    with open(arguments.folder / "tariffs.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(TARIFF_COLUMNS)
        for table, rows in (("big-2024", old), ("big-2025", new)):
            for line, (_, columns, cents) in enumerate(rows, start=1):
                writer.writerow([table, *columns, f"{cents // 100}.{cents % 100:02}", line, ""])


def product(number: int, chance: random.Random) -> tuple[str, ...]:
    """The columns from `product` to `form`."""
    code = ""
    if number < len(DIGITS) ** 3:
        code = "45" + DIGITS[number // 36**2] + DIGITS[number // 36 % 36] + DIGITS[number % 36]
    unit = chance.choice(["minuut", "uur", "dagdeel", "etmaal"])
    return (f"product-{number}", "jw", code, code, f"Product {number}", unit, "zin")


if __name__ == "__main__":
    main()
