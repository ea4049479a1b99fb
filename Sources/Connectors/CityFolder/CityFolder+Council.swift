import Delivery
import Quantities
import Reporting

extension CityFolder.Reading {
    /// Reads every table of `council/` into what else is recorded for the report; that alone where there is none or
    /// where one of them has an error.
    mutating func council(into record: ReportingRecord, beside delivery: DeliveryRecord) -> ReportingRecord {
        let sheets = sheets(in: "council")
        guard !sheets.isEmpty else { return record }
        let read = CouncilTables.read(sheets, into: record, beside: delivery)
        findings += read.findings
        return read.record ?? record
    }
}
