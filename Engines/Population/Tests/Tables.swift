import Foundation

/// Tables that stand beside the checkout and never in it.
enum Tables {
    /// `../shared/data` beside the repository, or where HORYZONT_SHARED says.
    static let folder: URL = {
        if let place = ProcessInfo.processInfo.environment["HORYZONT_SHARED"] {
            return URL(filePath: place).appending(path: "data")
        }
        return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/data")
    }()

    static let counties = "population/slaskie_powiaty_age_sex_2013_2024.csv.gz"
    static let poland = "population/poland_single_age_sex_1970_2023.csv.gz"

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// The lines of a file after its header, cut at commas; gzip is undone by the system's own program.
    static func rows(_ path: String) throws -> [[Substring]] {
        let file = folder.appending(path: path)
        guard path.hasSuffix(".gz") else { return lines(try Data(contentsOf: file)) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return lines(data)
    }

    /// The reference tables beside this engine, made by Validation/make_reference.py.
    static func reference(_ name: String) throws -> [[Substring]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return lines(try Data(contentsOf: folder.appending(path: "Validation/\(name)")))
    }

    private static func lines(_ data: Data) -> [[Substring]] {
        String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
}
