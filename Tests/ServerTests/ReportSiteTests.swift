import Evidence
import Formats
import Foundation
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
        let compared = await site.get("/raport/\(year)/porownanie/\(year - 3)").text
        #expect(compared.contains(">\(year - 3)</th>") && compared.contains(">\(year)</th>"))
        #expect(compared.contains("href=\"/raport/\(year)/porownanie\""), "the year before is one step away")
        for path in ["/raport/\(year)/porownanie/\(year)", "/raport/\(year)/porownanie/1900"] {
            #expect(await site.get(path).status == .notFound, "\(path)")
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
        #expect(before.text.contains("href=\"\(address)/odtworzenie\""))
        let rebuilt = await site.get("\(address)/odtworzenie")
        #expect(rebuilt.status == .ok && rebuilt.text.contains("co do bajtu ten sam"))
        #expect(!rebuilt.text.contains(">różni się<"))
        #expect(rebuilt.text.components(separatedBy: publication.polish.description).count == 3)
        #expect(await site.get("/en/report/\(year)/\(publication.digest.short)/rebuild").status == .ok)
        #expect(await site.get("/raport/\(year)/0123456789ab/odtworzenie").status == .notFound)
        let file = await site.get("\(address)/plik/json")
        #expect(file.text == again.polish)
        #expect(file.fields[.contentDisposition]?.hasPrefix("attachment") == true)
    }

    @Test func aRebuildThatComesOutOtherwiseNamesThePartsAndIsKeptForAnHour() async throws {
        let site = try await TestSite()
        var publication = try await site.desk.freeze(year, programs: ["horyzont": "0"]).publication
        let truth = try await site.desk.rebuild(publication)
        var document: ReportDocument = try Canonical.decode(truth.polish)
        document.chapters[1].title += " (inaczej)"
        let kept = try document.canonical()
        publication.polish = Digest(of: kept)
        for text in [kept, truth.english] {
            try site.archive.keep(
                RecordedFile(name: "raport.json", type: "application/json", bytes: Array(text.utf8)),
                at: site.clock.now)
        }
        let shelf = RebuildShelf(desk: site.desk, archive: site.archive)
        let first = try await shelf.check(publication, at: site.clock.now)
        #expect(!first.isSame)
        let differing = first.parts.filter { !$0.isSame }
        #expect(differing.map(\.place) == [.chapter(document.chapters[1].chapter)])
        #expect(differing.first?.language == .polish)
        site.clock.advance(seconds: 3_599)
        #expect(try await shelf.check(publication, at: site.clock.now) == first)
        site.clock.advance(seconds: 1)
        #expect(try await shelf.check(publication, at: site.clock.now).moment == site.clock.now)
    }

    @Test func everyKindOfFileIsServedAndAConversionIsMadeOnce() async throws {
        let converter = CountingConverter()
        let site = try await TestSite(converter: converter)
        for (file, first) in [
            ("html", "<!DOCTYPE html>"), ("pdf", "pdf 1"), ("docx", "docx 2"), ("odt", "odt 3"),
            ("xlsx", "PK"), ("zip", "PK"), ("json", "{"),
        ] {
            let answer = await site.get("/raport/\(year)/plik/\(file)")
            #expect(answer.status == .ok && answer.text.hasPrefix(first), "\(file)")
            #expect(
                answer.fields[.contentDisposition] == "attachment; filename=\"raport-\(year)-pl.\(file)\"")
        }
        #expect(
            await site.get("/raport/\(year)/plik/pdf").text == "pdf 1", "the second reader gets the first's")
        #expect(await site.get("/raport/\(year)/plik/exe").status == .notFound)
    }

    @Test func aSiteWithoutConvertersSaysSoAndStillHasTheOtherFiles() async throws {
        let site = try await TestSite()
        let answer = await site.get("/raport/\(year)/plik/pdf")
        #expect(answer.status == .serviceUnavailable && answer.fields[.retryAfter] != nil)
        #expect(answer.text.contains("Pobierz HTML"))
        #expect(await site.get("/raport/\(year)/plik/xlsx").status == .ok)
    }

    @Test func conversionsRunOneAtATimeAndTooManyAreTurnedAway() async throws {
        let converter = CountingConverter(pauseMilliseconds: 20)
        let queue = ConversionQueue(converter)
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask { await queue.convert(Array("\(number % 20)".utf8), to: .pdf).value != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(await converter.mostAtOnce == 1)
        #expect(await converter.count < 20, "no more than wait at a time")
        #expect(made >= 8 && made < 40)
    }
}

/// Stands for the programs of the system; counts what it is asked for.
private actor CountingConverter: DocumentConverter {
    private(set) var count = 0
    private(set) var mostAtOnce = 0
    private var running = 0
    private let pauseMilliseconds: Int

    init(pauseMilliseconds: Int = 0) { self.pauseMilliseconds = pauseMilliseconds }

    func convert(_ html: [UInt8], to format: OfficeFormat) async -> Decoded<[UInt8]> {
        count += 1
        running += 1
        mostAtOnce = max(mostAtOnce, running)
        let answer = "\(format.rawValue) \(count)"
        if pauseMilliseconds > 0 { try? await Task.sleep(for: .milliseconds(pauseMilliseconds)) }
        running -= 1
        return Decoded(Array(answer.utf8))
    }
}
