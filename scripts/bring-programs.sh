#!/usr/bin/env bash
# Brings the programs that read what `tariffs` writes, for the checks that need them: LibreOffice, Chromium, Pandoc,
# PostgreSQL and Java from Debian, and Python readers of workbooks, documents and pages, DuckDB and Spark in
# .build/readers. What is there already is kept.
#
#   scripts/bring-programs.sh
set -euo pipefail
cd "$(dirname "$0")/.."

# Downloads fail now and then; a check must not fail with them.
again() {
  for pause in 5 20 60; do
    "$@" && return
    echo "bring-programs: '$*' failed, once more in $pause seconds" >&2
    sleep "$pause"
  done
  "$@"
}

# A package for each program that is missing; the fonts have the widths of those of Word.
packages=()
command -v soffice > /dev/null || packages+=(libreoffice-calc libreoffice-writer fonts-crosextra-carlito)
command -v chromium > /dev/null || packages+=(chromium)
command -v pandoc > /dev/null || packages+=(pandoc)
command -v pdftotext > /dev/null || packages+=(poppler-utils)
# Spark runs in Java; the server of PostgreSQL is not in the path, and only runs while a check needs it.
command -v java > /dev/null || packages+=(default-jre-headless)
compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || packages+=(postgresql)
python3 -c 'import ensurepip, venv' 2> /dev/null || packages+=(python3 python3-venv)
if ((${#packages[@]})); then
  again apt-get update -qq
  export DEBIAN_FRONTEND=noninteractive
  again apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# A folder of its own, so that nothing of the machine changes and nothing of it is needed.
readers=.build/readers
if ! cmp -s scripts/readers.txt "$readers/brought.txt"; then
  python3 -m venv --clear "$readers"
  again "$readers/bin/python3" -m pip install --quiet --disable-pip-version-check -r scripts/readers.txt
  cp scripts/readers.txt "$readers/brought.txt"
fi
