#!/usr/bin/env python3
"""Recalculates what the program says, by a second implementation, and compares every figure to the cent.

    python3 Tests/Recalculation/compare.py [path of the binary]

The other files here were written from docs/, the data files and the documents, not from the Swift code: exact fractions
of the standard library, and nothing else. Each kind of figure has a floor: a run that compares fewer fails, as does one
that finds a difference. A difference is a defect of the program or of this recalculation; calculate by hand which.
"""

from fractions import Fraction
import pathlib
import random
import sys
import tempfile

import audit
import bases
import budget
import carried
import changes
import clause_lists
import concepts
import costs as costing
import dated
import declarations
import declared
import followed
import groups
import history
import indexing
import levels
import messages
import own_headings
import random_clauses
import random_days
import random_declarations
import random_lists
import random_volumes
import random_years
import repriced
import scenarios
import volumes
from budget import VOLUMES
from datafiles import Data
from ledger import Ledger
from program import Program, ROOT, binary

# How many figures of each kind are compared at least.
FLOORS = {
    "budget alone": 5000, "budget costs": 9000, "budget effects": 6500, "budget rows": 2800, "budget volumes": 3000,
    "clause lists": 25000, "clause parts": 1500, "clause percents": 750, "clause refused": 50, "clause results": 750,
    "clause steps": 2500,
    "concept amounts": 1700, "concept indexed": 1400, "concept rows": 850,
    "corrected lines": 150, "corrected money": 300,
    "declared money": 6000, "declared prices": 12000, "declared reasons": 6200, "declared totals": 190,
    "declared verdicts": 15500,
    "diff bounds": 7500, "diff change": 3700, "diff comparable": 3700, "diff equal terms": 8300, "diff percent": 3700,
    "diff real": 5300, "diff real bounds": 3500, "diff rows": 7000, "diff without a change": 13000,
    "explain bounds": 50, "explain fits": 36, "explain rows": 18, "explain tried": 18,
    "findings": 2000,
    "followed index": 5500, "followed money": 6800, "followed rows": 1900,
    "group amounts": 900, "group break-even": 900, "group costs": 450, "group income": 450, "group limits": 450,
    "group minutes": 450, "group rows": 450,
    "history amounts": 18, "history changes": 36, "history real": 20, "history rows": 18,
    "index lists": 9000, "index parts": 1000, "index percents": 500, "index results": 500, "index steps": 1500,
    "index unknown": 50,
    "infer levels": 45, "infer products": 140, "infer without one": 30,
    "legal elements": 900,
    "level percents": 80, "level refused": 20, "level results": 90, "level steps": 300,
    "message money": 3300, "message prices": 6200, "message reasons": 3500, "message totals": 300,
    "message verdicts": 8500,
    "ratio amounts": 150, "ratio bounds": 200, "ratio rows": 50, "ratio verdicts": 50,
    "rebuild implied": 450, "rebuild lines": 200, "rebuild outcomes": 400, "rebuild paid wages": 500,
    "rebuild refused": 20, "rebuild scales": 200, "rebuild sensitivity": 450, "rebuild steps": 4000,
    "rebuild tariffs": 150, "rebuild verdicts": 200, "rebuild wages": 100, "rebuild what if": 600,
    "scenario assumed": 150, "scenario break-even": 60, "scenario costs": 100, "scenario paths": 200,
    "scenario prices": 3000, "scenario refused": 2,
}

MODELS = ("gebruikelijk", "overhead-aandeel", "gestapelde-toeslagen")
SEEDS = (1,)
# Lines of declarations are quick to check.
DECLARATION_SEEDS = (1, 4, 5)


def pairs_of(data, old, new):
    return [(a, b) for one, other in changes.sides(data, old, new) for a, b in changes.pairs(data, one, other)
            if a and b]


