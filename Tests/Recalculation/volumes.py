"""Lines of volumes, and what a unit of one costs under a list.

A line finds its price by region, product, unit and form; a price per hour takes minutes, and one per minute hours.
"""

import datetime

from datafiles import read
from exact import fraction
import periods


class Volume:
    def __init__(self, row):
        self.row, self.product, self.unit, self.form = row, row["product"], row["unit"], row.get("form") or "zin"
        self.volume = fraction(row["volume"]) * (-1 if row.get("debit_credit") == "C" else 1)
        self.provider = row.get("provider") or None
        self.first, self.last = days(row)
        self.year = self.first.year
        months = periods.month_of(self.first), periods.month_of(self.last)
        self.month = months[0] if months[0] == months[1] else None


def by_key(path, year):
    """The volumes of a year by code, unit and form."""
    found = {}
    for line in lines(path, year):
        found.setdefault((line.product, line.unit, line.form), []).append(line.volume)
    return found


def days(row):
    """The first and the last day of delivery: those of a year, of a month, one day, or from one to another."""
    said = row.get("from") or row["period"]
    if len(said) == 10:
        return datetime.date.fromisoformat(said), datetime.date.fromisoformat(row.get("to") or said)
    first = periods.first_day(said)
    return first, periods.last_of_month(first) if len(said) == 7 else datetime.date(first.year, 12, 31)


def lines(path, year=None):
    found = [Volume(row) for row in read(path)]
    return [line for line in found if year is None or line.year == int(year)]


def priced(line, prices, units):
    """(price, how many of its units one of the volume is), or None: its own unit goes before another."""
    named = [price for price in prices if line.form == price.form
             and line.product in ((price.code or "").split() + [price.product, price.name])]
    for price in sorted(named, key=lambda price: price.unit != line.unit):
        factor = units.factor(line.unit, price.unit)
        if factor:
            return price, factor
    return None
