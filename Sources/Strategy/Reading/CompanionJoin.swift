import Quantities

/// Joins what the city's own record knows to a strategy that was read: codes of priorities, translated names,
/// labels, topics.
struct CompanionJoin {
    private(set) var strategy: DevelopmentStrategy
    private(set) var findings: [Finding] = []
    /// Codes of priorities that the record names differently.
    private(set) var newCodes: [StrategyCode: StrategyCode] = [:]
    /// Whether no goal and no line of action of the document is one of the city's.
    var isUnrelated: Bool { common == 0 && !companion.strategicGoals.isEmpty }
    private let companion: DevelopmentStrategy
    /// Goals and lines of action that both have.
    private var common = 0

    init(_ strategy: DevelopmentStrategy, _ companion: DevelopmentStrategy) {
        self.strategy = strategy
        self.companion = companion
        joinWhole()
        joinPriorities()
        joinGoals()
        joinLines()
        if !isUnrelated, !companion.title.isEmpty { self.strategy.title = companion.title }
        if isUnrelated { findings = [CompanionJoin.unrelated()] }
    }

    private mutating func joinWhole() {
        if strategy.horizon == 0 { strategy.horizon = companion.horizon }
        strategy.topics = companion.topics
        var areas = strategy.interventionAreas
        var renamed: [String: String] = [:]
        for index in areas.indices {
            let words = Folding.words(areas[index].name.pl)
            let found = companion.interventionAreas.first {
                $0.id == areas[index].id || Wording.isSameName(Folding.words($0.name.pl), words)
            }
            guard let found else { continue }
            renamed[areas[index].id] = found.id
            areas[index].id = found.id
            areas[index].name.en = found.name.en
        }
        for found in companion.interventionAreas where !areas.contains(where: { $0.id == found.id }) {
            findings.append(CompanionJoin.missing("OSI \(found.name.pl)", "OSI \(found.name[.english])"))
        }
        strategy.interventionAreas = areas
        mapLines { line in line.areas = line.areas.map { renamed[$0] ?? $0 } }
    }

    private mutating func joinPriorities() {
        var taken: Set<Int> = []
        for index in strategy.priorities.indices {
            let own = strategy.priorities[index]
            let words = Folding.words(own.name.pl)
            let all = companion.priorities.indices.filter { !taken.contains($0) }
            let found =
                all.first { Wording.isSameName(Folding.words(companion.priorities[$0].name.pl), words) }
                ?? all.first {
                    own.name.pl == "—" && CompanionJoin.shareGoals(companion.priorities[$0], own)
                        || Wording.similarity(companion.priorities[$0].name.pl, own.name.pl) >= 0.6
                }
            guard let found else { continue }
            taken.insert(found)
            let other = companion.priorities[found]
            strategy.priorities[index].name.en = CompanionJoin.translation(other.name)
            let isFree = !strategy.priorities.contains { $0.code == other.code && $0 != own }
            if other.code != own.code, isFree || newCodes.values.contains(own.code) == false {
                newCodes[own.code] = other.code
            }
        }
        for index in strategy.priorities.indices {
            if let code = newCodes[strategy.priorities[index].code] { strategy.priorities[index].code = code }
        }
        for index in companion.priorities.indices where !taken.contains(index) {
            let other = companion.priorities[index]
            findings.append(
                CompanionJoin.missing(
                    "\(other.code) \(other.name.pl)", "\(other.code) \(other.name[.english])"))
        }
    }

    /// A priority without a name is known by its goals.
    private static func shareGoals(_ a: Priority, _ b: Priority) -> Bool {
        a.goals.contains { goal in
            b.goals.contains { Wording.similarity($0.name.pl, goal.name.pl) >= PartMatcher.threshold }
        }
    }

    private mutating func joinGoals() {
        let old = companion.strategicGoals.map {
            PartMatcher.Part(code: $0.code.description, parent: "", text: $0.name.pl)
        }
        let new = strategy.strategicGoals.map {
            PartMatcher.Part(code: $0.code.description, parent: "", text: $0.name.pl)
        }
        let names = companion.strategicGoals.map { CompanionJoin.translation($0.name) }
        let strategic = translations(old, new, names)
        let oldNear = companion.operationalGoals.map {
            PartMatcher.Part(code: $0.code.description, parent: "", text: $0.name.pl)
        }
        let newNear = strategy.operationalGoals.map {
            PartMatcher.Part(code: $0.code.description, parent: "", text: $0.name.pl)
        }
        let near = translations(
            oldNear, newNear, companion.operationalGoals.map { CompanionJoin.translation($0.name) })
        for p in strategy.priorities.indices {
            for s in strategy.priorities[p].goals.indices {
                let goal = strategy.priorities[p].goals[s]
                strategy.priorities[p].goals[s].name.en = strategic[goal.code.description] ?? ""
                for o in goal.goals.indices {
                    strategy.priorities[p].goals[s].goals[o].name.en =
                        near[goal.goals[o].code.description] ?? ""
                }
            }
        }
    }

