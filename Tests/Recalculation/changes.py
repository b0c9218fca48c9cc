"""`tariffs diff`: which price continues which, the change, its bounds, and what an index leaves of it."""

from datafiles import day_of
from exact import cents, lower, nearest, percent, stands_for, upper
import groups


def sides(data, old, new, known_on=None):
    """The tables of both sides: two years compare the regions that both have, two lists each other."""
    a, b = data.side(old, known_on), data.side(new, known_on)
    if old.isdigit() and new.isdigit():
        shared = [region for region in a if region in b]
        return [(a[region], b[region]) for region in shared]
    return [(sum(a.values(), []), sum(b.values(), []))]


def once(prices):
    """Where two tables of one region print the same price, the first one speaks for it."""
    kept = []
    for price in prices:
        alike = [other for other in kept if key_of(other) == key_of(price)]
        if not (price.code and any(other.table != price.table for other in alike)):
            kept.append(price)
    return kept


def key_of(price):
    return (price.law, price.code, price.unit, price.form, price.amount)


def same_key(a, b):
    return (a.law, a.unit, a.form) == (b.law, b.unit, b.form)


def pairs(data, old_tables, new_tables, days=(None, None)):
    """(old or None, new or None, what the crosswalk says) for every price of both sides, by an own matching."""
    old = once([price for table in old_tables for price in data.of(table, days[0])])
    new = once([price for table in new_tables for price in data.of(table, days[1])])
    regions = {data.tables[table].region for table in old_tables + new_tables}
    left, result = list(new), []
    said = statements(data, old_tables, new_tables)
    for price in old:
        match = None
        if len(regions) == 1:
            match = continuation(price, left, said, old)
        if match:
            left.remove(match)
        result.append((price, match))
    return result + [(None, price) for price in left]


def statements(data, old_tables, new_tables):
    """The rows of the crosswalk between two sides, in the direction of the comparison."""
    rows = []
    for row in data.crosswalk:
        if row["table_from"] in old_tables and row["table_to"] in new_tables:
            rows.append((row["table_from"], row["product_from"], row["table_to"], row["product_to"], row))
        elif row["table_to"] in old_tables and row["table_from"] in new_tables:
            rows.append((row["table_to"], row["product_to"], row["table_from"], row["product_from"], row))
    return rows


def continuation(price, candidates, said, old):
    """The price that continues another one: by what the crosswalk says, else by code, else by word."""
    fitting = [other for other in candidates if same_key(price, other)]
    named = [(t, p) for table, product, t, p, row in said if (table, product) == (price.table, price.product) and p]
    for other in fitting:
        if (other.table, other.product) in named and (price.code is None or other.code == price.code):
            return other
    if price.code:
        coded = [other for other in fitting if other.code == price.code]
        alike = [other for other in old if other.code == price.code and same_key(price, other)]
        if len(coded) == 1 and len(alike) == 1:
            return coded[0]
        for other in coded:
            if other.product == price.product:
                return other
        if coded:
            return None
    if len(named) == 1:
        for other in fitting:
            if (other.table, other.product) == named[0]:
                return other
    for other in fitting:
        if other.product == price.product and not (price.code and other.code):
            return other
    return None


def verdict(data, old, new, said):
    """What the crosswalk says of a pair: its relation and whether the prices compare."""
    for table, product, t, p, row in said:
        if old and new and (table, product, t, p) == (old.table, old.product, new.table, new.product):
            return row["relation"], row["comparable"]
    return None, None


def compare(program, data, ledger, old_name, new_name, options=(), clause=None, size=(4, 1),
            known_on=None):
    """Runs `diff` with bounds and comparable figures, and recalculates every figure of it."""
    arguments = ["diff", old_name, new_name, "--precision", "--equal-terms", *options]
    if size != (4, 1):
        arguments += ["--participants", size[0], "--staff", size[1]]
    if clause:
        arguments += ["--clause", clause.name]
    if known_on:
        arguments += ["--as-known-on", known_on]
    parts = program.answer(*arguments)
    if parts is None:
        known = False
        for old_tables, new_tables in sides(data, old_name, new_name, known_on)[:1]:
            if old_tables and new_tables:
                years = data.tables[old_tables[0]].year, data.tables[new_tables[0]].year
                known = clause is None or clause.growth(*years) is not None
        ledger.same("diff rows", " ".join(map(str, arguments)), "refused", "a report" if known else "refused")
        return
    found = {}
    for row in parts["diff"]:
        key = (row["table_from"], row["line_from"], row["amount_from"], row["table_to"], row["line_to"],
               row["amount_to"], row["unit"], row["form"], row["name_from"], row["name_to"])
        found.setdefault(key, []).append(row)
    days = day_of(old_name), day_of(new_name)
    for old_tables, new_tables in sides(data, old_name, new_name, known_on):
        said = statements(data, old_tables, new_tables)
        for old, new in pairs(data, old_tables, new_tables, days):
            one = new or old
            key = (old and old.table, old and old.line, old and text(old.amount), new and new.table,
                   new and new.line, new and text(new.amount), one.unit, one.form, old and old.name, new and new.name)
            place = f"{old_name} → {new_name} {one.product} {one.unit} {one.form}"
            rows = found.get(key)
            ledger.same("diff rows", place, bool(rows), True)
            if rows:
                row = rows.pop()
                if old and new:
                    change(ledger, place, row, old, new)
                    relation, comparable = verdict(data, old, new, said)
                    ledger.same("diff comparable", place, row["comparable"], comparable)
                    terms = equal_terms(data, ledger, place, row, old, new, comparable, size)
                    if clause:
                        real(data, ledger, place, row, old, new, terms, comparable, clause)
                else:
                    for name in ("change", "change_percent", "change_percent_min", "equal_terms_change_percent"):
                        ledger.same("diff without a change", place, row[name], None)
    for key, rows in found.items():
        for row in rows:
            ledger.same("diff rows", f"{old_name} → {new_name} {row['product']} {row['unit']}", True, False)


