"""`tariffs check`: the findings that are arithmetic, the fixed ratios, and where the legal elements stand."""

from fractions import Fraction
import re
from statistics import median

from exact import cents, fraction, lower, stands_for, upper
import costs as costing


def overlap(a, b):
    """Whether two half-open intervals have a value in common."""
    return a[0] < b[1] and b[0] < a[1]


def ratio_bounds(price, base):
    (a, b), (c, d) = stands_for(price), stands_for(base)
    return a / d, b / c


def compare_ratios(program, data, ledger):
    rows = {}
    for row in program.parts("check", "--ratios")["checks"]:
        rows[row["table"], row["product"], row["unit"], row["form"], row["base_product"], row["base_unit"],
             row["base_form"]] = row
    for said in data.relations:
        key = tuple(said[name] for name in (
            "table", "product", "unit", "form", "base_product", "base_unit", "base_form"))
        row = rows.pop(key, None)
        at = f"check --ratios {' '.join(key)}"
        ledger.same("ratio rows", at, row is not None, True)
        if row is None:
            continue
        price, base = data.price(*key[:4]), data.price(key[0], *key[4:])
        ratio = fraction(said["ratio"])
        expected = cents(base.amount * ratio)
        ledger.same("ratio amounts", at, row["amount"], price.amount)
        ledger.same("ratio amounts", at, row["base_amount"], base.amount)
        ledger.same("ratio amounts", at, row["expected"], expected)
        least, most = ratio_bounds(price.amount, base.amount)
        places = 4 if least >= Fraction(1, 10) else 6
        ledger.same("ratio bounds", at, row["ratio_min"], lower(least, places))
        ledger.same("ratio bounds", at, row["ratio_max"], upper(most, places))
        for name, value in zip(("amount_min", "amount_max"), stands_for(price.amount)):
            ledger.same("ratio bounds", at, row[name], value)
        verdict = "exact" if price.amount == expected else \
            "within-rounding" if least < ratio < most else "deviates"
        ledger.same("ratio verdicts", at, row["verdict"], verdict)
    for key in rows:
        ledger.same("ratio rows", str(key), True, False)


def compare_elements(program, data, costs, ledger):
    """The legal cost elements of each product in kind: printed, implied in another cost, or nowhere."""
    elements = {}
    for row in data.rows("legal-elements.csv"):
        elements.setdefault(row["law"], []).append((row["letter"], row["covers"].split()))
    included = {}
    for row in data.rows("included-costs.csv"):
        included.setdefault((row["table"], row["product"]), set()).add(row["component"])
    first_day = {row["law"]: row["valid_from"] for row in data.rows("legal-elements.csv")}
    # A clause that a document states prints the indexation of its list.
    indexed = {row["source"] for row in data.rows("index-clauses.csv")}
    rows = {(row["table"], row["product"], row["law"], row["letter"]): row
            for row in program.parts("check", "--law")["elements"]}
    laws = {"wmo": ["wmo"], "jw": ["jw"], "wmo-jw": ["wmo", "jw"]}
    in_kind = {(price.table, price.product, price.law) for price in data.prices if price.form == "zin"}
    for table, product, law in sorted(in_kind):
        stated = set(costs.components.get((table, product), {}))
        if (table, product) in costs.mixes:
            stated.add("functiemix")
        if table in indexed:
            stated.add("indexatie")
        within = set(included.get((table, product), set()))
        # Where the document says whether travel time is billed, the price or the bill pays for it.
        if any(term == "travel" for term, _ in data.terms.get((table, product), [])):
            within.add("reiskosten")
        for one in laws[law]:
            if first_day[one] > data.tables[table].last:
                continue  # The list ended before the article was in force.
            for letter, covers in elements[one]:
                row = rows.pop((table, product, one, letter), None)
                at = f"check --law {table} {product} {one} {letter}"
                if row is None:
                    ledger.same("legal elements", at, None, "a row")
                    continue
                standing = "printed" if stated & set(covers) else \
                    "implied" if within & set(covers) else "nowhere"
                ledger.same("legal elements", at, row["standing"], standing)
    for key in rows:
        ledger.same("legal elements", f"check --law {key}", "a row", None)


def by_product(data, table):
    products = {}
    for price in data.of(table):
        products.setdefault(price.product, []).append(price)
    return products


def hour_and_minute(data, costs, table):
    """Where the price per hour is not 60 times the one per minute, whatever the two were rounded from."""
    found = set()
    for product, prices in by_product(data, table).items():
        for hour in (price for price in prices if price.unit == "uur"):
            for minute in (price for price in prices if price.unit == "minuut" and price.form == hour.form):
                if not overlap([end * 60 for end in stands_for(minute.amount)], stands_for(hour.amount)):
                    found.add(product)
    return found


