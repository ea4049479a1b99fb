import Delivery
import Formats
import Foundation
import Quantities

extension CityFolder.Reading {
    /// Reads every table of `delivery/`; empty where there is none or where one of them has an error.
    mutating func delivery() -> DeliveryRecord {
        let sheets = sheets(in: "delivery")
        guard !sheets.isEmpty else { return .empty }
        let read = DeliveryTables.read(sheets)
        findings += read.findings
        return read.record ?? .empty
    }

    /// Every CSV file of a folder as a sheet named after it.
    mutating func sheets(in folder: String) -> [Sheet] {
        var sheets: [Sheet] = []
        for name in names(in: folder, ending: "csv") {
            let file = "\(folder)/\(name).csv"
            guard let bytes = bytes(file) else { continue }
            let decoded = CSV.decode(bytes, place: file)
            findings += decoded.findings
            guard let table = decoded.value, let header = table.rows.first else { continue }
            sheets.append(
                Sheet(
                    table: name, file: file, header: header.fields,
                    rows: table.rows.dropFirst().map { Sheet.Row(line: $0.line, cells: $0.fields) }))
        }
        return sheets
    }
}
