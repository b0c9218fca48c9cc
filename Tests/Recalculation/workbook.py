"""A workbook of one sheet, by the standard library: texts in their cells, and numbers as numbers."""

from xml.sax.saxutils import escape
import zipfile

OFFICE = "http://schemas.openxmlformats.org/"
RELATIONS = f'<Relationships xmlns="{OFFICE}package/2006/relationships">' \
            f'<Relationship Id="r1" Type="{OFFICE}officeDocument/2006/relationships/%s" Target="%s"/></Relationships>'


def name(column):
    """A, B … Z, AA."""
    return (name(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def cell(column, row, value):
    place = f"{name(column)}{row}"
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def write(path, sheet, rows):
    lines = "".join(f'<row r="{number}">' + "".join(cell(column, number, value) for column, value in enumerate(row)
                                                      if value != "") + "</row>"
                    for number, row in enumerate(rows, start=1))
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{OFFICE}package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            'spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": RELATIONS % ("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml":
            f'<workbook xmlns="{OFFICE}spreadsheetml/2006/main" xmlns:r="{OFFICE}officeDocument/2006/relationships">'
            f'<sheets><sheet name="{escape(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": RELATIONS % ("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml":
            f'<worksheet xmlns="{OFFICE}spreadsheetml/2006/main"><sheetData>{lines}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, text in parts.items():
            archive.writestr(place, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
