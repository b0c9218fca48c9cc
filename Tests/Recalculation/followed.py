"""`index explain` over more than two lists: how long a price followed an index, and what was gained or lost since then.

A price follows an index into a list when it is to the cent the indexed price of the list before, rounded once or
yearly. What it would be later is the last price that still followed, indexed further and rounded once.
"""

from exact import cents, nearest, percent
import changes
import indexing


def chains(data, tables):
    """Prices of the first list with what continues each of them through all lists; those that stop are left out."""
    found = [[price] for price in data.of(tables[0])]
    for old, new in zip(tables, tables[1:]):
        said = changes.statements(data, [old], [new])
        following = {id(a): b for a, b in changes.pairs(data, [old], [new]) if a and b
                     and changes.verdict(data, a, b, said)[1] != "no"
                     and changes.verdict(data, a, b, said)[0] not in ("split", "merged")}
        found = [chain + [following[id(chain[-1])]] for chain in found if id(chain[-1]) in following]
    return found


def still_follows(data, chain, clause):
    """For each list whether the price followed the clause from the first list up to there."""
    found = [True]
    for old, new in zip(chain, chain[1:]):
        percents = clause.percents(*(data.tables[price.table].year for price in (old, new)))
        results = [indexing.steps(old.amount, percents, False, rounding)[1] for rounding in ("final", "yearly")]
        found.append(found[-1] and new.amount in results)
    return found


def compare(program, data, book, ledger, tables, names, measured=None):
    """`names` are the clauses that prices may have followed; `measured` is the one that is asked for."""
    words = ["index", "explain", *tables, *(["--clause", measured] if measured else [])]
    at = " ".join(words)
    parts = program.answer(*words)
    if parts is None:
        ledger.same("followed rows", at, "refused", "a report")
        return
    rows = {(row["table"], row["product"], row["unit"], row["form"]): row for row in parts["prices"]}
    for chain in chains(data, tables):
        lengths = {name: still_follows(data, chain, book.default(name)) for name in names}
        name = max(names, key=lambda name: sum(lengths[name]))
        follows = sum(lengths[name]) > 1
        for number, price in enumerate(chain):
            place = f"{at}: {price}"
            row = rows.pop((price.table, price.product, price.unit, price.form), None)
            ledger.same("followed rows", place, row is not None, True)
            if row is None:
                continue
            ledger.same("followed index", place, row["followed"], name if follows else None)
            measure = measured or (name if follows else None)
            ledger.same("followed index", place, row["follows"], follows and lengths[name][number])
            if measure:
                ledger.same("followed index", place, row["measured_by"], measure)
                compare_gain(ledger, place, row, data, chain, number, book.default(measure), lengths[measure])
    for key in rows:
        ledger.same("followed rows", f"{at}: {key}", "a row", None)


def compare_gain(ledger, place, row, data, chain, number, clause, lengths):
    last = max(place for place in range(number + 1) if lengths[place])
    base, price = chain[last], chain[number]
    if last == number:
        expected = price.amount
    else:
        growth = clause.growth(data.tables[base.table].year, data.tables[price.table].year)
        expected = cents(base.amount * growth)
    ledger.same("followed money", place, row["amount"], price.amount)
    ledger.same("followed money", place, row["expected"], expected)
    ledger.same("followed money", place, row["gain"], price.amount - expected)
    ledger.same("followed money", place, row["gain_percent"], nearest(percent(expected, price.amount), 2))
