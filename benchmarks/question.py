#!/usr/bin/env python3
"""Run a script of `tariffs budget … --sql duckdb` in DuckDB and print what it asks: the same question as `tariffs budget`.

    tariffs budget 2023 2025 --volumes big.csv --sql duckdb -o question.sql
    question.py question.sql [--threads 2]
"""

import argparse
from pathlib import Path


def main() -> None:
    import duckdb

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("script", metavar="SCRIPT", type=Path)
    parser.add_argument("--threads", type=int, help="how many cores work (default: all)")
    arguments = parser.parse_args()
    with duckdb.connect() as connection:
        if arguments.threads:
            connection.execute(f"SET threads = {arguments.threads}")
        for statement in duckdb.extract_statements(arguments.script.read_text()):
            result = connection.execute(statement)
            if statement.type == duckdb.StatementType.SELECT:
                for row in result.fetchall():
                    print(*row, sep=",")


if __name__ == "__main__":
    main()
