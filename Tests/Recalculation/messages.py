"""Declarations as messages WMO323 and JW323: written from the fields of release 3.2, and read back.

A message is of one municipality and one law, has no forms of payment, and all its amounts are whole cents. What does
not fit a field is written all the same: such a line cannot be read, and is not counted.
"""

from fractions import Fraction
from xml.sax.saxutils import escape
import re
import xml.parsers.expat

from datafiles import read as read_csv
import declared

CODES = {"wmo": "484", "jw": "490"}
# The most that a volume, a tariff or an amount in cents can be.
LARGEST = 99_999_999
FIELDS = {"ReferentieNummer": "line_id", "ToewijzingNummer": "allocation", "ProductCode": "product",
          "Begindatum": "from", "Einddatum": "to", "GeleverdVolume": "volume", "Eenheid": "unit",
          "ProductTarief": "price", "Bedrag": "amount", "DebetCredit": "debit_credit"}


def bsn(number):
    """A number that passes the test of eleven, and is nobody's: those of persons do not begin with 99."""
    digits = f"99{number:06d}"
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1))) % 11
    return f"{digits}{rest}" if rest < 10 else None


def numbers_of(clients):
    valid = (found for number in range(900_000) if (found := bsn(number)))
    return dict(zip(clients, valid))


def codes_of(data):
    return {row["unit"]: row["code"].split() for row in data.rows("units.csv") if row["code"]}


def laws(data, region):
    """The laws of each code; one that no list has can stand in any message."""
    found = {}
    for price in data.prices:
        if data.tables[price.table].region == region and price.code:
            found.setdefault(price.code, set()).update(price.law.split("-"))
    return found


def make(data, lines, path, region, law, chance):
    """Writes the lines of a file of CSV that can stand in a message; False where none can."""
    units, codes, known, rows = declared.Units(data), codes_of(data), laws(data, region), []
    # A total can only be held against the lines where all of these can be read.
    readable = chance.random() < 0.5
    for row in read_csv(lines):
        unit = chance.choice(codes.get(units.unit(row["unit"]), [None]))
        if (unit is None or row["region"] != region or (row["form"] or "zin") != "zin" or len(row["product"]) > 5
                or law not in known.get(row["product"], CODES) or readable and not fits(row)):
            continue
        if chance.random() < 0.03:
            unit = chance.choice(chance.choice(list(codes.values())))
        rows.append({**row, "unit": unit} if chance.random() < 0.95 else in_euros(row, chance))
    path.write_text(message(rows, law, chance), encoding="utf-8")
    return bool(rows)


def fits(row):
    """Whether volume and amounts are whole numbers that are not too large for their fields."""
    return all(number.denominator == 1 and number <= LARGEST for number in (
        Fraction(row["volume"]), *(Fraction(row[name] or 0) * 100 for name in ("price", "amount"))))


def in_euros(row, chance):
    """Unit 83: the volume is the amount in cents, and there is no tariff; now and then one of these is not so."""
    amount = Fraction(row["amount"]) * 100
    return {**row, "unit": "83", "volume": str(amount + chance.choice((0, 0, 0, 1, -1))),
            "price": row["price"] if chance.random() < 0.2 else ""}


def in_cents(text):
    return str(Fraction(text) * 100)


def element(name, text):
    return f"<{name}>{escape(text)}</{name}>"


def line(row, allocation):
    period = element("Begindatum", row["from"]) + element("Einddatum", row["to"])
    money = element("Bedrag", in_cents(row["amount"])) + element("DebetCredit", row["debit_credit"])
    return (f"<Prestatie><ProductReferentie>{element('ReferentieNummer', row['line_id'])}</ProductReferentie>"
            + element("ToewijzingNummer", allocation) + element("ProductCategorie", row["product"][:2])
            + element("ProductCode", row["product"]) + f"<ProductPeriode>{period}</ProductPeriode>"
            + element("GeleverdVolume", row["volume"]) + element("Eenheid", row["unit"])
            + (element("ProductTarief", in_cents(row["price"])) if row["price"] else "")
            + f"<IngediendBedrag>{money}</IngediendBedrag></Prestatie>")


def message(rows, law, chance):
    """Lines of one client stand together; each product of a client is of one allocation, but now and then."""
    clients = {}
    for row in rows:
        clients.setdefault(row["client"], []).append(row)
    numbers, parts, total = numbers_of(clients), [], Fraction(0)
    for client, lines in clients.items():
        parts.append(f"<Client>{element('Bsn', numbers[client])}<Prestaties>")
        for row in lines:
            total += Fraction(row["amount"]) * (-1 if row["debit_credit"] == "C" else 1)
            parts.append(line(row, chance.choice(("1", "1", "1", "1", "2"))))
        parts.append("</Prestaties></Client>")
    # Now and then a total that is not the one of the lines.
    total += chance.choice((0, 0, 1))
    sums = element("TotaalBedrag", in_cents(str(abs(total)))) + element("DebetCredit", "C" if total < 0 else "D")
    name = {"wmo": "wmo323", "jw": "jw323"}[law]
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<{name}:Bericht xmlns:{name}="http://www.istandaarden.nl/i{law}/3_2/{name}/schema">',
        f"<Header>{element('BerichtCode', CODES[law])}<BerichtVersie>3</BerichtVersie>"
        "<BerichtSubversie>2</BerichtSubversie><Afzender>12345678</Afzender><Ontvanger>0268</Ontvanger></Header>",
        f"<Declaratie><DeclaratieNummer>D1</DeclaratieNummer><TotaalIngediendBedrag>{sums}</TotaalIngediendBedrag>",
        "<Clienten>", *parts, f"</Clienten></Declaratie></{name}:Bericht>", ""])


class Read:
    """The lines of a message in the columns of a file, each with the line on which it begins."""

    def __init__(self, path, region):
        self.rows, self.total, self.path, self.row, self.bsn = [], None, [], None, None
        self.region, self.amount = region, None
        self.parser = xml.parsers.expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler, self.parser.EndElementHandler = self.begin, self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.Parse(path.read_bytes(), True)

    def begin(self, name, _):
        self.path.append(name)
        self.said = ""
        if name == "Prestatie":
            self.row = {"client": self.bsn, "region": self.region, "form": "", "price": "",
                        "number": self.parser.CurrentLineNumber}

    def text(self, text):
        self.said += text

    def end(self, name):
        self.path.pop()
        if name == "Bsn":
            self.bsn = self.said
        elif name == "TotaalBedrag":
            self.amount = Fraction(self.said) / 100
        elif name == "DebetCredit" and self.path[-1] == "TotaalIngediendBedrag":
            self.total = -self.amount if self.said == "C" else self.amount
        elif name == "Prestatie":
            self.rows.append(self.row)
        elif self.row is not None and name in FIELDS:
            self.row[FIELDS[name]] = self.said


def lines(path, region):
    """(lines that can be read, how many cannot, the total that the message states)."""
    message, found = Read(path, region), []
    for row in message.rows:
        if all(re.fullmatch("[0-9]+", row[name] or "0") and int(row[name] or 0) <= LARGEST
               for name in ("volume", "price", "amount")):
            for name in ("price", "amount"):
                row[name] = str(Fraction(row[name]) / 100) if row[name] else ""
            found.append(declared.Line(row["number"], row))
    return found, len(message.rows) - len(found), message.total
