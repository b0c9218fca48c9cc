#!/usr/bin/env bash
# Fuzzes every reader, guided by coverage and with sanitizers on, and puts boundary values into every numeric field.
#
#     scripts/fuzz.sh [SECONDS] [TARGET…]
#
# SECONDS is for each reader, one on each core, and for the boundary values (default 60). Fails on a crash, a read that
# takes over 5 seconds, or one that takes over 500 MB; the input is then kept in .build/fuzzing/found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
folder=$PWD/.build/fuzzing
mkdir -p "$folder/found"
rm -f "$folder"/*.failed

# Traps are to reach the fuzzer at once, without a backtrace.
export SWIFT_BACKTRACE=enable=no TARIFFS_FUZZING=1
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=8:abort_on_error=1
swift build -c release --scratch-path "$folder/build" --sanitize fuzzer --sanitize address --product Fuzzing \
  -Xswiftc -parse-as-library
binary=$folder/build/release/Fuzzing

python3 scripts/fuzz-seeds.py "$folder/seeds" "$folder/data"
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(FUZZING_TARGET=? "$binary" -runs=1 2>/dev/null || true)

# One reader for its time; what it says stands in its log.
fuzz() {
  local target=$1
  mkdir -p "$folder/corpus/$target"
  rm -rf "$folder/data/$target" && cp -r "$folder/data/clean" "$folder/data/$target"
  FUZZING_TARGET=$target FUZZING_FOLDER=$folder/data/$target "$binary" -max_total_time="$seconds" -timeout=5 \
    -rss_limit_mb=1000 -malloc_limit_mb=500 -max_len=20000 -print_final_stats=1 -artifact_prefix="$folder/found/$target-" \
    -dict=scripts/fuzz-words.txt "$folder/corpus/$target" "$folder/seeds/$target" >"$folder/$target.log" 2>&1
}
export -f fuzz
export folder binary seconds
printf '%s\n' "${targets[@]}" | xargs -P "$(nproc)" -I{} bash -c 'fuzz {} || touch "$folder/{}.failed"'

runs=0
failed=()
for target in "${targets[@]}"; do
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$target.log")
  runs=$((runs + ${count:-0}))
  printf '%-16s %10d runs\n' "$target" "${count:-0}"
  if [ -e "$folder/$target.failed" ]; then
    failed+=("$target")
    tail -40 "$folder/$target.log"
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "FAILED ${failed[*]}: see $folder/found"
  exit 1
fi
echo "$runs runs without a crash, a hang or too much memory"

TARIFFS=${TARIFFS:-.build/debug/tariffs}
# What fuzzes needs its sanitizers, and is no part of the program.
[ -x "$TARIFFS" ] || env -u TARIFFS_FUZZING swift build
python3 scripts/fuzz-boundaries.py "$TARIFFS" --seconds "$seconds"
