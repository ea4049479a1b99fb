"""Writes a made-up town as an extract of OpenStreetMap (PBF): a shaken grid from which a third of the streets is missing, with as
many edges to a node as real walking networks have.

    python3 Benchmarks/generated_streets.py 318 town.osm.pbf     about 100,000 crossings in the main network
"""
import random
import sys


def varint(value):
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def zigzag(value):
    return value << 1 if value >= 0 else (-value << 1) - 1


def message(field, contents):
    return varint(field << 3 | 2) + varint(len(contents)) + contents


def packed(field, numbers):
    return message(field, b"".join(map(varint, numbers)))


def steps(numbers):
    return [zigzag(b - a) for a, b in zip([0] + numbers, numbers)]


def blob(kind, contents):
    body = message(1, contents)
    header = message(1, kind) + varint(3 << 3) + varint(len(body))
    return len(header).to_bytes(4, "big") + header + body


def block(groups):
    table = b"".join(message(1, text) for text in [b"", b"highway", b"residential"])
    return blob(b"OSMData", message(1, table) + b"".join(message(2, group) for group in groups))


def town(side, path, seed=1):
    draw = random.Random(seed).random
    with open(path, "wb") as file:
        file.write(blob(b"OSMHeader", message(4, b"OsmSchema-V0.6") + message(4, b"DenseNodes")))
        for row in range(side):
            ids = [row * side + column + 1 for column in range(side)]
            # About 90 metres between crossings at 50 degrees north.
            lon = [round((18.5 + (column + 0.8 * draw()) * 0.00126) * 1e7) for column in range(side)]
            lat = [round((50.2 + (row + 0.8 * draw()) * 0.00081) * 1e7) for _ in range(side)]
            file.write(block([message(2, packed(1, steps(ids)) + packed(8, steps(lat)) + packed(9, steps(lon)))]))
        number = 0
        for row in range(side):
            ways = bytearray()
            for column in range(side):
                here = row * side + column + 1
                for there, exists in ((here + 1, column + 1 < side), (here + side, row + 1 < side)):
                    if exists and draw() < 0.69:
                        number += 1
                        ways += message(3, varint(1 << 3) + varint(number) + packed(2, [1]) + packed(3, [2])
                                        + packed(8, steps([here, there])))
            file.write(block([bytes(ways)]))


if __name__ == "__main__":
    town(int(sys.argv[1]), sys.argv[2])
