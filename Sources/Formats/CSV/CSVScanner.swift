import Quantities

/// The state machine of RFC 4180 over UTF-8 bytes, fed in pieces of any size.
struct CSVScanner: Sendable {
    let delimiter: UInt8
    let limits: CSVLimits
    let place: String
    private(set) var findings = FindingList()
    /// Set when a limit was passed: nothing more is read.
    private(set) var isStopped = false
    private(set) var rows = 0

    private enum State { case fieldStart, plain, quoted, afterQuote }
    private var state = State.fieldStart
    private var row = CSVRow()
    private var line = 1
    private var sawCarriageReturn = false
    private var fieldBegin = 0

    init(delimiter: UInt8, limits: CSVLimits, place: String) {
        self.delimiter = delimiter
        self.limits = limits
        self.place = place
        findings.limit = limits.findings
    }

    /// The delimiter stated in a first line `sep=;`, as spreadsheets write it, and the length of that line.
    static func statedDelimiter(_ text: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        guard text.count > 5, text.starts(with: Array("sep=".utf8)), text[5] == 0x0A || text[5] == 0x0D else {
            return nil
        }
        let pair = text[5] == 0x0D && text.count > 6 && text[6] == 0x0A
        return (text[4], pair ? 7 : 6)
    }

    /// Reads on, handing over each complete row.
    mutating func scan(_ input: UnsafeBufferPointer<UInt8>, _ emit: (CSVRow) -> Void) {
        var index = 0
        while index < input.count && !isStopped {
            switch state {
            case .fieldStart:
                if sawCarriageReturn {
                    sawCarriageReturn = false
                    if input[index] == 0x0A {
                        index += 1
                        continue
                    }
                }
                let quoted = input[index] == UInt8(ascii: "\"")
                state = quoted ? .quoted : .plain
                row.isQuoted = row.isQuoted || quoted
                index += quoted ? 1 : 0
            case .plain: scanPlain(input, &index, emit)
            case .quoted: scanQuoted(input, &index)
            case .afterQuote:
                let byte = input[index]
                if byte == UInt8(ascii: "\"") {
                    row.bytes.append(byte)
                    state = .quoted
                    index += 1
                } else {
                    if byte != delimiter && byte != 0x0A && byte != 0x0D { noteTextAfterQuote() }
                    state = .plain
                }
            }
        }
    }

    /// Hands over the last row where the file does not end with a line break.
    mutating func finish(_ emit: (CSVRow) -> Void) {
        guard !isStopped else { return }
        if state == .quoted {
            findings.append(
                .make(
                    .error, place, line: row.line, pl: "cudzysłów otwarty w tym wierszu nie jest zamknięty",
                    en: "a quotation mark opened on this row is never closed",
                    doPl: "zamknąć cudzysłów albo podwoić go, jeśli należy do treści",
                    doEn: "close it, or double it where it belongs to the text"))
        }
        if state != .fieldStart || !row.ends.isEmpty { endRow(emit) }
    }

    private mutating func scanPlain(
        _ input: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ emit: (CSVRow) -> Void
    ) {
        let start = index
        while index < input.count {
            let byte = input[index]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            index += 1
        }
        append(input, start..<index)
        guard index < input.count else { return }
        let byte = input[index]
        index += 1
        if byte == delimiter {
            endField()
        } else {
            sawCarriageReturn = byte == 0x0D
            endRow(emit)
            line += 1
            row.line = line
        }
    }

    private mutating func scanQuoted(_ input: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        let start = index
        while index < input.count {
            let byte = input[index]
            if byte == UInt8(ascii: "\"") { break }
            if byte == 0x0A || byte == 0x0D {
                if !(byte == 0x0A && sawCarriageReturn) { line += 1 }
            }
            sawCarriageReturn = byte == 0x0D
            index += 1
        }
        append(input, start..<index)
        guard index < input.count else { return }
        sawCarriageReturn = false
        state = .afterQuote
        index += 1
    }

    private mutating func append(_ input: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: input[range]))
        if row.bytes.count - fieldBegin > limits.fieldBytes {
            stop(
                pl: "pole ma ponad \(limits.fieldBytes) bajtów; zwykle to niezamknięty cudzysłów",
                en: "a field has more than \(limits.fieldBytes) bytes; usually a quotation mark is not closed"
            )
        }
    }

    private mutating func endField() {
        row.ends.append(row.bytes.count)
        fieldBegin = row.bytes.count
        state = .fieldStart
        if row.ends.count > limits.fields {
            stop(
                pl: "wiersz ma ponad \(limits.fields) pól",
                en: "the row has more than \(limits.fields) fields")
        }
    }

    private mutating func endRow(_ emit: (CSVRow) -> Void) {
        endField()
        if !row.isBlank && !isStopped {
            rows += 1
            checkCharacters()
            if rows > limits.rows {
                stop(
                    pl: "plik ma ponad \(limits.rows) wierszy",
                    en: "the file has more than \(limits.rows) rows")
            } else {
                emit(row)
            }
        }
        row.clear(line: line)
        fieldBegin = 0
    }

    private mutating func checkCharacters() {
        guard !row.bytes.withUnsafeBufferPointer({ UTF8Check.isValid($0) }) else { return }
        findings.append(
            .make(
                .warning, place, line: row.line, pl: "znaki zapisane w innym kodowaniu niż reszta pliku",
                en: "characters in another encoding than the rest of the file",
                doPl: "zapisać cały plik w UTF-8", doEn: "save the whole file as UTF-8"))
    }

    private mutating func noteTextAfterQuote() {
        findings.append(
            .make(
                .warning, place, line: row.line, pl: "tekst po zamykającym cudzysłowie; dołączono go do pola",
                en: "text after a closing quotation mark; it was joined to the field",
                doPl: "podwoić cudzysłów, jeśli należy do treści",
                doEn: "double the quotation mark where it belongs to the text"))
    }

    private mutating func stop(pl: String, en: String) {
        isStopped = true
        findings.append(
            .make(
                .error, place, line: row.line, pl: pl, en: en, doPl: "poprawić wiersz albo podzielić plik",
                doEn: "correct the row or divide the file"))
    }
}
