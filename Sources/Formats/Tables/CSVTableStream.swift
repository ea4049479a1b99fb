import Quantities

/// Reads a CSV table chunk by chunk. A long table is read row by row; any other is small enough to be kept whole.
struct CSVTableStream {
    private let name: String
    private let options: TableOptions
    private var reader: CSVReader
    private var rows: RowSink

    /// Rows seen before the shape is settled.
    static let sampleRows = 500

    init(name: String, options: TableOptions) {
        self.name = name
        self.options = options
        reader = CSVReader(limits: options.csv, place: name)
        rows = RowSink(name: name, options: options)
    }

    mutating func feed(_ chunk: [UInt8]) {
        // A local copy keeps the two inout accesses apart; it is taken, so nothing is copied.
        var sink = rows
        rows = RowSink(name: name, options: options)
        reader.feed(chunk) { sink.take($0) }
        rows = sink
    }

    mutating func finish() -> TableContents {
        var sink = rows
        reader.finish { sink.take($0) }
        var contents = sink.finish()
        var findings = reader.findings
        if let encoding = reader.dialect?.encoding, encoding != .utf8 {
            findings.append(
                .make(
                    .note, name, pl: "plik odczytano w kodowaniu \(encoding.rawValue)",
                    en: "the file was read as \(encoding.rawValue)", doPl: "sprawdzić polskie litery",
                    doEn: "check the Polish letters"))
        }
        contents.findings = findings + contents.findings
        return contents
    }

    /// Takes rows until the shape is known, then reads them at once.
    private struct RowSink {
        let name: String
        let options: TableOptions
        var held: [Table.Row] = []
        var long: LongLayout?
        var collector: ReadingCollector
        var description: [String: String] = [:]
        var isSettled = false
        var width = 0

        init(name: String, options: TableOptions) {
            self.name = name
            self.options = options
            collector = ReadingCollector(place: name, limit: options.findings)
        }

        mutating func take(_ row: CSVRow) {
            let cells = (0..<row.count).map { index in
                let text = row.text(index)
                return text.isEmpty ? Cell.empty : .text(text)
            }
            let taken = Table.Row(number: row.line, cells: cells)
            if long != nil {
                checkWidth(taken)
                long?.read(taken, into: &collector)
                return
            }
            held.append(taken)
            if !isSettled && held.count >= CSVTableStream.sampleRows { settle() }
        }

        /// Goes over to reading row by row where the table is long.
        mutating func settle() {
            isSettled = true
            guard let start = TableShape.headerIndex(held), TableShape.isLong(held[start]) else { return }
            let sample = Array(held[(start + 1)...])
            guard var layout = LongLayout(header: held[start], sample: sample, options: options) else {
                return
            }
            let (texts, rest) = TableShape.description(of: held[..<start])
            description = texts
            for row in rest {
                collector.note(row: row.number, text: row.cells.map(\.text).joined(separator: " "))
            }
            width = held[start].cells.count
            for row in sample {
                checkWidth(row)
                layout.read(row, into: &collector)
            }
            long = layout
            held = []
        }

        mutating func checkWidth(_ row: Table.Row) {
            guard row.cells.count != width, row.cells.contains(where: { !$0.isBlank }) else { return }
            let count = row.cells.count
            collector.findings.append(
                .make(
                    .warning, name, line: row.number, pl: "pól: \(count), w nagłówku: \(width)",
                    en: "\(count) fields where the headings have \(width)",
                    doPl: "sprawdzić separatory i cudzysłowy w wierszu",
                    doEn: "check the delimiters and quotation marks of the row"))
        }

        mutating func finish() -> TableContents {
            if !isSettled { settle() }
            if long != nil { return collector.finished(layout: .long, description: description) }
            var contents = TableRecogniser.read(Table(name: name, rows: held), options: options)
            let rows = held.map { CSV.Row(line: $0.number, fields: $0.cells.map(\.text)) }
            contents.findings += CSV.raggedness(rows, place: name, limit: options.findings)
            return contents
        }
    }
}
