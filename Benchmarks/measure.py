"""Runs every measurement in one go and compares with the limits; exit code 1 where a limit is broken."""
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, ".build/release/horyzont")
MEASURE = os.path.join(ROOT, ".build/release/Measure")
CITY = os.path.join(ROOT, "Cities/gliwice")
results = []


def report(name, value, unit, limit=None, better="less", note=""):
    held = None if limit is None else (value <= limit if better == "less" else value >= limit)
    results.append(dict(name=name, value=round(value, 3), unit=unit, limit=limit, better=better, held=held, note=note))
    sign = {True: "held", False: "BROKEN", None: ""}[held]
    bound = "" if limit is None else f"{'≤' if better == 'less' else '≥'} {limit}"
    print(f"{name:42} {value:12.3f} {unit:10} {bound:12} {sign:7} {note}", flush=True)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def core():
    for line in subprocess.run([MEASURE, CITY], capture_output=True, text=True, check=True).stdout.splitlines():
        row = json.loads(line)
        report(row["name"], row["value"], row["unit"], row["limit"], note=row["note"])
    ours = next(r["value"] for r in results if r["name"] == "uncertainty-20-goals")
    try:
        peer = json.loads(subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks/peer_uncertainty.py")],
                                         capture_output=True, text=True, check=True).stdout)
        report(peer["name"], peer["value"], "ms", note=f"peer; ours takes {ours / peer['value']:.2f} of it")
    except subprocess.CalledProcessError:
        print("numpy or scipy is not installed: the peer is not measured")


