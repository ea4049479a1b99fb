import Connectors
import Evidence
import Foundation
import Quantities
import Server
import Storage
import Strategy

extension Wiring {
    /// Records what changed in the city folder since it was last read; people's own edits stay.
    ///
    /// A subject is recorded again only where the folder's own value changed: an edit made in the browser is not
    /// overwritten by a folder that says what it said before.
    ///
    /// A folder that is byte for byte as it was last time is not read again.
    func synchronise(with path: String) async throws {
        let stamp = try Wiring.stamp(of: path).description
        if try store.setting(Wiring.stampName) == stamp {
            try await desk.refresh()
            return
        }
        let edits = try FolderEdits(after: store.entries(upTo: nil), author: Wiring.folderAuthor)
        let folder = try CityFolder(at: path) { edits.strategyInForce(beside: $0) }
        guard !folder.findings.hasErrors else { throw CommandFailure(folder.findings) }
        let drafts = try edits.drafts(for: folder.record)
        if !drafts.isEmpty { try await desk.record(drafts) }
        let record = try await desk.state().record
        for file in folder.readings { try importFolderReadings(file, record) }
        try store.setSetting(Wiring.stampName, to: stamp)
        try await desk.refresh()
    }

    private static let stampName = "city-folder-stamp"

    /// The digest of the folder's bytes and of the program that reads them: a newer one may understand more.
    private static func stamp(of path: String) throws -> Digest {
        let program = try FileManager.default.attributesOfItem(
            atPath: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path)
        let build = "\(program[.size] ?? 0) \(program[.modificationDate] ?? Date.distantPast)"
        return Digest(combining: [Digest(of: build), try CityFolder.digest(of: path)])
    }

    static let folderAuthor = "city-folder"

    private func importFolderReadings(_ file: CityFolder.ReadingsFile, _ record: CityRecord) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file.path), options: .mappedIfSafe)
        let digest = Digest(of: bytes)
        let known = try store.revisions(of: file.dataset).last { $0.mode == .complete }
        guard known?.digest != digest else { return }
        let result = try importReadings(
            path: file.path, record,
            draft: DatasetDraft(
                dataset: file.dataset, mode: .complete, author: Wiring.folderAuthor, reason: "city folder",
                origin: (file.path as NSString).lastPathComponent, digest: digest), showsProgress: false)
        guard !result.findings.hasErrors else { throw CommandFailure(result.findings) }
    }
}
