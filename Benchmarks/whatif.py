#!/usr/bin/env python3
"""How long one "what if" takes: python3 Benchmarks/whatif.py http://127.0.0.1:8080 (a release build that serves Gliwice).

Each question puts a place somewhere else, so that no answer is remembered; the time is that of the whole HTTP request, one
after another, the first ten left out. Nothing is recorded.
"""
import random
import statistics
import sys
import time
import urllib.request

QUESTIONS = [("access-to-services", "services/pharmacy"), ("access-to-services", "services/primary-school"),
             ("meeting-place-within-1-km", "services/library"), ("green-within-300-m", "green/1")]


def seconds(address):
    start = time.perf_counter()
    with urllib.request.urlopen(address) as answer:
        answer.read()
    return time.perf_counter() - start


def main():
    server = sys.argv[1].rstrip("/")
    places = random.Random(1)
    for indicator, kind in QUESTIONS:
        times = []
        for _ in range(60):
            place = f"{18.60 + 0.12 * places.random():.5f},{50.26 + 0.09 * places.random():.5f}"
            times.append(seconds(f"{server}/api/v1/indicators/{indicator}/areas?what-if=%2B{kind}@{place}"))
        kept = [1000 * time for time in times[10:]]
        print(f"{indicator} +{kind}: median {statistics.median(kept):.1f} ms, worst {max(kept):.1f} ms")


main()
