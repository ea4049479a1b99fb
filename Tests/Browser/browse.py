"""Every kind of page in a real browser, in both languages: axe-core, console, keyboard, phone width, forms.

With --forms only the keyboard path, the forms and the journeys of people. Starts the program on a database of its own and stops it. The last line counts: "Browser: N passed, N failed".
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from journeys import Journeys
from livemap import walk_the_map
from whatif import try_out

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, os.environ["HORYZONT_PROGRAM"])
PICTURES = os.environ.get("HORYZONT_SCREENSHOTS")
passed, failed = 0, []
# An indicator that is measured on the map of each city, and a place there.
MAPPED = {"gliwice": "access-to-services", "modelowo": "everyday-services-on-foot"}
# A standard of access with another limit.
QUESTIONS = {"gliwice": "/mapa/standardy?standard=13f-school&metry=900", "modelowo": "/en/map/standards?standard=green-together&metres=800&hectares=1"}
# A part of each city.
DISTRICTS = {"gliwice": "area-3", "modelowo": "zatorze"}
PLACES = {"gliwice": "18.665,50.294", "modelowo": "17.7016,55.2009"}


def check(name, held, detail=""):
    global passed
    if held:
        passed += 1
    else:
        failed.append(name)
        print(f"✘ {name}: {detail}"[:1500], flush=True)


class Server:
    """The program, serving one city on a port that the system chose."""

    def __init__(self, city, folder):
        database = os.path.join(folder, os.path.basename(city) + ".sqlite")
        # What people see first is what is tested: no prepared database.
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--database", database, "--city", os.path.join(ROOT, city)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env={**os.environ, "LANG": "en_GB.UTF-8"})
        self.address, self.token = None, None
        for line in self.process.stdout:
            found = re.search(r"http://[0-9.:]+", line)
            self.address = self.address or (found and found.group(0))
            found = re.search(r"(\w{8}(?:-\w{8}){3})", line)
            self.token = self.token or (found and found.group(1))
            if self.address and self.token:
                break

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(15)


def kinds(address, city):
    """One or two addresses of every kind, from the sitemap and from the links of the main pages."""
    with urllib.request.urlopen(address + "/sitemap.xml") as answer:
        found = re.findall(r"<loc>([^<]+)", answer.read().decode())
    paths = [re.sub(r"^https?://[^/]+", "", f) or "/" for f in found]
    extra = ["/wskazniki/" + MAPPED[city] + "/mapa", "/en/indicators/" + MAPPED[city] + "/map?what-if=%2Bservices/pharmacy@" + PLACES[city],
             "/dzielnice/" + DISTRICTS[city], QUESTIONS[city], "/mapa?miejsce=" + PLACES[city], "/szukaj?q=rower", "/en/search?q=water", "/szukaj", "/kierunki?temat=woda", "/nie-ma-takiej", "/en/no-such-page"]
    seen, chosen = {}, []
    for path in ["/", "/en"] + paths + extra:
        language = "en" if path.startswith("/en") else "pl"
        parts = path.split("?")[0].strip("/").split("/")
        shape = (language, len(parts), parts[1 if language == "en" and len(parts) > 1 else 0],
                 parts[-1] if parts[-1] in ("dlaczego", "why", "osadzenie", "embed", "mapa", "map") else "", path == QUESTIONS[city])
        if seen.get(shape, 0) < (1 if len(parts) > 1 else 4) and path not in chosen:
            seen[shape] = seen.get(shape, 0) + 1
            chosen.append(path)
    return chosen


def look(browser, server, city):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    messages = []
    page.on("console", lambda m: messages.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: messages.append(str(e)))
    paths = kinds(server.address, city)
    check(f"{city}: there are pages of many kinds", len(paths) > 30, f"{len(paths)}")
    for path in paths:
        messages.clear()
        answer = page.goto(server.address + path)
        missing = "nie-ma" in path or "no-such" in path
        check(f"{city}{path} answers", answer.status == (404 if missing else 200), answer.status)
        if not missing:
            check(f"{city}{path} console", not messages, messages)
        check(f"{city}{path} one h1", page.locator("h1").count() == 1, page.locator("h1").count())
        language = page.locator("html").get_attribute("lang")
        check(f"{city}{path} language", language == ("en" if path.startswith("/en") else "pl"), language)
        result = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        faults = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in result.response["violations"]]
        check(f"{city}{path} axe", not faults, faults)
        if PICTURES:
            shoot(page, f"{city}{path}", "desk")
        page.set_viewport_size({"width": 360, "height": 740})
        wide = page.evaluate("document.documentElement.scrollWidth")
        check(f"{city}{path} fits a phone", wide <= 360, f"{wide} px wide")
        if PICTURES:
            shoot(page, f"{city}{path}", "phone")
        page.set_viewport_size({"width": 1280, "height": 900})
    for path in [p for p in ("/", "/en", "/wskazniki", "/braki") if p in paths]:
        page.emulate_media(color_scheme="dark")
        page.goto(server.address + path)
        result = Axe().run(page, options={"runOnly": ["wcag2aa"]})
        faults = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in result.response["violations"]]
        check(f"{city}{path} axe in the dark", not faults, faults)
        if PICTURES:
            shoot(page, f"{city}{path}", "dark")
    context.close()


def shoot(page, name, kind):
    safe = re.sub(r"[^\w.-]+", "_", name)
    page.screenshot(path=os.path.join(PICTURES, f"{safe}.{kind}.png"), full_page=kind != "dark")


def walk_by_keyboard(browser, server):
    """The main job without a mouse: skip link, a goal, an indicator, why this number."""
    page = browser.new_page()
    page.goto(server.address + "/")
    page.keyboard.press("Tab")
    check("keyboard: the first stop skips to the content", page.evaluate("document.activeElement.getAttribute('href') || ''").startswith("#"))
    page.keyboard.press("Enter")

    def follow(pattern, what):
        for _ in range(300):
            page.keyboard.press("Tab")
            target = page.evaluate("document.activeElement.getAttribute('href') || ''")
            if re.search(pattern, target):
                outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                check(f"keyboard: {what} shows its focus", outline != "none", outline)
                with page.expect_navigation():
                    page.keyboard.press("Enter")
                return True
        return False

    check("keyboard: reaches a goal", follow(r"^/cele/1\.1$", "a goal"))
    check("keyboard: reaches an indicator", follow(r"^/wskazniki/[^/?]+$", "an indicator"), page.url)
    check("keyboard: reaches why this number", follow(r"dlaczego$", "why"))
    page.close()


def edit(browser, server, script):
    """Sign in, meet every problem of a bad form at once, record a reading, see it on the indicator's page."""
    mode = "with script" if script else "without script"
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.goto(server.address + "/redakcja")
    password = page.locator("main input[name=administrator-token]")
    password.fill("not the token")
    with page.expect_navigation():
        password.press("Enter")
    check(f"{mode}: a wrong token is refused", password.count() == 1, page.url)
    password.fill(server.token)
    with page.expect_navigation():
        password.press("Enter")
    check(f"{mode}: the token signs in", password.count() == 0, page.url)
    page.goto(server.address + "/redakcja/odczyty/cases-settled-online")
    value = "81" if script else "82"
    page.locator("[name=value]").fill("not a number")
    page.locator("[name=period]").fill("never")
    page.locator("[name=reason]").fill("a test in the browser")
    page.locator("main form button[type=submit]").last.click()
    problems = page.locator("main [aria-invalid=true]").count()
    check(f"{mode}: all problems at once", problems >= 2, f"{problems} marked fields at {page.url}")
    kept = page.locator("[name=value]").input_value()
    check(f"{mode}: what was typed is kept", kept == "not a number", kept)
    if script:
        result = Axe().run(page)
        check(f"{mode}: axe on a form with problems", not result.response["violations"],
              [v["id"] for v in result.response["violations"]])
    page.locator("[name=value]").fill(value)
    page.locator("[name=period]").fill("2026-Q3")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()
    problems = page.locator("main [aria-invalid=true]").count()
    check(f"{mode}: a good form is taken", problems == 0, page.url)
    page.goto(server.address + "/wskazniki/cases-settled-online")
    shown = page.locator("main").inner_text()
    check(f"{mode}: the reading is on the page", re.search(rf"\b{value}\s%", shown), shown[:400])
    context.close()


def main():
    folder = tempfile.mkdtemp(prefix="horyzont-browser-")
    servers = []
    try:
        with sync_playwright() as playwright:
            executable = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--enable-unsafe-swiftshader"])
            for city in ("gliwice", "modelowo"):
                server = Server("Cities/" + city, folder)
                servers.append(server)
                if "--forms" not in sys.argv:
                    look(browser, server, city)
            walk_by_keyboard(browser, servers[1])
            edit(browser, servers[1], script=True)
            edit(browser, servers[1], script=False)
            try_out(browser, servers[1], check)
            if os.path.exists(os.path.join(ROOT, "var/map/maplibre.whl")):
                walk_the_map(browser, servers[0], check)
            else:
                print("Skipped: the map that moves; scripts/install-map could not fetch its library", flush=True)
            Journeys(browser, servers[1], check).walk()
            browser.close()
    finally:
        for server in servers:
            check("the program ends politely", server.stop() == 0)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"Browser: {passed} passed, {len(failed)} failed")
    sys.exit(1 if failed or passed == 0 else 0)


main()
