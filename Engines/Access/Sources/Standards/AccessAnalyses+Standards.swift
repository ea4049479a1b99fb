import Computation
import Evidence
import Layers
import Quantities
import Strategy

extension AccessAnalyses {
    /// What each of the city's standards means for its residents and parcels.
    static let standards = Analysis(
        id: "access/standards",
        title: BilingualText(pl: "Standardy dostępności", en: "Standards of access"), page: "access-standards"
    ) { record in
        let profiles = Set(record.accessStandards.map(\.profile))
        return TravelProfile.allCases.filter(profiles.contains).map(Calculation.ground)
            + record.accessStandards.map(Calculation.standard)
    }
}

extension Key {
    fileprivate static func ground(_ profile: TravelProfile) -> Key {
        Key(.computed, "access/standards-\(profile.rawValue)")
    }
}

extension Calculation {
    fileprivate static func ground(_ profile: TravelProfile) -> Calculation {
        Calculation(
            .ground(profile),
            reads: [Read(.paths(profile))]
                + StandardGround.roles.map { Read(Key(.recorded, $0.rawValue), optional: true) },
            definition: Digest(of: "standard-ground/3"), method: "access-network/1",
            summary: BilingualText(
                pl: "sieć (\(profile.rawValue)) z adresami, działkami i tym, do czego się chodzi",
                en: "the network (\(profile.rawValue)) with homes, parcels and what people go to"),
            isKept: false
        ) { inputs throws(Refusal) in
            var years: [LayerRole: LayerYears] = [:]
            for (number, role) in StandardGround.roles.enumerated() {
                years[role] = inputs.optional(number + 1)
            }
            return try StandardGround(inputs(0), years)
        }
    }

    fileprivate static func standard(_ standard: AccessStandard) -> Calculation {
        Calculation(
            Key(.standard, standard.id), reads: [Read(.ground(standard.profile))],
            definition: Digest(combining: [
                Digest(of: "standard-report/2"), Digest(of: standard.canonicalBytes),
            ]), method: "access-standards/1", summary: standard.title
        ) { inputs throws(Refusal) in
            let ground: StandardGround = inputs(0)
            return try ground.report(on: standard)
        }
    }
}
