import Formats

/// The smallest workbook: one sheet of texts and numbers.
enum SmallWorkbook {
    static func xlsx(_ rows: [[Cell]]) -> [UInt8] {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let data = rows.enumerated().map { number, cells in
            let inner = cells.enumerated().map { index, cell in
                let place = CellAddress(row: number + 1, column: index + 1).description
                return switch cell {
                case .number(let value): "<c r=\"\(place)\"><v>\(value)</v></c>"
                case .empty: ""
                default: "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(cell.text)</t></is></c>"
                }
            }
            return "<row r=\"\(number + 1)\">\(inner.joined())</row>"
        }
        func related(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationships><Relationship Id=\"\(id)\" Type=\"\(base)/\(kind)\" Target=\"\(target)\"/></Relationships>"
        }
        var zip = ZipWriter()
        zip.add("_rels/.rels", Array(related("r", "officeDocument", "/xl/workbook.xml").utf8))
        zip.add(
            "xl/workbook.xml",
            Array(
                "<workbook xmlns:r=\"\(base)\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
                    .utf8))
        zip.add("xl/_rels/workbook.xml.rels", Array(related("s", "worksheet", "worksheets/sheet1.xml").utf8))
        zip.add(
            "xl/worksheets/sheet1.xml",
            Array("<worksheet><sheetData>\(data.joined())</sheetData></worksheet>".utf8))
        return zip.finish()
    }
}
