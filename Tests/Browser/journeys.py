"""What people do from end to end, each with a browser of their own: accept an invitation, set up a second factor and
sign in with it, report in two minutes on a phone, approve, freeze the report and make it again, ask to speak.
"""
import base64
import hashlib
import hmac
import re
import struct
import time

from axe_playwright_python.sync_playwright import Axe

PASSWORD = "zielony parowóz nad Kłodnicą"
PHONE = {"width": 360, "height": 740}
REPORTED = time.gmtime().tm_year - 1


def one_time_code(key, moment):
    """Six digits of RFC 6238: HMAC-SHA-1, steps of 30 seconds."""
    counter = struct.pack(">Q", int(moment) // 30)
    digest = hmac.new(base64.b32decode(key + "=" * (-len(key) % 8)), counter, hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"


class Journeys:
    def __init__(self, browser, server, check):
        self.browser, self.server, self.check = browser, server, check

    def walk(self):
        token = self.person()
        self.submit_token(token)
        owner = self.join(token, "Olga Nowak", "owner", "zielen")
        approver = self.join(token, "Piotr Kos", "approver", "")
        second = self.join(token, "Maria Wilk", "approver", "")
        coordinator = self.join(token, "Karol Zych", "coordinator", "")
        self.second_factor(owner, "olga.nowak@modelowo.example")
        title = self.update_on_phone(owner)
        self.approve(approver, title)
        self.freeze_and_rebuild(coordinator, [approver, second])
        self.ask_to_speak(coordinator)
        for page in (token, owner, approver, second, coordinator):
            page.context.close()

    # Steps that several journeys share

    def person(self, viewport=None):
        context = self.browser.new_context(viewport=viewport or {"width": 1280, "height": 900})
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page

    def go(self, page, path):
        answer = page.goto(self.server.address + path)
        self.check(f"journey: {path} answers", answer.status == 200, answer.status)

    def send(self, page, button="main form button[type=submit]"):
        with page.expect_navigation():
            page.locator(button).first.click()

    def clean(self, page, what):
        violations = Axe().run(page).response["violations"]
        faults = [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in violations]
        self.check(f"journey: axe on {what}", not faults, faults)

    def taken(self, page, what):
        problems = page.locator("main .problem").all_inner_texts()
        self.check(f"journey: {what}", not problems, problems)

    def submit_token(self, page):
        self.go(page, "/redakcja/logowanie")
        page.locator("main input[name=administrator-token]").fill(self.server.token)
        with page.expect_navigation():
            page.locator("main input[name=administrator-token]").press("Enter")

    def join(self, token, name, role, unit):
        """Invited on paper, accepted in another browser."""
        self.go(token, "/ludzie/zaproszenie")
        first, last = name.lower().split()
        for field, value in {"name": name, "email": f"{first}.{last}@modelowo.example"}.items():
            token.locator(f"[name={field}]").fill(value)
        for field, value in {"role": role, "unit": unit, "works-in": unit, "by": "paper"}.items():
            token.locator(f"[name={field}]").select_option(value)
        self.send(token)
        code = token.locator("main .codes code").inner_text()
        page = self.person()
        self.go(page, "/konto/zaproszenie")
        for field, value in {"code": code.lower(), "name": name, "password": PASSWORD, "repeated": PASSWORD}.items():
            page.locator(f"[name={field}]").fill(value)
        if role == "owner":
            self.clean(page, "an invitation")
        self.send(page)
        self.taken(page, f"{role} accepts the invitation")
        return page

    # Journeys

    def second_factor(self, page, email):
        self.go(page, "/konto/drugi-skladnik")
        self.clean(page, "the second factor")
        key = page.locator("main .code code").first.inner_text().replace(" ", "")
        picture = page.locator("main svg").count()
        self.check("journey: the key is a picture too", picture >= 1, picture)
        start = time.time()
        page.locator("[name=code]").fill(one_time_code(key, start))
        page.locator("[name=current]").fill(PASSWORD)
        self.send(page)
        self.taken(page, "the second factor is set up")
        recovery = page.locator("main .codes code").all_inner_texts()
        self.check("journey: recovery codes are shown once", len(recovery) >= 8, recovery)
        page.context.clear_cookies()
        self.go(page, "/redakcja/logowanie")
        page.locator("[name=email]").fill(email)
        page.locator("[name=password]").fill(PASSWORD)
        self.send(page)
        self.clean(page, "the code of the second factor")
        wrong = page.locator("[name=code]")
        wrong.fill("000000")
        self.send(page)
        self.check("journey: a wrong code is refused", page.locator("[name=code]").count() == 1, page.url)
        # A code is spent once: the next one is that of the next half minute.
        page.locator("[name=code]").fill(one_time_code(key, start + 30))
        self.send(page)
        self.taken(page, "signed in with the second factor")
        self.go(page, "/konto")

    def update_on_phone(self, page):
        """From the list of one's own work to a submitted update, on the smallest phone."""
        page.set_viewport_size(PHONE)
        self.go(page, "/jednostki/zielen")
        project = page.locator("main a[href^='/projekty/']").first.get_attribute("href").split("/")[2]
        self.go(page, f"/redakcja/projekty/{project}")
        title = page.locator("h1").inner_text()
        wide = page.evaluate("document.documentElement.scrollWidth")
        self.check("journey: the form fits a phone", wide <= 360, f"{wide} px")
        small = page.evaluate("""[...document.querySelectorAll('main form button, main form input:not([type=hidden])')]
            .map(e => (e.type === 'radio' ? e.closest('label') || e.labels[0] : e))
            .filter(e => e.offsetHeight > 0 && e.offsetHeight < 24).map(e => e.name || e.innerText)""")
        self.check("journey: what is touched is large enough", not small, small)
        self.clean(page, "a two-minute update")
        began = time.time()
        page.locator("[name=done]").fill("Posadzono 120 drzew wzdłuż ulicy.")
        page.locator("[name=next]").fill("Podlewanie i ogrodzenie.")
        page.locator("[name=reason]").fill("Aktualizacja z telefonu")
        self.send(page, "main form button[name=step][value=submit]")
        self.taken(page, "an update is handed in")
        self.check("journey: within two minutes", time.time() - began < 120, time.time() - began)
        page.set_viewport_size({"width": 1280, "height": 900})
        return project

    def approve(self, page, project):
        self.go(page, "/redakcja/zatwierdzanie")
        self.clean(page, "the list of what waits")
        waiting = page.locator("main a[href^='/redakcja/wersje-robocze/']").first
        with page.expect_navigation():
            waiting.click()
        self.clean(page, "a draft")
        shown = page.locator("main").inner_text()
        self.check("journey: the approver sees what was written", "Posadzono 120 drzew" in shown, shown[:500])
        self.send(page, "main button[value=approve]")
        self.taken(page, "the update is approved")
        self.go(page, f"/projekty/{project}")
        shown = page.locator("main").inner_text()
        self.check("journey: everybody sees the update", "Posadzono 120 drzew" in shown, shown[:500])

    def freeze_and_rebuild(self, coordinator, approvers):
        """What cannot be taken back takes two people beside its author."""
        self.go(coordinator, f"/redakcja/raport/zamrozenie/{REPORTED}")
        self.clean(coordinator, "the form that freezes")
        coordinator.locator("[name=reason]").fill("Publikacja raportu")
        self.send(coordinator)
        self.taken(coordinator, "the report is handed in to be frozen")
        for approver in approvers:
            self.check("journey: nothing is frozen before two approved", not self.frozen(approver))
            self.go(approver, "/redakcja/zatwierdzanie")
            with approver.expect_navigation():
                approver.locator("main a[href^='/redakcja/wersje-robocze/']").first.click()
            self.send(approver, "main button[value=approve]")
            self.taken(approver, "an approver freezes the report")
        frozen = self.frozen(coordinator)
        self.check("journey: the frozen report is listed", len(frozen) >= 1, frozen)
        if not frozen:
            return
        self.go(coordinator, frozen[0])
        self.clean(coordinator, "the frozen report")
        self.go(coordinator, frozen[0] + "/odtworzenie")
        self.clean(coordinator, "the rebuilt report")
        shown = coordinator.locator("main").inner_text()
        self.check("journey: made again, it is the same to the byte", "co do bajtu ten sam" in shown, shown[:500])

    def frozen(self, page):
        """Addresses of the frozen reports that everybody sees."""
        self.go(page, "/raport")
        links = [a.get_attribute("href") or "" for a in page.locator("main a").all()]
        return [link for link in links if re.fullmatch(rf"/raport/{REPORTED}/[0-9a-f]{{12}}", link)]

    def ask_to_speak(self, coordinator):
        """A resident without an account, and the office that counts the signatures."""
        resident = self.person(PHONE)
        year = REPORTED + 1
        self.go(resident, f"/rada/debata/{year}")
        self.clean(resident, "a debate")
        self.go(resident, f"/rada/debata/{year}/zgloszenie")
        self.clean(resident, "the form to ask to speak")
        values = {"name": "Ewa Lis", "address": "ul. Lipowa 2", "contact": "ewa@modelowo.example", "claimed": "51"}
        for field, value in values.items():
            resident.locator(f"[name={field}]").fill(value)
        resident.locator("[name=agreed]").check()
        resident.locator("[name=file]").set_input_files(
            {"name": "lista.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n"})
        self.send(resident)
        self.taken(resident, "a resident asks to speak")
        code = resident.locator("main .codes code").inner_text()
        self.go(coordinator, f"/rada/debata/{year}/zgloszenia")
        self.clean(coordinator, "requests to speak")
        with coordinator.expect_navigation():
            coordinator.locator(f"main a[href^='/rada/debata/{year}/zgloszenia/']", has_text="Rozpatrz").first.click()
        self.clean(coordinator, "the decision on a request")
        coordinator.locator("[name=valid]").fill("49")
        self.send(coordinator)
        self.taken(coordinator, "the office counts the signatures")
        self.go(resident, "/rada/zgloszenie")
        resident.locator("[name=code]").fill(code)
        self.send(resident)
        self.clean(resident, "what became of a request")
        shown = resident.locator("main").inner_text()
        self.check("journey: the resident sees what is lacking", "brakuje podpisów: 1" in shown, shown[:600])
        resident.context.close()
