"""Draws every layer of a Web Map Service 1.3.0 with OWSLib in several systems and prints its name and title."""

import json
import struct
import sys
import urllib.request

from owslib.util import ServiceException
from owslib.wms import WebMapService

service = WebMapService(sys.argv[1], version="1.3.0")
assert service.identification.type == "WMS"
for name, layer in service.contents.items():
    for crs, box in (
        ("EPSG:4326", (18.0, 50.0, 18.03, 50.01)),
        ("EPSG:3857", (2003750.8, 6446275.8, 2007090.4, 6448007.7)),
        ("EPSG:2180", (428350, 237440, 430500, 238560)),
    ):
        picture = service.getmap(
            layers=[name], styles=["default"], srs=crs, bbox=box, size=(300, 100), format="image/png", transparent=True
        ).read()
        assert picture[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", picture[16:24]) == (300, 100)
    sign = urllib.request.urlopen(layer.styles["default"]["legend"]).read()
    assert sign[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", sign[16:24]) == (20, 20)
    print(name, layer.title)
found = json.loads(
    service.getfeatureinfo(
        layers=["districts"], srs="EPSG:4326", bbox=(18.0, 50.0, 18.03, 50.01), size=(300, 100), format="image/png",
        query_layers=["districts"], info_format="application/json", xy=(150, 50)
    ).read()
)
assert [feature["id"] for feature in found["features"]] == ["2"], found
try:
    service.getmap(layers=["none"], srs="CRS:84", bbox=(1, 2, 3, 4), size=(1, 1), format="image/png")
    raise SystemExit("a layer that is not there was drawn")
except ServiceException as error:
    assert "none" in str(error)
