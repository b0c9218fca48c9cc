"""What a product of the one list becomes in the other one, and how many units of it.

The crosswalk says so, or whoever asks: by a size of groups, or shares of a product that was split.
"""

from fractions import Fraction
import copy

import changes
import groups
import volumes

GOES_OVER = ("same", "renamed", "rescoped")


class Part:
    """A share of a volume goes over to a price, with so many of its units for one of the old price."""

    def __init__(self, price, factor, share=Fraction(1)):
        self.price, self.factor, self.share = price, factor, share


class Crossing:
    """`group` is (participants, staff); `shares` are as --share writes them."""

    def __init__(self, data, units, old_tables, new_tables, group=None, shares=()):
        self.data, self.units, self.group = data, units, group
        self.words = [word for share in shares for word in ("--share", share)]
        if group:
            self.words += ["--group", "participants={},staff={}".format(*group)]
        self.old = changes.once([price for table in old_tables for price in data.of(table)])
        self.new = changes.once([price for table in new_tables for price in data.of(table)])
        said = changes.statements(data, old_tables, new_tables)
        self.paired = {id(old): new for old, new in changes.pairs(data, old_tables, new_tables) if old and new}
        self.said, self.shares, self.known, self.prices = said, {}, {}, {}
        for text in shares:
            old, new, share, *rate = text.replace("=", ":").split(":")
            self.shares.setdefault(old, []).append((new, Fraction(share.rstrip("%")) / 100, rate))

    def priced(self, line, side):
        """As `volumes.priced`, under the old list (0) or the new one."""
        key = line.product, line.unit, line.form, side
        if key not in self.prices:
            self.prices[key] = volumes.priced(line, (self.old, self.new)[side], self.units)
        return self.prices[key]

    def named(self, prices, word):
        return [price for price in prices if word in ((price.code or "").split() + [price.product])]

    def forward(self, old, line):
        """The parts of a volume under the new list: none where no document or statement says them, and None where the
        price is not the same on all its days."""
        for word, stated in self.shares.items():
            if old in self.named(self.old, word):
                parts = []
                for name, share, rate in stated:
                    new = next(price for price in self.named(self.new, name) if price.form == old.form)
                    factor = Fraction(rate[0]) if rate else self.units.factor(old.unit, new.unit)
                    if factor:
                        parts.append(Part(new, factor, share))
                return parts
        part = self.alone(old)
        return [part] if part else []

    def alone(self, old):
        """The one product that continues a product, in whatever unit converts."""
        new = self.paired.get(id(old)) or self.converted(old)
        if new is None:
            return None
        relation, comparable = changes.verdict(self.data, old, new, self.said)
        if relation in ("split", "merged"):
            return None
        if self.is_shared(old, new):
            return Part(new, Fraction(self.group[1], self.group[0])) if self.group else None
        if comparable == "no":
            return None
        return Part(new, self.units.factor(old.unit, new.unit))

    def is_shared(self, old, new):
        """Groups of which every participant was billed, and now the minutes of the staff are shared."""
        regimes = [self.data.value(price, "group-regime") for price in (old, new)]
        return (regimes == ["fixed-denominator", "minutes-shared"] and old.unit == new.unit
                and groups.is_group_price(self.data, old) and groups.is_group_price(self.data, new)
                and self.data.values(old, "billable") == self.data.values(new, "billable"))

    def converted(self, old):
        for table, product, to, word, row in self.said:
            if (table, product) == (old.table, old.product) and row["relation"] in GOES_OVER:
                for new in self.new:
                    if (new.table, new.product, new.form) == (to, word, old.form) \
                            and self.units.factor(old.unit, new.unit):
                        return new
        return None

    def back(self, new, together):
        """(old price, how many of its units one of the new price is), or None. Of a product that was split all parts go
        back to its price or none do, where its own volumes stand beside theirs."""
        if (id(new), together) not in self.known:
            self.known[id(new), together] = self.found_back(new, together)
        return self.known[id(new), together]

    def found_back(self, new, together):
        stated = [(old, rate) for word, parts in self.shares.items() for name, _, rate in parts
                  if new in self.named(self.new, name) for old in self.named(self.old, word) if old.form == new.form]
        if stated:
            # Of what came from several nobody says how much of which.
            old, rate = stated[0]
            factor = 1 / Fraction(rate[0]) if rate else self.units.factor(new.unit, old.unit)
            return (old, factor) if factor and len({old.product for old, _ in stated}) == 1 else None
        found = self.found_without_shares(new, together)
        # What is left behind stated shares is of no product.
        return None if found and any(found[0] in self.named(self.old, word) for word in self.shares) else found

    def found_without_shares(self, new, together):
        for old in self.old:
            part = self.alone(old)
            if part and part.price is new:
                return old, 1 / part.factor
        for old in self.old:
            parts = self.parts_of(old)
            if any(part is new and compares for part, compares in parts) and self.units.factor(new.unit, old.unit) and (
                    not together or self.go_back(old)):
                return old, self.units.factor(new.unit, old.unit)
        return None

    def parts_of(self, old):
        """(product, whether it still compares) for all into which one was split."""
        rows = [(to, word, row["comparable"] != "no") for table, product, to, word, row in self.said
                if (table, product) == (old.table, old.product) and row["relation"] == "split"]
        return [(new, compares) for to, word, compares in rows for new in self.new
                if (new.table, new.product, new.form) == (to, word, old.form)]

    def go_back(self, old):
        parts = self.parts_of(old)
        return bool(parts) and all(compares and self.units.factor(part.unit, old.unit) for part, compares in parts)


class Correction(Crossing):
    """A list that another one replaces from a day on: each volume has the price that held on its day."""

    def __init__(self, data, units, old, new):
        super().__init__(data, units, [old], [new])
        self.start = data.tables[new].first

    def forward(self, old, line):
        new = self.paired[id(old)]
        if line.first < self.start <= line.last and new.amount != old.amount:
            return None
        return [Part(new if line.first >= self.start else old, Fraction(1))]


class Withdrawn(Crossing):
    """The same the other way round: what a correction is more than the list that it replaces, and nothing before it."""

    def __init__(self, data, units, old, new):
        super().__init__(data, units, [old], [new])
        self.start, self.held = data.tables[old].first, {}

    def priced(self, line, side):
        price, factor = super().priced(line, side)
        if line.last >= self.start:
            return price, factor
        if id(price) not in self.held:
            held = copy.copy(price)
            held.amount = self.paired[id(price)].amount
            self.paired[id(held)], self.held[id(price)] = self.paired[id(price)], held
        return self.held[id(price)], factor

    def forward(self, old, line):
        new = self.paired[id(old)]
        return None if line.first < self.start <= line.last and new.amount != old.amount else [Part(new, Fraction(1))]
