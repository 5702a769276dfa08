"""The same with openpyxl and the standard library's Decimal: openpyxl_peer.py FOLDER REPORT"""
import datetime
import hashlib
import io
import json
import sys
from decimal import Decimal, ROUND_HALF_UP, getcontext
from pathlib import Path

import openpyxl

getcontext().prec = 40
folder, report = sys.argv[1:]
is_text = lambda value: isinstance(value, str) and value != ""
is_number = lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)
is_year = lambda value: isinstance(value, int) and 1990 <= value <= 2100
is_day = lambda value: is_number(value) or isinstance(value, (datetime.date, datetime.datetime))
or_nothing = lambda check: lambda value: value is None or check(value)
checks = {
    "Oppsett": {"Felt": is_text, "Verdi": lambda value: is_text(value) or is_number(value)},
    "Deltakere": {"Deltaker": is_text, "Rolle": lambda value: value in ("vertskommune", "samarbeidskommune")},
    "Kostnadsgrupper": {"År": is_year, "Kode": is_text, "Kostnadsgruppe": is_text, "Beløp": is_number, "Nøkkel": is_text},
    "Fordelingsgrunnlag": {"År": is_year, "Grunnlag": is_text, "Antall": lambda value: is_number(value) and value >= 0, "Måleenhet": or_nothing(is_text), "Per dato": or_nothing(is_day),
                           "Kilde": or_nothing(is_text), "Deltaker": is_text},
    "Fordelingsnøkler": {"Nøkkel": is_text, "Metode": lambda value: value in ("grunnlag", "sammensatt"), "Grunnlag": is_text, "Vekt": or_nothing(is_number)},
}

facts = {name: [] for name in checks}
files, sheets = [], []
for path in sorted(Path(folder).rglob("*.xlsx")):
    data = path.read_bytes()
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    file = str(path.relative_to(folder))
    files.append([file, hashlib.sha256(data).hexdigest(), ", ".join(book.sheetnames)])
    for name in book.sheetnames:
        check = checks.get(name)
        if check is None:
            sheets.append([file, name, 0])
            continue
        before = len(facts[name])
        headings, who = None, None
        for number, cells in enumerate(book[name].iter_rows(values_only=True), 1):
            if headings is None:
                if cells and cells[0] == "Kommune:":
                    who = cells[1]
                elif sum(heading in cells for heading in check) > 1:
                    headings = cells
                continue
            if all(cell is None for cell in cells):
                continue
            said = {"Deltaker": who, "at": (file, name, number), **dict(zip(headings, cells))}
            for heading, holds in check.items():
                if not holds(said.get(heading)):
                    raise ValueError(f"{path} {name}: {heading} is {said.get(heading)}")
            facts[name].append(said)
        sheets.append([file, name, len(facts[name]) - before])
    book.close()

year = next(row["Verdi"] for row in facts["Oppsett"] if row["Felt"] == "År")
people = [row["Deltaker"] for row in facts["Deltakere"]]
known = set(people)
counts = {}
for row in facts["Fordelingsgrunnlag"]:
    name = (row["År"], row["Grunnlag"], row["Deltaker"])
    if row["Deltaker"] not in known or name in counts:
        raise ValueError(f"{name}: nobody's, or counted twice")
    counts[name] = (Decimal(str(row["Antall"])), row["at"])


def parts_of(key):
    return [row for row in facts["Fordelingsnøkler"] if row["Nøkkel"] == key]


def shares(of, key):
    each = []
    for part in parts_of(key):
        counted = [counts[(of, part["Grunnlag"], name)][0] for name in people]
        weight = Decimal(str(1 if part["Vekt"] is None else part["Vekt"]))
        each.append([count * weight / sum(counted) for count in counted])
    return [sum(part[at] for part in each) for at in range(len(people))]


def wholly(exact):
    whole = [amount.quantize(Decimal(1), ROUND_HALF_UP) for amount in exact]
    missing = int(sum(exact).quantize(Decimal(1), ROUND_HALF_UP) - sum(whole))
    order = sorted(range(len(exact)), key=lambda at: exact[at] - whole[at], reverse=missing > 0)
    for at in order[: abs(missing)]:
        whole[at] += 1 if missing > 0 else -1
    return whole


years = []
for of in (year, year - 1):
    pools = [row for row in facts["Kostnadsgrupper"] if row["År"] == of]
    matrix = [[share * Decimal(str(pool["Beløp"])) for share in shares(of, pool["Nøkkel"])] for pool in pools]
    exact = [sum(row[at] for row in matrix) for at in range(len(people))]
    years.append((of, pools, matrix, exact, wholly(exact)))

used = {}
sources = []
for of, pools, matrix, exact, _ in years:
    for at, person in enumerate(people):
        for pool, row in zip(pools, matrix):
            sources.append(["Fordeling", person, of, exact[at], pool["Kostnadsgruppe"], row[at], Decimal(str(pool["Beløp"])), None, None, None])
    for pool, row in zip(pools, matrix):
        for at, person in enumerate(people):
            file, name, number = pool["at"]
            sources.append(["Matrise", person, of, row[at], pool["Kostnadsgruppe"], None, None, file, name, f"D{number}"])
            for part in parts_of(pool["Nøkkel"]):
                for other in people:
                    count, (file, name, number) = counts[(of, part["Grunnlag"], other)]
                    used.setdefault((file, name), set()).add(number)
                    weight = Decimal(str(1 if part["Vekt"] is None else part["Vekt"]))
                    sources.append(["Matrise", person, of, row[at], f"{pool['Nøkkel']} {part['Grunnlag']} {other}", count, weight, file, name, f"C{number}"])

out = openpyxl.Workbook()
sheet = out.active
sheet.title = "Fordeling"
sheet.append(["Deltaker", *(text for of, *_ in years for text in (str(of), f"Andel {of}"))])
for at, name in enumerate(people):
    sheet.append([name, *(cell for _, _, _, exact, whole in years for cell in (whole[at], exact[at] / sum(exact)))])
sheet = out.create_sheet("Matrise")
sheet.append(["Kostnadsgruppe", *people])
for pool, row in zip(years[0][1], years[0][2]):
    sheet.append([pool["Kostnadsgruppe"], *row])
for title, headings, rows in (
    ("Filer", ["Fil", "SHA-256", "Ark"], files),
    ("Ark i bruk", ["Fil", "Ark", "Linjer", "Linjer i bruk"], ([file, name, lines, len(used.get((file, name), ()))] for file, name, lines in sheets)),
    ("Kilder", ["Tabell", "Rad", "Kolonne", "Verdi", "Ledd", "Leddets verdi", "Vekt", "Fil", "Ark", "Celle"], sources),
):
    sheet = out.create_sheet(title)
    sheet.append(headings)
    for row in rows:
        sheet.append(row)
out.save(report)
print(json.dumps({name: [int(whole[at]) for *_, whole in years] for at, name in enumerate(people)}))
