"""Reference values for the tests, by numpy, from measurements beside the checkout.

    python3 Engines/Environment/Validation/make_reference.py ../shared/data
"""

import csv, datetime as dt, gzip, math, pathlib, sys
from collections import defaultdict

import numpy as np

shared, here = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).parent


def rows(path):
    with gzip.open(shared / path, "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


series = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
for row in rows("air-quality/gliwice_pm_hourly_2003_2014.csv.gz"):
    begin = dt.datetime.fromisoformat(row["time"]) - dt.timedelta(hours=1)  # labelled by the end of the hour
    series[row["code"], row["indicator"]][begin.year][begin.date()].append(float(row["value"]))

with open(here / "air.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow("station,indicator,year,hours,valid_days,days_needed,given,mean,over_50,over_45,p90_4".split(","))
    for (station, indicator), years in sorted(series.items()):
        for year, days in sorted(years.items()):
            hours = np.array([value for values in days.values() for value in values])
            means = np.array([np.mean(values) for values in days.values() if len(values) >= 18])
            whole = (dt.date(year + 1, 1, 1) - dt.date(year, 1, 1)).days
            needed = math.ceil(whole * 9 / 10)
            ranked = np.sort(means)
            out.writerow([
                station, indicator, year, hours.size, means.size, needed, int(means.size >= needed),
                repr(float(hours.mean())), int((means > 50).sum()), int((means > 45).sum()),
                repr(float(ranked[int(np.rint(0.904 * means.size)) - 1])),
            ])

rain = defaultdict(lambda: defaultdict(dict))
for row in rows("weather/imgw_daily_precip_labedy_rybnik_1996_2014.csv.gz"):
    day = dt.date.fromisoformat(row["date"])
    if row["precip_mm"]:
        rain[row["station"]][day.year][day] = float(row["precip_mm"])
with open(here / "rain.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow("station,year,rows,months,sum,largest".split(","))
    for station, years in sorted(rain.items()):
        for year, days in sorted(years.items()):
            values = np.array(list(days.values()))
            months = len({day.month for day in days})
            out.writerow([
                station, year, values.size, months, repr(round(float(values.sum()), 6)), repr(float(values.max()))
            ])
