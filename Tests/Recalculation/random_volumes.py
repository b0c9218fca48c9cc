"""Volumes that nobody delivered, with the lists that price them: seeded, with everything that can become of a product.

A product stays, gets another name, another unit, becomes several, or is billed by the minutes of the staff; some end,
and some begin. Volumes have halves and hundredths, and a few of them are taken back.
"""

from fractions import Fraction
import datetime
import random

from datafiles import read
import periods
import random_declarations
from random_declarations import text
from random_lists import write

TABLES = "table title publisher region region_name year valid_from valid_to published_on price_level publication " \
         "document_version source_file source_sha256 note replaces".split()
TARIFFS = "table product law code printed_code name unit form amount line note".split()
CROSSWALK = "table_from product_from table_to product_to relation comparable lines_from lines_to reason".split()
HEAD = "region product unit form period from to volume provider debit_credit".split()
KINDS = ("same", "same", "renamed", "unit", "split", "rate", "group", "ended", "new", "unsaid split",
         "denied split")
PROVIDERS = ("De Linde", "Zorggroep Waal", "Meander")


def price(chance, unit):
    return text(Fraction(chance.randrange(30, 250 if unit == "minuut" else 20000), 100))


def make(folder, path, seed, products=44):
    """Writes two lists with their crosswalk and volumes, and returns the shares that somebody expects.

    First those of products whose parts still compare and have the same unit, then the others.
    """
    chance, prices, crosswalk, terms = random.Random(6000 + seed), [], [], []
    plain, others = [], []
    write(folder, "tables.csv", TABLES,
          [[f"volume-{year}", f"Lijst {year}", "Nergens", "ergens", "Ergens", year, f"{year}-01-01", f"{year}-12-31",
            *[""] * 8] for year in (2024, 2025)])

    def add(year, word, code, unit):
        prices.append([f"volume-{year}", word, law, code, code, word.capitalize(), unit, "zin", price(chance, unit),
                       len(prices) + 1, ""])

    def goes_over(old, new, relation, comparable):
        crosswalk.append(["volume-2024", old, "volume-2025", new, relation, comparable, "1", "2", "Zo bedacht."])

    for number in range(products):
        kind, law = KINDS[number % len(KINDS)], ("wmo", "jw")[number % 3 % 2]
        unit = ("minuut", "uur", "etmaal", "dagdeel")[number // len(KINDS) % 4]
        word, code = f"product-{number}", f"{10 + number}A01"
        if kind == "unit":
            unit = ("minuut", "uur")[number // len(KINDS) % 2]
        elif kind in ("group", "rate"):
            unit = {"group": "minuut", "rate": "dagdeel"}[kind]
        if kind != "new":
            add(2024, word, code, unit)
        if kind == "same":
            add(2025, word, code, unit)
            goes_over(word, word, chance.choice(("same", "rescoped")), chance.choice(("yes", "partly")))
        elif kind == "renamed":
            add(2025, f"ander-{number}", f"{10 + number}B01", unit)
            goes_over(word, f"ander-{number}", "renamed", "yes")
        elif kind == "unit":
            add(2025, word, code, "uur" if unit == "minuut" else "minuut")
            goes_over(word, word, "same", "yes")
        elif kind.endswith("split") or kind == "rate":
            first = chance.choice((10, 25, 60, 33))
            for part, share in (("b", first), ("c", 100 - first)):
                new, rate = f"{10 + number}{part.upper()}01", f":{chance.choice((180, 210, 240))}"
                add(2025, f"deel-{number}-{part}", new, "minuut" if kind == "rate" else unit)
                goes_over(word, f"deel-{number}-{part}", "split", "no" if kind == "denied split" else "partly")
                # Of every other split only a part is stated.
                if kind != "unsaid split" and (part == "b" or number // len(KINDS) % 2 == 0):
                    (plain if kind == "split" else others).append(
                        f"{code}:{new}={share}%{rate if kind == 'rate' else ''}")
        elif kind == "group":
            add(2025, word, code, unit)
            goes_over(word, word, "rescoped", "no")
            terms += [["volume-2024", word, "group-regime", "fixed-denominator", 1, "groep", ""],
                      ["volume-2024", word, "denominator", "3", 1, "groep", ""],
                      ["volume-2025", word, "group-regime", "minutes-shared", 1, "groep", ""]]
        elif kind == "ended":
            goes_over(word, "", "ended", "no")
        elif kind == "new":
            add(2025, word, code, unit)
            goes_over("", word, "new", "no")
    write(folder, "tariffs.csv", TARIFFS, prices)
    write(folder, "crosswalk.csv", CROSSWALK, crosswalk)
    write(folder, "billing-terms.csv", "table product term value line printed note".split(), terms)
    rows = []
    for year in (2024, 2025):
        for made in prices:
            if made[0] == f"volume-{year}":
                rows += deliveries(chance, made[1] if chance.random() < 0.2 else made[3], made[6], year)
    chance.shuffle(rows)
    save(path, rows)
    return plain, others


def make_corrected(folder, path, seed):
    """Volumes of a list and of one that takes its place from a day on; some are of days before and behind that day."""
    random_declarations.make_replaced(folder, path, seed)
    chance, rows = random.Random(7000 + seed), []
    for made in read(folder / "tariffs.csv"):
        if made["table"] == "oud-2025":
            rows += deliveries(chance, made["code"], made["unit"], 2025)
            rows.append({**rows[-1], "period": "2025", "from": "", "to": ""})
            rows.append({**rows[-1], "period": "", "from": "2025-02-10", "to": "2025-05-20"})
    save(path, rows)


def make_deliveries(prices, region, path, year, seed):
    """Volumes of all prices of a list."""
    chance, rows = random.Random(8000 + seed), []
    for price in prices:
        rows += [{**row, "region": region, "form": price.form}
                 for row in deliveries(chance, price.product, price.unit, year)]
    save(path, rows)


def save_shares(path, shares):
    """Shares as --share writes them, as a file."""
    rows = [[*part.replace("=", ":").replace("%", "").split(":"), ""][:4] for part in shares]
    write(path.parent, path.name, "product_from product_to share units".split(), rows)
    return path


def deliveries(chance, product, unit, year, count=8):
    """Volumes of a product in months, on days and from a day to another one."""
    rows = []
    for _ in range(count):
        delivered = unit
        if unit in ("uur", "minuut") and chance.random() < 0.4:
            delivered = "minuut" if unit == "uur" else "uur"
        volume = Fraction(chance.randrange(1, 30000), chance.choice((1, 1, 2, 4, 100)))
        first = datetime.date(year, chance.randrange(1, 13), chance.randrange(1, 28))
        row = {"region": "ergens", "product": product, "unit": delivered, "form": chance.choice(("zin", "")),
               "volume": decimals(volume), "provider": chance.choice(PROVIDERS)}
        if rows and chance.random() < 0.05:
            # A part of the line before is taken back.
            row = {**rows[-1], "volume": decimals(Fraction(rows[-1]["volume"]) / 10), "debit_credit": "C"}
            rows.append(row)
            continue
        kind = chance.randrange(4)
        if kind < 2:
            row["period"] = periods.month_of(first)
        elif kind == 2:
            row["period"] = str(first)
        else:
            row["from"], row["to"] = str(first), chance.choice(("", str(periods.last_of_month(first))))
        rows.append(row)
    return rows


def decimals(value):
    """A number with as many decimals as it has; all have an end."""
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def save(path, rows):
    write(path.parent, path.name, HEAD, [[row.get(name, "") for name in HEAD] for row in rows])
