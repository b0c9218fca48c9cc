"""`index scenario`: a list on to later years by what is known, and by assumptions where nothing is."""

from fractions import Fraction

from exact import cents, decimals, fraction, nearest, percent
from budget import VOLUMES
from clause_lists import ClauseList
from dated import Step
import dated
import indexing
import volumes


class Assumed:
    """Figures with assumptions behind them. `used` tells whether one was taken since it was last put out."""

    def __init__(self, figures, every, some, instead):
        """`every` by series, `some` by series and year, `instead` also in the place of what is known."""
        self.known, self.every, self.some, self.instead = figures, every, some, instead
        self.used = False

    def assumed(self, series, year):
        found = self.some.get((series, year), self.every.get(series))
        self.used = self.used or found is not None
        return found

    def figure(self, series, year, status, variant=None):
        if status != "settlement" and (series, year) in self.instead:
            self.used = True
            return self.instead[series, year]
        found = self.known.figure(series, year, status, variant)
        if found is not None:
            return found
        if status == "settlement":
            # An unknown published settlement is taken to be nothing.
            self.used = True
            return Fraction(0)
        if status == "definitive":
            # An assumption for another year says nothing of it: the definitive figure is taken to be the provisional.
            self.used = True
            return self.figure(series, year, "provisional")
        return self.assumed(series, year)

    def published(self, series, year):
        if (series, year) in self.instead:
            self.used = True
            return self.instead[series, year]
        found = self.known.published(series, year)
        return self.assumed(series, year) if found is None else found

    def growth_of_level(self, series, year, part):
        found = self.known.growth_of_level(series, year, part)
        return self.assumed(series, year) if found is None else found


class Series:
    """A series in the place of a clause: its published changes."""

    def __init__(self, name, figures):
        self.id, self.version, self.raises, self.row, self.parts = name, "", [], {}, [name]
        self.figures = figures

    def number(self, column):
        return None

    def percent(self, year, group=""):
        found = self.figures.published(self.id, year)
        return None if found is None else (found, found, None)


class Scenario:
    def __init__(self, data, every=None, some=None, instead=None):
        self.book = indexing.Book(data)
        self.figures = Assumed(self.book.figures, every or {}, some or {}, instead or {})
        for clause in self.book.all:
            clause.figures = self.figures

    def version(self, name, year):
        """(version, whether it was written for earlier years and goes on), or a series."""
        if not any(clause.id == name.split("@")[0] for clause in self.book.all):
            return Series(name, self.figures), False
        found = dated.version(self.book, name, year)
        if found:
            return found, False
        earlier = [clause for clause in self.book.all
                   if clause.id == name.split("@")[0] and clause.default and clause.last < year]
        return max(earlier, key=lambda clause: clause.last, default=None), True

    def steps(self, name, first, last, group=""):
        """The steps after the year `first` up to `last`, with `assumed` and `continued`; None if one is not known."""
        found = []
        for year in range(first + 1, last + 1):
            clause, goes_on = self.version(name, year)
            if clause is None:
                return None
            if clause.parts:
                self.figures.used = False
                value = clause.percent(year, group)
                if value is None:
                    return None
                found.append(Step(clause, year, None, value))
                found[-1].assumed, found[-1].continued = self.figures.used or goes_on, goes_on
            for day, raised in clause.raises:
                # Prices are those of 1 January, so a raise within the last year comes after them.
                if day.startswith(str(year)) and (year < last or day.endswith("-01-01")):
                    found.append(Step(clause, year, None, (raised, raised, None)))
                    found[-1].assumed = found[-1].continued = False
        return found

    def growth(self, name, first, last):
        product = Fraction(1)
        for step in self.steps(name, first, last):
            product *= 1 + step.percent / 100
        return product


class ScenarioList(ClauseList):
    """A list as a scenario carries it on: with the same groups, exceptions and ratios as under a known clause."""

    def __init__(self, data, scenario, name, table, last, rounding):
        super().__init__(data, scenario.book, name, table, str(data.tables[table].year), str(last), rounding)
        self.scenario, self.first, self.last = scenario, data.tables[table].year, last

    def steps(self, price):
        name = self.clause_of(price)
        clause, _ = self.scenario.version(name, self.last)
        return clause and self.scenario.steps(name, self.first, self.last, self.group_of(price, clause))


def words_of(every, some, instead):
    """The options as they are typed, with a decimal comma."""
    result = []
    for series, value in every.items():
        result += ["--assume", f"{series}={value}".replace(".", ",")]
    for option, chosen in (("--assume", some), ("--set", instead)):
        for (series, year), value in chosen.items():
            result += [option, f"{series}@{year}={value}".replace(".", ",")]
    return result


