import Quantities

/// Works out the unit of every part of a formula and collects all that does not fit.
struct FormulaChecker {
    let units: [String: UnitOfMeasure]
    let kinds: [String: Period.Kind]
    let place: String
    private(set) var findings: [Finding] = []

    init(units: [String: UnitOfMeasure], kinds: [String: Period.Kind], place: String) {
        self.units = units
        self.kinds = kinds
        self.place = place
    }

    /// What is known of a part; a nil unit is already reported.
    struct Kind {
        var unit: UnitOfMeasure?
        var period: Period.Kind?
        var isConstant: Bool
    }

    mutating func checkWhole(_ root: FormulaNode, result: UnitOfMeasure) {
        let kind = visit(root)
        if kind.isConstant {
            report(
                root, "formuła nie zależy od żadnego okresu", "the formula does not depend on any period",
                "użyj co najmniej jednego szeregu", "use at least one series")
        }
        guard let unit = kind.unit, !unit.isCommensurable(with: result) else { return }
        report(
            root, "wynik ma jednostkę „\(unit.code)”, a nie „\(result.code)”",
            "the result is in \"\(unit.code)\", not in \"\(result.code)\"",
            "popraw formułę albo jednostkę wskaźnika", "correct the formula or the indicator's unit")
    }

    mutating func visit(_ node: FormulaNode) -> Kind {
        switch node {
        case .series(let id):
            if units[id] == nil {
                report(
                    node, "nie ma szeregu „\(id)”", "there is no series \"\(id)\"",
                    "sprawdź pisownię albo dodaj szereg", "check the spelling or add the series")
            }
            return Kind(unit: units[id], period: kinds[id], isConstant: false)
        case .number(_, let unit): return Kind(unit: unit ?? .one, period: nil, isConstant: true)
        case .period: return Kind(unit: nil, period: nil, isConstant: true)
        case .negative(let inner): return visit(inner)
        case .chain(let first, let links):
            let parts = [first] + links.map(\.node)
            let kinds = parts.map { visit($0) }
            if links[0].sign.isProduct {
                let unit = zip(links, kinds.dropFirst()).reduce(kinds[0].unit) { unit, pair in
                    guard let unit, let next = pair.1.unit else { return nil }
                    return pair.0.sign == .times ? unit * next : unit / next
                }
                return merged(node, kinds, unit: unit)
            }
            if links.contains(where: { $0.sign == .plus }) { refuseLevels(node, kinds) }
            return merged(node, kinds, unit: common(node, parts, kinds))
        case .call(let function, let arguments): return call(function, arguments, node)
        }
    }

    private mutating func call(_ function: FormulaFunction, _ arguments: [FormulaNode], _ node: FormulaNode)
        -> Kind
    {
        let values =
            function.slots == nil
            ? arguments
            : zip(function.slots ?? [], arguments).compactMap {
                $0 == .value ? $1 : nil
            }
        let kinds = values.map { visit($0) }
        if function.needsSeries, kinds[0].isConstant {
            report(
                values[0], "\(function.rawValue) działa na szeregu, nie na stałej",
                "\(function.rawValue) works on a series, not on a constant", "wpisz szereg", "write a series")
        }
        let unit = unit(of: function, arguments, values, kinds, node)
        var result = merged(node, kinds, unit: unit)
        if function == .at { result.isConstant = true }
        if function == .at { result.period = nil }
        if function.isYearly {
            if kinds[0].period == .year {
                report(
                    node, "„\(values[0].text)” jest już roczny", "\"\(values[0].text)\" is already yearly",
                    "pomiń \(function.rawValue)", "leave \(function.rawValue) out")
            }
            result.period = .year
        }
        return result
    }

    private mutating func unit(
        of function: FormulaFunction, _ arguments: [FormulaNode], _ values: [FormulaNode], _ kinds: [Kind],
        _ node: FormulaNode
    ) -> UnitOfMeasure? {
        switch function {
        case .sum, .mean, .yearlyMean, .yearlySum: refuseLevels(node, kinds)
        case .weightedMean: refuseLevels(node, stride(from: 0, to: kinds.count, by: 2).map { kinds[$0] })
        default: break
        }
        switch function {
        case .sum, .mean, .min, .max: return common(node, values, kinds)
        case .weightedMean:
            let evens = Array(stride(from: 0, to: values.count, by: 2))
            _ = common(node, evens.map { values[$0 + 1] }, evens.map { kinds[$0 + 1] })
            return common(node, evens.map { values[$0] }, evens.map { kinds[$0] })
        case .ratio: return kinds[0].unit.flatMap { above in kinds[1].unit.map { above / $0 } }
        case .share:
            return common(node, values, kinds) == nil ? nil : .one
        case .per:
            guard let above = kinds[0].unit, let below = kinds[1].unit else { return nil }
            return FormulaChecker.perUnit(above, below, arguments[2])
        case .growth: return .one
        case .above, .below:
            checkThreshold(arguments[1], kinds[0], node)
            return .one
        case .countAbove:
            checkThreshold(arguments[1], kinds[0], node)
            return FormulaChecker.countUnit(kinds[0].period)
        case .yearlyCount: return FormulaChecker.countUnit(kinds[0].period)
        case .change, .lag, .yearlyMean, .yearlySum, .yearlyLast, .at: return kinds[0].unit
        }
    }

