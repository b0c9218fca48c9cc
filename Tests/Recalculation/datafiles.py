"""The data files of `datasets/`, and of folders beside them, as dictionaries."""

import csv
import datetime
import pathlib

from exact import fraction
from program import ROOT


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Tariff:
    """A row of tariffs.csv that is a price."""

    def __init__(self, row):
        self.table, self.product, self.law = row["table"], row["product"], row["law"]
        self.code, self.unit, self.form = row["code"] or None, row["unit"], row["form"]
        self.name, self.line = row["name"], int(row["line"])
        self.amount = fraction(row["amount"])
        # The days of its own within its list.
        self.first, self.last = row.get("valid_from") or "", row.get("valid_to") or "9999-12-31"

    def __repr__(self):
        return f"{self.table} {self.product} {self.unit} {self.form}"


class Table:
    def __init__(self, row):
        self.id, self.region, self.year = row["table"], row["region"], int(row["year"])
        self.first = datetime.date.fromisoformat(row["valid_from"])
        self.last = row["valid_to"] or "9999-12-31"
        self.published, self.replaces = row["published_on"] or None, row.get("replaces") or None


class Data:
    """The built-in data, and those of folders that are added to it."""

    def __init__(self, *folders):
        self.folders = [ROOT / "datasets", *map(pathlib.Path, folders)]
        self.tables = {row["table"]: Table(row) for row in self.rows("tables.csv")}
        self.prices = [Tariff(row) for row in self.rows("tariffs.csv") if row.get("kind") in (None, "", "price")]
        self.crosswalk = self.rows("crosswalk.csv")
        self.relations = self.rows("relations.csv")
        self.terms = {}
        for row in self.rows("billing-terms.csv"):
            self.terms.setdefault((row["table"], row["product"]), []).append((row["term"], row["value"]))

    def rows(self, name):
        return [row for folder in self.folders if (folder / name).exists() for row in read(folder / name)]

    def of(self, table, day=None):
        """The prices of a list that hold on a day; without one the first of each that has several."""
        runs = {}
        for price in self.prices:
            if price.table == table:
                runs.setdefault((price.product, price.law, price.code, price.unit, price.form), []).append(price)
        return [price for run in runs.values() for price in held(run, day)]

    def price(self, table, product, unit, form):
        for price in self.prices:
            if (price.table, price.product, price.unit, price.form) == (table, product, unit, form):
                return price
        return None

    def values(self, tariff, term):
        return [value for name, value in self.terms.get((tariff.table, tariff.product), []) if name == term]

    def value(self, tariff, term):
        values = self.values(tariff, term)
        return values[0] if values else None

    def side(self, selector, known_on=None):
        """The ids of the tables that a year, a table, or a region on a day or in a year means, by region."""
        region, day = selector.split("@") if "@" in selector else ("", selector)
        known = [t for t in self.tables.values() if not known_on or not t.published or t.published <= known_on]
        if day_of(selector):
            found = [t for t in known if t.region == region and str(t.first) <= day <= t.last]
            found = [t for t in found if not any(other.replaces == t.id for other in found)]
        else:
            found = [t for t in known if selector == t.id or day == str(t.year) and region in ("", t.region)]
        if selector not in self.tables:
            # What replaces another list only from a later day on is chosen by that day.
            ids = {t.id: t for t in found}
            found = [t for t in found if t.replaces not in ids or t.first <= ids[t.replaces].first]
        regions = {}
        for table in found:
            regions.setdefault(table.region, []).append(table.id)
        return regions


def day_of(selector):
    """The day of a side such as nijmegen@2025-03-01; None for a year or a list."""
    day = selector.partition("@")[2]
    return day if len(day) == 10 else None


def held(run, day):
    """Of amounts that follow each other the one of a day: each ends on its last day, or where the next one begins."""
    if len(run) == 1 and day is None:
        return run
    ordered = sorted(run, key=lambda price: price.first)
    if day is None:
        return [price for price in ordered if price.first == ordered[0].first]
    begun = [price for price in ordered if price.first <= day]
    return [price for price in begun if price.first == begun[-1].first and day <= price.last]