def compare(program, data, ledger, table, last, names, every=None, some=None, instead=None, rounding="final",
            budgets=False):
    """Assumptions are texts with a point for the decimals."""
    every, some, instead = every or {}, some or {}, instead or {}
    words = ["index", "scenario", table, "--to", last, *(word for name in names for word in ("--clause", name)),
             *words_of(every, some, instead), "--round", rounding, *(["--volumes", VOLUMES] if budgets else [])]
    at = " ".join(str(word) for word in words[2:] if word != VOLUMES)
    exact = [{key: fraction(value) for key, value in chosen.items()} for chosen in (every, some, instead)]
    scenario = Scenario(data, *exact)
    first = data.tables[table].year
    paths = {name: scenario.steps(name, first, last) for name in names}
    if None in paths.values():
        ledger.same("scenario refused", at, program.refuses(*words), True)
        return
    parts = program.answer(*words)
    if parts is None:
        ledger.same("scenario paths", at, "refused", "a report")
        return
    compare_paths(ledger, at, parts["paths"], paths)
    compare_prices(ledger, at, parts["prices"], data, scenario, table, last, names, rounding)
    if len(names) > 1:
        compare_break_evens(ledger, at, parts["break_even"], scenario, names, first, last)
    if budgets:
        compare_costs(ledger, at, parts["costs"], data, scenario, table, last, names, rounding)


def compare_paths(ledger, at, rows, paths):
    ledger.same("scenario paths", at, len(rows), sum(map(len, paths.values())))
    mine = [(name, step) for name, steps in paths.items() for step in steps]
    index = {}
    for row, (name, step) in zip(rows, mine):
        place = f"{at}: {name} {step.year}"
        index[name] = index.get(name, Fraction(100)) * (1 + step.percent / 100)
        ledger.same("scenario paths", place, (row["clause"], row["year"]), (name, step.year))
        ledger.same("scenario paths", place, decimals(row["percent"]), nearest(step.percent, 6))
        ledger.same("scenario paths", place, row["index"], nearest(index[name], 4))
        ledger.same("scenario assumed", place, row["is_assumed"], step.assumed)
        ledger.same("scenario assumed", place, row["is_continued"], step.continued)


def compare_prices(ledger, at, rows, data, scenario, table, last, names, rounding):
    mine = [(name, price) for name in names for price in data.of(table)]
    ledger.same("scenario prices", at, len(rows), len(mine))
    lists = {name: ScenarioList(data, scenario, name, table, last, rounding) for name in names}
    for row, (name, price) in zip(rows, mine):
        place = f"{at}: {name} {price}"
        amount = lists[name].indexed(price)
        ledger.same("scenario prices", place, (row["clause"], row["product"], row["unit"], row["form"], row["year"]),
                    (name, price.product, price.unit, price.form, last))
        ledger.same("scenario prices", place, row["amount_from"], price.amount)
        ledger.same("scenario prices", place, row["amount_to"], amount)
        ledger.same("scenario prices", place, row["change"], amount - price.amount)
        ledger.same("scenario prices", place, row["change_percent"], nearest(percent(price.amount, amount), 2))


ASSUMPTIONS = [Fraction(hundredths, 100) for hundredths in range(-500, 1501)]


def grown(scenario, name, series, first, last):
    """The growth under each assumption for a series, from the lowest to the highest."""
    given = scenario.figures.every[series]
    found = []
    try:
        for assumption in ASSUMPTIONS:
            scenario.figures.every[series] = assumption
            found.append(scenario.growth(name, first, last))
    finally:
        scenario.figures.every[series] = given
    return found


def break_even(name, other, ones, others):
    """The columns of where two clauses change places: every hundredth between -5% and 15% is looked at
    (docs/decisions.md, Scenarios)."""
    runs = []
    for assumption, one, two in zip(ASSUMPTIONS, ones, others):
        higher = None if one == two else name if one > two else other
        if not runs or runs[-1][2] != higher:
            runs.append([assumption, assumption, higher])
        runs[-1][1] = assumption
    first, last = runs[0], runs[-1]
    ends = (first[1], first[2], last[0], last[2]) if len(runs) > 1 else (None,) * 4
    return dict(zip(("below", "higher_below", "from", "higher_from", "changes"), (*ends, len(runs) - 1)))


def compare_break_evens(ledger, at, rows, scenario, names, first, last):
    growth = {}
    for row in rows:
        place = f"{at}: {row['clause']} {row['other']} by {row['series']}"
        pair = row["clause"], row["other"]
        for name in pair:
            key = name, row["series"]
            if key not in growth:
                growth[key] = grown(scenario, *key, first, last)
        found = break_even(*pair, *(growth[name, row["series"]] for name in pair))
        for column, exact in found.items():
            ledger.same("scenario break-even", place, row[column], exact)


def compare_costs(ledger, at, rows, data, scenario, table, last, names, rounding):
    first = data.tables[table].year
    lines = volumes.by_key(VOLUMES, first)
    rows = {(row["clause"], row["year"]): row for row in rows}
    for name in names:
        for year in range(first + 1, last + 1):
            listed = ScenarioList(data, scenario, name, table, year, rounding)
            before = after = Fraction(0)
            for price in listed.prices:
                amount = listed.indexed(price)
                for volume in lines.get((price.code, price.unit, price.form), []):
                    before += cents(volume * price.amount)
                    after += cents(volume * amount)
            row = rows.pop((name, year), None)
            place = f"{at}: costs {name} {year}"
            ledger.same("scenario costs", place, row is not None, True)
            if row:
                assumed = any(step.assumed for step in scenario.steps(name, first, year))
                ledger.same("scenario assumed", place, row["is_assumed"], assumed)
                ledger.same("scenario costs", place, row["cost_from"], before)
                ledger.same("scenario costs", place, row["cost_to"], after)
                ledger.same("scenario costs", place, row["change"], after - before)
    for key in rows:
        ledger.same("scenario costs", f"{at}: costs {key}", True, False)
