#!/usr/bin/env python3
"""Drive the page of `tariffs page` in a browser without a screen, and fail with the names of what is not as it must be.

    check-page.py BINARY

It opens the page from a disk as a reader does: searching, filtering, sorting, comparing, a shared address, a product, a
phone, paper, no script, hostile names, and what a screen reader is told (axe). Needs Chromium, and of PyPI playwright and
axe-playwright-python.
"""

import argparse
import csv
import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
VIEWS = {
    "start": "",
    "search": "#/zoek?q=begeleiding",
    "search with nothing found": "#/zoek?q=bestaatniet",
    "comparison": "#/vergelijk?regio=nijmegen&van=2023&naar=2025",
    "product": "#/product/nijmegen-2023/reguliere-begeleiding-volwassenen",
    "product with a build-up": "#/product/ridderkerk-2025/logeren-zwaar",
    "unknown product": "#/product/nergens/niets",
    "regions": "#/regios",
    "concept": "#/regios/logeren-jeugd",
    "index calculator": "#/indexeren",
    "group calculator": "#/groep",
    "rebuild calculator": "#/opbouw/ridderkerk-2025/logeren-zwaar",
    "about": "#/over",
}
HOSTILE = [
    "<script>window.struck = 1</script>",
    '"><img src=x onerror="window.struck = 1">',
    "</script><script>window.struck = 1</script>",
    "=HYPERLINK(\"http://example.invalid\")",
    "<!--<script>",
    "tarief \u202e52,1 \u2028 einde",
    "]]>&lt;b&gt;{0}",
]

failures: list[str] = []


def check(name: str, is_so: bool, found: object = "") -> None:
    if not is_so:
        failures.append(f"{name}: {found}")
        print(f"FAILED {name}: {found}")


def made(binary: str, folder: Path, name: str, *arguments: str) -> Path:
    page = folder / name
    subprocess.run([binary, "page", "-o", page, *arguments], check=True)
    return page


