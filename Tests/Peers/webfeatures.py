"""Reads every layer of a Web Feature Service 2.0 with OWSLib and prints its name and number of features."""

import json
import re
import sys

from owslib.wfs import WebFeatureService

service = WebFeatureService(sys.argv[1], version="2.0.0")
assert {o.name for o in service.operations} >= {"GetCapabilities", "DescribeFeatureType", "GetFeature"}
for name in service.contents:
    page = service.getfeature(typename=name, maxfeatures=1).read().decode()
    count = int(re.search(r'numberMatched="(\d+)"', page).group(1))
    assert 'numberReturned="1"' in page
    answer = json.loads(service.getfeature(typename=name, outputFormat="application/geo+json").read())
    assert len(answer["features"]) == count, name
    assert service.get_schema(name)["properties"], name
    print(name, count)
assert any(crs.getcodeurn() == "urn:ogc:def:crs:EPSG::2180" for crs in service["layer:trees"].crsOptions)
few = json.loads(
    service.getfeature(
        typename="layer:trees", bbox=(18.0, 50.0, 18.0015, 50.0015, "urn:ogc:def:crs:EPSG::4326"),
        outputFormat="application/json"
    ).read()
)
assert few["numberMatched"] == 4, few["numberMatched"]
one = service.getfeature(
    storedQueryID="urn:ogc:def:query:OGC-WFS::GetFeatureById", storedQueryParams={"ID": "trees.t7"}
).read()
assert b"Klon" in one, one
