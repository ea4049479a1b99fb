"""The map that moves: MapLibre from its pinned package, tiles of our own, layers switched on and off, what is under a click."""
import re
import time

from axe_playwright_python.sync_playwright import Axe


def until(holds, seconds=20):
    """Whether something comes to hold; the page's own policy forbids scripts made of text."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def walk_the_map(browser, server, check):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(20_000)
    messages, tiles = [], []
    page.on("console", lambda m: messages.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda e: messages.append(str(e)))
    page.on("response", lambda r: tiles.append((r.status, r.url)) if "/tiles/" in r.url else None)
    page.goto(server.address + "/en/map")
    page.wait_for_selector("#map.live canvas")
    check("live map: tiles come", until(lambda: page.evaluate("1") and len(tiles) > 4), tiles)
    check("live map: every tile answers", tiles and all(status in (200, 204) for status, _ in tiles), tiles[:3])
    check("live map: nothing comes from elsewhere", all(url.startswith(server.address) for _, url in tiles), tiles[:3])
    boxes = page.locator(".legend input[type=checkbox]")
    check("live map: each layer has its switch", boxes.count() >= 5, boxes.count())
    boxes.first.click()
    check("live map: the address remembers the layers", re.search(r"layers=", page.url) is not None, page.url)
    canvas = page.locator("#map canvas").bounding_box()
    page.mouse.click(canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] / 2)
    page.wait_for_selector("#map-details a")
    check("live map: a click leads to my place", "place=" in page.locator("#map-details a").get_attribute("href"), page.url)
    page.locator("#map canvas").focus()
    before = page.evaluate("location.hash")
    page.keyboard.press("ArrowRight")
    check("live map: arrow keys move it", until(lambda: page.evaluate("location.hash") != before), before)
    result = Axe().run(page)
    check("live map: axe", not result.response["violations"], [v["id"] for v in result.response["violations"]])
    check("live map: no error in the console", not messages, messages)
    page.close()