def differences(program, data, book, ledger):
    changes.compare(program, data, ledger, "2023", "2025")
    changes.compare(program, data, ledger, "2025", "2023")
    for old in data.tables:
        for new in data.tables:
            if old != new:
                changes.compare(program, data, ledger, old, new)
    for name in ("vng", "vng@2025-juli", "vng-80-20", "cpi-t-1", "cpi-level", "vng-voorlopig"):
        changes.compare(program, data, ledger, "2023", "2025", clause=book.default(name))
    for size in ((6, 2), (3, 1), (8, 1)):
        changes.compare(program, data, ledger, "2023", "2025", clause=book.default("vng"), size=size)
    history.compare(program, data, ledger, pairs_of(data, "2023", "2025"), book.default("vng"))


def group_prices(program, data, ledger):
    groups.compare(program, data, ledger, [*range(1, 11), 12, 15], [1, 2, 3])
    groups.compare(program, data, ledger, [3, 4, 7], [1, 2], denominator=4)


def indices(program, data, book, ledger):
    names = sorted({clause.label for clause in book.clauses} | {clause.id for clause in book.clauses})
    years = [(2023, 2024), (2023, 2025), (2025, 2023), (2018, 2025), (2022, 2024), (2024, 2026)]
    indexing.apply_amounts(program, book, ledger, ["41.95"], names, years)
    indexing.apply_amounts(program, book, ledger, ["1.01", "22006.18"], ["vng", "cpi-level"], years[:4])
    for table in data.tables:
        first = data.tables[table].year
        for rounding in ("final", "yearly"):
            for name in ("vng", "cpi-t-1"):
                indexing.apply_table(program, data, book, ledger, table, max(first + 1, 2025), name, rounding=rounding)
            indexing.apply_table(program, data, book, ledger, table, first + 3, given=["6.30", "-4.91", "2.345"],
                                 rounding=rounding)
    indexing.explain(program, data, book, ledger, "2023", "2025", pairs_of(data, "2023", "2025"))


def levels_of_series(program, data, book, ledger):
    """Months, quarters and years of the built-in series, forward and back."""
    known = bases.Levels(data, book)
    for series in sorted({name for name, _ in book.figures.levels}):
        months = bases.of_months(known, series)
        for first, last in zip(months[::9], months[4::9]):
            bases.compare(program, known, ledger, "100", series, first, last)
            bases.compare(program, known, ledger, "76.42", series, last, first, "none")
    for first, last in (("2024", "2025"), ("2016", "2019"), ("2025", "2023"), ("2024", "2026"), ("2024-01", "2025")):
        for series in ("cpi", "cpi-2025", "cpi-afgeleid-2025", "cbs-cao-lonen"):
            bases.compare(program, known, ledger, "41.95", series, first, last)
    for series, first, last in (("cbs-cao-lonen-gesubsidieerd", "2023-Q1", "2024-Q1"),
                                ("cbs-cao-lonen-gesubsidieerd", "2024-Q1", "2025-Q1"),
                                ("cbs-cao-lonen-2010", "2019-Q1", "2020-Q1")):
        bases.compare(program, known, ledger, "100", series, first, last)
    for first, last in (("2023-01", "2026-05"), ("2026-08", "2018-04"), ("2023-04", "2023-05")):
        bases.compare(program, known, ledger, "1234.56", "cpi", first, last)
        bases.compare(program, known, ledger, "1234.56", "cpi", first, last, asked=("cpi-2025",))


def dated_clauses(program, book, ledger, names, spans, amount="100.03"):
    """Every clause over every span, with the roundings in turn."""
    for number, name in enumerate(names):
        for turn, (first, last) in enumerate(spans):
            rounding = ("final", "none", "yearly")[(number + turn) % 3]
            dated.compare(program, book, ledger, amount, name, first, last, rounding)


