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

    def of(self, table):
        return [price for price in self.prices if price.table == table]

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

    def side(self, selector):
        """The ids of the tables that a year or a table means, by region."""
        found = [t for t in self.tables.values() if selector in (t.id, str(t.year))]
        regions = {}
        for table in found:
            regions.setdefault(table.region, []).append(table.id)
        return regions
