"""`tariffs group`: the three ways to bill a group (docs/equal-terms.md; nijmegen-2023, lines 1959-1960)."""

from fractions import Fraction
import math

from exact import cents, fraction

PER_HOUR = {"uur": 1, "minuut": 60}


def is_group_price(data, price):
    return data.value(price, "group-regime") is not None and price.unit in PER_HOUR


def minutes(data, price, participants, staff):
    """The minutes that one participant is billed for an hour of the group."""
    regime = data.value(price, "group-regime")
    if regime == "fixed-denominator":
        return Fraction(60)
    if regime == "minutes-shared":
        return Fraction(60 * staff, participants)
    return Fraction(60, participants) * fraction(data.value(price, "factor"))


def per_participant_hour(data, price, participants, staff):
    """By what a price is multiplied to give the cost per participant per hour."""
    return minutes(data, price, participants, staff) / 60 * PER_HOUR[price.unit]


def individual_price(data, price):
    """The price of which a group price is a stated share by its denominator, and that share."""
    denominator = data.value(price, "denominator")
    if denominator:
        for row in data.relations:
            if (row["table"], row["product"], row["unit"], row["form"]) == (
                    price.table, price.product, price.unit, price.form):
                base = data.price(row["table"], row["base_product"], row["base_unit"], row["base_form"])
                if base:
                    return base, 1 / fraction(denominator)
    return None, Fraction(1)


def alone(data, price):
    """The price of one client alone beside a group price."""
    if data.value(price, "group-regime") == "factor":
        return price
    for row in data.relations:
        if (row["table"], row["product"], row["unit"], row["form"]) == (
                price.table, price.product, price.unit, price.form):
            return data.price(row["table"], row["base_product"], row["base_unit"], row["base_form"])
    return None


def first_above(threshold):
    """The smallest whole number above a threshold."""
    return str(math.floor(threshold) + 1)


def break_even(data, price, amount, single, staff, denominator):
    """From how many participants an hour of staff brings more than one client alone: by the rule, and in cents."""
    regime = data.value(price, "group-regime")
    if single is None:
        return None, None
    if regime == "fixed-denominator":
        return first_above(denominator * staff), first_above(staff * single.amount / amount)
    if regime == "minutes-shared":
        return ("always" if amount > single.amount else "never"), None
    return ("always" if fraction(data.value(price, "factor")) / staff > 1 else "never"), None


def exceeded(data, price, participants, staff):
    """The limits of the document that a group is beyond; a ratio of staff is an average there (line 242), no limit."""
    tests = {
        "participants-min": lambda value: participants < value,
        "participants-max": lambda value: participants > value,
        "staff-max": lambda value: staff > value,
    }
    beyond = set()
    for term, value in data.terms.get((price.table, price.product), []):
        if term in tests and tests[term](fraction(value)):
            beyond.add(f"{term} {value}")
        if term == "staff-at-most-participants" and staff > participants:
            beyond.add(f"{term} {value}")
        if term == "staff-below-participants" and staff >= participants:
            beyond.add(f"{term} {value}")
    return beyond


def compare(program, data, ledger, sizes, staff, denominator=None):
    arguments = ["group"]
    for number in sizes:
        arguments += ["--participants", number]
    for number in staff:
        arguments += ["--staff", number]
    if denominator:
        arguments += ["--denominator", denominator]
    rows = {}
    for row in program.parts(*arguments)["group"]:
        rows[row["table"], row["product"], row["unit"], row["what_if"], row["participants"], row["staff"]] = row
    expected = [price for price in data.prices
                if data.value(price, "group-regime") and price.form == "zin"
                and (price.unit == "uur" or not data.price(price.table, price.product, "uur", "zin"))]
    for price in expected:
        single = alone(data, price)
        variants = [(False, price.amount, fraction(data.value(price, "denominator")))]
        if denominator and data.value(price, "denominator") and single:
            variants.append((True, cents(single.amount / denominator), Fraction(denominator)))
        for what_if, amount, divisor in variants:
            # Nobody is helped by more professionals than there are participants.
            for n in sizes:
                for k in (number for number in staff if number <= n):
                    place = f"{price} what-if {what_if}, {n} participants, {k} staff"
                    row = rows.pop((price.table, price.product, price.unit, what_if, n, k), None)
                    ledger.same("group rows", place, row is not None, True)
                    if row is None:
                        continue
                    ledger.same("group amounts", place, row["amount"], amount)
                    ledger.same("group amounts", place, row["individual_amount"], single and single.amount)
                    billed = minutes(data, price, n, k)
                    cost = billed / 60 * PER_HOUR[price.unit] * amount
                    ledger.same("group minutes", place, row["billed_minutes_per_hour"], cents(billed))
                    ledger.same("group costs", place, row["cost_per_participant_hour"], cents(cost))
                    ledger.same("group income", place, row["income_per_staff_hour"], cents(cost * n / k))
                    by_rule, in_cents = break_even(data, price, amount, single, k, divisor)
                    ledger.same("group break-even", place, row["break_even"], by_rule)
                    ledger.same("group break-even", place, row["break_even_in_cents"], in_cents)
                    said = set(filter(None, (row["exceeded_limits"] or "").split("; ")))
                    ledger.same("group limits", place, sorted(said), sorted(exceeded(data, price, n, k)))
    for key in rows:
        ledger.same("group rows", str(key), True, False)

