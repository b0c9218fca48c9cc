#!/usr/bin/env python3
"""Run the SQL of `tariffs` in DuckDB, PostgreSQL and Spark, and hold what they find against the program, to the cent.

    scripts/check-sql.py [BINARY] [--engine duckdb]     BINARY is .build/debug/tariffs unless another one is given

Of a sample of days each price that `tariffs list` gives is found once in the table of prices. Names that would break out
of a statement come back letter for letter. Two prices of a key on one day are refused by PostgreSQL, and found by the query
that must find nothing elsewhere. Needs the Python packages duckdb and pyspark with Java, and the server of PostgreSQL,
which runs in a folder of its own without a port; without them it fails.
"""

import argparse
import contextlib
import csv
import datetime
import glob
import io
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent

failures: list[str] = []
count = 0


def check(name: str, found: object, expected: object) -> None:
    global count
    count += 1
    if found != expected:
        failures.append(name)
        if len(failures) <= 20:
            print(f"FAILED {name}:\n  found    {str(found)[:500]}\n  expected {str(expected)[:500]}")


# The engines


class DuckDB:
    name = "duckdb"

    def __init__(self, _: str):
        import duckdb

        self.error = duckdb.Error
        self.connection = duckdb.connect()

    def fresh(self) -> None:
        import duckdb

        self.connection.close()
        self.connection = duckdb.connect()

    def run(self, script: str) -> None:
        self.connection.execute(script)

    def rows(self, query: str) -> list[tuple[str, ...]]:
        found = self.connection.execute(query).fetchall()
        return [tuple("" if cell is None else str(cell) for cell in row) for row in found]

    def answers(self, script: str, query: str) -> list[tuple[str, ...]]:
        """What a query finds behind a script, in one session."""
        self.run(script)
        return self.rows(query)

    def close(self) -> None:
        self.connection.close()


class PostgreSQL:
    """A server in a folder of its own, reached through a socket there, with no port to clash with."""

    name = "postgresql"

    class Refusal(Exception):
        pass

    def __init__(self, folder: str):
        self.error = PostgreSQL.Refusal
        self.folder = folder
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda path: int(path.split("/")[-2]))
        self.programs = found[-1] if found else os.path.dirname(shutil.which("initdb") or "")
        # The server refuses to run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        self.data = os.path.join(folder, "data")
        os.makedirs(self.data)
        if self.user:
            shutil.chown(folder, "postgres")
            shutil.chown(self.data, "postgres")
        self.program("initdb", "-D", self.data, "-A", "trust", "-U", "tariffs", "-E", "UTF8", "--locale=C", "-N")
        # Nothing of it is kept, so nothing needs to reach the disk.
        options = f"-k {folder} -c listen_addresses= -c fsync=off"
        self.program("pg_ctl", "-D", self.data, "-o", options, "-l", os.path.join(folder, "log"), "-w", "start")

    def program(self, program: str, *arguments: str) -> None:
        words = [*self.user, os.path.join(self.programs, program), *arguments]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd=self.folder)

    def psql(self, script: str, *options: str, database: str = "tariffs") -> str:
        words = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "tariffs", "-d", database]
        run = subprocess.run([*words, *options], input=script, capture_output=True, text=True)
        if run.returncode:
            raise PostgreSQL.Refusal(run.stderr)
        return run.stdout

    def fresh(self) -> None:
        self.psql("DROP DATABASE IF EXISTS tariffs;\nCREATE DATABASE tariffs;\n", database="postgres")

    def run(self, script: str) -> None:
        self.psql(script)

    def rows(self, query: str) -> list[tuple[str, ...]]:
        return [tuple(row) for row in csv.reader(io.StringIO(self.psql(query + ";", "--csv", "-t"), newline=""))]

    def answers(self, script: str, query: str) -> list[tuple[str, ...]]:
        # What the script itself shows is not looked at.
        output = self.psql(f"\\o /dev/null\n{script}\n\\o\n{query};", "--csv", "-t")
        return [tuple(row) for row in csv.reader(io.StringIO(output, newline=""))]

    def close(self) -> None:
        self.program("pg_ctl", "-D", self.data, "-m", "immediate", "stop")


