"""Random changes of figures in workbooks of `tariffs rebuild`, held against the command with the same changes.

A sheet is changed with openpyxl, recalculated by LibreOffice, and must give the tariff of `--set` to the cent.
`check-workbooks.py` runs this.
"""

import json
import pathlib
import random
import subprocess
import tempfile

import openpyxl

TABLE = "ridderkerk-2025"
SHEET = "Opbouw"
TARIFF = "Tarief, op centen (€)"
START = "Brutoloon per uur"


def command(binary, *words):
    return subprocess.run([binary, *words], check=True, capture_output=True, text=True).stdout


def data(binary, *words):
    return json.loads(command(binary, *words, "--format", "json"))["parts"]


def random_figure(component, rng):
    """A figure that a build-up can have, as the command writes it and as a sheet has it."""
    if component == "groepsgrootte":
        number = rng.randint(1, 12)
        return str(number), number
    hundredths = rng.randint(1, 5_500)
    typed = f"{hundredths // 100},{hundredths % 100:02}"
    isPlain = component in ("nhc-nic", "voeding", "reiskosten", "uren")
    return typed, (hundredths / 100 if isPlain else hundredths / 10_000)


def row_of(sheet, label, after=1):
    return next(row for row in range(after, sheet.max_row + 1) if sheet.cell(row, 1).value == label)


def changed_products(binary, folder, count, rng):
    """Workbooks of products, each with copies of its sheet that are changed, and what the command makes of the changes."""
    verdicts = [verdict for verdict in data(binary, "rebuild", "--table", TABLE)["verdicts"]
                if verdict["verdict"] in ("reproduced", "implied")]
    products = [verdict["product"] for verdict in verdicts]
    wanted = {product: 0 for product in products}
    for place in range(count):
        wanted[products[place % len(products)]] += 1
    files, expected = [], []
    for product, copies in wanted.items():
        file = folder / f"{product}.xlsx"
        words = ["rebuild", product, "--table", TABLE]
        command(binary, *words, "-o", str(file))
        steps = [step for step in data(binary, *words)["steps"] if step["product"] == product]
        book = openpyxl.load_workbook(file)
        sheet = book[SHEET]
        start = row_of(sheet, START, after=row_of(sheet, "Van loon tot tarief"))
        # The steps stand below the wage, in the order of the command.
        rows = {step["component"]: start + place for place, step in enumerate(steps) if step["component"]}
        printed = [step["component"] for step in steps if step["component"] and step["origin"] != "implied"]
        for place in range(copies):
            changed = book.copy_worksheet(sheet)
            changed.title = f"wijziging {place}"
            changes = []
            for component in rng.sample(printed, rng.randint(1, min(4, len(printed)))):
                typed, figure = random_figure(component, rng)
                changed.cell(rows[component], 2).value = figure
                changes += ["--set", f"{component}={typed}"]
            outcome = next(row for row in data(binary, *words, *changes)["outcome"] if row["product"] == product)
            amount = outcome["changed"] or outcome["rebuilt"]
            expected.append((file, changed.title, row_of(changed, TARIFF), 3, amount, " ".join(words + changes)))
        book.save(file)
        files.append(file)
    return files, expected


def changed_lists(binary, folder, count, rng):
    """Lists with other costs of which two columns are changed once more, and what the command makes of these."""
    files, expected = [], []
    for place in range(count):
        file = folder / f"lijst-{place}.xlsx"
        words = ["rebuild", "--table", TABLE]
        command(binary, *words, "--set", "marge=2", "-o", str(file))
        book = openpyxl.load_workbook(file)
        sheet = book[SHEET]
        heads = row_of(sheet, "Kostencomponenten")
        changes = []
        for component in ("marge", "werkgeverslasten"):
            typed, figure = random_figure(component, rng)
            column = next(cell.column for cell in sheet[heads] if cell.value == component)
            row = heads + 1
            while sheet.cell(row, 1).value:
                if sheet.cell(row, column).value is not None:
                    sheet.cell(row, column).value = figure
                row += 1
            changes += ["--set", f"{component}={typed}"]
        outcomes = row_of(sheet, "Van loon tot tarief (€)")
        column = next(cell.column for cell in sheet[outcomes] if cell.value == TARIFF)
        tariffs = data(binary, *words, *changes)["tariffs"]
        hours = {row["product"] for row in tariffs if row["unit"] == "uur"}
        # A minute price that follows from an hour price stands below all others.
        tariffs.sort(key=lambda row: row["unit"] == "minuut" and row["product"] in hours)
        for number, row in enumerate(tariffs, start=1):
            expected.append(
                (file, SHEET, outcomes + number, column, row["amount"], " ".join(words + changes) + f" {row['product']}"))
        book.save(file)
        files.append(file)
    return files, expected


def differences(binary, recalculated, count=200, lists=5, seed=13):
    """What differs between changed sheets and the command, each as a sentence, and how many tariffs were compared.

    `recalculated(files, folder)` lets LibreOffice calculate files anew and gives the folder with its copies.
    """
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files, expected = [], []
        for make, number in ((changed_products, count), (changed_lists, lists)):
            made = make(binary, folder, number, rng)
            files += made[0]
            expected += made[1]
        anew = recalculated(files, folder)
        books, problems = {}, []
        for file, title, row, column, amount, words in expected:
            if file not in books:
                books[file] = openpyxl.load_workbook(anew / file.name, data_only=True)
            value = books[file][title].cell(row, column).value
            if not isinstance(value, (int, float)) or f"{value:.2f}" != amount:
                problems.append(f"{words}: the sheet gives {value}, the command {amount}")
        return problems, len(expected)

