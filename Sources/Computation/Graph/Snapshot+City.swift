public import Evidence
public import Layers
public import Quantities
import Strategy

extension Snapshot {
    /// The recorded city as inputs, under the graph that the catalogue draws for it.
    ///
    /// - Parameters:
    ///   - panels: recorded readings by series id.
    ///   - layers: the years of each layer of the map that plays a role.
    ///   - today: the day of judging.
    /// - Throws: findings where definitions do not form a graph.
    public init(
        of record: CityRecord, panels: [String: Input], layers: [LayerRole: Input] = [:], today: CalendarDate,
        catalogue: Catalogue
    ) throws(GraphError) {
        var inputs: [Key: Input] = [.today: Input(today)]
        inputs.reserveCapacity(panels.count + record.indicators.count + 1)
        for (series, panel) in panels { inputs[Key(.readings, series)] = panel }
        for (role, years) in layers {
            inputs[Key(.layer, role.rawValue)] = years
            inputs[Key(.recorded, role.rawValue)] = years
        }
        for indicator in record.indicators {
            inputs[Key(.aim, indicator.id)] = Input(indicator.aim)
            if let question = indicator.calculation { inputs[Key(.question, indicator.id)] = Input(question) }
        }
        for standard in record.accessStandards { inputs[Key(.promise, standard.id)] = Input(standard) }
        self.init(inputs: inputs, graph: try catalogue.graph(for: record))
    }
}
