#!/usr/bin/env python3
"""Writes the delivery tables of Modelowo, a city that does not exist: python3 make.py

Words and kinds of works stand in words.py. Each project draws from a generator of its own, seeded with its
name, and only `random()` is used: the same bytes come out each time (tried on Python 3.11). The day of the record
is TODAY.
"""

import csv
import random
import unicodedata
from datetime import date, timedelta
from pathlib import Path

import words

SEED = "modelowo-2040"
TODAY = date(2026, 11, 24)
FOLDER = Path(__file__).resolve().parent
SOURCE = "Dane zmyślone / Made-up data (make.py)"
PROJECTS = 400
UNDERTAKINGS = 38
BUDGET_YEARS = range(2024, 2027)
STATUSES = {"idea": 46, "planned": 84, "in-progress": 154, "suspended": 18, "finished": 82, "abandoned": 16}
# Lines whose own projects are no more than ideas: neither money nor dates that bind.
ONLY_IDEAS = {"5.2.4"}
SMALL_WORDS = {"w", "na", "przy", "ul", "nad", "pod", "z", "i", "do", "dla", "nr", "o"}
LONGEST_SLUG = 52
# Months from beginning to end.
MONTHS = {"build": (18, 38), "road": (12, 26), "network": (11, 26), "purchase": (7, 17), "service": (16, 34),
          "digital": (8, 18), "grant": (10, 22), "plant": (9, 18), "study": (6, 14)}
CAPITAL = {"build", "road", "network", "purchase", "plant", "digital"}
# Who has a budget of its own, outside the city's.
OUTSIDE = {"wodociagi", "cieplo", "autobusy", "domy", "gmina-wzorki", "sasiedzi", "akademia", "izba", "szpital"}
MEASURES = {
    "home-care-places": "miejsc na 1000 osób 65+ / places per 1,000 people 65+", "wait-for-care": "dni / days", "clinic-within-15-min": "pkt proc. / percentage points",
    "preschool-attendance": "pkt proc. / percentage points", "exam-gap": "pkt proc. / percentage points", "neighbourhood-satisfaction": "pkt proc. / percentage points",
    "dwellings-completed-per-1000": "mieszkań na 1000 osób / dwellings per 1,000 people", "vacant-municipal-dwellings": "pkt proc. / percentage points",
    "wait-for-municipal-flat": "miesięcy / months", "green-area-per-resident": "m² na osobę / m² per person", "meeting-places": "miejsc / places",
    "overnight-stays": "noclegów / nights", "solid-fuel-boilers": "kotłów / boilers", "pm10-days-over-45": "dni / days",
    "pm10-annual-mean": "µg/m³", "bus-punctuality": "pkt proc. / percentage points", "electric-bus-share": "pkt proc. / percentage points",
    "cycle-roads": "km na 10 tys. osób / km per 10,000 people", "rain-retention": "m³", "water-losses": "pkt proc. / percentage points",
    "tree-balance": "drzew / trees", "jobs-per-1000": "miejsc pracy na 1000 osób / jobs per 1,000 people", "unemployment-rate": "pkt proc. / percentage points",
    "cases-settled-online": "pkt proc. / percentage points", "trust-in-city-hall": "pkt proc. / percentage points"}
EFFECT_REASONS = [
    ("Szacunek na podstawie podobnych prac w mieście.", "Estimated from similar works in the city."),
    ("Wyliczenie z karty projektu.", "Reckoned in the project card."),
    ("Ocena jednostki prowadzącej; do sprawdzenia po roku.", "The unit's judgement; to be checked after a year."),
    ("Połowa efektu obiecanego przez wykonawcę.", "Half of the effect that the supplier promises.")]
COURSE_SENTENCES = {
    "build": ("Obejmuje projekt, pozwolenie, roboty i wyposażenie.", "Covers design, permit, works and fittings."),
    "road": ("Obejmuje projekt, roboty drogowe, oświetlenie i oznakowanie.", "Covers design, road works, lighting and signs."),
    "network": ("Obejmuje projekt, ułożenie sieci i odtworzenie nawierzchni.", "Covers design, laying of the network and restored surfaces."),
    "purchase": ("Obejmuje zakup, dostawę i szkolenie obsługi.", "Covers purchase, delivery and training of staff."),
    "service": ("Obejmuje obsadę, lokal i prowadzenie przez cały okres.", "Covers staff, premises and running costs of the whole period."),
    "digital": ("Obejmuje opis spraw, wykonanie, próby z mieszkańcami i utrzymanie przez rok.", "Covers description, making, trials with residents and a year of upkeep."),
    "grant": ("Obejmuje nabór, umowy, kontrolę i rozliczenie dotacji.", "Covers call, agreements, inspection and accounts."),
    "plant": ("Obejmuje projekt z mieszkańcami, przygotowanie gruntu, nasadzenia i opiekę.", "Covers design with residents, ground, planting and care."),
    "study": ("Obejmuje badania, spotkania i opublikowane wyniki.", "Covers studies, meetings and published results.")}


