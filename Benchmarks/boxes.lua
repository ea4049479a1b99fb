-- Pages of 100 buildings inside random boxes of the centre of Geneva, for wrk (features.py runs it beside MapServer):
--   horyzont layer import geneva.osm.pbf && horyzont serve
--   wrk -t1 -c16 -d8 -s Benchmarks/boxes.lua http://127.0.0.1:8080
-- ITEMS names another path of features, for a peer.
math.randomseed(7)
local items = os.getenv("ITEMS") or "/ogc/collections/buildings/items"
request = function()
  local x, y = 6.10 + math.random() * 0.05, 46.195 + math.random() * 0.03
  return wrk.format("GET", string.format(
    "%s?f=json&limit=100&bbox=%.4f,%.4f,%.4f,%.4f", items, x, y, x + 0.004, y + 0.003))
end
