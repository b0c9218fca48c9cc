#!/usr/bin/env python3
"""Holds the Word documents of the program against what readers need: check-documents.py BINARY

python-docx reads their structure (styles, headings, tables, links, pictures), LibreOffice makes pages of them, and in the
text of these pages every amount and percentage must stand unbroken. A document of a user lends its styles, and a broken one is
refused. Needs python-docx, soffice and pdftotext; ends with 1 and the names of what is wrong, and with 2 where a tool is missing.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

try:
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Pt
except ImportError:
    sys.exit("check-documents.py needs python-docx: pip install python-docx")

COMMANDS = {
    "memo": "memo 2023 2025 --region nijmegen --clause vng",
    "memo-en": "memo 2023 2025 --region nijmegen --clause vng --lang en",
    "diff": "diff 2023 2025",
    "list": "list ridderkerk-2025",
    "rebuild": "rebuild logeren-zwaar",
    "group": "group begeleiding",
    "show": "show 02A17",
    "series": "index series ova",
}
FIGURE = re.compile(r"[+-]?\d[\d.,]*\d%?|\d+%")
problems = []


def problem(name, text):
    problems.append(f"{name}: {text}")


def run(binary, words, path, *more):
    return subprocess.run(
        [binary, *words.split(), *more, "-o", str(path)], capture_output=True, text=True, check=False)


def check_parts(name, path):
    """Every part is well-formed and not empty; every link leads to a part."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        for part in names:
            content = archive.read(part)
            if not content:
                problem(name, f"the part {part} is empty")
            if part.endswith((".xml", ".rels")):
                try:
                    ElementTree.fromstring(content)
                except ElementTree.ParseError as error:
                    problem(name, f"the part {part} is no XML: {error}")
        links = ElementTree.fromstring(archive.read("word/_rels/document.xml.rels"))
        for link in links:
            if link.get("TargetMode") != "External" and "word/" + link.get("Target") not in names:
                problem(name, f"{link.get('Target')} is linked to and is not there")


def check_structure(name, path, title_style="Title"):
    document = docx.Document(path)
    if not document.core_properties.title:
        problem(name, "the document has no title among its properties")
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    if styles.count(title_style) != 1:
        problem(name, "there is not one title")
    bookmarks = [mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))]
    if len(bookmarks) != len(set(bookmarks)):
        problem(name, "two bookmarks have one name")
    for link in document.element.iter(qn("w:hyperlink")):
        if link.get(qn("w:anchor")) not in bookmarks:
            problem(name, f"a link leads to {link.get(qn('w:anchor'))}, which is nowhere")
    for number, table in enumerate(document.tables, 1):
        head, *rows = table.rows
        place = f"table {number}"
        properties = head._tr.trPr
        if properties is None or properties.find(qn("w:tblHeader")) is None:
            problem(name, f"{place}: the head is not repeated")
        if not rows:
            problem(name, f"{place}: there are no rows")
        for row in table.rows:
            if row._tr.trPr is None or row._tr.trPr.find(qn("w:cantSplit")) is None:
                problem(name, f"{place}: a row may be broken over two pages")
            if len(row.cells) != len(head.cells):
                problem(name, f"{place}: a row has another number of cells than the head")
        for cell in (cell for row in rows for cell in row.cells):
            if re.fullmatch(r"[+-]?[\d.]+,\d\d%?", cell.text) and cell._tc.tcPr.find(qn("w:noWrap")) is None:
                problem(name, f"{place}: {cell.text} may be wrapped")
    for picture in document.element.iter(qn("wp:docPr")):
        if len(picture.get("descr") or "") < 40:
            problem(name, "a picture says nothing to those who cannot see it")
    section = document.sections[0]
    if round(section.page_width.mm) not in (210, 297):
        problem(name, "the pages are not A4")
    if "PAGE" not in "".join(text.text or "" for text in section.footer._element.iter(qn("w:instrText"))):
        problem(name, "the foot of the page has no number")
    return document


