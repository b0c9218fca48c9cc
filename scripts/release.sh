#!/usr/bin/env bash
# Builds the file that is given away: one binary for x86-64 Linux that needs no library, with its checksum.
#
#   scripts/release.sh [FOLDER]
#
# FOLDER is dist unless another one is given. The version of the binary must have its part in CHANGELOG.md.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-dist}

# Everything goes into the file, the C library too, so that it runs on any distribution, also an old one.
swift build -c release --static-swift-stdlib --product tariffs \
  -Xswiftc -static-executable -Xlinker --gc-sections -Xlinker -s
binary=$(swift build -c release --static-swift-stdlib --show-bin-path)/tariffs

version=$("$binary" --version)
if ! grep -q "^## \[$version\]" CHANGELOG.md; then
  echo "CHANGELOG.md has no part for $version." >&2
  exit 1
fi
if file "$binary" | grep -q 'dynamically linked'; then
  echo "$binary still needs libraries." >&2
  exit 1
fi

mkdir -p "$folder"
name=tariffs-$version-linux-x86_64
cp "$binary" "$folder/$name"
(cd "$folder" && sha256sum "$name" > "$name.sha256" && sha256sum --check --quiet "$name.sha256")
echo "$folder/$name: $(du -h "$folder/$name" | cut -f1), $(cut -c1-12 "$folder/$name.sha256")…"