    /// English names by the codes of the document that was read.
    private mutating func translations(
        _ old: [PartMatcher.Part], _ new: [PartMatcher.Part], _ names: [String]
    ) -> [String: String] {
        let matcher = PartMatcher(old: old, new: new)
        var result: [String: String] = [:]
        for (index, origin) in matcher.origins.enumerated() {
            guard let origin else { continue }
            result[new[index].code] = names[origin]
            common += 1
        }
        for index in matcher.lost {
            findings.append(
                CompanionJoin.missing(
                    "\(old[index].code) \(old[index].text)", "\(old[index].code) \(names[index])"))
        }
        return result
    }

    private mutating func joinLines() {
        let lines = companion.linesOfAction
        guard !lines.isEmpty else { return }
        // The same identity as in a comparison of the two: by wording, not by code.
        let new = StrategyDiff.parts(strategy)[.lineOfAction] ?? []
        let matcher = PartMatcher(old: StrategyDiff.parts(companion)[.lineOfAction] ?? [], new: new)
        if !matcher.inPlace.isEmpty {
            findings.append(CompanionJoin.joinedByCode(matcher.inPlace.map { new[$0].code }))
        }
        var index = 0
        var unlabelled: [String] = []
        mapLines { line in
            if let origin = matcher.origins[index] {
                line.label = lines[origin].label
                line.topics = lines[origin].topics
            } else {
                unlabelled.append(line.code.description)
            }
            index += 1
        }
        common += index - unlabelled.count
        for lost in matcher.lost {
            let line = lines[lost]
            let pl = "\(line.code) \(line.label.isEmpty ? line.wording : line.label.pl)"
            let en = "\(line.code) \(line.label.isEmpty ? line.wording : line.label[.english])"
            findings.append(CompanionJoin.missing(pl, en))
        }
        findings += unlabelled.map(CompanionJoin.unlabelled)
    }

    private mutating func mapLines(_ change: (inout LineOfAction) -> Void) {
        for p in strategy.priorities.indices {
            for s in strategy.priorities[p].goals.indices {
                for o in strategy.priorities[p].goals[s].goals.indices {
                    for l in strategy.priorities[p].goals[s].goals[o].lines.indices {
                        change(&strategy.priorities[p].goals[s].goals[o].lines[l])
                    }
                }
            }
        }
    }

    /// The English name, where it is one of its own.
    private static func translation(_ name: BilingualText) -> String { name.en == name.pl ? "" : name.en }

    private static func unrelated() -> Finding {
        Finding(
            .warning, at: "strategy",
            reason: BilingualText(
                pl: "Żaden cel ani kierunek dokumentu nie odpowiada zapisowi miasta.",
                en: "No goal or line of action of the document is one that the city's record knows."),
            remedy: BilingualText(
                pl:
                    "Sprawdź, czy to dokument tego miasta; jeżeli to nowa strategia, powiąż wskaźniki na nowo.",
                en: "Check that it is this city's document; if the strategy is new, link the indicators anew."
            ))
    }

    private static func missing(_ pl: String, _ en: String) -> Finding {
        Finding(
            .warning, at: "strategy",
            reason: BilingualText(
                pl: "Zapis miasta zna „\(pl)”, dokument nie.",
                en: "The city's record knows \"\(en)\", the document does not."),
            remedy: BilingualText(
                pl: "Sprawdź, czy usunięto ten zapis, czy nie został rozpoznany.",
                en: "Check whether it was removed or not recognised."))
    }

    private static func joinedByCode(_ codes: [String]) -> Finding {
        let list = codes.prefix(20).joined(separator: ", ") + (codes.count > 20 ? ", … (\(codes.count))" : "")
        return Finding(
            .note, at: "strategy",
            reason: BilingualText(
                pl: "Etykiety dobrano tylko po kodach, bo z brzmieniem łączy je zbyt mało słów: \(list).",
                en: "Labels were joined by code alone, sharing too few words with the wording: \(list)."),
            remedy: BilingualText(
                pl: "Sprawdź, czy etykiety opisują te kierunki.",
                en: "Check that the labels describe these lines of action."))
    }

    private static func unlabelled(_ code: String) -> Finding {
        Finding(
            .note, at: "strategy",
            reason: BilingualText(
                pl: "Kierunek \(code) nie ma odpowiednika w zapisie miasta: brak etykiety i tematów.",
                en: "Line of action \(code) has no counterpart in the city's record: no label, no topics."),
            remedy: BilingualText(
                pl: "Dopisz etykietę w folderze strategii miasta.",
                en: "Add a label in the city's strategy folder."))
    }
}