class Spark:
    """Spark on one core of this machine."""

    name = "spark"

    def __init__(self, folder: str):
        from pyspark.sql import SparkSession

        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.shuffle.partitions": "1",
            "spark.default.parallelism": "1",
            "spark.sql.warehouse.dir": os.path.join(folder, "warehouse"),
            "spark.driver.extraJavaOptions": f"-Dderby.system.home={folder}",
            "spark.log.level": "ERROR",
        }
        builder = SparkSession.builder.master("local[2]")
        for key, value in settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()
        self.session.sparkContext.setLogLevel("OFF")
        self.error = Exception

    def fresh(self) -> None:
        self.session.sql("DROP DATABASE IF EXISTS tariffs CASCADE")
        self.session.sql("CREATE DATABASE tariffs")
        self.session.sql("USE tariffs")

    def run(self, script: str) -> None:
        # No text of a script for Spark holds a semicolon or a line break.
        for statement in script.split(";\n"):
            lines = [line for line in statement.splitlines() if not line.startswith("--")]
            if any(line.strip() for line in lines):
                self.session.sql("\n".join(lines))

    def rows(self, query: str) -> list[tuple[str, ...]]:
        found = self.session.sql(query).collect()
        return [tuple("" if cell is None else str(cell) for cell in row) for row in found]

    def answers(self, script: str, query: str) -> list[tuple[str, ...]]:
        self.run(script)
        return self.rows(query)

    def close(self) -> None:
        self.session.stop()


# What the program says


class Program:
    def __init__(self, binary: str):
        self.binary = binary

    def output(self, *arguments: str) -> str:
        run = subprocess.run([self.binary, *arguments], capture_output=True, text=True, cwd=ROOT)
        if run.returncode:
            sys.exit(f"tariffs {' '.join(arguments)}: {run.stderr}")
        return run.stdout

    def table(self, *arguments: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.output(*arguments, "--format", "csv"), newline="")))

    def prices(self, day: datetime.date, regions: list[str], *options: str) -> list[tuple[str, str]]:
        """What holds on a day: the key of each price and its amount."""
        found = []
        for region in regions:
            run = subprocess.run(
                [self.binary, "list", f"{region}@{day}", *options, "--format", "csv"],
                capture_output=True, text=True, cwd=ROOT)
            if run.returncode == 0:
                rows = csv.DictReader(io.StringIO(run.stdout, newline=""))
                found += [(row["price_key"], row["amount"]) for row in rows if row["price_key"]]
        return sorted(found)


# Lists that try to break out of a statement, that replace each other, and that print the same product.

HOSTILE = [
    "Hulp 'thuis'", "'); DROP TABLE prices; --", "a -- b", "/* a */ b", "$1 ${env:HOME} $$x$$", "C:\\new\\table",
    "punt; komma", "\\", "''", "\"dubbel\" `schuin`", ":naam %s ? {x}", "é ë € 𝄞", "'\u0301; --",
]


