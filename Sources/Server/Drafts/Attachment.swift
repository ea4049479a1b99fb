import Delivery
import Evidence
import HTTPTypes
import Pages
import Quantities

/// A file sent with an update, judged by what it holds and not by what it is called.
struct Attachment: Sendable {
    /// What may be attached: documents and pictures that carry no program.
    enum Kind: String, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case text = "application/vnd.oasis.opendocument.text"
        case sheet = "application/vnd.oasis.opendocument.spreadsheet"

        init?(_ type: String) { self.init(rawValue: type) }

        /// Recognises the first bytes, and in a package the names of its parts.
        init?(of bytes: [UInt8]) {
            if bytes.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
                self = .png
            } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
                self = .jpeg
            } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                self.init(package: bytes)
            } else {
                return nil
            }
        }

        private init?(package bytes: [UInt8]) {
            func holds(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
            // A package with macros is a program.
            guard !holds("vbaProject.bin"), !holds("Basic/") else { return nil }
            let head = Array(bytes.prefix(200))
            func begins(_ kind: Kind) -> Bool {
                head.firstRange(of: Array(("mimetype" + kind.rawValue).utf8)) != nil
            }
            if holds("[Content_Types].xml"), holds("word/document.xml") {
                self = .word
            } else if holds("[Content_Types].xml"), holds("xl/workbook.xml") {
                self = .excel
            } else if begins(.text) {
                self = .text
            } else if begins(.sheet) {
                self = .sheet
            } else {
                return nil
            }
        }

        /// The ending of a file's name.
        var ending: String {
            switch self {
            case .pdf: "pdf"
            case .png: "png"
            case .jpeg: "jpg"
            case .word: "docx"
            case .excel: "xlsx"
            case .text: "odt"
            case .sheet: "ods"
            }
        }
    }

    static let megabytes = 5
    /// - Unit: bytes. A scanned page or a photograph; larger files belong into the office's own archive.
    static let maximumBytes = megabytes << 20
    static let maximumName = 120

    private(set) var file: RecordedFile?
    private(set) var findings: [Finding] = []

    init(_ part: Multipart.Part) {
        if part.bytes.count > Attachment.maximumBytes {
            findings.append(
                .error(
                    "file", pl: "Plik ma więcej niż \(Attachment.megabytes) MB.",
                    en: "The file is larger than \(Attachment.megabytes) MB.", doPl: "Wybierz mniejszy.",
                    doEn: "Choose a smaller one."))
        }
        guard let kind = Kind(of: part.bytes) else {
            findings.append(
                .error(
                    "file", pl: "Takiego pliku nie można załączyć.", en: "Such a file cannot be attached.",
                    doPl: "Wybierz PDF, PNG, JPEG, DOCX, XLSX, ODT lub ODS bez makr.",
                    doEn: "Choose PDF, PNG, JPEG, DOCX, XLSX, ODT or ODS without macros."))
            return
        }
        guard findings.isEmpty else { return }
        let name = Attachment.plain(part.fileName ?? "")
        file = RecordedFile(
            name: name.isEmpty ? "\(kind)" : name, type: kind.rawValue, bytes: part.bytes)
    }

    /// The name without folders, ending and control characters.
    private static func plain(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return String(stem.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(Character.init))
            .prefix(maximumName).description.trimmed
    }

    /// The digest in the address of an attachment; nil for every other address.
    static func digest(in path: String) -> Digest? {
        guard path.hasPrefix("/pliki/"), path.utf8.count == 7 + 64 else { return nil }
        return Digest(hexadecimal: String(path.dropFirst(7)))
    }
}

extension Site {
    /// Sends an attachment: to everybody once a document of the record names it, before that to whoever has signed in.
    func attachment(_ digest: Digest, _ request: SiteRequest) async throws -> SiteResponse {
        guard request.isReading else { throw Problem.method(allowed: [.get, .head]) }
        let address = Resource.file(digest).path
        let isPublic = try await shelf.latest().record.delivery.documents.contains { $0.address == address }
        if !isPublic, try await editor(of: request) == nil { throw Problem.notFound }
        guard let file = try archive.file(digest), let kind = Attachment.Kind(file.type) else {
            throw Problem.notFound
        }
        var response = SiteResponse(.ok, .text, file.bytes, kind: "file")
        response.fields[.contentType] = kind.rawValue
        // The browser saves it and never shows it as a page of this site.
        response.fields[.contentDisposition] =
            "attachment; filename=\"\(digest.short).\(kind.ending)\"; filename*=UTF-8''"
            + FieldList.encode("\(file.name).\(kind.ending)")
        response.fields[.cacheControl] = (isPublic ? Caching.revalidate : .never).rawValue
        return response
    }
}
