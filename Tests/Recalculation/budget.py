"""`tariffs budget`: what volumes cost under two lists, and what price, volume and mix are of that.

Price: (p₁ − p₀)·q₁. Volume: (Q₁ − Q₀)·p̄₀, with p̄₀ the average old price of all that goes over and has the same unit.
Mix: the rest. The three add up to the change.
"""

from fractions import Fraction

from exact import cents, fraction, nearest, percent
import changes
from datafiles import read
from program import ROOT

VOLUMES = ROOT / "examples" / "volumes" / "nijmegen.csv"


def is_known(program):
    """Whether the program has the command, and the example its volumes."""
    return VOLUMES.exists() and program.run("help", "budget").stdout.startswith("OVERVIEW")


def volumes(year):
    """The volumes of a year, by code, unit and form."""
    found = {}
    for row in read(VOLUMES):
        if row["period"].startswith(str(year)):
            key = row["product"], row["unit"], row["form"]
            found.setdefault(key, []).append(fraction(row["volume"]))
    return found


def cost(lines, price):
    """Each line is rounded to cents, as it is declared."""
    return sum((cents(line * price) for line in lines), Fraction(0))


def goes_over(data, old, new, said):
    """Whether the volumes of one product are those of another: no split, and no other way to bill a group."""
    relation, comparable = changes.verdict(data, old, new, said)
    return relation not in ("split", "merged") and comparable != "no"


def compare(program, data, ledger, only=None):
    """`only` prices the volumes of one year by both lists."""
    arguments = ["budget", "2023", "2025", "--volumes", VOLUMES] + (["--year", only] if only else [])
    rows = {(row["code"], row["unit"], row["form"]): row for row in program.parts(*arguments)["budget"]}
    (old_tables, new_tables), = changes.sides(data, "2023", "2025")
    said = changes.statements(data, old_tables, new_tables)
    q0, q1 = volumes(only or 2023), volumes(only or 2025)
    over = []
    for old, new in changes.pairs(data, old_tables, new_tables):
        if old and new and goes_over(data, old, new, said):
            before = q0.get((old.code, old.unit, old.form), [])
            after = before if only else q1.get((new.code, new.unit, new.form), [])
            if before or after:
                over.append((old, new, before, after))
    units = {}
    for old, _, before, _ in over:
        euros, volume = units.get(old.unit, (Fraction(0), Fraction(0)))
        units[old.unit] = euros + old.amount * sum(before), volume + sum(before)
    counted, totals = set(), {}
    for old, new, before, after in over:
        place = f"budget 2023 2025{f' --year {only}' if only else ''}: {old.code} {old.unit}"
        key = old.code, old.unit, old.form
        row = rows.get(key)
        ledger.same("budget rows", place, row is not None, True)
        if row is None:
            continue
        counted.add(key)
        ledger.same("budget volumes", place, row["volume_from"], Fraction(sum(before)))
        ledger.same("budget volumes", place, row["volume_to"], None if only else Fraction(sum(after)))
        first, last = cost(before, old.amount), cost(after, new.amount)
        ledger.same("budget costs", place, row["cost_from"], first)
        ledger.same("budget costs", place, row["cost_to"], last)
        ledger.same("budget costs", place, row["change"], last - first)
        ledger.same("budget costs", place, row["change_percent"], nearest(percent(first, last), 2) if first else None)
        price = last - cost(after, old.amount)
        euros, volume = units[old.unit]
        quantity = cents((sum(after) - sum(before)) * euros / volume) if volume else Fraction(0)
        ledger.same("budget effects", place, row["price_effect"], price)
        # The rounded rows add up to the rounded total, so a row can be a cent off its own rounding.
        volume_effect, mix_effect = (fraction(row[name]) or Fraction(0) for name in ("volume_effect", "mix_effect"))
        ledger.near("budget effects", place, volume_effect, quantity, 0.0101)
        ledger.same("budget effects", place, price + volume_effect + mix_effect, last - first)
        totals[old.unit] = totals.get(old.unit, Fraction(0)) + volume_effect
    for unit, total in totals.items():
        euros, volume = units[unit]
        more = sum(sum(after) - sum(before) for old, _, before, after in over if old.unit == unit)
        ledger.same("budget effects", f"budget volume of {unit}", total, cents(more * euros / volume))
    for key, row in rows.items():
        if key not in counted:
            ledger.same("budget rows", f"budget {key} has a change", row["change"], None)
