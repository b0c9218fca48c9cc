"""Lists and clauses that nobody wrote: seeded, with values on which a rounding turns, as folders of data files."""

import csv
import random

from exact import cents, fraction

STATUSES = ("provisional", "definitive")
YEARS = range(2015, 2029)


def write(folder, name, head, rows):
    with open(folder / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def amount(chance):
    """A price: often small, often one on which a percentage or half a cent turns."""
    kind = chance.randrange(5)
    whole = (chance.randrange(1, 200), chance.randrange(1, 10000), chance.randrange(1, 100000000),
             100 * chance.randrange(1, 500), 5 * chance.randrange(1, 2000))[kind]
    return f"{whole // 100}.{whole % 100:02d}"


def percent(chance, low=-300, high=1200):
    places = chance.choice((1, 2, 2, 2, 3, 4))
    return f"{chance.randrange(low * 10**places // 100, high * 10**places // 100) / 10**places:.{places}f}"


def make(folder, seed, products=300):
    """Two lists of a made-up region with their relations and billing terms, and twenty clauses of all kinds."""
    chance = random.Random(seed)
    write(folder, "tables.csv",
          "table title publisher region region_name year valid_from valid_to published_on price_level publication "
          "document_version source_file source_sha256 note".split(),
          [[f"seed-{year}", f"Lijst {year}", "Nergens", "nergens", "Nergens", year, f"{year}-01-01", f"{year}-12-31",
            "", "", "", "", "", "", ""] for year in (2022, 2025)])
    prices, relations, terms = [], [], []
    head = "table product law code printed_code name unit form amount line note".split()
    for year in (2022, 2025):
        for number in range(products):
            code = f"{10 + number % 80:02d}{chr(65 + number // 80)}{number % 100:02d}"
            law, unit = ("wmo", "jw")[number % 2], ("minuut", "uur", "etmaal", "dagdeel", "stuks")[number % 5]
            prices.append([f"seed-{year}", f"product-{number}", law, code, code, f"Product {number}", unit, "zin",
                           amount(chance), 10 + number, ""])
    for number in range(0, 60, 5):
        # A group price per minute beside its individual one.
        prices.append(["seed-2022", f"groep-{number}", "wmo" if number % 2 == 0 else "jw", "", "", f"Groep {number}",
                       "minuut", "zin", amount(chance), 1000 + number, ""])
        denominator = chance.choice(("2", "3", "4", "7"))
        relations.append(["seed-2022", f"groep-{number}", "minuut", "zin", f"1/{denominator}", f"product-{number}",
                          "minuut", "zin", "stated", 1000 + number, "Een deel van het individuele tarief."])
        terms.append(["seed-2022", f"groep-{number}", "group-regime", "fixed-denominator", 1000 + number, "noemer", ""])
        terms.append(["seed-2022", f"groep-{number}", "denominator", denominator, 1000 + number, "noemer", ""])
    for number in range(60, 120, 5):
        prices.append(["seed-2022", f"groep-{number}", "wmo" if number % 2 == 0 else "jw", "", "", f"Groep {number}",
                       "minuut", "zin", amount(chance), 1000 + number, ""])
        relations.append(["seed-2022", f"groep-{number}", "minuut", "zin", chance.choice(("1.2", "0.75", "2/3")),
                          f"product-{number}", "minuut", "zin", "implied", "", "Zo lijkt het."])
        regime = chance.choice(("minutes-shared", "factor"))
        terms.append(["seed-2022", f"groep-{number}", "group-regime", regime, 1000 + number, "groep", ""])
        if regime == "factor":
            terms.append(["seed-2022", f"groep-{number}", "factor", chance.choice(("1.5", "1.25", "2")), 1000 + number,
                          "factor", ""])
    for number in range(1, 150, 5):
        # A budget that is a stated share of the price in kind, and printed so in two of three.
        ratio = chance.choice(("0.9", "0.75", "2/3"))
        share = cents(fraction(prices[number][8]) * fraction(ratio))
        prices.append(["seed-2022", f"product-{number}", "jw" if number % 2 else "wmo",
                       prices[number][3], prices[number][4], f"Product {number}", "uur", "pgb-formeel",
                       amount(chance) if number % 3 == 0 else f"{float(share):.2f}", 2000 + number, ""])
        relations.append(["seed-2022", f"product-{number}", "uur", "pgb-formeel", ratio,
                          f"product-{number}", "uur", "zin", "stated", 2000 + number, "Een deel van zorg in natura."])
    write(folder, "tariffs.csv", head, prices)
    write(folder, "relations.csv",
          "table product unit form ratio base_product base_unit base_form basis lines reason".split(), relations)
    write(folder, "billing-terms.csv", "table product term value line printed note".split(), terms)
    indices(folder, chance)


def indices(folder, chance):
    series = [f"seed-{letter}" for letter in "abc"]
    write(folder, "index-series.csv", "series name definition publisher note".split(),
          [[name, name, "Bedacht.", "", ""] for name in series])
    values = []
    for name in series:
        for year in YEARS:
            for status in STATUSES:
                if chance.random() > 0.03:
                    values.append([name, year, percent(chance), status, "", "yes", "", "", "bedacht", "read", ""])
            settled = percent(chance, -200, 300)
            values.append([name, year, settled, "settlement", "", "yes", "", "", "bedacht", "read", ""])
    write(folder, "index-values.csv",
          "series year percent status variant is_default printed_status published_on source confidence note".split(),
          values)
    clauses, parts = [], []
    for number in range(20):
        settlement = ("geometric", "arithmetic", "chained", "none", "as-published")[number % 5]
        clauses.append([f"seed-{number}", "", f"Clausule {number}", 2016, "", "yes", settlement,
                        chance.choice((0, 0, 1, 2)), chance.choice(("", "", "1", "2")),
                        chance.choice(("", "1", "2", "3")),
                        chance.choice(("half", "down")), chance.choice(("", "", "0.5", "1.25")),
                        chance.choice(("", "", "3.15")), chance.choice(("", "", "1.05")), "", "", ""])
        weights = chance.choice((["100"], ["90", "10"], ["100/3", "200/3"], ["50", "30", "20"], ["62.5", "37.5"]))
        chosen = chance.sample(series, len(weights))
        for position, weight in enumerate(weights):
            share = 0 < position == len(weights) - 1 and chance.random() < 0.3
            parts.append([f"seed-{number}", "", "" if share else chosen[position], weight,
                          chosen[position] if settlement == "chained" and not share else ""])
    write(folder, "index-clauses.csv",
          "clause version name year_from year_to is_default settlement lag part_decimals decimals rounding discount "
          "cap floor source lines note".split(), clauses)
    write(folder, "index-clause-parts.csv", "clause version series weight settlement_series".split(), parts)
