"""200 people edit at once for one minute over HTTP; afterwards every acknowledged edit is in the ledger exactly once.

    python3 Benchmarks/load.py [--program .build/release/horyzont] [--editors 200] [--seconds 60] [--pause 3]

Each editor signs in with the administrator's token in a session of their own, opens the form of a project, waits as somebody who
types (much faster than a person does), sends it and is led to the project's page. Every tenth edits the one project that all of
these share, so that some edits are made on a version that has changed since. Exit code 1 where an edit is lost, doubled or
wrongly answered, or where the limit of time is broken.
"""
import argparse
import asyncio
import html.parser
import json
import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CITY = os.path.join(ROOT, "Cities/modelowo")
LIMIT = 200  # ms, p99 of recording an edit


class Form(html.parser.HTMLParser):
    """The values of the first form that holds the field "reason"."""

    def __init__(self, text):
        super().__init__()
        self.fields, self.forms, self.area, self.select = {}, [], None, None
        self.feed(text)
        self.values = next((f for f in self.forms if "reason" in f), {})

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.forms.append({})
        if not self.forms:
            return
        form = self.forms[-1]
        if tag == "input" and a.get("name") and a.get("type") not in ("submit", "file", "checkbox", "radio"):
            form[a["name"]] = a.get("value") or ""
        elif tag == "textarea":
            self.area = a.get("name")
            form[self.area] = ""
        elif tag == "select":
            self.select = a.get("name")
        elif tag == "option" and self.select and (self.select not in form or "selected" in a):
            form[self.select] = a.get("value") or ""

    def handle_data(self, data):
        if self.area:
            self.forms[-1][self.area] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.area = None
        if tag == "select":
            self.select = None


class Browser:
    """One connection that stays open, one cookie."""

    def __init__(self, port):
        self.port, self.cookie, self.streams = port, "", None

    async def ask(self, method, path, fields=None):
        if self.streams is None:
            self.streams = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.streams
        body = urllib.parse.urlencode(fields).encode() if fields is not None else b""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        if self.cookie:
            head += f"Cookie: {self.cookie}\r\n"
        if fields is not None:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        start = time.perf_counter()
        writer.write(head.encode() + b"\r\n" + body)
        status = int((await reader.readline()).split()[1])
        answer = {}
        while (line := (await reader.readline()).decode().strip()):
            name, value = line.split(":", 1)
            answer[name.lower()] = value.strip()
        text = (await reader.readexactly(int(answer.get("content-length", 0)))).decode()
        if "set-cookie" in answer:
            self.cookie = answer["set-cookie"].split(";")[0]
        return status, answer, text, (time.perf_counter() - start) * 1000


async def edit(number, port, token, projects, end, pause, log):
    chance = random.Random(number)
    browser = Browser(port)
    status, _, _, _ = await browser.ask("POST", "/en/edit/sign-in", {"administrator-token": token})
    assert status == 303, f"sign-in: {status}"
    path = f"/en/edit/projects/{projects[0] if number % 10 == 0 else projects[1 + number]}"
    count = 0
    await asyncio.sleep(chance.random() * pause)
    while time.perf_counter() < end:
        status, _, text, spent = await browser.ask("GET", path)
        assert status == 200, f"{path}: {status}"
        log["form"].append(spent)
        values = Form(text).values
        await asyncio.sleep(pause * (0.5 + chance.random()))
        mark = f"mark-{number}-{count}-"
        count += 1
        values |= {"done": mark, "reason": f"because {mark}"}
        status, answer, text, spent = await browser.ask("POST", path, values)
        log["edit"].append(spent)
        if status == 303:
            log["acknowledged"].add(mark)
            status, _, text, spent = await browser.ask("GET", answer["location"])
            log["page"].append(spent)
            log["wrong"] += [f"{mark} is not on the page it led to"] if number % 10 and mark not in text else []
        elif status == 409:
            log["refused"].add(mark)
            others = [m for m in re.findall(r"mark-\d+-\d+-", text) if m != mark]
            log["wrong"] += [f"{mark}: not both versions"] if mark not in text or not others else []
        else:
            log["wrong"].append(f"{mark}: {status}")


async def drive(arguments, port, token, projects):
    log = dict(form=[], edit=[], page=[], acknowledged=set(), refused=set(), wrong=[])
    end = time.perf_counter() + arguments.seconds
    await asyncio.wait_for(
        asyncio.gather(*(edit(n, port, token, projects, end, arguments.pause, log) for n in range(arguments.editors))),
        arguments.seconds + 60)
    return log


def judge(log, database, before):
    """Compares what was acknowledged with what the ledger holds."""
    found = {}
    for (value,) in sqlite3.connect(database).execute(
            "SELECT value FROM ledger WHERE sequence > ? AND subject LIKE 'update/%'", [before]):
        mark = re.search(r"mark-\d+-\d+-", value).group()
        found[mark] = found.get(mark, 0) + 1
    wrong = [f"{m} is lost" for m in log["acknowledged"] if m not in found]
    wrong += [f"{m} is recorded {n} times" for m, n in found.items() if n != 1]
    wrong += [f"{m} is recorded and was not acknowledged" for m in found if m not in log["acknowledged"]]
    return wrong + log["wrong"]


def at(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/horyzont"))
    parser.add_argument("--editors", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "load.sqlite")
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            port = s.getsockname()[1]
        server = subprocess.Popen(
            [arguments.program, "serve", "--city", CITY, "--database", database, "--port", str(port)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            token = next(m.group(1) for line in server.stdout if (m := re.search(r"[aA]dministrator.*: (\S+)$", line)))
            base = f"http://127.0.0.1:{port}"
            urllib.request.urlopen(base + "/health", timeout=30).read()
            ledger = sqlite3.connect(database)
            projects = [row[0][8:] for row in ledger.execute("SELECT DISTINCT subject FROM ledger WHERE subject LIKE 'project/%'")]
            before = ledger.execute("SELECT max(sequence) FROM ledger").fetchone()[0]
            assert len(projects) > arguments.editors, f"only {len(projects)} projects"
            log = asyncio.run(drive(arguments, port, token, projects))
            wrong = judge(log, database, before)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(20)
        verified = subprocess.run([arguments.program, "verify", "--database", database, "--city", CITY], capture_output=True)
        wrong += ["verify found something"] if verified.returncode else []
    for name in ("form", "edit", "page"):
        print(f"{name:5} {len(log[name]):6} answers  p50 {at(log[name], 0.5):8.1f} ms  p99 {at(log[name], 0.99):8.1f} ms")
    print(f"{len(log['acknowledged'])} acknowledged, {len(log['refused'])} refused as stale, {len(wrong)} wrong")
    for line in wrong[:20]:
        print("  " + line)
    p99 = at(log["edit"], 0.99)
    print(json.dumps(dict(name="editing-200-people-p99", value=round(p99, 1), unit="ms", limit=LIMIT, better="less",
                          held=p99 <= LIMIT and not wrong, note=f"{arguments.editors} editors for {arguments.seconds:g} s, "
                          f"{len(log['acknowledged'])} edits, {len(log['refused'])} stale, {len(wrong)} wrong")))
    sys.exit(1 if wrong or p99 > LIMIT else 0)


main()