def mixes(data, costs, table):
    return {product for (one, product), mix in costs.mixes.items()
            if one == table and sum(share for _, share in mix) != 100}


def pgb_above_zin(data, costs, table):
    return {price.product for price in data.of(table) if price.form.startswith("pgb")
            for other in data.of(table)
            if (other.product, other.unit, other.form) == (price.product, price.unit, "zin")
            and price.amount > other.amount}


def informal_above_formal(data, costs, table):
    return {price.product for price in data.of(table) if price.form == "pgb-informeel"
            for other in data.of(table)
            if (other.product, other.unit, other.form) == (price.product, price.unit, "pgb-formeel")
            and price.amount > other.amount}


def zero(data, costs, table):
    return {price.product for price in data.of(table) if price.amount == 0}


def pgb_shares(data, costs, table):
    """Where a pgb is not the share of the price in kind that at least three products and 75% of them show."""
    shares = {}
    for price in data.of(table):
        if price.form.startswith("pgb"):
            base = data.price(table, price.product, price.unit, "zin")
            if base and base.amount:
                shares.setdefault(price.form, []).append((price, ratio_bounds(price.amount, base.amount)))
    found = set()
    for form, all_of_form in shares.items():
        for percent in range(1, 101):
            share = Fraction(percent, 100)
            fitting = {price.product for price, (least, most) in all_of_form if least <= share <= most}
            products = {price.product for price, _ in all_of_form}
            if len(fitting) >= 3 and len(fitting) >= Fraction(3, 4) * len(products):
                found |= {price.product for price, (least, most) in all_of_form if not least <= share <= most}
    return found


def usual(data, costs, table):
    bounds = {"overhead": (10, 60), "niet-productieve-uren": (15, 50), "marge": (0, 10)}
    return {product for (one, product), figures in costs.components.items() if one == table
            for component, (least, most) in bounds.items()
            if component in figures and not least <= figures[component] <= most}


def holiday(data, costs, table):
    return {product for (one, product), figures in costs.components.items()
            if one == table and figures.get("vakantietoeslag", 8) < 8}


def ladders(data, table):
    """Prices of one list whose names differ by a last capital alone, in the order of the letters."""
    steps = {}
    for price in data.of(table):
        match = re.fullmatch(r"(.+) ([A-Z])", price.name)
        if match:
            steps.setdefault((match[1], price.unit, price.form), {})[match[2]] = price
    return steps


def uneven(data, costs, table):
    """Steps of a ladder that differ by more than 6% from the middle one, where all others do not, in ladders of five
    steps or more."""
    found = set()
    for ladder in ladders(data, table).values():
        letters = sorted(ladder)
        steps = [(ladder[b], ladder[b].amount - ladder[a].amount) for a, b in zip(letters, letters[1:])
                 if ord(b) == ord(a) + 1]
        if len(steps) >= 5:
            middle = median(step for _, step in steps)
            found |= {price.product for price, step in steps if abs(step - middle) > Fraction(6, 100) * abs(middle)}
    return found


def no_wage_left(data, costs, table):
    found = set()
    for product in costing.products(data, costs, table):
        amounts = sum(product.figures.get(name) or 0 for name in costing.EURO_PER_UNIT)
        if amounts and product.price.amount <= amounts:
            found.add(product.price.product)
    return found


RULES = {
    "hour-is-60-minutes": hour_and_minute,
    "mix-sums-100": mixes,
    "pgb-not-above-zin": pgb_above_zin,
    "informal-not-above-formal": informal_above_formal,
    "price-not-zero": zero,
    "pgb-share-constant": pgb_shares,
    "percentage-usual": usual,
    "holiday-allowance-by-law": holiday,
    "steps-even": uneven,
    "price-leaves-wage": no_wage_left,
}


def compare_findings(program, data, costs, ledger, options=()):
    """Which products each rule of arithmetic names."""
    named = {}
    for row in program.parts("check", *options)["findings"]:
        if row["origin"] == "calculated":
            named.setdefault((row["rule"], row["table"]), set()).update((row["products"] or "").split("; "))
    for rule, found in RULES.items():
        for table in data.tables:
            said, mine = named.get((rule, table), set()), found(data, costs, table)
            for product in sorted({price.product for price in data.of(table)}):
                ledger.same("findings", f"check {table}: {rule} of {product}", product in said, product in mine)
