"""Reference values for the tests, by numpy, from tables beside the checkout.

    python3 Engines/Population/Validation/make_reference.py ../shared/data/population
"""

import csv, gzip, pathlib, sys
from collections import defaultdict

import numpy as np

shared, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent

people = defaultdict(lambda: defaultdict(dict))  # area, year, (age, sex)
with gzip.open(shared / "slaskie_powiaty_age_sex_2013_2024.csv.gz", "rt", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        people[row["bdl_code"][:4]][int(row["year"])][row["age"], row["sex"]] = int(row["persons"])

groups = [f"{age}-{age + 4}" for age in range(15, 70, 5)]
with open(here / "counties.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow("area,year,outside_15_69,outside_share,dependency_15_64,share_25_39,feminisation,change".split(","))
    for area, years in sorted(people.items()):
        for year, cells in sorted(years.items()):
            total = {sex: cells["total", sex] for sex in "FM"}
            both = np.array([cells[group, "F"] + cells[group, "M"] for group in groups])
            whole = total["F"] + total["M"]
            before = years.get(year - 1)
            change = (
                "" if before is None or year == 2020
                else repr(100 * (whole / (before["total", "F"] + before["total", "M"]) - 1))
            )
            out.writerow([
                area, year, whole - both.sum(), repr(float(100 * (1 - both.sum() / whole))),
                repr(float(100 * (whole - both[:10].sum()) / both[:10].sum())),
                repr(float(100 * both[2:5].sum() / whole)), repr(100 * total["F"] / total["M"]), change,
            ])

ages = defaultdict(dict)
with gzip.open(shared / "poland_single_age_sex_1970_2023.csv.gz", "rt", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        ages[int(row["rok"])][int(row["wiek"])] = int(row["liczba_m"]) + int(row["liczba_k"])
with open(here / "poland.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow("year,median_age,ageing_index,share_65".split(","))
    for year, counts in sorted(ages.items()):
        if year > 2023:
            continue  # a projection stands in the same file
        column = np.array([counts[age] for age in sorted(counts)], dtype=float)
        below = np.concatenate([[0], np.cumsum(column)])
        median = np.interp(column.sum() / 2, below, np.arange(len(below)))
        old, young = column[65:].sum(), column[:15].sum()
        out.writerow([
            year, repr(float(median)), repr(float(100 * old / young)), repr(float(100 * old / column.sum()))
        ])
