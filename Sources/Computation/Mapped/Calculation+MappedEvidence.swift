public import Evidence
import Quantities
public import Strategy

extension Calculation {
    /// What an engine measured on the map (`mapped/ID`) as a series by place (`computed/ID`): evidence of a real city only where
    /// the layers speak of it.
    ///
    /// A part of the city has the code that the profile knows by its identifier or its name, else `area:` and its identifier.
    /// - Parameter method: of what was measured.
    public static func mappedEvidence(
        of indicator: Indicator, _ profile: CityProfile?, method: String
    ) -> Calculation {
        let city = profile?.area ?? ""
        let mayBeSynthetic = profile?.isFictional ?? false
        let codes = Dictionary(
            (profile?.areas ?? []).flatMap { [($0.name, $0.code), ($0.code.description, $0.code)] },
            uniquingKeysWith: { first, _ in first })
        let places = codes.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "|")
        return Calculation(
            Key(.computed, indicator.id), reads: [.init(Key(.mapped, indicator.id))],
            definition: Digest(of: "mapped-evidence/2 \(city) \(mayBeSynthetic) \(places)"), method: method,
            summary: BilingualText(
                pl: "wynik z mapy jako szereg; warstwy syntetyczne nie są świadectwem o prawdziwym mieście",
                en:
                    "what was measured on the map as a series; synthetic layers are no evidence of a real city"
            )
        ) { inputs throws(Refusal) in
            let mapped: MappedSeries = inputs(0)
            let synthetic = mapped.syntheticLayers
            guard mayBeSynthetic || synthetic.isEmpty else { throw .synthetic(synthetic) }
            var rows: [AreaCode: [Panel.Point]] = [:]
            for year in mapped.years {
                let names = Dictionary(grouping: year.areas, by: \.name)
                for area in year.areas {
                    guard let value = area.value else { continue }
                    let code =
                        area.id.isEmpty
                        ? city
                        : codes[area.id] ?? (names[area.name]?.count == 1 ? codes[area.name] : nil)
                            ?? AreaCode("area:" + area.id)
                    rows[code, default: []].append(Panel.Point(period: .year(year.year), value: value))
                }
            }
            guard !rows.isEmpty else { throw .nothingKnown(indicator.id) }
            return Panel(
                unit: mapped.unit,
                rows: rows.sorted { $0.key < $1.key }.map { Panel.Row(area: $0.key, points: $0.value) })
        }
    }
}

extension Refusal {
    fileprivate static func nothingKnown(_ id: String) -> Refusal {
        Refusal(
            code: "no-value",
            reason: BilingualText(
                pl: "Warstwy mapy mówią za mało, aby podać wartość „\(id)”.",
                en: "The layers of the map say too little for a value of “\(id)”."),
            remedy: BilingualText(
                pl: "Mapa wskaźnika pokazuje, czego nie wiadomo; uzupełnij warstwy.",
                en: "The indicator's map shows what is not known; complete the layers."))
    }

    fileprivate static func synthetic(_ layers: [String]) -> Refusal {
        let list = layers.joined(separator: ", ")
        return Refusal(
            code: "synthetic",
            reason: BilingualText(
                pl: "Warstwy \(list) są syntetyczne: to, co z nich wynika, jest przykładem, nie świadectwem.",
                en: "The layers \(list) are synthetic: what they give is an example, no evidence."),
            remedy: BilingualText(
                pl:
                    "Wczytaj warstwy prawdziwego miasta (horyzont layer import); przykład pokazuje mapa wskaźnika.",
                en:
                    "Import layers of the real city (horyzont layer import); the indicator's map shows the example."
            ))
    }
}
