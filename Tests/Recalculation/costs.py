"""`tariffs rebuild`: from wage to tariff by a cost model, and back to one unknown (docs/building-up.md)."""

import datetime
from fractions import Fraction

from exact import cents, fraction, lower, nearest, stands_for, upper

# What the model calls hours and group; the documents state them in terms of billing.
HOURS, GROUP = "uren", "groepsgrootte"
EURO_PER_UNIT = ("nhc-nic", "voeding")


class Costs:
    """Mixes, components, wages and models."""

    def __init__(self, data):
        self.data = data
        self.mixes, self.components, self.models, self.scales, self.wages = {}, {}, {}, {}, {}
        for row in data.rows("function-mixes.csv"):
            self.mixes.setdefault((row["table"], row["product"]), []).append((row["level"], fraction(row["percent"])))
        for row in data.rows("cost-components.csv"):
            self.components.setdefault((row["table"], row["product"]), {})[row["component"]] = fraction(row["value"])
        for row in data.rows("cost-model-steps.csv"):
            self.models.setdefault(row["model"], []).append(row)
        for row in data.rows("function-scales.csv"):
            self.scales.setdefault((row["agreement"], row["level"]), []).append(
                (row["scale_agreement"], row["scale"], row["is_default"] == "yes"))
        for row in data.rows("wages.csv"):
            day = datetime.date.fromisoformat(row["valid_from"])
            self.wages.setdefault((row["agreement"], row["scale"]), {}).setdefault(day, {})[row["step"]] = \
                fraction(row["hourly"])
        self.order = {row["level"]: row["not_above"].split() for row in data.rows("function-levels.csv")}

    def scale(self, level, day, agreement="jeugdzorg", chosen=None):
        """The steps of the scale that pays a level on a day."""
        for owner, scale, default in self.scales.get((agreement, level), []):
            if default if chosen is None else scale == chosen:
                days = [one for one in self.wages[owner, scale] if one <= day]
                return self.wages[owner, scale][max(days)] if days else None
        return None

    def ends(self, steps):
        """The first and the last wage of a scale, without the steps before its beginning and beyond its end."""
        numbered = sorted((int(step), wage) for step, wage in steps.items() if step.isdigit())
        first = steps.get("min", steps.get("start", dict(numbered).get(0)))
        last = steps.get("max", numbered[-1][1] if numbered else None)
        return first, last

    def mixed(self, mix, day, place=Fraction(1, 2), agreement="jeugdzorg", step=None):
        """The wage of a mix at a place between the ends of the scales, or at a step; None where it is not known."""
        total = Fraction(0)
        for level, share in mix:
            steps = self.scale(level, day, agreement)
            if steps is None:
                return None
            first, last = self.ends(steps)
            if step is not None:
                if step not in steps:
                    return None
                wage = steps[step]
            elif place == 0 or place == 1:
                wage = last if place else first
            else:
                if first is None or last is None:
                    return None
                wage = first + (last - first) * place
            if wage is None:
                return None
            total += share / 100 * wage
        return total


class Product:
    """A price with its mix, its printed components, and what follows for hours and group."""

    def __init__(self, costs, price):
        self.price, self.day = price, costs.data.tables[price.table].first
        key = price.table, price.product
        self.mix = costs.mixes.get(key)
        self.figures = dict(costs.components.get(key, {}))
        self.staff = self.figures.pop("begeleiders", None)
        self.whole = self.mix is not None and sum(share for _, share in self.mix) == 100
        value = lambda term: max(map(fraction, costs.data.values(price, term)), default=None)
        self.group = value("participants-max")
        if self.group is None and value("participants-per-staff") and self.staff:
            self.group = value("participants-per-staff") * self.staff
        self.figures[GROUP] = self.group
        if price.unit in ("uur", "minuut"):
            self.figures[HOURS] = Fraction(1, 60 if price.unit == "minuut" else 1)
            self.figures[GROUP] = None
        elif price.unit == "dagdeel" and value("hours-per-dagdeel") and self.staff:
            self.figures[HOURS] = value("hours-per-dagdeel") * self.staff

    def rebuildable(self):
        return self.mix is not None and "overhead" in self.figures


