public import Computation
public import Evidence
public import Quantities
public import Strategy

/// Why a number is what it is: the chain down to row, source, licence, formula and digests.
public struct WhyPage: Page {
    /// What is explained.
    public enum Subject: Sendable {
        case goal(StrategyCode)
        case indicator(String)

        /// The key to be explained.
        public var key: Key {
            switch self {
            case .goal(let code): Key(.goal, code)
            case .indicator(let id): Key(.assessment, id)
            }
        }
    }

    /// More rows than this belong into the download, not on a page.
    public static let rowLimit = 300

    let subject: Subject
    let name: BilingualText
    let back: Route
    let explanation: Explanation?
    let readings: [IndicatorReading]
    let city: CityOverview

    /// - Parameters:
    ///   - explanation: of the subject's key; nil where nothing calculates it.
    ///   - readings: the recorded rows of the series on which it stands, for the city itself.
    /// - Returns: nil where there is no such goal or indicator.
    public init?(
        _ subject: Subject, explanation: Explanation?, readings: [IndicatorReading], _ context: PageContext
    ) {
        city = context.city
        self.subject = subject
        self.explanation = explanation
        self.readings = Array(readings.prefix(Self.rowLimit))
        switch subject {
        case .goal(let code):
            guard let goal = context.city.goal(code) else { return nil }
            name = BilingualText(pl: "\(code) \(goal.name[.polish])", en: "\(code) \(goal.name[.english])")
            back = goal.route
        case .indicator(let id):
            guard let summary = context.city.indicator(id) else { return nil }
            name = summary.indicator.name
            back = .indicator(id)
        }
    }

    public func title(_ language: Language) -> String { "\(WhyTexts.why[language]) \(name[language])" }
    public func description(_ language: Language) -> String { WhyTexts.lead.text(language) }
    public var trail: [Crumb] { [Crumb(back, name)] }
}
