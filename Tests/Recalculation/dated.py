"""Clauses on days: a percentage of a year on 1 January, a raise on its day.

A price of a year is one of 1 January, one of a month one of its first day; what lies behind the first day, up to and
with the last, counts.
"""

from fractions import Fraction
import datetime

from datafiles import day_of
from exact import decimals, fraction, nearest
import periods


class Step:
    def __init__(self, clause, year, period, found):
        self.clause, self.year, self.period = clause, year, period
        self.percent, self.total, self.settled = found


def version(book, name, year):
    """The version that a year takes by itself, or the one that is asked for, with those of raises alone."""
    known = [clause for clause in book.all if clause.holds(year)]
    asked = [clause for clause in known if clause.label == name]
    default = [clause for clause in known if clause.id == name.split("@")[0] and clause.default]
    return next(iter(asked + default), None)


def path(book, name, first, last, group=""):
    """The steps between two days, or None where one is not known."""
    found = []
    for year in range(first.year, last.year + 1):
        clause = version(book, name, year)
        if first < datetime.date(year, 1, 1) <= last:
            if clause is None:
                return None
            if clause.parts:
                percent = clause.percent(year, group)
                if percent is None:
                    return None
                found.append(Step(clause, year, None, percent))
        for text, percent in clause.raises if clause else []:
            day = datetime.date.fromisoformat(text)
            if day.year == year and first < day <= last:
                found.append(Step(clause, year, periods.month_of(day), (percent, percent, None)))
    return found


def to_whole(value, size):
    """Rounded to the nearest multiple, a half away from zero."""
    return nearest(value / size, 0) * size


def size_of(clause):
    """To what a clause rounds prices, in euro."""
    return clause.number("rounded_to") or Fraction(1, 100)


def walk(amount, path, back, rounding):
    """(before, after) of each step, and the result; `yearly` rounds each new price."""
    found = []
    for step in reversed(path) if back else path:
        factor = 1 + step.percent / 100
        after = amount / factor if back else amount * factor
        if rounding == "yearly":
            after = to_whole(after, size_of(step.clause))
        found.append((amount, after))
        amount = after
    return found, amount if rounding == "none" else to_whole(amount, size_of(path[-1].clause))


def growth(book, name, first, last):
    """By what a clause multiplies a price from a day to another one; None where it changes nothing in between."""
    if first == last:
        return Fraction(1)
    steps, result = path(book, name, min(first, last), max(first, last)), Fraction(1)
    for step in steps or []:
        result *= 1 + step.percent / 100
    return None if not steps else result if first < last else 1 / result


class Between:
    """A clause between two days on which prices hold."""

    def __init__(self, book, name, *sides):
        self.book, self.name = book, name
        self.days = [datetime.date.fromisoformat(day_of(side)) for side in sides]

    def growth(self, *_):
        return growth(self.book, self.name, *self.days)


class UpTo:
    """A clause from the level of a list to a year or a month: the level is its year, beside a month its first month."""
    option = "--clause"

    def __init__(self, book, name):
        self.book, self.name = book, name

    def growth(self, table, period):
        level = str(table.year) if len(period) == 4 else periods.month_of(table.first)
        return growth(self.book, self.name, periods.first_day(level), periods.first_day(period))


def compare(program, book, ledger, amount, name, first, last, rounding="final"):
    """`name` may end in a slash and a group of products."""
    clause, _, group = name.partition("/")
    days = [periods.first_day(period) for period in (first, last)]
    back = days[1] < days[0]
    steps = path(book, clause, min(days), max(days), group)
    words = ["index", "apply", amount.replace(".", ","), "--from", first, "--to", last, "--clause", name,
             "--round", rounding]
    at = " ".join(words)
    if not steps:
        # What is not known, or a time in which the clause changes nothing.
        ledger.same("clause refused", at, program.refuses(*words), True)
        return
    parts = program.answer(*words)
    if parts is None:
        ledger.same("clause results", at, "refused", "a report")
        return
    # Each version gives rows of its own; those of the default versions come first.
    rows = [row for row in parts["steps"] if row["path"] == parts["steps"][0]["path"]]
    ledger.same("clause steps", at, len(rows), len(steps))
    expected, result = walk(fraction(amount), steps, back, rounding)
    for row, step, (before, after) in zip(rows, reversed(steps) if back else steps, expected):
        place = f"{at}: {step.period or step.year}"
        ledger.same("clause steps", place, (row["year"], row["period"]), (step.year, step.period))
        ledger.same("clause percents", place, decimals(row["percent"]), nearest(step.percent, 6))
        for column, exact in (("current_percent", step.total), ("settlement_percent", step.settled or Fraction(0))):
            ledger.same("clause parts", place, decimals(row[column]), nearest(exact, 6))
        ledger.same("clause steps", place, row["before"], nearest(before, 4))
        ledger.same("clause steps", place, row["after"], nearest(after, 4))
        ledger.same("clause results", place, row["result"], nearest(result, 4) if rounding == "none" else result)
