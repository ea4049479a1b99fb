public import Quantities
public import Strategy

extension TestCity {
    /// The indicator `asked`: what a test of an engine asks it for.
    public static func asked(_ question: EngineCalculation, unit: UnitOfMeasure) -> Indicator {
        Indicator(
            id: "asked", name: BilingualText("asked"), meaning: BilingualText(""), kind: .result, unit: unit,
            direction: .more, goals: [], source: "example", owner: BilingualText("example"), frequency: .year,
            publicationLagDays: 0, calculation: question)
    }
}
