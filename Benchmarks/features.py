"""Pages of features and vector tiles beside MapServer, on the same data with the same load generator, in one run.

    python3 Benchmarks/features.py [--program .build/release/horyzont] [--extract FILE.osm.pbf] [--seconds 8]

Without an extract 12,000 made-up buildings stand where Geneva's are: the boxes that are asked for are the same. MapServer answers by its
own OGC API – Features, by FastCGI with two processes behind nginx, once from the very GeoPackage that `layer export` writes and once from a
shapefile with its quadtree index, the fastest it has. What the machine can carry at all is shown by nginx sending one ready page of middling
size as a file. Exit code 1 where a limit is broken or the two find different features.
"""
import argparse
import json
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CITY = os.path.join(ROOT, "Cities/modelowo")
TEMPLATES = "/usr/share/mapserver/ogcapi/templates/html-bootstrap4/"
broken = False


def report(name, value, unit, limit=None, note=""):
    global broken
    held = "" if limit is None else "held" if value >= limit else "BROKEN"
    broken = broken or held == "BROKEN"
    print(f"{name:34} {value:12.1f} {unit:12} {'' if limit is None else f'≥ {limit}':10} {held:7} {note}", flush=True)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def made_up_buildings(path):
    """Rectangles on a loose grid of a fifteenth of a kilometre, seeded: about as many in a box as Geneva has."""
    chance = random.Random(7)
    features = []
    for n in range(12_000):
        x, y = 6.10 + (n % 120) * 0.0005 + chance.random() * 0.0002, 46.19 + (n // 120) * 0.00045 + chance.random() * 0.0002
        w, h = 0.0001 + chance.random() * 0.0003, 0.0001 + chance.random() * 0.0002
        ring = [[round(a, 7), round(b, 7)] for a, b in ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))]
        features.append({"type": "Feature", "id": f"b{n}", "geometry": {"type": "Polygon", "coordinates": [ring]},
                         "properties": {"kind": chance.choice(["house", "shed", "church"]), "levels": n % 7, "name": f"Building {n}"}})
    with open(path, "w") as f:
        json.dump({"type": "FeatureCollection", "features": features}, f)


def layers(program, folder, extract):
    """The layer `buildings` beside a database, and the same as a GeoPackage and as a shapefile."""
    database = os.path.join(folder, "bench.sqlite")
    source = ["--source", "benchmark", "--licence", "CC0-1.0", "--city", CITY, "--database", database]
    if extract:
        subprocess.run([program, "layer", "import", extract, "--repair", *source], check=True, capture_output=True)
    else:
        made = os.path.join(folder, "buildings.geojson")
        made_up_buildings(made)
        subprocess.run([program, "layer", "import", made, "--as", "buildings", "--synthetic", *source], check=True, capture_output=True)
    whole = os.path.join(folder, "buildings.gpkg")
    subprocess.run([program, "layer", "export", "buildings", "--to", whole, "--database", database, "--city", CITY],
                   check=True, capture_output=True)
    shapes = os.path.join(folder, "shapes")
    # What is no area has no place in a shapefile of areas.
    subprocess.run(["ogr2ogr", "-skipfailures", "-f", "ESRI Shapefile", shapes, whole, "buildings", "-lco", "ENCODING=UTF-8"],
                   capture_output=True)
    subprocess.run(["shptree", os.path.join(shapes, "buildings.shp")], check=True, capture_output=True)
    return database


