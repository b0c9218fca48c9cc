#!/usr/bin/env python3
"""The comparison of `tariffs diff FROM_YEAR TO_YEAR --format csv`, in pandas, polars or duckdb.

    compare.py polars 2023 2025
    compare.py duckdb 2024 2025 --datasets big

The same rows come out, without the column `note` and in no particular order. Each function is written as one
would write it in that tool, and exact: money is whole cents or a decimal, percentages are rounded half away
from zero in whole numbers. The rules:

- regions with tables of both years take part;
- two rows are the same product when region, law, code, unit and form agree; the slug (`product`) decides
  where there is no code, or where a table has several products under the code;
- the same price in two tables of a side is one row, that of the first table.
"""

import argparse
import sys
from pathlib import Path

KEY = ["region", "law", "code", "unit", "form"]
MATCH = [*KEY, "slug"]
TARIFF_COLUMNS = ["table", "product", "law", "code", "name", "unit", "form", "amount", "line"]
OUTPUT = [
    "table_from", "table_to", "product", "law", "code", "name_from", "name_to", "unit", "form",
    "amount_from", "amount_to", "change", "change_percent", "status", "line_from", "line_to",
]  # fmt: skip


def compare_with_pandas(folder: Path, from_year: int, to_year: int) -> None:
    import pandas as pd

    tables = pd.read_csv(folder / "tables.csv", usecols=["table", "region", "year"])
    tables["position"] = range(len(tables))
    regions = set(tables.region[tables.year == from_year]) & set(tables.region[tables.year == to_year])
    tables = tables[tables.region.isin(regions) & tables.year.isin([from_year, to_year])]

    rows = pd.read_csv(folder / "tariffs.csv", usecols=TARIFF_COLUMNS, dtype={"code": str}, keep_default_na=False)
    rows = rows.merge(tables, on="table").sort_values("position", kind="stable")
    rows["cents"] = (rows.amount * 100).round().astype("Int64")
    shared_code = rows.loc[(rows.code != "") & rows.duplicated(["table", *KEY]), KEY].drop_duplicates()
    rows = rows.merge(shared_code, on=KEY, how="left", indicator="found")
    rows["slug"] = rows["product"].where((rows.code == "") | (rows.found == "both"), "")

    def side(year: int) -> pd.DataFrame:
        columns = [*MATCH, "table", "product", "name", "cents", "line"]
        return rows.loc[rows.year == year, columns].drop_duplicates([*MATCH, "cents"]).astype({"line": "Int64"})

    both = side(from_year).merge(side(to_year), on=MATCH, how="outer", suffixes=("_from", "_to"), indicator="sides")
    change = both.cents_to - both.cents_from
    divisor = both.cents_from.mask(both.cents_from == 0)
    away_from_zero = (change.abs() * 20_000 + divisor) // (divisor * 2)
    # Floats only carry finished cents to the printer, which is exact up to 15 digits.
    both["product"] = both.product_to.fillna(both.product_from)
    both["amount_from"] = both.cents_from.astype(float) / 100
    both["amount_to"] = both.cents_to.astype(float) / 100
    both["change"] = change.astype(float) / 100
    both["change_percent"] = away_from_zero.where(change >= 0, -away_from_zero).astype(float) / 100
    both["status"] = both.sides.astype(str).replace({"left_only": "removed", "right_only": "added", "both": "changed"})
    both.loc[(change == 0).fillna(False), "status"] = "unchanged"
    both.to_csv(sys.stdout, columns=OUTPUT, index=False, float_format="%.2f", lineterminator="\n")


def compare_with_polars(folder: Path, from_year: int, to_year: int) -> None:
    import polars as pl

    tables = pl.read_csv(folder / "tables.csv", columns=["table", "region", "year"]).with_row_index("position")
    of_year = {year: tables.filter(pl.col("year") == year) for year in (from_year, to_year)}
    regions = set(of_year[from_year]["region"]) & set(of_year[to_year]["region"])
    tables = tables.filter(pl.col("region").is_in(regions), pl.col("year").is_in([from_year, to_year]))

    rows = (
        pl.scan_csv(
            folder / "tariffs.csv",
            schema_overrides={"code": pl.String, "printed_code": pl.String, "amount": pl.Decimal(14, 2)},
        )
        .select(TARIFF_COLUMNS)
        .with_columns(pl.col("code").fill_null(""))
        .join(tables.lazy(), on="table")
    )
    shared_code = (
        rows.filter(pl.col("code") != "")
        .group_by("table", *KEY)
        .len()
        .filter(pl.col("len") > 1)
        .select(*KEY, found=True)
        .unique()
    )
    rows = rows.join(shared_code, on=KEY, how="left").with_columns(
        slug=pl.when((pl.col("code") == "") | pl.col("found")).then("product").otherwise(pl.lit(""))
    )

    def side(year: int) -> pl.LazyFrame:
        return (
            rows.filter(pl.col("year") == year)
            .sort("position", maintain_order=True)
            .select(*MATCH, "table", "product", "name", "amount", "line")
            .unique([*MATCH, "amount"], keep="first", maintain_order=True)
        )

    old = side(from_year).rename({name: f"{name}_from" for name in ("table", "product", "name", "amount", "line")})
    new = side(to_year).rename({name: f"{name}_to" for name in ("table", "product", "name", "amount", "line")})
    cents_from = (pl.col("amount_from") * 100).cast(pl.Int64)
    cents_changed = (pl.col("change") * 100).cast(pl.Int64)
    away_from_zero = (cents_changed.abs() * 20_000 + cents_from) // (cents_from * 2)
    both = (
        old.join(new, on=MATCH, how="full", coalesce=True)
        .with_columns(
            product=pl.coalesce("product_to", "product_from"),
            change=pl.col("amount_to") - pl.col("amount_from"),
        )
        .with_columns(
            change_percent=pl.when(cents_from != 0).then(cents_changed.sign() * away_from_zero).cast(pl.Decimal(38, 2))
            / 100,
            status=pl.when(pl.col("table_from").is_null())
            .then(pl.lit("added"))
            .when(pl.col("table_to").is_null())
            .then(pl.lit("removed"))
            .when(pl.col("change") == 0)
            .then(pl.lit("unchanged"))
            .otherwise(pl.lit("changed")),
        )
        .select(OUTPUT)
    )
    both.collect().write_csv(sys.stdout)


