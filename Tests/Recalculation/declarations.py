"""`declarations check` of a file: each line that fails, why, the totals, and the lines that put it right."""

from fractions import Fraction
import pathlib
import tempfile

from datafiles import read
import declared
import held_limits
import messages


def lines_of(path):
    """(lines that can be read, how many cannot)."""
    lines, unreadable = [], 0
    for number, row in enumerate(read(path), start=2):
        try:
            lines.append(declared.Line(number, row))
        except ValueError:
            unreadable += 1
    return lines, unreadable


def check(data, lines, known_on=None):
    prices = declared.Prices(data, known_on)
    for line in lines:
        prices.check(line)
    declared.history(lines)
    held_limits.check(data, lines, prices.units)


def compare(program, data, ledger, path, place, known_on=None, correct=False, own=None):
    """`own` is (path, words) of a file with the same lines under other headings."""
    lines, unreadable = lines_of(path)
    check(data, lines, known_on)
    asked, headings = own or (path, [])
    words = ["declarations", "check", asked, *headings, *(["--as-known-on", known_on] if known_on else [])]
    with tempfile.TemporaryDirectory() as name:
        corrected = pathlib.Path(name) / "correct.csv"
        parts = program.answer(*words, *(["--correct", corrected] if correct else []))
        if parts is None:
            ledger.same("declared lines", place, "refused", "a report")
            return
        if correct:
            compare_corrections(ledger, place, read(corrected) if corrected.exists() else [], lines)
    compare_answer(ledger, place, parts, lines, unreadable)


def compare_message(program, data, ledger, path, region, place):
    lines, unreadable, total = messages.lines(path, region)
    check(data, lines)
    parts = program.answer("declarations", "check", path, "--region", region)
    if parts is None:
        ledger.same("message totals", place, "refused", "a report")
        return
    compare_answer(ledger, place, parts, lines, unreadable, "message")
    # Beside lines that cannot be read the total proves nothing.
    ledger.same("message totals", f"{place}: stated", parts["totals"][0]["stated_total"],
                None if unreadable else total)


def compare_answer(ledger, place, parts, lines, unreadable, kind="declared"):
    rows = {row["line"]: row for row in parts["lines"]}
    for line in lines:
        compare_line(ledger, place, line, rows.pop(line.number, None), kind)
    for number in rows:
        ledger.same(f"{kind} verdicts", f"{place}: line {number}", rows[number]["verdict"], None)
    compare_totals(ledger, place, parts["totals"][0], lines, unreadable, kind)
    compare_reasons(ledger, place, parts["reasons"], lines, kind)


def compare_line(ledger, place, line, row, kind):
    at = f"{place}: line {line.number} {line.row['line_id']}"
    ledger.same(f"{kind} verdicts", at, row["verdict"] if row else None, line.verdict)
    if row is None or line.verdict is None:
        return
    reasons = " ".join(sorted({reason for reason, _, _ in line.reasons}))
    ledger.same(f"{kind} reasons", at, " ".join(sorted(set(row["reasons"].split()))), reasons)
    ledger.same(f"{kind} money", at, row["at_stake"], line.at_stake)
    ledger.same(f"{kind} prices", at, row["expected_price"], line.expected[0])
    ledger.same(f"{kind} prices", at, row["expected_amount"], line.expected[1])


def compare_totals(ledger, place, row, lines, unreadable, kind):
    wrong, judged = ([line for line in lines if line.verdict == verdict] for verdict in ("wrong", "judge"))
    expected = {
        "lines": len(lines), "credits": sum(line.is_credit for line in lines),
        "declared": sum((line.sign * line.amount for line in lines), Fraction(0)),
        "wrong_lines": len(wrong), "wrong_at_stake": sum((abs(line.at_stake) for line in wrong), Fraction(0)),
        "too_much": sum((max(line.at_stake, 0) for line in wrong), Fraction(0)),
        "too_little": sum((max(-line.at_stake, 0) for line in wrong), Fraction(0)),
        "lines_to_judge": len(judged), "to_judge_at_stake": sum((abs(line.at_stake) for line in judged), Fraction(0)),
        "unreadable_lines": unreadable}
    for column, value in expected.items():
        ledger.same(f"{kind} totals", f"{place}: {column}", row[column], value)


def compare_reasons(ledger, place, rows, lines, kind):
    """Every line counts once, under its main reason."""
    counted = {}
    for line in lines:
        if line.reasons:
            reason, verdict, _ = line.main
            count, declared_sum, at_stake = counted.get((reason, verdict), (0, Fraction(0), Fraction(0)))
            counted[reason, verdict] = count + 1, declared_sum + line.amount, at_stake + abs(line.at_stake)
    for row in rows:
        count, declared_sum, at_stake = counted.pop((row["reason"], row["verdict"]), (0, Fraction(0), Fraction(0)))
        at = f"{place}: {row['reason']} {row['verdict']}"
        ledger.same(f"{kind} reasons", at, row["lines"], count)
        ledger.same(f"{kind} reasons", at, row["declared"], declared_sum)
        ledger.same(f"{kind} money", at, row["at_stake"], at_stake)
    for key in counted:
        ledger.same(f"{kind} reasons", f"{place}: {key}", None, "a row")


def compare_corrections(ledger, place, rows, lines):
    """The whole line is credited, and declared again at the price of the list that replaced its own."""
    expected = []
    for line in lines:
        if any(reason == "old-price" for reason, _, _ in line.reasons) and not line.is_credit:
            expected.append((line.row["line_id"], "C", line.price, line.amount))
            expected.append((line.row["line_id"], "D", line.expected[0], line.expected[1]))
    ledger.same("corrected lines", place, len(rows), len(expected))
    for row, (name, sign, price, amount) in zip(rows, expected):
        at = f"{place}: {name} {sign}"
        ledger.same("corrected lines", at, (row["corrects"], row["debit_credit"]), (name, sign))
        ledger.same("corrected money", at, row["price"], price)
        ledger.same("corrected money", at, row["amount"], amount)

    def balance(signed):
        return sum((amount if sign == "D" else -amount for sign, amount in signed), Fraction(0))

    ledger.same("corrected money", f"{place}: on balance",
                balance((row["debit_credit"], Fraction(row["amount"])) for row in rows),
                balance((sign, amount) for _, sign, _, amount in expected))
