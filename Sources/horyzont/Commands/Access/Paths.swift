import Access
import Foundation
import Geometry
import Quantities
import Strategy

/// The paths of a profile, ready to be asked.
struct Paths {
    let graph: PathGraph
    let index: AttachmentIndex
    let hierarchy: Hierarchy

    /// - Throws: `CommandFailure` where the profile has no path at all.
    init(_ network: Network, _ options: AccessOptions) throws {
        try self.init(network, options, for: options.profile)
    }

    /// For another profile than that of the options.
    init(_ network: Network, _ options: AccessOptions, for profile: TravelProfile) throws {
        graph = PathGraph(network, for: profile)
        try Self.refuseEmpty(graph, options)
        index = AttachmentIndex(graph)
        hierarchy = Hierarchy(graph)
    }

    static func refuseEmpty(_ graph: PathGraph, _ options: AccessOptions) throws {
        guard graph.count == 0 else { return }
        throw CommandFailure(
            at: (options.network as NSString).lastPathComponent,
            pl: "W pliku nie ma ani jednej drogi dla profilu \(graph.profile.rawValue).",
            en: "The file has no way for the profile \(graph.profile.rawValue).",
            doPl: "Podaj wycinek z drogami (highway=…).", doEn: "Give an extract with ways (highway=…).")
    }

    /// What the network is made of, in one line.
    static func describe(_ graph: PathGraph) {
        let rest = graph.components.sizes.dropFirst()
        let lost = rest.reduce(0, +)
        Terminal.say(
            BilingualText(
                pl:
                    "\(graph.profile.rawValue): węzłów \(graph.count), krawędzi \(graph.edgeCount); poza główną "
                    + "siecią zostało węzłów: \(lost) w \(rest.count) częściach.",
                en:
                    "\(graph.profile.rawValue): \(graph.count) nodes, \(graph.edgeCount) edges; left outside the "
                    + "main network: \(lost) nodes in \(rest.count) parts."))
    }

    func describe(weights: Int) {
        Self.describe(graph)
        Terminal.say(BilingualText(pl: "Miejsc z wagą: \(weights).", en: "\(weights) weighted places."))
    }

    func describe(facilities: Int, categories: Int) {
        Self.describe(graph)
        Terminal.say(
            BilingualText(
                pl: "Obiektów: \(facilities), kategorii: \(categories).",
                en: "\(facilities) facilities in \(categories) categories."))
    }
}

/// Brings places to the paths and names those that have none.
struct Attaching {
    private let paths: Paths
    private let limit: Double
    private(set) var findings: [Finding] = []

    init(_ paths: Paths, within limit: Double) {
        self.paths = paths
        self.limit = limit
    }

    /// The attachment of each row; nil where no path is near.
    mutating func attach(_ rows: [PlaceRow], from file: String) -> [Attachment?] {
        rows.map { row in
            let found = paths.index.attach(row.place, within: limit)
            if found == nil { findings.append(remote(row, file)) }
            return found
        }
    }

    /// Rows with the same id and category are entrances of one facility; its size is the largest number in them.
    mutating func facilities(_ rows: [PlaceRow], from file: String) -> [Facility] {
        var facilities: [Facility] = []
        var known: [[String]: Int] = [:]
        for (row, attachment) in zip(rows, attach(rows, from: file)) {
            let name = [row.category, row.id]
            let position = known[name] ?? facilities.count
            if position == facilities.count {
                facilities.append(Facility(id: row.id, category: row.category, entrances: []))
                known[name] = position
            }
            if let size = row.numbers.first {
                facilities[position].hectares = max(facilities[position].hectares, size)
            }
            if let attachment { facilities[position].entrances.append(attachment) }
        }
        return facilities
    }

    private func remote(_ row: PlaceRow, _ file: String) -> Finding {
        let metres = Int(limit)
        return Finding(
            .warning, at: (file as NSString).lastPathComponent, line: row.line,
            reason: BilingualText(
                pl:
                    "„\(row.id)” nie ma w promieniu \(metres) m żadnej drogi tego profilu; wiersz nie bierze udziału",
                en: "“\(row.id)” has no path of this profile within \(metres) m; the row takes no part"),
            remedy: BilingualText(
                pl: "sprawdzić współrzędne (lon na wschód, lat na północ) albo podać --attach-within",
                en: "check the coordinates (lon east, lat north) or give --attach-within"))
    }
}
