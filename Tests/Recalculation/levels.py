"""`rebuild --infer`: the price per function level that explains a list best, by another method than the program's.

The program states the problem (docs/decisions.md, Least squares of our own): the least sum of squared relative
residuals, where no level is paid more than one above it. It is solved here by trying every set of neighbours that are
tied together, with the normal equations of what is left. These are estimates in binary floating point on both sides,
so they are compared up to the rounding of what is printed and a hundredth of a cent.
"""

from fractions import Fraction
from itertools import combinations

from exact import cents, fraction
import costs as costing

TOLERANCE = 0.0051
HOURLY = ("minuut", "uur")


def grouped(levels, tied):
    group = {level: level for level in levels}
    for a, b in tied:
        old, new = group[a], group[b]
        group = {level: new if one == old else one for level, one in group.items()}
    return group


def solve(rows, groups, names):
    """Normal equations of the groups of levels, by Gauss with pivots."""
    index = {name: number for number, name in enumerate(names)}
    n = len(names)
    matrix = [[0.0] * (n + 1) for _ in range(n)]
    for observed, mix in rows:
        row = [0.0] * n
        for level, share in mix:
            row[index[groups[level]]] += float(share) / 100 / float(observed)
        for i in range(n):
            if row[i]:
                for j in range(n):
                    matrix[i][j] += row[i] * row[j]
                matrix[i][n] += row[i]
    for column in range(n):
        pivot = max(range(column, n), key=lambda r: abs(matrix[r][column]))
        if abs(matrix[pivot][column]) < 1e-13:
            return None
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        for r in range(n):
            if r != column:
                factor = matrix[r][column] / matrix[column][column]
                for c in range(column, n + 1):
                    matrix[r][c] -= factor * matrix[column][c]
    return {name: matrix[index[name]][n] / matrix[index[name]][index[name]] for name in names}


def objective(rows, values):
    return sum((sum(float(share) / 100 * values[level] for level, share in mix) / float(observed) - 1) ** 2
               for observed, mix in rows)


def optimal(rows, levels, above):
    """The best estimates that keep the order: every set of levels that are tied to a neighbour is tried."""
    best = None
    for size in range(len(above) + 1):
        for tied in combinations(above, size):
            groups = grouped(levels, tied)
            solution = solve(rows, groups, sorted(set(groups.values())))
            if solution is None:
                continue
            values = {level: solution[groups[level]] for level in levels}
            if any(values[a] > values[b] * (1 + 1e-12) + 1e-9 for a, b in above) or min(values.values()) < 0:
                continue
            found = objective(rows, values)
            if best is None or found < best[0] - 1e-15:
                best = found, values
        if best is not None and size == 0:
            break  # The free optimum keeps the order: none can be better.
    return best and best[1]


def order(costs, levels):
    """The pairs (lower, higher) of levels in the list: the nearest ones that occur, over those that do not."""
    pairs = set()
    for level in levels:
        reached, open_ = set(), list(costs.order.get(level, []))
        while open_:
            higher = open_.pop()
            if higher in levels:
                pairs.add((level, higher))
            elif higher not in reached:
                reached.add(higher)
                open_ += costs.order.get(higher, [])
    return sorted(pairs)


def compare(program, data, costs, ledger, table):
    at = f"rebuild --table {table} --infer"
    parts = program.parts("rebuild", "--table", table, "--infer")
    if parts is None:
        ledger.same("infer levels", at, "refused", "a report")
        return
    by_product = {(price.product, price.unit): price for price in data.of(table)}
    rows, seen = [], []
    for row in parts["products"]:
        price = by_product[row["product"], row["unit"]]
        product = costing.Product(costs, price)
        place = f"{at}: {price}"
        mix = product.mix
        ledger.same("infer products", place, row["mix"], " ".join(f"{level}={number(share)}" for level, share in mix))
        group = product.group or 1
        factor = Fraction(60 if price.unit == "minuut" else 1)
        if price.unit not in HOURLY:
            factor = group / product.figures.get(costing.HOURS, Fraction(1))
        elif data.value(price, "participants-per-staff"):
            factor *= fraction(data.value(price, "participants-per-staff"))
        if "overhead" in product.figures:
            observed = costing.solve(costs.models["gebruikelijk"], product.figures, None, "loon", price.amount)[0]
        else:
            observed = price.amount * factor
            ledger.same("infer products", place, row["factor"], factor)
        ledger.same("infer products", place, row["observed"], cents(observed))
        rows.append((observed, mix))
        seen.append(row)
    levels = sorted({level for _, mix in rows for level, _ in mix})
    above = order(costs, levels)
    values = optimal(rows, levels, above)
    for row in parts["levels"]:
        level = row["level"]
        place = f"{at}: {level}"
        having = [position for position, (_, mix) in enumerate(rows) if level in dict(mix)]
        ledger.same("infer levels", place, row["products"], len(having))
        ledger.same("infer levels", place, row["largest_share"],
                    max(dict(rows[position][1])[level] for position in having))
        ledger.near("infer levels", place, row["estimate"], values[level], TOLERANCE)
    for row, (observed, mix) in zip(seen, rows):
        fitted = sum(float(share) / 100 * values[level] for level, share in mix)
        place = f"{at}: {row['product']} {row['unit']}"
        ledger.near("infer products", place, row["fitted"], fitted, TOLERANCE)
        ledger.near("infer products", place, row["residual_percent"], (1 - fitted / float(observed)) * 100, TOLERANCE)
    without = {level: [] for level in levels}
    for position in range(len(rows)):
        rest = rows[:position] + rows[position + 1:]
        left = {level for _, mix in rest for level, _ in mix}
        if left != set(levels):
            continue  # The only product that has a level is not left out.
        one = optimal(rest, levels, above)
        for level in levels:
            if one:
                without[level].append(one[level])
    for row in parts["levels"]:
        found = without[row["level"]]
        place = f"{at}: {row['level']} without one product"
        ledger.near("infer without one", place, row["lowest"], min(found + [values[row["level"]]]), TOLERANCE)
        ledger.near("infer without one", place, row["highest"], max(found + [values[row["level"]]]), TOLERANCE)


def number(share):
    return str(share.numerator) if share.denominator == 1 else str(float(share))
