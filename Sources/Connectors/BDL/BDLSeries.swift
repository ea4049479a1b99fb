import Evidence
import Quantities

/// Turns the records of one variable into readings of one series, and says what was left out.
struct BDLSeries {
    let target: BDLTarget
    let description: BDLDescription
    /// By which values are multiplied to be in the unit of the series.
    let factor: Double
    let source: String
    let years: ClosedRange<Int>

    private(set) var readings: [IndicatorReading] = []
    private var withoutValue = 0
    private var joint = 0
    private var unknownAttributes: Set<Int> = []

    init(
        _ target: BDLTarget, _ description: BDLDescription, factor: Double, source: String,
        years: ClosedRange<Int>
    ) {
        self.target = target
        self.description = description
        self.factor = factor
        self.source = source
        self.years = years
    }

    /// Adds the values of one place.
    mutating func add(_ record: BDLPage.Record, for area: AreaCode) {
        var changedBefore = false
        for value in record.values.sorted(by: { $0.year < $1.year }) where years.contains(value.year) {
            guard let attribute = BDLAttribute(value.attribute) else {
                unknownAttributes.insert(value.attribute)
                continue
            }
            switch attribute {
            case .none: withoutValue += 1
            case .joint: joint += 1
            default:
                let breaks = attribute.isAfterChange && !changedBefore
                readings.append(reading(value, attribute, area, record.lastUpdate, breaks: breaks))
            }
            changedBefore = attribute.isAfterChange
        }
    }

    private func reading(
        _ value: BDLPage.Value, _ attribute: BDLAttribute, _ area: AreaCode, _ lastUpdate: String,
        breaks: Bool
    ) -> IndicatorReading {
        let updated = lastUpdate.isEmpty ? "" : ", lastUpdate \(lastUpdate)"
        let note = [attribute.note, description.text].filter { !$0.isEmpty }.joined(separator: "; ")
        return IndicatorReading(
            series: target.series, area: area, period: .year(value.year), value: value.value * factor,
            status: attribute.isProvisional ? .provisional : .final,
            breakReason: breaks ? "zmiana metody u źródła | change of method at the source" : "",
            source: source, reference: "BDL \(target.variable)\(updated)", note: note)
    }

    /// What is worth knowing about values that were left out.
    var findings: [Finding] {
        var result: [Finding] = []
        func add(_ severity: Finding.Severity, _ pl: String, _ en: String, _ doPl: String, _ doEn: String) {
            result.append(
                Finding(
                    severity, at: "BDL \(target.variable): \(target.series)",
                    reason: BilingualText(pl: pl, en: en), remedy: BilingualText(pl: doPl, en: doEn)))
        }
        if !unknownAttributes.isEmpty {
            let ids = unknownAttributes.sorted().map(String.init).joined(separator: ", ")
            add(
                .warning, "Nieznane atrybuty wartości: \(ids); tych wartości nie przyjęto.",
                "Unknown attributes of values: \(ids); those values were not taken.",
                "Sprawdź ich znaczenie w słowniku źródła (/attributes).",
                "Look up their meaning in the source's dictionary (/attributes).")
        }
        if joint > 0 {
            add(
                .warning,
                "Wartości łączne dla powiatu i miasta (\(joint)) nie są wartościami żadnego z nich.",
                "Values for a powiat and a city together (\(joint)) are values of neither.",
                "Pominięto je.", "They were left out.")
        }
        if withoutValue > 0 {
            add(
                .note, "Miejsc i lat bez opublikowanej wartości: \(withoutValue).",
                "Places and years without a published value: \(withoutValue).",
                "Zero z takim atrybutem nie jest wartością.", "A zero with such an attribute is no value.")
        }
        if readings.isEmpty {
            add(
                .warning, "Źródło nie ma wartości dla tych miejsc i lat.",
                "The source has no value for these places and years.",
                "Sprawdź, dla których poziomów i lat zmienna jest publikowana.",
                "Check for which levels and years the variable is published.")
        }
        return result
    }
}