def build(model, figures, wage, multiplier=None):
    """The steps of a model: (step, figure, basis, before, after). `multiplier` puts a bare number in place of what a
    step makes of its figure: the percentage as a fraction, 1/(1 − share), 1/divisor, or the figure itself."""
    amount, named, result = wage, {"loon": wage}, []
    for step in model:
        figure = figures.get(step["component"])
        own = multiplier[1] if multiplier and multiplier[0] == step["component"] else None
        if figure is None and own is None:
            if step["missing"] == "require":
                return None
            continue
        before, kind = amount, step["kind"]
        basis = named[step["basis"]] if step["basis"] else amount
        if kind == "surcharge":
            amount += basis * (own if own is not None else figure / 100)
        elif kind == "share":
            amount += basis * ((own if own is not None else 1 / (1 - figure / 100)) - 1)
        elif kind == "multiplication":
            amount *= own if own is not None else figure
        elif kind == "division":
            amount *= own if own is not None else 1 / figure
        else:
            amount += own if own is not None else figure
        named[step["step"]] = amount
        result.append((step["step"], figure, basis, before, amount))
    return result


def tariff(model, figures, wage, multiplier=None):
    steps = build(model, figures, wage, multiplier)
    return None if steps is None else steps[-1][4]


def line(model, figures, wage, component):
    """(constant, slope) of the tariff in the multiplier of a component, or in the wage."""
    if component == "loon":
        zero, one = tariff(model, figures, Fraction(0)), tariff(model, figures, Fraction(1))
    else:
        zero, one = (tariff(model, figures, wage, (component, Fraction(number))) for number in (0, 1))
    return None if zero is None else (zero, one - zero)


def solve(model, figures, wage, component, published):
    """The value of the unknown and its bounds."""
    found = line(model, figures, wage, component)
    if found is None or found[1] == 0:
        return None
    kind = next((step["kind"] for step in model if step["component"] == component), "wage")
    undo = {"surcharge": lambda m: m * 100, "share": lambda m: (1 - 1 / m) * 100, "division": lambda m: 1 / m}
    values = []
    for amount in (published, *stands_for(published)):
        multiplier = (amount - found[0]) / found[1]
        if kind in ("share", "division") and multiplier == 0:
            return None
        values.append(undo.get(kind, lambda m: m)(multiplier))
    return values[0], min(values[1:]), max(values[1:])


def decimals(component):
    return 4 if component in ("loon", "wage") else 6


def products(data, costs, table, form="zin"):
    """The products of a list that can be rebuilt: in kind, on the largest unit of each."""
    chosen = {}
    for price in data.of(table):
        if price.form == form:
            known = chosen.get(price.product)
            if known is None or (known.unit, price.unit) == ("minuut", "uur"):
                chosen[price.product] = price
    return [Product(costs, price) for price in chosen.values()]


def compare_table(program, data, costs, ledger, table, name="gebruikelijk", options=(), place=Fraction(1, 2)):
    """The verdicts of a list."""
    arguments = ["rebuild", "--table", table, "--model", name, *options]
    parts = program.parts(*arguments)
    if parts is None:
        ledger.same("rebuild verdicts", " ".join(arguments), "refused", "a report")
        return
    rows = {(row["product"], row["unit"]): row for row in parts["verdicts"]}
    model = costs.models[name]
    for product in products(data, costs, table):
        price = product.price
        row = rows.pop((price.product, price.unit), None)
        at = f"{' '.join(arguments)}: {price}"
        ledger.same("rebuild verdicts", at, row is not None, True)
        if row is None or not product.rebuildable():
            if row:
                ledger.same("rebuild verdicts", at, row["implied"], None)
            continue
        wage = costs.mixed(product.mix, product.day, place) if product.whole else None
        unknown = "loon" if HOURS in product.figures else HOURS
        ledger.same("rebuild verdicts", at, row["unknown"], "wage" if unknown == "loon" else unknown)
        ledger.same("rebuild wages", at, row["wage"], None if wage is None else nearest(wage, 4))
        found = solve(model, product.figures, wage, unknown, price.amount)
        places = decimals(unknown)
        ledger.same("rebuild implied", at, row["implied"], nearest(found[0], places))
        ledger.same("rebuild implied", at, row["implied_lower"], lower(found[1], places))
        ledger.same("rebuild implied", at, row["implied_upper"], upper(found[2], places))
        constant, slope = line(model, product.figures, wage, unknown)
        ledger.same("rebuild lines", at, row["constant"], nearest(constant, 6))
        # Euro per hour of staff, or a factor of the wage.
        ledger.same("rebuild lines", at, row["slope"], nearest(slope, 6 if unknown == "loon" else 4))
        if unknown == "loon" and wage is not None:
            rebuilt = cents(tariff(model, product.figures, wage))
            ledger.same("rebuild tariffs", at, row["rebuilt"], rebuilt)
            ledger.same("rebuild tariffs", at, row["deviation_percent"],
                        nearest((rebuilt / price.amount - 1) * 100, 2))
            first, last = (costs.mixed(product.mix, product.day, Fraction(end)) for end in (0, 1))
            ledger.same("rebuild scales", at, row["scale_low"], nearest(first, 4))
            ledger.same("rebuild scales", at, row["scale_high"], nearest(last, 4))
            way = (found[0] - first) / (last - first) * 100
            ledger.same("rebuild scales", at, row["place_percent"], nearest(way, 6))
            ledger.same("rebuild scales", at, row["plausible"], first <= found[0] <= last)
        else:
            ledger.same("rebuild tariffs", at, row["rebuilt"], None)
    for key in rows:
        ledger.same("rebuild verdicts", f"{' '.join(arguments)}: {key}", True, False)


