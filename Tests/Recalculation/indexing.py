"""Clauses, series and paths: `index apply`, `index explain`, and the percentages of `diff --clause`."""

from fractions import Fraction

from exact import cents, decimals, fraction, lower, nearest, stands_for, truncated, upper
import groups

STATUSES = ("applied", "definitive", "derived")
# From the most final one on: a level that is known twice has a row for each (index-levels.csv).
FINALITY = ("definitive", "derived", "provisional", "estimate")


class Figures:
    """The yearly figures: by series, year, status and variant; without a variant the declared default."""

    def __init__(self, data):
        self.rows, self.parts_of_years = {}, {}
        for row in data.rows("index-values.csv"):
            if not row["year"].isdigit():
                # A month or a quarter against the same one a year before.
                if row["is_default"] == "yes":
                    self.parts_of_years[row["series"], row["year"], row["status"]] = fraction(row["percent"])
                continue
            key = row["series"], int(row["year"]), row["status"]
            self.rows.setdefault(key, {})[row["variant"]] = (fraction(row["percent"]), row["is_default"] == "yes")
        self.levels = {}
        for row in sorted(data.rows("index-levels.csv"), key=lambda row: FINALITY.index(row["status"])):
            self.levels.setdefault((row["series"], row["period"]), fraction(row["level"]))

    def figure(self, series, year, status, variant=None):
        """The figure in percent, or None where it is not known."""
        found = self.rows.get((series, year, status), {})
        if variant is not None:
            return found.get(variant, (None, False))[0]
        chosen = [value for value, default in found.values() if default]
        return chosen[0] if len(chosen) == 1 else None

    def statuses(self, series):
        return {status for name, _, status in self.rows if name == series}

    def published(self, series, year):
        """The figure that is taken where no status is asked for."""
        for status in STATUSES:
            if status in self.statuses(series):
                return self.figure(series, year, status)
        return None

    def published_part(self, series, period):
        """The change of a month or a quarter that is taken where no status is asked for."""
        known = {status for name, _, status in self.parts_of_years if name == series}
        for status in STATUSES:
            if status in known:
                return self.parts_of_years.get((series, period, status))
        return None

    def growth_of_level(self, series, year, part):
        """The level of a part of a year (a month, a quarter or the whole) over that of a year earlier, in percent."""
        now, before = (self.levels.get((series, f"{y}" if part == "year" else f"{y}-{part}")) for y in (year, year - 1))
        return (now / before - 1) * 100 if now and before else None

    def years(self, series, status):
        return sorted(year for name, year, one in self.rows if (name, one) == (series, status))


