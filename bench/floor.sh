#!/usr/bin/env bash
# The floor: every byte goes the whole way, but nothing is done with any record. COPY, zstd,
# encryption, SFTP with a temporary name, rename. curl carries the stream because sftp(1) cannot put
# from a pipe; its host key is pinned. Argument: all, or the columns to read.
# bench/run sets where things are.
set -euo pipefail

rows=customers
if [ "${1:-all}" != all ]; then
  rows="(select $1 from customers)"
fi
psql -X -q -v ON_ERROR_STOP=1 -c "copy $rows to stdout" \
  | zstd -q -3 \
  | openssl enc -aes-256-ctr -pbkdf2 -pass pass:x \
  | curl -sS --hostpubsha256 "$SFTP_HOST_KEY" -u "$SFTP_USER:" --key "$SFTP_KEY" --pubkey "$SFTP_KEY.pub" \
    -T - "sftp://127.0.0.1:$SFTP_PORT$SFTP_FOLDER/.floor.part" \
    -Q "*rm $SFTP_FOLDER/floor.zst.ctr" \
    -Q "-rename $SFTP_FOLDER/.floor.part $SFTP_FOLDER/floor.zst.ctr"
