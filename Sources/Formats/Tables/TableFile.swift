import Quantities

/// Reads a published table from the bytes of a file: CSV, XLSX or ODS, packed with gzip or not.
public enum TableFile {
    /// Everything the file holds.
    /// - Parameter name: stands as the place in findings.
    /// - Complexity: O(n); long CSV tables are read as a stream.
    public static func read(
        _ bytes: [UInt8], name: String, options: TableOptions = TableOptions()
    ) -> TableContents {
        if ZipArchive.recognises(bytes) {
            return read(workbook(bytes, name: name, options: options), name: name, options: options)
        }
        var stream = CSVTableStream(name: name, options: options)
        guard Gzip.recognises(bytes) else {
            stream.feed(bytes)
            return stream.finish()
        }
        let faults = Gzip.stream(bytes, maximumBytes: options.unpackedBytes, place: name) { stream.feed($0) }
        var contents = stream.finish()
        contents.findings = faults + contents.findings
        return contents
    }

    /// The sheets of a workbook, or a CSV file as one sheet, with their cells as they stand.
    /// - Complexity: O(n).
    public static func tables(
        _ bytes: [UInt8], name: String, options: TableOptions = TableOptions()
    ) -> Decoded<[Table]> {
        guard ZipArchive.recognises(bytes) else {
            let csv = CSV.decode(bytes, place: name)
            return Decoded(csv.value.map { [Table($0, name: name)] }, findings: csv.findings)
        }
        return workbook(bytes, name: name, options: options)
    }

    private static func workbook(
        _ bytes: [UInt8], name: String, options: TableOptions
    ) -> Decoded<[Table]> {
        let isOpenDocument =
            ZipArchive.open(bytes, limits: options.workbook.zip).value?.entry("content.xml") != nil
        return isOpenDocument
            ? ODS.decode(bytes, limits: options.workbook, place: name)
            : XLSX.decode(bytes, limits: options.workbook, place: name)
    }

    /// The sheets of a workbook together; sheets of explanations describe the others.
    public static func read(
        _ decoded: Decoded<[Table]>, name: String, options: TableOptions = TableOptions()
    ) -> TableContents {
        var contents = TableContents(findings: decoded.findings)
        var sheets: [Table] = []
        for table in (decoded.value ?? []) where !table.rows.isEmpty {
            let (texts, rest) = TableShape.description(of: table.rows)
            if rest.isEmpty && !texts.isEmpty {
                contents.description.merge(texts) { first, _ in first }
            } else {
                sheets.append(table)
            }
        }
        // The Local Data Bank shows the data of DANE once more as TABLICA.
        if sheets.contains(where: { $0.name == "DANE" }) { sheets.removeAll { $0.name == "TABLICA" } }
        for var sheet in sheets {
            sheet.name = "\(name): \(sheet.name)"
            let read = TableRecogniser.read(sheet, options: options, description: contents.description)
            if contents.layout == .unknown { contents.layout = read.layout }
            contents.readings += read.readings
            contents.findings += read.findings
            contents.description.merge(read.description) { first, _ in first }
        }
        if sheets.isEmpty && !contents.findings.hasErrors {
            contents.findings += TableRecogniser.unrecognised(Table(name: name), description: [:]).findings
        }
        return contents
    }
}
