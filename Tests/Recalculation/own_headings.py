"""Files with headings of their own, as a provider sends them: the same lines in other words, and what these words mean.

Volumes get a title, Dutch numbers and months, and a mapping beside them, as a CSV or a workbook; declarations get words
for --heading.
"""

from datafiles import read
from random_lists import write
import workbook

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
# Spellings that units.csv knows, and one that only the mapping explains.
UNITS = {"minuut": ("minuten", "min"), "uur": ("uren", "per uur"), "etmaal": ("etm.", "etmalen"),
         "dagdeel": ("dagdelen", "dgd's")}
VOLUMES = {"Bouwsteen": "product", "Per": "unit", "Maand": "period", "Geleverd": "volume", "Organisatie": "provider",
           "Af of bij": "direction", "Opmerking": "skip"}
DECLARATIONS = {"Regel": "line_id", "Aanbieder": "provider", "Cliënt": "client", "Gemeente": "region",
                "Productcode": "product", "Per": "unit", "Vorm": "form", "Begin": "from", "Eind": "to",
                "Geleverd": "volume", "Tarief": "price", "Bedrag in euro": "amount", "D/C": "debit_credit"}
MAPPING = "place text reading form unit kind band law valid_from amount".split()


def dutch(number):
    """1234.5 as 1.234,5; a number with one mark could be read in two ways."""
    whole, _, behind = number.partition(".")
    return f"{int(whole):,}".replace(",", ".") + f",{behind}" if behind else whole


def period(row):
    said = row["period"]
    if len(said) == 7:
        return f"{MONTHS[int(said[5:]) - 1]} {said[:4]}"
    return "-".join(reversed(said.split("-")))


def has_period(line):
    """Whether a volume is of a month or of a day, and not from one day to another."""
    return line.row.get("period")


def volumes(source, path, region, chance):
    """Writes the lines that have a period; those from a day to another one are left out. A workbook has numbers."""
    lines = [["Geleverde ondersteuning (verzonnen)", *[""] * 6], list(VOLUMES)]
    for row in read(source):
        if row["period"]:
            volume = row["volume"]
            lines.append([row["product"], chance.choice((row["unit"], *UNITS[row["unit"]])), period(row),
                          float(volume) if path.suffix == ".xlsx" else dutch(volume), row["provider"],
                          row["debit_credit"], chance.choice(("", "let op 12,50"))])
    if path.suffix == ".xlsx":
        workbook.write(path, "Geleverd", lines)
    else:
        path.write_text("".join(";".join(line) + "\n" for line in lines), encoding="utf-8")
    readings = [["", region, "region", *[""] * 7]]
    readings += [["", heading, reading, *[""] * 7] for heading, reading in VOLUMES.items()]
    readings += [["", text, "unit", "", unit, *[""] * 5] for unit, words in UNITS.items() for text in words]
    write(path.parent, f"{path.stem}.mapping.csv", MAPPING, readings)


def declarations(source, path):
    """Writes a file of declarations under other headings, and returns the words that say what these are."""
    rows = read(source)
    write(path.parent, path.name, list(DECLARATIONS),
          [[row[column] for column in DECLARATIONS.values()] for row in rows])
    return [word for heading, column in DECLARATIONS.items() for word in ("--heading", f"{heading}={column}")]
