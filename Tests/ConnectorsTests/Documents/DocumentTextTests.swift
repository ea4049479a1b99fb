import Formats
import Foundation
import Quantities
import Testing

@testable import Connectors

struct DocumentTextTests {
    private static let hasPDFToText = DocumentText.standardSearchPath.contains {
        FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
    }

    /// A PDF of one line on each page, written by hand.
    private func pdf(_ pages: [String]) -> [UInt8] {
        var objects = ["<</Type/Catalog/Pages 2 0 R>>"]
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>")
        objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
        for (index, text) in pages.enumerated() {
            let stream = text.isEmpty ? "" : "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
                    + "/Contents \(5 + 2 * index) 0 R>>")
            objects.append("<</Length \(stream.utf8.count)>>stream\n\(stream)\nendstream")
        }
        var out = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(out.utf8.count)
            out += "\(index + 1) 0 obj\(object)endobj\n"
        }
        let start = out.utf8.count
        out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            out += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        out += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(out.utf8)
    }

    private func docx() -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        zip.add("word/document.xml", Array("<w:document/>".utf8))
        return zip.finish()
    }

    @Test func textIsReadInItsEncoding() throws {
        let folder = try DocumentFolder()
        let words = "Cel strategiczny: żółć i gęś w źródłach"
        let utf8 = DocumentText.read(path: try folder.file("a.txt", Array(words.utf8)))
        #expect(utf8.value == DocumentText(text: words, converter: .none, encoding: .utf8))
        let windows: [UInt8] = [0x47, 0x65, 0x9C, 0x20, 0xBF, 0xF3, 0xB3, 0xE6]
        let old = DocumentText.read(path: try folder.file("b.md", windows))
        #expect(old.value?.text == "Geś żółć" && old.value?.encoding == .windows1250)
    }

    @Test(.enabled(if: hasPDFToText)) func aPDFIsReadWithItsPageBreaks() throws {
        let folder = try DocumentFolder()
        // The name says otherwise, and looks like an option: the first bytes decide.
        let path = try folder.file("-enc.txt", pdf(["Cel strategiczny 1", "Cel operacyjny 1.1"]))
        let document = DocumentText.read(path: path)
        #expect(document.findings.isEmpty)
        #expect(document.value?.converter == .pdftotext)
        let pages = (document.value?.text ?? "").split(separator: "\u{0C}").map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        #expect(pages.filter { !$0.isEmpty } == ["Cel strategiczny 1", "Cel operacyjny 1.1"])
    }

    @Test(.enabled(if: hasPDFToText)) func aScanAndADamagedPDFAreSaidToBeSo() throws {
        let folder = try DocumentFolder()
        let scan = DocumentText.read(path: try folder.file("scan.pdf", pdf([""])))
        #expect(scan.value == nil && scan.findings.first?.reason.en.contains("scan") == true)
        let damaged = DocumentText.read(path: try folder.file("bad.pdf", Array("%PDF-1.4\nnothing".utf8)))
        #expect(damaged.value == nil && damaged.findings.first?.reason.en.contains("did not read") == true)
    }

    @Test func aMissingConverterNamesItsPackage() throws {
        let folder = try DocumentFolder()
        let path = try folder.file("a.pdf", pdf(["x"]))
        let noPDF = DocumentText.read(path: path, searchPath: [folder.url.path])
        #expect(noPDF.findings.first?.remedy.en.contains("apt-get install poppler-utils") == true)
        let office = DocumentText.read(path: try folder.file("a.docx", docx()), searchPath: [folder.url.path])
        #expect(office.findings.first?.remedy.en.contains("apt-get install libreoffice-writer") == true)
    }

    @Test func officeDocumentsGoThroughLibreOffice() throws {
        let folder = try DocumentFolder()
        // Stands for LibreOffice: writes the name of what it was given into the folder it was given.
        try folder.program(
            "libreoffice",
            """
            while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done
            printf '%s\\nCel gęsi' "$(basename "$1")" > "$out/document.txt"
            """)
        let search = [folder.url.path]
        let rtf = try folder.file("strategia.txt", Array("{\\rtf1 Cel}".utf8))
        let doc = try folder.file("b.pdf", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0])
        var odt = ZipWriter()
        odt.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        let cases = [
            (try folder.file("$(id) a.docx", docx()), "document.docx"), (rtf, "document.rtf"),
            (doc, "document.doc"), (try folder.file("c", odt.finish()), "document.odt"),
        ]
        for (path, name) in cases {
            let document = DocumentText.read(path: path, searchPath: search)
            #expect(document.value?.text == "\(name)\nCel gęsi", "\(document.findings)")
            #expect(document.value?.converter == .libreoffice)
        }
    }

    @Test func aConverterThatHangsFailsOrTalksTooMuchIsStopped() throws {
        let folder = try DocumentFolder()
        let path = try folder.file("a.docx", docx())
        let search = [folder.url.path]
        var limits = DocumentLimits()
        limits.seconds = 0.3
        try folder.program("soffice", "sleep 60 & wait")
        let begin = Date()
        let slow = DocumentText.read(path: path, limits: limits, searchPath: search)
        #expect(slow.findings.first?.reason.en.contains("did not finish") == true)
        #expect(Date().timeIntervalSince(begin) < 10)
        limits.seconds = 60
        limits.textBytes = 100_000
        try folder.program("soffice", "while true; do echo endless endless endless endless; done")
        let much = DocumentText.read(path: path, limits: limits, searchPath: search)
        #expect(much.findings.first?.reason.en.contains("more than 100000 bytes") == true)
        try folder.program("soffice", "echo 'source file could not be loaded' >&2; exit 3")
        let failed = DocumentText.read(path: path, searchPath: search)
        #expect(failed.findings.first?.reason.en.contains("could not be loaded") == true)
        try folder.program("soffice", "exit 0")
        #expect(DocumentText.read(path: path, searchPath: search).findings.hasErrors)
    }

    @Test func otherFilesAreNamedForWhatTheyAre() throws {
        let folder = try DocumentFolder()
        var zip = ZipWriter()
        zip.add("xl/workbook.xml", Array("<x/>".utf8))
        let cases: [(String, [UInt8], String)] = [
            ("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D], "PNG"), ("a.docx", zip.finish(), "XLSX"),
            ("b.docx", [0x50, 0x4B, 0x03, 0x04, 1], "ZIP"),
            ("c.txt", Array("<!DOCTYPE html><p>".utf8), "HTML"),
            ("d.txt", [65, 0, 0, 0, 66, 1, 2], "no text"),
            ("e.txt", [], "no text"), ("f.txt", Array(" \n\n".utf8), "no text"),
        ]
        for (name, bytes, word) in cases {
            let document = DocumentText.read(path: try folder.file(name, bytes))
            #expect(document.value == nil)
            #expect(document.findings.first?.reason.en.contains(word) == true, "\(name) \(document.findings)")
        }
        #expect(DocumentText.read(path: folder.url.path + "/none").findings.hasErrors)
        #expect(DocumentText.read(path: folder.url.path).findings.hasErrors)
        var limits = DocumentLimits()
        limits.fileBytes = 3
        let path = try folder.file("big.txt", Array("abcd".utf8))
        #expect(DocumentText.read(path: path, limits: limits).findings.hasErrors)
    }
}
