import Dispatch
public import Formats
import Foundation
public import Publishing
import Quantities

/// Makes PDF with Chromium or WeasyPrint and office documents with pandoc: programs of the system, which may be absent.
///
/// A program runs without a shell, in a folder of its own that is removed afterwards, within limits, and reads nothing
/// but the file it is given.
public struct SystemConverter: DocumentConverter {
    private let limits: DocumentLimits
    private let searchPath: [String]
    private let queue = DispatchQueue(label: "horyzont.documents")

    /// - Parameter searchPath: folders in which programs are looked for.
    public init(
        limits: DocumentLimits = .converted, searchPath: [String] = DocumentText.standardSearchPath
    ) {
        self.limits = limits
        self.searchPath = searchPath
    }

    public func convert(_ html: [UInt8], to format: OfficeFormat) async -> Decoded<[UInt8]> {
        await withCheckedContinuation { done in
            queue.async { done.resume(returning: converted(html, to: format)) }
        }
    }

    private func converted(_ html: [UInt8], to format: OfficeFormat) -> Decoded<[UInt8]> {
        let makers = Maker.makers(of: format)
        let found = makers.lazy.compactMap { maker in
            maker.programs.lazy.compactMap(executable).first.map { (maker, $0) }
        }.first
        guard let (maker, program) = found else {
            return refuse(.noConverter(format, makers.map(\.package)))
        }
        guard let folder = Self.newFolder() else {
            return refuse(.noFolder(NSTemporaryDirectory(), String(cString: strerror(errno))))
        }
        // What cannot be removed stays in the system's folder for temporary files, which the system empties.
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("report.html")
        do { try Data(html).write(to: source) } catch { return refuse(.noFolder(folder.path, "\(error)")) }
        let target = folder.appendingPathComponent("report.\(format.rawValue)")
        let run = OutsideProgram(
            program: program, arguments: maker.arguments(from: source, to: target), folder: folder,
            seconds: limits.seconds, watched: target, mostBytes: limits.textBytes)
        return document(target, after: run, format)
    }

    /// A folder that only its owner may enter. Its path is short, since Chromium makes a socket below it.
    private static func newFolder() -> URL? {
        var template = Array("\(NSTemporaryDirectory())/horyzont-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let path = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return URL(fileURLWithPath: String(decoding: path, as: UTF8.self), isDirectory: true)
    }

    private func document(
        _ target: URL, after run: OutsideProgram, _ format: OfficeFormat
    ) -> Decoded<[UInt8]> {
        switch run.run() {
        case .finished(let status, let message):
            guard status == 0, let bytes = FileManager.default.contents(atPath: target.path), !bytes.isEmpty
            else { return refuse(.notConverted(run.program, format, message)) }
            return Decoded([UInt8](bytes))
        case .tookTooLong:
            return refuse(.notConverted(run.program, format, "> \(Int(limits.seconds)) s"))
        case .wroteTooMuch:
            return refuse(.notConverted(run.program, format, "> \(limits.textBytes) B"))
        case .didNotStart(let message): return refuse(.notConverted(run.program, format, message))
        }
    }

    private func executable(_ name: String) -> String? {
        searchPath.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func refuse(_ finding: Finding) -> Decoded<[UInt8]> { Decoded(nil, findings: [finding]) }
}

extension DocumentLimits {
    /// For what is made here: a report of a large city has some megabytes and takes Chromium some seconds.
    public static let converted: DocumentLimits = {
        var limits = DocumentLimits()
        limits.textBytes = 100_000_000
        return limits
    }()
}

/// A program that makes documents, under the names it may have.
private enum Maker {
    case chromium, weasyprint, pandoc

    /// The first one that is installed is taken.
    static func makers(of format: OfficeFormat) -> [Maker] {
        switch format {
        case .pdf: [.chromium, .weasyprint]
        case .docx, .odt: [.pandoc]
        }
    }

    var programs: [String] {
        switch self {
        case .chromium: ["chromium", "google-chrome"]
        case .weasyprint: ["weasyprint"]
        case .pandoc: ["pandoc"]
        }
    }

    var package: String {
        switch self {
        case .chromium: "chromium"
        case .weasyprint: "weasyprint"
        case .pandoc: "pandoc"
        }
    }

    func arguments(from source: URL, to target: URL) -> [String] {
        switch self {
        case .chromium:
            // Root has no sandbox to enter; the page holds no script and no address is resolved.
            (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-extensions", "--disable-background-networking", "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=\(source.deletingLastPathComponent().path)/profile",
                "--no-pdf-header-footer", "--generate-pdf-document-outline",
                "--print-to-pdf=\(target.path)", source.absoluteString,
            ]
        case .weasyprint: [source.path, target.path]
        case .pandoc:
            ["--from=html", "--to=\(target.pathExtension)", "--toc", "--output=\(target.path)", source.path]
        }
    }
}

extension Finding {
    fileprivate static func noConverter(_ format: OfficeFormat, _ packages: [String]) -> Finding {
        let kind = format.rawValue.uppercased()
        return document(
            kind, "Nie ma tu programu, który tworzy pliki \(kind).",
            "There is no program here that makes \(kind) files.",
            "Zainstaluj: sudo apt-get install \(packages.joined(separator: " albo ")).",
            "Install one: sudo apt-get install \(packages.joined(separator: " or ")).")
    }

    fileprivate static func notConverted(_ program: String, _ format: OfficeFormat, _ message: String)
        -> Finding
    {
        let kind = format.rawValue.uppercased()
        let said = message.isEmpty ? "" : ": \(message)"
        return document(
            kind, "Program „\(program)” nie utworzył pliku \(kind)\(said)",
            "The program “\(program)” made no \(kind) file\(said)",
            "Pobierz HTML w jednym pliku i wydrukuj go, a zespół techniczny niech sprawdzi ten program.",
            "Take the HTML in one file and print it; have the technicians look at that program.")
    }
}
