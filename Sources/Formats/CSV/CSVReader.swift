public import Quantities

/// Reads CSV as a stream: chunks of bytes go in, rows come out, memory stays within one row and one sample.
///
/// Delimiter and encoding are found out from the first 64 KiB where they are not given. Lines may end with LF, CR
/// or CRLF, even mixed; blank lines are passed over and still counted in line numbers.
/// - Complexity: O(n), more than 100 MB/s in a release build.
public struct CSVReader: Sendable {
    /// Bytes looked at before the dialect is settled.
    static let sampleBytes = 1 << 16

    /// What was given or found out; nil while the sample is still too short.
    public private(set) var dialect: CSVDialect?
    private let limits: CSVLimits
    private let place: String
    private var scanner: CSVScanner?
    private var transcoder: Transcoder?
    private var waiting: [UInt8] = []
    private var given: CSVDialect?

    public init(dialect: CSVDialect? = nil, limits: CSVLimits = CSVLimits(), place: String = "CSV") {
        given = dialect
        self.limits = limits
        self.place = place
    }

    /// Everything noticed so far.
    public var findings: [Finding] { scanner?.findings.all(place: place) ?? [] }

    /// Whether a limit was passed, so that the rest is not read.
    public var isStopped: Bool { scanner?.isStopped ?? false }

    /// Reads the next chunk, calling `body` with each complete row.
    public mutating func feed(_ chunk: [UInt8], row body: (CSVRow) -> Void) {
        if transcoder != nil {
            pass(chunk, body)
            return
        }
        waiting += chunk
        if scanner == nil && waiting.count < Self.sampleBytes && given == nil { return }
        settle(body, final: false)
    }

    /// Reads what is left after the last chunk.
    public mutating func finish(row body: (CSVRow) -> Void) {
        settle(body, final: true)
        let rest = transcoder?.finish() ?? []
        pass(rest, utf8: true, body)
        scanner?.finish(body)
    }

    /// Settles dialect and encoding. As long as only ASCII has been seen the encoding stays open.
    private mutating func settle(_ body: (CSVRow) -> Void, final: Bool) {
        guard transcoder == nil else { return }
        if let given {
            begin(given, body)
            return
        }
        if scanner == nil {
            let found = CSVDialect.detected(in: Array(waiting.prefix(Self.sampleBytes)))
            dialect = found
            start(delimiter: found.delimiter, text: waiting, encoding: found.encoding)
        }
        let plain = !waiting.contains { $0 >= 0x80 || $0 == 0 }
        if plain && !final {
            pass(waiting, utf8: true, body)
            waiting = []
        } else if final || waiting.count >= Self.sampleBytes {
            let encoding = TextEncoding.detected(in: waiting)
            begin(CSVDialect(delimiter: scanner?.delimiter ?? UInt8(ascii: ","), encoding: encoding), body)
        }
    }

    private mutating func begin(_ settled: CSVDialect, _ body: (CSVRow) -> Void) {
        dialect = settled
        transcoder = Transcoder(from: settled.encoding)
        if scanner == nil { start(delimiter: settled.delimiter, text: waiting, encoding: settled.encoding) }
        let first = waiting
        waiting = []
        pass(first, body)
    }

    /// Makes the scanner and takes off a first line `sep=;`.
    private mutating func start(delimiter: UInt8, text: [UInt8], encoding: TextEncoding) {
        scanner = CSVScanner(delimiter: delimiter, limits: limits, place: place)
        let mark =
            encoding == .utf8 && text.starts(with: encoding.byteOrderMark) ? encoding.byteOrderMark.count : 0
        if let stated = CSVScanner.statedDelimiter(Array(text.dropFirst(mark))) {
            waiting.removeFirst(mark + stated.length)
        }
    }

    private mutating func pass(_ chunk: [UInt8], utf8: Bool = false, _ body: (CSVRow) -> Void) {
        let text = utf8 ? chunk : transcoder?.utf8(from: chunk) ?? chunk
        text.withUnsafeBufferPointer { scanner?.scan($0, body) }
    }
}
