#!/usr/bin/env python3
"""The question that `tariffs budget` begins with, in duckdb or polars: what was declared for each combination.

    aggregate.py duckdb FILE
    aggregate.py polars FILE [--streaming]

For each region, product, unit, form, month and provider: the number of lines, the volume and the amount, exact, as
CSV in no particular order. Each is written as one would write it in that tool.
"""

import argparse
import sys
from pathlib import Path

KEY = ["region", "product", "unit", "form", "month", "provider"]


def aggregate_with_duckdb(file: Path, streaming: bool) -> None:
    import duckdb

    sql = """
        COPY (
          SELECT region, product, unit, form, strftime("from", '%Y-%m') AS month, provider,
            count(*) AS lines, sum(volume) AS volume, sum(amount) AS amount
          FROM read_csv(
            getvariable('file'), header = true, delim = ',', quote = '"',
            types = {'product': 'VARCHAR', 'from': 'DATE', 'volume': 'DECIMAL(18, 4)', 'amount': 'DECIMAL(18, 2)'})
          GROUP BY ALL
        ) TO '/dev/stdout' (FORMAT csv, HEADER);
    """
    with duckdb.connect() as connection:
        connection.execute("SET VARIABLE file = ?", [str(file)])
        connection.execute(sql)


def aggregate_with_polars(file: Path, streaming: bool) -> None:
    import polars as pl

    lines = (
        pl.scan_csv(
            file,
            schema_overrides={
                "product": pl.String, "from": pl.Date, "volume": pl.Decimal(18, 4), "amount": pl.Decimal(18, 2),
            },
        )
        .with_columns(month=pl.col("from").dt.strftime("%Y-%m"))
        .group_by(KEY)
        .agg(lines=pl.len(), volume=pl.col("volume").sum(), amount=pl.col("amount").sum())
    )  # fmt: skip
    lines.collect(engine="streaming" if streaming else "in-memory").write_csv(sys.stdout)


TOOLS = {"duckdb": aggregate_with_duckdb, "polars": aggregate_with_polars}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", metavar="TOOL", choices=TOOLS, help=", ".join(TOOLS))
    parser.add_argument("file", metavar="FILE", type=Path, help="as of declarations.py")
    parser.add_argument("--streaming", action="store_true", help="with polars: in batches, not all in memory")
    arguments = parser.parse_args()
    TOOLS[arguments.tool](arguments.file, arguments.streaming)


if __name__ == "__main__":
    main()
