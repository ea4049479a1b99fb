import Foundation

/// Writes a file whole, or not at all.
enum OutputFile {
    static func write(_ bytes: [UInt8], to path: String) throws {
        do { try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
            throw CommandFailure(
                at: path, pl: "Nie można zapisać pliku.", en: "The file cannot be written.",
                doPl: "Sprawdź, czy folder istnieje i wolno w nim pisać.",
                doEn: "Check that the folder exists and may be written to.")
        }
    }
}
