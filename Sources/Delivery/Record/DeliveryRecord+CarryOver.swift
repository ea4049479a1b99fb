public import Strategy

extension DeliveryRecord {
    /// Brings over what units, programmes and projects name of the strategy; lost links are gone from them.
    ///
    /// Where two lines became one, a project's shares add up.
    /// - Returns: what became of each link.
    /// - Complexity: O(links)
    public mutating func carry(by codes: CodeSuccession) -> [CarryOver.Link] {
        var links: [CarryOver.Link] = []
        for index in units.indices {
            let old = units[index].roles
            units[index].roles = []
            for role in old {
                let link = CarryOver.Link(.unit, of: units[index].id, role.code, by: codes)
                links.append(link)
                guard let code = link.newCode, !units[index].roles.contains(where: { $0.code == code }) else {
                    continue
                }
                units[index].roles.append(OrganisationUnit.Role(role.kind, in: code))
            }
        }
        for index in programmes.indices {
            let old = programmes[index].serves
            programmes[index].serves = []
            for served in old {
                let link = CarryOver.Link(.programme, of: programmes[index].id, served, by: codes)
                links.append(link)
                guard let code = link.newCode, !programmes[index].serves.contains(code) else { continue }
                programmes[index].serves.append(code)
            }
        }
        for index in projects.indices { links += projects[index].carry(by: codes) }
        return links
    }
}

extension Project {
    fileprivate mutating func carry(by codes: CodeSuccession) -> [CarryOver.Link] {
        let old = lines
        lines = []
        return old.map { line in
            let link = CarryOver.Link(.project, of: id, line.code, by: codes)
            guard let code = link.newCode else { return link }
            if let same = lines.firstIndex(where: { $0.code == code }) {
                let sum = lines[same].share.basisPoints + line.share.basisPoints
                lines[same].share = Share(basisPoints: sum) ?? .whole
            } else {
                lines.append(LineLink(code, share: line.share, why: line.why))
            }
            return link
        }
    }
}
