import ArgumentParser
import Computation
import Evidence
import Formats
import Foundation
import Quantities
import Server
import Strategy

/// `horyzont assess [GOAL] [--as-of DATE]`
struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Says how goals stand, with every indicator behind them.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "Code of a priority or goal; all operational goals where it is left out.")
    var goal: String?

    @Option(help: ArgumentHelp("As it was known at the end of that day.", valueName: "YYYY-MM-DD"))
    var asOf: String?

    func validate() throws {
        if let asOf, CalendarDate(asOf) == nil { throw ValidationError("--as-of takes a date YYYY-MM-DD") }
        if let goal, StrategyCode(goal) == nil { throw ValidationError("“\(goal)” is not a goal's code") }
    }

    func run() async throws {
        let wiring = try await Wiring.ready(options)
        let state: CityState
        if let date = asOf.flatMap({ CalendarDate($0) }) {
            state = try await wiring.desk.state(
                asOf: Timestamp(milliseconds: Timestamp(startOf: date.adding(days: 1)).milliseconds - 1))
        } else {
            state = try await wiring.desk.state()
        }
        guard let strategy = state.record.strategy else {
            throw CommandFailure(
                at: "strategy", pl: "Na ten dzień nie ma żadnej strategii.",
                en: "No strategy was known on that day.",
                doPl: "Podaj późniejszy dzień.", doEn: "Give a later day.")
        }
        let chosen = try goals(of: strategy)
        if options.isJSON {
            Terminal.say(json(chosen, state))
        } else {
            for code in chosen { say(code, state, strategy) }
        }
        if chosen.allSatisfy({ assessment(of: $0, state)?.state == .notAssessed }) { throw ExitCode(1) }
    }

    private func goals(of strategy: DevelopmentStrategy) throws -> [StrategyCode] {
        guard let wanted = goal.flatMap({ StrategyCode($0) }) else {
            return strategy.operationalGoals.map(\.code)
        }
        let all =
            strategy.priorities.map(\.code) + strategy.strategicGoals.map(\.code)
            + strategy.operationalGoals.map(\.code)
        guard all.contains(wanted) else {
            throw CommandFailure(
                at: wanted.description, pl: "Nie ma celu o takim kodzie.",
                en: "There is no goal of that code.",
                doPl: "Kody wypisuje „horyzont strategy show”.",
                doEn: "“horyzont strategy show” lists the codes.")
        }
        return [wanted]
    }

    private func assessment(of code: StrategyCode, _ state: CityState) -> GoalAssessment? {
        state.outcomes.value(Key(.goal, code))
    }

    private func json(_ chosen: [StrategyCode], _ state: CityState) -> JSONValue {
        let goals: [JSONValue] = chosen.compactMap { code in
            guard let goal = assessment(of: code, state), var members = JSONValue(goal).members else {
                return nil
            }
            members.insert(
                .init("name", bilingual(state.record.strategy?.name(of: code))), at: 1)
            let indicators = state.record.indicators(serving: code).compactMap {
                indicator, weight -> JSONValue? in
                let found: IndicatorAssessment? = state.outcomes.value(Key(.assessment, indicator.id))
                return found.map { JSONValue($0, of: indicator) }
            }
            members.append(.init("indicators", .array(indicators)))
            return .object(members)
        }
        return .object([
            .init("city", JSONValue(stringLiteral: state.record.profile?.id ?? "")),
            .init("fictional", .boolean(state.record.profile?.isFictional ?? false)),
            .init("asOf", .string((asOf.flatMap { CalendarDate($0) } ?? state.today).description)),
            .init("goals", .array(goals)),
        ])
    }

    private func bilingual(_ text: BilingualText?) -> JSONValue {
        guard let text else { return .null }
        return .object([.init("pl", .string(text.pl)), .init("en", .string(text.en))])
    }

    private func say(_ code: StrategyCode, _ state: CityState, _ strategy: DevelopmentStrategy) {
        guard let goal = assessment(of: code, state) else { return }
        let language = Terminal.language
        let name = strategy.name(of: code)?[language] ?? ""
        let score = goal.score.map { String(format: "%+.2f", $0) } ?? "—"
        let band =
            goal.interval.count == 2
            ? String(format: " [%+.2f; %+.2f]", goal.interval[0], goal.interval[1]) : ""
        let coverage = Int((goal.coverage * 100).rounded())
        Terminal.say(Terminal.bold("\(code) \(name)"))
        let words = BilingualText(
            pl: "  \(goal.state.word[.polish])  ocena \(score)\(band)  pokrycie \(coverage)%",
            en: "  \(goal.state.word[.english])  score \(score)\(band)  coverage \(coverage)%")
        Terminal.say(words)
        for (indicator, _) in state.record.indicators(serving: code) {
            let found: IndicatorAssessment? = state.outcomes.value(Key(.assessment, indicator.id))
            if let found { Terminal.say("    " + line(indicator, found, language)) }
        }
    }

    private func line(_ indicator: Indicator, _ found: IndicatorAssessment, _ language: Language) -> String {
        guard let latest = found.latest else {
            return Terminal.dim("\(indicator.name[language]): \(found.gaps.first?.reason[language] ?? "—")")
        }
        let number = String(format: "%.\(indicator.decimals)f", latest.value)
        var text = "\(indicator.name[language]): \(number) \(indicator.unitText(language)) (\(latest.period))"
        if let target = found.target {
            let example =
                target.origin == .example ? BilingualText(pl: ", przykład", en: ", example")[language] : ""
            text +=
                " → \(String(format: "%.\(indicator.decimals)f", target.value)) (\(target.period)\(example))"
        }
        if let ratio = found.pathRatio { text += String(format: "  ρ %.2f", ratio) }
        if let chance = found.trend?.probability { text += String(format: "  P %.2f", chance) }
        return text + "  \(found.state.word[language])"
    }
}

extension ProgressState {
    /// The state in a word, for the terminal.
    var word: BilingualText {
        switch self {
        case .onTrack: BilingualText(pl: "zgodnie z planem", en: "on track")
        case .atRisk: BilingualText(pl: "zagrożone", en: "at risk")
        case .offTrack: BilingualText(pl: "poza planem", en: "off track")
        case .deteriorating: BilingualText(pl: "pogarsza się", en: "deteriorating")
        case .notAssessed: BilingualText(pl: "bez oceny", en: "not assessed")
        }
    }
}
