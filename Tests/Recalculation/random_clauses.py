"""Seeded series by month, quarter and year on several bases with links, and clauses with every rule that can keep a
percentage back; beside the lists of `random_lists`."""

import random

from exact import cents, fraction
from random_lists import amount, percent, write

YEARS = range(2015, 2029)
PARTS = ([f"{month:02d}" for month in range(1, 13)] + [f"Q{quarter}" for quarter in range(1, 5)])
BASES = {"base-a": (2015, 2020), "base-b": (2019, 2024), "base-c": (2023, 2026), "base-d": (2015, 2028),
         "base-e": (2015, 2028)}
RULES = 40
# Which kinds of rules, in their turn, say how prices are rounded, or that a minute follows its hour.
ROUNDED = (1, 6, 7)


def level_rows(chance):
    """Levels that wander, with some that are known twice, and some that are not known."""
    rows, known = [], {}
    for series, (first, last) in BASES.items():
        for part in ["", *PARTS]:
            level = chance.randrange(8000, 12000)
            for year in range(first, last + 1):
                level += chance.randrange(-150, 500)
                period = f"{year}-{part}" if part else f"{year}"
                if chance.random() < 0.02:
                    continue
                written = f"{level // 100}.{level % 100:02d}"
                known[series, period] = written
                rows.append([series, period, f"{first}=100", written, "definitive", "bedacht", "read", ""])
                if chance.random() < 0.1:
                    rows.append([series, period, f"{first}=100", f"{level // 100 + 1}.{level % 100:02d}", "provisional",
                                 "bedacht", "read", ""])
    return rows, known


def link_rows(known):
    rows = []
    for one, other, year, official in (("base-a", "base-b", 2020, "yes"), ("base-b", "base-c", 2024, "yes"),
                                       ("base-c", "base-d", 2026, "no")):
        for part in ("", "06", "Q2"):
            period = f"{year}-{part}" if part else f"{year}"
            if (one, period) in known and (other, period) in known:
                rows.append([one, other, period, known[one, period], known[other, period], official, "bedacht", "read",
                             ""])
    return rows


def hours(folder, chance):
    """A list with prices per hour, per minute, and of a third of the minute in a group."""
    write(folder, "tables.csv",
          "table title publisher region region_name year valid_from valid_to published_on price_level publication "
          "document_version source_file source_sha256 note".split(),
          [["seed-hours", "Lijst per uur", "Nergens", "nergens-uren", "Nergens, per uur", 2022, "2022-01-01",
            "2022-12-31", "", "", "", "", "", "", ""]])
    prices, relations, terms = [], [], []
    for number in range(20):
        code, names = f"10C{number:02d}", (f"hulp-{number}", f"samen-{number}")
        hour = fraction(amount(chance))
        minute = cents(hour / 60)
        for product, unit, price in ((names[0], "uur", hour), (names[0], "minuut", minute),
                                     (names[1], "minuut", cents(minute / 3))):
            shown = code if product == names[0] else ""
            prices.append(["seed-hours", product, "wmo", shown, shown, product, unit, "zin", f"{float(price):.2f}",
                           3 * number + 1, ""])
        relations.append(["seed-hours", names[1], "minuut", "zin", "1/3", names[0], "minuut", "zin", "stated",
                          3 * number + 1, "Een derde."])
        terms.append(["seed-hours", names[1], "group-regime", "fixed-denominator", 3 * number + 1, "noemer", ""])
        terms.append(["seed-hours", names[1], "denominator", "3", 3 * number + 1, "noemer", ""])
    write(folder, "tariffs.csv", "table product law code printed_code name unit form amount line note".split(), prices)
    write(folder, "relations.csv",
          "table product unit form ratio base_product base_unit base_form basis lines reason".split(), relations)
    write(folder, "billing-terms.csv", "table product term value line printed note".split(), terms)


