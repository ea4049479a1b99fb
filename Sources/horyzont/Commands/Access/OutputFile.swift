import Foundation

/// Writes a file whole, or not at all.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw unwritable(path)
        }
    }

    /// Where a path leads, whatever it is called.
    static func place(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// Writes piece by piece beside the file, which takes its place once it is whole. What is no file, as a pipe, is written as
    /// it stands.
    static func stream(to path: String, _ body: ((([UInt8]) throws -> Void)) throws -> Void) throws {
        if let kind = try? FileManager.default.attributesOfItem(atPath: place(path))[.type]
            as? FileAttributeType,
            kind != .typeRegular
        {
            guard let file = FileHandle(forWritingAtPath: path) else { throw unwritable(path) }
            do {
                try body { try file.write(contentsOf: Data($0)) }
                return try file.close()
            } catch { throw unwritable(path) }
        }
        let part = "\(path).\(ProcessInfo.processInfo.processIdentifier).part"
        guard FileManager.default.createFile(atPath: part, contents: nil),
            let file = FileHandle(forWritingAtPath: part)
        else { throw unwritable(path) }
        // Nothing is left to remove where all went well.
        defer { try? FileManager.default.removeItem(atPath: part) }
        do {
            try body { try file.write(contentsOf: Data($0)) }
            try file.close()
        } catch { throw unwritable(path) }
        guard rename(part, path) == 0 else { throw unwritable(path) }
    }

    private static func unwritable(_ path: String) -> CommandFailure {
        CommandFailure(
            at: path, pl: "Nie można zapisać pliku.", en: "The file cannot be written.",
            doPl: "Sprawdź, czy folder istnieje, wolno w nim pisać i jest na nim miejsce.",
            doEn: "Check that the folder exists, may be written to and has room.")
    }
}
