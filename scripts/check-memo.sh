#!/usr/bin/env bash
# Makes Word and PDF files of memos with Pandoc, which must have nothing to say about them.
# Usage: scripts/check-memo.sh [TARIFFS]; without Pandoc nothing is checked.
set -euo pipefail
cd "$(dirname "$0")/.."
tariffs=${1:-.build/debug/tariffs}

if ! command -v pandoc > /dev/null; then
  echo "check-memo: no pandoc, nothing checked"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Writes $folder/$1.$2 from the Markdown by the options behind them; fails on any warning of Pandoc.
convert() {
  local name=$1 ending=$2
  shift 2
  pandoc "$folder/$name.md" -o "$folder/$name.$ending" "$@" 2> "$folder/said"
  # An engine for PDF may speak of its own style sheet; what Pandoc says begins with a bracket.
  if [[ $ending == docx ]]; then said=$(cat "$folder/said"); else said=$(grep '^\[' "$folder/said" || true); fi
  if [[ -n $said || ! -s "$folder/$name.$ending" ]]; then
    echo "check-memo: $name.$ending: $said" >&2
    exit 1
  fi
}

check() {
  local name=$1
  shift
  "$tariffs" memo "$@" -o "$folder/$name.md" 2> /dev/null
  convert "$name" docx
  # What Pandoc makes of the text must still hold the commands as they are typed.
  if ! pandoc "$folder/$name.md" -t plain --wrap=none | grep -q -e '--equal-terms' -e 'college'; then
    echo "check-memo: $name: the commands of the memo did not survive" >&2
    exit 1
  fi
  if command -v xelatex > /dev/null; then
    convert "$name" pdf --pdf-engine=xelatex
  elif command -v weasyprint > /dev/null; then
    convert "$name" pdf --pdf-engine=weasyprint --metadata pagetitle="$name"
  fi
}

check nijmegen --from 2023 --to 2025 --region nijmegen --clause vng
check jeugdwet --from 2023 --to 2025 --law jw --lang en
check regions --from nijmegen-2023 --to lekstroom-2024
check template --from 2023 --to 2025 --clause vng --template examples/memo-template/kort.md
echo "check-memo: fine"
