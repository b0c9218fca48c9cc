#!/usr/bin/env python3
"""Hold the calculators of the page of `tariffs page` against the commands, and fail with the names of what differs.

    check-page-calculators.py BINARY [--count 10000]

Random settings of rebuilt tariffs agree to the cent with `tariffs rebuild --set`, every clause and pair of years with
`tariffs index apply` (a clause with steps of days has no calculator), groups of 1 to 12 with `tariffs group` and `tariffs
diff --equal-terms`. What stands in the page is evaluated in the page itself; its sliders and fields are moved by keyboard.
Needs Chromium, and playwright of PyPI.
"""

import argparse
import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent

failures: list[str] = []


def check(name: str, is_so: bool, found: object = "") -> None:
    if not is_so:
        failures.append(name)
        if len(failures) <= 40:
            print(f"FAILED {name}: {found}")


class Command:
    def __init__(self, binary: str):
        self.binary = binary

    def parts(self, *arguments: str) -> dict | None:
        """The tables of a report; nothing where the command refuses."""
        run = subprocess.run([self.binary, *arguments, "--format", "json"], capture_output=True, text=True)
        return json.loads(run.stdout)["parts"] if run.returncode == 0 else None


# Rebuilding


def drawn(random: random.Random, kind: str, name: str) -> str:
    """A figure that is possible, as somebody types it."""
    if kind == "%":
        return str(Decimal(random.randint(0, 8000)).scaleb(-random.choice([2, 2, 3])))
    if name == "groepsgrootte":
        return str(random.randint(1, 12))
    if name == "uren":
        return str(Decimal(random.randint(1, 96)) / 4)
    return str(Decimal(random.randint(0 if name != "wages" else 800, 8000)).scaleb(-2))


def typed(figure: str) -> str:
    """With a decimal comma, which can be read in one way only."""
    return figure.replace(".", ",")


def rebuilt(command: Command, page, seed: int, count: int) -> int:
    products = page.evaluate(
        """() => Object.entries(data.rebuilds).map(([key, { cells }]) =>
             [key, cells.flatMap(([value, name, kind]) => name ? [[name, kind, value]] : [])])"""
    )
    inputs = {key: {name: kind for name, kind, _ in cells} for key, cells in products}
    implied = {key for key, cells in products for name, _, value in cells if name == "uren" and "/" in value}
    wanted = random.Random(seed)
    settings = []
    while sum(len(keys) for _, _, keys in settings) < count:
        key = wanted.choice(list(inputs))
        names = wanted.sample(sorted(inputs[key]), wanted.randint(1, len(inputs[key])))
        setting = {name: drawn(wanted, inputs[key][name], name) for name in names}
        keys = [other for other in inputs if set(names) <= set(inputs[other])]
        # Hours that are not printed belong to a wage, and then the wage of the mix counts.
        if "wages" not in setting:
            keys = [other for other in keys if other not in implied or "uren" not in setting]
        if keys:
            settings.append((setting, key.split("/")[0], keys))

    def answer(job) -> dict[str, str]:
        setting, table, keys = job
        changes = [word for name, figure in setting.items() for word in ("--set", f"{name}={typed(figure)}")]
        if "wages" in setting:
            words = [key.split("/")[1] for key in keys]
            parts = command.parts("rebuild", *words, "--table", table, *changes)
            rows = (parts or {}).get("outcome", [])
            return {f"{row['table']}/{row['product']}": row["changed"] or row["rebuilt"] for row in rows}
        parts = command.parts("rebuild", "--table", table, *changes)
        rows = (parts or {}).get("tariffs", [])
        # The price per hour stands before the one per minute that follows from it.
        return {f"{table}/{row['product']}": row["amount"] for row in reversed(rows)}

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(answer, settings))
    asked = [[key, setting] for setting, _, keys in settings for key in keys]
    found = page.evaluate(
        "asked => asked.map(([key, state]) => Calculators.rebuilt(data.rebuilds[key], state).tariff?.text(2) ?? null)", asked
    )
    place = 0
    for (setting, _, keys), amounts in zip(settings, answers):
        for key in keys:
            agree = found[place] is not None and amounts.get(key) == found[place]
            check(f"rebuild {key} {setting}", agree, (amounts.get(key), found[place]))
            place += 1
    return place


