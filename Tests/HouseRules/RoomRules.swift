import Foundation
import Testing

/// Who may import whom, and which package stands behind which door.
@Suite("House rules: rooms")
struct RoomRules {
    /// The one room that may import each third-party module.
    static let doors: [String: Set<String>] = [
        "GRDB": ["Storage"], "GRDBSQLite": ["Storage"], "Yams": ["Formats"], "Hummingbird": ["Server"],
        "HummingbirdCore": ["Server"], "HummingbirdTLS": ["Server"], "HummingbirdHTTP2": ["Server"],
        "HTTPTypes": ["Server"], "NIOCore": ["Server"], "NIOSSL": ["Server"], "ServiceLifecycle": ["Server"],
        "UnixSignals": ["Server"], "ArgumentParser": ["horyzont"], "FoundationNetworking": ["Connectors"],
        "Logging": ["Server", "horyzont"], "CZlib": ["Formats", "Server"],
        "Crypto": ["Quantities", "Accounts"], "CArgon2": ["Accounts"],
        "CQrEncode": ["Accounts"],
        "_CryptoExtras": ["Accounts"], "CCurl": ["Connectors"],
        "CXlsxWriter": ["Formats"], "CProj": ["Geometry"], "CGeos": ["Geometry"],
    ]

    @Test func packagesStandBehindTheirDoors() {
        let wrong = Source.delivered.flatMap { source in
            Self.imports(of: source).filter { module in
                Self.doors[module].map { !$0.contains(Self.room(of: source)) } ?? false
            }.map { "\(source.path) imports \($0)" }
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func enginesKnowNeitherEachOtherNorTheShell() {
        let engines = Set(Source.delivered.filter { $0.path.hasPrefix("Engines/") }.map(Self.room))
        let shell: Set = ["Storage", "Connectors", "Pages", "Server", "horyzont", "Formats"]
        let wrong = Source.delivered.filter { $0.path.hasPrefix("Engines/") }.flatMap { source in
            Self.imports(of: source).filter { module in
                shell.contains(module) || (engines.contains(module) && module != Self.room(of: source))
            }.map { "\(source.path) imports \($0)" }
        }
        #expect(engines.count >= 3)
        #expect(wrong.isEmpty, "\(wrong)")
    }

    @Test func theGroundFloorDoesNotKnowTheShell() {
        let ground: Set = [
            "Quantities", "Geometry", "Strategy", "Delivery", "Reporting", "Evidence", "Computation",
            "Publishing", "Formats", "Intake", "Accounts", "Layers", "Planning", "Synthesis",
        ]
        let above: Set = [
            "Storage", "Connectors", "Pages", "Server", "Progress", "Environment", "Population",
            "Access",
        ]
        let wrong = Source.delivered.filter { ground.contains(Self.room(of: $0)) }.flatMap { source in
            Self.imports(of: source).filter { above.contains($0) }.map { "\(source.path) imports \($0)" }
        }
        #expect(wrong.isEmpty, "\(wrong)")
    }

    /// The Polish names of a city are data; Swift holds none of them.
    @Test(arguments: ["Gliwic", "gliwic", "Kłodnic", "Modelow"])
    func noCityInSwift(_ name: String) {
        let places = Source.delivered.flatMap { source in
            zip(1..., source.lines).filter { $1.contains(name) }.map { "\(source.path):\($0.0)" }
        }.filter { !$0.hasPrefix("Sources/horyzont/GlobalOptions.swift") }
        #expect(places.isEmpty, "\(places)")
    }

    static func room(of source: Source) -> String {
        String(source.path.split(separator: "/").dropFirst().first ?? "")
    }

    static func imports(of source: Source) -> [String] {
        source.code.compactMap { line in
            let words = line.trimmingCharacters(in: .whitespaces).split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index + 1 < words.count, index <= 2 else {
                return nil
            }
            return String(words[index + 1].split(separator: ".").first ?? "")
        }
    }
}