class Dice:
    """Draws of one subject; all stand on `random()`, which no version of Python changes."""

    def __init__(self, subject):
        self.source = random.Random(f"{SEED}:{subject}")

    def part(self, low=0.0, high=1.0):
        return low + (high - low) * self.source.random()

    def whole(self, low, high):
        return low + int(self.source.random() * (high - low + 1))

    def chance(self, part):
        return self.source.random() < part

    def pick(self, items):
        return items[int(self.source.random() * len(items))]

    def some(self, items, count):
        rest, found = list(items), []
        while rest and len(found) < count:
            found.append(rest.pop(int(self.source.random() * len(rest))))
        return found


def rows(text, width):
    """The lines of a block as fields; every line has as many as it should."""
    found = [line.split("|") for line in text.strip().splitlines()]
    for fields in found:
        assert len(fields) == width, fields
    return found


def slug(name):
    plain = unicodedata.normalize("NFKD", name.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
    parts = "".join(sign if sign.isalnum() else " " for sign in plain).split()
    parts = [part for part in parts if part not in SMALL_WORDS]
    # The middle goes first: the kind of work stands at the front, the place at the end.
    while len("-".join(parts)) > LONGEST_SLUG:
        del parts[len(parts) // 2]
    return "-".join(parts)


def zloty(grosze):
    sign, grosze = ("-", -grosze) if grosze < 0 else ("", grosze)
    return f"{sign}{grosze // 100}.{grosze % 100:02d}"


def day(value):
    return value.isoformat() if value else ""


def weekday(value):
    """The last working day up to a date."""
    return value - timedelta(days=max(0, value.weekday() - 4))


def month_start(value):
    return value.replace(day=1)


def spread(total, weights):
    """Divides a whole number in proportion; what rounding leaves goes to the largest."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    parts[weights.index(max(weights))] += total - sum(parts)
    return parts


def places():
    """Every place with its Polish and English forms, by kind."""
    found = {}

    def add(kind, genitive, locative, english, at, district, area="", bare=""):
        found.setdefault(kind, []).append(
            {"g": genitive, "l": locative, "e": english, "le": at, "district": district, "area": area, "n": bare})

    for key, genitive, locative, english, at in rows(words.DISTRICTS, 5):
        add("district", genitive, locative, english, at, key)
    for district, area, names in rows(words.STREETS, 3):
        for name in names.split():
            form = name[:-1] + ("iej" if name[-2] in "kg" else "ej")
            add("street", f"ul. {form}", f"przy ul. {form}", f"{name} Street", f"at {name} Street", district, area)
    for kind, district, area, genitive, locative, english, at in rows(words.PLACES, 7):
        add(kind, genitive, locative, english, at, district, area)
    for pair in words.SCHOOLS.split():
        number, district = pair.split(":")
        name = f"Primary School No. {number}"
        add("school", f"Szkoły Podstawowej nr {number}", f"w Szkole Podstawowej nr {number}", name, f"in {name}",
            district, "rynek-dolny" if number == "1" else "", f"Szkole Podstawowej nr {number}")
    for pair in words.PRESCHOOLS.split():
        number, district = pair.split(":")
        name = f"Preschool No. {number}"
        add("preschool", f"Przedszkola Miejskiego nr {number}", f"w Przedszkolu Miejskim nr {number}", name,
            f"in {name}", district)

    def streets(*names):
        return [place for place in found["street"] if place["e"].split()[0] in names]

    found["streetbrown"] = streets("Garbarska", "Kaletnicza")
    found["streetrail"] = streets("Kolejowa")
    found["streetwork"] = streets("Cegielniana", "Piaskowa", "Kaletnicza", "Parowozowa")
    found[""] = [{"g": "", "l": "", "e": "", "le": "", "n": "", "district": "", "area": ""}]
    return found


def works():
    """The projects before anything happens to them: names, line, unit, cost."""
    known, found, used = places(), [], set()
    lines = {row[0]: row for row in rows(words.LINES, 7)}
    for line, polish, english, kind, count, course, unit, cost, further, effect in rows(words.WORKS, 10):
        dice = Dice(polish)
        for place in dice.some(known[kind], int(count)):
            name = polish.format(**place)
            identifier = slug(name)
            assert identifier not in used, identifier
            used.add(identifier)
            own = Dice(identifier)
            low, high = (int(part) for part in cost.split("-"))
            thousands = low + (high - low) * own.part() ** 1.5
            step = 10 if thousands < 1000 else 50
            found.append({
                "id": identifier, "pl": name, "en": english.format(**place), "line": line, "course": course,
                "unit": unit or lines[line][1], "cost": int(thousands / step) * step * 100_000, "place": place,
                "further": [part.split(":") for part in further.split(";") if part], "effect": effect,
                "dice": own, "info": lines[line]})
    # The load example has a round number of projects; what is over falls out of the longest lists.
    assert len(found) >= PROJECTS, len(found)
    dice = Dice("which projects stay")
    while len(found) > PROJECTS:
        counts = {}
        for item in found:
            counts[item["line"]] = counts.get(item["line"], 0) + 1
        longest = max(counts, key=lambda line: (counts[line], line))
        found.remove(dice.pick([item for item in found if item["line"] == longest and item["place"]["g"]]))
    return found


def give_statuses(projects):
    dice = Dice("statuses")
    free = [item for item in projects if item["line"] not in ONLY_IDEAS]
    for item in projects:
        item["status"] = "idea"
    rest = dict(STATUSES)
    rest["idea"] -= len(projects) - len(free)
    order = dice.some(free, len(free))
    for status, count in rest.items():
        for item in order[:count]:
            item["status"] = status
        order = order[count:]


def give_dates(item):
    """Baseline and forecast, and the milestones on the way."""
    dice, status = item["dice"], item["status"]
    low, high = MONTHS[item["course"]]
    length = int(30.4 * dice.part(low, high))
    draw = dice.part()
    if draw < 0.52:
        delay = dice.whole(0, 12)
    elif draw < 0.60:
        delay = -dice.whole(10, 40)
    elif draw < 0.86:
        delay = dice.whole(30, 130)
    else:
        delay = dice.whole(140, 420)
    if status in ("idea", "planned"):
        delay = delay if status == "planned" and dice.chance(0.4) and delay > 0 else 0
    if status == "suspended":
        delay = dice.whole(200, 520)
    late_start = min(dice.whole(0, 45), delay) if delay > 0 and dice.chance(0.5) else 0

    if status == "finished":
        end = TODAY - timedelta(days=dice.whole(12, 880))
        start = end - timedelta(days=length + delay)
    elif status in ("in-progress", "suspended"):
        start = TODAY - timedelta(days=int((length + delay) * dice.part(0.12, 0.94)))
        if dice.chance(0.04):
            start = TODAY - timedelta(days=length + delay + dice.whole(5, 40))
    elif status == "abandoned":
        start = TODAY - timedelta(days=dice.whole(420, 1300))
    elif status == "planned":
        start = TODAY + timedelta(days=dice.whole(25, 640))
        if dice.chance(0.08):
            start, late_start = TODAY - timedelta(days=dice.whole(20, 90)), dice.whole(130, 260)
            delay = max(delay, late_start)
    else:
        start = TODAY + timedelta(days=dice.whole(240, 1300))
    start = month_start(start)
    item["stop"] = None
    if status in ("suspended", "abandoned"):
        item["stop"] = min(TODAY - timedelta(days=20), start + timedelta(days=int(length * dice.part(0.2, 0.6))))

    begin = start + timedelta(days=late_start)
    finish = start + timedelta(days=length + delay)
    if status == "finished":
        finish = min(finish, TODAY - timedelta(days=6))
    item["milestones"] = []
    overdue = False
    for number, (polish, english, weight, part) in enumerate(words.COURSES[item["course"]], 1):
        shift = 0 if part == 1.0 else dice.part(-0.03, 0.03)
        planned = weekday(start + timedelta(days=int(length * (part + shift))))
        expected = weekday(begin + (finish - begin) * (part + shift))
        limit = min(TODAY, item["stop"] or TODAY)
        passed = status not in ("idea", "planned") and expected <= limit
        if status == "in-progress" and passed and not overdue and not dice.chance(0.95):
            overdue = True
        done = None
        if status == "finished" or passed and not overdue:
            done = max(begin, weekday(expected - timedelta(days=dice.whole(0, 6))))
        item["milestones"].append({
            "id": f"{item['id']}.{number}", "pl": polish, "en": english, "weight": weight, "baseline": planned,
            "forecast": expected, "done": done, "percent": 100 if done else 0})
    if status == "in-progress" and not any(not each["done"] for each in item["milestones"]):
        item["milestones"][-1].update(done=None, percent=90)
    if status in ("in-progress", "suspended", "abandoned"):
        waiting = [each for each in item["milestones"] if not each["done"]]
        if waiting:
            late = waiting[0]["forecast"] <= TODAY
            waiting[0]["percent"] = 5 * (dice.whole(11, 19) if late else dice.whole(1, 15))
    elif status == "planned" and dice.chance(0.3):
        item["milestones"][0]["percent"] = 5 * dice.whole(1, 8)
    item["baseline"] = (start, item["milestones"][-1]["baseline"])
    item["forecast"] = (begin, max(each["forecast"] for each in item["milestones"]))


def programme_of(item):
    programme, line, start = item["info"][3], item["line"], item["baseline"][0]
    if programme == "firmy-na-start" and start.year > 2025:
        return ""
    if programme == "nowa-garbarnia" and item["place"]["area"] != "stara-garbarnia" and line == "5.1.1":
        return ""
    if programme == "mieszkania-2032" and start.year < 2024 and line in ("2.1.2", "2.1.3"):
        return "mieszkania-2023"
    return programme


def in_words(grosze, language):
    millions = grosze / 100_000_000
    if millions >= 1:
        text = f"{millions:.1f}"
        return f"{text.replace('.', ',')} mln zł" if language == "pl" else f"{text} million zł"
    return f"{grosze // 100_000} tys. zł" if language == "pl" else f"{grosze // 100_000} thousand zł"


def project_rows(projects):
    lines = {row[0]: row for row in rows(words.LINES, 7)}
    table, links, effects = [], [], []
    for item in projects:
        dice, info = item["dice"], item["info"]
        supports = [unit for unit in info[2].split(";") if unit and unit != item["unit"]]
        if item["unit"] != info[1]:
            supports.insert(0, info[1])
        partners = dice.some(supports, dice.whole(0, 2))
        course = COURSE_SENTENCES[item["course"]]
        summary_pl = f"{info[5]} {course[0]} Przewidywany koszt: {in_words(item['cost'], 'pl')}."
        summary_en = f"{info[6]} {course[1]} Expected cost: {in_words(item['cost'], 'en')}."
        item["programme"] = programme_of(item)
        table.append([item["id"], item["pl"], item["en"], summary_pl, summary_en, item["programme"], item["unit"],
                      ";".join(partners), item["status"], *(day(each) for each in item["baseline"]),
                      *(day(each) for each in item["forecast"]), item["place"]["area"], item["place"]["district"],
                      "yes", SOURCE])
        shares = [(line, int(share) + 5 * dice.whole(-1, 1)) for line, share in item["further"]]
        if shares and dice.chance(0.25):
            shares = []
        shares.insert(0, (item["line"], 100 - sum(share for _, share in shares)))
        for line, share in shares:
            links.append([item["id"], line, str(share), lines[line][5], lines[line][6]])
        if item["effect"] and item["status"] != "abandoned":
            indicator, change = item["effect"].split(":")
            change = float(change) * dice.part(0.75, 1.25)
            change = float(f"{change:.2g}")
            confidence = dice.pick(["low", "medium", "medium", "high"]) if item["status"] != "idea" else "low"
            reason = dice.pick(EFFECT_REASONS)
            effects.append([item["id"], indicator, f"{change:g}", MEASURES[indicator],
                            str(min(2035, item["forecast"][1].year + 1)), confidence, *reason])
    return table, links, effects


def yearly(item):
    """The project's cost by year of the forecast, in grosze, by days and in whole thousands of zł."""
    begin, end = item["forecast"]
    if item["stop"]:
        end = max(begin + timedelta(days=40), item["stop"])
    years = range(begin.year, end.year + 1)
    days = [(min(end, date(year, 12, 31)) - max(begin, date(year, 1, 1))).days + 1 for year in years]
    cost = item["cost"] if item["status"] != "abandoned" else item["cost"] // 500_000 * 100_000
    return {year: part * 100_000 for year, part in zip(years, spread(cost // 100_000, days))}


def undertakings(projects):
    """Which projects stand in the annex of the forecast: the dearest of several years, some current ones."""
    able = [item for item in projects if item["unit"] not in OUTSIDE and len(yearly(item)) > 1
            and item["forecast"][1].year >= 2025 and item["forecast"][0].year <= 2027]
    able.sort(key=lambda item: (-item["cost"], item["id"]))
    running = [item for item in able if item["status"] == "in-progress"]
    chosen = [item for item in running if item["course"] in CAPITAL][:22]
    chosen += [item for item in running if item["course"] not in CAPITAL][:6]
    chosen += [item for item in able if item["status"] == "planned"][:7]
    chosen += [item for item in able if item["status"] == "finished"][:2]
    chosen += [item for item in able if item["status"] == "suspended"][:1]
    assert len(chosen) == UNDERTAKINGS, len(chosen)
    return chosen


def paragraph(item, funding):
    if item["course"] == "grant":
        return "6230" if item["line"].startswith(("3.1", "4.1")) else "2360"
    if item["course"] in ("purchase", "digital"):
        return {"eu": "6067", "own": "6060"}.get(funding, "6060")
    if item["course"] in CAPITAL:
        return {"eu": "6057", "own": "6050"}.get(funding, "6050")
    return {"eu": "4307"}.get(funding, "4300")


def act(when, dice):
    """An order of the mayor or, at the end of a quarter's session, a resolution; numbers rise through the year."""
    quarter = (when.month - 1) // 3
    if dice.chance(0.55):
        return f"Zarządzenie Prezydenta Miasta nr {when.timetuple().tm_yday + dice.whole(0, 3)}/{when.year}"
    session = ("XIII XV XVII XIX", "XXI XXIII XXV XXVII", "XXIX XXXI XXXIII XXXV")[when.year - 2024].split()[quarter]
    return f"Uchwała Rady Miasta nr {session}/{30 * quarter + dice.whole(8, 30)}/{when.year}"


def budget_rows(projects, annex):
    """Budget lines with their changes; for undertakings the plan after changes is the year's limit."""
    lines, changes = [], []
    counts = {}
    for item in projects:
        item["executed"], item["planned"] = {}, {}
        in_annex = item["id"] in annex
        dice = Dice("budget " + item["id"])
        if item["unit"] in OUTSIDE or item["status"] in ("idea", "planned") and not in_annex:
            continue
        if not in_annex and dice.chance(0.4):
            continue
        division, chapter = item["info"][4].split("/")
        grant = "eu" if item["cost"] > 150_000_000 and dice.chance(0.45) else ""
        grant = grant or ("state" if dice.chance(0.14) else "loan" if item["cost"] > 400_000_000 and dice.chance(0.2) else "")
        for year, amount in yearly(item).items():
            if year not in BUDGET_YEARS or amount == 0:
                continue
            parts = [("own", amount)]
            if grant:
                outside = amount * dice.whole(40, 80) // 100 // 100_000 * 100_000
                parts = [("own", amount - outside), (grant, outside)]
            for funding, part in parts:
                if part <= 0:
                    continue
                counts[year] = counts.get(year, 0) + 1
                identifier = f"b{year}-{counts[year]:03d}"
                drawn = []
                for _ in range(dice.pick([0, 0, 1, 1, 2])):
                    change = int(part * dice.part(-0.12, 0.22)) // 50_000 * 50_000
                    when = weekday(date(year, 1, 25) + timedelta(days=dice.whole(10, 290)))
                    if change and all(when != each[0] for each in drawn):
                        drawn.append((when, change, act(when, dice)))
                rate = dice.part(0.86, 1.0) if dice.chance(0.85) else dice.part(0.3, 0.8)
                if year == TODAY.year:
                    rate *= dice.part(0.55, 0.92)
                if item["status"] in ("suspended", "abandoned"):
                    rate *= 0.6
                executed = int(part * rate) // 100 * 100 + dice.whole(0, 99) if part * rate > 100 else 0
                executed = min(executed, part)
                own_unit = item["unit"]
                lines.append([identifier, str(year), division, chapter, paragraph(item, funding), "spending",
                              own_unit, item["id"], annex.get(item["id"], ""), funding,
                              zloty(part - sum(each[1] for each in drawn)), zloty(executed), "yes", SOURCE])
                changes += [[identifier, day(when), zloty(change), name] for when, change, name in sorted(drawn)]
                item["executed"][year] = item["executed"].get(year, 0) + executed
                item["planned"][year] = item["planned"].get(year, 0) + part
                if funding in ("eu", "state") and dice.chance(0.6):
                    counts[year] += 1
                    capital = item["course"] in CAPITAL
                    code = ("6257" if capital else "2057") if funding == "eu" else ("6330" if capital else "2030")
                    got = int(executed * dice.part(0.5, 1.0))
                    lines.append([f"b{year}-{counts[year]:03d}", str(year), division, chapter, code, "income",
                                  "finanse", item["id"], "", funding, zloty(part), zloty(got), "yes", SOURCE])
    return lines, changes


def undertaking_rows(chosen):
    table, limits, annex = [], [], {}

    def add(item, years, total, commitment, source=SOURCE):
        identifier = "wpf-" + item["id"]
        annex[item["id"]] = identifier
        kind = "capital" if item["course"] in CAPITAL else "current"
        table.append([identifier, item["pl"], item["en"], item["info"][5], item["info"][6], item["unit"],
                      str(min(years)), str(max(years)), kind, zloty(total), zloty(commitment), item["id"], "yes",
                      source])
        limits.extend([identifier, str(year), zloty(amount)] for year, amount in years.items())

    for item in chosen:
        years, dice = yearly(item), Dice("annex " + item["id"])
        ahead = sum(amount for year, amount in years.items() if year >= TODAY.year)
        part = {"planned": 1.0, "finished": 0.0}.get(item["status"], dice.part(0.25, 0.8))
        add(item, years, sum(years.values()), int(ahead * part) // 100_000 * 100_000)
    return table, limits, annex


def milestone_rows(projects):
    return [[each["id"], item["id"], each["pl"], each["en"], str(each["weight"]), day(each["baseline"]),
             day(each["forecast"]), day(each["done"]), str(each["percent"])]
            for item in projects for each in item["milestones"]]


def task_rows(projects):
    table = []
    for item in projects:
        if item["status"] in ("idea", "abandoned", "finished"):
            continue
        dice = Dice("tasks " + item["id"])
        helpers = [item["unit"]] * 4 + [unit for unit in item["info"][2].split(";") if unit]
        ahead = [each for each in item["milestones"] if not each["done"]]
        for number, (polish, english) in enumerate(dice.some(words.TASKS[item["course"]], dice.whole(2, 4)), 1):
            milestone = ahead[min(number // 2, len(ahead) - 1)]
            due = weekday(milestone["forecast"] - timedelta(days=dice.whole(5, 75)))
            due = max(due, item["forecast"][0])
            done = ""
            if item["status"] == "in-progress" and due <= TODAY and dice.chance(0.82):
                done = day(min(TODAY, due + timedelta(days=dice.whole(-6, 12))))
            table.append([f"{item['id']}.z{number}", item["id"], milestone["id"], polish, english,
                          dice.pick(helpers), day(due), done])
    return table


def matching(block, width, course):
    return [row[1:] for row in rows(block, width) if course in row[0].split()]


def risk_rows(projects):
    table = []
    for item in projects:
        if item["status"] == "idea":
            continue
        dice = Dice("risks " + item["id"])
        able = matching(words.RISKS, 5, item["course"])
        count = dice.whole(1, 3) if item["status"] != "finished" else dice.whole(0, 1)
        item["trouble"] = None
        for number, (polish, english, response_pl, response_en) in enumerate(dice.some(able, count), 1):
            closed = item["status"] in ("finished", "abandoned")
            late = (item["forecast"][1] - item["baseline"][1]).days > 25
            state = "closed" if closed else "occurred" if late and number == 1 else "open"
            if late and number == 1:
                item["trouble"] = (polish, english)
            table.append([f"{item['id']}.r{number}", item["id"], polish, english, str(dice.whole(1, 5)),
                          str(dice.whole(1, 5)), response_pl, response_en, item["unit"], state])
    return table


def decision_rows(projects):
    table = []
    for item in projects:
        dice = Dice("decisions " + item["id"])
        part = {"in-progress": 0.3, "suspended": 1.0, "planned": 0.2}.get(item["status"], 0)
        if not dice.chance(part):
            continue
        polish, english, decider = dice.pick(matching(words.DECISIONS, 4, item["course"]))
        due = weekday(TODAY + timedelta(days=dice.whole(-70, 190)))
        state = "open"
        if due < TODAY:
            state = dice.pick(["taken", "taken", "taken", "open", "open", "withdrawn"])
        table.append([f"{item['id']}.d1", item["id"], polish, english, decider, day(due), state])
    return table


PAPERS = {
    "build": [("Dokumentacja projektowa", "Design documents"), ("Protokół odbioru", "Acceptance record")],
    "road": [("Projekt organizacji ruchu", "Traffic layout"), ("Protokół odbioru", "Acceptance record")],
    "network": [("Mapa przebiegu sieci", "Map of the network"), ("Protokół prób", "Test record")],
    "purchase": [("Umowa dostawy", "Delivery contract"), ("Protokół przekazania", "Handover record")],
    "service": [("Regulamin", "Rules"), ("Sprawozdanie uczestników i godzin", "Report of participants and hours")],
    "digital": [("Opis przedmiotu zamówienia", "Terms of reference"), ("Raport z prób", "Report of trials")],
    "grant": [("Regulamin naboru", "Rules of the call"), ("Lista dotowanych", "List of grantees")],
    "plant": [("Projekt nasadzeń", "Planting plan"), ("Protokół przeglądu", "Review record")],
    "study": [("Zakres opracowania", "Scope of the study"), ("Raport końcowy", "Final report")]}


def document_rows(projects):
    table = []
    for row in rows(words.PROGRAMMES, 13):
        table.append(["dok-" + row[0], row[1], row[2], f"https://modelowo.example/programy/{row[0]}.pdf", row[6],
                      "", row[0]])
    for item in projects:
        dice = Dice("documents " + item["id"])
        done = [each for each in item["milestones"] if each["done"]]
        if not done or not dice.chance(0.6):
            continue
        papers = PAPERS[item["course"]][:2 if item["status"] == "finished" else 1]
        for number, (polish, english) in enumerate(papers, 1):
            when = done[0 if number == 1 else -1]["done"]
            table.append([f"{item['id']}.p{number}", f"{polish}: {item['pl']}", f"{english}: {item['en']}",
                          f"https://modelowo.example/projekty/{item['id']}/{number}.pdf", day(when), item["id"], ""])
    return table


def status_at(item, when):
    """How far the project was on a day; None before it began."""
    if when < item["forecast"][0]:
        return None
    if item["stop"] and item["stop"] <= when:
        return item["status"]
    if item["status"] == "finished" and item["milestones"][-1]["done"] <= when:
        return "finished"
    return "in-progress"


def listed(milestones, language):
    return ", ".join(each[language][0].lower() + each[language][1:] for each in milestones)


def within(item, key, year):
    return [each for each in item["milestones"] if each[key] and each[key].year == year]


def spent(item, year):
    """Executed in the budget; for companies and partners the part of the cost that fell into the year."""
    if item["unit"] not in OUTSIDE:
        return item["executed"].get(year)
    amount = yearly(item).get(year, 0)
    return int(amount * Dice(f"spent {item['id']} {year}").part(0.55, 0.99)) if amount else None


def intended(item, year):
    if item["unit"] not in OUTSIDE:
        return item["planned"].get(year)
    return yearly(item).get(year)


def money_or_empty(amount):
    return "" if amount is None else zloty(amount)


def report_rows(projects):
    table = []
    for item in projects:
        dice = Dice("reports " + item["id"])
        for year in (2024, 2025, 2026):
            last = date(year, 12, 31)
            status = status_at(item, min(last, TODAY))
            over = item["status"] in ("finished", "abandoned") and (
                item["milestones"][-1]["done"] or item["stop"] or last).year < year
            if status is None or over or dice.chance(0.08 if year == 2025 else 0.15):
                continue
            plan = within(item, "baseline", year)
            planned = (f"Na {year} r. zaplanowano: {listed(plan, 'pl')}.", f"Planned for {year}: {listed(plan, 'en')}.")
            if not plan:
                planned = ("Dalsze prace według harmonogramu.", "Work goes on as scheduled.")
            row = [item["id"], str(year), *planned, money_or_empty(intended(item, year))]
            if year == TODAY.year:
                # The year is not over: so far only its plan.
                table.append(row + [status, "", "", "", "", ""])
                continue
            made = within(item, "done", year)
            done = ["Prace trwają; żaden kamień milowy nie przypadł na ten rok.", "Work goes on; no milestone fell into this year."]
            if made:
                done = [f"Osiągnięto: {listed(made, 'pl')}.", f"Reached: {listed(made, 'en')}."]
            missed = [each for each in plan if not each["done"] or each["done"].year > year]
            if missed and status == "in-progress":
                trouble = item.get("trouble")
                done[0] += f" Nie osiągnięto: {listed(missed, 'pl')}" + (f" (powód: {trouble[0][0].lower()}{trouble[0][1:]})." if trouble else ".")
                done[1] += f" Not reached: {listed(missed, 'en')}" + (f" (reason: {trouble[1][0].lower()}{trouble[1][1:]})." if trouble else ".")
            ahead = within(item, "forecast", year + 1)
            following = ["", ""]
            if status == "in-progress":
                following = ["Dalsze prace według harmonogramu.", "Work goes on as scheduled."]
                if ahead:
                    following = [f"W {year + 1} r.: {listed(ahead, 'pl')}.", f"In {year + 1}: {listed(ahead, 'en')}."]
            elif status == "suspended":
                following = ["Wznowienie po decyzji o finansowaniu.", "To be resumed after a decision on money."]
            table.append(row + [status, *done, *following, money_or_empty(spent(item, year))])
    return table


def update_rows(projects):
    table = []
    openings = [("Za nami: {0}.", "Behind us: {0}."), ("Zrobione: {0}.", "Done: {0}."),
                ("Etap „{0}” zamknięty.", "The stage “{0}” is closed."), ("Mamy już: {0}.", "We already have: {0}.")]
    endings = [("Teraz: {0}.", "Now: {0}."), ("Następny krok: {0}.", "Next step: {0}."),
               ("Pracujemy nad etapem „{0}”.", "We are working on “{0}”."), ("Przed nami: {0}.", "Ahead: {0}.")]
    for item in projects:
        if item["status"] not in ("in-progress", "suspended", "finished"):
            continue
        dice = Dice("updates " + item["id"])
        age = dice.whole(2, 75) if dice.chance(0.86) else dice.whole(125, 260)
        if item["status"] == "finished":
            age = (TODAY - item["milestones"][-1]["done"]).days - dice.whole(0, 3)
            if age > 320:
                continue
        days = [TODAY - timedelta(days=age + 88 * number + dice.whole(0, 9)) for number in range(dice.whole(1, 3))]
        for when in sorted(set(weekday(each) for each in days)):
            status = status_at(item, when)
            if status is None or when.year < 2026:
                continue
            before = [each for each in item["milestones"] if each["done"] and each["done"] <= when]
            after = [each for each in item["milestones"] if not each["done"] or each["done"] > when]
            opening, ending = dice.pick(openings), dice.pick(endings)
            done = [form.format(before[-1][key]) for form, key in zip(opening, ("pl", "en"))] if before else [
                "Prace przygotowawcze w toku.", "Preparations are under way."]
            following = [form.format(after[0][key]) for form, key in zip(ending, ("pl", "en"))] if after else [
                "Rozliczenie i sprawozdanie.", "Accounts and report."]
            if status == "suspended":
                following = ["Czekamy na decyzję o finansowaniu.", "We are waiting for a decision on money."]
            total = spent(item, 2026)
            part = min(1.0, ((when - date(2026, 1, 1)).days + 1) / 320)
            table.append([item["id"], day(when), status, *done, *following,
                          money_or_empty(None if total is None else int(total * part))])
    return table


def unit_rows():
    table, roles = [], []
    for identifier, polish, english, kind, parent, share in rows(words.UNITS, 6):
        table.append([identifier, polish, english, kind, parent, share])
    for line, lead, supports, *_ in rows(words.LINES, 7):
        roles.append([lead, line, "lead"])
        roles += [[unit, line, "support"] for unit in supports.split(";") if unit]
    for code in ("1", "2", "3", "4", "5"):
        roles += [["rada-miasta", code, "consulted"], ["finanse", code, "consulted"]]
    roles += [["szpital", "1.1", "consulted"], ["akademia", "5.1", "consulted"], ["izba", "5.1", "consulted"],
              ["gmina-wzorki", "3.2", "consulted"], ["sasiedzi", "2.2", "consulted"], ["planowanie", "4.2", "consulted"]]
    order = [row[0] for row in table]
    return table, sorted(roles, key=lambda row: (order.index(row[0]), row[1]))


def programme_rows():
    return [[*row, "dok-" + row[0], "yes", SOURCE] for row in rows(words.PROGRAMMES, 13)]


def published_rows():
    """Totals of a made-up budget resolution, beside the lines of the strategy's projects."""
    def row(identifier, polish, english, amount, part="", rounded="no", note=("", ""), years=(2026, 2026), project=""):
        return [identifier, polish, english, zloty(amount * 100), str(years[0]), str(years[1]), rounded, part, project,
                *note, "2025-12-18" if years[0] == 2026 else "", "https://modelowo.example/budzet-2026.pdf", "yes", SOURCE]
    plan = ("Plan, nie wykonanie.", "A plan, not its execution.")
    return [
        row("budzet-2026-dochody", "Dochody budżetu", "Revenue of the budget", 612_400_000, note=plan),
        row("budzet-2026-wydatki", "Wydatki budżetu", "Expenditure of the budget", 655_900_000, note=plan),
        row("budzet-2026-inwestycje", "Wydatki majątkowe", "Capital expenditure", 148_300_000, "budzet-2026-wydatki",
            note=("97 zadań: 38 przedsięwzięć wieloletnich i 59 jednorocznych.",
                  "97 tasks: 38 multi-year undertakings and 59 of one year.")),
        row("budzet-2026-drogi", "Drogi", "Roads", 41_000_000, "budzet-2026-inwestycje", "yes"),
        row("budzet-2026-oswiata", "Oświata", "Education", 36_500_000, "budzet-2026-inwestycje", "yes"),
        row("budzet-2026-deficyt", "Deficyt", "Deficit", 43_500_000),
        row("sieci-2019-2023", "Sieć ciepłownicza, nakłady spółki", "Heat network, outlay of the company", 18_700_000,
            years=(2019, 2023), rounded="yes", note=("Spółka podaje sumę pięciu lat.", "The company states the sum of five years."))]


def write(table, header, lines):
    with open(FOLDER / f"{table}.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header.split())
        out.writerows(lines)


def main():
    projects = works()
    give_statuses(projects)
    for item in projects:
        give_dates(item)
    table, links, effects = project_rows(projects)
    annex_rows, limits, annex = undertaking_rows(undertakings(projects))
    risks = risk_rows(projects)
    budget, changes = budget_rows(projects, annex)
    units, roles = unit_rows()
    names = "id name_pl name_en"
    both = "done_pl done_en next_pl next_en spent"
    write("units", f"{names} kind parent city_share", units)
    write("unit-roles", "unit code role", roles)
    write("programmes", f"{names} kind legal_basis resolution resolution_date owner start end stage replaced_by serves"
          " document example source", programme_rows())
    write("projects", f"{names} summary_pl summary_en programme unit partners status baseline_start baseline_end"
          " forecast_start forecast_end areas districts example source", table)
    write("project-lines", "project line share why_pl why_en", links)
    write("project-effects", "project indicator change measure year confidence why_pl why_en", effects)
    write("milestones", "id project name_pl name_en weight baseline forecast done percent", milestone_rows(projects))
    write("work-items", "id project milestone name_pl name_en unit due done", task_rows(projects))
    write("risks", "id project name_pl name_en probability impact response_pl response_en owner state", risks)
    write("decisions", "id project subject_pl subject_en decider due state", decision_rows(projects))
    write("documents", "id title_pl title_en address date project programme", document_rows(projects))
    write("undertakings", f"{names} aim_pl aim_en unit first_year last_year kind total commitment_limit project"
          " example source", annex_rows)
    write("undertaking-limits", "undertaking year amount", limits)
    write("budget", "id year division chapter paragraph side unit project undertaking funding plan execution"
          " example source", budget)
    write("budget-changes", "budget_line date amount act", changes)
    write("published-totals", "id subject_pl subject_en amount first_year last_year rounded part_of project note_pl"
          " note_en published address example source", published_rows())
    write("reports", f"project year planned_pl planned_en planned_spending status {both}", report_rows(projects))
    write("updates", f"project date status {both}", update_rows(projects))


if __name__ == "__main__":
    main()