    /// unit of a / (n · unit of b), with n as a power of ten where it is one.
    static func perUnit(_ above: UnitOfMeasure, _ below: UnitOfMeasure, _ multiple: FormulaNode)
        -> UnitOfMeasure?
    {
        guard case .number(let digits, _) = multiple else { return nil }
        let zeros = digits.utf8.count - 1
        let isTens = digits.first == "1" && digits.dropFirst().allSatisfy { $0 == "0" }
        let code = isTens ? (zeros == 0 ? "1" : "10*\(zeros)") : digits
        return UnitOfMeasure(code).map { above / ($0 * below) }
    }

    /// Days a year, hours a year, …: what counting periods gives.
    static func countUnit(_ kind: Period.Kind?) -> UnitOfMeasure? {
        switch kind {
        case .hour: UnitOfMeasure("{hour}/a")
        case .month: UnitOfMeasure("{month}/a")
        case .quarter: UnitOfMeasure("{quarter}/a")
        case .half: UnitOfMeasure("{half}/a")
        case .day, .year, nil: UnitOfMeasure("{day}/a")
        }
    }

    private mutating func merged(_ node: FormulaNode, _ kinds: [Kind], unit: UnitOfMeasure?) -> Kind {
        let periods = Set(kinds.compactMap(\.period))
        if periods.count > 1 {
            report(
                node, "łączy okresy różnej długości", "it joins periods of different length",
                "zamień krótsze na lata, np. yearly-mean(a, 0.9)",
                "turn the shorter ones into years, for example yearly-mean(a, 0.9)")
        }
        return Kind(
            unit: unit, period: periods.count == 1 ? periods.first : nil,
            isConstant: kinds.allSatisfy(\.isConstant))
    }

    /// The unit of the first part, to which all others convert.
    private mutating func common(_ node: FormulaNode, _ parts: [FormulaNode], _ kinds: [Kind])
        -> UnitOfMeasure?
    {
        let known = zip(parts, kinds).compactMap { part, kind in kind.unit.map { (part, $0) } }
        guard let (first, unit) = known.first else { return nil }
        for (part, other) in known.dropFirst() where !unit.isCommensurable(with: other) {
            report(
                node, "„\(part.text)” ma jednostkę „\(other.code)”, a „\(first.text)” – „\(unit.code)”",
                "\"\(part.text)\" is in \"\(other.code)\", \"\(first.text)\" in \"\(unit.code)\"",
                "łącz tylko wielkości tego samego rodzaju", "join only quantities of one kind")
        }
        for (part, _) in known { warnOfBareNumber(part, beside: known.map(\.1), node) }
        return known.count == parts.count ? unit : nil
    }

    private mutating func warnOfBareNumber(
        _ part: FormulaNode, beside units: [UnitOfMeasure], _ node: FormulaNode
    ) {
        guard part.literal != nil, part.literalUnit == nil,
            let scaled = units.first(where: { $0.dimension.isDimensionless && $0.scale != 1 })
        else { return }
        report(
            node, "„\(part.text)” bez jednostki to nie „\(part.text) \(scaled.code)”",
            "\"\(part.text)\" without a unit is not \"\(part.text) \(scaled.code)\"",
            "wpisz \(part.text) '\(scaled.code)' albo \(part.text) '1'",
            "write \(part.text) '\(scaled.code)' or \(part.text) '1'", severity: .warning)
    }

    /// A threshold without a unit is meant in the unit of the series.
    private mutating func checkThreshold(_ threshold: FormulaNode, _ kind: Kind, _ node: FormulaNode) {
        guard let written = threshold.literalUnit, let unit = kind.unit, !written.isCommensurable(with: unit)
        else { return }
        report(
            node, "próg ma jednostkę „\(written.code)”, a szereg „\(unit.code)”",
            "the threshold is in \"\(written.code)\", the series in \"\(unit.code)\"",
            "popraw jednostkę progu",
            "correct the unit of the threshold")
    }

    /// Decibels and pH are logarithms: their sums and means mean nothing.
    private mutating func refuseLevels(_ node: FormulaNode, _ kinds: [Kind]) {
        let isLevel = kinds.contains {
            $0.unit?.dimension.exponents.keys.contains { $0 == .level || $0 == .acidity } ?? false
        }
        guard isLevel else { return }
        report(
            node, "poziomów logarytmicznych (dB, pH) się nie dodaje ani nie uśrednia",
            "logarithmic levels (dB, pH) are neither added nor averaged", "użyj max, min albo progu",
            "use max, min or a threshold")
    }

    private mutating func report(
        _ node: FormulaNode, _ pl: String, _ en: String, _ plRemedy: String, _ enRemedy: String,
        severity: Finding.Severity = .error
    ) {
        let finding = Finding(
            severity, at: "\(place), \(node.text)", reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: plRemedy, en: enRemedy))
        if !findings.contains(finding) { findings.append(finding) }
    }
}
