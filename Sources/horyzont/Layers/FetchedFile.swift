import Connectors
import Foundation
import Quantities

/// A file of features that stands on the web: fetched whole, read like any other file, gone when nobody holds it.
struct FetchedFile {
    /// - Unit: bytes; larger data sets are fetched by hand.
    static let largest = 1 << 30
    /// - Unit: s, for the whole file.
    private static let patience = 600.0

    let path: String
    private let folder: ScratchFolder

    /// Whether an argument names an address rather than a file.
    static func isAddress(_ text: String) -> Bool {
        let start = text.lowercased()
        return start.hasPrefix("https://") || start.hasPrefix("http://")
    }

    /// - Throws: `CommandFailure` where no answer came or it is none.
    init(_ address: String, fetch: Fetch) async throws {
        let answer: FetchResponse
        do {
            answer = try await fetch(
                FetchRequest(url: address, timeoutSeconds: Self.patience, maximumBytes: Self.largest))
        } catch let failure as FetchFailure { throw CommandFailure([failure.finding(at: address)]) }
        guard (200..<300).contains(answer.status) else {
            throw CommandFailure(
                at: address, pl: "Serwer odpowiedział kodem \(answer.status).",
                en: "The server answered with status \(answer.status).",
                doPl: "Sprawdź adres w przeglądarce.", doEn: "Check the address in a browser.")
        }
        guard !Self.goesOn(answer.body) else {
            throw CommandFailure(
                at: address, pl: "Serwer dał tylko pierwszą stronę obiektów (odnośnik rel=next).",
                en: "The server gave only the first page of features (a link rel=next).",
                doPl: "Dodaj do adresu limit=…, większy niż liczba obiektów, albo pobierz plik w całości.",
                doEn:
                    "Add limit=… to the address, larger than the number of features, or fetch the whole file."
            )
        }
        folder = try ScratchFolder()
        path = folder.path + "/" + Self.name(of: address, type: answer[header: "Content-Type"] ?? "")
        try Data(answer.body).write(to: URL(fileURLWithPath: path))
    }

    /// The file's name by its address, with the ending of its type where the address has none that tells the format.
    static func name(of address: String, type: String) -> String {
        let last = URLComponents(string: address)?.path.split(separator: "/").last.map(String.init) ?? "layer"
        let name = last.filter { $0.isLetter || $0.isNumber || ".-_".contains($0) }
        let ending = Self.endings.first { type.lowercased().hasPrefix($0.type) }?.ending
        guard let ending, !name.lowercased().hasSuffix(ending) else { return name.isEmpty ? "layer" : name }
        return (name.isEmpty ? "layer" : name) + ending
    }

    /// Whether a collection says that it has another page; links stand before or after its features.
    static func goesOn(_ body: [UInt8]) -> Bool {
        let ends = [body.prefix(Self.margin), body.suffix(Self.margin)]
        return ends.contains { end in
            String(decoding: end, as: UTF8.self).range(
                of: #""rel"\s*:\s*"next""#, options: .regularExpression) != nil
        }
    }

    /// - Unit: bytes at either end of a file in which links are looked for.
    private static let margin = 64 << 10

    /// The address as it may be shown: without what signs somebody in.
    static func shown(_ address: String) -> String {
        var parts = URLComponents(string: address)
        parts?.query = nil
        parts?.user = nil
        parts?.password = nil
        parts?.fragment = nil
        return parts?.string ?? ""
    }

    private static let endings: [(type: String, ending: String)] = [
        ("application/geo+json", ".geojson"), ("application/vnd.geo+json", ".geojson"),
        ("application/json", ".geojson"), ("application/geopackage+sqlite3", ".gpkg"), ("text/csv", ".csv"),
        ("application/gml+xml", ".gml"), ("application/x-protobuf", ".osm.pbf"),
    ]
}
