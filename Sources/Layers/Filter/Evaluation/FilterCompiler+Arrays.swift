import Quantities

extension FilterCompiler {
    /// Layers have no columns of lists: both sides are lists of values, of which some may be properties.
    func array(
        _ relation: FilterExpression.ArrayRelation, _ left: FilterExpression, _ right: FilterExpression
    ) throws(FilterFault) -> RowTest {
        let (first, second) = (try elements(left), try elements(right))
        return { row in
            first(row).flatMap { a in
                second(row).map { b in
                    switch relation {
                    case .containedBy: a.isSubset(of: b)
                    case .contains: a.isSuperset(of: b)
                    case .equals: a == b
                    case .overlaps: !a.isDisjoint(with: b)
                    }
                }
            }
        }
    }

    private enum Element: Hashable {
        case text(String)
        case number(Double)
        case boolean(Bool)
        case day(Int64)
        case moment(Int64)
    }

    private func elements(_ part: FilterExpression) throws(FilterFault) -> (Int) -> Set<Element>? {
        let term = try term(part)
        guard case .list(let list) = term else {
            throw wrong(term, part, BilingualText(pl: "lista", en: "list"))
        }
        var values: [(Int) -> Element?] = []
        for term in list { values.append(try element(term, part)) }
        return { row in
            var found: Set<Element> = []
            for value in values {
                guard let element = value(row) else { return nil }
                found.insert(element)
            }
            return found
        }
    }

    private func element(_ term: FilterTerm, _ part: FilterExpression) throws(FilterFault) -> (Int) ->
        Element?
    {
        switch term {
        case .text(let texts): return { texts[$0].map { .text($0) } }
        case .number(let number): return { number($0).map { .number($0) } }
        case .boolean(let test): return { test($0).map { .boolean($0) } }
        case .instant(let isDate, let instant): return { instant($0).map { isDate ? .day($0) : .moment($0) } }
        default:
            throw wrong(term, part, BilingualText(pl: "tekst, liczba lub data", en: "text, number or date"))
        }
    }
}
