"""`tariffs budget` of any volumes: by product, law, month or provider, with each line or only the sum rounded to cents.

Price: (p₁ − p₀)·q₁. Volume: (Q₁ − Q₀)·p̄₀, with p̄₀ the average old price of all that goes over and shares a unit. Mix:
the rest. What has no counterpart is in none of these.
"""

from fractions import Fraction

from exact import cents, nearest, percent
from program import ROOT
import volumes

VOLUMES = ROOT / "examples" / "volumes" / "nijmegen.csv"


class Sums:
    """What lines add up to: costs under both lists, new volumes at old prices, and volumes, all by unit."""

    def __init__(self):
        self.units, self.alone, self.volumes = {}, [None, None], [Fraction(0), Fraction(0)]

    def add(self, unit, **more):
        sums = self.units.setdefault(unit, dict.fromkeys(("old", "new", "base", "q0", "q1"), Fraction(0)))
        for name, value in more.items():
            sums[name] += value

    def add_alone(self, side, cost):
        self.alone[side] = (self.alone[side] or Fraction(0)) + cost

    def sum(self, name):
        return sum((sums[name] for sums in self.units.values()), Fraction(0))


class Budget:
    """`mode` is both, old or new: of which years there are volumes."""

    def __init__(self, crossing, lines, mode, old_year, by, rounding):
        self.crossing, self.mode, self.by = crossing, mode, by
        self.round = cents if rounding == "line" else Fraction
        self.rows, self.total, self.unpriced = {}, Sums(), []
        for line in lines:
            if mode == "old" or mode == "both" and line.year == old_year:
                self.add_old(line)
            else:
                self.add_new(line)

    def sums(self, line, price, begins=False):
        """Those of the row and of the whole. Volumes of two years stand side by side by the months of a year; a product
        that begins has a row of its own, also beside one of the same name that ends."""
        month = line.month[5:] if self.mode == "both" and line.month else line.month
        known = {"product": (price.product, price.code, price.name, price.unit, price.form, begins), "law": price.law,
                 "month": month, "provider": line.provider}
        return self.rows.setdefault(tuple(known[name] for name in self.by), Sums()), self.total

    def common(self, unit):
        """Units that convert share a unit: minutes stand for hours too."""
        small = next((of for whole, (_, of) in self.crossing.units.made_of.items() if whole == unit), unit)
        return small, self.crossing.units.factor(unit, small)

    def add_old(self, line):
        price, factor = self.crossing.priced(line, 0)
        volume, parts = line.volume * factor, self.crossing.forward(price, line)
        cost, rest = self.round(volume * price.amount), Fraction(0)
        if parts is None:
            self.unpriced.append(line)
            return
        self.sums(line, price)[0].volumes[0] += volume
        if not parts and not (self.mode == "both" and self.crossing.go_back(price)):
            for sums in self.sums(line, price):
                sums.add_alone(0, cost)
            return
        stated = sum(part.share for part in parts) if parts else Fraction(1)
        if stated < 1:
            rest = cost - self.round(volume * stated * price.amount)
        unit, count = self.common(price.unit)
        for sums in self.sums(line, price):
            if rest:
                sums.add_alone(0, rest)
            sums.add(unit, old=cost - rest, q0=volume * stated * count)
            if self.mode == "old":
                # Each part is a line of its own under the new list.
                sums.add(unit, base=cost - rest, new=sum(
                    (self.round(volume * part.share * part.factor * part.price.amount) for part in parts), Fraction(0)))

    def add_new(self, line):
        price, factor = self.crossing.priced(line, 1)
        volume, back = line.volume * factor, self.crossing.back(price, self.mode == "both")
        cost = self.round(volume * price.amount)
        if back is None:
            self.sums(line, price, True)[0].volumes[1] += volume
            for sums in self.sums(line, price, True):
                sums.add_alone(1, cost)
            return
        old, for_one = back
        self.sums(line, old)[0].volumes[1] += volume * for_one
        base = self.round(volume * for_one * old.amount)
        unit, count = self.common(old.unit)
        for sums in self.sums(line, old):
            sums.add(unit, new=cost, base=base, q1=volume * for_one * count)
            if self.mode == "new":
                sums.add(unit, old=base)

    def average(self, unit):
        """From the costs as they are counted; without old volumes that of the new ones at old prices."""
        sums = self.total.units[unit]
        if sums["q0"]:
            return sums["old"] / sums["q0"]
        return sums["base"] / sums["q1"] if sums["q1"] else Fraction(0)

    def volume_effects(self, sums):
        return {unit: (of["q1"] - of["q0"]) * self.average(unit) if self.mode == "both" else Fraction(0)
                for unit, of in sums.units.items()}


