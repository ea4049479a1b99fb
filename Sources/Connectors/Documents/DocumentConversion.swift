import Formats
import Foundation
import Quantities

/// Turns documents into text by programs of the system, in a folder of its own that is removed afterwards.
struct DocumentConversion {
    let file: URL
    let limits: DocumentLimits
    let searchPath: [String]

    /// Reads a PDF in the order in which people read it. Page breaks stay (form feeds), so that running heads
    /// and page numbers can be told from the text; the layout of columns is not imitated, since it would
    /// weave them together. Hyphens that this takes away at the ends of lines are given back.
    func fromPDF() -> Decoded<String> {
        guard let program = find(["pdftotext"]) else { return refuse(.missing("pdftotext", "poppler-utils")) }
        return inFolder { folder in
            let ordered = fromPDF(program, [], into: folder.appendingPathComponent("text.txt"))
            guard let text = ordered.value else { return ordered }
            let page = fromPDF(program, ["-raw"], into: folder.appendingPathComponent("raw.txt"))
            return Decoded(
                page.value.map { LineEndHyphens(on: $0).restored(in: text) } ?? text,
                findings: ordered.findings)
        }
    }

    private func fromPDF(_ program: String, _ options: [String], into output: URL) -> Decoded<String> {
        text(
            of: output,
            after: OutsideProgram(
                program: program,
                arguments: ["-enc", "UTF-8", "-eol", "unix"] + options + [file.path, output.path],
                folder: output.deletingLastPathComponent(), seconds: limits.seconds, watched: output,
                mostBytes: limits.textBytes))
    }

    /// Reads a document of an office suite. LibreOffice works on a copy, with a profile of its own, so that
    /// an open window of it does not matter.
    func throughLibreOffice(_ kind: DocumentKind) -> Decoded<String> {
        guard let program = find(["libreoffice", "soffice"]) else {
            return refuse(.missing("libreoffice", "libreoffice-writer"))
        }
        return inFolder { folder in
            let copy = folder.appendingPathComponent("document." + kind.ending)
            try FileManager.default.copyItem(at: file, to: copy)
            let profile = folder.appendingPathComponent("profile", isDirectory: true)
            let output = folder.appendingPathComponent("document.txt")
            let run = OutsideProgram(
                program: program,
                arguments: [
                    "-env:UserInstallation=\(profile.absoluteString)", "--headless", "--norestore",
                    "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.path, copy.path,
                ], folder: folder, seconds: limits.seconds, watched: output, mostBytes: limits.textBytes)
            return text(of: output, after: run)
        }
    }

    private func text(of output: URL, after run: OutsideProgram) -> Decoded<String> {
        let name = file.lastPathComponent
        switch run.run() {
        case .finished(let status, let message):
            guard status == 0, let bytes = FileManager.default.contents(atPath: output.path) else {
                return refuse(.failed(run.program, name, message))
            }
            return Decoded(TextEncoding.utf8.text(of: [UInt8](bytes)))
        case .tookTooLong: return refuse(.tookTooLong(run.program, name, limits.seconds))
        case .wroteTooMuch: return refuse(.textTooLong(name, limits.textBytes))
        case .didNotStart(let message): return refuse(.failed(run.program, name, message))
        }
    }

    private func find(_ names: [String]) -> String? {
        let candidates = searchPath.flatMap { folder in names.map { "\(folder)/\($0)" } }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func inFolder(_ work: (URL) throws -> Decoded<String>) -> Decoded<String> {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("horyzont-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { remove(folder) }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            return try work(folder)
        } catch {
            return refuse(.noFolder(folder.path, "\(error)"))
        }
    }

    /// What cannot be removed stays in the system's folder for temporary files, which the system empties.
    private func remove(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }

    private func refuse(_ finding: Finding) -> Decoded<String> { Decoded(nil, findings: [finding]) }
}