def own_index(path, ledger):
    folder = ROOT / "examples" / "own-index"
    program, data = Program(path, folder), Data(folder)
    book = indexing.Book(data)
    known = bases.Levels(data, book)
    for first, last in (("2013-10", "2014-10"), ("2013-10", "2015-10"), ("2013-10", "2016-10"), ("2016-10", "2013-10"),
                        ("2015-10", "2016-10"), ("2012-10", "2016-10")):
        for rounding in ("final", "none", "yearly"):
            bases.compare(program, known, ledger, "90", "cpi-2006", first, last, rounding)
    bases.compare(program, known, ledger, "90", "cpi", "2016-10", "2013-10")
    names = ["own-contract", "own-groups", "own-groups/verblijf", "own-raises", "own-limits", "own-fixed", "wml"]
    dated_clauses(program, book, ledger, names,
                  [("2023", "2025"), ("2025", "2023"), ("2023-06", "2024-10"), ("2024-10", "2024"), ("2024", "2024-03"),
                   ("2025-12", "2026-07"), ("2026", "2026-07"), ("2022", "2026")])
    for name in ("own-contract", "own-groups", "own-raises", "own-limits", "own-fixed"):
        for table in data.tables:
            for last in ("2025", "2026"):
                if int(last) > data.tables[table].year:
                    clause_lists.compare(program, data, book, ledger, table, name, last)
        clause_lists.compare(program, data, book, ledger, "nijmegen-2023", name, "2024-10", "yearly")
    scenarios.compare(program, data, ledger, "nijmegen-2023", 2028,
                      ["own-contract", "own-groups", "own-limits", "own-fixed"],
                      {"own-wages": "3.25", "cpi": "2.15", "nea": "4"}, budgets=True)


def scenarios_of_lists(program, data, ledger):
    table, vng = "nijmegen-2025-ambulant", {"ova": "3.5", "ppc": "2.1"}
    scenarios.compare(program, data, ledger, table, 2028, ["cpi"])
    scenarios.compare(program, data, ledger, table, 2028, ["vng"], {"ova": "3.5"})
    scenarios.compare(program, data, ledger, table, 2028, ["vng", "cpi"], {**vng, "cpi": "2"})
    scenarios.compare(program, data, ledger, table, 2030, ["vng", "cpi", "vng-80-20"], {**vng, "cpi": "2.45"},
                      budgets=True)
    scenarios.compare(program, data, ledger, table, 2029, ["vng"], vng, {("ova", 2027): "3.1"}, {("ova", 2026): "4"})
    scenarios.compare(program, data, ledger, table, 2028, ["vng", "vng-voorlopig"], vng, {}, {("ova", 2025): "4"})
    scenarios.compare(program, data, ledger, table, 2028, ["ova-nza", "vng-voorlopig"], vng, rounding="yearly")
    scenarios.compare(program, data, ledger, table, 2028, ["cpi-oktober", "cpi-level", "cpi-t-1"],
                      {"cpi-2025": "2", "cpi-level": "1.95", "cpi": "-0.5"})
    scenarios.compare(program, data, ledger, table, 2027, ["wml"])
    scenarios.compare(program, data, ledger, "nijmegen-2023", 2026, ["vng", "cpi"], {"cpi": "2.4"}, budgets=True)
    scenarios.compare(program, data, ledger, "nijmegen-2023", 2026, ["vng", "cpi"], {"cpi": "2.4"}, {},
                      {("cpi", 2024): "5", ("ppc", 2024): "0"}, "yearly", True)
    for listed in ("lekstroom-2024", "ridderkerk-2025", "nijmegen-2025-verblijf"):
        scenarios.compare(program, data, ledger, listed, 2027, ["vng", "nea-vervoer"], {**vng, "nea": "3.33"})
    scenarios.compare(program, data, ledger, table, 2027, ["nijmegen-44-1"], vng)


def build_ups(program, data, costs, ledger):
    table = "ridderkerk-2025"
    for model in MODELS:
        costing.compare_table(program, data, costs, ledger, table, model)
        for changed in ({"marge": "2"}, {"wages": "+3.5"}, {"werkgeverslasten": "35.33", "overhead": "30"},
                        {"nhc-nic": "32"}, {"voeding": "0", "marge": "1.5"},
                        {"niet-productieve-uren": "33.3", "wages": "-1.25"}):
            costing.compare_what_if(program, data, costs, ledger, table, changed, model)
    for words, place in ((["--step", "max"], Fraction(1)), (["--step", "min"], Fraction(0)),
                         (["--step", "25%"], Fraction(1, 4))):
        costing.compare_table(program, data, costs, ledger, table, options=words, place=place)
    for product in costing.products(data, costs, table):
        if not product.rebuildable():
            continue
        for model in MODELS:
            costing.compare_product(program, data, costs, ledger, product, model)
        changed = {"marge": "2", "werkgeverslasten": "35.33"}
        costing.compare_product(program, data, costs, ledger, product, set_to=changed)
        costing.compare_sensitivity(program, data, costs, ledger, product)
        for unknown in ("marge", "overhead", "niet-productieve-uren", "werkgeverslasten", "loon"):
            costing.compare_product(program, data, costs, ledger, product, unknown=unknown)
        if product.whole:
            hours = "2" if costing.HOURS in product.figures else "16-18"
            costing.compare_paid(program, data, costs, ledger, product, hours)
    for table in ("lekstroom-2024", "ridderkerk-2025"):
        levels.compare(program, data, costs, ledger, table)


