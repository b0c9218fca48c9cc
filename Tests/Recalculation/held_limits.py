"""Limits that documents state, held against the lines of one client (docs/decisions.md, Limits are held with bounds
rounded outward): what could still be right is not called wrong."""

from fractions import Fraction
import datetime

from exact import cents, fraction
import periods

DAY = datetime.timedelta(days=1)
# Lines are of months: a course is broken off where more than the longest of them has none.
BREAK = 31 * DAY


def months_later(day, months):
    total = day.year * 12 + day.month - 1 + months
    first = datetime.date(total // 12, total % 12 + 1, 1)
    return min(first + (day.day - 1) * DAY, periods.last_of_month(first))


class Limit:
    def __init__(self, row, data):
        self.row, self.kind, self.value = row, row["kind"], fraction(row["value"])
        self.data = data

    def names(self, words, price):
        """Whether a price is of products as limits write them."""
        chosen = words.split()
        for word in chosen:
            if word.startswith("-") and price.product == word[1:]:
                return False
        wanted = [word for word in chosen if not word.startswith("-")]
        return not wanted or any(word == price.product or len(word) == 2 and word.isdigit()
                                 and (price.code or "").startswith(word) for word in wanted)

    def covers(self, line):
        return (line.tariff is not None and line.table.id == self.row["table"]
                and self.names(self.row["products"], line.tariff))

    @property
    def verdict(self):
        return "wrong" if self.row["strength"] == "rule" else "judge"


def touching(first, last, period):
    """How many days, weeks or weekends touch the days of a line; None where it does not tell what was in one."""
    if period == "day":
        return (last - first).days + 1
    if period == "week":
        return ((last - last.weekday() * DAY) - (first - first.weekday() * DAY)).days // 7 + 1
    if period == "weekend":
        friday = first - (first.weekday() - 4) * DAY
        return 1 if first.weekday() >= 4 and last <= friday + 2 * DAY else None
    if period == "28-days":
        # The first day of each time can be chosen: what is 28 days apart is in another one.
        return (last - first).days // 28 + 1
    return None


def share(line, excess):
    """What a number of its units is of the amount that was declared."""
    return cents(line.amount * min(excess / line.volume, 1))


def spans(line, period):
    """The days of a line, and the week, the month and the year around them, in which it stands with other lines."""
    found = [(line.first, line.last)]
    if period == "weekend":
        return found
    monday = line.first - line.first.weekday() * DAY
    if period == "week" and line.last <= monday + 6 * DAY:
        found.append((monday, monday + 6 * DAY))
    if periods.month_of(line.first) == periods.month_of(line.last):
        found.append((line.first.replace(day=1), periods.last_of_month(line.first)))
    if line.first.year == line.last.year:
        found.append((datetime.date(line.first.year, 1, 1), datetime.date(line.first.year, 12, 31)))
    return list(dict.fromkeys(found))


def volumes(limit, lines, units):
    """Volumes within a day, week, weekend, month or year, or in the whole file."""
    period, sums = limit.row["period"], {}
    for line in lines:
        unit = units.unit(line.row["unit"])
        factor = units.factor(unit, limit.row["unit"]) if unit else None
        if factor is None:
            continue
        if period in ("month", "year", "whole"):
            key = {"month": periods.month_of(line.first), "year": line.first.year, "whole": None}[period]
            bounds = [(key, limit.value)]
        else:
            count = touching(line.first, line.last, period)
            if count is None:
                continue
            bounds = [(span, touching(*span, period) * limit.value) for span in spans(line, period)]
        excess, volume = Fraction(0), line.volume * factor
        for key, allowed in bounds:
            # What one bound takes off is not counted against the next.
            before = sums.get(key, Fraction(0))
            more = max(before + volume - excess - max(before, allowed), Fraction(0))
            sums[key] = before + volume - excess
            excess += more
        if excess:
            # What a whole course may take depends on lines that need not be in the file.
            verdict = "judge" if period == "whole" else limit.verdict
            line.because("limit-volume", share(line, excess / factor), verdict)


def terms(limit, lines):
    """A course without a break that lasts longer than the document allows. The allocation is not in the file."""
    start = before = None
    for line in sorted(lines, key=lambda line: line.first):
        if before is None or line.first > before + BREAK:
            start = line.first
        before = line.last if before is None else max(before, line.last)
        number, unit = int(limit.value), limit.row["unit"]
        end = {"dag": lambda: start + number * DAY, "maand": lambda: months_later(start, number),
               "jaar": lambda: months_later(start, 12 * number)}[unit]()
        if line.last >= end:
            line.because("limit-term", line.amount, "judge")


def needs(limit, lines, everything):
    """Without a product that it needs in the same month; it may be declared by another provider in another file."""
    for line in lines:
        others = [other for other in everything
                  if other.tariff is not None and other.tariff.product != line.tariff.product
                  and periods.month_of(other.first) == periods.month_of(line.first)
                  and other.table.id == limit.row["table"] and limit.names(limit.row["others"], other.tariff)
                  and (limit.kind == "requires" or other.row.get("provider") == line.row.get("provider"))]
        if not others:
            line.because("requires", line.amount, "judge")


def surely_together(one, two, units):
    """Whether some day must have had both: there are more etmalen than days of the one, the other or both."""
    if any(units.unit(line.row["unit"]) != "etmaal" for line in (one, two)):
        return False
    days = [(line.last - line.first).days + 1 for line in (one, two)]
    shared = (min(one.last, two.last) - max(one.first, two.first)).days + 1
    return one.volume + two.volume > sum(days) - shared


def beside(limit, everything, units):
    """At the same time as a product beside which it may not stand: the later line of the file is the wrong one."""
    for number, line in enumerate(everything):
        together = []
        for other in everything[:number]:
            if other.tariff is None or line.tariff is None or other.tariff.product == line.tariff.product:
                continue
            pairs = [one for one, two in ((line, other), (other, line))
                     if limit.covers(one) and two.table.id == limit.row["table"]
                     and limit.names(limit.row["others"], two.tariff)]
            if pairs and line.first <= other.last and other.first <= line.last:
                together.append(other)
        if together:
            sure = any(surely_together(line, other, units) for other in together)
            line.because("not-beside", line.amount, limit.verdict if sure else "judge")


def absences(limit, lines):
    """Days of absence within a calendar year."""
    sums = {}
    for line in lines:
        if not line.row.get("absence"):
            continue
        before = sums.get(line.first.year, Fraction(0))
        sums[line.first.year] = after = before + fraction(line.row["absence"])
        if after > limit.value:
            line.because("absence", share(line, after - max(before, limit.value)), limit.verdict)


def subcontractors(limit, lines):
    for line in lines:
        paid = fraction(line.row.get("subcontractor"))
        due = line.tariff.amount * limit.value / 100
        if paid is not None and paid < due:
            line.because("subcontractor-share", cents((due - paid) * line.volume), limit.verdict)


def group_sizes(data, line):
    """Participants and staff against the billing terms of the product."""
    if line.tariff is None:
        return
    participants, staff = (fraction(line.row.get(name)) for name in ("participants", "staff"))

    def terms_of(name):
        return [fraction(value) for value in data.values(line.tariff, name)]

    if participants is not None:
        # Where a document says several numbers, what one of them allows could still be right.
        most, least = terms_of("participants-max"), terms_of("participants-min")
        if most and participants > max(most):
            line.because("group-size", line.amount)
        elif least and participants < min(least):
            # Documents say on what a price rests, and not that fewer is forbidden.
            line.because("group-size", line.amount, "judge")
    if staff is not None:
        if terms_of("staff-max") and staff > max(terms_of("staff-max")):
            line.because("group-staff", line.amount)
    if participants is not None and staff is not None:
        ratios = terms_of("participants-per-staff")
        if ratios and participants > staff * max(ratios):
            # A ratio is an average of documents.
            line.because("group-staff", line.amount, "judge")
        if data.values(line.tariff, "staff-below-participants") and staff >= participants:
            line.because("group-staff", line.amount)
        if data.values(line.tariff, "staff-at-most-participants") and staff > participants:
            line.because("group-staff", line.amount)


def check(data, lines, units):
    for line in lines:
        group_sizes(data, line)
    # A line that was credited, and the credit itself, are as if they were not there.
    standing = [line for line in lines if not line.is_credit and not getattr(line, "credited", False)]
    clients = {}
    for line in standing:
        if line.row.get("client"):
            clients.setdefault((line.row["client"], line.row["region"]), []).append(line)
    # Of reasons by which as much is at stake, that of a volume is named first.
    for row in sorted(data.rows("limits.csv"), key=lambda row: row["kind"] != "volume-max"):
        if row["table"] not in data.tables:
            continue
        limit = Limit(row, data)
        if row["strength"] == "condition":
            continue
        if limit.kind == "subcontractor-share-min":
            subcontractors(limit, [line for line in standing if limit.covers(line)])
            continue
        for everything in clients.values():
            covered = [line for line in everything if limit.covers(line)]
            if not covered:
                continue
            by_product = {}
            for line in covered:
                by_product.setdefault(line.tariff.product, []).append(line)
            for mine in by_product.values():
                if limit.kind == "volume-max":
                    volumes(limit, mine, units)
                elif limit.kind == "term-max":
                    terms(limit, mine)
            if limit.kind in ("requires", "requires-at-provider"):
                needs(limit, covered, everything)
            elif limit.kind == "not-beside":
                beside(limit, everything, units)
            elif limit.kind == "absence-max":
                absences(limit, covered)
