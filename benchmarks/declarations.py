#!/usr/bin/env python3
"""Write a file with many lines of declarations, for measuring.

    declarations.py LINES FILE [--region nijmegen] [--year 2025] [--broken 0.001]

Products and prices are those of datasets/tariffs.csv, everything else is invented. The skew is that of real care:
some twenty products carry nine tenths of the money, few providers most of the lines. Of a hundred lines about one is
wrong on purpose: a price (0.5), an amount (0.3) or a unit (0.2); besides, 0.2 are declared twice and 0.5 corrected,
with a credit line and a new debit line. With --broken some lines cannot be read at all. The same arguments give the
same file. Ten million lines are 1 GB and take one or two minutes.
"""

import argparse
import csv
import random
from calendar import monthrange
from itertools import accumulate
from pathlib import Path

COLUMNS = (
    "line_id,provider,client,region,product,unit,form,from,to,volume,price,amount,debit_credit"  # fmt: skip
)
DATASETS = Path(__file__).resolve().parent.parent / "datasets"
# Volumes of a month, in hundredths of the unit: the smallest, the largest and the step between them.
VOLUMES = {
    "minuut": (3000, 240_000, 500), "uur": (50, 4000, 25), "etmaal": (100, 3100, 100), "dagdeel": (100, 2000, 100),
    "week": (100, 400, 100), "stuks": (100, 800, 100),
}  # fmt: skip
ONE = (100, 100, 100)
CHUNK = 10_000
BROKEN = ["x,", ",,,,", '"', "12,onleesbaar", "een bedrag van twaalf euro"]


class Product:
    """A price of a list, with the months in which it can be declared."""

    def __init__(self, row: dict[str, str], table: dict[str, str], year: int | None):
        self.unit = row["unit"]
        self.cents = round(float(row["amount"]) * 100)
        self.smallest, self.largest, self.step = VOLUMES.get(self.unit, ONE)
        self.steps = (self.largest - self.smallest) // self.step + 1
        self.word = row["code"].split(" ")[0] or row["product"]
        self.region, self.form = table["region"], row["form"]
        self.months = months(table, year)

    @property
    def typical(self) -> float:
        return self.cents * (self.smallest + self.largest) / 200


def months(table: dict[str, str], year: int | None) -> list[tuple[str, str]]:
    """The first and last days of the months in which a list holds; of one without an end, to the end of its year."""
    first = table["valid_from"]
    last = table["valid_to"] or f"{max(int(table['year']), int(first[:4]))}-12-31"
    days = []
    for number in range(int(first[:4]) * 12 + int(first[5:7]) - 1, int(last[:4]) * 12 + int(last[5:7])):
        of, month = divmod(number, 12)
        if year is None or year == of:
            days.append((f"{of}-{month + 1:02}-", f"{of}-{month + 1:02}-{monthrange(of, month + 1)[1]:02}"))
    return days


def products(region: str | None, year: int | None) -> list[Product]:
    """The prices that lines of declarations can have."""
    with open(DATASETS / "tables.csv", encoding="utf-8", newline="") as file:
        tables = {row["table"]: row for row in csv.DictReader(file)}
    seen: dict[tuple[str, ...], Product] = {}
    with open(DATASETS / "tariffs.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            table = tables[row["table"]]
            if row["form"] == "overig" or not row["amount"] or region not in (None, table["region"]):
                continue
            product = Product(row, table, year)
            if product.months and product.cents:
                key = (product.region, product.word, product.unit, product.form, product.months[0][0])
                seen.setdefault(key, product)
    return list(seen.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", metavar="LINES", type=int)
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--region", help="only lines of this region")
    parser.add_argument("--year", type=int, help="only lines of this year")
    parser.add_argument("--broken", metavar="SHARE", type=float, default=0.0, help="the share of unreadable lines")
    arguments = parser.parse_args()

    chance = random.Random(16)
    known = products(arguments.region, arguments.year)
    if not known:
        parser.error("no list has a price for this region and year")
    chance.shuffle(known)
    # The first twenty share nine tenths of the money, each less than the one before; the others share the rest alike.
    few = min(20, len(known))
    head = [0.88**place for place in range(few)]
    money = [0.9 * share / sum(head) for share in head] + [0.1 / max(1, len(known) - few)] * (len(known) - few)
    weights = list(accumulate(share / product.typical for share, product in zip(money, known)))
    providers = [f"prov-{number:03}" for number in range(1, 241)]
    provider_weights = list(accumulate(1 / (place + 3) for place in range(len(providers))))
    clients = max(50, arguments.lines // 40)
    units = sorted(VOLUMES)

    with open(arguments.file, "w", encoding="utf-8", newline="", buffering=1 << 20) as file:
        file.write(COLUMNS + "\n")
        number = 0
        while number < arguments.lines:
            count = min(CHUNK, arguments.lines - number)
            lines: list[str] = []
            chosen = chance.choices(known, cum_weights=weights, k=count)
            by = chance.choices(providers, cum_weights=provider_weights, k=count)
            fate = [chance.random() for _ in range(count)]
            pick = chance.random
            for product, provider, fate_of_line in zip(chosen, by, fate):
                if len(lines) >= count:
                    break
                first, last = product.months[int(pick() * len(product.months))]
                # Most help lasts the whole month; some begins in it.
                start = "01" if pick() < 0.85 else f"{2 + int(pick() * 26):02}"
                volume = product.smallest + int(pick() * pick() * product.steps) * product.step
                cents, unit = product.cents, product.unit
                if fate_of_line < 0.005:
                    cents += 1 + int(pick() * 5)
                amount = (volume * cents + 50) // 100
                if 0.005 <= fate_of_line < 0.008:
                    amount += 1 + int(pick() * 500)
                elif 0.008 <= fate_of_line < 0.010:
                    unit = units[int(pick() * len(units))]
                key = f"c{int(pick() * clients):07}"
                whole, rest = divmod(volume, 100)
                shown = f"{whole}.{rest:02}" if rest else str(whole)
                what = f"{provider},{key},{product.region},{product.word},{unit},{product.form},{first}{start},{last}"

                def line(shown: str, amount: int, kind: str) -> str:
                    return (
                        f"{number + len(lines) + 1},{what},{shown},{cents // 100}.{cents % 100:02},"
                        f"{amount // 100}.{amount % 100:02},{kind}\n"
                    )

                lines.append(line(shown, amount, "D"))
                if 0.010 <= fate_of_line < 0.012:
                    lines.append(line(shown, amount, "D"))
                elif 0.012 <= fate_of_line < 0.017:
                    lines.append(line(shown, amount, "C"))
                    lines.append(line(str(whole + 1), (100 * (whole + 1) * cents + 50) // 100, "D"))
                elif arguments.broken and fate_of_line > 1 - arguments.broken:
                    lines[-1] = f"{number + len(lines)},{BROKEN[int(pick() * len(BROKEN))]}\n"
            lines = lines[:count]
            file.writelines(lines)
            number += len(lines)


if __name__ == "__main__":
    main()