def audits(program, data, costs, ledger):
    audit.compare_ratios(program, data, ledger)
    audit.compare_elements(program, data, costs, ledger)
    audit.compare_findings(program, data, costs, ledger)


def regions(program, data, book, ledger):
    known = bases.Levels(data, book)
    for row in data.rows("concepts.csv"):
        concepts.compare(program, data, ledger, row["concept"])
        concepts.compare(program, data, ledger, row["concept"], dated.UpTo(book, "vng"), "2025")
        for series, period in (("cpi", "2025"), ("cpi", "2024-10"), ("cpi", "2025-06"), ("cpi", "2023-02"),
                               ("cpi-2025", "2026-03")):
            concepts.compare(program, data, ledger, row["concept"], bases.UpTo(known, series), period)


def made_up(path, ledger):
    """Lists and clauses that nobody wrote, for the values on which a rounding turns."""
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            random_lists.make(folder, seed)
            program, data = Program(path, folder), Data(folder)
            book = indexing.Book(data)
            changes.compare(program, data, ledger, "seed-2022", "seed-2025")
            for number in range(20):
                clause = book.default(f"seed-{number}")
                indexing.apply_amounts(program, book, ledger, ["123.45"], [clause.name], [(2019, 2026), (2024, 2018)])
                indexing.apply_table(program, data, book, ledger, "seed-2022", 2025, clause.name,
                                     rounding=("final", "yearly")[number % 2])
                if number < 5:
                    changes.compare(program, data, ledger, "seed-2022", "seed-2025", clause=clause)