class MapServer:
    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        data = {"gpkg": f'CONNECTIONTYPE OGR CONNECTION "{folder}/buildings.gpkg" DATA "buildings"',
                "shapefile": f'DATA "{folder}/shapes/buildings"'}
        for name, lines in data.items():
            with open(f"{folder}/{name}.map", "w") as f:
                f.write(self.mapfile(name, lines))
        with open(f"{folder}/mapserver.conf", "w") as f:
            maps = "\n".join(f'{name} "{folder}/{name}.map"' for name in data)
            f.write(f'CONFIG\nENV\nOGCAPI_HTML_TEMPLATE_DIRECTORY "{TEMPLATES}"\nEND\nMAPS\n{maps}\nEND\nEND\n')
        with open(f"{folder}/nginx.conf", "w") as f:
            f.write(self.nginx())
        os.chmod(folder, 0o755)
        environment = dict(os.environ, MAPSERVER_CONFIG_FILE=f"{folder}/mapserver.conf")
        self.running = [
            subprocess.Popen(["spawn-fcgi", "-n", "-s", f"{folder}/{n}.sock", "-M", "0666", "--", shutil.which("mapserv")],
                             env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for n in range(2)]
        self.running.append(subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf", "-p", folder], stderr=subprocess.DEVNULL))
        time.sleep(1)

    def mapfile(self, name, data):
        address = f"http://127.0.0.1:{self.port}/mapserv/{name}"
        return f'''MAP NAME "bench" EXTENT 5.9 46.1 6.3 46.4 UNITS DD PROJECTION "init=epsg:4326" END
            WEB METADATA "ows_enable_request" "*" "ows_onlineresource" "{address}" "oga_onlineresource" "{address}/ogcapi" END END
            LAYER NAME "buildings" TYPE POLYGON STATUS ON {data} PROCESSING "CLOSE_CONNECTION=DEFER"
            PROJECTION "init=epsg:4326" END TEMPLATE "void.html"
            METADATA "ows_title" "buildings" "gml_featureid" "identifier" "gml_include_items" "all" "gml_types" "auto" END
            END END'''

    def nginx(self):
        fields = {"PATH_INFO": "$1", "SCRIPT_NAME": "/mapserv", "QUERY_STRING": "$query_string", "REQUEST_METHOD": "$request_method",
                  "SERVER_NAME": "127.0.0.1", "SERVER_PORT": str(self.port), "SERVER_PROTOCOL": "HTTP/1.1"}
        parameters = "".join(f"fastcgi_param {k} {v}; " for k, v in fields.items())
        servers = "".join(f"server unix:{self.folder}/{n}.sock; " for n in range(2))
        return (f"worker_processes 1; pid {self.folder}/nginx.pid; error_log /dev/null; daemon off; events {{}}\n"
                f"http {{ access_log off; upstream mapserv {{ {servers} keepalive 2; }}\n"
                f"server {{ listen 127.0.0.1:{self.port}; sendfile on; location = /page.json {{ root {self.folder}; }} "
                f"location ~ ^/mapserv(/.*)$ "
                f"{{ fastcgi_pass mapserv; fastcgi_keep_conn on; {parameters} }} }} }}\n")

    def items(self, data):
        return f"/mapserv/{data}/ogcapi/collections/buildings/items"

    def stop(self):
        # nginx first: while it keeps a connection, a FastCGI process does not end.
        for process in reversed(self.running):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


def serve(program, database):
    port = free_port()
    server = subprocess.Popen([program, "serve", "--city", CITY, "--database", database, "--port", str(port)],
                              cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(1_200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/ogc/collections/buildings?f=json", timeout=5).read()
            return server, port
        except OSError:
            time.sleep(0.05)
    raise SystemExit("the server does not answer")


def identifiers(base, path, box):
    bounds = ",".join(f"{n:.4f}" for n in box)
    with urllib.request.urlopen(f"{base}{path}?f=json&limit=10000&bbox={bounds}", timeout=30) as answer:
        return {str(feature["id"]) for feature in json.load(answer)["features"]}


def middling_page(base):
    """The page of the middling size among forty boxes, as bytes."""
    chance, pages = random.Random(13), []
    for _ in range(40):
        x, y = 6.10 + chance.random() * 0.05, 46.195 + chance.random() * 0.03
        box = f"{x:.4f},{y:.4f},{x + 0.004:.4f},{y + 0.003:.4f}"
        with urllib.request.urlopen(f"{base}/ogc/collections/buildings/items?f=json&limit=100&bbox={box}", timeout=30) as answer:
            pages.append(answer.read())
    return sorted(pages, key=len)[20]


def compare(ours, theirs, path):
    """Features of twenty boxes, by both."""
    chance = random.Random(11)
    found = differing = 0
    for _ in range(20):
        x, y = 6.10 + chance.random() * 0.05, 46.195 + chance.random() * 0.03
        box = (x, y, x + 0.004, y + 0.003)
        a = identifiers(ours, "/ogc/collections/buildings/items", box)
        b = identifiers(theirs, path, box)
        found, differing = found + len(a), differing + len(a ^ b)
    return found, differing


def wrk(url, script, seconds, items=None):
    environment = dict(os.environ, ITEMS=items) if items else os.environ
    out = subprocess.run(["wrk", "-t1", "-c16", f"-d{seconds}s", "-s", os.path.join(ROOT, "Benchmarks", script), url],
                         capture_output=True, text=True, check=True, env=environment).stdout
    if wrong := re.search(r"Non-2xx or 3xx responses: (\d+)", out):
        raise SystemExit(f"{url} {items or ''}: {wrong.group(1)} answers are none")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))


def main():
    global broken
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=os.path.join(ROOT, ".build/release/horyzont"))
    parser.add_argument("--extract")
    parser.add_argument("--seconds", type=int, default=8)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = layers(arguments.program, folder, arguments.extract)
        server, port = serve(arguments.program, database)
        peer = MapServer(folder)
        try:
            ours, theirs = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{peer.port}"
            pages = wrk(ours, "boxes.lua", arguments.seconds)
            report("features-pages-per-second", pages, "answers/s", 15_000, "boxes with at most 100 buildings")
            page = middling_page(ours)
            with open(os.path.join(folder, "page.json"), "wb") as f:
                f.write(page)
            carried = wrk(theirs, "boxes.lua", arguments.seconds, "/page.json")
            report("file-of-a-page-per-second", carried, "answers/s",
                   note=f"the limit of the machine: nginx sends {len(page):,} bytes as a file; pages reach {pages / carried:.0%} of it")
            fastest = 0
            for data in ("gpkg", "shapefile"):
                found, differing = compare(ours, theirs, peer.items(data))
                rate = wrk(theirs, "boxes.lua", arguments.seconds, peer.items(data))
                fastest = max(fastest, rate)
                report(f"mapserver-{data}", rate, "answers/s",
                       note=f"peer; ours runs at {pages / rate:.1f} ×; of {found} features in 20 boxes {differing} differ")
                broken = broken or (differing > 0 and not arguments.extract)
            report("features-against-mapserver", pages / fastest, "×", 50, "beside the faster of the two")
            report("tiles-z14-per-second", wrk(ours, "tiles.lua", arguments.seconds), "answers/s", 3_000)
            print(f"load of the last minute: {os.getloadavg()[0]:.1f}")
        finally:
            peer.stop()
            server.send_signal(signal.SIGTERM)
            server.wait(20)
    sys.exit(1 if broken else 0)


main()
