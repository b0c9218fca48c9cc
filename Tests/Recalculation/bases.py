"""`index apply --series` between months, quarters, and years that have no published change: ratios of levels, and the
links over which a series goes on as another one."""

from fractions import Fraction

from exact import cents, decimals, fraction, nearest
import periods


class Levels:
    def __init__(self, data, book):
        self.figures = book.figures
        self.links = data.rows("index-links.csv")

    def level(self, series, period):
        return self.figures.levels.get((series, period))

    def pieces(self, series, first, last, asked=()):
        """The ratios from the period `first` to a later one, each as (period in which it ends, ratio), or None.

        A link is followed where the series has no level of the last period: an official one by itself, another one
        only where it is asked for.
        """
        start = self.level(series, first)
        if start is None:
            return None
        end = self.level(series, last)
        if end is not None:
            return [(last, end / start)]
        for row in self.links:
            if row["series_from"] != series or not (row["is_default"] == "yes" or row["series_to"] in asked):
                continue
            met = row["period"]
            if periods.kind(met) != periods.kind(first) or not first <= met <= last:
                continue
            rest = self.pieces(row["series_to"], met, last, asked)
            if rest is not None:
                here = [(met, fraction(row["level_from"]) / start)] if met != first else []
                return here + rest
        return None

    def years(self, series, first, last, asked=()):
        """As `pieces`, for years: a step for each of them."""
        found = []
        for year in range(int(first), int(last)):
            before, after = str(year), str(year + 1)
            if self.level(series, after) is None:
                # The series ends here: it goes on as the one to which a link of this year leads.
                series = next((row["series_to"] for row in self.links
                               if (row["series_from"], row["period"]) == (series, before)
                               and (row["is_default"] == "yes" or row["series_to"] in asked)), series)
            levels = self.level(series, before), self.level(series, after)
            if None in levels:
                return None
            found.append((after, levels[1] / levels[0]))
        return found

    def path(self, series, first, last, asked=()):
        """As `pieces`; years take the changes that were published, where the series has any."""
        if periods.kind(first) != periods.kind(last):
            return None
        if periods.kind(first) == "year" and any(name == series for name, _, _ in self.figures.rows):
            changes = [(str(year), self.figures.published(series, year))
                       for year in range(int(first) + 1, int(last) + 1)]
            if any(change is None for _, change in changes):
                return None
            return [(year, 1 + change / 100) for year, change in changes]
        if not any(name == series for name, _ in self.figures.levels):
            # Changes alone, each against the same month or quarter a year before.
            years = range(int(first[:4]) + 1, int(last[:4]) + 1)
            changes = [(f"{year}{last[4:]}", self.figures.published_part(series, f"{year}{last[4:]}"))
                       for year in years]
            if first[4:] != last[4:] or any(change is None for _, change in changes):
                return None
            return [(period, 1 + change / 100) for period, change in changes]
        if periods.kind(first) == "year":
            return self.years(series, first, last, asked)
        return self.pieces(series, first, last, asked)


class UpTo:
    """A series from the level of a list to a year or a month: the level is its year, beside a month its first month."""
    option = "--series"

    def __init__(self, levels, name):
        self.levels, self.name = levels, name

    def growth(self, table, period):
        level = str(table.year) if periods.kind(period) == "year" else periods.month_of(table.first)
        if level == period:
            return Fraction(1)
        ratios, result = self.levels.path(self.name, *sorted((level, period))), Fraction(1)
        for _, ratio in ratios or []:
            result *= ratio
        return None if ratios is None else result if level < period else 1 / result


def walk(amount, ratios, back, rounding):
    """(before, after) of each piece, and the result."""
    found = []
    for ratio in reversed(ratios) if back else ratios:
        after = amount / ratio if back else amount * ratio
        if rounding == "yearly":
            after = cents(after)
        found.append((amount, after))
        amount = after
    return found, amount if rounding == "none" else cents(amount)


def compare(program, levels, ledger, amount, series, first, last, rounding="final", asked=()):
    earlier, later = sorted((first, last), key=periods.first_day)
    back = earlier != first
    pieces = levels.path(series, earlier, later, asked)
    words = ["index", "apply", amount.replace(".", ","), "--from", first, "--to", last, "--series", series,
             "--round", rounding, *(word for name in asked for word in ("--link", name))]
    at = " ".join(words)
    if pieces is None:
        ledger.same("level refused", at, program.refuses(*words), True)
        return
    parts = program.answer(*words)
    if parts is None:
        ledger.same("level results", at, "refused", "a report")
        return
    rows = parts["steps"]
    ledger.same("level steps", at, len(rows), len(pieces))
    expected, result = walk(fraction(amount), [ratio for _, ratio in pieces], back, rounding)
    for row, (period, ratio), (before, after) in zip(rows, reversed(pieces) if back else pieces, expected):
        ledger.same("level steps", at, row["period"] or str(row["year"]), period)
        ledger.same("level percents", at, decimals(row["percent"]), nearest((ratio - 1) * 100, 6))
        ledger.same("level steps", at, row["before"], nearest(before, 4))
        ledger.same("level steps", at, row["after"], nearest(after, 4))
        ledger.same("level results", at, row["result"], nearest(result, 4) if rounding == "none" else result)


def of_months(levels, series):
    return sorted(period for name, period in levels.figures.levels
                  if name == series and periods.kind(period) == "month")
