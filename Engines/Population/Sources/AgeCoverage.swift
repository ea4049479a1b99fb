import Computation
import Quantities

/// The ages that several series cover together.
struct AgeCoverage {
    /// The groups in order of age, with the position of each among the inputs.
    var groups: [(age: AgeGroup, input: Int)]

    /// - Parameter inputs: ids of series, the position of the first of which is `offset`.
    /// - Throws: where an id names no ages or groups overlap.
    init(_ inputs: some Collection<String>, offset: Int) throws(Refusal) {
        var groups: [(age: AgeGroup, input: Int)] = []
        var strange: [String] = []
        for (position, id) in inputs.enumerated() {
            if let age = AgeGroup(series: id) {
                groups.append((age, position + offset))
            } else {
                strange.append(id)
            }
        }
        guard strange.isEmpty else { throw .withoutAges(strange) }
        groups.sort { $0.age < $1.age }
        for (left, right) in zip(groups, groups.dropFirst())
        where left.age.to.map({ $0 >= right.age.from }) ?? true {
            throw .overlapping(left.age, right.age)
        }
        self.groups = groups
    }

    /// Stretches of age without a hole.
    var stretches: [AgeGroup] {
        groups.reduce(into: []) { stretches, group in
            if let last = stretches.last, let end = last.to, end + 1 == group.age.from {
                stretches[stretches.count - 1].to = group.age.to
            } else {
                stretches.append(group.age)
            }
        }
    }

    /// Positions of the inputs that make up a span of ages exactly.
    /// - Throws: where the groups do not cover it, with what they do cover.
    func inputs(of span: AgeGroup) throws(Refusal) -> [Int] {
        let within = groups.filter { group in
            group.age.from >= span.from
                && (span.to.map { end in group.age.to.map { $0 <= end } ?? false } ?? true)
        }
        var next = span.from
        var isOpen = false
        for group in within {
            guard group.age.from == next else { throw .notCovered(span, by: self) }
            if let end = group.age.to { next = end + 1 } else { isOpen = true }
        }
        let isWhole = span.to.map { next == $0 + 1 } ?? isOpen
        guard isWhole, !within.isEmpty else { throw .notCovered(span, by: self) }
        return within.map(\.input)
    }
}

extension Refusal {
    fileprivate static func withoutAges(_ ids: [String]) -> Refusal {
        let list = ids.joined(separator: ", ")
        return Refusal(
            code: "ages",
            reason: BilingualText(
                pl: "Z nazw szeregów nie widać, jakiego wieku dotyczą: \(list).",
                en: "The names of these series do not say of which ages they speak: \(list)."),
            remedy: BilingualText(
                pl: "Nazwij je z wiekiem na końcu: population-15-19, population-70-plus.",
                en: "Name them with the ages at the end: population-15-19, population-70-plus."))
    }

    fileprivate static func overlapping(_ left: AgeGroup, _ right: AgeGroup) -> Refusal {
        Refusal(
            code: "ages",
            reason: BilingualText(
                pl:
                    "Grupy wieku \(left.text) i \(right.text) nakładają się; te same osoby "
                    + "liczono by dwa razy.",
                en: "The age groups \(left.text) and \(right.text) overlap; people would be counted twice."),
            remedy: BilingualText(
                pl: "Usuń jedną z nich z „inputs”.", en: "Take one of them out of “inputs”."))
    }

    fileprivate static func notCovered(_ span: AgeGroup, by coverage: AgeCoverage) -> Refusal {
        let known = coverage.stretches.map(\.text).joined(separator: ", ")
        return Refusal(
            code: "ages",
            reason: BilingualText(
                pl: "Grup wieku \(span.text) nie da się złożyć z danych: szeregi obejmują wiek \(known).",
                en: "Ages \(span.text) cannot be put together: the series cover ages \(known)."),
            remedy: BilingualText(
                pl:
                    "Możliwe są przedziały wewnątrz \(known) po granicach grup; osoby spoza wieku "
                    + "15–69 razem "
                    + "daje population/outside-15-69. Pełne grupy wieku trzeba zaimportować ze źródła.",
                en: "Spans within \(known) along the limits of groups are possible; population/outside-15-69 "
                    + "gives everybody outside ages 15–69 together. Complete groups must be imported."))
    }
}
