public import Evidence
import Quantities
public import Strategy

extension TestCity {
    /// The six indicators, in recorded order.
    public static var indicators: [Indicator] {
        [greenArea, fineDust, tripsWithoutCar, enterprises, generations, dwellings]
    }

    /// Kept on its path: 10 m² in 2020, 13 in 2025, 16 wished in 2030.
    public static var greenArea: Indicator {
        indicator(
            "green-area", "Zieleń na mieszkańca", "Green space per resident", unit: "m2/{resident}", .more,
            "COH.1.1",
            weight: 0.5, from: (2020, 10), to: (2030, 16), origin: .adopted)
    }

    /// The published trend example: 52 in 2018 down to 44 in 2025, at most 40 wished in 2030.
    public static var fineDust: Indicator {
        var dust = indicator(
            "pm10-annual-mean", "Pył PM10, średnia roczna", "PM10, annual mean", unit: "ug/m3", .less,
            "COH.1.1",
            weight: 0.3, from: (2018, 52), to: (2030, 40), origin: .law)
        dust.goals.append(GoalService(goal: code("CH.1"), weight: 1))
        dust.source = "inspectorate"
        return dust
    }

    /// Nobody has measured it yet.
    public static var tripsWithoutCar: Indicator {
        var trips = indicator(
            "trips-without-car", "Podróże bez samochodu", "Trips not by car", unit: "%", .more, "COH.1.1",
            weight: 0.2,
            from: nil, to: (2030, 50), origin: .example)
        trips.frequency = .triennial
        trips.howToGet = BilingualText(
            pl: "Ankieta ruchu co trzy lata, próba 1000 mieszkańców.",
            en: "A travel survey every three years, 1,000 residents asked.")
        return trips
    }

    /// Behind its path, with a break in 2021 when the register was cleaned.
    public static var enterprises: Indicator {
        indicator(
            "enterprises", "Firmy na 10 tys. mieszkańców", "Firms per 10,000 residents",
            unit: "{enterprise}/(10*4.{resident})", .more, "CO1.1.1", weight: 1, from: (2021, 1000),
            to: (2030, 1180),
            origin: .example, decimals: 0)
    }

    /// A wished range: full marks from 35 to 50.
    public static var generations: Indicator {
        var share = indicator(
            "young-to-old", "Młodzi na 100 starszych", "Young people per 100 older", unit: "%", .range,
            "CO1.1.2",
            weight: 1, from: nil, to: nil, origin: .example)
        share.range = [20, 35, 50, 70]
        share.formula = "population-0-17 / population-65-over"
        return share
    }

    /// It gets worse: 5 in 2020, 4.4 in 2024, 8 wished in 2030.
    public static var dwellings: Indicator {
        indicator(
            "dwellings-completed", "Mieszkania oddane na 1000 mieszkańców",
            "Dwellings completed per 1,000 residents",
            unit: "{dwelling}/(10*3.{resident})", .more, "CO1.2.1", weight: 1, from: (2020, 5), to: (2030, 8),
            origin: .adopted)
    }

    /// What the formula of `young-to-old` reads.
    public static var variables: [Variable] {
        [
            Variable(
                id: "population-0-17", name: BilingualText(pl: "Ludność 0–17", en: "Population 0–17"),
                unit: unit("{resident}"), source: "office"),
            Variable(
                id: "population-65-over",
                name: BilingualText(pl: "Ludność 65+", en: "Population 65 and over"),
                unit: unit("{resident}"), source: "office"),
        ]
    }

    /// The made-up sources.
    public static var sources: [DataSource] {
        [
            DataSource(
                id: "office", name: BilingualText(pl: "Urząd Modelowa", en: "Modelowo town office"),
                publisher: BilingualText(pl: "Urząd Modelowa", en: "Modelowo town office"),
                url: "https://example.org/modelowo", licence: licence, retrieved: day(2026, 1, 15)),
            DataSource(
                id: "inspectorate", name: BilingualText(pl: "Wzorcowa Inspekcja", en: "Model Inspectorate"),
                publisher: BilingualText(pl: "Wzorcowa Inspekcja", en: "Model Inspectorate"),
                url: "https://example.org/air", licence: licence, retrieved: day(2025, 2, 1)),
        ]
    }

    private static var licence: DataSource.Licence {
        DataSource.Licence(
            name: BilingualText("CC BY 4.0"), url: "https://creativecommons.org/licenses/by/4.0/",
            attribution: BilingualText(
                pl: "Dane: Urząd Modelowa (zmyślone)", en: "Data: Modelowo town office (made up)"))
    }

    private static func indicator(
        _ id: String, _ polish: String, _ english: String, unit text: String,
        _ direction: Indicator.Direction,
        _ goal: String, weight: Double, from baseline: (year: Int, value: Double)?,
        to target: (year: Int, value: Double)?, origin: Target.Origin, decimals: Int = 1
    ) -> Indicator {
        Indicator(
            id: id, name: BilingualText(pl: polish, en: english),
            meaning: BilingualText(
                pl: "Co mówi „\(polish)” o mieście.", en: "What “\(english)” tells about the town."),
            kind: .result, unit: unit(text), decimals: decimals, direction: direction,
            goals: [GoalService(goal: code(goal), weight: weight)], source: "office",
            owner: BilingualText(pl: "Wydział Rozwoju", en: "Development Department"), frequency: .year,
            publicationLagDays: 90,
            aim: Aim(
                baseline: baseline.map { Aim.Baseline(period: .year($0.year), value: $0.value) },
                targets: target.map { [Target(period: .year($0.year), value: $0.value, origin: origin)] }
                    ?? []))
    }
}