# Indexing


def indexed(command: Command, page, seed: int) -> int:
    index = page.evaluate("() => data.index")
    wanted = random.Random(seed)
    jobs = [
        (clause["id"], first, last, rounding, str(Decimal(wanted.randint(100, 99999)).scaleb(-2)))
        for clause in index["clauses"]
        for first in index["years"]
        for last in index["years"]
        if first != last
        for rounding, _ in index["roundings"]
    ]

    def answer(job) -> dict[str, str] | None:
        clause, first, last, rounding, amount = job
        parts = command.parts(
            "index", "apply", typed(amount), "--from", str(first), "--to", str(last), "--clause", clause, "--round", rounding
        )
        return None if parts is None else {row["path"]: row["result"] for row in parts["steps"]}

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(answer, jobs))
    # The page calculates with one percentage a year, and refuses a clause whose steps are of days.
    with open(ROOT / "datasets" / "index-clause-steps.csv", encoding="utf-8", newline="") as file:
        dated = {row["clause"] for row in csv.DictReader(file)}
    asked = []
    for (clause, first, last, rounding, amount), results in zip(jobs, answers):
        results = None if clause in dated else results
        state = {"clause": clause, "from": str(first), "to": str(last), "round": rounding, "amount": amount}
        if results is None:
            asked.append((state, None))
        for path, result in (results or {}).items():
            # A path names the versions; of a clause without them the default is used.
            versions = {f"v{version.split('@')[1][:4]}": version for version in path.split(", ") if "@" in version}
            asked.append((state | versions, result))
    found = page.evaluate(
        """states => states.map((state) => {
             const { amounts, round } = Calculators.path(data.index, state);
             return amounts.length ? amounts.at(-1).text(round === "none" ? 4 : 2) : null;
           })""",
        [state for state, _ in asked],
    )
    for (state, result), shown in zip(asked, found):
        same = result is shown if None in (result, shown) else Decimal(result) == Decimal(shown)
        check(f"index {state}", same, (result, shown))
    return len(asked)


# Groups


def grouped(command: Command, page) -> int:
    staff = [word for number in range(1, 5) for word in ("--staff", str(number))]
    rows = command.parts("group", "--participants", "1-12", *staff)["group"]
    asked = [[f"{row['table']}/{row['product']}", row["participants"], row["staff"]] for row in rows]
    found = page.evaluate(
        """asked => asked.map(([key, participants, staff]) => {
             const group = data.groups.products.find((product) => product.key === key);
             const { cost, income, beyond } = Calculators.grouped(group, participants, staff);
             return [cost.text(2), income.text(2), beyond.length];
           })""",
        asked,
    )
    costs = {}
    for row, key, (cost, income, beyond) in zip(rows, asked, found):
        limits = (row["exceeded_limits"] or "").split("; ") if row["exceeded_limits"] else []
        wanted = (row["cost_per_participant_hour"], row["income_per_staff_hour"], len(limits))
        check(f"group {key}", wanted == (cost, income, beyond), (wanted, (cost, income, beyond)))
        costs[tuple(key)] = cost
    compared = 0
    for participants in range(1, 13):
        size = ["--participants", str(participants), "--staff", "1"]
        for row in command.parts("diff", "2023", "2025", "--equal-terms", *size)["diff"]:
            if row["equal_terms"] != "participant-hour":
                continue
            key = (f"{row['table_to']}/{row['product']}", participants, 1)
            check(f"equal terms {key}", row["equal_terms_to"] == costs.get(key), (row["equal_terms_to"], costs.get(key)))
            compared += 1
    check("equal terms compare groups", compared >= 24, compared)
    return len(asked) + compared


# Moving


def outcome(page) -> str:
    return page.locator(".outcome").inner_text().replace("\u00a0", " ")


