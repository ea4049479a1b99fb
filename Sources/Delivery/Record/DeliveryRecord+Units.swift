extension DeliveryRecord {
    /// The part of the record for which these units answer: their projects with all that belongs to them, and what
    /// they do, decide, watch or pay for in projects of others.
    /// - Complexity: O(record).
    public func work(of units: Set<String>) -> DeliveryRecord {
        var part = self
        part.units = self.units.filter { units.contains($0.id) }
        part.programmes = programmes.filter { units.contains($0.owner) }
        part.projects = projects.filter { units.contains($0.unit) }
        let own = Set(part.projects.map(\.id))
        let ownProgrammes = Set(part.programmes.map(\.id))
        part.milestones = milestones.filter { own.contains($0.project) }
        part.workItems = workItems.filter { own.contains($0.project) || units.contains($0.unit) }
        part.risks = risks.filter { own.contains($0.project) || units.contains($0.owner) }
        part.decisions = decisions.filter { own.contains($0.project) || units.contains($0.decider) }
        part.documents = documents.filter { document in
            document.project.map(own.contains) ?? false
                || document.programme.map(ownProgrammes.contains) ?? false
        }
        part.undertakings = undertakings.filter { units.contains($0.unit) }
        part.budget = budget.filter { units.contains($0.unit) }
        part.publishedTotals = []
        part.reports = reports.filter { own.contains($0.project) }
        part.updates = updates.filter { own.contains($0.project) }
        return part
    }
}
