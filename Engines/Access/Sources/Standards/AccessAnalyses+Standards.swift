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
        return TravelProfile.allCases.filter(profiles.contains).flatMap {
            [Calculation.ground($0), .tried($0)]
        }
            + record.accessStandards.map(Calculation.standard)
    }
}

extension Key {
    fileprivate static func ground(_ profile: TravelProfile) -> Key {
        Key(.computed, "access/standards-\(profile.rawValue)")
    }
    fileprivate static func tried(_ profile: TravelProfile) -> Key {
        Key(.computed, "access/tried-\(profile.rawValue)")
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

    /// The ground with what a scenario changes; in the city as it is the ground itself.
    fileprivate static func tried(_ profile: TravelProfile) -> Calculation {
        Calculation(
            .tried(profile),
            reads: [Read(.ground(profile)), Read(Key(.removed, LayerRole.streets.rawValue), optional: true)]
                + Trial.reads,
            definition: Digest(of: "standard-trial/1"), method: "access-levers/1",
            summary: BilingualText(
                pl: "to samo (\(profile.rawValue)) ze zmianami scenariusza",
                en: "the same (\(profile.rawValue)) with the changes of a scenario"), isKept: false
        ) { inputs throws(Refusal) in
            let ground: StandardGround = inputs(0)
            return ground.trying(Trial(inputs, from: 2), closing: inputs.optional(1))
        }
    }

    fileprivate static func standard(_ standard: AccessStandard) -> Calculation {
        Calculation(
            Key(.standard, standard.id),
            reads: [
                Read(.ground(standard.profile)), Read(.tried(standard.profile)),
                Read(Key(.promise, standard.id)),
            ],
            definition: Digest(combining: [
                Digest(of: "standard-report/3"), Digest(of: standard.canonicalBytes),
            ]), method: "access-standards/1", summary: standard.title
        ) { inputs throws(Refusal) in
            let (today, tried): (StandardGround, StandardGround) = (inputs(0), inputs(1))
            let asked: AccessStandard = inputs(2)
            if let fault = tried.fault { throw fault }
            guard tried.categories.contains(standard.category) else {
                throw .nothingOfTheKind(standard.category)
            }
            // Both verdicts on one ground come from the same sweeps.
            let isSameGround = tried == today
            let verdicts = tried.verdicts(
                on: isSameGround && asked != standard ? [asked, standard] : [asked])
            let answer = tried.report(on: asked, verdicts[0])
            // A kind that the scenario brings is not known of the city as it is.
            let isKnown = today.categories.contains(standard.category)
            guard !isSameGround && isKnown || verdicts.count > 1 else { return answer }
            let before = verdicts.count > 1 ? verdicts[1] : today.verdicts(on: [standard])[0]
            if verdicts[0].agree(with: before), answer == today.report(on: standard, before) { return answer }
            return tried.report(on: asked, verdicts[0], since: before)
        }
    }
}

extension Refusal {
    fileprivate static func nothingOfTheKind(_ category: String) -> Refusal {
        Refusal(
            code: "no-facilities",
            reason: BilingualText(
                pl: "Żadna warstwa nie zna obiektów rodzaju „\(category)”.",
                en: "No layer knows features of the kind “\(category)”."),
            remedy: BilingualText(
                pl:
                    "Wczytaj warstwę „services” z takim rodzajem w kolumnie „category”, a dla zieleni i przystanków warstwy „green” i „stops”.",
                en:
                    "Import a layer “services” with this kind in the column “category”; for green and stops the layers “green” and “stops”."
            ))
    }
}