def compare_product(program, data, costs, ledger, product, name="gebruikelijk", set_to=None, unknown=None, options=(),
                    place=Fraction(1, 2)):
    """A product step by step, with what-if figures or solved for an unknown."""
    price, model = product.price, costs.models[name]
    arguments = ["rebuild", price.product, "--table", price.table, "--model", name, *options]
    changed = {}
    for component, value in (set_to or {}).items():
        arguments += ["--set", f"{component}={value.replace('.', ',')}"]
        changed[component] = fraction(value)
    if unknown:
        arguments += ["--solve", {"loon": "wage", HOURS: "hours", GROUP: "group"}.get(unknown, unknown)]
    at = " ".join(arguments)
    parts = program.parts(*arguments)
    wage = costs.mixed(product.mix, product.day, place) if product.whole else None
    figures = {**product.figures, **changed} if unknown else dict(product.figures)
    hidden = unknown or ("loon" if wage is None else None if HOURS in figures else HOURS)
    if hidden and hidden != "loon" and wage is None:
        return
    if hidden and hidden != HOURS and HOURS not in figures:
        ledger.same("rebuild refused", at, parts and parts["outcome"][0]["implied"], None)  # Two unknowns.
        return
    found = solve(model, figures, wage, hidden, price.amount) if hidden else None
    if found and found[2] < 0:
        ledger.same("rebuild refused", at, parts and parts["outcome"][0]["implied"], None)
        return
    if parts is None:
        ledger.same("rebuild outcomes", at, "refused", "a report")
        return
    outcome = parts["outcome"][0]
    ledger.same("rebuild outcomes", at, outcome["published"], price.amount)
    if hidden:
        places = decimals(hidden)
        ledger.same("rebuild implied", at, outcome["implied"], nearest(found[0], places))
        ledger.same("rebuild implied", at, outcome["implied_lower"], lower(found[1], places))
        ledger.same("rebuild implied", at, outcome["implied_upper"], upper(found[2], places))
        if hidden == "loon":
            wage = found[0]
        else:
            figures[hidden] = found[0]
    rows = [row for row in parts["steps"] if row["kind"] != "start"]
    steps = build(model, figures, wage)
    ledger.same("rebuild steps", at, len(rows), len(steps))
    for row, (step, figure, basis, before, after) in zip(rows, steps):
        ledger.same("rebuild steps", at, row["step"], step)
        ledger.same("rebuild steps", f"{at}: {step}", row["value"], nearest(figure, 6))
        ledger.same("rebuild steps", f"{at}: {step}", row["before"], nearest(before, 4))
        ledger.same("rebuild steps", f"{at}: {step}", row["after"], nearest(after, 4))
    rebuilt = cents(steps[-1][4])
    ledger.same("rebuild outcomes", at, outcome["rebuilt"], rebuilt)
    ledger.same("rebuild outcomes", at, outcome["difference"], rebuilt - price.amount)
    if changed and not unknown:
        anew = {**figures, **changed}
        ledger.same("rebuild what if", at, outcome["changed"], cents(tariff(model, anew, wage)))
    # With the hours unknown that of a unit, for the whole group.
    printed = {**product.figures, HOURS: product.figures.get(HOURS, Fraction(1))}
    paid = solve(model, printed, None, "loon", price.amount)
    ledger.same("rebuild outcomes", at, outcome["wage_per_unit"], nearest(paid[0] * printed[HOURS], 4))


def set_words(set_to):
    """Figures as they are typed; wages by a percentage."""
    return [f"--set={component}={value.replace('.', ',')}" + ("%" if component == "wages" else "")
            for component, value in set_to.items()]