def text(amount):
    return f"{int(amount * 100) // 100}.{int(amount * 100) % 100:02d}"


def change(ledger, place, row, old, new):
    ledger.same("diff change", place, row["change"], new.amount - old.amount)
    if old.amount == 0:
        for name in ("change_percent", "change_percent_min", "change_percent_max"):
            ledger.same("diff percent", place, row[name], None)
        return
    ledger.same("diff percent", place, row["change_percent"], nearest(percent(old.amount, new.amount), 2))
    least, most = bounds(stands_for(old.amount), stands_for(new.amount))
    ledger.same("diff bounds", place, row["change_percent_min"], least)
    ledger.same("diff bounds", place, row["change_percent_max"], most)


def bounds(old, new):
    """The bounds of a change in percent between two intervals, rounded outward."""
    return lower(percent(old[1], new[0]), 2), upper(percent(old[0], new[1]), 2)


def equal_terms(data, ledger, place, row, old, new, comparable, size):
    """The comparable figures of a pair, where the documents allow them: (exact old, exact new, factors)."""
    kind, factors = None, None
    if data.value(old, "group-regime") and data.value(new, "group-regime"):
        if groups.is_group_price(data, old) and groups.is_group_price(data, new) \
                and data.values(old, "billable") == data.values(new, "billable"):
            kind = "participant-hour"
            factors = groups.per_participant_hour(data, old, *size), groups.per_participant_hour(data, new, *size)
    elif comparable == "yes" and not data.value(old, "group-regime") and not data.value(new, "group-regime"):
        kind, factors = "price", (1, 1)
    ledger.same("diff equal terms", place, row["equal_terms"], kind)
    if kind is None:
        ledger.same("diff equal terms", place, row["equal_terms_from"], None)
        return None
    a, b = old.amount * factors[0], new.amount * factors[1]
    ledger.same("diff equal terms", place, row["equal_terms_from"], cents(a))
    ledger.same("diff equal terms", place, row["equal_terms_to"], cents(b))
    if a:
        ledger.same("diff equal terms", place, row["equal_terms_change_percent"], nearest(percent(a, b), 2))
        least, most = bounds([x * factors[0] for x in stands_for(old.amount)],
                             [x * factors[1] for x in stands_for(new.amount)])
        ledger.same("diff equal terms", place, row["equal_terms_change_percent_min"], least)
        ledger.same("diff equal terms", place, row["equal_terms_change_percent_max"], most)
    return kind, factors


def real(data, ledger, place, row, old, new, terms, comparable, clause):
    """The old price indexed, and what is left beyond that; nothing where the crosswalk says that nothing compares."""
    factors = terms[1] if terms else (1, 1)
    growth = clause.growth(data.tables[old.table].year, data.tables[new.table].year)
    if growth is None or (comparable == "no" and not terms):
        ledger.same("diff real", place, row["indexed_from"], None)
        return
    individual, ratio = groups.individual_price(data, old)
    base = individual if individual else old
    exact = base.amount * growth * ratio
    if individual:
        paid = cents(cents(base.amount * growth) * ratio)
    else:
        paid = cents(exact)
    indexed, price = cents(paid * factors[0]), new.amount * factors[1]
    ledger.same("diff real", place, row["indexed_from"], indexed)
    # Rounded once, from the exact cost per participant: 11,025 − 22,80 is −11,78.
    ledger.same("diff real", place, row["real_change"], cents(price - paid * factors[0]))
    if not indexed:
        return
    ledger.same("diff real", place, row["real_change_percent"], nearest(percent(paid * factors[0], price), 2))
    # The bounds hold the unrounded indexed price and the one of a list, which is rounded to cents before it is paid.
    before = [paid]
    for end in stands_for(base.amount):
        before += [end * growth * ratio, cents(end * growth) * ratio, cents(cents(end * growth) * ratio)]
    least, most = bounds([min(before) * factors[0], max(before) * factors[0]],
                         [end * factors[1] for end in stands_for(new.amount)])
    ledger.same("diff real bounds", place, row["real_change_percent_min"], least)
    ledger.same("diff real bounds", place, row["real_change_percent_max"], most)
