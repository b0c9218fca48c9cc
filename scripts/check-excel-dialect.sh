#!/usr/bin/env bash
# Opens `--csv excel-nl` in LibreOffice under a Dutch locale, and holds every cell against `--csv rfc4180`.
#
#   scripts/check-excel-dialect.sh [BINARY]     BINARY is .build/debug/tariffs unless another one is given
set -euo pipefail
cd "$(dirname "$0")/.."

tariffs=${1:-.build/debug/tariffs}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# A list with names that start a formula, or that a spreadsheet would take for a number or a day.
mkdir "$folder/own"
head -n 1 datasets/tables.csv > "$folder/own/tables.csv"
head -n 1 datasets/tariffs.csv > "$folder/own/tariffs.csv"
echo 'own-2026,Eigen,Wij,own,Eigen,2026,2026-01-01,,,,,,,,' >> "$folder/own/tables.csv"
line=0
for name in '=1+1' '+1' '-1,5' '@SUM(1)' '＝1+1' '1/3' '1.6' '1-2' '12:30' '02103' '50E03' "'x" 'a;b' '""; =1+1' 'januari 2025' \
  '1 mrt' 'Jan 2026' 'WAAR' '80%'; do
  line=$((line + 1))
  echo "own-2026,product-$line,wmo,,,\"$name\",uur,zin,1234.56,$line," >> "$folder/own/tariffs.csv"
done

commands=(
  "list"
  "list own-2026 --datasets $folder/own"
  "tables"
  "show 44A09"
  "diff 2023 2025 --precision --real vng --equal-terms"
  "group begeleiding"
  "compare logeren"
  "check"
  "index series ova"
  "index apply 41,95 --from 2023 --to 2025 --clause vng"
  "index apply nijmegen-2023 --to 2025 --clause vng"
  "index explain 2023 2025"
)
for index in "${!commands[@]}"; do
  # Split at blanks on purpose: no word of these commands holds one.
  # shellcheck disable=SC2086
  "$tariffs" ${commands[$index]} --csv excel-nl -o "$folder/$index.csv" 2> /dev/null
  # shellcheck disable=SC2086
  "$tariffs" ${commands[$index]} --csv rfc4180 -o "$folder/$index.rfc" 2> /dev/null
done

# Separator ; (59), quote " (34), UTF-8 (76), from line 1, language Dutch (1043), quoted cells not forced to text,
# special numbers such as days recognised, and formulas evaluated: whoever opens a file by hand may choose so.
filter='Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true,false,false,false,0,true'
soffice --headless -env:UserInstallation="file://$folder/profile" --infilter="$filter" --convert-to fods \
  --outdir "$folder" "$folder"/*.csv > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }

python3 - "$folder" "${commands[@]}" <<'PYTHON'
import csv, datetime, pathlib, re, sys
import xml.etree.ElementTree as XML

OFFICE, TABLE, TEXT = (
    "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ("office", "table", "text"))
folder, commands = pathlib.Path(sys.argv[1]), sys.argv[2:]


def rows(path):
    """The rows of a flat sheet, each a list of (type, value)."""
    for row in XML.parse(path).iter(TABLE + "table-row"):
        cells = []
        for cell in row.iter(TABLE + "table-cell"):
            kind = cell.get(OFFICE + "value-type", "empty")
            text = "\n".join("".join(line.itertext()) for line in cell.findall(TEXT + "p"))
            value = cell.get(OFFICE + "value") or cell.get(OFFICE + "date-value") or text
            # A text that would change stands there as ="50E03", which gives that text and nothing else.
            formula = cell.get(TABLE + "formula")
            if formula and formula != f'of:="{text}"':
                kind = "formula"
            cells += [(kind, value)] * int(cell.get(TABLE + "number-columns-repeated", 1))
        if cells:
            yield cells


def problem(column, expected, kind, value):
    """What is wrong with a cell, or nothing."""
    if kind == "formula":
        return "is a formula"
    if kind in ("float", "percentage", "currency"):
        if column == "name":
            return "is text that became a number"
        try:
            return None if float(value) == float(expected) else "is another number"
        except ValueError:
            return "is text that became a number"
    if kind == "date":
        return None if value == expected else "became a day"
    # A version of a document looks like a number and is none.
    if re.fullmatch(r"-?\d+\.\d+", expected) and column not in ("document_version", "name"):
        return "is a number that became text"
    if kind in ("string", "empty"):
        return None if value in (expected, "'" + expected) else "is other text"
    return "is of type " + kind


numbers, found = 0, 0
for index, command in enumerate(commands):
    with open(folder / f"{index}.rfc", newline="", encoding="utf-8") as file:
        expected = list(csv.reader(file))
    sheet = list(rows(folder / f"{index}.fods"))[: len(expected)]
    if len(sheet) < len(expected):
        sys.exit(f"tariffs {command}: {len(sheet)} rows instead of {len(expected)}")
    for line, (old, new) in enumerate(zip(expected, sheet), 1):
        new = (new + [("empty", "")] * len(old))[: len(old)]
        for column, text, (kind, value) in zip(expected[0], old, new):
            reason = problem(column, text, kind, value)
            numbers += kind == "float" and "." in text
            if reason:
                found += 1
                print(f"tariffs {command}: row {line}, {column}: {text!r} {reason}: {value!r}")
print(f"{numbers} decimal numbers are numbers in the sheet; {found} cells are wrong.")
sys.exit(1 if found or not numbers else 0)
PYTHON
