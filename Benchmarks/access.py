"""Ways to the nearest beside scipy and pandana, on the same networks in one run. All times are processor time of one call.

    python3 -m venv .venv && .venv/bin/pip install scipy pandas pandana && .venv/bin/python Benchmarks/access.py

Facilities and weights stand exactly on nodes, so that peers that know nodes only answer the same question. Every answer is compared.
Exit code 1 where a limit is broken or an answer differs.
"""
import csv
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import generated_streets

try:
    import pandana
except ImportError:
    pandana = None

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("HORYZONT", os.path.join(ROOT, ".build/release/horyzont"))
SHARED = os.environ.get("HORYZONT_SHARED", os.path.join(os.path.dirname(ROOT), "shared"))
CATEGORIES, EACH, CAP, RANGE = 16, 60, 5_000, 1_200
broken = []


def row(name, value, unit, limit=None, better="less", note=""):
    held = limit is None or (value <= limit if better == "less" else value >= limit)
    if not held:
        broken.append(name)
    bound = "" if limit is None else f"{'≤' if better == 'less' else '≥'} {limit:.6g}"
    print(f"  {name:44} {value:12.3f} {unit:5} {bound:10} {'' if held else 'BROKEN'} {note}", flush=True)


def ours(*arguments, runs=3):
    """Milliseconds of the processor by phase, the least of several runs."""
    best = {}
    for _ in range(runs):
        text = subprocess.run([PROGRAM, "access", *arguments, "--timings"], check=True, capture_output=True, text=True).stdout
        for phase, seconds in re.findall(r"^(\w+) [\d.]+ s, processor ([\d.]+) s$", text, re.M):
            best[phase] = min(best.get(phase, 1e9), float(seconds) * 1000)
    return best


def spent(body):
    start = time.process_time()
    value = body()
    return (time.process_time() - start) * 1000, value


