#!/usr/bin/env python3
"""Recalculates the workbooks of all commands in LibreOffice and holds every cell against what the program stored.

    scripts/check-workbooks.py [BINARY]     BINARY is .build/debug/tariffs unless another one is given

Each workbook loses its stored values first, so that none of them can pass for a calculated one. Needs soffice and the
Python package openpyxl; without them it fails.
"""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

import workbook_changes

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Each with whether formulas are expected in it.
COMMANDS = [
    ("tables", False),
    ("tables --lang en", False),
    ("list", False),
    ("list nijmegen-2023", False),
    ("list nijmegen-2025-verblijf --columns code,name,amount", False),
    ("show 44A09", False),
    ("show begeleiding --lang en", False),
    ("diff 2023 2025", True),
    ("diff 2023 2025 --equal-terms --real vng", True),
    ("diff 2023 2025 --equal-terms --participants 7 --staff 2 --real vng --precision --lang en", True),
    ("diff 2023 2025 --real own-contract --datasets examples/own-index", True),
    ("diff 2025 2023 --real vng", True),
    ("diff 2023 2025 --percent 6.3,4.91", True),
    ("diff 2023 2025 --columns code,amount_from,amount_to,change", True),
    ("diff 2023 2025 --columns code,change", False),
    ("diff 2023 2025 --limit 5", True),
    ("compare logeren", True),
    ("compare logeren --index-to 2025 --clause vng", True),
    ("compare --list", False),
    ("check", False),
    ("check --ratios", True),
    ("check --ratios --lang en", True),
    ("group begeleiding", True),
    ("group begeleiding --denominator 4", True),
    ("index series ova", False),
    ("index apply 41,95 --from 2023 --to 2025 --clause vng", True),
    ("index apply nijmegen-2023 --to 2025 --clause vng", True),
    ("index apply nijmegen-2023 --to 2025 --clause vng --round yearly", True),
    ("index explain 2023 2025", False),
    ("memo 2023 2025 --region nijmegen --clause vng", False),
    ("rebuild logeren-zwaar", True),
    ("rebuild logeren-zwaar --set marge=2", True),
    ("rebuild --table ridderkerk-2025", True),
    ("rebuild --table ridderkerk-2025 --set marge=2", True),
    ("rebuild --table lekstroom-2024 --infer", True),
    ("schema tariffs.csv", False),
    ("budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv", True),
    ("budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --by law,month --lang en", True),
    ("budget nijmegen-2023 2025 --volumes examples/volumes/nijmegen.csv --shares "
     "examples/volumes/aandelen.csv", True),
    ("declarations check examples/volumes/declaraties.csv", False),
    ("index clauses", False),
    ("index scenario nijmegen-2023 --to 2030 --clause vng --clause cpi-t-1 --assume ova=3,5 --assume ppc=2 --assume cpi=2,5",
     True),
]

# Columns with the words of a document, or with sentences, of which some are no more than a figure.
PRINTED = ("Gedrukt", "Printed", "Gelezen als", "Read as", "Wel kloppend", "Would agree")

# Amounts whose products fall on half a cent, where a binary number is often just below it.
HALVES = [
    (whole + cents, factor)
    for whole in (0, 1, 9, 41, 218, 1451, 99_999)
    for cents in (0.01, 0.15, 0.35, 0.57, 0.99)
    for factor in ("0.5", "1.5", "30.5", "0.25", "1.005", "0.125", "1.15")
]


