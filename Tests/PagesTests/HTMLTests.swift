import Evidence
import Quantities
import Strategy
import TestCity
import Testing

@testable import Pages

@Suite struct HTMLTests {
    private func written(_ language: Language = .polish, _ body: (inout HTML) -> Void) -> String {
        var html = HTML(language)
        body(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func textAndAttributesAreEscaped() {
        let nasty = "<script>alert('x')</script> & \"quoted\""
        let result = written { html in
            html.element("p", .text("title", nasty), text: nasty)
        }
        let escaped = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;"
        #expect(result == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func lettersOfAllKindsPassUnchanged() {
        let text = "Zażółć gęślą jaźń — 1 234,5 µg/m³ 🌅"
        #expect(written { $0.text(text) } == text)
    }

    @Test func absentAttributesAreNotWritten() {
        let result = written { html in
            html.void("input", .flag("disabled", false), .flag("required"), .text("value", "a").when(false))
        }
        #expect(result == "<input required>")
    }

    @Test func numbersInDrawingsAreShort() {
        let result = written { $0.shape("circle", .at("cx", 1.0 / 3), .at("cy", -0.005), .at("r", 7)) }
        #expect(result == "<circle cx=\"0.33\" cy=\"-0.01\" r=\"7\"></circle>")
    }

    @Test func aTextThatExistsOnlyInTheOtherLanguageIsMarked() {
        #expect(
            written(.english) { $0.words(BilingualText(pl: "Rynek", en: "")) }
                == "<span lang=\"pl\">Rynek</span>")
        #expect(written(.english) { $0.words(BilingualText(pl: "Rynek", en: "Market")) } == "Market")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "https://", "https:///path",
        "ftp://a.example",
        "https://a.example/\u{0A}x", "https://user@evil.example/", "https://a.example/<b>",
        "http:// a.example",
    ])
    func addressesThatAreNoWebAddressesAreNoLinks(address: String) {
        #expect(ExternalLink(address) == nil)
    }

    @Test func webAddressesAreLinks() {
        #expect(ExternalLink("https://bdl.stat.gov.pl/bdl/dane?x=1&y=2#z")?.address.isEmpty == false)
        let result = written { $0.externalLink("https://a.example/?a=1&b=2", text: "A") }
        #expect(result.contains("href=\"https://a.example/?a=1&amp;b=2\""))
        #expect(written { $0.externalLink("javascript:alert(1)", text: "A") } == "A")
    }
}

