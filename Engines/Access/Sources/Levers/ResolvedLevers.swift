import Quantities

/// What a list of levers comes to: facilities and paths that are there in the end.
struct ResolvedLevers {
    /// The city's facilities with their numbers, those that are added behind them.
    var facilities: [Facility]
    /// The categories in which something was added or removed.
    var touched: Set<String> = []
    var paths: [AddedPath] = []
    var closedEdges: Set<Int> = []
    var findings: [Finding] = []
    private var removed: Set<Int> = []
    private let baseCount: Int

    init(_ levers: [AccessLever], in table: NearestTable) {
        facilities = table.facilities
        baseCount = table.facilities.count
        let graph = table.hierarchy.graph
        for (number, lever) in levers.enumerated() {
            switch lever {
            case .addFacility(let facility): facilities.append(facility)
            case .removeFacility(let id, let category): remove(id, category, lever: number)
            case .addPath(let path): paths.append(path)
            case .closeEdge(let edge):
                if graph.edges.indices.contains(edge) {
                    closedEdges.insert(edge)
                } else {
                    findings.append(Self.unknown(edge: "\(edge)", lever: number))
                }
            case .closeWay(let way):
                let edges = graph.edges.indices.filter { graph.way(of: UInt32($0)) == way }
                if edges.isEmpty { findings.append(Self.unknown(edge: "\(way)", lever: number)) }
                closedEdges.formUnion(edges)
            }
        }
        touched = Set(
            (removed.filter { $0 < baseCount } + (baseCount..<facilities.count).filter { isThere($0) }).map {
                facilities[$0].category
            })
    }

    func isThere(_ facility: Int) -> Bool { !removed.contains(facility) }

    /// Of several with one name the one that was added last goes first.
    private mutating func remove(_ id: String, _ category: String, lever: Int) {
        let found = facilities.indices.last {
            isThere($0) && facilities[$0].id == id && facilities[$0].category == category
        }
        if let found {
            removed.insert(found)
        } else {
            findings.append(
                Finding(
                    .warning, at: "lever \(lever + 1)",
                    reason: BilingualText(
                        pl: "Nie ma obiektu „\(id)” kategorii „\(category)”; nic się nie zmienia.",
                        en: "There is no facility “\(id)” of the category “\(category)”; nothing changes."),
                    remedy: BilingualText(
                        pl: "Podaj identyfikator i kategorię obiektu z listy.",
                        en: "Give the id and category of a facility from the list.")))
        }
    }

    private static func unknown(edge: String, lever: Int) -> Finding {
        Finding(
            .warning, at: "lever \(lever + 1)",
            reason: BilingualText(
                pl: "Sieć tego profilu nie ma drogi \(edge); nic się nie zmienia.",
                en: "The network of this profile has no way \(edge); nothing changes."),
            remedy: BilingualText(
                pl: "Wskaż drogę z tej sieci.", en: "Name a way of this network."))
    }
}
