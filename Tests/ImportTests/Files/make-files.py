"""Makes the files beside it: a sheet with all that a reader of prices must see, as openpyxl and LibreOffice save it.

Run it here with openpyxl and LibreOffice at hand: python3 make-files.py
"""
import datetime
import os
import subprocess

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment

workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.title = "Tarieven 2024"
sheet["A1"] = "Tarieven pgb"
sheet.merge_cells("A1:D1")
sheet["A3"] = "Product"
sheet["B3"] = CellRichText("Tarief", TextBlock(InlineFont(vertAlign="superscript"), "2"))
sheet["C3"] = "Vanaf"
sheet["D3"] = "intern"
sheet["A4"] = "Begeleiding"
sheet["B4"] = 62.14
sheet["B4"].number_format = '"€" #,##0.00'
sheet["B4"].comment = Comment("Was € 60,00", "x")
sheet["C4"] = datetime.date(2024, 3, 1)
sheet["C4"].number_format = "d-m-yyyy"
sheet["D4"] = True
sheet["A5"] = "Begeleiding netwerk"
sheet["B5"] = "=B4*C5"
sheet["B5"].number_format = '"€" #,##0.00'
sheet["C5"] = 0.8
sheet["C5"].number_format = "0%"
sheet["D5"] = "=1/0"
sheet["A6"] = "Vervallen"
sheet["B6"] = 1234.5
sheet["B6"].number_format = "#,##0.00"
sheet.row_dimensions[6].hidden = True
sheet["A7"] = "Twee\nregels"
sheet.merge_cells("A7:A8")
sheet["B7"] = "n.v.t."
sheet["B8"] = "op aanvraag"
sheet.column_dimensions["D"].hidden = True
old = workbook.create_sheet("Oud")
old["A1"] = "oud"
old.sheet_state = "hidden"
very_old = workbook.create_sheet("Heel oud")
very_old["A1"] = "heel oud"
very_old.sheet_state = "veryHidden"
workbook.save("openpyxl.xlsx")

os.makedirs("libreoffice", exist_ok=True)
for ending in ("ods", "xlsx"):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", ending, "--outdir", "libreoffice", "openpyxl.xlsx"], check=True
    )
    os.replace(f"libreoffice/openpyxl.{ending}", f"libreoffice.{ending}")
os.rmdir("libreoffice")
