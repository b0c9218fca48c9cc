"""`declarations check`: what is wrong with a line by itself, and the money of it.

The list that held on the days of the line says the price; the amount is volume × price, rounded once. A price per hour
may be declared in minutes: shown is hour / 60, rounded; the amount is hour price × minutes / 60, rounded once. A list that
prints a maximum, a minimum or a range leaves the price open within it.
"""

from fractions import Fraction
import datetime

from exact import cents, fraction
import periods

class Line:
    def __init__(self, number, row):
        self.number, self.row = number, row
        self.first = datetime.date.fromisoformat(row["from"])
        self.last = datetime.date.fromisoformat(row["to"] or row["from"])
        self.volume, self.amount = fraction(row["volume"]), fraction(row["amount"])
        self.price = fraction(row.get("price"))
        self.is_credit = row.get("debit_credit") == "C"
        self.form = row.get("form") or "zin"
        # In the order in which they are found; each with its verdict and the money that is at stake by it.
        self.reasons = []
        self.right = None, None
        self.tariff = self.table = None

    def because(self, reason, at_stake, verdict="wrong"):
        self.reasons.append((reason, verdict, at_stake))

    @property
    def verdict(self):
        if not self.reasons:
            return None
        return "wrong" if any(verdict == "wrong" for _, verdict, _ in self.reasons) else "judge"

    @property
    def sign(self):
        return -1 if self.is_credit else 1

    @property
    def main(self):
        """The reason under which a line with several is counted: of those that decide its verdict the one by which most
        is at stake."""
        return max((reason for reason in self.reasons if reason[1] == self.verdict), key=lambda reason: abs(reason[2]))

    @property
    def expected(self):
        """(price, amount) of the list, where these are the matter."""
        if self.main[0] == "credit-unlike-debit":
            return None, self.credits.amount
        return self.right if self.main[0] in ("price", "amount", "old-price") else (None, None)

    @property
    def at_stake(self):
        return self.sign * self.main[2]


class Units:
    """The words and codes of a unit."""

    def __init__(self, data):
        self.words, self.made_of = {}, {}
        for row in data.rows("units.csv"):
            others = [word.strip() for word in row["other_spellings"].split(";")]
            for word in [row["unit"], row["name"], *row["code"].split(), *others]:
                if word:
                    self.words.setdefault(word, row["unit"])
            if row["count"]:
                self.made_of[row["unit"]] = fraction(row["count"]), row["of"]

    def unit(self, word):
        return self.words.get(word.lower())

    def factor(self, unit, wanted):
        """How many of the wanted unit one is, or None."""
        if unit == wanted:
            return Fraction(1)
        for small, large in ((unit, wanted), (wanted, unit)):
            if self.made_of.get(large, (0, None))[1] == small:
                count = self.made_of[large][0]
                return count if large == unit else 1 / count
        return None


