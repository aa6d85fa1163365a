#!/bin/sh
# Ends with status 1, and one line that says why, where a model's folder is not what SHA256SUMS says.
#   verify-weights.sh FOLDER SHA256SUMS      lines of sha256sum, paths from the parent of FOLDER
set -u
folder=$1
sums=$2
parent=$(dirname "$folder")
model=$(basename "$folder")

refuse() {
    echo "ERROR weights of $model are refused: $1"
    exit 1
}

[ -r "$sums" ] || refuse "$sums is missing: mount the ConfigMap weights"
said=0
own=0
listed=:
while read -r digest file || [ -n "$digest" ]; do
    case $digest in '' | '#'*) continue ;; esac
    said=$((said + 1))
    file=${file#\*}
    file=${file#./}
    case $file in "$model"/*) ;; *) continue ;; esac
    own=$((own + 1))
    listed=$listed$file:
    [ -f "$parent/$file" ] || refuse "$parent/$file is missing: fill the volume, or mend SHA256SUMS"
    actual=$(sha256sum <"$parent/$file") || refuse "$parent/$file cannot be read: see to its rights on the volume"
    actual=${actual%% *}
    [ "$actual" = "$digest" ] || refuse "$parent/$file has SHA-256 $actual, not $digest: fill the volume anew, or mend SHA256SUMS"
done <"$sums"

if [ "$said" -eq 0 ]; then
    echo "weights of $model are not verified: SHA256SUMS has no line"
    exit 0
fi
[ "$own" -gt 0 ] || refuse "SHA256SUMS names no file of $folder: add them, or take all lines out"
for weights in "$folder"/*.safetensors "$folder"/*.bin; do
    [ -e "$weights" ] || continue
    file=${weights#"$parent"/}
    case $listed in *":$file:"*) ;; *) refuse "$weights is not in SHA256SUMS: add it, or take it off the volume" ;; esac
done
echo "weights of $model are verified: $own files"
