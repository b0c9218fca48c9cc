#!/usr/bin/env python3
"""Lay the seeds of every fuzz target, and a clean folder of data files, from the examples and the error gallery.

    fuzz-seeds.py SEEDS DATA
"""

import shutil
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
seeds, data = Path(sys.argv[1]), Path(sys.argv[2])
GALLERY = ROOT / "Tests" / "CommandTests" / "ErrorGallery"


def lay(target: str, name: str, content: bytes) -> None:
    folder = seeds / target
    folder.mkdir(parents=True, exist_ok=True)
    if len(content) <= 20_000:
        (folder / name).write_bytes(content)


clean = data / "clean"
shutil.rmtree(data, ignore_errors=True)
clean.mkdir(parents=True)
for example in ["own-region", "own-index", "own-costs"]:
    for file in (ROOT / "examples" / example).glob("*.csv"):
        if (ROOT / "datasets" / file.name).exists():
            shutil.copy(file, clean / file.name)

for file in sorted((ROOT / "examples").glob("*/*.csv")) + sorted(GALLERY.glob("*/*.csv")):
    if not file.is_file():
        continue
    name = f"{file.parent.name}-{file.name}"
    lay("data-file", name, file.name.encode() + b"\n" + file.read_bytes())
    if file.name == "tariffs.csv":
        lay("saved-list", name, file.read_bytes())
    if file.name == "mapping.csv":
        lay("mapping", name, file.read_bytes())
# A data file of which there is no example: its head and some rows.
for file in sorted((ROOT / "datasets").glob("*.csv")):
    lines = file.read_bytes().splitlines(keepends=True)
    lay("data-file", f"built-in-{file.name}", file.name.encode() + b"\n" + b"".join(lines[:6]))

for file in sorted((ROOT / "Tests" / "ImportTests" / "Files").rglob("*")):
    if not file.is_file():
        continue
    lay("spreadsheet", file.name, file.read_bytes())
    if file.name == "mapping.csv":
        lay("mapping", file.name, file.read_bytes())
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as archive:
            for part in archive.namelist():
                if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                    lay("workbook-sheet", file.name + "-" + Path(part).name, archive.read(part))
                if part == "content.xml":
                    lay("open-document", file.name + ".xml", archive.read(part))
lay("mapping", "head.csv", b"place,text,reading,form,unit,kind,band,law,valid_from,amount\nBlad1!A1,Tarief,price,zin,uur,,,wmo,,\n")
lay("workbook-sheet", "small.xml",
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    b'<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Begeleiding'
    b'</t></is></c><c r="B2" s="1"><v>62.4</v></c><c r="C2" s="2"><f>B2*2</f><v>44958</v></c></row></sheetData>'
    b'<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells></worksheet>')
lay("open-document", "small.xml",
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    b'<table:table table:name="Blad1"><table:table-row><table:table-cell office:value-type="string"><text:p>Product</text:p>'
    b'</table:table-cell><table:table-cell office:value-type="float" office:value="62.4"><text:p>62,40</text:p>'
    b'</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>')
for file in sorted((ROOT / "examples" / "memo-template").glob("*.md")) + sorted((ROOT / "Tests" / "CommandTests" / "Templates").glob("*")):
    lay("template", file.name, file.read_bytes())
for file in sorted((ROOT / "notebooks-md").glob("*.md")):
    lay("notebook", file.name, file.read_bytes()[:8000])
for number, word in enumerate([
    "1,01", "€ 1.234,56", "1.234", "62,-", "+3,2%", "2024-03-01", "nijmegen-2023", "someren@2024-11-01", "2023",
    "logeren-zwaar", "44A09", "1/3", "-0", "9223372036854775807,99", "0,0000000001",
]):
    lay("typed-word", str(number), word.encode())

VOLUMES = ROOT / "examples" / "volumes"
declarations = [VOLUMES / "declaraties.csv", VOLUMES / "correctie" / "declaraties.csv"]
for number, file in enumerate(declarations):
    lay("declarations", f"{number}.csv", file.read_bytes())
    lay("declarations", f"semicolons-{number}.csv", file.read_bytes().replace(b",", b";"))
lay("declarations", "small.csv",
    b"product,unit,from,volume,amount\n02A03,minuut,2025-01-01,600,738.00\n07A03,dagdeel,2025-02-29,1e9,-0.005\n")
for number, lines in enumerate([3, 40]):
    rows = b"".join((VOLUMES / "nijmegen.csv").read_bytes().splitlines(keepends=True)[:lines])
    lay("volumes", f"{number}.csv", rows)
    lay("volumes", f"quoted-{number}.csv", b'"' + rows.replace(b",", b'","').replace(b"\n", b'"\r\n"') + b'"')
lay("volumes", "days.csv",
    b"list,product,unit,form,from,to,volume,amount,debit_credit,client\n"
    b"nijmegen-2023,02A03,minuut,zin,2023-01-01,2023-12-31,0.0001,1.13,D,k1\n"
    b"nijmegen-2023,07A03,dagdeel,zin,2023-06-15,2024-06-15,99999999.12345,1.13,C,k2\n")
lay("volume-sheet", "own.csv", (VOLUMES / "eigen-koppen.csv").read_bytes())
lay("shares", "shares.csv", (VOLUMES / "aandelen.csv").read_bytes())
line = (b"<Prestatie><ProductReferentie><ReferentieNummer>1</ReferentieNummer></ProductReferentie><ProductCode>02A03"
        b"</ProductCode><ProductPeriode><Begindatum>2025-01-01</Begindatum><Einddatum>2025-01-31</Einddatum>"
        b"</ProductPeriode><GeleverdVolume>600</GeleverdVolume><Eenheid>01</Eenheid><ProductTarief>123</ProductTarief>"
        b"<IngediendBedrag><Bedrag>73800</Bedrag><DebetCredit>D</DebetCredit></IngediendBedrag></Prestatie>\n")
for name, code in (("wmo", b"484"), ("jw", b"490")):
    lay("message", name + ".xml",
        b'<?xml version="1.0" encoding="UTF-8"?>\n<m:Bericht xmlns:m="m"><Header><BerichtCode>' + code
        + b"</BerichtCode><Afzender>1</Afzender><Ontvanger>0268</Ontvanger></Header><Declaratie><DeclaratieNummer>D"
        b"</DeclaratieNummer><TotaalIngediendBedrag><TotaalBedrag>73800</TotaalBedrag><DebetCredit>D</DebetCredit>"
        b"</TotaalIngediendBedrag><Clienten><Client><Bsn>999999990</Bsn><Prestaties>" + line * 2
        + b"</Prestaties></Client></Clienten></Declaratie></m:Bericht>\n")
EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
lay("receipt", "small.json",
    ('{"summary": "Lijst", "receipt": 1, "version": "0.1.0", "day": "2025-12-29", "command": ["list", "2025"], "path": "list",'
     ' "language": "nl", "columns": 100, "datasets": null, "exit_code": 0, "read": [{"path": "tables.csv", "built_in": true,'
     f' "bytes": 0, "sha256": "{EMPTY}"}}], "written": [{{"path": "o.md", "bytes": 0, "sha256": "{EMPTY}", "text": ""}}]}}\n'
     ).encode())
