import Formats
import Quantities
import Testing

@Suite("Recognising tables")
struct TableRecogniserTests {
    private func read(_ text: String, options: TableOptions = TableOptions()) -> TableContents {
        TableFile.read(Array(text.utf8), name: "t.csv", options: options)
    }

    @Test("long table: dimensions, attribute, unit, signs for no data")
    func long() {
        let contents = read(
            """
            Kod;Nazwa;Wiek;Rok;Wartosc;Jednostka miary;Atrybut
            0200000;MODELOWSKIE;0-14;2023;1 234,5;osoba;
            0200000;MODELOWSKIE;0-14;2024;0;osoba;x
            0200000;MODELOWSKIE;15+;2024;:;osoba;
            0200000;MODELOWSKIE;15+;2022;0;osoba;1

            """)
        #expect(contents.layout == .long && contents.findings == [])
        #expect(contents.readings.map(\.value) == [1_234.5, nil, nil, 0])
        #expect(contents.readings.map(\.mark) == [nil, "x", ":", nil])
        #expect(
            contents.readings[0].dimensions == ["Wiek": "0-14"] && contents.readings[0].unitLabel == "osoba")
        #expect(contents.readings.map(\.row) == [2, 3, 4, 5] && contents.readings[0].column == 5)
    }

    @Test("every row is a reading or a finding with row, reason and remedy")
    func complete() {
        let contents = read(
            "code,year,value\n0201,2024,5\n,2024,6\n0202,dawno,7\n0203,2024,siedem\nŹródło: GUS,,\n")
        #expect(contents.readings.map(\.unitCode) == ["0201"])
        #expect(contents.findings.map(\.line) == [3, 4, 5, 6])
        #expect(contents.findings.map(\.severity) == [.error, .error, .error, .note])
        #expect(contents.findings.allSatisfy { !$0.reason.pl.isEmpty && !$0.remedy.en.isEmpty })
        #expect(contents.findings[2].place == "t.csv, C5")
    }

    @Test("wide CSV: upper headings hold for the empty cells to their right")
    func wideCSV() {
        let contents = read(
            "Kod;Nazwa;kobiety;;mężczyźni;\n;;2023;2024;2023;2024\n;;[osoba];[osoba];[osoba];[osoba]\n0201000;A;1;2;3;-\n"
        )
        #expect(contents.layout == .wide && contents.findings == [])
        #expect(
            contents.readings.map(\.dimensions["series"]) == ["kobiety", "kobiety", "mężczyźni", "mężczyźni"])
        #expect(contents.readings.map(\.period) == [.year(2023), .year(2024), .year(2023), .year(2024)])
        #expect(contents.readings.map(\.value) == [1, 2, 3, nil] && contents.readings[3].mark == "-")
        #expect(contents.readings[0].unitLabel == "osoba")
    }

    @Test("wide workbook: merged headings, dimensions named by the sheet of explanations, years as numbers")
    func wideWorkbook() {
        let about = WorkbookFixture.rows([
            [.text("Kategoria:"), .text("LUDNOŚĆ")], [.empty, .text("uwaga")],
            [.text("Wymiary:"), .text("Płeć; Wiek; Rok")],
        ])
        let data = WorkbookFixture.rows([
            [.text("Kod"), .text("Nazwa"), .text("kobiety"), .empty],
            [.empty, .empty, .text("0-14"), .empty], [.empty, .empty, .number(2023), .number(2024)],
            [.text("0201000"), .text("A"), .number(1.5), .number(0)],
        ])
        let merges = ["A1:A3", "B1:B3", "C1:D1", "C2:D2"].map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let note = "<comment ref=\"D4\"><text><t>n</t></text></comment>"
        let bytes = WorkbookFixture.xlsx(
            sheets: [("TABLICA", data, "<mergeCells>\(merges)</mergeCells>"), ("OPIS", about, "")],
            notes: note)
        let contents = TableFile.read(bytes, name: "w.xlsx")
        #expect(contents.layout == .wide && contents.findings == [])
        #expect(contents.readings.map(\.value) == [1.5, nil] && contents.readings.map(\.mark) == [nil, "n"])
        #expect(contents.readings[0].period == .year(2023))
        #expect(contents.description["Kategoria"] == "LUDNOŚĆ")
        #expect(contents.readings[0].dimensions.values.sorted() == ["0-14", "kobiety"])
    }

    @Test("headings that hold name, year and unit at once")
    func compound() {
        let contents = read(
            "\"Kod\";\"Nazwa\";\"a, b;2021;[zł]\";\"a, b;2022;[zł]\";\n0201000;\"A\";8,08;7,63;\n")
        #expect(contents.readings.map(\.value) == [8.08, 7.63] && contents.findings == [])
        #expect(
            contents.readings[1].dimensions == ["series": "a, b"] && contents.readings[1].unitLabel == "zł")
    }

    @Test("titles above, carriage returns between rows, ten-digit codes")
    func titled() {
        let contents = read(
            "\"Okres:\";\"Dane roczne\";\r\"Wymiary:\";\"Cecha, Lata\";\r\r\"Kod\";\"Jednostka terytorialna\";\"ogółem\";\"ogółem\";\n"
                + ";;\"2011\";\"2012\";\n;;\"[zł]\";\"[zł]\";\n\"2244766000\";\"A\";\"1966,22\";\":\";\r\"2244766001\";\"B\";\"1\";\"2\";\r"
        )
        #expect(!contents.findings.hasErrors && contents.readings.map(\.value) == [1_966.22, nil, 1, 2])
        #expect(contents.readings[0].dimensions == ["Cecha": "ogółem"])
        #expect(contents.description["Okres"] == "Dane roczne")
        #expect(contents.readings[0].territory?.powiat == "2466")
    }

    @Test("a table without period takes the stated one, else says so")
    func stated() {
        var options = TableOptions()
        options.period = .year(2022)
        let text = "Kod;Nazwa;Urodzenia\n0201000;A;7,63\n"
        #expect(read(text, options: options).readings.map(\.period) == [.year(2022)])
        #expect(read(text).findings.map(\.severity) == [.warning])
    }

    @Test("lost zeros and lost letters are one warning each")
    func damage() {
        let contents = read("Kod;Nazwa;Rok;Wartosc\n201000;Boles_awiecki;2024;1\n202000;Zgorzelecki;2024;2\n")
        #expect(contents.readings.map(\.unitCode) == ["201000", "202000"])
        #expect(contents.findings.map(\.severity) == [.warning, .warning])
    }

    @Test(
        "periods as tables write them",
        arguments: [
            ("2024", "2024"), ("2024 r.", "2024"), ("I kwartał 2024", "2024-Q1"),
            ("2024 IV kwartał", "2024-Q4"),
            ("styczeń 2024", "2024-01"), ("2024-05", "2024-05"), ("05.06.2024", "2024-06-05"),
            ("II półrocze 2023", "2023-H2"), ("2024-01-01 01:00", "2024-01-01T00"),
            ("2024-01-01T00:00", "2023-12-31T23"), ("2024-01-01T24:00:00", "2024-01-01T23"),
        ])
    func periods(_ text: String, _ period: String) {
        let contents = read("station,time,value\nA,\(text),1\nA,2024-01-05T13:00,2\n")
        #expect(contents.readings.first?.period == Period(period))
    }

    @Test("hours may also be named by their beginning; a month may stand in its own column")
    func conventions() {
        var options = TableOptions()
        options.namesHoursByTheirEnd = false
        let hours = read("station,time,value\nA,2024-01-01T00:00,1\nA,2024-01-01T01:00,1\n", options: options)
        #expect(hours.readings.map(\.period) == [Period("2024-01-01T00"), Period("2024-01-01T01")])
        #expect(
            read("kod;rok;miesiąc;wartość\n02;2024;3;1\n02;2024;13;1\n").readings.map(\.period) == [
                .month(3, of: 2024)
            ])
        #expect(
            read("kod;rok;kwartał;wartość\n02;2024;3;1\n").readings.map(\.period) == [.quarter(3, of: 2024)])
    }

    @Test("what is no table says what a table needs")
    func unknown() {
        for text in ["", "ala ma kota\n", "a,b\nc,d\n", "\u{0}\u{1}"] {
            let contents = read(text)
            #expect(contents.layout == .unknown && contents.readings == [] && contents.findings.hasErrors)
        }
    }

    @Test("a long table beyond the sample is read to its last row, packed or not")
    func stream() {
        var text = "code,time,value\n"
        for index in 0..<5_000 {
            text += "S\(index % 7),2024-01-\(index % 28 + 10 > 28 ? 10 : index % 28 + 10),\(index)\n"
        }
        let plain = read(text)
        #expect(plain.readings.count == 5_000 && plain.readings.last?.value == 4_999 && plain.findings == [])
        #expect(TableFile.read(Gzip.compress(Array(text.utf8)), name: "t.csv") == plain)
    }
}
