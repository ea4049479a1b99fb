-- Vector tiles of buildings at zoom 14 over the centre of Geneva, for wrk; the same server as for boxes.lua.
math.randomseed(7)
request = function()
  return wrk.format("GET", string.format(
    "/ogc/collections/buildings/tiles/WebMercatorQuad/14/%d/%d?f=mvt",
    5814 + math.random(0, 2), 8469 + math.random(0, 3)))
end