def check_memo(name, document):
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    if styles.count("Heading 1") < 8:
        problem(name, "there are fewer headings than parts")
    if "Note" not in styles:
        problem(name, "there are no numbered notes")
    if "toc 1" not in [style.lower() for style in styles]:
        problem(name, "there is no contents")
    if not list(document.element.iter(qn("wp:docPr"))):
        problem(name, "there is no picture")


def pages(folder, path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", path.name],
        cwd=folder, capture_output=True, check=True)
    text = subprocess.run(
        ["pdftotext", "-layout", str(path.with_suffix(".pdf")), "-"], capture_output=True, text=True, check=True).stdout
    return text.replace("\u2011", "-").split("\f")


def check_pages(name, folder, path, document):
    """Every amount and percentage of the document stands unbroken on a page."""
    shown = pages(folder, path)
    words = set(re.split(r"[^\d.,%+-]+", " ".join(shown)))
    words |= {word.strip(".,") for word in words}
    for text in [cell.text for table in document.tables for row in table.rows for cell in row.cells]:
        if re.fullmatch(r"[+-]?[\d.]+[.,]\d\d%?", text) and text not in words:
            problem(name, f"{text} is broken on the page")
    return shown


def check_reference(binary, folder):
    """The styles of a document of a user are taken; what is no document is refused."""
    house = docx.Document()
    house.styles["Heading 1"].font.name = "Georgia"
    house.styles["Heading 1"].font.size = Pt(17)
    house.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    house.sections[0].footer.paragraphs[0].text = "Postbus 1"
    house.save(folder / "huisstijl.docx")
    path = folder / "house.docx"
    result = run(binary, COMMANDS["memo"], path, "--reference", str(folder / "huisstijl.docx"))
    if result.returncode != 0:
        problem("house", result.stderr.strip())
        return
    check_parts("house", path)
    document = docx.Document(path)
    heading = next(p for p in document.paragraphs if p.style.name == "Heading 1")
    if heading.style.font.name != "Georgia" or heading.style.font.size != Pt(17):
        problem("house", "the headings do not look as those of the reference")
    if document.sections[-1].header.paragraphs[0].text != "Gemeente Voorbeeld":
        problem("house", "the head of the pages is not that of the reference")
    if not any("Postbus 1" in page for page in pages(folder, path)):
        problem("house", "the foot of the reference is on no page")
    (folder / "broken.docx").write_bytes((folder / "huisstijl.docx").read_bytes()[:-300])
    (folder / "text.docx").write_text("geen document")
    for name in ["broken", "text", "nowhere"]:
        target = folder / f"{name}-memo.docx"
        result = run(binary, COMMANDS["memo"], target, "--reference", str(folder / f"{name}.docx"))
        if result.returncode != 2 or name not in result.stderr or target.exists():
            problem(name, "a reference that cannot be read is not refused")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    missing = [tool for tool in ["soffice", "pdftotext"] if not shutil.which(tool)]
    if missing:
        print("check-documents.py needs", ", ".join(missing), file=sys.stderr)
        sys.exit(2)
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for name, command in COMMANDS.items():
            path = folder / f"{name}.docx"
            result = run(binary, command, path)
            if result.returncode != 0:
                problem(name, result.stderr.strip())
                continue
            check_parts(name, path)
            document = check_structure(name, path)
            shown = check_pages(name, folder, path, document)
            if name.startswith("memo"):
                check_memo(name, document)
                annexes = "Bijlage" if name == "memo" else "Annex"
                if annexes in shown[0]:
                    problem(name, "the page that is read alone shares its sheet with the annexes")
        check_reference(binary, folder)
    for line in problems:
        print(line)
    if problems:
        sys.exit(1)
    print(f"{len(COMMANDS)} documents, and one in the style of another: structure and pages are right")


main()
