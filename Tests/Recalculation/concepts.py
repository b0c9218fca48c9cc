"""`tariffs compare`: what belongs to a concept on one unit, and on the price level of another year."""

from collections import Counter
from fractions import Fraction

from exact import cents, fraction
import groups


def on_one_unit(data, price):
    """By what a price is multiplied to be one per hour, and its unit then; a dagdeel by its stated hours alone."""
    if price.unit == "minuut":
        return Fraction(60), "uur"
    hours = data.value(price, "hours-per-dagdeel")
    if price.unit == "dagdeel" and hours:
        return 1 / fraction(hours), "uur"
    return Fraction(1), price.unit


def members(data, concept):
    for row in data.rows("concept-members.csv"):
        if row["concept"] == concept:
            prices = [price for price in data.of(row["table"]) if price.product == row["product"]
                      and row["form"] in ("", price.form)]
            for price in prices:
                hourly = any(other.unit == "uur" and other.form == price.form for other in prices)
                if not (price.unit == "minuut" and hourly):
                    yield price


def compare(program, data, ledger, concept, index=None, year=None):
    arguments = ["compare", concept]
    if index:
        arguments += ["--index-to", year, index.option, index.name]
    at = " ".join(map(str, arguments))
    parts = program.answer(*arguments)
    if parts is None:
        known = all(index.growth(data.tables[price.table], year) is not None for price in members(data, concept))
        ledger.same("concept rows", at, "refused", "a report" if not index or known else "refused")
        return
    rows = {}
    for row in parts["compare"]:
        if row["concept"] == concept:
            rows[row["table"], row["product"], row["unit"], row["form"], row["amount"]] = row
    # Where groups are billed in several ways their prices cannot be compared (docs/equal-terms.md);
    # nor can one on another unit than the others, where no document converts it.
    several = len({data.value(price, "group-regime") for price in members(data, concept)} - {None}) > 1
    units = Counter(on_one_unit(data, price)[1] for price in members(data, concept))
    main = max(units, key=lambda unit: (units[unit], unit == "uur"), default=None)
    for price in members(data, concept):
        amount = f"{float(price.amount):.2f}"
        row = rows.pop((price.table, price.product, price.unit, price.form, amount), None)
        place = f"{at}: {price}"
        ledger.same("concept rows", place, row is not None, True)
        if row is None:
            continue
        factor, unit = on_one_unit(data, price)
        apart = several or unit != main
        ledger.same("concept amounts", place, row["comparable_amount"],
                    None if apart else cents(price.amount * factor))
        ledger.same("concept amounts", place, row["comparable_unit"], None if apart else unit)
        if index:
            growth = index.growth(data.tables[price.table], year)
            base, ratio = groups.individual_price(data, price)
            paid = cents(cents(base.amount * growth) * ratio) if base else cents(price.amount * growth)
            ledger.same("concept indexed", place, row["indexed_amount"], paid)
            ledger.same("concept indexed", place, row["indexed_comparable_amount"],
                        None if apart else cents(paid * factor))
    for key in rows:
        ledger.same("concept rows", f"{at}: {key}", True, False)
