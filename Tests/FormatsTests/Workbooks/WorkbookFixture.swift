import Formats

/// Small workbooks of the shapes that offices publish, made in memory.
enum WorkbookFixture {
    static func xlsx(sheets: [(name: String, data: String, after: String)], notes: String = "") -> [UInt8] {
        var zip = ZipWriter()
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func add(_ path: String, _ text: String) {
            zip.add(path, Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).utf8))
        }
        add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"\(base)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
        )
        let list = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"s\($0)\"/>"
        }
        add("xl/workbook.xml", "<workbook xmlns:r=\"\(base)\"><sheets>\(list.joined())</sheets></workbook>")
        let links = sheets.indices.map {
            "<Relationship Id=\"s\($0)\" Type=\"\(base)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships>\(links.joined())<Relationship Id=\"x\" Type=\"\(base)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                + "<Relationship Id=\"y\" Type=\"\(base)/styles\" Target=\"styles.xml\"/></Relationships>")
        add(
            "xl/sharedStrings.xml", "<sst><si><t>Kod</t></si><si><r><t>Na</t></r><r><t>zwa</t></r></si></sst>"
        )
        add(
            "xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.0\"/><numFmt numFmtId=\"165\" formatCode=\"General\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
        )
        for (index, sheet) in sheets.enumerated() {
            add(
                "xl/worksheets/sheet\(index + 1).xml",
                "<worksheet><sheetData>\(sheet.data)</sheetData>\(sheet.after)</worksheet>")
        }
        if !notes.isEmpty {
            add(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id=\"c\" Type=\"\(base)/comments\" Target=\"../comments1.xml\"/></Relationships>"
            )
            add("xl/comments1.xml", "<comments><commentList>\(notes)</commentList></comments>")
        }
        return zip.finish()
    }

    /// Rows of texts and numbers as the XML of a sheet.
    static func rows(_ rows: [[Cell]]) -> String {
        rows.enumerated().map { number, cells in
            let inner = cells.enumerated().map { index, cell in
                let place = CellAddress(row: number + 1, column: index + 1).description
                return switch cell {
                case .number(let value): "<c r=\"\(place)\"><v>\(value)</v></c>"
                case .empty: "<c r=\"\(place)\"/>"
                default: "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell.text)</t></is></c>"
                }
            }
            return "<row r=\"\(number + 1)\">\(inner.joined())</row>"
        }.joined()
    }

    static func ods(_ table: String) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        let body = "<office:body><office:spreadsheet>\(table)</office:spreadsheet></office:body>"
        zip.add("content.xml", Array("<office:document-content>\(body)</office:document-content>".utf8))
        return zip.finish()
    }
}