def made_up_clauses(path, ledger):
    """Series on several bases, and clauses that keep back, catch up, round and group."""
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as other:
            random_lists.make(pathlib.Path(name), seed)
            random_clauses.make(pathlib.Path(other), seed)
            program, data = Program(path, name, other), Data(name, other)
            book = indexing.Book(data)
            known = bases.Levels(data, book)
            for series, first, last in (
                    ("base-a", "2016-03", "2018-09"), ("base-a", "2016-Q1", "2019-Q3"),
                    ("base-a", "2019-06", "2016-05"), ("base-a", "2017", "2019"),
                    ("base-a", "2018-02", "2023-02"), ("base-a", "2016-Q4", "2022-Q1"),
                    ("base-a", "2016", "2023"), ("base-a", "2018-11", "2026-03"), ("base-a", "2026-Q3", "2017-Q3"),
                    ("base-a", "2028", "2015"), ("base-a", "2017-02", "2018-Q1"), ("base-a", "2019-01", "2028"),
                    ("base-b", "2022-07", "2024-06"), ("base-b", "2024-06", "2025-06")):
                bases.compare(program, known, ledger, "876.54", series, first, last, "none")
                bases.compare(program, known, ledger, "876.54", series, first, last, "yearly")
            for series, first, last in (("base-c", "2024-06", "2028-01"), ("base-c", "2028-Q4", "2023-Q4"),
                                        ("base-c", "2024", "2028"), ("base-b", "2022", "2028"),
                                        ("base-a", "2016-02", "2027-12")):
                bases.compare(program, known, ledger, "3.21", series, first, last)
                bases.compare(program, known, ledger, "3.21", series, first, last, asked=("base-d",))
            rules = [f"rule-{number}" for number in range(random_clauses.RULES)]
            dated_clauses(program, book, ledger, rules,
                          [("2016", "2024"), ("2025", "2017"), ("2018-02", "2018-10"), ("2021-07", "2023-01"),
                           ("2024-02", "2019-12")])
            for number, rule in enumerate(rules):
                rounding = ("final", "yearly")[number // 8 % 2]
                clause_lists.compare(program, data, book, ledger, "seed-2022", rule, "2025", rounding)
                if number % 8 in random_clauses.ROUNDED:
                    clause_lists.compare(program, data, book, ledger, "seed-hours", rule, "2025", rounding)


def days_of_lists(path, program, data, book, ledger):
    """Sides on a day: what held then of lists that change within a year, and the steps of a clause in between."""
    for old, new in (("nijmegen@2023-06-01", "nijmegen@2025-06-01"), ("nijmegen@2025-12-31", "nijmegen@2023-01-01"),
                     ("nijmegen@2023", "nijmegen@2025-02-01")):
        changes.compare(program, data, ledger, old, new)
        changes.compare(program, data, ledger, old, new, clause=book.default("vng"))
    days = ["dagen@2024", "dagen-2024", "dagen@2024-06-01", "dagen@2024-09-30", "dagen@2024-10-01", "dagen@2025-01-01",
            "dagen@2025-02-28", "dagen@2025-03-01", "dagen@2025-03-15", "dagen@2025-06-30", "dagen@2025", "dagen-2025",
            "dagen@2025-07-01", "dagen@2025-09-30", "dagen@2025-12-31", "dagen-2025-juli", "dagen@2024-12-31"]
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as name:
            random_days.make(pathlib.Path(name), seed)
            program, data = Program(path, name), Data(name)
            book = indexing.Book(data)
            changes.compare(program, data, ledger, "2024", "2025")
            for number, (old, new) in enumerate(zip(days, days[1:])):
                changes.compare(program, data, ledger, old, new)
                # One day before the correction is published.
                changes.compare(program, data, ledger, days[4], days[number - 3], known_on="2025-05-19")
            # A clause within a year: across years the days of both sides count as their years.
            for old, new in (("2025-01-01", "2025-08-01"), ("2025-01-01", "2025-03-31"), ("2025-12-31", "2025-03-15"),
                             ("2024-09-30", "2024-10-01"), ("2025-03-01", "2025-04-01"), ("2025-05-01", "2025-07-31")):
                sides = f"dagen@{old}", f"dagen@{new}"
                changes.compare(program, data, ledger, *sides, clause=dated.Between(book, random_days.CLAUSE, *sides))
            for number, row in enumerate(data.rows("concepts.csv")):
                concepts.compare(program, data, ledger, row["concept"])
                for month in (("2023-02", "2025-08"), ("2024-12", "2026-01"), ("2022-12", "2025-04"))[number % 3]:
                    concepts.compare(program, data, ledger, row["concept"], dated.UpTo(book, random_days.CLAUSE), month)
            steps = dated.UpTo(book, random_days.CLAUSE)
            for month in ("2023-12", "2024-10", "2025-05", "2025-12", "2026"):
                concepts.compare(program, data, ledger, random_days.CONCEPT, steps, month)


def years_of_lists(path, ledger):
    """Which index was followed through three or four lists, from the years between them too."""
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as name:
            random_years.make(pathlib.Path(name), seed)
            program, data = Program(path, name), Data(name)
            book, clauses = indexing.Book(data), list(random_years.CLAUSES)
            for years in ((2022, 2023, 2024, 2025), (2022, 2024, 2025), (2022, 2023, 2025), (2023, 2024, 2025)):
                tables = [random_years.table(year) for year in years]
                for measured in (None, *clauses):
                    followed.compare(program, data, book, ledger, tables, clauses, measured)


def own_region(path, ledger):
    folder = ROOT / "examples" / "own-region"
    program, data = Program(path, folder), Data(folder)
    changes.compare(program, data, ledger, "own-2025", "own-2026")


def declarations_of_examples(path, program, data, ledger):
    declarations.compare(program, data, ledger, VOLUMES.parent / "declaraties.csv", "declaraties.csv")
    folder = VOLUMES.parent / "correctie"
    added, corrected = Data(folder), Program(path, folder)
    lines = folder / "declaraties.csv"
    declarations.compare(corrected, added, ledger, lines, "correctie", correct=True)
    for day in ("2025-04-10", "2025-05-19", "2025-05-20"):
        declarations.compare(corrected, added, ledger, lines, f"correctie on {day}", known_on=day)


def made_up_declarations(path, program, data, ledger):
    """Lines around every price and limit, and lists that are replaced."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = folder / "lines.csv"
        random_declarations.make_cases(lines)
        declarations.compare(program, data, ledger, lines, "cases")
        for seed in DECLARATION_SEEDS:
            random_declarations.make(data, lines, seed, ("nijmegen", "lekstroom", "ridderkerk"), 600)
            declarations.compare(program, data, ledger, lines, f"seed {seed}, built-in lists")
            own = folder / "own.csv"
            declarations.compare(program, data, ledger, lines, f"seed {seed}, headings of its own",
                                 own=(own, own_headings.declarations(lines, own)))
            random_declarations.make_limits(data, lines, seed, 400)
            declarations.compare(program, data, ledger, lines, f"seed {seed}, limits")
            lists = folder / f"lists-{seed}"
            lists.mkdir()
            random_lists.make(lists, seed)
            added = Data(lists)
            random_declarations.make(added, lines, seed, ("nergens",), 600)
            declarations.compare(Program(path, lists), added, ledger, lines, f"seed {seed}, made-up lists")
            lists = folder / f"replaced-{seed}"
            lists.mkdir()
            random_declarations.make_replaced(lists, lines, seed)
            added = Data(lists)
            declarations.compare(Program(path, lists), added, ledger, lines, f"seed {seed}, replaced", correct=True)
            lists = folder / f"bounds-{seed}"
            lists.mkdir()
            random_declarations.make_bounds(lists, lines, seed)
            declarations.compare(Program(path, lists), Data(lists), ledger, lines, f"seed {seed}, bounds")


def made_up_messages(path, program, data, ledger):
    """The same lines as messages, by region and law."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines, message = folder / "lines.csv", folder / "message.xml"
        for seed in DECLARATION_SEEDS:
            chance = random.Random(5000 + seed)
            lists = folder / f"lists-{seed}"
            lists.mkdir()
            random_lists.make(lists, seed)
            added = Data(lists)
            built_in, made_up = ("nijmegen", "lekstroom"), ("nergens",)
            for checking, known, regions, make, words in (
                    (program, data, built_in, random_declarations.make, (built_in, 600)),
                    (program, data, built_in, random_declarations.make_limits, (400,)),
                    (Program(path, lists), added, made_up, random_declarations.make, (made_up, 600))):
                make(known, lines, seed, *words)
                for region in regions:
                    for law in messages.CODES:
                        if messages.make(known, lines, message, region, law, chance):
                            declarations.compare_message(checking, known, ledger, message, region,
                                                         f"seed {seed}, {make.__name__}, {region} {law}")


def budgets(program, data, book, costs, ledger):
    """The volumes of the examples, with and without groups and shares; under indices and other figures."""
    units, years = declared.Units(data), ("nijmegen-2023", "2025")
    (old, new), = changes.sides(data, *years)
    stated = ["41A18:41A20=60%:210", "41A18:41A21=40%:210", "45A65:45A65=100%"]
    for mode, year, shares in (("both", None, []), ("both", None, stated), ("old", "2023", stated),
                               ("new", "2025", stated)):
        for group in (None, (4, 1)):
            crossing = carried.Crossing(data, units, old, new, group, shares)
            for question in budget.questions(mode) if group else budget.questions(mode)[:2]:
                budget.compare(program, ledger, crossing, years, VOLUMES, *question, 2023, year)
    for name, last in (("vng", "2025"), ("vng", "2024"), ("vng-80-20", "2025"), ("cpi-t-1", "2024")):
        listed = clause_lists.ClauseList(data, book, name, years[0], "2023", last)
        indexed = repriced.Repriced(units, {price: listed.indexed(price) for price in listed.prices},
                                     ["--clause", name])
        for question in budget.questions("old"):
            budget.compare(program, ledger, indexed, (years[0], last), VOLUMES, *question, 2023, "2023")
    with tempfile.TemporaryDirectory() as folder:
        delivered = pathlib.Path(folder) / "volumes.csv"
        table = "ridderkerk-2025"
        random_volumes.make_deliveries(data.of(table), "ridderkerk", delivered, 2025, 1)
        for changed in ({"marge": "2"}, {"wages": "+3.5"}, {"werkgeverslasten": "35.33", "wages": "-1.25"},
                        {"nhc-nic": "32"}):
            rebuilt = repriced.Repriced(units, costing.anew(data, costs, table, changed), costing.set_words(changed))
            for question in budget.questions("old"):
                budget.compare(program, ledger, rebuilt, (table,), delivered, *question, 2025)


def made_up_budgets(path, ledger):
    """Groups, shares and a correction within a year, by everything that rows can be of, with both roundings."""
    for seed in SEEDS:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            delivered = folder / "volumes.csv"
            lists = folder / "lists"
            lists.mkdir()
            plain, others = random_volumes.make(lists, delivered, seed)
            data = Data(lists)
            units = declared.Units(data)
            old, new = "volume-2024", "volume-2025"
            said = plain + others
            for mode, year, shares in (("both", None, plain), ("both", None, said), ("old", "2024", said),
                                       ("new", "2025", []), ("new", "2025", said)):
                crossing = carried.Crossing(data, units, [old], [new], (5, 2), shares)
                for question in budget.questions(mode):
                    budget.compare(Program(path, lists), ledger, crossing, (old, new), delivered, *question, 2024, year)
            crossing = carried.Crossing(data, units, [old], [new], (5, 2), plain)
            lines = [line for line in volumes.lines(delivered) if own_headings.has_period(line)]
            for own in (folder / "own.csv", folder / "workbook.xlsx"):
                own_headings.volumes(delivered, own, "ergens", random.Random(seed))
                for question in budget.questions("both"):
                    budget.compare(Program(path, lists), ledger, crossing, (old, new), own, *question, 2024,
                                   lines=lines)
            crossing = carried.Crossing(data, units, [old], [new], None, said)
            crossing.words = ["--shares", random_volumes.save_shares(folder / "shares.csv", said)]
            for question in budget.questions("both"):
                budget.compare(Program(path, lists), ledger, crossing, (old, new), delivered, *question, 2024)
            lists = folder / "corrected"
            lists.mkdir()
            random_volumes.make_corrected(lists, delivered, seed)
            data = Data(lists)
            for sides, direction in ((("oud-2025", "nieuw-2025"), carried.Correction),
                                     (("nieuw-2025", "oud-2025"), carried.Withdrawn)):
                for question in budget.questions("old"):
                    budget.compare(Program(path, lists), ledger, direction(data, units, *sides), sides, delivered,
                                   *question, 2025)


def main():
    path, data, ledger = binary(), Data(), Ledger()
    program, book, costs = Program(path), indexing.Book(data), costing.Costs(data)
    differences(program, data, book, ledger)
    group_prices(program, data, ledger)
    indices(program, data, book, ledger)
    build_ups(program, data, costs, ledger)
    audits(program, data, costs, ledger)
    regions(program, data, book, ledger)
    levels_of_series(program, data, book, ledger)
    scenarios_of_lists(program, data, ledger)
    own_index(path, ledger)
    own_region(path, ledger)
    days_of_lists(path, program, data, book, ledger)
    years_of_lists(path, ledger)
    made_up(path, ledger)
    made_up_clauses(path, ledger)
    declarations_of_examples(path, program, data, ledger)
    made_up_declarations(path, program, data, ledger)
    made_up_messages(path, program, data, ledger)
    budgets(program, data, book, costs, ledger)
    made_up_budgets(path, ledger)
    sys.exit(0 if ledger.report(FLOORS) else 1)


if __name__ == "__main__":
    main()
