import Quantities

/// Whether what stands between the parentheses of a function fits its places.
enum FormulaArguments {
    typealias Report = (_ position: Int, _ pl: String, _ en: String, _ plRemedy: String, _ enRemedy: String)
        -> Void

    /// The call with its defaults filled in, or nil once everything that does not fit is reported.
    static func fitted(
        _ function: FormulaFunction, _ arguments: [FormulaNode], at position: Int, report: Report
    ) -> FormulaNode? {
        guard let slots = function.slots else {
            if !arguments.isEmpty { return .call(function, arguments) }
            report(
                position, "\(function.rawValue) bez wartości", "\(function.rawValue) without values",
                "wpisz co najmniej jedną", "write at least one")
            return nil
        }
        let needed = slots.count { $0.otherwise == nil }
        guard (needed...slots.count).contains(arguments.count) else {
            let count = needed == slots.count ? "\(needed)" : "\(needed)–\(slots.count)"
            report(
                position, "\(function.rawValue) ma \(arguments.count) argumentów zamiast \(count)",
                "\(function.rawValue) has \(arguments.count) arguments instead of \(count)",
                "zob. opis języka formuł", "see the description of the formula language")
            return nil
        }
        var filled = arguments
        for slot in slots[arguments.count...] {
            if let text = slot.otherwise { filled.append(.number(text, nil)) }
        }
        var fits = true
        for (index, (slot, argument)) in zip(slots, filled).enumerated() {
            guard let wanted = complaint(slot, argument) else { continue }
            fits = false
            report(
                position, "\(function.rawValue), argument \(index + 1): „\(argument.text)”",
                "\(function.rawValue), argument \(index + 1): \"\(argument.text)\"",
                "tu powinno stać: \(wanted.pl)", "here belongs: \(wanted.en)")
        }
        return fits ? .call(function, filled) : nil
    }

    /// What belongs into `slot` where `argument` does not.
    private static func complaint(_ slot: FormulaFunction.Slot, _ argument: FormulaNode) -> BilingualText? {
        switch slot {
        case .value: return nil
        case .whole(let limit, _):
            if case .number(let digits, nil) = argument, let value = Int(digits), (1...limit).contains(value)
            {
                return nil
            }
            return BilingualText(
                pl: "liczba całkowita od 1 do \(limit)", en: "a whole number from 1 to \(limit)")
        case .fraction:
            if case .number(let digits, nil) = argument, let value = Double(digits), value > 0, value <= 1 {
                return nil
            }
            return BilingualText(pl: "liczba większa od 0, najwyżej 1", en: "a number above 0, at most 1")
        case .threshold:
            if argument.literal != nil { return nil }
            return BilingualText(
                pl: "próg: liczba, np. 50 'ug/m3'", en: "a threshold: a number such as 50 'ug/m3'")
        case .period:
            if case .period = argument { return nil }
            return BilingualText(pl: "okres, np. '2020'", en: "a period such as '2020'")
        }
    }
}
