"""What was compared: counts by kind, and each difference with its place."""

from fractions import Fraction


class Ledger:
    def __init__(self):
        self.counts = {}
        self.differences = []

    def same(self, kind, place, printed, expected):
        """Counts one figure; `printed` is what the program says, as text, `expected` what follows here."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if not equal(printed, expected):
            self.differences.append((kind, place, shown(printed), shown(expected)))

    def near(self, kind, place, printed, expected, tolerance):
        """As `same`, for what the program itself calls an estimate: equal up to a stated tolerance."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if printed is None or expected is None:
            if printed is not expected:
                self.differences.append((kind, place, shown(printed), shown(expected)))
        elif abs(float(printed) - float(expected)) > tolerance:
            self.differences.append((kind, place, shown(printed), f"{float(expected):.4f} ± {tolerance}"))

    def report(self, floors):
        """Prints counts and differences. True where nothing differs and enough was compared."""
        for kind in sorted(set(self.counts) | set(floors)):
            count, floor = self.counts.get(kind, 0), floors.get(kind, 0)
            differing = sum(1 for difference in self.differences if difference[0] == kind)
            short = f"  FEWER THAN {floor}" if count < floor else ""
            print(f"{count:8,} {kind}" + (f", {differing} differ" if differing else "") + short)
        print(f"{sum(self.counts.values()):8,} figures, {len(self.differences)} differ")
        for kind, place, printed, expected in self.differences[:200]:
            print(f"{kind}: {place}: the program says {printed}, calculated {expected}")
        if len(self.differences) > 200:
            print(f"and {len(self.differences) - 200} more")
        enough = all(self.counts.get(kind, 0) >= floor for kind, floor in floors.items())
        return enough and not self.differences


def equal(printed, expected):
    if isinstance(expected, Fraction):
        try:
            return printed is not None and Fraction(str(printed)) == expected
        except ValueError:
            return False
    return printed == expected


def shown(value):
    if isinstance(value, Fraction):
        return f"{float(value):.6f}".rstrip("0").rstrip(".")
    return "nothing" if value is None else str(value)
