public import Accounts
import Delivery
import Pages
public import Publishing
public import Quantities
import Reporting

/// What is owed for the yearly report, as duties that people are reminded of: one for each unit and kind of thing, so
/// that a letter says what is left and does not list it all.
public enum ReportDuties {
    /// Duties of the steps that have begun by `today`; none is left of what a published report has frozen.
    public static func duties(in call: DataCall, on today: CalendarDate) -> [Duty] {
        let isPublished = call.items.contains { $0.kind == .publication && $0.isDone }
        let open = call.items.filter { $0.opens <= today && !(isPublished && $0.kind.isFrozenByReport) }
        var kinds: [String] = []
        let groups = Dictionary(grouping: open) { item in
            let key = "\(prefix)/\(call.year)/\(item.unit ?? "")/\(item.kind.rawValue)/\(item.due)"
            if !kinds.contains(key) { kinds.append(key) }
            return key
        }
        return kinds.compactMap { key in
            guard let items = groups[key], let first = items.first else { return nil }
            let left = items.count { !$0.isDone }
            return Duty(
                item: key, title: title(first.kind, left, call.year), unit: first.unit, owner: nil,
                due: first.due, freezes: freeze(of: first.kind, in: call.cycle), isDone: left == 0)
        }
    }

    /// The page that lists what a duty is about; nil for duties of another kind.
    static func page(of item: String) -> Route? {
        let parts = item.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == prefix, let year = Int(parts[1]) else { return nil }
        return .reporting(.dataCall(year, parts[2].isEmpty ? nil : String(parts[2])))
    }

    /// The day after which it can no longer be changed: definitions freeze with their own step, what the report says
    /// with its publication.
    private static func freeze(of kind: OwedItem, in cycle: YearCycle) -> CalendarDate? {
        if kind == .definitions { return cycle.step(owing: .definitions)?.due }
        return kind.isFrozenByReport && kind != .publication ? cycle.step(owing: .publication)?.due : nil
    }

    private static func title(_ kind: OwedItem, _ left: Int, _ year: Int) -> BilingualText {
        BilingualText(
            pl: "raport za \(year): \(kind.name.pl) (zostało: \(left))",
            en: "report for \(year): \(kind.name.en) (left: \(left))")
    }

    private static let prefix = "data-call"
}

extension OwedItem {
    /// Whether a published report no longer takes it up.
    fileprivate var isFrozenByReport: Bool {
        switch self {
        case .readings, .projectReport, .update, .chapters, .signOff, .publication: true
        case .definitions, .closing: false
        }
    }
}
