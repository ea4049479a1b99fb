import Evidence
import Formats
import Intake
import Quantities
import Strategy
import Testing

@Suite("Files of readings: the house's own columns")
struct HouseFileTests {
    private static let header = "series,area,period,value,status,break,source,reference,note"

    @Test func anExportOfTheSameCityComesBack() throws {
        let file = try Samples.read(
            Self.header + "\narea,0201,2024,12.5,final,,s,page 3,\narea,station:new,2024,1,final,,s,,\n")
        #expect(!file.findings.hasErrors)
        #expect(file.readings.map(\.area) == ["0201", "station:new"])
        #expect(
            file.findings.map(\.reason.en) == ["places that city.yaml does not name (2): 0201, station:new"])
    }

    @Test(arguments: ["0", "201", "0000", "2466000", "9999", "246", "station:", "station"])
    func whatIsNoCodeIsNoPlace(_ code: String) throws {
        let file = try Samples.read(Self.header + "\narea,\(code),2024,12.5,final,,s,,\n")
        #expect(file.readings.isEmpty)
        #expect(file.findings.first?.reason.en == "Unknown place “\(code)”.")
    }

    @Test(arguments: [";", "\t", "|"])
    func decimalCommasAndSpacesAreRead(_ delimiter: String) throws {
        let rows =
            "\u{FEFF}" + Self.header + "\r\narea,9901,2023,7 512¤34,final,,s,ref,żółć\r\n"
            + "area,9901,2024,1234¤5,final,,s,,\r\n"
        let text = rows.replacing(",", with: delimiter).replacing("¤", with: ",")
        let file = try Samples.read(text)
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.readings.map(\.value) == [7_512.34, 1_234.5])
        #expect(file.readings.first?.note == "żółć")
    }

    @Test func windowsEncodingIsRead() throws {
        let head = Array(
            (Self.header.replacing(",", with: ";") + "\narea;9901;2023;7512,34;final;;s;ref;za").utf8)
        // żółć in Windows-1250.
        let file = try Samples.read(head + [0xBF, 0xF3, 0xB3, 0xE6] + Array("\n".utf8))
        #expect(file.readings.map(\.value) == [7_512.34])
        #expect(file.readings.first?.note == "zażółć")
    }

    @Test(arguments: [
        ["1.234,5"], ["1,5", "1.234"], ["1.234", "1,5"], ["1,234,567"], ["1,5 km"], ["nan"], [""],
    ])
    func marksThatCouldMeanThousandsAreNotGuessed(_ values: [String]) throws {
        let rows = zip(2020..., values).map { "area;9901;\($0);\($1);final;;s;;" }
        let file = try Samples.read(
            ([Self.header.replacing(",", with: ";")] + rows).joined(separator: "\n"))
        #expect(file.findings.count { $0.severity == .error } == 1)
        #expect(file.readings.count == values.count - 1)
    }

    @Test func aCommaFileTakesNoDecimalComma() throws {
        let file = try Samples.read(Self.header + "\narea,9901,2024,\"1,234\",final,,s,,\n")
        #expect(file.findings.hasErrors)
    }

    @Test func workbooksWithTheHouseColumnsAreRead() throws {
        let cells: [[Cell]] = [
            ReadingIntake.columns.map { .text($0) },
            [
                .text("area"), .text("9901"), .number(2_023), .number(7_512.34), .text("final"), .empty,
                .text("s"),
            ],
            [
                .text("area"), .text("9901"), .text("2024"), .text("7 512,5"), .text("final"), .empty,
                .text("s"),
            ],
        ]
        let file = try Samples.read(SmallWorkbook.xlsx(cells))
        #expect(file.findings.isEmpty, "\(file.findings)")
        #expect(file.readings.map(\.value) == [7_512.34, 7_512.5])
        #expect(file.readings.map(\.line) == [2, 3])
    }

    @Test func anEmptyFileIsNamed() throws {
        #expect(try Samples.read(Self.header + "\n").findings.first?.reason.en == "The file has no reading.")
        #expect(try Samples.read("").findings.hasErrors)
    }
}

@Suite("Files of readings: published tables")
struct TableMappingTests {
    @Test func anUnknownCodeIsNoStation() throws {
        let file = try Samples.read("Kod;Nazwa;2022;2023\n9999999;Nigdzie;3;4\n0201000;A;1;2\n")
        let errors = file.findings.filter { $0.severity == .error }
        #expect(errors.map(\.reason.en) == ["Unknown place “9999999”."])
        #expect(errors.first?.line == 2)
    }

