"""Reads every collection of an OGC API – Features server with OWSLib and prints its name and number of features."""

import sys

from owslib.ogcapi.features import Features

server = Features(sys.argv[1])
assert "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core" in server.conformance()["conformsTo"]
assert server.api()["openapi"] == "3.0.3"
for name in server.feature_collections():
    collection = server.collection(name)
    assert collection["id"] == name
    assert server.collection_queryables(name)["properties"]
    page = server.collection_items(name, limit=1000)
    assert page["numberMatched"] == page["numberReturned"] == len(page["features"])
    first = page["features"][0]
    assert server.collection_item(name, first["id"])["properties"] == first["properties"]
    print(name, page["numberMatched"])
box = server.collection_items("trees", bbox=[18.0, 50.0, 18.0015, 50.0015])
assert box["numberMatched"] == 4, box["numberMatched"]
chosen = server.collection_items("trees", filter="species = 'buk' AND number < 10", limit=10)
assert [feature["id"] for feature in chosen["features"]] == ["t1", "t5", "t9"]
