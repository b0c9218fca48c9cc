"""Lists whose prices change within a year: on days of their own, and by a list that takes the place of another one."""

import itertools
import random

from random_lists import amount, write
from random_volumes import CROSSWALK, TABLES, TARIFFS

CLAUSE, CONCEPT = "dagen-stappen", "dagen-alles"
LISTS = (("dagen-2024", 2024, "2024-01-01", "2024-12-31", "2023-11-01", ""),
         ("dagen-2025", 2025, "2025-01-01", "2025-12-31", "2024-11-01", ""),
         ("dagen-2025-juli", 2025, "2025-07-01", "2025-12-31", "2025-05-20", "dagen-2025"))
# What changes on a day within a list: (first day, last day) of each of its amounts.
DAYS = {"dagen-2024": ((("", ""),), (("", ""), ("2024-10-01", ""))),
        "dagen-2025": ((("", ""),), (("", ""), ("2025-04-01", "")), (("", "2025-02-28"), ("2025-05-01", "")),
                       (("2025-03-01", ""),), (("", ""), ("2025-03-15", ""), ("2025-10-01", ""))),
        "dagen-2025-juli": ((("", ""),), (("", ""), ("2025-10-01", "")))}


def make(folder, seed, products=60):
    chance, prices, crosswalk = random.Random(8000 + seed), [], []
    write(folder, "tables.csv", TABLES,
          [[table, f"Lijst {table}", "Nergens", "dagen", "Dagen", year, first, last, published, *[""] * 6, replaces]
           for table, year, first, last, published, replaces in LISTS])
    for table, *_ in LISTS:
        for number in range(products):
            if number % 12 == 7 and chance.random() < 0.5:
                continue
            code, unit = f"{10 + number}A01", ("minuut", "uur", "etmaal", "dagdeel")[number % 4]
            for first, last in chance.choice(DAYS[table]):
                prices.append([table, f"product-{number}", ("wmo", "jw")[number % 2], code, code, f"Product {number}",
                               unit, "zin", amount(chance), len(prices) + 1, "", "", first, last])
    for old, new in itertools.combinations(DAYS, 2):
        for number in range(0, products, 3):
            known = {(row[0], row[1]) for row in prices}
            if {(old, f"product-{number}"), (new, f"product-{number}")} <= known:
                crosswalk.append([old, f"product-{number}", new, f"product-{number}", "same",
                                  chance.choice(("yes", "partly")), "1", "2", "Zo bedacht."])
    write(folder, "index-clauses.csv", "clause version name year_from year_to is_default settlement lag part_decimals "
          "decimals rounding discount cap floor source lines note".split(),
          [[CLAUSE, "", "Stappen", 2024, "", "yes", "as-published", 0, "", "", "half", *[""] * 6]])
    write(folder, "index-clause-steps.csv", "clause version valid_from percent source note".split(),
          [[CLAUSE, "", day, percent, "bedacht", ""]
           for day, percent in (("2024-10-01", "2.35"), ("2025-04-01", "1.5"), ("2025-07-01", "3.01"))])
    write(folder, "concepts.csv", ["concept", "name", "description"], [[CONCEPT, "Alles", "Wat er is."]])
    write(folder, "concept-members.csv", "concept table product form match lines reason".split(),
          [[CONCEPT, table, f"product-{number}", "", "same", "1", "Zo bedacht."]
           for table, *_ in LISTS for number in range(1, products, 4)
           if (table, f"product-{number}") in {(row[0], row[1]) for row in prices}])
    write(folder, "tariffs.csv", [*TARIFFS, "kind", "valid_from", "valid_to"], prices)
    write(folder, "crosswalk.csv", CROSSWALK, crosswalk)
