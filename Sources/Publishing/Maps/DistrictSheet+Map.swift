public import Quantities

extension DistrictSheet {
    /// The map of one value for each district.
    ///
    /// - Parameters:
    ///   - table: says the same in numbers; its rows are numbered as the districts are.
    ///   - value: of the district of an identifier; nil where it is not known.
    public func map(
        _ title: String, unit: String, decimals: Int, _ language: Language, table: ReportTable,
        value: (String) -> Double?
    ) -> ReportMap {
        let values = districts.map { value($0.id) }
        let steps = MapSteps(of: values.compactMap(\.self))
        let areas = zip(districts, values).enumerated().map { place, pair in
            ReportMap.Area(
                number: place + 1, name: pair.0.name, value: pair.1, step: pair.1.flatMap(steps.step),
                outline: pair.0.outline, x: pair.0.x, y: pair.0.y)
        }
        return ReportMap(
            title: title, unit: unit, decimals: decimals, width: width, height: height, areas: areas,
            steps: steps.steps, sources: [source(language)], table: table)
    }

    /// The number by which a map names a district; nil where it has none of this identifier.
    public func number(of id: String) -> Int? {
        districts.firstIndex { $0.id == id }.map { $0 + 1 }
    }
}
