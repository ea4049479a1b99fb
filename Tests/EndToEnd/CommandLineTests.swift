import Formats
import Foundation
import Testing

@Suite("EndToEnd: command line")
struct CommandLineTests {
    @Test func freshCityIsAssessed() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let answer = try horyzont("assess", "--output", "json")
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try answer.json()
        #expect(json["fictional"]?.boolean == true)
        let goals = try #require(json["goals"]?.array)
        #expect(goals.count >= 10)
        let states = Set(goals.compactMap { $0["state"]?.string })
        #expect(states.count >= 2, "a city that shows everything has more than one state: \(states)")
        for goal in goals where goal["state"]?.string != "notAssessed" {
            #expect(goal["score"]?.double != nil)
            #expect(goal["worst"]?.string != nil)
            #expect((goal["coverage"]?.double ?? 0) >= 0.6)
        }
    }

    @Test func gliwiceOpensFromItsFolder() throws {
        let horyzont = try Program(city: "Cities/gliwice")
        defer { horyzont.remove() }
        let json = try horyzont("strategy", "show", "--output", "json").json()
        #expect(json["counts"]?["operationalGoals"]?.integer == 20)
        #expect(json["counts"]?["linesOfAction"]?.integer == 108)
        let assessed = try horyzont("assess", "CO1.1.3", "--output", "json").json()
        let indicators = assessed["goals"]?[0]?["indicators"]?.array ?? []
        let unemployment = indicators.first { $0["id"]?.string == "unemployment-rate" }
        #expect(unemployment?["latest"]?["value"]?.double == 2.1)
        #expect(unemployment?["latest"]?["period"]?.string == "2024")
        #expect(unemployment?["unit"]?.string == "%")
    }

    @Test(
        .enabled(
            if: Program.hasShared("strategy/gliwice-2040-postanowienia.txt"), "needs the official document"))
    func theOfficialDocumentIsRead() throws {
        let horyzont = try Program(city: "Cities/gliwice")
        defer { horyzont.remove() }
        let file = Program.shared.appendingPathComponent("strategy/gliwice-2040-postanowienia.txt").path
        let answer = try horyzont(
            "strategy", "import", file, "--adopted-by", "XL/823/2022", "--adopted-on", "2022-10-06",
            "--output", "json")
        #expect(answer.status == 0, "\(answer.errors)")
        let json = try answer.json()
        let counts = json["counts"]
        #expect(counts?["priorities"]?.integer == 4)
        #expect(counts?["strategicGoals"]?.integer == 8)
        #expect(counts?["horizontalGoals"]?.integer == 2)
        #expect(counts?["operationalGoals"]?.integer == 20)
        #expect(counts?["linesOfAction"]?.integer == 108)
        #expect(counts?["interventionAreas"]?.integer == 4)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(abs((json["lines"]?.array?.count ?? 0) - lines) <= 1)
        let shown = try horyzont("strategy", "show", "--output", "json").json()
        let first = shown["tree"]?["priorities"]?[0]?["goals"]?[0]?["goals"]?[0]?["lines"]?[0]
        #expect(first?["wording"]?.string?.hasPrefix("Zapewnianie wysokiej jakości przestrzeni") == true)
        #expect(first?["label"]?["pl"]?.string?.isEmpty == false)
    }

    @Test func documentWithoutHierarchyIsRefused() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let file = horyzont.file("letter.txt")
        try "Szanowni Państwo,\n\ndziękujemy za list.\n".write(
            toFile: file, atomically: true, encoding: .utf8)
        let answer = try horyzont("strategy", "import", file, "--output", "json")
        #expect(answer.status == 1)
        let json = try answer.json()
        #expect(json["tree"]?.isNull == true)
        #expect(json["findings"]?.array?.isEmpty == false)
    }

    @Test func wrongUsageIsTwo() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        #expect(try horyzont.run(["assess", "--no-such-option"]).status == 2)
        #expect(try horyzont.run(["no-such-command"]).status == 2)
        #expect(try horyzont("assess", "--as-of", "yesterday").status == 2)
        #expect(try horyzont("assess", "NO.SUCH.GOAL").status == 1)
        #expect(try horyzont.run(["--help"]).status == 0)
    }

    @Test func exportAndImportAreTheSame() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let list = try horyzont("data", "list", "--output", "json").json()
        let dataset = try #require(list[0]?["dataset"]?.string)
        let first = horyzont.file("first.csv")
        let second = horyzont.file("second.csv")
        #expect(try horyzont("data", "export", dataset, "--to", first).status == 0)
        #expect(try horyzont("data", "import", first, "--as", "copy").status == 0)
        #expect(try horyzont("data", "export", "copy", "--to", second).status == 0)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: first))
                == Data(contentsOf: URL(fileURLWithPath: second)))
        let again = try horyzont("data", "import", first, "--as", "copy", "--output", "json").json()
        #expect(again["unchanged"]?.boolean == true)
    }

    @Test func aPublishedTableComesBackFromItsExport() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let table = horyzont.file("table.csv")
        let export = horyzont.file("export.csv")
        try "Kod;Nazwa;2022;2023\n0201000;A;1,5;2,5\n0202000;B;3;4\n".write(
            toFile: table, atomically: true, encoding: .utf8)
        #expect(try horyzont("data", "import", table, "--as", "benches").status == 0)
        #expect(try horyzont("data", "export", "benches", "--to", export).status == 0)
        let again = try horyzont("data", "import", export, "--as", "benches", "--output", "json")
        #expect(again.status == 0, "\(again.text)")
        #expect(try again.json()["removed"]?.integer == 0)
        let json = try horyzont("data", "export", "benches", "--output", "json").json()
        #expect(json["readings"]?.array?.map { $0["value"]?.double } == [1.5, 2.5, 3, 4])
        let unknown = horyzont.file("unknown.csv")
        try "Kod;Nazwa;2022\n9999999;Nigdzie;3\n".write(toFile: unknown, atomically: true, encoding: .utf8)
        #expect(try horyzont("data", "import", unknown, "--as", "nowhere").status == 1)
    }

    @Test func aPartOfADatasetDoesNotReplaceTheWhole() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let whole = horyzont.file("whole.csv")
        let part = horyzont.file("part.csv")
        try "Kod;Nazwa;2022;2023\n0201000;A;1;2\n0202000;B;3;4\n".write(
            toFile: whole, atomically: true, encoding: .utf8)
        try "Kod;Nazwa;2022;2023\n0201000;A;1;5\n".write(toFile: part, atomically: true, encoding: .utf8)
        #expect(try horyzont("data", "import", whole, "--as", "benches").status == 0)
        func rows() throws -> Int {
            try horyzont("data", "export", "benches", "--output", "json").json()["readings"]?.array?.count
                ?? 0
        }
        let refused = try horyzont("data", "import", part, "--as", "benches", "--output", "json")
        #expect(refused.status == 1)
        #expect(try refused.json()["removed"]?.integer == 2)
        #expect(try rows() == 4)
        #expect(try horyzont("data", "import", part, "--as", "benches", "--amend").status == 0)
        #expect(try rows() == 4)
        #expect(try horyzont("data", "import", part, "--as", "benches", "--replace").status == 0)
        #expect(try rows() == 2)
    }

    @Test func refusalsAreDocumentsForPrograms() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        for arguments in [
            ["explain", "assessment/nothing"], ["data", "export", "nothing"],
            ["restore", "/tmp/no-such-file"],
            ["data", "import", "/tmp/no-such-file", "--as", "x"],
            ["data", "import", Program.root.path + "/Package.swift", "--as", "ża b/../x"],
            ["serve", "--host", "no-such-host.invalid"],
            ["serve", "--certificate", "/tmp/none.pem", "--private-key", "/tmp/none.pem"],
        ] {
            let answer = try horyzont.run(
                arguments + ["--output", "json", "--database", horyzont.database, "--city", horyzont.city])
            #expect(answer.status == 1, "\(arguments)")
            let findings = try answer.json()["findings"]?.array ?? []
            #expect(!findings.isEmpty && !answer.text.contains("Finding("), "\(arguments) \(answer.text)")
        }
    }

    @Test func recordedRowsAreExplained() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let series = try #require(
            try horyzont("data", "list", "--output", "json").json()[0]?["series"]?[0]?.string)
        let json = try horyzont("explain", "readings/\(series)", "--output", "json").json()
        #expect(json["key"]?.string == "readings/\(series)")
    }

    @Test func aDryRunLeavesNoDatabase() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let document = Program.root.appendingPathComponent("Cities/modelowo/strategy/document-2026.md").path
        #expect(try horyzont("strategy", "import", document, "--dry-run").status == 0)
        #expect(!FileManager.default.fileExists(atPath: horyzont.database))
        _ = try horyzont("assess")
        let before = try horyzont("verify", "--output", "json").json()["head"]?.string
        #expect(try horyzont("strategy", "import", document, "--dry-run").status == 0)
        #expect(try horyzont("verify", "--output", "json").json()["head"]?.string == before)
    }

    @Test func badRowsAreAllNamedAndNothingIsRecorded() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let before = try horyzont("data", "list", "--output", "json").output
        let file = horyzont.file("bad.csv")
        try """
        series,area,period,value,status,break,source,reference,note
        no-such-series,9901,2024,1,final,,modelowo-fiction,,
        no-such-series,9901,2024-13,x,final,,nowhere,,
        """.write(toFile: file, atomically: true, encoding: .utf8)
        let answer = try horyzont("data", "import", file, "--as", "bad", "--output", "json")
        #expect(answer.status == 1)
        let findings = try #require(try answer.json()["findings"]?.array)
        #expect(findings.count >= 5, "\(findings.count) findings")
        #expect(
            findings.allSatisfy {
                $0["line"]?.integer != nil && $0["remedy"]?["pl"]?.string?.isEmpty == false
            })
        #expect(try horyzont("data", "list", "--output", "json").output == before)
    }

    @Test func recordVerifiesBacksUpAndRestores() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        _ = try horyzont("assess")
        let report = try horyzont("verify", "--output", "json")
        #expect(report.status == 0, "\(report.errors)")
        #expect(try report.json()["sound"]?.boolean == true)
        let backup = horyzont.file("backup.sqlite")
        #expect(try horyzont("backup", backup).status == 0)
        #expect(try horyzont("backup", backup).status == 1, "an existing file is not overwritten")
        try Data("not a database".utf8).write(to: URL(fileURLWithPath: horyzont.database))
        #expect(try horyzont("verify").status == 1)
        #expect(try horyzont("restore", backup).status == 0)
        #expect(try horyzont("verify").status == 0)
    }

    @Test func explanationLeadsToRowsAndLicence() throws {
        let horyzont = try Program(city: "Cities/gliwice")
        defer { horyzont.remove() }
        let json = try horyzont("explain", "assessment/unemployment-rate", "--output", "json").json()
        let row = try #require(json["rows"]?.array?.last)
        #expect(row["source"]?.string == "gus-bdl")
        #expect(row["line"]?.integer ?? 0 > 0)
        #expect(json["sources"]?[0]?["licence"]?["attribution"]?["pl"]?.string?.isEmpty == false)
        #expect(try horyzont("explain", "assessment/nothing").status == 1)
    }

    @Test func thePastIsAsItWasKnown() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        _ = try horyzont("assess")
        #expect(try horyzont("assess", "--as-of", "2020-01-01").status == 1, "nothing was known then")
    }
}