class Clause:
    """A version of a clause."""

    def __init__(self, row, parts, figures, raises=()):
        """`raises` are its percentages from a day on, as (day, percentage)."""
        self.id, self.version = row["clause"], row["version"]
        self.label = self.id + ("@" + self.version if self.version else "")
        self.row, self.parts, self.figures, self.raises = row, parts, figures, list(raises)
        self.first, self.last = int(row["year_from"]), int(row["year_to"] or 9999)
        self.default = row["is_default"] == "yes"

    def holds(self, year):
        return self.first <= year <= self.last

    def number(self, column):
        """A number of the row, or None where it says none or the file has no such column."""
        return fraction(self.row.get(column))

    def weighted(self, figure_of, group="", fixed=False):
        """Σ w·x over the parts of a group of products, where a share without a series stays as it is, or changes by
        what the clause fixes; None for what is not known."""
        total = Fraction(0)
        for part in self.parts:
            if (part.get("group") or "") != group:
                continue
            weight = fraction(part["weight"])
            if weight is None:
                return None
            if fixed and part.get("fixed"):
                total += weight / 100 * fraction(part["fixed"])
            if part["series"]:
                figure = figure_of(part)
                if figure is None:
                    return None
                total += weight / 100 * figure
        return total

    def round(self, value, places):
        if places == "":
            return value
        return (truncated if self.row["rounding"] == "down" else nearest)(value, int(places))

    def sums(self, tariff_year, group=""):
        """(Σ of the year, settlement of the year before) as they are added, or None."""
        year, settlement = tariff_year - int(self.row["lag"]), self.row["settlement"]
        figure = self.figures.figure
        if settlement == "as-published":
            total = self.weighted(
                lambda part: self.figures.growth_of_level(part["series"], year, part["level"]) if part.get("level")
                else self.figures.published(part["series"], year), group, fixed=True)
        else:
            total = self.weighted(lambda part: figure(part["series"], year, "provisional"), group, fixed=True)
        if total is None:
            return None
        settled = None
        if settlement in ("geometric", "arithmetic", "lowest"):
            def difference(part):
                first = figure(part["series"], year - 1, "provisional")
                final = figure(part["series"], year - 1, "definitive")
                if first is None or final is None:
                    return None
                if settlement == "lowest":
                    return min(first, final) - first
                if settlement == "arithmetic":
                    return final - first
                return ((1 + final / 100) / (1 + first / 100) - 1) * 100
            settled = self.weighted(difference, group)
        elif settlement == "chained":
            settled = self.weighted(lambda part: figure(part["settlement_series"], year - 1, "settlement"), group)
        if settlement in ("geometric", "arithmetic", "lowest", "chained") and settled is None:
            return None
        places = self.row["part_decimals"]
        return self.round(total, places), None if settled is None else self.round(settled, places)

    def kept(self, tariff_year, group=""):
        """(applied, kept back): what cap, floor and threshold leave of a year, and keep for the next; or None."""
        if self.number("contract_year") is not None and tariff_year <= self.number("contract_year"):
            return Fraction(0), Fraction(0)
        sums = self.sums(tariff_year, group)
        if sums is None:
            return None
        total, settled = sums
        result = total if settled is None else total + settled
        if self.row["settlement"] == "chained":
            result = ((1 + settled / 100) * (1 + total / 100) - 1) * 100
        if self.row.get("catch_up") == "yes" and tariff_year > self.first:
            before = self.kept(tariff_year - 1, group)
            if before is None:
                return None
            result += before[1]
        result = wanted = self.round(result - (self.number("discount") or 0), self.row["decimals"])
        threshold = self.number("threshold")
        if threshold is not None:
            beyond = abs(result) - threshold
            if beyond < 0:
                result = Fraction(0)
            elif self.row.get("above_threshold") == "excess":
                result = beyond if result > 0 else -beyond
        if self.row["cap"]:
            result = min(result, fraction(self.row["cap"]))
        if self.row["floor"]:
            result = max(result, fraction(self.row["floor"]))
        return result, wanted - result

    def percent(self, tariff_year, group=""):
        """(percentage, sum, settlement) for a year of tariffs, or None."""
        kept = self.kept(tariff_year, group)
        if kept is None:
            return None
        if self.number("contract_year") is not None and tariff_year <= self.number("contract_year"):
            return kept[0], Fraction(0), None
        return kept[0], *self.sums(tariff_year, group)


class Book:
    def __init__(self, data):
        self.figures = Figures(data)
        parts = {}
        for row in data.rows("index-clause-parts.csv"):
            parts.setdefault((row["clause"], row["version"]), []).append(row)
        raises = {}
        for row in data.rows("index-clause-steps.csv"):
            raises.setdefault((row["clause"], row["version"]), []).append((row["valid_from"], fraction(row["percent"])))
        # Rows of a folder take the place of those with the same key.
        rows = {(row["clause"], row["version"]): row for row in data.rows("index-clauses.csv")}
        # With those that have dated steps alone: no yearly percentage follows from such a clause.
        self.all = [Clause(row, parts.get(key, []), self.figures, sorted(raises.get(key, [])))
                    for key, row in rows.items()]
        self.clauses = [clause for clause in self.all if clause.parts]

    def default(self, name):
        return Default(self, name)

    def version(self, name, year):
        """The version of a clause that a year of tariffs takes by itself, or the one that is asked for."""
        known = [clause for clause in self.clauses if clause.holds(year)
                 and (clause.label == name or clause.id == name and clause.default)]
        return known[0] if known else None

    def versions(self, name, year):
        return [clause for clause in self.clauses if clause.holds(year) and name in (clause.id, clause.label)]