def own_folder(folder: pathlib.Path) -> None:
    tables = ["table,title,publisher,region,region_name,year,valid_from,valid_to,published_on,price_level,publication,"
              "document_version,source_file,source_sha256,note,replaces"]
    for name, first, last, replaces in [
        ("streek-2026", "2026-01-01", "2026-12-31", ""), ("streek-2026-maart", "2026-03-01", "2026-12-31", "streek-2026"),
        ("streek-2026-extra", "2026-03-01", "2026-06-30", ""), ("streek-2027", "2027-01-01", "", ""),
    ]:
        tables.append(f"{name},Lijst 'x'; --,Gemeente,streek,Streek,{first[:4]},{first},{last},,,,,,,,{replaces}")
    (folder / "tables.csv").write_text("\n".join(tables) + "\n")
    rows = io.StringIO()
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow("table,product,law,code,printed_code,name,unit,form,amount,line,note,kind,band,valid_from".split(","))
    for place, name in enumerate(HOSTILE):
        writer.writerow(["streek-2026", f"product-{place}", "wmo", f"02B{place:02}", "", name, "uur", "zin",
                         f"{10 + place}.05", place + 1, name, "", "", ""])
    more = [
        ("streek-2026-maart", "hulp", "02B00", "11.15", "", "", ""),
        ("streek-2026-maart", "hulp", "02B00", "11.25", "", "", "2026-09-01"),
        ("streek-2026-maart", "hulp", "02B00", "99.00", "maximum", "", ""),
        ("streek-2026-maart", "hulp", "02B00", "12.00", "", "2'4 uur", ""),
        ("streek-2026-extra", "hulp-extra", "02B00", "11.16", "", "", ""),
        ("streek-2027", "hulp", "02B00", "11.95", "", "", ""),
        ("streek-2027", "offerte", "02B50", "", "quote", "", ""),
    ]
    for table, product, code, amount, kind, band, first in more:
        writer.writerow([table, product, "wmo", code, "", "Hulp", "uur", "zin", amount, 1, "", kind, band, first])
    (folder / "tariffs.csv").write_text(rows.getvalue())


# The checks


DAYS = [datetime.date.fromisoformat(day) for day in [
    "2022-12-31", "2023-01-01", "2024-11-01", "2025-12-31", "2026-01-01", "2026-02-28", "2026-03-01", "2026-08-31",
    "2026-09-01", "2030-05-05",
]]


def check_prices(engine, program: Program, regions: list[str], days: list[datetime.date], *options: str) -> None:
    found: dict[datetime.date, list[tuple[str, str]]] = {day: [] for day in days}
    listed = "VALUES " + ", ".join(f"(DATE '{day}')" for day in days)
    for day, key, amount in engine.rows(
        f"SELECT d.day, p.price_key, p.amount FROM prices p JOIN ({listed}) AS d (day) "
        "ON d.day BETWEEN p.valid_from AND p.valid_to"):
        found[datetime.date.fromisoformat(day)].append((key, amount))
    for day in days:
        expected = expected_prices(program, day, regions, options)
        check(f"{engine.name}: prices on {day} {' '.join(options)}", sorted(found[day]), expected)


known_prices: dict[tuple, list[tuple[str, str]]] = {}


def expected_prices(program: Program, day: datetime.date, regions: list[str], options) -> list[tuple[str, str]]:
    key = (day, tuple(regions), options)
    if key not in known_prices:
        # The same price is in the list of several engines; the program is asked once.
        known_prices[key] = program.prices(day, regions, *options)
    return known_prices[key]


