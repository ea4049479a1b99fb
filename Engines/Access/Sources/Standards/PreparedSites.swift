/// Sites made ready for many questions: the first nodes of all their accesses side by side, found again without searching.
public struct PreparedSites: Sendable {
    /// How many sites there are.
    public let count: Int
    /// Where the accesses of each site begin, with the end of the last one.
    let first: [Int]
    let doorsteps: Doorsteps
    /// - Unit: decimetres
    let longestStep: UInt32
    /// The site of each access.
    private let owners: [Int32]

    /// - Parameter accesses: of each site, those of one beside another; a site without any reaches nothing.
    /// - Complexity: O(accesses).
    public init(_ accesses: [[Attachment]], in hierarchy: Hierarchy) {
        count = accesses.count
        first = accesses.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        doorsteps = Doorsteps(accesses.flatMap(\.self), in: hierarchy)
        longestStep =
            doorsteps.steps.flatMap { [$0.length, $0.otherLength] }.filter { $0 != Doorsteps.Step.closed }
            .max()
            ?? 0
        owners = accesses.enumerated().flatMap { site, accesses in accesses.map { _ in Int32(site) } }
    }

    /// The same sites over another hierarchy of the same edges.
    func over(_ hierarchy: Hierarchy) -> PreparedSites {
        PreparedSites((0..<count).map(accesses), in: hierarchy)
    }

    /// The accesses of a site, by its position.
    public func accesses(of site: Int) -> [Attachment] {
        doorsteps.origins[first[site]..<first[site + 1]].compactMap(\.self)
    }

    /// Shortens ways to facilities that stand on the edge of an access: they need pass no node.
    func takeDirectWays(to members: [Int], in table: NearestTable, _ column: inout [PackedReach]) {
        for facility in members {
            for entrance in table.facilities[facility].entrances {
                for access in doorsteps.onEdge[entrance.edge] ?? [] {
                    guard let start = doorsteps.origins[Int(access)],
                        let length = table.hierarchy.graph.directLength(from: start, to: entrance)
                    else { continue }
                    let site = Int(owners[Int(access)])
                    column[site] = min(
                        column[site], PackedReach(decimetres: UInt64(length), facility: facility))
                }
            }
        }
    }
}
