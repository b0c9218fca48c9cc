"""`tariffs history`: the change of a product from list to list, and beyond an index."""

from exact import cents, nearest, percent
import groups


def compare(program, data, ledger, pairs, clause=None):
    """`pairs` are those of two lists, as `changes.pairs` gives them."""
    for old, new in pairs:
        if not old or not new or not new.code:
            continue
        arguments = ["history", new.code, "--region", data.tables[new.table].region]
        arguments += ["--real", clause.name] if clause else []
        at = " ".join(arguments)
        rows = program.parts(*arguments)["history"]
        found = [row for row in rows if (row["table"], row["product"], row["unit"], row["form"]) == (
            new.table, new.product, new.unit, new.form)]
        ledger.same("history rows", at, len(found), 1)
        if len(found) != 1:
            continue
        row = found[0]
        ledger.same("history amounts", at, row["amount"], new.amount)
        ledger.same("history changes", at, row["change"], new.amount - old.amount)
        change = nearest(percent(old.amount, new.amount), 2)
        ledger.same("history changes", at, row["change_percent"], change)
        if clause and row["indexed_before"] is not None:
            growth = clause.growth(data.tables[old.table].year, data.tables[new.table].year)
            base, ratio = groups.individual_price(data, old)
            paid = cents(cents(base.amount * growth) * ratio) if base else cents(old.amount * growth)
            ledger.same("history real", at, row["indexed_before"], paid)
            ledger.same("history real", at, row["real_change_percent"], nearest(percent(paid, new.amount), 2))
