import Formats
import Publishing
import Quantities

/// Makes each document once and one after another, so that readers cannot wear the machine out with converters.
actor ConversionQueue: DocumentConverter {
    private struct Key: Hashable {
        var html: Digest
        var format: OfficeFormat
    }

    /// Whoever comes when so many wait is asked to come again.
    static let mostWaiting = 8
    /// - Unit: bytes. Some dozens of reports.
    static let mostKept = 64 << 20

    private let converter: any DocumentConverter
    /// Oldest first.
    private var kept: [(key: Key, bytes: [UInt8])] = []
    private var waiting: [Key: Task<Decoded<[UInt8]>, Never>] = [:]
    private var last: Task<Decoded<[UInt8]>, Never>?

    init(_ converter: any DocumentConverter) { self.converter = converter }

    func convert(_ html: [UInt8], to format: OfficeFormat) async -> Decoded<[UInt8]> {
        let key = Key(html: Digest(of: html), format: format)
        if let found = kept.first(where: { $0.key == key }) { return Decoded(found.bytes) }
        if let running = waiting[key] { return await running.value }
        guard waiting.count < Self.mostWaiting else { return Decoded(nil, findings: [.tooManyConversions]) }
        let (before, converter) = (last, converter)
        let task = Task {
            _ = await before?.value
            return await converter.convert(html, to: format)
        }
        last = task
        waiting[key] = task
        let result = await task.value
        waiting[key] = nil
        if let bytes = result.value { keep(bytes, key) }
        return result
    }

    private func keep(_ bytes: [UInt8], _ key: Key) {
        kept.append((key, bytes))
        while kept.reduce(0, { $0 + $1.bytes.count }) > Self.mostKept { kept.removeFirst() }
    }
}

extension Finding {
    fileprivate static let tooManyConversions = error(
        "PDF, DOCX, ODT", pl: "Zbyt wiele raportów jest właśnie przetwarzanych.",
        en: "Too many reports are being converted.", doPl: "Spróbuj za minutę albo pobierz HTML.",
        doEn: "Try again in a minute, or take the HTML.")
}
