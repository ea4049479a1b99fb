import Connectors
import Formats
import Foundation
import Quantities
import Testing

@Suite("Formats that GDAL reads")
struct GDALConverterTests {
    @Test("where ogr2ogr is absent the package that brings it is named")
    func absent() {
        let answer = GDALConverter(searchPath: ["/nonexistent"])
            .convert("/tmp/a.shp", into: FileManager.default.temporaryDirectory)
        #expect(answer.value == nil && answer.findings.map(\.place) == ["a.shp"])
        #expect(answer.findings.first?.remedy.en.contains("apt-get install gdal-bin") == true)
        #expect(answer.findings.first?.remedy.pl.contains("gdal-bin") == true)
    }

    @Test("what the program says of a file it cannot read is passed on")
    func failing() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "gdal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appendingPathComponent("ogr2ogr")
        try Data("#!/bin/sh\necho 'ERROR 1: nonsense' >&2\nexit 1\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let answer = GDALConverter(searchPath: [folder.path]).convert("/tmp/a.shp", into: folder)
        #expect(answer.value == nil && answer.findings.first?.reason.en.contains("ERROR 1: nonsense") == true)
    }
}
