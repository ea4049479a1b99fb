import Quantities

/// Gives every priority, goal and line of action a code of its own: the printed one wherever there is one.
struct CodeGiver {
    private let nodes: [StrategyBuilder.Node]
    private(set) var codes: [StrategyCode?]
    private(set) var lineCodes: [[StrategyCode]]
    private(set) var findings: [Finding] = []
    /// Priorities whose code is not the document's own; what the city calls them is known later.
    private(set) var codedPriorities: [(code: StrategyCode, line: Int)] = []
    private var used: Set<String> = []
    private var counters: [Int: Int] = [:]

    init(_ nodes: [StrategyBuilder.Node]) {
        self.nodes = nodes
        codes = Array(repeating: nil, count: nodes.count)
        lineCodes = Array(repeating: [], count: nodes.count)
    }

    mutating func giveAll() {
        let strategic = nodes.filter { $0.level == .strategic }.compactMap { $0.heading.code?.text }
        let priorities = nodes.filter { $0.level == .priority }.compactMap { $0.heading.code?.text }
        let clash = !Set(strategic).isDisjoint(with: priorities)
        for index in nodes.indices where nodes[index].level == .priority {
            let printed = nodes[index].heading.code?.text
            give(
                index, wanted: printed.map { clash ? "P" + $0 : $0 } ?? "P\(count(in: -10))",
                derived: printed == nil)
        }
        let repeated =
            Set(strategic).count < strategic.count
            && !nodes.contains { $0.level == .strategic && $0.isDuplicate }
        for index in nodes.indices where nodes[index].level == .strategic {
            let parent = nodes[index].parent.flatMap { codes[$0]?.description }
            if let printed = nodes[index].heading.code?.text {
                give(
                    index, wanted: repeated ? "\(parent ?? "S").\(printed)" : printed, derived: false,
                    composed: repeated)
            } else {
                give(index, wanted: "\(count(in: -11))", derived: true)
            }
        }
        giveOperational()
        for index in nodes.indices { giveLines(index) }
    }

    private mutating func giveOperational() {
        let own = nodes.filter { $0.level == .operational }.compactMap(\.heading.code)
        let short = own.filter { $0.prefix.isEmpty && $0.parts.count <= 1 }.map(\.text)
        let clash = Set(short).count < short.count || !used.isDisjoint(with: short)
        for index in nodes.indices where nodes[index].level == .operational {
            let parent = nodes[index].parent.flatMap { codes[$0]?.description } ?? "S0"
            let place = count(in: nodes[index].parent ?? -1)
            if let code = nodes[index].heading.code {
                let isShort = clash && code.prefix.isEmpty && code.parts.count <= 1
                give(
                    index, wanted: isShort ? "\(parent).\(code.text)" : code.text, derived: false,
                    composed: isShort)
            } else {
                give(index, wanted: "\(parent).\(place)", derived: true)
            }
        }
    }

    private mutating func count(in parent: Int) -> Int {
        counters[parent, default: 0] += 1
        return counters[parent] ?? 1
    }

    private mutating func give(_ index: Int, wanted: String, derived: Bool, composed: Bool = false) {
        let node = nodes[index]
        let code = free(wanted)
        if let code, code.description != wanted {
            findings.append(ReadingFindings.duplicate(wanted, at: node.line, now: code))
        }
        codes[index] = code
        guard let code else { return }
        if derived, node.level != .priority { findings.append(ReadingFindings.derived(code, at: node.line)) }
        if derived, node.level == .priority { codedPriorities.append((code, node.line)) }
        if composed { findings.append(ReadingFindings.composed(code, at: node.line)) }
    }

    /// The code wanted, or where it is taken the same with a number behind a hyphen.
    private mutating func free(_ wanted: String) -> StrategyCode? {
        if used.insert(wanted).inserted { return StrategyCode(wanted) ?? StrategyCode("X\(used.count)") }
        var number = 2
        while !used.insert("\(wanted)-\(number)").inserted { number += 1 }
        return StrategyCode("\(wanted)-\(number)")
    }

    /// Printed codes are kept; otherwise a line is the n-th of its goal.
    private mutating func giveLines(_ index: Int) {
        guard let own = codes[index], !nodes[index].items.isEmpty else { return }
        let goal = nodes[index].level == .strategic ? own.child(0) : own
        let ordinals = nodes[index].items.map(\.ordinal)
        let numbers = ordinals.compactMap { $0 }
        let useNumbers = numbers.count == ordinals.count && Set(numbers).count == numbers.count
        if !useNumbers, numbers.count > 1, Set(numbers).count < numbers.count {
            findings.append(ReadingFindings.repeatedOrdinals(in: goal, at: nodes[index].items[0].line))
        }
        for (place, item) in nodes[index].items.enumerated() {
            let wanted = item.code?.text ?? goal.child(useNumbers ? numbers[place] : place + 1).description
            guard let code = free(wanted) else { continue }
            if code.description != wanted {
                findings.append(ReadingFindings.duplicate(wanted, at: item.line, now: code))
            }
            lineCodes[index].append(code)
        }
    }
}