def compare_with_duckdb(folder: Path, from_year: int, to_year: int) -> None:
    import duckdb

    sql = """
        CREATE VIEW tables AS
        SELECT "table", region, year, row_number() OVER () AS position
        FROM read_csv(getvariable('folder') || '/tables.csv', header = true, delim = ',', quote = '"');

        CREATE VIEW years AS
        SELECT * FROM tables
        WHERE year IN (getvariable('from_year'), getvariable('to_year'))
          AND region IN (SELECT region FROM tables WHERE year = getvariable('from_year'))
          AND region IN (SELECT region FROM tables WHERE year = getvariable('to_year'));

        CREATE TABLE rows AS
        SELECT * FROM read_csv(
          getvariable('folder') || '/tariffs.csv', header = true, delim = ',', quote = '"',
          types = {'code': 'VARCHAR', 'printed_code': 'VARCHAR', 'name': 'VARCHAR', 'note': 'VARCHAR',
                   'amount': 'DECIMAL(14, 2)'},
          force_not_null = ['code'])
        JOIN years USING ("table");

        CREATE VIEW shared_code AS
        SELECT DISTINCT region, law, code, unit, form FROM rows WHERE code <> ''
        GROUP BY "table", region, law, code, unit, form HAVING count(*) > 1;

        CREATE VIEW prices AS
        SELECT DISTINCT ON (year, region, law, code, unit, form, slug, amount)
          *, CASE WHEN code = '' OR (region, law, code, unit, form) IN (FROM shared_code)
             THEN product ELSE '' END AS slug
        FROM rows
        ORDER BY position;

        CREATE VIEW pairs AS
        SELECT law, code, unit, form, coalesce(new.product, old.product) AS product,
          old."table" AS table_from, old.name AS name_from, old.amount AS amount_from, old.line AS line_from,
          new."table" AS table_to, new.name AS name_to, new.amount AS amount_to, new.line AS line_to,
          new.amount - old.amount AS change,
          (old.amount * 100)::BIGINT AS cents_from, (change * 100)::BIGINT AS cents_changed
        FROM (FROM prices WHERE year = getvariable('from_year')) AS old
        FULL JOIN (FROM prices WHERE year = getvariable('to_year')) AS new
        USING (region, law, code, unit, form, slug);

        COPY (
          SELECT table_from, table_to, product, law, code, name_from, name_to, unit, form,
            amount_from, amount_to, change,
            CASE WHEN cents_from <> 0 THEN
              (sign(cents_changed) * ((abs(cents_changed) * 20000 + cents_from) // (cents_from * 2)))
              ::DECIMAL(18, 0) * 0.01 END AS change_percent,
            CASE WHEN table_from IS NULL THEN 'added' WHEN table_to IS NULL THEN 'removed'
              WHEN change = 0 THEN 'unchanged' ELSE 'changed' END AS status,
            line_from, line_to
          FROM pairs
        ) TO '/dev/stdout' (FORMAT csv, HEADER);
    """
    with duckdb.connect() as connection:
        connection.execute("SET VARIABLE folder = ?", [str(folder)])
        connection.execute("SET VARIABLE from_year = ?", [from_year])
        connection.execute("SET VARIABLE to_year = ?", [to_year])
        connection.execute(sql)


TOOLS = {"pandas": compare_with_pandas, "polars": compare_with_polars, "duckdb": compare_with_duckdb}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", metavar="TOOL", choices=TOOLS, help=", ".join(TOOLS))
    parser.add_argument("from_year", metavar="FROM_YEAR", type=int)
    parser.add_argument("to_year", metavar="TO_YEAR", type=int)
    parser.add_argument(
        "--datasets", metavar="DIR", type=Path, default=Path(__file__).resolve().parent.parent / "datasets",
        help="the folder with tables.csv and tariffs.csv (default: datasets/ of this project)",
    )  # fmt: skip
    arguments = parser.parse_args()
    TOOLS[arguments.tool](arguments.datasets, arguments.from_year, arguments.to_year)


if __name__ == "__main__":
    main()
