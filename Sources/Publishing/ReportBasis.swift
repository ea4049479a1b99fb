public import Evidence
public import Layers
public import Quantities

/// Everything that a year's report is made of.
public struct ReportBasis: Sendable {
    public var year: CityYear
    /// The year before, by the same knowledge and the same definitions.
    public var before: CityYear
    public var datasets: [DatasetRevision]
    /// Entries by which definitions of indicators were changed since the year began, oldest first.
    public var definitionChanges: [LedgerEntry]
    /// What maps are drawn from; nil where the city has no layer of districts.
    public var districts: DistrictSheet?
    /// Moment of knowledge.
    public var moment: Timestamp

    public init(
        year: CityYear, before: CityYear, datasets: [DatasetRevision], definitionChanges: [LedgerEntry],
        districts: Layer? = nil, moment: Timestamp
    ) {
        self.year = year
        self.before = before
        self.datasets = datasets
        self.definitionChanges = definitionChanges
        self.districts = districts.flatMap { DistrictSheet($0) }
        self.moment = moment
    }

    /// Changes of indicators' definitions from the first day of `year` on; the first word on each is none.
    public static func definitionChanges(in entries: [LedgerEntry], since year: Int) -> [LedgerEntry] {
        var known: Set<Subject> = []
        return entries.filter { entry in
            guard case .indicator = entry.subject else { return false }
            return !known.insert(entry.subject).inserted && entry.recorded.date.year >= year
        }
    }
}
