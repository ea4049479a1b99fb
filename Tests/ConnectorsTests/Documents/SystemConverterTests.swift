import Connectors
import Formats
import Foundation
import Publishing
import Quantities
import Testing

@Suite("Documents made by programs of the system")
struct SystemConverterTests {
    private static let page = Array(
        "<!DOCTYPE html><html lang=\"pl\"><head><meta charset=\"utf-8\"><title>Raport</title></head><body><h1>Gęś</h1><table><tr><th>A</th></tr><tr><td>1</td></tr></table></body></html>"
            .utf8)

    private static func has(_ program: String) -> Bool {
        DocumentText.standardSearchPath.contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }

    @Test(.enabled(if: has("chromium") || has("weasyprint"), "needs chromium or weasyprint"))
    func aPDFIsMade() async throws {
        let made = await SystemConverter().convert(Self.page, to: .pdf)
        let bytes = try #require(made.value, "\(made.findings)")
        #expect(bytes.starts(with: Array("%PDF-".utf8)))
        let folder = try DocumentFolder()
        let text = DocumentText.read(path: try folder.file("made.pdf", bytes))
        if Self.has("pdftotext") { #expect(text.value?.text.contains("Gęś") == true) }
    }

    @Test(.enabled(if: has("pandoc"), "needs pandoc"), arguments: [OfficeFormat.docx, .odt])
    func officeDocumentsAreMade(_ format: OfficeFormat) async throws {
        let made = await SystemConverter().convert(Self.page, to: format)
        let bytes = try #require(made.value, "\(made.findings)")
        let archive = try #require(ZipArchive.open(bytes).value)
        let entry = try #require(archive.entry(format == .docx ? "word/document.xml" : "content.xml"))
        let xml = String(decoding: archive.contents(of: entry).value ?? [], as: UTF8.self)
        #expect(xml.contains("Gęś"))
    }

    @Test(arguments: OfficeFormat.allCases)
    func aMissingProgramIsNamedWithItsPackage(_ format: OfficeFormat) async throws {
        let folder = try DocumentFolder()
        let made = await SystemConverter(searchPath: [folder.url.path]).convert(Self.page, to: format)
        let remedy = try #require(made.findings.first?.remedy.en)
        #expect(made.value == nil && remedy.contains(format == .pdf ? "weasyprint" : "pandoc"))
    }

    @Test func aProgramThatHangsFailsOrWritesNothingIsSaidToHaveDoneSo() async throws {
        let folder = try DocumentFolder()
        var limits = DocumentLimits.converted
        limits.seconds = 0.3
        for script in ["sleep 60 & wait", "echo broken >&2; exit 3", "exit 0"] {
            try folder.program("pandoc", script)
            let made = await SystemConverter(limits: limits, searchPath: [folder.url.path])
                .convert(Self.page, to: .odt)
            #expect(made.value == nil && made.findings.first?.reason.en.contains("made no ODT") == true)
        }
    }
}