class Prices:
    """What each list asks on each day; `known_on` leaves out what was not yet published."""

    def __init__(self, data, known_on=None):
        self.data, self.units = data, Units(data)
        self.tables = [table for table in data.tables.values()
                       if not known_on or not table.published or table.published <= known_on]
        self.prices = {}
        for price in data.prices:
            self.prices.setdefault(price.table, []).append(price)
        self.bounds = [row for row in data.rows("tariffs.csv") if row.get("kind") not in (None, "", "price")]

    def last_day(self, table):
        """A list that another one replaces ends on the day before that one begins."""
        ends = [other.first - datetime.timedelta(days=1) for other in self.tables if other.replaces == table.id]
        return min(ends + [datetime.date.fromisoformat(table.last)])

    def named(self, table, product):
        return [price for price in self.prices.get(table.id, [])
                if product == price.product or product in (price.code or "").split()]

    def check(self, line):
        row = line.row
        tables = [table for table in self.tables if row["region"] == table.region]
        within = periods.month_of(line.first) == periods.month_of(line.last) and line.first <= line.last
        bounds = [bound for bound in self.bounds
                  if bound["table"] in [table.id for table in tables] and row["product"] == bound["code"]]
        if not tables:
            line.because("unknown-list", line.amount)
        elif bounds:
            self.check_bounds(line, bounds)
        elif not any(self.named(table, row["product"]) for table in tables):
            line.because("unknown-product", line.amount)
        else:
            held = [table for table in tables if self.named(table, row["product"])
                    and table.first <= line.first and line.last <= datetime.date.fromisoformat(table.last)]
            if not held:
                line.because("not-valid", line.amount)
            else:
                self.check_price(line, held)
        # Whole numbers and whole months are demands of the messages, which are of help in kind.
        in_kind = line.form == "zin"
        if in_kind and line.volume.denominator != 1:
            line.because("volume", Fraction(0), "judge")
        if in_kind and not within:
            line.because("period", Fraction(0))
        if line.tariff is not None and line.first <= self.last_day(line.table) < line.last:
            if self.follows(line) != line.tariff.amount:
                line.because("price-changes", Fraction(0))

    def follows(self, line):
        """The amount that the list has which replaces that of the line."""
        return next((price.amount for table in self.tables if table.replaces == line.table.id
                     for price in self.named(table, line.row["product"])
                     if (price.unit, price.form) == (line.tariff.unit, line.tariff.form)), None)

    def check_bounds(self, line, rows):
        """What lies within the bounds of the rows of a product is right: the price as it is shown, and the amount of it."""
        if rows[0]["kind"] == "quote":
            line.because("no-price", Fraction(0), "judge")
            return
        parts = 60 if rows[0]["unit"] == "uur" and self.units.unit(line.row["unit"]) == "minuut" else 1
        least = max(fraction(row["amount"]) if row["kind"] != "maximum" else Fraction(0) for row in rows) / parts
        most = min([fraction(row["amount_to"] or row["amount"]) for row in rows if row["kind"] != "minimum"],
                   default=Fraction(10**12)) / parts

        def within(value, low, high):
            return min(max(value, cents(low)), cents(high))

        shown = None if line.price is None else within(line.price, least, most)
        if parts == 1 and line.price is not None and shown == line.price:
            right = cents(line.volume * line.price)
        else:
            right = within(line.amount, line.volume * least, line.volume * most)
        if shown != line.price or right != line.amount:
            line.because("price" if shown != line.price else "amount", line.amount - right)
            line.right = shown, right

    def check_price(self, line, held):
        product = line.row["product"]
        found = [(table, price) for table in held for price in self.named(table, product) if price.form == line.form]
        if not found:
            line.because("form", line.amount)
            # Limits count for the product, in whatever form.
            line.table, line.tariff = next((table, price) for table in held for price in self.named(table, product))
            return
        line.table, line.tariff = found[0]
        if line.row["unit"] == "83":
            # Euros: the volume is in cents, and goes without a tariff (CS339, CD087).
            expected = line.volume / 100
            if line.price is not None:
                line.because("price", Fraction(0))
            if line.amount != expected:
                line.because("amount", line.amount - expected)
                line.right = None, expected
            return
        unit = self.units.unit(line.row["unit"])
        fits = [(table, price, price.amount, line.volume * price.amount)
                for table, price in found if price.unit == unit]
        if not fits and unit == "minuut":
            fits = [(table, price, cents(price.amount / 60), line.volume * price.amount / 60)
                    for table, price in found if price.unit == "uur"]
        if not fits:
            line.because("unit", line.amount)
            return
        now = [fit for fit in fits if line.first <= self.last_day(fit[0])] or fits
        now = [fit for fit in now if self.last_day(fit[0]) >= line.last] or now
        table, price, shown, exact = now[0]
        line.table, line.tariff = table, price
        right = [fit for fit in now if line.price in (None, fit[2]) and line.amount == cents(fit[3])]
        if right:
            return
        same = [fit for fit in now if line.price in (None, fit[2])]
        if same:
            table, price, shown, exact = same[0]
            line.because("amount", line.amount - cents(exact))
        else:
            old = any(line.price == fit[2] for fit in fits if fit not in now)
            line.because("old-price" if old else "price", line.amount - cents(exact))
        line.right = shown, cents(exact)


def history(lines):
    """Lines that are declared or credited twice, and credits of what is not in the file, or not of all of a line."""
    open_lines, credited = {}, {}
    for line in lines:
        row = line.row
        if not row.get("client"):
            continue
        key = (row["client"], row.get("provider"), row["region"], row["product"], line.first, line.last,
               row.get("allocation"))
        still = open_lines.setdefault(key, [])
        if not line.is_credit:
            if still:
                line.because("double-debit", line.amount)
            still.append(line)
            continue
        # A credit takes back the last line that it is all of; hours and minutes are not compared.
        whole = [debit for debit in still if debit.amount == line.amount
                 and (debit.volume == line.volume or debit.row["unit"] != row["unit"])]
        if whole:
            still.remove(whole[-1])
            whole[-1].credited = line.credited = True
            credited[key] = line
        elif still:
            # What is refused takes nothing back.
            line.credits = still[-1]
            line.because("credit-unlike-debit", line.amount - line.credits.amount)
        elif credited.get(key):
            line.because("double-credit", line.amount)
        else:
            line.because("credit-without-debit", line.amount, "judge")
