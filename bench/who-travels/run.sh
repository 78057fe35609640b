#!/usr/bin/env bash
# What the decision on who travels costs: a run over a PostgreSQL with so many guests (default
# 1,000,000) and three stays each, delivered to a folder. Prints the counts, the peak of resident
# memory, and the share of the run's CPU time that the decision took.
#   bench/who-travels/run.sh [GUESTS]        needs PostgreSQL's server, gpg and python3
# HANDOVER_HEAP limits the heap, as for every command.
set -euo pipefail
guests=${1:-1000000}
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb "$(command -v initdb || true)" 2>/dev/null | tail -n 1)")
work=$(mktemp -d /tmp/who-travels.XXXXXX)
chmod 755 "$work"

as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi
}
finish() {
  as_postgres "'$bin/pg_ctl' -D '$work/pg' -m immediate stop" >/dev/null 2>&1 || true
  GNUPGHOME=$work/buyer gpgconf --kill all 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

mkdir -p "$work/pg" "$work/home/mappings/hotel" "$work/inbox" "$work/receipts"
if [ "$(id -u)" -eq 0 ]; then chown postgres "$work/pg"; fi
port=$((20000 + RANDOM % 20000))
as_postgres "'$bin/initdb' -D '$work/pg' --locale=C.UTF-8 -E UTF8 -A trust -U hub >/dev/null
  '$bin/pg_ctl' -w -D '$work/pg' -l '$work/pg/log' -o '-p $port -h 127.0.0.1 -k $work/pg -c fsync=off' start >/dev/null"
sql() { psql -q -h 127.0.0.1 -p "$port" -U hub postgres "$@"; }

sql -v guests="$guests" <<'SQL'
create function id_no(n bigint) returns text language sql immutable as $$
  with d as (select '110101' || to_char(date '1950-01-01' + (n % 18000)::int, 'YYYYMMDD') || lpad((n / 18000 % 1000)::text, 3, '0') as t)
  select t || substr('10X98765432', 1 + (select sum(substr(t, i, 1)::int * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i]) from generate_series(1, 17) i)::int % 11, 1) from d $$;
-- One in a hundred was taken down twice, one in eight did not agree, one in fifty is deleted.
create table guests as select 10000 + 3 * g as guest_id, '客人' || p as name, '男' as gender, id_no(p) as id_no,
  '138' || lpad((p % 100000000)::text, 8, '0') as mobile, 'guest' || p || '@example.com' as email,
  date '1950-01-01' + (p % 18000)::int as birthday, '中国' as nationality, '浙江省杭州市西湖区文三路 ' || p || ' 号' as address,
  '金卡' as member_level, (p % 5000)::int as points, case when g % 8 = 0 then 'N' else 'Y' end as share_consent,
  '喜欢安静的房间，靠窗' as remark, 'x' as password_hash, case when g % 50 = 0 then 1 else 0 end as is_deleted,
  timestamp '2020-01-01' as created_at, timestamp '2025-01-01' + g * interval '1 second' as updated_at
  from (select g, case when g % 100 = 7 then g - 5 else g end as p from generate_series(1::bigint, :guests) g) s;
alter table guests add primary key (guest_id);
create table stays as select s as stay_id, 10000 + 3 * (1 + s * 7368787 % :guests) as guest_id, '808' as room_no, '豪华大床房' as room_type,
  date '2024-01-01' + (s % 700)::int as check_in, date '2024-01-03' + (s % 700)::int as check_out, 2 as nights, 1288.00 as amount,
  '官网' as channel, '已离店' as status, '' as remark, timestamp '2025-01-01' as updated_at from generate_series(1::bigint, 3 * :guests) s;
alter table stays add primary key (stay_id);
vacuum analyze;
SQL

cp "$home"/mappings/hotel/{case,guest,stay}.yaml "$work/home/mappings/hotel/"
cp -r "$home/routes" "$work/home/"
GNUPGHOME=$work/buyer
export GNUPGHOME
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'Buyer <buyer@example.com>' rsa3072 default never 2>/dev/null
gpg --batch --quiet --passphrase '' --quick-add-key "$(gpg --list-keys --with-colons | awk -F: '/^fpr/{print $10; exit}')" rsa3072 encr never
gpg --batch --armor --export >"$work/buyer.asc"
cat >"$work/home/handover.properties" <<PROPERTIES
seller.url=jdbc:postgresql://127.0.0.1:$port/postgres
seller.user=hub
seller.password=
buyer.certificate=$work/buyer.asc
delivery.to=file:$work/inbox
delivery.receipts=file:$work/receipts
delivery.knownHosts=
delivery.privateKey=
PROPERTIES
export HANDOVER_HOME=$work/home HANDOVER_PASSPHRASE=bench-only-passphrase
"$home/bin/handover" keys init >/dev/null
HANDOVER_JAVA_OPTS="${HANDOVER_JAVA_OPTS:-} -Dhandover.log=INFO" python3 - "$home/bin/handover" <<'PY'
import json, re, resource, subprocess, sys
ran = subprocess.run([sys.argv[1], "run", "--case", "hotel", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if ran.returncode:
    sys.exit(ran.stderr[-3000:])
run = json.loads(ran.stdout)
cpu = used.ru_utime + used.ru_stime
decided = re.search(r"decided about (\d+) persons in ([0-9.]+) s, ([0-9.]+) s of CPU", ran.stderr)
print({k: run[k] for k in ("state", "read", "delivered", "quarantined", "withheld", "duplicate", "deleted", "seconds")})
print(f"peak {used.ru_maxrss // 1024} MiB resident, {cpu:.1f} s of CPU in all")
print(f"the decision: {decided[1]} persons, {decided[2]} s, {decided[3]} s of CPU, {100 * float(decided[3]) / cpu:.1f}% of the run's")
PY
