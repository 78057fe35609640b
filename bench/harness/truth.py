"""What must arrive: the two rule sets once more, plainly and without anything of the product's.

A truth is the counts, and a digest over all that must arrive of all delivered records, so that it
can be compared to the byte and in any order.
"""
import hashlib
import json
import os
import re
import subprocess

from harness.says import Trouble, progress

COLUMNS = (
    "id,name,gender,birth_date,id_card,mobile,email,province,city,source,level,tags,preferences,"
    "notes,consent_status")
DELIVERED = (
    "id", "name", "gender", "birth_year", "id_card", "mobile", "province", "city", "source", "level",
    "tags", "preferences", "notes", "consent_status")
OUTCOMES = ("delivered", "quarantined", "withheld", "duplicate", "deleted")

MOBILE = re.compile(r"1[3-9]\d{9}")
EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
ID_CARD = re.compile(r"\d{17}[\dX]")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_CHARACTERS = "10X98765432"
BITS = 128

# Of the generator's own seed, counted by this file; the peers' counts were found by other programs
# before it. In the order of OUTCOMES, then the digest.
KNOWN = {
    ("peers", 100_000): (83_475, 2_029, 14_496, 0, 0, "11d84bf4a61b8bdd79433195acf372a9"),
    ("peers", 1_000_000): (832_177, 21_097, 146_726, 0, 0, "d4a2b7356150bfdf041c77701f27c223"),
    ("product", 100_000): (81_044, 1_802, 14_195, 944, 2_015, "0b0f49bae24385b6a440c554af7394a9"),
    ("product", 1_000_000): (
        808_966, 18_635, 143_792, 8_752, 19_855, "2cd0f60623b2c64716eac82da7ea9944"),
}


def truth(rules, records, database):
    """The truth for so many customers; counted where it is not known."""
    known = KNOWN.get((rules, records))
    if known:
        return dict(zip((*OUTCOMES, "digest"), known))
    progress("counting what must arrive, rules: %s" % rules)
    return count({"peers": peers, "product": product}[rules], rows(database, records))


def count(rules, table):
    counts = dict.fromkeys(OUTCOMES, 0)
    digest = 0
    for outcome, part in rules(table):
        counts[outcome] += 1
        digest += part or 0
    return {**counts, "digest": text_of(digest)}


def digest_of(record):
    """Of the values in order, as a number: sums do not depend on the order of records."""
    text = json.dumps([record[field] for field in DELIVERED], ensure_ascii=False)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=BITS // 8).digest(), "big")


def text_of(digest):
    return "%032x" % (digest % (1 << BITS))


def rows(database, records):
    """Each customer by column, as text, with whether it is marked as deleted."""
    names = (*COLUMNS.split(","), "deleted")
    reading = subprocess.Popen(
        ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c",
         "copy (select %s, deleted_at is not null from customers order by id) to stdout" % COLUMNS],
        env={**os.environ, **database.environment(records)}, stdout=subprocess.PIPE,
        encoding="utf-8", start_new_session=True)
    with reading:
        for line in reading.stdout:
            if "\\" in line:
                raise Trouble("the customers hold what COPY has to escape; truth.py cannot read it")
            yield dict(zip(names, line.rstrip("\n").split("\t")))
    if reading.returncode:
        raise Trouble("the customers cannot be read to count what must arrive")


def peers(table):
    """Each customer's outcome, and the digest of what is delivered."""
    for row in table:
        mobile = row["mobile"]
        if not (is_complete(row) and MOBILE.fullmatch(mobile)):
            yield "quarantined", None
        elif row["consent_status"] != "granted":
            yield "withheld", None
        else:
            yield "delivered", digest_of(minimised(row, mobile[:3] + "****" + mobile[7:]))


def product(table):
    """The first record of a person stays; the strictest answer of all counts for the person."""
    people = {}
    for row in table:
        if row["deleted"] == "t":
            yield "deleted", None
            continue
        row = {column: value.strip() for column, value in row.items()}
        row["id_card"] = row["id_card"].replace(" ", "").replace("-", "").upper()
        mobile = row["mobile"].replace(" ", "").replace("-", "")
        if not (is_complete(row) and MOBILE.fullmatch(mobile)):
            yield "quarantined", None
            continue
        person = (row["name"], row["id_card"])
        agreed = row["consent_status"] == "granted"
        if person not in people:
            shown = minimised(row, "+86" + mobile[:3] + "****" + mobile[7:])
            people[person] = digest_of(shown) if agreed else None
        else:
            yield "duplicate", None
            if not agreed:
                people[person] = None
    for digest in people.values():
        yield ("withheld", None) if digest is None else ("delivered", digest)


def is_complete(row):
    return (
        row["name"].strip() and row["id"] and row["consent_status"] and EMAIL.fullmatch(row["email"])
        and is_resident(row["id_card"]))


def is_resident(number):
    return ID_CARD.fullmatch(number) and CHECK_CHARACTERS[
        sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS)) % 11] == number[17]


def minimised(row, mobile):
    """The record as the buyer must see it. Notes hold no digits but those of phone numbers."""
    return {
        **row,
        "birth_year": int(row["birth_date"][:4]),
        "id_card": row["id_card"][:6] + "*" * 10 + row["id_card"][16:],
        "mobile": mobile,
        "notes": MOBILE.sub("[手机号]", row["notes"]),
    }
