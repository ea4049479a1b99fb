import Quantities

/// Reads workbooks of Excel (Office Open XML) into tables.
///
/// - Source: ECMA-376, part 1.
public enum XLSX {
    /// Every sheet with its cells, merged blocks and remarks. Formulas give their stored value.
    /// - Complexity: O(size of the unpacked sheets).
    public static func decode(
        _ bytes: [UInt8], limits: TableLimits = TableLimits(), place: String = "XLSX"
    ) -> Decoded<[Table]> {
        let opened = ZipArchive.open(bytes, limits: limits.zip, place: place)
        guard let archive = opened.value else { return Decoded(nil, findings: opened.findings) }
        var reader = XLSXReader(archive: archive, limits: limits, place: place)
        let tables = reader.workbook()
        let findings = reader.findings.all(place: place)
        return Decoded(findings.hasErrors && tables.isEmpty ? nil : tables, findings: findings)
    }
}