class Default:
    """The path of a clause by its default versions; a version that is asked for holds in its own years."""

    def __init__(self, book, name):
        self.book, self.name = book, name
        self.id = name.split("@")[0]

    def clause(self, year):
        return self.book.version(self.name, year) or self.book.version(self.id, year)

    def percents(self, first, last):
        """The percentages of the years after `first` up to `last`, or None where one is not known."""
        result = []
        for year in range(first + 1, last + 1):
            clause = self.clause(year)
            found = clause.percent(year) if clause else None
            if found is None:
                return None
            result.append(found[0])
        return result

    def growth(self, first, last):
        """By what a price of the year `first` is multiplied for the year `last`, or None."""
        if last < first:
            back = self.growth(last, first)
            return None if back is None else 1 / back
        percents = self.percents(first, last)
        if percents is None:
            return None
        product = Fraction(1)
        for percent in percents:
            product *= 1 + percent / 100
        return product


class Given:
    """Percentages that were typed."""

    def __init__(self, percents):
        self.given = percents

    def percents(self, first, last):
        return [fraction(text) for text in self.given]


def steps(amount, percents, back, rounding):
    """(before, after) for each year, and the result."""
    result = []
    for percent in reversed(percents) if back else percents:
        factor = 1 + percent / 100
        after = amount / factor if back else amount * factor
        if rounding == "yearly":
            after = cents(after)
        result.append((amount, after))
        amount = after
    return result, amount if rounding == "none" else cents(amount)


def apply_amounts(program, book, ledger, amounts, names, years):
    """`index apply` of typed amounts for all clauses and years, forward and back, with each rounding."""
    for name in names:
        path = book.default(name)
        for first, last in years:
            percents = path.percents(min(first, last), max(first, last))
            for rounding in ("final", "yearly", "none"):
                for amount in amounts:
                    place = f"index apply {amount} {first} → {last} {name} {rounding}"
                    parts = program.parts("index", "apply", amount.replace(".", ","), "--from", first, "--to", last,
                                          "--clause", name, "--round", rounding)
                    if percents is None:
                        ledger.same("index unknown", place, parts, None)
                        continue
                    if parts is None:
                        ledger.same("index steps", place, "refused", "a report")
                        continue
                    one_path(ledger, place, path, parts["steps"], fraction(amount), first, last, rounding)


def one_path(ledger, place, path, rows, amount, first, last, rounding):
    years = list(range(min(first, last) + 1, max(first, last) + 1))
    back = last < first
    mine = rows[:len(years)]
    expected, result = steps(amount, [path.clause(year).percent(year)[0] for year in years], back, rounding)
    for row, year, (before, after) in zip(mine, reversed(years) if back else years, expected):
        clause = path.clause(year)
        percent, total, settled = clause.percent(year)
        at = f"{place} year {year}"
        ledger.same("index steps", at, row["year"], year)
        # Decimals, never a fraction: what has no end after six of them is rounded there.
        ledger.same("index percents", at, decimals(row["percent"]), nearest(percent, 6))
        for name, exact in (("current_percent", total), ("settlement_percent", settled or Fraction(0))):
            ledger.same("index parts", at, decimals(row[name]), nearest(exact, 6))
        ledger.same("index steps", at, row["before"], nearest(before, 4))
        ledger.same("index steps", at, row["after"], nearest(after, 4))
        ledger.same("index results", at, row["result"], nearest(result, 4) if rounding == "none" else result)


def apply_table(program, data, book, ledger, table, last, name=None, given=None, rounding="final", options=()):
    """`index apply` of a whole list: each price, group prices by their individual price (rule 44.2)."""
    first = data.tables[table].year
    path = Given(given) if given else book.default(name)
    percents = path.percents(first, last)
    arguments = ["index", "apply", table, "--to", last, "--round", rounding, *options]
    arguments += ["--clause", name] if name else []
    for percent in given or []:
        arguments.append("--percent=" + percent.replace(".", ","))
    parts = program.parts(*arguments)
    place = " ".join(map(str, arguments))
    if percents is None:
        ledger.same("index unknown", place, parts, None)
        return
    if parts is None:
        ledger.same("index lists", place, "refused", "a report")
        return
    rows = parts["tariffs"]
    prices = data.of(table)
    ledger.same("index lists", place, len(rows), len(prices))
    for price, row in zip(prices, rows):
        at = f"{place}: {price}"
        ledger.same("index lists", at, (row["product"], row["unit"], row["form"]),
                    (price.product, price.unit, price.form))
        base, ratio = stated_base(data, price)
        result = steps((base or price).amount, percents, False, rounding)[1]
        ledger.same("index lists", at, row["amount"], cents(result * ratio) if base else result)


