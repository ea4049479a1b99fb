import Evidence
import Formats
import Quantities
import Strategy

extension FieldReader {
    /// `indicators/<id>.yaml`
    func indicator() -> Indicator? {
        let id = text("id")
        let kind: Indicator.Kind? = choice("kind")
        let direction: Indicator.Direction? = choice("direction")
        let frequency: Indicator.Frequency? = choice("frequency")
        let unit = unit("unit")
        guard let kind, let direction, let frequency, let unit else { return nil }
        let corners = numbers("range")
        if direction == .range, corners.count != 4 || corners != corners.sorted() {
            report(
                "range", node.line, "pożądany przedział to cztery liczby rosnąco: a, b, c, d",
                "a wished range is four numbers in rising order: a, b, c, d", "podaj je w polu range",
                "give them in the field range")
        }
        return Indicator(
            id: id, name: bilingual("name"), meaning: bilingual("meaning"), kind: kind, unit: unit,
            unitName: optionalBilingual("unit_name"), decimals: integer("decimals") ?? 1,
            direction: direction,
            range: corners, goalposts: numbers("goalposts"), goals: list("goals") { $0.goalService() },
            lines: codes("lines"), source: text("source"), reference: optionalText("reference") ?? "",
            owner: bilingual("owner"), frequency: frequency,
            publicationLagDays: integer("publication_lag_days") ?? 0, aim: aim(),
            method: choice("method", standard: .pathRatio) ?? .pathRatio,
            disaggregation: texts("disaggregation"), validity: optionalBilingual("validity"),
            howToGet: optionalBilingual("how_to_get"), formula: optionalText("formula") ?? "",
            calculation: optional("calculation").flatMap { nested($0) { $0.engineCalculation() } })
    }

    private func goalService() -> GoalService? {
        guard let goal = code("goal") else { return nil }
        let weight = number("weight") ?? 1
        if weight <= 0 {
            report(
                "weight", node.line, "waga ma być większa od zera", "the weight must be above zero",
                "popraw ją",
                "correct it")
        }
        return GoalService(goal: goal, weight: weight)
    }

    private func aim() -> Aim {
        let baseline: Aim.Baseline? = optional("baseline").flatMap {
            nested($0) { reader in
                reader.period("period").map { Aim.Baseline(period: $0, value: reader.number("value")) }
            }
        }
        let targets: [Target] = list("targets") { reader in
            guard let period = reader.period("period"), let value = reader.requiredNumber("value"),
                let origin: Target.Origin = reader.choice("origin")
            else { return nil }
            return Target(
                period: period, value: value, origin: origin, note: reader.optionalBilingual("note"))
        }
        let milestones: [Aim.Point] = list("milestones") { reader in
            guard let period = reader.period("period"), let value = reader.requiredNumber("value") else {
                return nil
            }
            return Aim.Point(period: period, value: value)
        }
        return Aim(
            baseline: baseline, targets: targets.sorted { $0.period < $1.period },
            trajectory: choice("trajectory", standard: .linear) ?? .linear, milestones: milestones)
    }

    private func requiredNumber(_ key: String) -> Double? {
        guard required(key) != nil else { return nil }
        return number(key)
    }

    private func engineCalculation() -> EngineCalculation? {
        let parameters = optional("parameters")?.entries ?? []
        var values: [String: Double] = [:]
        for entry in parameters {
            guard let number = entry.value.number else {
                report(
                    "parameters", entry.line, "parametr „\(entry.key)” nie jest liczbą",
                    "the parameter “\(entry.key)” is not a number", "popraw go", "correct it")
                continue
            }
            values[entry.key] = number
        }
        return EngineCalculation(
            method: text("method"), inputs: texts("inputs"), categories: texts("categories"),
            parameters: values)
    }

    /// One element of `variables.yaml`
    func variable() -> Variable? {
        guard let unit = unit("unit") else { return nil }
        return Variable(
            id: text("id"), name: bilingual("name"), unit: unit, source: text("source"),
            reference: optionalText("reference") ?? "",
            frequency: choice("frequency", standard: .year) ?? .year)
    }

    /// `sources/<id>.yaml`
    func dataSource() -> DataSource? {
        let licence: DataSource.Licence? = required("licence").flatMap {
            nested($0) { reader in
                DataSource.Licence(
                    name: reader.bilingual("name"), url: reader.optionalText("url") ?? "",
                    attribution: reader.optionalBilingual("attribution"))
            }
        }
        guard let licence else { return nil }
        return DataSource(
            id: text("id"), name: bilingual("name"), publisher: bilingual("publisher"),
            url: optionalText("url") ?? "", licence: licence, retrieved: date("retrieved"),
            connector: optionalText("connector") ?? "", notes: optionalBilingual("notes"))
    }

    /// `city.yaml`
    func profile() -> CityProfile {
        CityProfile(
            id: text("id"), name: bilingual("name"), isFictional: boolean("fictional") ?? false,
            area: AreaCode(text("area")), peers: texts("peers").map { AreaCode($0) },
            areas: list("areas") { reader in
                CityProfile.Area(
                    code: AreaCode(reader.text("code")), name: reader.text("name"),
                    within: reader.optionalText("within").map { AreaCode($0) })
            },
            ranking: optional("ranking").flatMap {
                nested($0) { reader in
                    CityProfile.Ranking(
                        name: reader.bilingual("name"), areas: reader.texts("areas").map { AreaCode($0) })
                }
            })
    }
}
