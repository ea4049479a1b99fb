import Quantities

/// Computes a formula whose units are checked.
struct FormulaEvaluator {
    typealias Cell = FormulaColumn.Cell

    let series: [String: FormulaSeries]

    func column(_ node: FormulaNode) -> FormulaColumn {
        switch node {
        case .series(let id): return input(id)
        case .number(_, let unit): return constant(node, unit ?? .one)
        case .period: preconditionFailure("a period stands only inside at(…)")
        case .negative(let inner):
            let inside = column(inner)
            return .joined([inside], unit: inside.unit, text: node.text) { .value(-$0[0]) }
        case .chain(let first, let links): return chain(first, links, node.text)
        case .call(let function, let arguments):
            return call(function, arguments, node.text)
        }
    }

    private func input(_ id: String) -> FormulaColumn {
        guard let found = series[id] else { preconditionFailure("the series of a checked formula exist") }
        var column = FormulaColumn(unit: found.unit, text: id)
        column.periods = found.points.map(\.period)
        column.cells = found.points.map { point in
            point.value.isFinite ? .value(point.value) : .none([.missing(input: id, period: point.period)])
        }
        column.breaks = found.breaks
        return column
    }

    private func constant(_ node: FormulaNode, _ unit: UnitOfMeasure) -> FormulaColumn {
        var column = FormulaColumn(unit: unit, text: node.text)
        column.constant = node.literal.map(Cell.value)
        return column
    }

    private func chain(_ first: FormulaNode, _ links: [FormulaNode.Link], _ text: String) -> FormulaColumn {
        let columns = ([first] + links.map(\.node)).map(column)
        if links[0].sign.isProduct {
            let unit = zip(links, columns.dropFirst()).reduce(columns[0].unit) { unit, pair in
                pair.0.sign == .times ? unit * pair.1.unit : unit / pair.1.unit
            }
            return .joined(columns, unit: unit, text: text) { values in
                var product = values[0]
                for (index, link) in links.enumerated() {
                    if link.sign == .times {
                        product *= values[index + 1]
                    } else if values[index + 1] == 0 {
                        return .none([.divisionByZero(input: columns[index + 1].text)])
                    } else {
                        product /= values[index + 1]
                    }
                }
                return .value(product)
            }
        }
        return .joined(alike(columns), unit: columns[0].unit, text: text) { values in
            var sum = values[0]
            for (index, link) in links.enumerated() {
                sum += link.sign == .plus ? values[index + 1] : -values[index + 1]
            }
            return .value(sum)
        }
    }

    /// The columns in the unit of the first.
    private func alike(_ columns: [FormulaColumn]) -> [FormulaColumn] {
        columns.map { given($0, in: columns[0].unit) }
    }

    func given(_ column: FormulaColumn, in unit: UnitOfMeasure) -> FormulaColumn {
        guard column.unit != unit, let conversion = column.unit.conversion(to: unit) else { return column }
        func turned(_ cell: Cell) -> Cell {
            guard case .value(let value) = cell else { return cell }
            return FormulaColumn.finite(.value(conversion(value)), column.text)
        }
        var result = column
        result.unit = unit
        result.cells = column.cells.map(turned)
        result.constant = column.constant.map(turned)
        return result
    }

    private func call(_ function: FormulaFunction, _ arguments: [FormulaNode], _ text: String)
        -> FormulaColumn
    {
        let first = column(arguments[0])
        switch function {
        case .sum, .mean, .min, .max:
            return aggregate(function, [first] + arguments.dropFirst().map(column), text)
        case .weightedMean: return weightedMean(arguments.map(column), text)
        case .ratio:
            let second = column(arguments[1])
            return quotient(first, second, unit: first.unit / second.unit, text)
        case .share: return quotient(first, given(column(arguments[1]), in: first.unit), unit: .one, text)
        case .per:
            let second = column(arguments[1])
            let unit =
                FormulaChecker.perUnit(first.unit, second.unit, arguments[2]) ?? first.unit / second.unit
            return quotient(first, second, times: arguments[2].literal ?? 1, unit: unit, text)
        case .above, .below:
            let limit = threshold(arguments[1], first.unit)
            return .joined([first], unit: .one, text: text) { values in
                .value((function == .above ? values[0] > limit : values[0] < limit) ? 1 : 0)
            }
        case .change, .growth, .lag: return step(function, first, by: Int(arguments[1].literal ?? 1), text)
        case .countAbove:
            let limit = threshold(arguments[1], first.unit)
            return years(first, coverage: arguments[2].literal ?? 1, function, text) { year in
                Double(year.count { $0 > limit })
            }
        case .yearlyMean:
            return years(first, coverage: arguments[1].literal ?? 1, function, text) { year in
                year.reduce(0, +) / Double(year.count)
            }
        case .yearlySum:
            return years(first, coverage: arguments[1].literal ?? 1, function, text) { $0.reduce(0, +) }
        case .yearlyCount: return years(first, coverage: 0, function, text) { Double($0.count) }
        case .yearlyLast: return years(first, coverage: 0, function, text) { $0.last ?? .nan }
        case .at: return value(of: first, at: arguments[1], text)
        }
    }

    private func aggregate(_ function: FormulaFunction, _ columns: [FormulaColumn], _ text: String)
        -> FormulaColumn
    {
        .joined(alike(columns), unit: columns[0].unit, text: text) { values in
            let sum = values.dropFirst().reduce(values[0], +)
            return switch function {
            case .min: .value(values.dropFirst().reduce(values[0], Swift.min))
            case .max: .value(values.dropFirst().reduce(values[0], Swift.max))
            case .mean: .value(sum / Double(values.count))
            default: .value(sum)
            }
        }
    }

    private func weightedMean(_ columns: [FormulaColumn], _ text: String) -> FormulaColumn {
        let unit = columns[0].unit
        let turned = columns.enumerated().map { given($1, in: columns[$0 % 2].unit) }
        return .joined(turned, unit: unit, text: text) { values in
            var (sum, weight) = (0.0, 0.0)
            for index in stride(from: 0, to: values.count, by: 2) {
                if values[index + 1] < 0 { return .none([.negativeWeight(input: columns[index + 1].text)]) }
                sum += values[index] * values[index + 1]
                weight += values[index + 1]
            }
            return weight == 0 ? .none([.divisionByZero(input: text)]) : .value(sum / weight)
        }
    }

    private func quotient(
        _ above: FormulaColumn, _ below: FormulaColumn, times factor: Double = 1, unit: UnitOfMeasure,
        _ text: String
    ) -> FormulaColumn {
        .joined([above, below], unit: unit, text: text) { values in
            values[1] == 0
                ? .none([.divisionByZero(input: below.text)]) : .value(values[0] * factor / values[1])
        }
    }

    private func threshold(_ node: FormulaNode, _ unit: UnitOfMeasure) -> Double {
        let value = node.literal ?? .nan
        return node.literalUnit?.conversion(to: unit)?(value) ?? value
    }
}
