public import Delivery
import Evidence
import Quantities
import Strategy

extension TestCity {
    /// Two units, one programme, two projects whose money can be divided by hand.
    ///
    /// "Trees" has 1,000 zł planned in 2026 of which 60 % serve COH.1.1.1 and 40 % CO1.2.1.1, and 500 zł executed.
    /// "Boilers" has 300 zł planned in 2025, all for COH.1.1.2; its milestone passed on 1 February 2026 and is late.
    public static var delivery: DeliveryRecord {
        var record = DeliveryRecord.empty
        record.units = [
            OrganisationUnit(
                id: "green", name: BilingualText(pl: "Wydział Zieleni", en: "Greenery Department"),
                kind: .department, roles: [.init(.lead, in: code("COH.1.1"))]),
            OrganisationUnit(
                id: "trees-team", name: BilingualText(pl: "Zespół drzew", en: "Tree team"), kind: .department,
                parent: "green"),
        ]
        record.programmes = [
            Programme(
                id: "air", name: BilingualText(pl: "Program ochrony powietrza", en: "Air programme"),
                kind: .thematic, legalBasis: "POŚ, art. 91", resolution: "I/1/2024",
                resolutionDate: day(2024, 1, 31),
                owner: "green", period: DateSpan(start: day(2024, 1, 1), end: day(2027, 12, 31)),
                stage: .inForce, serves: [code("COH.1.1.2")], provenance: madeUp)
        ]
        record.projects = [trees, boilers]
        record.milestones = [
            Milestone(
                id: "trees-planted", project: "trees",
                name: BilingualText(pl: "Drzewa posadzone", en: "Trees planted"), weight: 3,
                baseline: day(2026, 2, 1), done: day(2026, 1, 30)),
            Milestone(
                id: "trees-watered", project: "trees",
                name: BilingualText(pl: "Drzewa przyjęte", en: "Trees alive"), weight: 1,
                baseline: day(2026, 5, 1), forecast: day(2026, 5, 11)),
            Milestone(
                id: "boilers-out", project: "boilers",
                name: BilingualText(pl: "Kotły wymienione", en: "Boilers replaced"),
                baseline: day(2026, 1, 1), forecast: day(2026, 2, 1), percentDone: 50),
        ]
        record.undertakings = [
            Undertaking(
                id: "wpf-trees", name: BilingualText(pl: "Drzewa w mieście", en: "Trees in the town"),
                unit: "green", years: 2025...2026, kind: .capital, totalOutlay: Money(grosze: 150_000),
                limits: [2025: Money(grosze: 50_000), 2026: Money(grosze: 100_000)],
                commitmentLimit: Money(grosze: 20_000), project: "trees", provenance: madeUp)
        ]
        record.budget = [
            budget("b-trees", 2026, project: "trees", plan: 100_000, execution: 50_000),
            budget("b-boilers", 2025, project: "boilers", plan: 30_000, execution: 30_000),
        ]
        record.updates = [
            StatusUpdate(
                project: "trees", date: day(2026, 2, 10), status: .inProgress,
                done: BilingualText(pl: "Posadzono 40 drzew.", en: "40 trees were planted."))
        ]
        return record
    }

    private static let madeUp = Provenance(isExample: true, source: "TestCity")

    private static var trees: Project {
        guard let most = Share(basisPoints: 6_000), let rest = Share(basisPoints: 4_000) else {
            preconditionFailure("shares lie between nothing and the whole")
        }
        return Project(
            id: "trees", name: BilingualText(pl: "Drzewa przy ulicach", en: "Trees along streets"),
            unit: "trees-team", partners: ["green"], status: .inProgress,
            baseline: DateSpan(start: day(2025, 9, 1), end: day(2026, 5, 1)),
            forecast: DateSpan(start: day(2025, 9, 1), end: day(2026, 5, 11)),
            lines: [LineLink(code("COH.1.1.1"), share: most), LineLink(code("CO1.2.1.1"), share: rest)],
            provenance: madeUp)
    }

    private static var boilers: Project {
        Project(
            id: "boilers", name: BilingualText(pl: "Wymiana kotłów", en: "Replacing boilers"),
            programme: "air", unit: "green", status: .inProgress,
            baseline: DateSpan(start: day(2025, 1, 1), end: day(2026, 1, 1)),
            forecast: DateSpan(start: day(2025, 1, 1), end: day(2026, 2, 1)),
            lines: [LineLink(code("COH.1.1.2"), share: .whole)], provenance: madeUp)
    }

    private static func budget(
        _ id: String, _ year: Int, project: String, plan: Int, execution: Int
    ) -> BudgetLine {
        BudgetLine(
            id: id, year: year,
            classification: BudgetClassification(division: "900", chapter: "90004", paragraph: "4300"),
            unit: "green", project: project, plan: Money(grosze: plan), execution: Money(grosze: execution),
            provenance: madeUp)
    }
}