def commands(binary, folder):
    """The workbooks of the commands, each written to a file; what failed."""
    failures = []
    for number, (words, _) in enumerate(COMMANDS):
        done = subprocess.run(
            [binary, *words.split(), "-o", folder / f"{number:02}.xlsx"], cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            failures.append(f"tariffs {words}: {done.stderr.strip()}")
    return failures


def without_values(source, target):
    """A copy of a workbook whose formulas have no stored values."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"(<f>[^<]*</f>)<v>[^<]*</v>", rb"\1", part)
            new.writestr(name, part)


def recalculated(files, folder):
    """Lets LibreOffice calculate workbooks anew, all in one run; the folder with its copies."""
    bare, done = folder / "bare", folder / "recalculated"
    bare.mkdir(exist_ok=True)
    for file in files:
        without_values(file, bare / file.name)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", done,
         *sorted(bare.glob("*.xlsx"))], check=True, capture_output=True)
    return done


def differs(stored, anew, style):
    """Whether a calculated value is another one: by a cent, or a hundredth of a percent."""
    if isinstance(stored, (int, float)) and isinstance(anew, (int, float)):
        return abs(stored - anew) > (0.00005 if "%" in style else 0.004) * (1 + 1e-9 * abs(stored))
    return stored != anew


def wrong_type(cell, heading):
    """What is wrong with the type of a cell, or nothing."""
    value, style = cell.value, cell.number_format
    if cell.data_type == "e":
        return "is an error"
    if value is None or cell.data_type == "f":
        return None
    if isinstance(value, str):
        # What a document prints stays as it is printed, and a label is one.
        if cell.column > 1 and heading not in PRINTED and re.fullmatch(r"[-+]?€? ?[-+]?\d{1,3}(\.\d{3})*,\d\d%?", value):
            return "is a figure that is text"
        return None if style == "@" else "is text with the pattern of a figure"
    if isinstance(value, bool):
        return None if style == "General" else "is a truth with the pattern of a figure"
    if isinstance(value, (datetime.date, datetime.datetime)):
        return None if "yyyy" in style else "is a day with another pattern"
    return "is a number with the pattern of text" if style == "@" else None


def checked(words, has_formulas, file, anew):
    """What is wrong with a workbook, and how many formulas it has."""
    formulas = openpyxl.load_workbook(file)
    stored = openpyxl.load_workbook(file, data_only=True)
    calculated = openpyxl.load_workbook(anew, data_only=True)
    problems, count = [], 0
    for sheet in formulas:
        if sheet.page_setup.orientation != "landscape" or str(sheet.page_setup.paperSize) != "9":
            problems.append(f"{sheet.title}: is not set up for A4 on its side")
        for row in sheet.iter_rows():
            for cell in row:
                place = f"{sheet.title}!{cell.coordinate}"
                reason = wrong_type(cell, sheet.cell(1, cell.column).value)
                if reason:
                    problems.append(f"{place} {reason}: {cell.value!r}")
                if cell.data_type != "f":
                    continue
                count += 1
                old = stored[sheet.title][cell.coordinate].value
                new = calculated[sheet.title][cell.coordinate].value
                if old is None:
                    problems.append(f"{place} has no stored value: {cell.value}")
                elif differs(old, new, cell.number_format):
                    problems.append(f"{place} is {old!r} and calculated {new!r}: {cell.value}")
    if has_formulas and not count:
        problems.append("has no formulas")
    return [f"tariffs {words}: {problem}" for problem in problems], count


def half_cents(folder):
    """Half cents in the form in which the program writes rounding, against exact decimals; what differs."""
    from decimal import ROUND_HALF_UP, Decimal

    book = openpyxl.Workbook()
    sheet, expected = book.active, []
    for amount, factor in HALVES:
        for text in (f"{amount:.2f}", f"-{amount:.2f}"):
            exact = (Decimal(text) * Decimal(factor)).quantize(Decimal("0.01"), ROUND_HALF_UP)
            expected.append((text, factor, exact))
            row = len(expected)
            sheet.append([float(text), float(factor), f"=ROUND(ROUND(A{row}*B{row},9),2)"])
    book.save(folder / "halves.xlsx")
    return expected


def half_cent_problems(expected, anew):
    """Which half cents LibreOffice rounds in another way."""
    cells = openpyxl.load_workbook(anew, data_only=True).active
    return [
        f"{text} × {factor} is {exact}, and LibreOffice has {cells.cell(row, 3).value}"
        for row, (text, factor, exact) in enumerate(expected, 1)
        if abs(cells.cell(row, 3).value - float(exact)) > 1e-6
    ]


def main():
    """Runs all checks and says what differs."""
    binary = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/debug/tariffs").resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        problems, count = commands(binary, folder), 0
        expected = half_cents(folder)
        anew = recalculated(sorted(folder.glob("*.xlsx")), folder)
        for number, (words, has_formulas) in enumerate(COMMANDS):
            file = folder / f"{number:02}.xlsx"
            if file.exists():
                found, formulas = checked(words, has_formulas, file, anew / file.name)
                problems, count = problems + found, count + formulas
        problems += half_cent_problems(expected, anew / "halves.xlsx")
    differences, changed = workbook_changes.differences(binary, recalculated)
    problems += differences
    for problem in problems:
        print(problem)
    print(f"{len(COMMANDS)} workbooks: {count} formulas recalculated, {len(expected)} half cents, {changed} "
          f"tariffs of changed sheets, {len(problems)} problems.")
    return 1 if problems or not count else 0


if __name__ == "__main__":
    sys.exit(main())
