import Quantities

/// Reads spreadsheets of LibreOffice (OpenDocument) into tables.
///
/// - Source: OASIS OpenDocument 1.3, part 3, chapter 9.
public enum ODS {
    /// Every sheet with its cells, merged blocks and remarks. Formulas give their stored value.
    public static func decode(
        _ bytes: [UInt8], limits: TableLimits = TableLimits(), place: String = "ODS"
    ) -> Decoded<[Table]> {
        let opened = ZipArchive.open(bytes, limits: limits.zip, place: place)
        guard let archive = opened.value else { return Decoded(nil, findings: opened.findings) }
        guard let entry = archive.entry("content.xml") else {
            return Decoded(
                nil,
                findings: [
                    .make(
                        .error, place, pl: "brak części „content.xml”",
                        en: "the part “content.xml” is missing",
                        doPl: "zapisać arkusz ponownie", doEn: "save the spreadsheet again")
                ])
        }
        let content = archive.contents(of: entry)
        guard let xml = content.value else { return Decoded(nil, findings: content.findings) }
        var reader = ODSReader(limits: limits, place: place)
        reader.read(xml)
        let findings = reader.findings.all(place: place)
        return Decoded(findings.hasErrors && reader.tables.isEmpty ? nil : reader.tables, findings: findings)
    }
}
