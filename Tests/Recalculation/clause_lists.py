"""A whole list under a clause: groups of products, products that are treated in another way, prices in five cents or
whole euros, minutes from hours; and ratios that the list states, which hold afterwards."""

import fnmatch

from exact import cents
import dated
import indexing
import periods


class ClauseList:
    def __init__(self, data, book, name, table, first, last, rounding="final"):
        self.data, self.book, self.name, self.rounding = data, book, name, rounding
        self.prices = data.of(table)
        self.days = periods.first_day(first), periods.first_day(last)
        self.group_rows = data.rows("index-clause-groups.csv")
        self.exceptions = {(row["clause"], row["table"], row["product"]): row["instead"]
                           for row in data.rows("index-exceptions.csv")}

    def clause_of(self, price):
        return self.exceptions.get((self.name.split("@")[0], price.table, price.product), self.name)

    def group_of(self, price, clause):
        """The first group of which a row fits: where all fits that a row says."""
        for row in self.group_rows:
            says = ((row["law"], price.law), (row["category"], (price.code or "")[:2]), (row["unit"], price.unit),
                    (row["form"], price.form))
            if (row["clause"], row["version"]) == (clause.id, clause.version) and all(
                    not wanted or wanted == found for wanted, found in says) and (
                    not row["name"] or fnmatch.fnmatchcase(price.name.lower(), row["name"].lower())):
                return row["group"]
        return ""

    def steps(self, price):
        name = self.clause_of(price)
        clause = dated.version(self.book, name, self.days[1].year)
        return clause and dated.path(self.book, name, *self.days, self.group_of(price, clause))

    def indexed(self, price):
        """The price afterwards, or None where a percentage is not known."""
        whole, ratio = indexing.stated_base(self.data, price)
        if whole:
            after = self.indexed(whole)
            return None if after is None else cents(after * ratio)
        steps = self.steps(price)
        if not steps:
            return None
        if steps[-1].clause.row.get("minute_from_hour") == "yes" and price.unit == "minuut":
            for other in self.prices:
                if (other.product, other.unit, other.form) == (price.product, "uur", price.form):
                    return cents(self.indexed(other) / 60)
        return dated.walk(price.amount, steps, False, self.rounding)[1]


def compare(program, data, book, ledger, table, name, last, rounding="final"):
    words = ["index", "apply", table, "--to", last, "--clause", name, "--round", rounding]
    at = " ".join(words)
    listed = ClauseList(data, book, name, table, str(data.tables[table].year), last, rounding)
    expected = [(price, listed.indexed(price)) for price in listed.prices]
    if any(amount is None for _, amount in expected):
        ledger.same("clause refused", at, program.refuses(*words), True)
        return
    parts = program.answer(*words)
    if parts is None:
        ledger.same("clause lists", at, "refused", "a report")
        return
    ledger.same("clause lists", at, len(parts["tariffs"]), len(expected))
    for row, (price, amount) in zip(parts["tariffs"], expected):
        ledger.same("clause lists", f"{at}: {price}", (row["product"], row["unit"], row["form"]),
                    (price.product, price.unit, price.form))
        ledger.same("clause lists", f"{at}: {price}", row["amount"], amount)