def measure(name, network, folder):
    print(name, flush=True)
    path = lambda file: os.path.join(folder, file)
    subprocess.run([PROGRAM, "access", "network", "--network", network, "--output", path("edges.csv")], check=True,
                   capture_output=True)
    edges = pd.read_csv(path("edges.csv"))
    ends = pd.concat([edges[["from_node", "from_lon", "from_lat", "from"]].set_axis(["id", "x", "y", "number"], axis=1),
                      edges[["to_node", "to_lon", "to_lat", "to"]].set_axis(["id", "x", "y", "number"], axis=1)])
    nodes = ends.drop_duplicates("id").set_index("id").sort_index()
    # At a barrier several nodes stand on one point: peers and we would take different ones, so such points are compared by none.
    nodes["single"] = ~nodes.number.duplicated(keep=False)
    single = nodes.index[nodes.single]
    position = pd.Series(np.arange(len(nodes)), index=nodes.index)
    draw = random.Random(7)
    facilities = [(f"c{n % CATEGORIES:02}", single[draw.randrange(len(single))]) for n in range(CATEGORIES * EACH)]
    weights = np.array([draw.randrange(30) for _ in range(len(nodes))]) * nodes.single.to_numpy()
    with open(path("facilities.csv"), "w") as file:
        file.write("id,category,lon,lat\n")
        for number, (category, node) in enumerate(facilities):
            file.write(f"f{number},{category},{nodes.x[node]:.7f},{nodes.y[node]:.7f}\n")
    with open(path("weights.csv"), "w") as file:
        file.write("lon,lat,weight\n")
        for x, y, weight in zip(nodes.x, nodes.y, weights):
            file.write(f"{x:.7f},{y:.7f},{weight}\n")
    print(f"  {len(nodes)} nodes, {len(edges)} edges", flush=True)

    nearest = ours("nearest", "--network", network, "--facilities", path("facilities.csv"), "--output", path("nearest.csv"))
    per = 70_000 / len(nodes)
    row("read", nearest["read"], "ms")
    row("prepare (graph, hierarchy, attaching)", nearest["prepare"], "ms", 1_500)
    row("nearest of 16, all nodes, with its name", nearest["query"], "ms", 2 / per, note=f"{nearest['query'] * per:.2f} ms per 70,000 nodes")
    found = pd.read_csv(path("nearest.csv")).pivot(index="origin", columns="category", values="metres").loc[nodes.number[single]]

    a, b = position[edges.from_node].to_numpy(), position[edges.to_node].to_numpy()
    shortest = pd.DataFrame({"a": np.minimum(a, b), "b": np.maximum(a, b), "m": edges.metres})
    shortest = shortest[shortest.a != shortest.b].groupby(["a", "b"], as_index=False).m.min()
    # scipy takes a zero for no edge.
    graph = csr_matrix((np.maximum(shortest.m, 1e-9), (shortest.a, shortest.b)), shape=(len(nodes), len(nodes)))
    by_category = {f"c{c:02}": position[[n for k, n in facilities if k == f"c{c:02}"]].to_numpy() for c in range(CATEGORIES)}
    time_scipy, answers = spent(lambda: {c: dijkstra(graph, directed=False, indices=i, min_only=True) for c, i in by_category.items()})
    worst = max(np.abs(found[c].to_numpy() - answers[c][position[single]]).max() for c in by_category)
    row("scipy: Dijkstra from many sources", time_scipy, "ms")
    row("  times as long as ours", time_scipy / nearest["query"], "", 50, "more")
    row("  greatest difference", worst, "m", 0.001)

    sums = ours("sum", "--network", network, "--weights", path("weights.csv"), "--within", str(RANGE), "--output", path("sums.csv"))
    row(f"sum within {RANGE} m, all nodes", sums["query"], "ms", 200 / per, note=f"{sums['query'] * per:.0f} ms per 70,000 nodes")
    if pandana is None:
        print("  pandana is not installed: not measured")
        return
    quiet = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    time_build, network = spent(lambda: pandana.Network(nodes.x, nodes.y, edges.from_node, edges.to_node, edges[["metres"]]))

    def pois():
        table = {}
        for c, i in by_category.items():
            network.set_pois(c, CAP, 1, nodes.x.iloc[i], nodes.y.iloc[i])
            table[c] = network.nearest_pois(CAP, c, num_pois=1)[1]
        return table

    time_pois, capped = spent(pois)
    network.set(pd.Series(nodes.index), variable=pd.Series(weights.astype(float)), name="weight")
    time_sum, theirs = spent(lambda: network.aggregate(RANGE, type="sum", decay="flat", name="weight"))
    os.dup2(quiet, 1)
    row("pandana: building", time_build, "ms")
    row("  ours takes of it", nearest["prepare"] / time_build, "", 0.2)
    row(f"pandana: nearest of 16 within {CAP} m", time_pois, "ms")
    row("  times as long as ours", time_pois / nearest["query"], "", 1_000, "more")
    near = [(found[c].to_numpy(), capped[c].loc[single].to_numpy()) for c in by_category]
    row("  greatest difference below the cap", max(np.abs(x - y)[y < CAP].max() for x, y in near), "m", 0.1)
    row(f"pandana: sum within {RANGE} m", time_sum, "ms")
    row("  times as long as ours", time_sum / sums["query"], "", 8, "more")
    own = pd.read_csv(path("sums.csv")).set_index("origin").weight.loc[nodes.number[single]]
    row("  nodes with another sum", float((own.to_numpy() != theirs.loc[single].to_numpy()).mean() * 100), "%",
        note="pandana rounds lengths to a millimetre and compares with < at the limit")


with tempfile.TemporaryDirectory() as folder:
    town = os.path.join(folder, "town.osm.pbf")
    generated_streets.town(320, town)
    networks = [("generated", town)]
    for name, file in (("Heidelberg", "data/heidelberg/heidelberg.osm.pbf"), ("Porto Alegre", "data/porto-alegre/poa_osm.pbf")):
        file = os.path.join(SHARED, file)
        if os.path.exists(file):
            networks.append((name, file))
        else:
            print(f"{name}: {file} is not there, not measured")
    for name, file in networks:
        measure(name, file, folder)
if broken:
    sys.exit("broken: " + ", ".join(broken))
