"""Declarations that nobody made: seeded, around every price, on the first and the last day of a list.

Their volumes are such that half a cent turns on them, and they have mistakes of every kind. What is right or wrong
about them is not decided here.
"""

from collections import Counter
from fractions import Fraction
import datetime
import random

from exact import cents
import periods
from random_lists import write

UNITS = {"minuut": ("minuut", "01", "minuten"), "uur": ("uur", "04", "uren"), "etmaal": ("etmaal", "14"),
         "dagdeel": ("dagdeel", "16"), "stuks": ("stuks", "82", "84", "stuk")}
HEAD = ("line_id provider client region product unit form from to volume price amount debit_credit participants staff "
        "subcontractor absence").split()
MISTAKES = ("price", "amount", "shown", "unit", "form", "code", "region", "early", "late", "months", "fraction",
            "double", "credited", "lost credit", "two credits", "unlike credit", "no price")


def text(value):
    return f"{float(value):.2f}"


def month(chance, table):
    """A month in which a list holds; often its first or its last one."""
    end = min(datetime.date.fromisoformat(table.last), datetime.date(table.year + 1, 12, 31))
    count = (end.year - table.first.year) * 12 + end.month - table.first.month + 1
    number = chance.choice((0, count - 1, chance.randrange(count)))
    total = table.first.year * 12 + table.first.month - 1 + number
    first = max(datetime.date(total // 12, total % 12 + 1, 1), table.first)
    return first, min(periods.last_of_month(first), end)


def line(chance, table, price, client):
    """A line that follows the list."""
    first, last = month(chance, table)
    kind = chance.randrange(4)
    if kind == 0:
        last = first
    elif kind == 1:
        first = last
    unit, shown = price.unit, price.amount
    volume = chance.choice((1, 2, 7, 30, 95, chance.randrange(1, 1000)))
    exact = volume * price.amount
    if unit == "uur" and chance.random() < 0.6:
        unit, shown, exact = "minuut", cents(price.amount / 60), volume * price.amount / 60
    return {"provider": "aanbieder", "client": client, "region": table.region, "product": price.code or price.product,
            "unit": chance.choice(UNITS.get(unit, (unit,))), "form": price.form, "from": str(first), "to": str(last),
            "volume": str(volume), "price": text(shown), "amount": text(cents(exact)), "debit_credit": "D"}


def shifted(chance, amount):
    """A cent or more beside an amount."""
    return text(max(amount + Fraction(chance.choice((-1, 1, 1, 100, 7)), 100), Fraction(1, 100)))


def mistake(chance, kind, row, table, price):
    """The lines in the place of one that is right."""
    amount, volume = Fraction(row["amount"]), int(row["volume"])
    other = dict(row)
    if kind == "price":
        other["price"] = shifted(chance, price.amount + 1)
    elif kind == "amount":
        other["amount"] = shifted(chance, amount)
    elif kind == "shown":
        other["amount"] = text(cents(volume * cents(price.amount / 60) if price.unit == "uur" else amount))
    elif kind == "unit" and price.form == "zin":
        other["unit"] = "km" if price.unit != "km" else "etmaal"
    elif kind == "form":
        other["form"] = "pgb-verzonnen"
    elif kind == "code":
        other["product"] = "99Z99"
    elif kind == "region":
        other["region"] = "nergens-anders"
    elif kind == "early":
        other["from"] = other["to"] = str(table.first - datetime.timedelta(days=1))
    elif kind == "late" and table.last < "9999":
        other["from"] = other["to"] = str(datetime.date.fromisoformat(table.last) + datetime.timedelta(days=1))
    elif kind == "months":
        first, last = table.first, table.first + datetime.timedelta(days=40)
        other["from"], other["to"] = str(first), str(last)
    elif kind == "fraction":
        other["volume"] = f"{volume}.5"
    elif kind == "no price":
        other["price"] = ""
    elif kind == "double":
        return [row, other]
    elif kind in ("credited", "two credits"):
        credit = {**row, "debit_credit": "C"}
        return [row, credit, other] if kind == "credited" else [row, credit, credit]
    elif kind == "unlike credit":
        each = price.amount / 60 if price.unit == "uur" and row["unit"] in UNITS["minuut"] else price.amount
        return [row, {**row, "debit_credit": "C", "volume": str(volume + 1), "amount": text(cents((volume + 1) * each))}]
    elif kind == "lost credit":
        other["debit_credit"] = "C"
    return [other]


def make(data, path, seed, regions, count):
    """`count` products at random, each with a right line and one with a mistake."""
    chance = random.Random(2000 + seed)
    rows = []
    prices = [price for price in choosable(data) if data.tables[price.table].region in regions]
    for number in range(count):
        price = chance.choice(prices)
        table = data.tables[price.table]
        rows.append(line(chance, table, price, f"k{number}"))
        kind = MISTAKES[number % len(MISTAKES)]
        rows += mistake(chance, kind, line(chance, table, price, f"f{number}"), table, price)
    save(path, rows)


def choosable(data):
    """Prices whose code, form and region mean one amount in a year; what is counted by 28 days has its own case."""
    apart = {(row["table"], row["products"]) for row in data.rows("limits.csv") if row["period"] == "28-days"}

    def key(price):
        table = data.tables[price.table]
        return table.region, table.year, price.code or price.product, price.form

    counts = Counter(map(key, data.prices))
    return [price for price in data.prices if counts[key(price)] == 1 and (price.table, price.product) not in apart]


def save(path, rows):
    write(path.parent, path.name, HEAD,
          [[f"R{number}", *(row.get(name, "") for name in HEAD[1:])] for number, row in enumerate(rows)])


def make_limits(data, path, seed, count):
    """Lines of clients around the limits of documents: the most that is allowed, and one more."""
    chance = random.Random(3000 + seed)
    rows, known = [], [price for price in choosable(data) if price.form == "zin"]
    limits = [row for row in data.rows("limits.csv") if row["kind"] in ("volume-max", "term-max", "absence-max")
              and row["strength"] != "condition" and row["period"] != "28-days"]
    needed = [row for row in data.rows("limits.csv")
              if row["kind"].startswith("requires") or row["kind"] == "not-beside"]
    for number in range(count):
        row = limits[number % len(limits)] if number % 3 else chance.choice(needed)
        table = data.tables[row["table"]]
        prices = [price for price in known if price.table == row["table"]]
        chosen = [price for price in prices if price.product in row["products"].split()
                  or row["products"][:2] == (price.code or "")[:2]]
        if not chosen:
            continue
        price = chance.choice(chosen)
        client = f"l{number}"
        if row["kind"] in ("volume-max", "absence-max"):
            for _ in range(chance.choice((1, 1, 2, 3))):
                made = line(chance, table, price, client)
                most = int(float(row["value"])) * {("uur", "minuut"): 60}.get((row["unit"], made["unit"]), 1)
                made["volume"] = str(max(most + chance.choice((-1, 0, 1, 2, most)), 1))
                if row["kind"] == "absence-max":
                    made["absence"], made["volume"] = chance.choice(("14", "28", "31")), "28"
                made["amount"] = text(cents(int(made["volume"]) * price.amount
                                            / (60 if price.unit == "uur" and made["unit"] in UNITS["minuut"] else 1)))
                if not any(other["from"] <= made["to"] and made["from"] <= other["to"] for other in rows
                           if other["client"] == client):
                    rows.append(made)
        elif row["kind"] == "term-max":
            rows += run_of_months(chance, table, price, client)
        else:
            rows.append(line(chance, table, price, client))
            for _ in range(chance.randrange(3)):
                other = line(chance, table, chance.choice(prices), client)
                other["provider"] = chance.choice(("aanbieder", "een ander"))
                if all(before["product"] != other["product"] for before in rows if before["client"] == client):
                    rows.append(other)
    for number in range(count // 3):
        rows.append(group(chance, data, known, f"g{number}"))
    save(path, rows)


def make_replaced(folder, path, seed, products=40):
    """Two lists, of which the second takes the place of the first from a day on; lines by the one and by the other."""
    chance = random.Random(4000 + seed)
    tables = "table title publisher region region_name year valid_from valid_to published_on price_level publication " \
             "document_version source_file source_sha256 note replaces"
    start = datetime.date(2025, chance.choice((3, 5, 7)), 1)
    write(folder, "tables.csv", tables.split(),
          [["oud-2025", "Oud", "Nergens", "ergens", "Ergens", 2025, "2025-01-01", "2025-12-31", "2024-11-01",
            *[""] * 6, ""],
           ["nieuw-2025", "Nieuw", "Nergens", "ergens", "Ergens", 2025, start, "2025-12-31", "2025-09-01",
            *[""] * 6, "oud-2025"]])
    prices, rows = [], []
    for number in range(products):
        product, code = f"product-{number}", f"{10 + number}A01"
        unit = ("uur", "etmaal", "dagdeel", "minuut")[number % 4]
        old = Fraction(chance.randrange(1, 20000), 100)
        new = old if number % 10 == 0 else max(old + Fraction(chance.randrange(-300, 900), 100), Fraction(1, 100))
        for table, amount in (("oud-2025", old), ("nieuw-2025", new)):
            prices.append([table, product, "jw", code, code, f"Product {number}", unit, "zin", text(amount),
                           number + 1, ""])
        for turn, amount in enumerate((old, old, new, new)):
            first = start if turn % 2 else datetime.date(2025, start.month - 1, 1)
            volume, declared = chance.randrange(1, 900), unit
            exact, shown = volume * amount, amount
            if unit == "uur" and chance.random() < 0.7:
                declared, exact, shown = "minuut", volume * amount / 60, cents(amount / 60)
            rows.append({"provider": "aanbieder", "client": f"v{number}-{turn}", "region": "ergens", "product": code,
                         "unit": declared, "form": "zin", "from": str(first), "to": str(periods.last_of_month(first)),
                         "volume": str(volume), "price": text(shown), "amount": text(cents(exact)),
                         "debit_credit": "D"})
    write(folder, "tariffs.csv", "table product law code printed_code name unit form amount line note".split(), prices)
    save(path, rows)


def make_bounds(folder, path, seed, products=40):
    """A list that prints maxima, minima, ranges and quotes; lines on their bounds, a cent beside them, and elsewhere."""
    chance = random.Random(7000 + seed)
    tables = "table title publisher region region_name year valid_from valid_to published_on price_level publication " \
             "document_version source_file source_sha256 note"
    write(folder, "tables.csv", tables.split(),
          [["grenzen-2025", "Grenzen", "Nergens", "ergens", "Ergens", 2025, "2025-01-01", "2025-12-31", *[""] * 7]])
    prices, rows = [], []
    for number in range(products):
        code, unit = f"{10 + number}A01", ("stuks", "uur", "etmaal")[number % 3]
        low = Fraction(chance.randrange(100, 9000), 100)
        high = low + Fraction(chance.randrange(1, 9000), 100)
        kinds = {0: [("maximum", high, "")], 1: [("minimum", low, "")], 2: [("range", low, text(high))],
                 3: [("quote", "", "")], 4: [("maximum", high, ""), ("minimum", low, "")]}[number % 5]
        for kind, amount, end in kinds:
            prices.append(["grenzen-2025", f"product-{number}", "wmo", code, code, f"Product {number}", unit, "zin",
                           amount and text(amount), len(prices) + 1, "", kind, end])
        for turn in range(12):
            price = chance.choice((low, high, (low + high) / 2, low - Fraction(1, 100), high + Fraction(1, 100)))
            declared, volume = unit, chance.choice((1, 2, 7, 30, 95, chance.randrange(1, 900)))
            exact, shown = volume * cents(price), cents(price)
            if unit == "uur" and chance.random() < 0.7:
                declared, exact, shown = "minuut", volume * price / 60, cents(price / 60)
            first = datetime.date(2025, turn + 1, 1)
            rows.append({"provider": "aanbieder", "client": f"b{number}-{turn}", "region": "ergens", "product": code,
                         "unit": declared, "form": "zin", "from": str(first), "to": str(periods.last_of_month(first)),
                         "volume": str(volume), "price": chance.choice((text(shown), text(shown), "")),
                         "amount": chance.choice((text(cents(exact)), text(cents(exact)), shifted(chance, cents(exact)))),
                         "debit_credit": "D"})
    write(folder, "tariffs.csv",
          "table product law code printed_code name unit form amount line note kind amount_to".split(), prices)
    save(path, rows)


def run_of_months(chance, table, price, client):
    """Lines of whole months behind each other, of which one may be left out."""
    rows, first = [], table.first
    left_out = chance.choice((None, None, 3, 7))
    for number in range(chance.choice((5, 6, 7, 9, 12, 13, 14))):
        last = periods.last_of_month(first)
        if str(last) <= table.last and number != left_out:
            made = line(chance, table, price, client)
            made["from"], made["to"] = str(first), str(last)
            volume = chance.choice((1, 2, 7))
            exact = volume * price.amount / (60 if price.unit == "uur" and made["unit"] in UNITS["minuut"] else 1)
            made["volume"], made["amount"] = str(volume), text(cents(exact))
            rows.append(made)
        first = last + datetime.timedelta(days=1)
    return rows


def make_cases(path):
    """Few lines that documents decide: what was called wrong before, weeks, 28 days, a form that is known."""
    weeks = {"region": "ridderkerk", "product": "dagbehandeling-regulier", "unit": "dagdeel", "price": "109.14"}
    pieces = {"region": "lekstroom", "product": "46C02", "unit": "stuks", "price": "1166.15"}
    crisis = {"region": "lekstroom", "product": "46C01", "unit": "uur", "price": "112.38"}
    months = {number: {"from": f"2025-{number:02d}-01",
                       "to": str(periods.last_of_month(datetime.date(2025, number, 1)))} for number in range(1, 13)}
    rows = [{**weeks, **months[1], "client": "once", "volume": "700", "amount": "76398.00"},
            {**weeks, **months[2], "client": "once", "volume": "2", "amount": "218.28"}]
    rows += [{**weeks, **months[number], "client": "all year", "volume": "50", "amount": "5457.00"}
             for number in range(1, 13)]
    for client, volume, first, last in (("halves", 30, "01", "15"), ("halves", 30, "16", "31"),
                                        ("week", 9, "06", "07"), ("week", 9, "08", "10"),
                                        ("two weeks", 20, "06", "13"), ("more in two weeks", 21, "06", "13")):
        rows.append({**weeks, "client": client, "volume": str(volume), "amount": text(volume * Fraction("109.14")),
                     "from": f"2025-01-{first}", "to": f"2025-01-{last}"})
    # Seven weeks touch these days.
    rows.append({**weeks, "form": "pgb-formeel", "client": "two months", "from": "2025-01-01", "to": "2025-02-10",
                 "volume": "70", "price": "98.22", "amount": "6875.40"})
    # 1 and 29 November are 28 days apart.
    whole = {"from": "2024-11-01", "to": "2024-11-30"}
    rows += [{**pieces, **whole, "client": "twice", "volume": "2", "amount": "2332.30"},
             {**crisis, **months[1], "client": "twice", "from": "2024-11-01", "to": "2024-11-28", "volume": "1",
              "amount": "112.38"},
             {"region": "ridderkerk", "product": "dagactiviteit-zwaar", "unit": "uur", "form": "pgb-informeel",
              "client": "form", **months[5], "volume": "1", "price": "84.08", "amount": "84.08"}]
    save(path, [{"provider": "aanbieder", "form": "zin", "debit_credit": "D", **row} for row in rows])


def group(chance, data, known, client):
    """A line that says how many took part, how many worked, and what a subcontractor was paid."""
    prices = [price for price in known
              if data.values(price, "participants-max") or data.values(price, "participants-per-staff")]
    price = chance.choice(prices)
    made = line(chance, data.tables[price.table], price, client)
    made["participants"], made["staff"] = str(chance.randrange(1, 13)), chance.choice(("", "1", "2", "3"))
    if price.table == "nijmegen-2023":
        made["subcontractor"] = text(cents(price.amount * chance.choice((80, 79, 81)) / 100))
    return made
