import Evidence
import HTTPTypes
import Pages
import Publishing
import Quantities
import Reporting
import TestCity
import Testing

@testable import Server

@Suite("The year and its report") struct ReportSiteTests {
    private let year = TestCity.today.year - 1

    @Test func everyPageOfTheReportAnswersInBothLanguages() async throws {
        let site = try await TestSite()
        for path in ["/raport", "/raport/\(year)", "/raport/\(year)/rok", "/raport/\(year)/rok/urzad"]
            + ["/raport/\(year)/porownanie", "/en/report/\(year)", "/en/report/\(year)/year/office"]
        {
            #expect(await site.get(path).status == .ok, "\(path)")
        }
        for path in ["/raport/1900", "/raport/\(year)/0123456789ab", "/raport/\(year)/rok/none"] {
            #expect(await site.get(path).status == .notFound, "\(path)")
        }
    }

    @Test func aTextIsShownAsItWasMeantAndNotAsMarkup() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let path = "/redakcja/raport/tekst/\(year)/chapter/letter"
        let sent = await site.post(
            path,
            [
                ("text-pl", "**Dobry rok.** <script>alert(1)</script>"), ("text-en", ""),
                ("reason", "słowo burmistrza"), ("expected", "0"),
            ], session: editor)
        #expect(sent.status == .seeOther)
        let page = await site.get("/raport/\(year)").text
        #expect(page.contains("<strong>Dobry rok.</strong>") && !page.contains("<script>alert"))
    }

    @Test func everyProblemOfTheDatesIsNamedAndStaleEditsAreRefused() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let path = "/redakcja/raport/terminy/\(year)"
        var fields = YearCycle.standard(year).steps.flatMap { step in
            [
                ("opens-\(step.id)", "\(step.opens)"), ("due-\(step.id)", "\(step.due)"),
                ("closed-\(step.id)", ""),
            ]
        }
        let good = fields + [("reason", "uchwała"), ("expected", "0")]
        fields[0].1 = "soon"
        fields[4].1 = "1999-01-01"
        let wrong = await site.post(path, fields + [("reason", ""), ("expected", "0")], session: editor)
        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.matches(of: /aria-invalid="true"/).count == 3)
        #expect(await site.post(path, good, session: editor).status == .seeOther)
        #expect(await site.post(path, good, session: editor).status == .conflict)
    }

    @Test func aFrozenReportStaysAsItWasAndIsMadeAgainToTheByte() async throws {
        let site = try await TestSite()
        let editor = try await site.signIn()
        let freeze = "/redakcja/raport/zamrozenie/\(year)"
        #expect(
            await site.post(freeze, [("reason", "publikacja"), ("expected", "0")], session: nil).status
                != .seeOther)
        let sent = await site.post(freeze, [("reason", "publikacja"), ("expected", "0")], session: editor)
        #expect(sent.status == .seeOther)
        let publication = try #require(
            try await site.desk.state().record.reporting.publication(of: year))
        let address = "/raport/\(year)/\(publication.digest.short)"
        let before = await site.get(address)
        #expect(before.status == .ok && before.text.contains(publication.polish.description))
        site.clock.advance(seconds: 600)
        let text = await site.post(
            "/redakcja/raport/tekst/\(year)/chapter/letter",
            [("text-pl", "Później."), ("text-en", ""), ("reason", "później"), ("expected", "0")],
            session: editor)
        #expect(text.status == .seeOther)
        #expect(await site.get("/raport/\(year)").text.contains("Później."))
        let after = await site.get(address)
        #expect(!after.text.contains("Później."))
        let again = try await site.desk.rebuild(publication)
        #expect(again.publication == publication)
        let file = await site.get("\(address)/plik/json")
        #expect(file.text == again.polish)
        #expect(file.fields[.contentDisposition]?.hasPrefix("attachment") == true)
    }
}
