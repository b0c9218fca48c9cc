"""Lists of several years: seeded, with prices that follow a clause, leave it, come back to it, or never did."""

from fractions import Fraction
import random

from exact import cents
from random_declarations import text
from random_lists import write
from random_volumes import CROSSWALK, TABLES, TARIFFS

YEARS = (2022, 2023, 2024, 2025)
# What the clauses give in each year after the first: a fixed percentage, and 60% of one series with 40% of another.
# No known index gives these, nor what a price loses that leaves them: none fits by chance.
CLAUSES = {"jaren-vast": ("3.15", "3.15", "3.15"), "jaren-reeksen": ("9.36", "8.24", "7.72")}
SERIES = {"jaren-lonen": ("10.6", "8.8", "8.8"), "jaren-prijzen": ("7.5", "7.4", "6.1")}
# Each step of a price: y is to the cent, m a cent more, l less; n has no price, d one that does not compare.
KINDS = ("yyy", "yyy", "yyl", "yly", "lll", "lyy", "yll", "ymy", "yyn", "nyy", "yny", "ydy", "yyd")
CLAUSE_HEAD = "clause version name year_from year_to is_default settlement lag part_decimals decimals rounding " \
              "discount cap floor source lines note".split()


def table(year):
    return f"jaren-{year}"


def stepped(chance, amount, kind, percent):
    indexed = cents(amount * (1 + Fraction(percent) / 100))
    if kind == "m":
        return indexed + Fraction(1, 100)
    return cents(amount * Fraction(chance.randrange(8000, 9000), 10000)) if kind == "l" else indexed


def make(folder, seed, products=78):
    chance, prices, crosswalk = random.Random(9000 + seed), [], []
    write(folder, "tables.csv", TABLES,
          [[table(year), f"Lijst {year}", "Nergens", "jaren", "Jaren", year, f"{year}-01-01", f"{year}-12-31",
            *[""] * 8] for year in YEARS])
    for number in range(products):
        code, unit, word = f"{10 + number}A01", ("uur", "etmaal", "dagdeel")[number % 3], f"product-{number}"
        amount, kinds = Fraction(chance.randrange(3000, 60000), 100), KINDS[number % len(KINDS)]
        percents = CLAUSES[("jaren-vast", "jaren-reeksen")[number // len(KINDS) % 2]]
        for place, year in enumerate(YEARS):
            kind = "y" if place == 0 else kinds[place - 1]
            if place:
                amount = stepped(chance, amount, kind, percents[place - 1])
                relation = ["rescoped", "no"] if kind == "d" else ["same", "yes"]
                crosswalk.append([table(YEARS[place - 1]), word, table(year), word, *relation, "1", "2", "Zo bedacht."])
            if kind != "n":
                prices.append([table(year), word, ("wmo", "jw")[number % 2], code, code, f"Product {number}", unit,
                               "zin", text(amount), len(prices) + 1, ""])
    known = {(row[0], row[1]) for row in prices}
    write(folder, "tariffs.csv", TARIFFS, prices)
    write(folder, "crosswalk.csv", CROSSWALK,
          [row for row in crosswalk if {(row[0], row[1]), (row[2], row[3])} <= known])
    write(folder, "index-series.csv", "series name definition publisher note".split(),
          [[name, name, "Bedacht.", "", ""] for name in SERIES])
    write(folder, "index-values.csv",
          "series year percent status variant is_default printed_status published_on source confidence note".split(),
          [[name, year, percent, "definitive", "", "yes", "", "", "bedacht", "read", ""]
           for name, percents in SERIES.items() for year, percent in zip(YEARS[1:], percents)])
    write(folder, "index-clauses.csv", CLAUSE_HEAD,
          [[name, "", name, 2020, "", "yes", "as-published", 0, "", 2, "half", *[""] * 6] for name in CLAUSES])
    write(folder, "index-clause-parts.csv", "clause version series weight settlement_series group level fixed".split(),
          [["jaren-vast", "", "", 100, "", "", "", "3.15"],
           ["jaren-reeksen", "", "jaren-lonen", 60, "", "", "", ""],
           ["jaren-reeksen", "", "jaren-prijzen", 40, "", "", "", ""]])
