/// Finds the act that a zone means.
struct ActIndex {
    let acts: [PlanningAct]
    private let byAddress: [String: Int]
    private let byNamespace: [String: [Int]]

    /// - Parameter acts: the current ones are looked at.
    init(_ acts: [PlanningAct]) {
        self.acts = acts.filter(\.object.isCurrent)
        var byAddress: [String: Int] = [:]
        var byNamespace: [String: [Int]] = [:]
        for (number, act) in self.acts.enumerated() {
            let identifier = act.object.identifier
            for address in [identifier?.stable, act.object.origin.id].compactMap(\.self)
            where !address.isEmpty {
                byAddress[address] = byAddress[address] ?? number
            }
            if let identifier { byNamespace[identifier.namespace, default: []].append(number) }
        }
        (self.byAddress, self.byNamespace) = (byAddress, byNamespace)
    }

    func act(of object: PlanObject, _ reference: String) -> PlanningAct? {
        number(of: object, reference).map { acts[$0] }
    }

    /// By the reference; where it is empty by the namespace, if that tells one act from the others.
    func number(of object: PlanObject, _ reference: String) -> Int? {
        guard reference.isEmpty else { return number(named: reference) }
        let candidates = object.identifier.flatMap { byNamespace[$0.namespace] } ?? []
        if candidates.count == 1 { return candidates[0] }
        return candidates.isEmpty && acts.count == 1 ? 0 : nil
    }

    /// References end with namespace and local identifier, perhaps with a version behind, or name a `gml:id`.
    private func number(named reference: String) -> Int? {
        let fragment = reference.split(separator: "#").last.map(String.init) ?? reference
        if let found = byAddress[fragment] { return found }
        let parts = reference.split(separator: "/")
        guard let start = parts.firstIndex(where: { $0.hasPrefix("PL.") }) else { return nil }
        let path = parts[start...]
        return byAddress[path.joined(separator: "/")] ?? byAddress[path.dropLast().joined(separator: "/")]
    }
}