def hostile_folder(folder: Path) -> Path:
    """A folder of data in which every name is what no name should be."""
    own = folder / "hostile"
    own.mkdir()
    base = ROOT / "examples" / "own-region"
    for file in ("tables.csv", "tariffs.csv"):
        rows = list(csv.DictReader(io.StringIO((base / file).read_text(encoding="utf-8"))))
        if file == "tables.csv":
            for row in rows:
                row["title"] = row["region_name"] = HOSTILE[2]
                row["note"] = HOSTILE[1]
        else:
            first = rows[0]
            rows += [
                {**first, "product": f"vreemd-{number}", "code": "", "printed_code": "", "name": name, "note": name + " x"}
                for number, name in enumerate(HOSTILE)
            ]
        with open(own / file, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return own


class Reader:
    """A browser that notes what it must not see: errors, and requests to elsewhere."""

    def __init__(self, browser, page: Path, viewport=WIDE, **options):
        self.context = browser.new_context(viewport=viewport, accept_downloads=True, **options)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.tab = self.context.new_page()
        self.tab.set_default_timeout(60_000)
        self.address = page.as_uri()
        self.tab.on("console", lambda message: self.noted("console", message.text))
        self.tab.on("pageerror", lambda error: self.noted("error", str(error)))
        self.tab.on(
            "request",
            lambda request: None
            if request.url.startswith((self.address, "data:", "blob:"))
            else self.noted("request", request.url),
        )
        self.notes: list[str] = []

    def noted(self, kind: str, what: str) -> None:
        self.notes.append(f"{kind} {what}")

    def open(self, view: str = ""):
        self.tab.goto("about:blank")
        self.tab.goto(self.address + view)
        return self.tab

    def close(self, name: str) -> None:
        check(f"{name}: nothing is reported or asked of a network", not self.notes, self.notes[:3])
        self.context.close()


def rows(tab) -> list[str]:
    return tab.locator("main tbody tr").all_inner_texts()


def check_searching(browser, page: Path) -> None:
    reader = Reader(browser, page)
    tab = reader.open()
    check("start says what changed", "18 prijzen staan in beide lijsten" in tab.locator("main").inner_text())
    tab.get_by_role("searchbox").fill("specialistische")
    found = rows(tab)
    check("search finds", len(found) > 3, len(found))
    check("search is in the address", "q=specialistische" in tab.url, tab.url)
    check("search keeps the focus", tab.evaluate("document.activeElement.id") == "search")
    check("the number found is told", tab.get_by_text("tarieven gevonden").count() == 1)
    for word, other in (("één", "een"), ("Begeleiding", "begeleiding"), ("BEGELÉIDING", "begeleiding")):
        tab.get_by_role("searchbox").fill(word)
        with_accents = rows(tab)
        tab.get_by_role("searchbox").fill(other)
        check(f"‘{word}’ finds what ‘{other}’ finds", with_accents == rows(tab))
    tab.get_by_role("searchbox").fill("02a03")
    check("a code finds its product first", "Reguliere Begeleiding" in rows(tab)[0], rows(tab)[:1])
    tab.get_by_role("searchbox").fill("")
    every = len(rows(tab))
    tab.get_by_label("Wet", exact=True).select_option("wmo")
    tab.get_by_label("Regio", exact=True).select_option("nijmegen")
    tab.get_by_label("Eenheid", exact=True).select_option("minuut")
    check("filters leave fewer", 0 < len(rows(tab)) < every, len(rows(tab)))
    check("filters are in the address", all(word in tab.url for word in ("wet=wmo", "regio=nijmegen", "eenheid=minuut")), tab.url)
    for clicks in (1, 2):
        tab.get_by_role("button", name="Tarief (€)").click()
        amounts = [text.split("\t") for text in rows(tab)]
        cents = [int(next(cell for cell in row if "," in cell and cell.strip()[-1].isdigit()).replace(",", "").replace(".", "")) for row in amounts]
        check(f"sorted by amount, {clicks}", cents == sorted(cents, reverse=clicks == 2), cents)
    check("sorting keeps the focus", tab.evaluate("document.activeElement.closest('th') !== null"))
    shared = tab.url
    before = rows(tab)
    other = Reader(browser, page)
    other.tab.goto(shared)
    check("a shared address shows the same", rows(other.tab) == before)
    other.close("shared address")

    tab.get_by_role("button", name="Kopieer als tabel").first.click()
    tab.locator('#said:not(:empty)').wait_for(state='attached')
    copied = tab.evaluate("navigator.clipboard.readText()").split("\n")
    check("a copied table has its head and all rows", len(copied) == len(before) + 1 and copied[0].startswith("Product\tCode"), copied[:2])
    check("copying is told", f"{len(before)} rij" in tab.locator("#said").inner_text())
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Bewaar als CSV").first.click()
    saved = Path(download.value.path()).read_bytes()
    check("a saved table is CSV as a Dutch spreadsheet opens it", saved.startswith(b"\xef\xbb\xbfProduct;Code;") and re.search(rb";\d+,\d\d;minuut;\d+\r\n", saved) is not None and saved.count(b"\r\n") == len(copied), saved[:80])
    reader.close("search")


def check_comparing(browser, page: Path) -> None:
    reader = Reader(browser, page)
    tab = reader.open()
    tab.get_by_role("link", name="Alle prijzen van Rijk van Nijmegen").click()
    check("focus goes to the heading", tab.evaluate("document.activeElement.tagName") == "H1")
    check("title says the view", "vergeleken" in tab.title(), tab.title())
    first = next(row for row in rows(tab) if "07A03" in row)
    check("the figures are those of diff", all(word in first for word in ("41,95", "46,78", "+4,83", "+11,51%", "ja")), first)
    check("the reason stands behind the mark", "zonder voorbehoud" in first and "Dat staat in" in first, first)
    tab.get_by_role("button", name="Kopieer als tabel").click()
    tab.locator("#said:not(:empty)").wait_for(state="attached")
    copied = tab.evaluate("navigator.clipboard.readText()")
    check("figures are copied as figures", "\t41,95\t46,78\t+4,83\t+11,51%\tja\t" in copied, copied[:400])
    whole = len(rows(tab))
    tab.get_by_label("Vergelijkbaar", exact=True).select_option("partly")
    check("a mark leaves its rows", 0 < len(rows(tab)) < whole and all("deels" in row for row in rows(tab)))
    tab.go_back()
    check("back goes to the start", tab.get_by_role("heading", name="Wat veranderde").count() == 1)
    reader.close("comparison")


def check_product(browser, page: Path) -> None:
    reader = Reader(browser, page)
    tab = reader.open("#/zoek?q=02A03&lijst=nijmegen-2023")
    tab.get_by_role("link", name="Reguliere Begeleiding Volwassenen").click()
    words = tab.locator("main").inner_text()
    for word in ("€ 1,01", "2.5 TARIEVEN", "1727", "1,23", "+21,78%", "deels", "directe tijd", "403", "Begeleiding basis Wmo"):
        check(f"product says {word}", word in words)
    check("the chart has its text", "2023: € 1,01" in (tab.locator("svg.chart").first.get_attribute("aria-label") or ""))
    tab = reader.open("#/product/ridderkerk-2025/logeren-zwaar")
    for word in ("€ 400,75", "mbo niveau 4", "overhead", "42%", "€ 31,00"):
        check(f"build-up says {word}", word in tab.locator("main").inner_text())
    reader.close("product")


def check_calculating(browser, page: Path) -> None:
    reader = Reader(browser, page)
    tab = reader.open(VIEWS["rebuild calculator"])
    result = lambda tab: tab.locator("main .outcome").first.inner_text()
    before, address = result(tab), tab.url
    slider = tab.get_by_role("slider").last
    slider.focus()
    slider.press("ArrowRight")
    check("a slider that is moved changes the result", result(tab) != before, before)
    check("a slider that is moved changes the address", tab.url != address, tab.url)
    other = Reader(browser, page)
    other.tab.goto(tab.url)
    check("a shared calculation shows the same", result(other.tab) == result(tab))
    other.close("shared calculation")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Bewaar als CSV").click()
    check("a calculation is saved", b"vakantietoeslag;8%;8,89;120,01" in Path(download.value.path()).read_bytes())
    reader.close("calculators")


def check_layout(browser, page: Path, folder: Path) -> None:
    for name, viewport in (("laptop", WIDE), ("phone", NARROW)):
        for scheme in ("light", "dark"):
            reader = Reader(browser, page, viewport, color_scheme=scheme)
            for view, address in VIEWS.items():
                tab = reader.open(address)
                tab.wait_for_timeout(30)
                width = tab.evaluate("document.documentElement.scrollWidth")
                check(f"{view} on a {name} is no wider than it", width <= viewport["width"], width)
                check(f"{view} has one heading of the first level", tab.locator("h1").count() == 1)
                found = Axe().run(tab).response["violations"]
                check(
                    f"axe, {view} on a {name}, {scheme}", not found,
                    [(one["id"], one["nodes"][0]["target"], one["nodes"][0]["failureSummary"][:160]) for one in found[:3]],
                )
            reader.close(f"{name}, {scheme}")
    reader = Reader(browser, page)
    tab = reader.open(VIEWS["comparison"])
    tab.emulate_media(media="print")
    check("paper has no controls", tab.locator(".controls:visible, form:visible, nav:visible").count() == 0)
    paper = folder / "paper.pdf"
    tab.pdf(path=paper, prefer_css_page_size=True)
    check("paper has pages", paper.stat().st_size > 10_000)
    tab.emulate_media(media="screen")
    tab = reader.open()
    tab.keyboard.press("Tab")
    check("the first stop of the keyboard goes to the content", tab.evaluate("document.activeElement.className") == "skip")
    tab.keyboard.press("Enter")
    check("it goes there", tab.evaluate("document.activeElement.id") == "content")
    reader.close("paper and keyboard")


def check_costs(browser, binary: str, folder: Path, plain: Path) -> None:
    """What volumes cost is a view of its own, says what `tariffs budget` says, and is not there without volumes."""
    words = ["nijmegen-2023", "2025", "--volumes", str(ROOT / "examples" / "volumes" / "nijmegen.csv")]
    answer = subprocess.run([binary, "budget", *words, "--lang", "nl"], check=True, capture_output=True, text=True).stdout
    amount = re.search(r"kosten (€\s[\d.]+,\d\d)", answer).group(1)
    page = made(binary, folder, "kosten.html", *words)
    for size in (WIDE, NARROW):
        reader = Reader(browser, page, size)
        tab = reader.open("#/kosten")
        text = tab.locator("main").inner_text()
        check("the costs are those of budget", re.sub(r"\s", " ", amount) in re.sub(r"\s", " ", text), (amount, text[:200]))
        check("the costs are drawn", tab.locator("main figure svg").count() == 1)
        check("the costs are no wider than the page", tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        check("the menu leads to the costs", tab.locator("#top [data-view=kosten][aria-current=page]").count() == 1)
        found = Axe().run(tab).response["violations"]
        check("axe finds nothing on the costs", not found, [one["id"] for one in found])
        reader.close("costs")
    reader = Reader(browser, plain)
    check("without volumes there are no costs", reader.open().locator("[data-view=kosten]").count() == 0)
    reader.close("no costs")


def check_without_script(browser, page: Path) -> None:
    reader = Reader(browser, page, java_script_enabled=False)
    tab = reader.open()
    words = tab.locator("main").inner_text()
    for word in ("Rijk van Nijmegen 2023", "02A03", "Logeren zwaar", "400,75"):
        check(f"without script: {word}", word in words)
    reader.context.close()


def check_hostile(browser, binary: str, folder: Path) -> None:
    page = made(binary, folder, "hostile.html", "--datasets", str(hostile_folder(folder)))
    reader = Reader(browser, page)
    for view in ("", "#/zoek?q=vreemd", "#/vergelijk", "#/over", "#/zoek?q=" + "<img src=x onerror=window.struck=1>", "#/regios", "#/%E0%A4%A"):
        tab = reader.open(view)
        check(f"hostile names do nothing, {view}", tab.evaluate("window.struck === undefined && document.images.length === 0"))
    tab = reader.open("#/zoek?q=vreemd")
    links = tab.locator("main tbody a")
    names = [name.strip() for name in links.all_inner_texts()]
    check("hostile names are text", HOSTILE[0] in names and HOSTILE[2] in names, names)
    check("what acts unseen is seen", any("‹U+202E›" in name for name in names), names)
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Bewaar als CSV").first.click()
    check("no formula in CSV", b"'=HYPERLINK" in Path(download.value.path()).read_bytes())
    for place in range(links.count()):
        tab = reader.open("#/zoek?q=vreemd")
        tab.locator("main tbody a").nth(place).click()
        check("hostile product does nothing", tab.evaluate("window.struck === undefined && document.images.length === 0"))
    reader.close("hostile names")
    # With the script of somebody else in it, the policy stops that script.
    struck = folder / "struck.html"
    struck.write_text(page.read_text(encoding="utf-8").replace("</main>", "<script>window.struck = 1</script></main>"), encoding="utf-8")
    reader = Reader(browser, struck)
    check("the policy runs no other script", reader.open().evaluate("window.struck === undefined"))
    reader.context.close()


def check_large(browser, binary: str, folder: Path) -> None:
    large = folder / "large"
    subprocess.run([sys.executable, ROOT / "benchmarks" / "generate.py", "5000", large], check=True)
    page = made(binary, folder, "large.html", "--datasets", str(large))
    size = page.stat().st_size
    print(f"page of 10,000 prices and the built-in ones: {size:,} bytes")
    check("10,000 prices are at most 2 MB", size <= 2_000_000, size)
    reader = Reader(browser, page)
    measure(reader, "10,000 prices")
    tab = reader.open("#/zoek?regio=big")
    check("a large list begins with its first rows", len(rows(tab)) == 100, len(rows(tab)))
    tab.get_by_role("button", name="Toon meer").click()
    check("more when asked", len(rows(tab)) > 100, len(rows(tab)))
    reader.close("large")


def measure(reader: Reader, name: str) -> None:
    """Prints, without a judgement, when the first view was painted, and how much work it was."""
    session = reader.context.new_cdp_session(reader.tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab = reader.open()
    tab.wait_for_timeout(500)
    times = tab.evaluate(
        "[performance.getEntriesByType('navigation')[0].responseEnd, performance.getEntriesByName('first-contentful-paint')[0].startTime]"
    )
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    print(f"{name}: first view {times[1] - times[0]:.0f} ms after loading; {metrics['TaskDuration'] * 1000:.0f} ms of work")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", metavar="BINARY", help="the command tariffs")
    binary = str(Path(parser.parse_args().binary).resolve())
    chromium = next((path for path in ("/usr/bin/chromium", shutil.which("chromium")) if path and Path(path).exists()), None)
    if chromium is None:
        sys.exit("check-page.py: there is no Chromium; install it (Debian: chromium)")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        page = made(binary, folder, "tarieven.html")
        print(f"page of the built-in lists: {page.stat().st_size:,} bytes")
        check("the built-in lists are at most 400 kB", page.stat().st_size <= 400_000, page.stat().st_size)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        reader = Reader(browser, page)
        measure(reader, "built-in lists")
        reader.close("first view")
        for part in (check_searching, check_comparing, check_product, check_calculating, check_without_script):
            part(browser, page)
        check_layout(browser, page, folder)
        check_costs(browser, binary, folder, page)
        check_hostile(browser, binary, folder)
        check_large(browser, binary, folder)
        english = Reader(browser, made(binary, folder, "tariffs.html", "--lang", "en"))
        words = english.open("#/over").locator("body").inner_text()
        check("English is English", "How the figures are made" in words and "Zoeken" not in words)
        english.close("English")
        browser.close()
    if failures:
        sys.exit(f"{len(failures)} checks of the page failed:\n" + "\n".join(failures))
    print("All checks of the page passed.")


if __name__ == "__main__":
    main()