def anew(data, costs, table, set_to, name="gebruikelijk"):
    """Each price with what it is with other figures, or None: the published tariff fixes the gross wage of a unit."""
    model, hours, found = costs.models[name], {}, {}
    amounts = {row["component"] for row in data.rows("cost-component-kinds.csv") if row["figure"].startswith("euro")}
    wages = fraction(set_to["wages"].lstrip("+")) if "wages" in set_to else Fraction(0)
    changed = {component: fraction(value) for component, value in set_to.items() if component != "wages"}
    for price in sorted(data.of(table), key=lambda price: price.unit == "minuut"):
        if price.unit == "minuut" and (price.product, price.form) in hours:
            # A price per minute beside one per hour is a sixtieth of it.
            found[price] = cents(hours[price.product, price.form] / 60)
        elif is_calculated_anew(data, costs, price):
            figures = {HOURS: Fraction(1), **Product(costs, price).figures}
            wage = solve(model, figures, None, "loon", price.amount)[0] * (1 + wages / 100)
            # An amount in euro that is no part of a build-up does not become one.
            own = {name: value for name, value in changed.items() if name in figures or name not in amounts}
            found[price] = cents(tariff(model, {**figures, **own}, wage))
            if price.unit == "uur":
                hours[price.product, price.form] = found[price]
        else:
            found[price] = None
    return found


def compare_what_if(program, data, costs, ledger, table, set_to, name="gebruikelijk"):
    """A whole list with other figures."""
    arguments = ["rebuild", "--table", table, "--model", name, *set_words(set_to)]
    at = " ".join(arguments)
    parts = program.parts(*arguments)
    if parts is None:
        ledger.same("rebuild what if", at, "refused", "a report")
        return
    rows = {(row["product"], row["unit"], row["form"]): row for row in parts["tariffs"]}
    for price, amount in anew(data, costs, table, set_to, name).items():
        row = rows.pop((price.product, price.unit, price.form), None)
        ledger.same("rebuild what if", f"{at}: {price}", row and row["amount"], amount)
    for key in rows:
        ledger.same("rebuild what if", f"{at}: {key}", True, False)


def is_calculated_anew(data, costs, price):
    """Not without a build-up, and not beside a price in kind."""
    in_kind = any(other.product == price.product and other.form == "zin" for other in data.of(price.table))
    return Product(costs, price).rebuildable() and (price.form == "zin" or not in_kind)


def compare_sensitivity(program, data, costs, ledger, product, name="gebruikelijk"):
    """What one percentage point more of each figure does at the wage that the tariff pays."""
    price, model, figures = product.price, costs.models[name], {HOURS: Fraction(1), **product.figures}
    parts = program.parts("rebuild", price.product, "--table", price.table, "--sensitivity", "--model", name)
    at = f"rebuild {price.product} --sensitivity --model {name}"
    if parts is None:
        ledger.same("rebuild sensitivity", at, "refused", "a report")
        return
    for row in parts["sensitivity"]:
        wage = solve(model, figures, None, "loon", price.amount)[0]
        anew = dict(figures)
        if row["component"] == "wages":
            wage *= Fraction(101, 100)
        elif row["change"] == "+1 pp":
            anew[row["component"]] += 1
        else:
            anew[row["component"]] *= Fraction(101, 100)
        exact = tariff(model, anew, wage)
        place = f"{at}: {row['component']} {row['change']}"
        ledger.same("rebuild sensitivity", place, row["exact"], nearest(exact, 4))
        ledger.same("rebuild sensitivity", place, row["amount"], cents(exact))
        ledger.same("rebuild sensitivity", place, row["effect"], nearest(exact - price.amount, 4))


def compare_paid(program, data, costs, ledger, product, hours):
    """Which wage a tariff pays for given hours, for each size of the group."""
    price = product.price
    parts = program.parts("rebuild", price.product, "--table", price.table, "--hours", hours)
    model = costs.models["gebruikelijk"]
    first, last = (costs.mixed(product.mix, product.day, Fraction(end)) for end in (0, 1))
    for row in parts["paid_wages"]:
        figures = {**product.figures, HOURS: fraction(row["hours"])}
        if row["group"] is not None:
            figures[GROUP] = fraction(row["group"])
        wage = solve(model, figures, None, "loon", price.amount)[0]
        at = f"rebuild {price.product} --hours {hours}: {row['hours']} hours, group {row['group']}"
        ledger.same("rebuild paid wages", at, row["wage"], nearest(wage, 4))
        ledger.same("rebuild paid wages", at, row["place_percent"], nearest((wage - first) / (last - first) * 100, 6))
        ledger.same("rebuild paid wages", at, row["scales"],
                    "below" if wage < first else "above" if wage > last else "within")