def moved(page, address: str) -> None:
    """Sliders and fields by keyboard, the way back, an address, and what is refused."""

    def opened(view: str) -> None:
        page.goto("about:blank")
        page.goto(address + view)
        page.wait_for_selector(".outcome")

    product = "#/opbouw/ridderkerk-2025/logeren-zwaar"
    opened(product)
    published = outcome(page)
    check("a product starts at its published tariff", "400,75" in published, published)
    slider = page.get_by_role("slider", name="marge", exact=True)
    slider.focus()
    page.keyboard.press("ArrowRight")
    check("a slider that is moved by keyboard changes the outcome", outcome(page) != published, outcome(page))
    check("the address has what differs", "marge=" in page.url, page.url)
    check("a slider says its figure", "%" in slider.get_attribute("aria-valuetext"), slider.get_attribute("aria-valuetext"))
    shared = (page.url, outcome(page))
    page.wait_for_timeout(600)
    spoken = page.locator("[role=status]").filter(has_text="€").first.inner_text().replace("\u00a0", " ")
    check("the outcome is read out", spoken == shared[1], spoken)
    page.get_by_role("button", name="Terug naar gedrukt: marge", exact=True).click()
    check("back to what is printed", outcome(page) == published and "marge" not in page.url, outcome(page))
    opened("#" + shared[0].split("#")[1])
    check("an address opens what was sent", outcome(page) == shared[1], outcome(page))
    opened(product + "?marge=2")
    check("marge=2 is € 397,23, as tariffs rebuild --set marge=2", "€ 397,23" in outcome(page), outcome(page))
    opened(product + "?marge=zomaar&overhead=-3&wages=1/0&onzin=1")
    check("an address with nonsense shows the published tariff", outcome(page) == published, outcome(page))
    field = page.get_by_role("textbox", name="marge, als getal", exact=True)
    for word in ("2", "2,0", "2%", " 2 "):
        field.fill(word)
        field.press("Enter")
        check(f"'{word}' is typed", "€ 397,23" in outcome(page), outcome(page))
    for word in ("", "twee", "1.234", "-1", "2,1234567", "1,2,3", "1e3"):
        field.fill(word)
        field.press("Enter")
        check(f"'{word}' is refused", field.get_attribute("aria-invalid") == "true" and "€ 397,23" in outcome(page), outcome(page))
    productive = page.get_by_role("textbox", name="niet-productieve uren, als getal", exact=True)
    productive.fill("100")
    productive.press("Enter")
    check("no hours at all are refused", productive.get_attribute("aria-invalid") == "true")
    page.get_by_role("button", name="Alles terug naar begin").click()
    check("all back to what is printed", outcome(page) == published and "?" not in page.url, outcome(page))

    opened("#/groep")
    before = outcome(page)
    page.get_by_role("slider").first.focus()
    page.keyboard.press("ArrowRight")
    check("the size of a group changes the outcome", outcome(page) != before and "participants=5" in page.url, page.url)

    opened("#/indexeren?amount=41.95&from=2023&to=2025&v2025=vng@2025-juli")
    check("41,95 of 2023 is 46,78 by the first version for 2025", "46,78" in outcome(page), outcome(page))
    page.get_by_role("combobox").first.focus()
    page.keyboard.press("ArrowDown")
    check("another clause changes the outcome", "46,78" not in outcome(page) and "clause=" in page.url, outcome(page))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("binary")
    arguments.add_argument("--count", type=int, default=10_000, help="how many rebuilt tariffs are compared")
    arguments.add_argument("--seed", type=int, default=13)
    given = arguments.parse_args()
    command = Command(str(Path(given.binary).resolve()))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "tarieven.html"
        subprocess.run([command.binary, "page", "-o", str(file)], check=True, capture_output=True)
        chromium = "/usr/bin/chromium" if Path("/usr/bin/chromium").exists() else shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("console", lambda message: check("the console is quiet", message.type != "error", message.text))
        page.on("pageerror", lambda error: check("the script runs", False, error))
        page.goto(file.as_uri() + "#/opbouw")
        page.evaluate("() => { window.data = JSON.parse(document.getElementById('data').textContent).calculations; }")
        print(f"rebuilt tariffs: {rebuilt(command, page, given.seed, given.count)} compared", flush=True)
        print(f"indexed amounts: {indexed(command, page, given.seed)} compared", flush=True)
        print(f"groups: {grouped(command, page)} compared", flush=True)
        moved(page, file.as_uri())
        browser.close()
    if failures:
        sys.exit(f"{len(failures)} failed: {'; '.join(failures[:10])}")
    print("The calculators of the page agree with the commands.")


if __name__ == "__main__":
    main()
