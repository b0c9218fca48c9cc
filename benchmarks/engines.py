#!/usr/bin/env python3
"""Price lines of declarations in DuckDB or Spark with the table of prices that `tariffs export` writes, and time it.

    python3 benchmarks/declarations.py 5000000 lines.csv --region nijmegen
    python3 benchmarks/engines.py duckdb lines.csv FOLDER [--binary .build/release/tariffs] [--cores 2]
    python3 benchmarks/engines.py spark lines.csv FOLDER

The lines become Parquet in FOLDER, one part for each month; then each line finds its price by key and day, and the cost
of each month is summed. Written are the seconds on the clock, those of processors (user and system, of all threads), and
how many lines that is for a second of one core.
"""

import argparse
import os
import subprocess
import time
from pathlib import Path

TYPED = """
SELECT line_id, provider, region, product, unit, form, CAST({first} AS DATE) AS day, CAST(volume AS DECIMAL(18, 2)) AS volume,
  CAST(amount AS DECIMAL(12, 2)) AS amount, debit_credit, substr({first}, 1, 7) AS month
FROM lines
"""

PRICED = """
SELECT v.month, count(*) AS lines, count(p.amount) AS priced,
  sum(CASE WHEN v.debit_credit = 'C' THEN -1 ELSE 1 END * round(v.volume * p.amount, 2)) AS cost
FROM typed v
LEFT JOIN prices p ON p.region = v.region AND p.product = v.product AND p.unit = v.unit AND p.form = v.form
  AND p.kind = 'price' AND p.band = '' AND v.day BETWEEN p.valid_from AND p.valid_to
GROUP BY v.month ORDER BY v.month
"""


class Timer:
    def __init__(self, engine: str):
        self.engine, self.lines, self.process = engine, 0, os.getpid()

    def processors(self) -> float:
        """How long processors have worked for the engine, in seconds."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def run(self, step: str, work):
        start, before = time.perf_counter(), self.processors()
        result = work()
        seconds, processors = time.perf_counter() - start, self.processors() - before
        print(f"{self.engine:8} {step:26} {seconds:7.1f} s {processors:7.1f} s of processors "
              f"{self.lines / processors:12,.0f} lines/s/core", flush=True)
        return result


def duckdb_run(arguments, script: str, timer: Timer):
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"SET threads = {arguments.cores}")
    connection.execute(script)
    connection.execute(
        f"CREATE VIEW lines AS SELECT * FROM read_csv('{arguments.file}', header = true, all_varchar = true)")
    timer.lines = connection.execute("SELECT count(*) FROM lines").fetchone()[0]
    folder = arguments.folder / "duckdb"
    typed = TYPED.format(first='"from"')
    timer.run("CSV to Parquet, by month", lambda: connection.execute(
        f"COPY ({typed}) TO '{folder}' (FORMAT parquet, PARTITION_BY (month), OVERWRITE)"))
    connection.execute(f"CREATE VIEW typed AS SELECT * FROM read_parquet('{folder}/*/*.parquet', hive_partitioning = true)")
    return timer.run("join by key and day", lambda: connection.execute(PRICED).fetchall())


def spark_run(arguments, script: str, timer: Timer):
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(f"local[{arguments.cores}]").config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "3g")
        .config("spark.sql.warehouse.dir", str(arguments.folder / "warehouse")).config("spark.log.level", "ERROR")
        .getOrCreate())
    for statement in script.split(";\n"):
        lines = [line for line in statement.splitlines() if not line.startswith("--")]
        if any(line.strip() for line in lines):
            session.sql("\n".join(lines))
    timer.process = session.sparkContext._gateway.proc.pid
    session.read.csv(str(arguments.file), header=True).createOrReplaceTempView("lines")
    timer.lines = session.sql("SELECT count(*) FROM lines").collect()[0][0]
    folder = arguments.folder / "spark"
    timer.run("CSV to Parquet, by month", lambda: session.sql(TYPED.format(first="`from`"))
              .write.mode("overwrite").partitionBy("month").parquet(str(folder)))
    session.read.parquet(str(folder)).createOrReplaceTempView("typed")
    return timer.run("join by key and day", lambda: [tuple(row) for row in session.sql(PRICED).collect()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("engine", choices=["duckdb", "spark"])
    parser.add_argument("file", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--binary", default=".build/release/tariffs")
    parser.add_argument("--cores", type=int, default=2)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    script = subprocess.run(
        [arguments.binary, "export", "--sql", arguments.engine, "--lang", "en"], capture_output=True, text=True, check=True)
    run = duckdb_run if arguments.engine == "duckdb" else spark_run
    months = run(arguments, script.stdout, Timer(arguments.engine))
    lines, priced = (sum(row[place] for row in months) for place in (1, 2))
    print(f"{lines:,} lines, {priced:,} with a price, {sum(row[3] for row in months):,} euro")


if __name__ == "__main__":
    main()
