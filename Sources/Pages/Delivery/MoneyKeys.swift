import Delivery
import Evidence
import Quantities
import Strategy

/// By what money is summed, as tables name and order it.
extension CityOverview {
    /// Goals in the order of the document, units as recorded, the rest by identifier; what is linked to nothing
    /// stands last.
    func ordered(_ keys: Set<String?>, by dimension: MoneyDimension) -> [String?] {
        let named = keys.compactMap(\.self)
        let ordered: [String]
        switch dimension {
        case .operationalGoal:
            let place = Dictionary(
                goals.enumerated().map { ($1.code.description, $0) }, uniquingKeysWith: { first, _ in first })
            ordered = named.sorted { (place[$0] ?? .max, $0) < (place[$1] ?? .max, $1) }
        case .unit:
            ordered =
                record.delivery.units.map(\.id).filter { keys.contains($0) }
                + named.filter { delivery.units[$0] == nil }.sorted()
        default: ordered = named.sorted()
        }
        return ordered.map { $0 } + (keys.contains(nil) ? [nil] : [])
    }

    /// The name of a key as plain text, for pictures.
    func name(of key: String?, _ dimension: MoneyDimension, _ language: Language) -> String {
        guard let key else { return MoneyTexts.unlinked(dimension).text(language) }
        switch dimension {
        case .operationalGoal:
            return StrategyCode(key).flatMap { goal($0) }.map { "\(key) \($0.name[language])" } ?? key
        case .unit: return delivery.units[key]?.name[language] ?? key
        default: return key
        }
    }
}

extension HTML {
    /// The name of a key with a link to what it stands for.
    mutating func moneyKey(_ key: String?, _ dimension: MoneyDimension, _ city: CityOverview) {
        guard let key else { return phrase(MoneyTexts.unlinked(dimension)) }
        switch dimension {
        case .operationalGoal:
            guard let code = StrategyCode(key), let goal = city.goal(code) else { return text(key) }
            link(goal.route) { html in
                html.code(code)
                html.words(goal.name)
            }
        case .unit: unit(key, city)
        case .funding: if let source = FundingSource(rawValue: key) { words(source.name) } else { text(key) }
        default: text(key)
        }
    }
}