def make(folder, seed):
    chance = random.Random(1000 + seed)
    hours(folder, chance)
    series = [f"own-{letter}" for letter in "abc"]
    write(folder, "index-series.csv", "series name definition publisher note".split(),
          [[name, name, "Bedacht.", "", ""] for name in [*series, *BASES]])
    values = []
    for name in series:
        for year in YEARS:
            for status in ("provisional", "definitive"):
                values.append([name, year, percent(chance, -300, 900), status, "", "yes", "", "", "bedacht", "read",
                               ""])
    write(folder, "index-values.csv",
          "series year percent status variant is_default printed_status published_on source confidence note".split(),
          values)
    levels, known = level_rows(chance)
    write(folder, "index-levels.csv", "series period base level status source confidence note".split(), levels)
    write(folder, "index-links.csv",
          "series_from series_to period level_from level_to is_default source confidence note".split(),
          link_rows(known))
    clauses, parts, groups, raises = [], [], [], []
    for number in range(RULES):
        clause(chance, number, series, clauses, parts, groups, raises)
    write(folder, "index-clauses.csv",
          "clause version name year_from year_to is_default settlement lag part_decimals decimals rounding discount "
          "cap floor source lines note contract_year threshold above_threshold catch_up rounded_to "
          "minute_from_hour".split(), clauses)
    write(folder, "index-clause-parts.csv",
          "clause version series weight settlement_series group level fixed".split(), parts)
    write(folder, "index-clause-groups.csv", "clause version group law category unit form name".split(), groups)
    write(folder, "index-clause-steps.csv", "clause version valid_from percent source note".split(), raises)


def clause(chance, number, series, clauses, parts, groups, raises):
    name = f"rule-{number}"
    kind = ("lowest", "limits", "levels", "groups", "raises", "both", "fixed", "minutes")[number % 8]
    settlement = {"lowest": "lowest", "limits": chance.choice(("none", "arithmetic", "as-published"))}.get(
        kind, "as-published")
    limited = kind in ("lowest", "limits")
    clauses.append([
        name, "", f"Clausule {number}", 2017, "", "yes", settlement, 1 if kind == "levels" else chance.choice((0, 1)),
        chance.choice(("", "2")) if limited else "", chance.choice(("", "1", "2")), chance.choice(("half", "down")),
        chance.choice(("", "0.5")) if limited else "", chance.choice(("", "3.15", "2")) if limited else "",
        chance.choice(("", "0", "0.55")) if limited else "", "", "", "",
        chance.choice(("", "2017", "2019")) if limited else "", chance.choice(("", "1", "2")) if limited else "",
        "", "", chance.choice(("", "0.05", "1")) if kind in ("limits", "fixed", "minutes") else "",
        "yes" if kind == "minutes" else ""])
    if limited:
        if clauses[-1][18]:
            clauses[-1][19] = chance.choice(("", "whole", "excess"))
        if clauses[-1][12] or clauses[-1][13] or clauses[-1][18]:
            clauses[-1][20] = chance.choice(("yes", "yes", "no"))

    def part(what, weight, group="", level="", fixed=""):
        parts.append([name, "", what, weight, "", group, level, fixed])

    if kind == "levels":
        part("base-d", "60", level=chance.choice(PARTS))
        part("base-e", "40", level=chance.choice(("year", "Q3", "10")))
    elif kind == "fixed":
        part(series[0], "62.5")
        part("", "37.5", fixed=percent(chance))
    elif kind != "raises":
        part(series[0], "90")
        part(series[1], "10")
    if kind in ("raises", "both"):
        for day in ("2018-03-01", "2018-10-01", "2020-01-01", "2022-07-01", "2024-02-01"):
            raises.append([name, "", day, percent(chance), "bedacht", ""])
    if kind == "groups":
        part(series[1], "100", group="eerst")
        part(series[2], "100/3", group="dan")
        part("", "200/3", group="dan")
        groups.append([name, "", "eerst", "", chance.choice(("10", "23", "61")), "", "", ""])
        groups.append([name, "", "eerst", "", "", "dagdeel", "", ""])
        groups.append([name, "", "dan", "jw", "", "uur", "zin", ""])
        groups.append([name, "", "dan", "", "", "", "", "PRODUCT 1*"])