def check_export(engine, program: Program, folder: pathlib.Path) -> None:
    own = ["--datasets", str(folder)]
    engine.fresh()
    engine.run(program.output("export", "--sql", engine.name, *own))
    check_prices(engine, program, ["nijmegen", "lekstroom", "ridderkerk", "streek"], DAYS, *own)
    check(f"{engine.name}: no two prices on a day", engine.rows("SELECT * FROM price_overlaps"), [])
    mark = "`" if engine.name == "spark" else '"'
    check(
        f"{engine.name}: every row of the lists",
        sorted(engine.rows(f"SELECT {mark}key{mark}, amount, name, note FROM tariffs")),
        sorted((row["key"], row["amount"], row["name"], row["note"]) for row in listed_rows(program, own)))
    check(
        f"{engine.name}: texts that try to break out",
        sorted(engine.rows("SELECT name, note FROM tariffs WHERE product LIKE 'product-%'")),
        sorted((name, name) for name in HOSTILE))
    # By hand: March replaces the list of January; the extra list began together with it and stands behind it.
    found = set(engine.rows("SELECT price_key, valid_from, valid_to, amount FROM prices "
                            "WHERE region = 'streek' AND product = '02B00'"))
    check(f"{engine.name}: lists that replace each other", found, {
        ("streek/02B00/uur/zin", "2026-01-01", "2026-02-28", "10.05"),
        ("streek/02B00/uur/zin", "2026-03-01", "2026-08-31", "11.15"),
        ("streek/02B00/uur/zin", "2026-09-01", "2026-12-31", "11.25"),
        ("streek/02B00/uur/zin", "2027-01-01", "9999-12-31", "11.95"),
        ("streek/02B00/uur/zin/maximum", "2026-03-01", "2026-12-31", "99.00"),
        ("streek/02B00/uur/zin/price/2'4 uur", "2026-03-01", "2026-12-31", "12.00"),
    })
    # A join by hand: one price for each line, also for 02A03, which both books of 2025 print.
    lines = "VALUES " + ", ".join(
        f"('{code}', DATE '2025-0{month}-15', 'minuut')" for code in ["02A03", "02A05", "45A53"] for month in range(1, 10))
    check(
        f"{engine.name}: a join by hand finds each line once",
        engine.rows(
            f"SELECT count(*) FROM ({lines}) AS v (product, day, unit) JOIN prices p ON p.region = 'nijmegen' "
            "AND p.product = v.product AND p.unit = v.unit AND p.form = 'zin' AND p.kind = 'price' AND p.band = '' "
            "AND v.day BETWEEN p.valid_from AND p.valid_to"),
        [("27",)])
    again = ("INSERT INTO prices SELECT price_key, region, product, unit, form, kind, band, DATE '2025-02-01', valid_to, "
             "amount, amount_to, law, code, name, tariff FROM prices WHERE price_key = 'nijmegen/02A03/minuut/zin' "
             "AND valid_from = DATE '2025-01-01'")
    if engine.name == "postgresql":
        refusal = ""
        try:
            engine.run(again)
        except engine.error as error:
            refusal = str(error)
        check("postgresql: a second price on a day is refused", "exclusion constraint" in refusal, True)
    else:
        engine.run(again)
        check(
            f"{engine.name}: a second price on a day is found",
            [row[0] for row in engine.rows("SELECT * FROM price_overlaps")], ["nijmegen/02A03/minuut/zin"])


# Volumes

QUESTIONS = [
    ["--year", "2023", "--by", "product"],
    ["--year", "2025", "--by", "law,month"],
    ["--year", "2023", "--by", "provider", "--group", "participants=4,staff=1"],
    ["--year", "2023", "--by", "product,month", "--round", "sum"],
    ["--year", "2023", "--by", "product", "--shares", "examples/volumes/aandelen.csv"],
]
FIGURES = ["cost_from", "cost_to", "no_counterpart_from", "no_counterpart_to", "change"]


