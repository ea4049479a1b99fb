/// Where in the strategy each code stands.
struct CodeMap {
    struct Place {
        var priority: StrategyCode
        var strategic: StrategyCode?
        var horizon: Int?
    }

    private(set) var places: [StrategyCode: Place] = [:]
    private(set) var duplicates: [StrategyCode] = []

    init(_ strategy: DevelopmentStrategy) {
        for priority in strategy.priorities {
            add(priority.code, Place(priority: priority.code, strategic: nil, horizon: strategy.horizon))
            for goal in priority.goals {
                add(goal.code, Place(priority: priority.code, strategic: goal.code, horizon: goal.horizon))
                for near in goal.goals {
                    let place = Place(priority: priority.code, strategic: goal.code, horizon: near.horizon)
                    add(near.code, place)
                    for line in near.lines { add(line.code, place) }
                }
            }
        }
    }

    private mutating func add(_ code: StrategyCode, _ place: Place) {
        if places.updateValue(place, forKey: code) != nil, !duplicates.contains(code) {
            duplicates.append(code)
        }
    }

    func knows(_ code: StrategyCode) -> Bool { places[code] != nil }
}