def questions(mode):
    """Rows of everything with each rounding, and of two things at once, as (by, rounding, mode)."""
    found = [((by,), rounding, mode) for by in ("product", "law", "month", "provider") for rounding in ("line", "sum")]
    return [*found, (("law", "month"), "line", mode), (("provider", "law"), "sum", mode)]


def compare(program, ledger, crossing, sides, path, by, rounding, mode, old_year, year=None, lines=None):
    """`lines` are the volumes of a file that has headings of its own."""
    arguments = ["budget", *sides, *crossing.words, "--volumes", path, "--by", ",".join(by), "--round", rounding]
    arguments += ["--year", year] if year else []
    place = " ".join(map(str, arguments[:3])) + f" {path.stem} {mode} --by {','.join(by)} --round {rounding}"
    parts = program.answer(*arguments)
    if parts is None:
        ledger.same("budget rows", place, "refused", "a report")
        return
    budget = Budget(crossing, lines or volumes.lines(path, year), mode, old_year, by, rounding)
    rows, running = dict(budget.rows), Running()
    ledger.same("budget rows", place, len(parts["budget"]), len(rows))
    for row in parts["budget"]:
        begins = row["cost_from"] is None and row["no_counterpart_from"] is None
        known = {"product": (*(row.get(name) for name in ("product", "code", "name", "unit", "form")), begins),
                 **{name: row.get(name) for name in ("law", "month", "provider")}}
        key = tuple(known[name] for name in by)
        sums = rows.pop(key, None)
        ledger.same("budget rows", f"{place}: {key}", sums is not None, True)
        if sums is not None:
            if by == ("product",):
                for volume, column in zip(sums.volumes, ("volume_from", "volume_to")):
                    ledger.same("budget volumes", f"{place}: {key}", row[column], volume or None)
            compare_sums(ledger, f"{place}: {key}", row, sums, budget, running.next)
    for key in rows:
        ledger.same("budget rows", f"{place}: {key}", None, "a row")
    ledger.same("budget rows", f"{place}: without a price", sum(row["lines"] for row in parts["without_price"]),
                len(budget.unpriced))
    compare_sums(ledger, f"{place}: total", parts["total"][0], budget.total, budget, lambda name, exact: cents(exact))


class Running:
    """Rows add up: each takes what the rounded sum up to it is more than the one before."""

    def __init__(self):
        self.exact, self.said = {}, {}

    def next(self, name, exact):
        self.exact[name] = self.exact.get(name, Fraction(0)) + exact
        found = cents(self.exact[name]) - self.said.get(name, Fraction(0))
        self.said[name] = self.said.get(name, Fraction(0)) + found
        return found


def compare_sums(ledger, at, row, sums, budget, rounded):
    for side, column in ((0, "no_counterpart_from"), (1, "no_counterpart_to")):
        alone = sums.alone[side]
        ledger.same("budget alone", at, row[column], None if alone is None else rounded(column, alone))
    if not sums.units:
        ledger.same("budget costs", at, row["change"], None)
        return
    old, new, base = (rounded(name, sums.sum(name)) for name in ("old", "new", "base"))
    effect = sum((rounded(unit, exact) for unit, exact in budget.volume_effects(sums).items()), Fraction(0))
    ledger.same("budget costs", at, row["cost_from"], old)
    ledger.same("budget costs", at, row["cost_to"], new)
    ledger.same("budget costs", at, row["change"], new - old)
    ledger.same("budget costs", at, row["change_percent"], nearest(percent(old, new), 2) if old else None)
    ledger.same("budget effects", at, row["price_effect"], new - base)
    ledger.same("budget effects", at, row["volume_effect"], effect)
    ledger.same("budget effects", at, row["mix_effect"], base - old - effect)