def importing(folder):
    # Five places by 200,000 hours: one million different cells.
    path = os.path.join(folder, "million.csv")
    with open(path, "w") as f:
        f.write("series,area,period,value,status,break,source,reference,note\n")
        for area in ["2466", "2462", "2469", "2475", "2477"]:
            for hour in range(200_000):
                stamp = time.strftime("%Y-%m-%dT%H", time.gmtime(3600 * hour))
                f.write(f"pm10-hourly,{area},{stamp},{hour % 977 / 10},final,,gios-archive,row {hour},\n")
    database = os.path.join(folder, "million.sqlite")
    subprocess.run([PROGRAM, "data", "list", "--database", database, "--city", CITY], check=True, capture_output=True)
    start = time.perf_counter()
    process = subprocess.Popen([PROGRAM, "data", "import", path, "--as", "million", "--database", database, "--city", CITY,
                                "--output", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    spent = time.perf_counter() - start
    accepted = json.loads(output)["accepted"]
    report("import-rows-per-second", accepted / spent, "rows/s", 100_000, "more", f"{accepted} rows in {spent:.2f} s; 1 million in 10 s")
    report("import-memory", usage.ru_maxrss / 1024, "MB", 400, note="peak, bounded by the chunk, not by the file")
    bare = sqlite3.connect(os.path.join(folder, "bare.sqlite"), isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("CREATE TABLE r (revision INT, series INT, area INT, period INT, value REAL, status INT, b TEXT, source INT, reference TEXT, note TEXT, line INT)")
    start = time.perf_counter()
    bare.execute("BEGIN")
    bare.executemany("INSERT INTO r VALUES (1,1,?,?,?,0,NULL,1,?,'',?)", ((n % 5, n, n / 10, f"row {n}", n) for n in range(accepted)))
    bare.execute("COMMIT")
    rate = accepted / (time.perf_counter() - start)
    report("bare-sqlite-rows-per-second", rate, "rows/s", note=f"peer; ours runs at {accepted / spent / rate:.2f} of it")


def wrk(url, *arguments):
    out = subprocess.run(["wrk", *arguments, "--latency", url], capture_output=True, text=True, check=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", out)
    scale = {"us": 0.001, "ms": 1, "s": 1000}[p99.group(2)]
    errors = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    return rate, float(p99.group(1)) * scale, int(errors.group(1)) if errors else 0


def p99_at(url, rate, seconds):
    """Latency at a fixed rate of requests, open loop, over one connection pool of curl-like keep-alive sockets."""
    import http.client
    host = re.match(r"http://([^/]+)(/.*)", url)
    connection = http.client.HTTPConnection(host.group(1))
    times = []
    begin = time.perf_counter()
    for n in range(rate * seconds):
        due = begin + n / rate
        now = time.perf_counter()
        if due > now:
            time.sleep(due - now)
        start = time.perf_counter()
        connection.request("GET", host.group(2))
        connection.getresponse().read()
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[int(len(times) * 0.99)]


def serving(folder):
    database = os.path.join(folder, "serve.sqlite")
    subprocess.run([PROGRAM, "data", "list", "--database", database, "--city", CITY], check=True, capture_output=True)
    subprocess.run([PROGRAM, "assess", "--database", database, "--city", CITY], capture_output=True)
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen([PROGRAM, "serve", "--port", str(port), "--database", database, "--city", CITY],
                              cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    while True:
        try:
            urllib.request.urlopen(base + "/health", timeout=1).read()
            break
        except OSError:
            time.sleep(0.005)
            if time.perf_counter() - start > 20:
                raise
    report("start-to-first-answer", time.perf_counter() - start, "s", 0.3)
    try:
        time.sleep(1)
        with open(f"/proc/{server.pid}/status") as f:
            resident = int(re.search(r"VmRSS:\s+(\d+)", f.read()).group(1)) / 1024
        report("idle-memory", resident, "MB", 100)
        pages = {"home": "/", "goal": "/cele/CO1.1.3", "indicator": "/wskazniki/unemployment-rate"}
        bodies = {}
        for name, path in pages.items():
            rate, p99, errors = wrk(base + path, "-t1", "-c32", "-d4s")
            assert errors == 0, f"{path}: {errors} errors"
            report(f"{name}-pages-per-second", rate, "pages/s", 5_000, "more")
            report(f"{name}-p99-at-200-per-second", p99_at(base + path, 200, 4), "ms", 20)
            bodies[name] = urllib.request.urlopen(base + path).read()
        trivial, _, _ = wrk(base + "/robots.txt", "-t1", "-c32", "-d4s")
        home = next(r["value"] for r in results if r["name"] == "home-pages-per-second")
        report("trivial-endpoint-per-second", trivial, "answers/s", note=f"robots.txt; home runs at {home / trivial:.2f} of it")
        size = len(bodies["home"])
        for asset in set(re.findall(rb'(?:href|src)="(/assets/[^"]+)"', bodies["home"])):
            size += len(urllib.request.urlopen(base + asset.decode()).read())
        report("home-page-in-all", size / 1024, "kB", 150, note="HTML, styles and script, uncompressed")
        nginx(folder, bodies)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(10)


def nginx(folder, bodies):
    if not shutil.which("nginx"):
        print("nginx is not installed: the peer is not measured")
        return
    site = os.path.join(folder, "site")
    os.makedirs(site)
    for name, body in bodies.items():
        with open(os.path.join(site, name + ".html"), "wb") as f:
            f.write(body)
    port = free_port()
    config = os.path.join(folder, "nginx.conf")
    with open(config, "w") as f:
        f.write(f"worker_processes 2; pid {folder}/nginx.pid; error_log /dev/null; daemon off; events {{}}\n"
                f"http {{ access_log off; server {{ listen 127.0.0.1:{port}; root {site}; }} }}\n")
    os.chmod(folder, 0o755)
    peer = subprocess.Popen(["nginx", "-c", config, "-p", folder], stderr=subprocess.DEVNULL)
    try:
        time.sleep(0.5)
        for name in bodies:
            rate, _, _ = wrk(f"http://127.0.0.1:{port}/{name}.html", "-t1", "-c32", "-d3s")
            ours = next(r["value"] for r in results if r["name"] == f"{name}-pages-per-second")
            report(f"nginx-same-bytes-{name}", rate, "files/s", note=f"peer; ours renders at {ours / rate:.2f} of it")
    finally:
        peer.terminate()


def main():
    with tempfile.TemporaryDirectory() as folder:
        core()
        importing(folder)
        serving(folder)
    os.makedirs(os.path.join(ROOT, "docs/baselines"), exist_ok=True)
    with open(os.path.join(ROOT, "docs/baselines/latest.json"), "w") as f:
        json.dump(results, f, indent=1, ensure_ascii=False)
        f.write("\n")
    sys.exit(1 if any(r["held"] is False for r in results) else 0)


main()
