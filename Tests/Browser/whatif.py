"""What if a place came: tried out on an indicator's map by a click, by dragging and by keys, and without script."""
import re

from axe_playwright_python.sync_playwright import Axe

PATH = "/en/indicators/everyday-services-on-foot/map"


def people(page):
    return int(page.locator("[data-city=change]").inner_text().replace(",", "").replace("+", ""))


def to_the_map(page):
    page.evaluate("document.documentElement.style.scrollBehavior = 'auto'; document.getElementById('indicator-map').scrollIntoView()")


def try_out(browser, server, check):
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.set_default_timeout(20_000)
    messages = []
    page.on("console", lambda m: messages.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: messages.append(str(e)))
    page.goto(server.address + PATH)
    page.select_option("#try-kind", "services/pharmacy")
    to_the_map(page)
    sheet = page.locator(".indicator-areas").bounding_box()
    with page.expect_navigation(url=re.compile("what-if")):
        page.mouse.click(sheet["x"] + sheet["width"] * 0.42, sheet["y"] + sheet["height"] * 0.3)
    check("what if: a click adds a place", page.locator(".after .added").count() == 1, page.url)
    check("what if: nobody loses by a place more", people(page) >= 0, people(page))
    result = Axe().run(page)
    check("what if: axe", not result.response["violations"], [v["id"] for v in result.response["violations"]])

    to_the_map(page)
    place, before = page.locator(".after .added").bounding_box(), page.url
    page.mouse.move(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    page.mouse.down()
    with page.expect_response(re.compile("/areas")):
        page.mouse.move(place["x"] + 60, place["y"] + 40, steps=4)
    with page.expect_navigation():
        page.mouse.up()
    check("what if: what is dragged stays where it was left", page.url != before, page.url)
    check("what if: a drag adds nothing", page.locator(".after .added").count() == 1, page.url)

    # A path by three clicks and one more on the last, then another standard.
    page.select_option("#try-kind", "streets/path")
    to_the_map(page)
    for across, down in ((0.3, 0.3), (0.4, 0.35), (0.5, 0.5)):
        page.mouse.click(sheet["x"] + sheet["width"] * across, sheet["y"] + sheet["height"] * down)
    with page.expect_navigation(url=re.compile("streets")):
        page.mouse.click(sheet["x"] + sheet["width"] * 0.5, sheet["y"] + sheet["height"] * 0.5)
    check("what if: a path is drawn by clicks", page.locator(".after [data-corner]").count() == 3, page.url)
    to_the_map(page)
    corner = page.locator(".after [data-corner='2']").bounding_box()
    page.mouse.move(corner["x"] + corner["width"] / 2, corner["y"] + corner["height"] / 2)
    page.mouse.down()
    with page.expect_response(re.compile("/areas")):
        page.mouse.move(corner["x"] + 40, corner["y"] + 20, steps=3)
    with page.expect_navigation():
        page.mouse.up()
    check("what if: a corner of the path is dragged", page.locator(".after [data-corner]").count() == 3, page.url)
    page.locator("#set-minutes").fill("8")
    page.locator("#set-minutes").press("Enter")
    page.wait_for_url(re.compile("minutes"))
    check("what if: another standard", "8" in page.locator(".changes").inner_text(), page.url)
    result = Axe().run(page)
    check("what if: axe with a path", not result.response["violations"], [v["id"] for v in result.response["violations"]])
    for _ in range(2):
        page.locator(".try-out .changes li:last-child a").click()
    page.select_option("#try-kind", "streets/close")
    to_the_map(page)
    with page.expect_navigation(url=re.compile("-streets")):
        page.mouse.click(sheet["x"] + sheet["width"] * 0.45, sheet["y"] + sheet["height"] * 0.4)
    check("what if: a click closes a street", page.locator(".after .closed-street").count() >= 1, page.url)
    page.locator(".try-out .changes li:last-child a").click()

    moved = page.url
    page.locator(".after .added").focus()
    with page.expect_response(re.compile("/areas")):
        page.keyboard.press("ArrowRight")
    check("what if: arrow keys move it", page.url != moved, page.url)
    page.locator("[data-city=change]").wait_for()
    check("what if: no message in the console", not messages, messages)
    page.close()

    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(server.address + PATH)
    plain.select_option("#try-kind", "services/shop")
    plain.locator("#try-place").fill("17.66, 55.21")
    plain.locator(".try-out form button").first.click()
    check("what if without script: the form says the same", plain.locator(".after .added").count() == 1, plain.url)
    plain.select_option("#try-kind", "streets/path")
    plain.locator("#try-place").fill("17.66, 55.21")
    plain.locator("#try-end").fill("17.67, 55.21")
    plain.locator(".try-out form button").first.click()
    check("what if without script: a path by its ends", plain.locator(".after [data-corner]").count() == 2, plain.url)
    plain.locator(".try-out .changes a").last.click()
    plain.locator(".try-out .changes a").first.click()
    check("what if without script: a change is undone", plain.locator(".after").count() == 0, plain.url)
    plain.context.close()