def random_volumes(path: pathlib.Path, count: int = 1000) -> None:
    """Lines as people have them: codes, words and names, hours for minutes, credit lines, days, months and years."""
    chosen = random.Random(20_261_127)
    with open(ROOT / "datasets/tariffs.csv", encoding="utf-8", newline="") as file:
        tariffs = [row for row in csv.DictReader(file) if row["table"] == "nijmegen-2023"]
    with open(path, "w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow("list,region,product,unit,form,period,from,to,volume,provider,debit_credit".split(","))
        for _ in range(count):
            row = chosen.choice(tariffs)
            words = [row["code"], row["product"], row["name"], row["name"].upper()]
            unit = chosen.choice(["minuut", "minuten", "uur", "uren"]) if row["unit"] == "minuut" else row["unit"]
            month = chosen.randint(1, 12)
            period, first, last = chosen.choice([
                ("2023", "", ""), (f"2023-{month:02}", "", ""), (f"2023-{month:02}-28", "", ""),
                ("", f"2023-{month:02}-01", ""), ("", f"2023-{month:02}-03", "2023-12-05"), ("", f"2023-{month:02}-03", f"2023-{month:02}-17"),
            ])
            volume = chosen.choice([str(chosen.randint(1, 90_000)), f"{chosen.randint(0, 900)}.{chosen.randint(0, 999_999):06}"])
            lines.writerow([
                chosen.choice(["", "nijmegen-2023"]), chosen.choice(["", "nijmegen", "Rijk van Nijmegen"]),
                chosen.choice(words), unit, chosen.choice(["", "zin"]), period, first, last, volume,
                chosen.choice(HOSTILE), chosen.choice(["", "D", "D", "C"])])


def check_budget(engine, program: Program, volumes: str, question: list[str]) -> None:
    words = ["budget", "nijmegen-2023", "2025", "--volumes", volumes, *question]
    name = f"{engine.name}: {' '.join(question)} of {pathlib.Path(volumes).name}"
    key = tuple(words)
    if key not in known_budgets:
        known_budgets[key] = program.table(*words)
    script = program.output(*words, "--sql", engine.name)
    groupings = question[question.index("--by") + 1].split(",")
    keys = [column for grouping in groupings for column in (["list", "product"] if grouping == "product" else [grouping])]
    # The engine finds the file from where it runs.
    script = script.replace(f"'{volumes}'", f"'{ROOT / volumes}'")
    found = engine.answers(script, f"SELECT {', '.join(keys + FIGURES)} FROM budget")
    # The row of the total has no key.
    shown = [row for row in known_budgets[key] if any(row[column] for column in keys if column != "list")]
    expected = [tuple(row[column] for column in keys if column != "list") + tuple(row[figure] or "0.00" for figure in FIGURES)
                for row in shown]
    place = keys.index("list") if "list" in keys else None
    without = [row[:place] + row[place + 1:] if place is not None else row for row in found]
    check(name, sorted(without), sorted(expected))
    check(f"{name}: something was found", len(found) > 0, True)


known_budgets: dict[tuple, list[dict[str, str]]] = {}


def listed_rows(program: Program, own: list[str]) -> list[dict[str, str]]:
    if not known_rows:
        known_rows.extend(program.table("list", *own))
    return known_rows


known_rows: list[dict[str, str]] = []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=str(ROOT / ".build/debug/tariffs"))
    parser.add_argument("--engine", action="append", choices=["duckdb", "postgresql", "spark"])
    arguments = parser.parse_args()
    program = Program(os.path.abspath(arguments.binary))
    with tempfile.TemporaryDirectory(prefix="tariffs-sql-") as folder:
        # The user of the database server must be able to reach its folder.
        os.chmod(folder, 0o755)
        own = pathlib.Path(folder) / "own"
        own.mkdir()
        own_folder(own)
        volumes = pathlib.Path(folder) / "volumes 'x'.csv"
        random_volumes(volumes)
        for kind in [DuckDB, PostgreSQL, Spark]:
            if arguments.engine and kind.name not in arguments.engine:
                continue
            place = os.path.join(folder, kind.name)
            os.mkdir(place)
            with contextlib.closing(kind(place)) as engine:
                check_export(engine, program, own)
                engine.fresh()
                # Spark plans each question anew, which takes it long; the text that it reads is that of the others.
                for question in QUESTIONS[3:] if engine.name == "spark" else QUESTIONS:
                    check_budget(engine, program, "examples/volumes/nijmegen.csv", question)
                for question in QUESTIONS[:1] if engine.name == "spark" else QUESTIONS[:1] + QUESTIONS[3:4]:
                    check_budget(engine, program, str(volumes), question)
    if failures:
        sys.exit(f"{len(failures)} of {count} checks failed: {', '.join(failures[:20])}")
    print(f"{count} checks hold")


if __name__ == "__main__":
    main()