def stated_base(data, price):
    """The price of which another one is a stated share, and that share; a group price by its denominator. A price that
    is printed beside its share is none: it follows the index."""
    base, ratio = groups.individual_price(data, price)
    if base:
        return base, ratio
    for row in data.relations:
        if row["basis"] == "stated" and (row["table"], row["product"], row["unit"], row["form"]) == (
                price.table, price.product, price.unit, price.form):
            whole = data.price(row["table"], row["base_product"], row["base_unit"], row["base_form"])
            if cents(whole.amount * fraction(row["ratio"])) == price.amount:
                return whole, fraction(row["ratio"])
    return None, Fraction(1)


def tried(book, first, last):
    """The known paths between two years, as distinct rows of percentages with the names that give them."""
    paths = {}
    for name in {clause.id for clause in book.clauses}:
        chains = [[]]
        for year in range(first + 1, last + 1):
            chains = [chain + [clause.percent(year)] for chain in chains for clause in book.versions(name, year)]
        for chain in chains:
            if all(step is not None for step in chain):
                paths.setdefault(tuple(step[0] for step in chain), []).append(name)
    figures = book.figures
    for series in {name for name, _, _ in figures.rows}:
        for status in figures.statuses(series) - {"withdrawn", "settlement"}:
            for lag in (0, 1):
                chains = [[]]
                for year in range(first + 1 - lag, last + 1 - lag):
                    values = [value for value, _ in figures.rows.get((series, year, status), {}).values()]
                    chains = [chain + [value] for chain in chains for value in values]
                for chain in chains:
                    if chain and all(value is not None for value in chain):
                        paths.setdefault(tuple(chain), []).append(f"{series}@{status} t-{lag}")
    return paths


def explain(program, data, book, ledger, old_name, new_name, pairs, options=()):
    """`index explain`: the index that two prices imply, and which known ones fit to the cent."""
    parts = program.parts("index", "explain", old_name, new_name, *options)
    if parts is None:
        ledger.same("explain rows", f"{old_name} → {new_name}", "refused", "a report")
        return
    rows = {(row["table_from"], row["table_to"], row["product"], row["unit"]): row for row in parts["explanation"]}
    for old, new in pairs:
        place = f"index explain {new}"
        row = rows.pop((old.table, new.table, new.product, new.unit), None)
        ledger.same("explain rows", place, row is not None, True)
        if row is None:
            continue
        (a, b), (c, d) = stands_for(old.amount), stands_for(new.amount)
        if a > 0:
            least, most = (c / b - 1) * 100, (d / a - 1) * 100
            ledger.same("explain bounds", place, row["index_min"], lower(least, 4))
            ledger.same("explain bounds", place, row["index_max"], upper(most, 4))
            ledger.same("explain bounds", place, row["index_width"], nearest(most - least, 4))
            paths = tried(book, data.tables[old.table].year, data.tables[new.table].year)
            ledger.same("explain tried", place, row["tried"], len(paths))
            base, ratio = groups.individual_price(data, old)
            fits, inside = 0, 0
            for path in paths:
                results = [cents(steps((base or old).amount, path, False, rounding)[1] * ratio)
                           for rounding in ("final", "yearly")]
                fits += new.amount in results
                growth = (steps(Fraction(1), path, False, "none")[1] - 1) * 100
                inside += least <= growth < most
            ledger.same("explain fits", place, row["fits"], Fraction(fits))
            ledger.same("explain fits", place, row["in_interval"], inside)
    for key in rows:
        ledger.same("explain rows", f"index explain {key}", True, False)
