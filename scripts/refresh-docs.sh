#!/usr/bin/env bash
# Brings all that is made from the program and the data up to date: the page of each command and of the rules, the outputs and pictures in README,
# LEESMIJ, docs and notebooks, the man page, the descriptor of the data and the data dictionary. Run it when a command, an option or the data has changed.
#
#   swift build && scripts/refresh-docs.sh [--check] [BINARY]
#
# BINARY is .build/debug/tariffs unless another one is given. With --check nothing is written, and the exit code is 1
# when something is stale. Look at the differences before you commit them: an output that changed is a finding.
set -uo pipefail
# Pages are in English, whatever the language of who makes them.
export LC_ALL=C
cd "$(dirname "$0")/.."

check=()
if [ "${1:-}" = --check ]; then check=(--check); shift; fi
tariffs=${1:-.build/debug/tariffs}
if [ ! -x "$tariffs" ]; then
  echo "There is no program $tariffs. Build it first: swift build" >&2
  exit 2
fi

code=0
scripts/refresh-descriptor.py "${check[@]}" "$tariffs" || code=$?
scripts/data-dictionary.py "${check[@]}" || code=$?
scripts/man-page.py "${check[@]}" "$tariffs" || code=$?
scripts/command-pages.py "${check[@]}" "$tariffs" || code=$?
scripts/rule-pages.py "${check[@]}" "$tariffs" || code=$?
# The pictures of LEESMIJ.md.
picture() {
  local file=docs/beelden/$1.svg new
  shift
  new=$(mktemp --suffix=.svg)
  "$tariffs" "$@" --chart "$new" --quiet > /dev/null || code=$?
  if [ ${#check[@]} -gt 0 ]; then cmp --quiet "$new" "$file" || { echo "$file is stale"; code=1; }; else cat "$new" > "$file"; fi
  rm -f "$new"
}
picture verschil diff 2023 2025
picture groep group 02A17 --participants 3-6
picture opbouw rebuild begeleiding-basis --solve wage

"$tariffs" notebook run "${check[@]}" README.md LEESMIJ.md docs/*.md docs/commands/*.md notebooks-md/*.md || code=$?
exit $code
