import Quantities
public import Strategy

extension EngineCalculation {
    /// Everything that is wrong with a request, in one refusal; nil where nothing is.
    ///
    /// - Parameters:
    ///   - inputs: how many series the method reads.
    ///   - known: the series that exist.
    ///   - categories: how many categories of places it reads.
    ///   - parameters: the method's table.
    public func refusal(
        inputs: ClosedRange<Int> = 0...0, of known: Set<String> = [], categories: ClosedRange<Int> = 0...0,
        parameters: [Analysis.Parameter]
    ) -> Refusal? {
        let faults = counts(inputs, categories) + faults(known, parameters)
        return faults.isEmpty ? nil : Refusal(faults: faults)
    }

    private func counts(_ inputs: ClosedRange<Int>, _ categories: ClosedRange<Int>) -> [BilingualText] {
        func text(_ range: ClosedRange<Int>) -> String {
            range.lowerBound == range.upperBound
                ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
        }
        var faults: [BilingualText] = []
        if !inputs.contains(self.inputs.count) {
            faults.append(
                BilingualText(
                    pl: "szeregów wejściowych jest \(self.inputs.count), a metoda czyta \(text(inputs))",
                    en: "\(self.inputs.count) input series are named, the method reads \(text(inputs))"))
        }
        if !categories.contains(self.categories.count) {
            faults.append(
                BilingualText(
                    pl: "rodzajów miejsc jest \(self.categories.count), a metoda czyta \(text(categories))",
                    en: "\(self.categories.count) categories are named, the method reads \(text(categories))")
            )
        }
        return faults
    }

    private func faults(_ known: Set<String>, _ parameters: [Analysis.Parameter]) -> [BilingualText] {
        var faults: [BilingualText] = []
        let missing = inputs.filter { !known.contains($0) }
        if !missing.isEmpty {
            let list = missing.joined(separator: ", ")
            faults.append(BilingualText(pl: "nie ma szeregów: \(list)", en: "no such series: \(list)"))
        }
        let table = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0) })
        let strange = self.parameters.keys.filter { table[$0] == nil }.sorted()
        if !strange.isEmpty {
            let list = strange.joined(separator: ", ")
            let names = parameters.map(\.name).joined(separator: ", ")
            faults.append(
                BilingualText(
                    pl: "nieznane parametry: \(list) (metoda zna: \(names.isEmpty ? "żadnych" : names))",
                    en: "unknown parameters: \(list) (the method knows: \(names.isEmpty ? "none" : names))"))
        }
        for (name, value) in self.parameters.sorted(by: { $0.key < $1.key }) {
            guard let row = table[name], !row.range.contains(value) else { continue }
            let (low, high) = (row.range.lowerBound, row.range.upperBound)
            faults.append(
                BilingualText(
                    pl: "parametr \(name) = \(value) jest poza zakresem od \(low) do \(high)",
                    en: "parameter \(name) = \(value) is outside the range from \(low) to \(high)"))
        }
        return faults
    }
}

extension Refusal {
    fileprivate init(faults: [BilingualText]) {
        self.init(
            code: "calculation",
            reason: BilingualText(
                pl: "Obliczenie wskaźnika jest źle opisane: \(faults.map(\.pl).joined(separator: "; ")).",
                en: "The indicator's calculation is described wrongly: "
                    + faults.map(\.en).joined(separator: "; ") + "."),
            remedy: BilingualText(
                pl: "Popraw „calculation” w pliku wskaźnika; tabela parametrów stoi na stronie metody.",
                en: "Mend “calculation” in the indicator's file; the method's page has the parameter table."))
    }
}