@Suite struct FormatTests {
    @Test(arguments: [
        (1234.5, 1, "1 234,5", "1,234.5"), (0, 0, "0", "0"), (-0.04, 1, "0,0", "0.0"),
        (-1234567.891, 2, "−1 234 567,89", "−1,234,567.89"), (2.5, 0, "3", "3"), (0.05, 1, "0,1", "0.1"),
        (999.95, 1, "1 000,0", "1,000.0"), (44, 1, "44,0", "44.0"),
    ])
    func numbers(value: Double, decimals: Int, polish: String, english: String) {
        #expect(
            NumberFormat.text(value, decimals: decimals, .polish)
                == polish.replacing(" ", with: "\u{A0}"))
        #expect(NumberFormat.text(value, decimals: decimals, .english) == english)
    }

    @Test func extremeNumbersDoNotTrap() {
        for value in [Double.infinity, -.infinity, .nan, 1e300, -1e17, .leastNonzeroMagnitude] {
            #expect(!NumberFormat.text(value, decimals: 3, .polish).isEmpty)
        }
        #expect(NumberFormat.text(Int.min, .english) == "−9,223,372,036,854,775,808")
    }

    @Test func percentagesAndSigns() {
        #expect(NumberFormat.percent(0.674, .polish) == "67\u{A0}%")
        #expect(NumberFormat.percent(0.674, .english) == "67%")
        #expect(NumberFormat.signed(2.14, decimals: 1, .english) == "+2.1")
        #expect(NumberFormat.signed(0.04, decimals: 1, .english) == "0.0")
        #expect(NumberFormat.signed(-2.14, decimals: 1, .polish) == "−2,1")
    }

    @Test(arguments: [
        (1, "cel", "goal"), (2, "cele", "goals"), (4, "cele", "goals"), (5, "celów", "goals"),
        (12, "celów", "goals"),
        (14, "celów", "goals"), (21, "celów", "goals"), (22, "cele", "goals"), (112, "celów", "goals"),
        (0, "celów", "goals"), (104, "cele", "goals"),
    ])
    func countedThings(count: Int, polish: String, english: String) {
        #expect(ComponentTexts.goals.word(count, .polish).description == polish)
        #expect(ComponentTexts.goals.word(count, .english).description == english)
    }

    @Test func periodsAndDates() {
        func both(_ text: String) -> [String] {
            guard let period = Period(text) else { return [] }
            return Language.allCases.map { CalendarWords.period(period, $0).replacing("\u{A0}", with: " ") }
        }
        #expect(both("2024") == ["2024", "2024"])
        #expect(both("2024-Q2") == ["II kwartał 2024", "Q2 2024"])
        #expect(both("2024-H2") == ["II półrocze 2024", "second half of 2024"])
        #expect(both("2024-05") == ["maj 2024", "May 2024"])
        #expect(both("2024-05-03") == ["3 maja 2024", "3 May 2024"])
        #expect(both("2024-05-03T14") == ["3 maja 2024, godz. 14–15", "3 May 2024, 14–15 h"])
        #expect(CalendarWords.age(months: 14, .polish) == "1\u{A0}rok i 2\u{A0}miesiące")
        #expect(CalendarWords.age(months: 64, .english) == "5\u{A0}years")
    }

    @Test func remarksInTwoLanguages() {
        #expect(Remark.words("plan | budget plan") == BilingualText(pl: "plan", en: "budget plan"))
        #expect(Remark.words("tylko po polsku") == BilingualText(pl: "tylko po polsku", en: ""))
        #expect(Remark.words("") == BilingualText(pl: "", en: ""))
    }
}

@Suite struct ScaleTests {
    @Test(arguments: [
        ([0.0, 10], [0.0, 2, 4, 6, 8, 10]), ([38.4, 52], [35.0, 40, 45, 50, 55]),
        ([-3.0, 4], [-4.0, -2, 0, 2, 4]),
        ([7, 7], [6.0, 6.5, 7, 7.5, 8]),
    ])
    func ticksAreRoundAndHoldAllValues(values: [Double], ticks: [Double]) {
        let scale = Scale(of: values, from: 100, to: 0)
        #expect(scale.ticks == ticks)
        #expect(values.allSatisfy { (0...100).contains(scale($0)) })
    }

    @Test func scalesStandWhateverComes() {
        for values in [[], [Double.nan], [1e-300, 2e-300], [1e17, 1e17 + 64], [0, 0], [-1e12, 1e12]] {
            let scale = Scale(of: values, from: 0, to: 100)
            #expect(scale(scale.low) == 0)
            #expect(scale.ticks.count < 50)
        }
    }

    @Test func pathsToTheTargetAreThePublishedOnes() throws {
        // From 100 to 60 at shares 0.2, 0.5 and 0.8 of the time: the same values by which progress is judged.
        let expected: [(Aim.Trajectory, [Double])] = [
            (.geometric, [90.288045, 77.459667, 66.453981]), (.logistic, [98.348574, 80, 61.651426]),
            (.smoothstep, [95.84, 80, 64.16]),
        ]
        let start = Aim.Point(period: .year(2000), value: 100)
        let target = Target(period: .year(2024), value: 60, origin: .example)
        for (shape, values) in expected {
            let curve = TrajectoryCurve.points(Aim(trajectory: shape), from: start, to: target)
            #expect(curve.count == 25)
            #expect(abs(curve[12].value - values[1]) < 0.001)
            // Shares 0.2 and 0.8 lie between points: 4.8 and 19.2 of 24.
            let low = curve[4].value + (curve[5].value - curve[4].value) * 0.8
            #expect(abs(low - values[0]) < 0.1)
        }
        #expect(TrajectoryCurve.points(Aim(), from: start, to: target).count == 2)
    }
}