    @Test func stationsAreThoseCalledSo() throws {
        let file = try Samples.read("station,date,value\n250180330,2020-01-01,1\nknown,2020-01-01,2\n")
        #expect(!file.findings.hasErrors)
        #expect(file.readings.map(\.area) == ["station:250180330", "station:known"])
        #expect(file.findings.contains { $0.reason.en == "new stations (1): station:250180330" })
        let letters = try Samples.read("code,date,value\nSlNowa,2020-01-01,1\n")
        #expect(letters.readings.map(\.area) == ["station:SlNowa"])
    }

    @Test func measuresBesideMeasuresStaySeries() throws {
        // The second measure begins only after the rows by which the shape is judged.
        var text = "station,date,rain_mm,snow_cm\n"
        let start = try #require(CalendarDate("2000-01-01"))
        for day in 0..<700 {
            let date = CalendarDate(dayNumber: start.dayNumber + day)
            text += "known,\(date),\(day % 7).5,\(day < 600 ? "" : String(day % 40))\n"
        }
        let file = try Samples.read(text)
        #expect(!file.findings.hasErrors, "\(file.findings.prefix(3))")
        #expect(Set(file.readings.map(\.series)) == ["set-rain-mm", "set-snow-cm"])
        #expect(file.readings.count == 800)
    }

    @Test func aWrongRowIsNamedOnceAndNotForEachColumn() throws {
        let file = try Samples.read("Nazwa;2022;2023;2024\nGdzieś;1;2;3\nTam;1;2;3\n")
        let errors = file.findings.filter { $0.severity == .error && $0.reason.en.contains("place") }
        #expect(errors.map(\.line) == [2, 3])
    }

    @Test func aStatedPeriodIsSaidToBeStated() throws {
        let file = try Samples.read("Kod;Nazwa;Ludność\n0201000;A;203814\n") { $0.period = .year(2022) }
        #expect(file.readings.map(\.period) == [.year(2022)])
        #expect(
            file.findings.contains { $0.severity == .warning && $0.reason.en.contains("stated one (2022)") })
    }

    @Test func newSeriesAndSourceComeWithTheFile() throws {
        let file = try Samples.read("Kod;Nazwa;Rok;Wartosc;Jednostka miary\n0201000;A;2022;3,5;%\n")
        #expect(file.readings.map(\.series) == ["set"])
        #expect(file.definitions.map(\.subject) == [.variable("set"), .source("set")])
        #expect(file.definitions.allSatisfy { $0.author == "tester" })
    }
}

@Suite("Names and limits")
struct LimitTests {
    @Test(arguments: ["", "ża b/../x", "A", "a b", "a_b", String(repeating: "a", count: 61)])
    func namesThatWouldNotStandInAddresses(_ name: String) {
        #expect(DatasetDraft.findings(ofName: name, place: "x").count == 1)
        #expect(DatasetDraft.findings(ofName: "air-2024", place: "x").isEmpty)
    }

    private func limits(
        _ unit: String, goalposts: [Double] = [], recorded: [Double] = [], formula: String = ""
    ) throws
        -> NaturalLimits
    {
        var indicator = Indicator(
            id: "i", name: Samples.text, meaning: Samples.text, kind: .result,
            unit: try #require(UnitOfMeasure(unit)), direction: .more, goals: [], source: "s",
            owner: Samples.text, frequency: .year, publicationLagDays: 0)
        indicator.goalposts = goalposts
        indicator.formula = formula
        return NaturalLimits(of: indicator, recorded: recorded)
    }

    @Test func sharesAndCountsHaveLimits() throws {
        let share = try limits("%", goalposts: [0, 40], recorded: [2.1])
        #expect(share.lower == 0 && share.upper == 100)
        #expect(
            share.findings(for: -5, place: "v").count == 1 && share.findings(for: 101, place: "v").count == 1)
        #expect(share.findings(for: 0, place: "v").isEmpty && share.findings(for: 100, place: "v").isEmpty)
        for unit in ["{dwelling}", "{crime}/(10*3.{resident})", "{event}/a"] {
            let count = try limits(unit)
            #expect(count.lower == 0 && count.upper == nil, "\(unit)")
        }
    }

    @Test func definitionAndRecordKnowBetter() throws {
        #expect(try limits("%", goalposts: [-10, 15]).lower == nil)
        #expect(try limits("{tree}", goalposts: [-500, 500]).lower == nil)
        #expect(try limits("%", recorded: [108.9]).upper == nil)
        #expect(try limits("%", formula: "old / young").upper == nil)
        for unit in ["Cel", "[PLN]", "d", "1"] { #expect(try limits(unit).upper == nil, "\(unit)") }
        #expect(try limits("Cel").lower == nil)
    }
}
