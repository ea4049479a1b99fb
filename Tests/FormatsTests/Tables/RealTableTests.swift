import Formats
import Foundation
import Quantities
import Testing

@Suite("Real tables", .enabled(if: SharedData.isPresent, "the real files are not beside the checkout"))
struct RealTableTests {
    private func read(_ path: String) throws -> TableContents {
        TableFile.read(
            try SharedData.bytes(path), name: path.split(separator: "/").last.map(String.init) ?? path)
    }

    private func gliwice(_ contents: TableContents, _ code: String = "2466000") -> [TableReading] {
        contents.readings.filter { $0.unitCode == code }
    }

    @Test("long workbook of population by age")
    func population() throws {
        let contents = try read("bdl/raw/LUDN_2137_XPIV_20260112162304.xlsx")
        #expect(contents.layout == .long && contents.findings == [])
        #expect(contents.readings.count == 1_520)
        let reading = try #require(gliwice(contents).first)
        #expect(reading.value == 7_651 && reading.period == .year(2024) && reading.mark == nil)
        #expect(reading.dimensions == ["Wiek": "25-29", "Płeć": "ogółem"])
        #expect(
            reading.unitLabel == "osoba" && reading.unitName == "Powiat m. Gliwice" && reading.row == 1_102)
        #expect(contents.description["Podgrupa"] == "Ludność wg grup wieku i płci")
        #expect(contents.description["Data ostatniej aktualizacji"] == "22.05.2025")
    }

    @Test(
        "long workbooks of one number for each powiat",
        arguments: [
            ("RYNE_2392_XPIV_20260113123719.xlsx", 2.1, "%"),
            ("RYNE_3783_XPIV_20260112155353.xlsx", 1_812, "szt."),
            ("WYNA_2497_XPIV_20260112161217.xlsx", 9_399.81, "zł"),
        ])
    func longWorkbooks(_ file: String, _ value: Double, _ unit: String) throws {
        let contents = try read("bdl/raw/" + file)
        #expect(contents.findings == [] && contents.readings.allSatisfy { $0.period == .year(2024) })
        #expect(gliwice(contents).map(\.value) == [value] && gliwice(contents).first?.unitLabel == unit)
    }

    @Test("a zero under the attribute x is not published")
    func attribute() throws {
        let contents = try read("bdl/raw/RYNE_3783_XPIV_20260112155353.xlsx")
        let marked = contents.readings.filter { $0.mark == "x" }
        #expect(marked.map(\.unitCode) == ["1806000", "1810000"] && marked.allSatisfy { $0.value == nil })
        #expect(!contents.readings.contains { $0.value == 0 })
    }

    @Test("wide workbooks with three rows of headings and merged cells")
    func wideWorkbooks() throws {
        let rate = try read("bdl/raw/stopa_bezrobocia_2013-2024.xlsx")
        #expect(rate.layout == .wide && rate.findings == [] && rate.readings.count == 397 * 12)
        let values = [7.5, 6.4, 5.5, 4.3, 3.6, 3.2, 2.3, 3.1, 3, 2.3, 2.1, 2.1]
        #expect(gliwice(rate).map(\.value) == values)
        #expect(gliwice(rate).map(\.period) == (2013...2024).map { .year($0) })
        #expect(gliwice(rate).allSatisfy { $0.unitLabel == "%" && $0.dimensions == ["Ogółem": "ogółem"] })
        let area = try read("bdl/raw/powierzchnia_2013-2024.xlsx")
        #expect(gliwice(area).map(\.value) == Array(repeating: 134, count: 12))
        #expect(area.findings == [] && gliwice(area).first?.dimensions == ["Powierzchnia": "ogółem w km2"])
    }

    @Test("a zero with the remark x on its cell is not published")
    func remark() throws {
        let wages = try read("bdl/raw/wynagrodzenie_2013-2024.xlsx")
        let marked = wages.readings.filter { $0.mark != nil }
        #expect(marked.map(\.unitCode) == ["2467000", "2467000"] && marked.map(\.value) == [nil, nil])
        #expect(marked.map(\.period) == [.year(2022), .year(2023)])
        #expect(gliwice(wages).last?.value == 108.9)
    }

    @Test("CTAB file with everything in one heading and decimal commas")
    func ctab() throws {
        let contents = try read("bdl/raw/LUDN_3428_CTAB_20240208163006.csv")
        #expect(contents.layout == .wide && contents.findings == [] && contents.readings.count == 380 * 2)
        #expect(gliwice(contents).map(\.value) == [7.88, 7.42])
        #expect(gliwice(contents).map(\.period) == [.year(2021), .year(2022)])
        #expect(gliwice(contents).first?.dimensions == ["series": "urodzenia żywe na 1000 ludności"])
    }

    @Test("export of 2013 with titles, NTS codes, carriage returns and colons for no data")
    func old() throws {
        let contents = try read("bdl/raw/wynagrodzenia_2002_2012_old_bdl.csv")
        #expect(contents.layout == .wide && !contents.findings.hasErrors)
        let readings = gliwice(contents, "2244766000")
        #expect(readings.map(\.period) == (2002...2012).map { .year($0) })
        #expect(readings.first?.value == 2_611.36 && readings[9].value == 4_020.23)
        #expect(readings.last?.value == nil && readings.last?.mark == ":" && readings.last?.unitLabel == "zł")
        #expect(readings.first?.territory?.digits == "2466000")
        #expect(readings.first?.dimensions == ["Wyszczególnienie": "ogółem"])
        #expect(contents.description["Grupa"] == "WYNAGRODZENIA")
        #expect(Set(contents.readings.map(\.unitCode)).count * 11 == contents.readings.count)
    }

    @Test("hand-made table with lost letters and zeros: read, with warnings")
    func handMade() throws {
        let contents = try read("bdl/raw/EP_dane_powiaty_2022.csv")
        #expect(contents.layout == .wide && !contents.findings.hasErrors)
        let people = gliwice(contents).first { $0.dimensions["series"] == "Ludnosc" }
        #expect(people?.value == 203_814)
        let first = try #require(contents.readings.first)
        #expect(first.unitCode == "201000" && first.territory?.digits == "0201000")
        let warnings = contents.findings.filter { $0.severity == .warning }.map(\.reason.en)
        #expect(warnings.contains { $0.contains("leading zero") })
        #expect(warnings.contains { $0.contains("lost letters") })
        #expect(warnings.contains { $0.contains("which period") })
        #expect(contents.readings.contains { $0.unitName == "Powiat górowski" })
    }

    @Test("tidy tables: indicators and population")
    func tidy() throws {
        let indicators = try read("bdl/slaskie_powiaty_indicators_2013_2024.csv.gz")
        #expect(indicators.readings.count == 13_200 && indicators.findings == [])
        let rate = gliwice(indicators).first {
            $0.dimensions["dataset"] == "stopa_bezrobocia" && $0.period == .year(2024)
        }
        #expect(rate?.value == 2.1 && rate?.unitLabel == "%")
        let ages = try read("population/gliwice_age_sex_2013_2024.csv")
        #expect(ages.readings.count == 288 && ages.findings == [])
        #expect(ages.readings[0].value == 4_232)
        #expect(ages.readings[0].dimensions == ["age": "15-19", "sex": "F", "series": "persons"])
        let powiats = try read("population/slaskie_powiaty_age_sex_2013_2024.csv.gz")
        #expect(powiats.readings.count == 10_368 && powiats.findings == [])
        let poland = try read("population/poland_single_age_sex_1970_2023.csv.gz")
        #expect(poland.readings.count == 9_191 * 2 && poland.findings == [])
        #expect(poland.readings[0].dimensions == ["wiek": "0", "series": "liczba_m"])
        #expect(poland.readings[1].value == 254_499 && poland.readings[1].period == .year(1970))
    }

    @Test("hourly air: an hour labelled by its end belongs to the hour before, midnight to the day before")
    func hourly() throws {
        let contents = try read("air-quality/gliwice_pm_hourly_2003_2014.csv.gz")
        #expect(contents.readings.count == 128_797 && contents.findings.map(\.severity) == [.note])
        #expect(contents.readings[0].period == Period("2003-01-01T00"))
        #expect(contents.readings[0].dimensions == ["indicator": "PM10"])
        #expect(
            contents.readings.last?.period == Period("2014-12-31T23") && contents.readings.last?.value == 46)
        let year = contents.readings.filter {
            $0.period?.year == 2014 && $0.dimensions["indicator"] == "PM2.5"
        }
        let mean = year.compactMap(\.value).reduce(0, +) / Double(year.count)
        #expect(abs(mean - 35.8) < 0.05)
    }

    @Test("daily air: midnight means the day")
    func daily() throws {
        let contents = try read("air-quality/slaskie_pm_daily_2005_2014.csv.gz")
        #expect(contents.readings.count == 64_696 && contents.findings == [])
        #expect(contents.readings[0].period == Period("2005-01-11"))
    }
}
