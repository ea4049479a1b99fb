/// How a city writes its strategy: the words, codes, bullets and headings by which a document is understood.
///
/// A phrase is a row of words. `*` at the end of a word stands for any ending; capitals, Polish and other marks on
/// letters do not matter: `cel* strategiczn*` fits "CEL STRATEGICZNY" and "cele strategiczne".
/// A code shape is a code with `#` for a number, `@` for a Roman number: `C#.#`, `COH.#.#`, `@.#`.
/// The defaults serve Polish and English documents; a city states only what differs.
public struct ReadingPatterns: Hashable, Sendable, Codable {
    /// How one level of the hierarchy is announced.
    public struct Level: Hashable, Sendable, Codable {
        /// Phrases that open a heading of this level: `cel* operacyjn*`.
        public var phrases: [String]
        /// Shapes of codes that are of this level even without a phrase: `CO#.#.#`.
        public var codes: [String]

        public init(phrases: [String], codes: [String] = []) {
            self.phrases = phrases
            self.codes = codes
        }
    }

    public var priority: Level
    public var strategicGoal: Level
    /// Strategic goals that run through all others.
    public var horizontalGoal: Level
    public var operationalGoal: Level
    public var lineOfAction: Level
    /// Phrases that name a goal without its level ("Cel 1"); the depth of the code decides.
    public var anyGoal: [String]
    /// Phrases that open the list of lines of action under a goal.
    public var lineLists: [String]
    /// Phrases that open another list under a goal, such as its indicators.
    public var otherLists: [String]
    /// Phrases that open a chapter which holds no goals.
    public var chapters: [String]
    /// Phrases that open a table of contents.
    public var contents: [String]
    /// Marks that open an item of a list.
    public var bullets: [String]
    /// Words that stand before the year to which goals look.
    public var horizonWords: [String]
    /// Words that stand before the name of an area of strategic intervention.
    public var areaMarkers: [String]
    /// The years to which goals look, where the document does not say.
    public var strategicHorizon: Int?
    public var operationalHorizon: Int?

    public init(
        priority: Level, strategicGoal: Level, horizontalGoal: Level, operationalGoal: Level,
        lineOfAction: Level, anyGoal: [String], lineLists: [String], otherLists: [String], chapters: [String],
        contents: [String], bullets: [String], horizonWords: [String], areaMarkers: [String],
        strategicHorizon: Int? = nil, operationalHorizon: Int? = nil
    ) {
        self.priority = priority
        self.strategicGoal = strategicGoal
        self.horizontalGoal = horizontalGoal
        self.operationalGoal = operationalGoal
        self.lineOfAction = lineOfAction
        self.anyGoal = anyGoal
        self.lineLists = lineLists
        self.otherLists = otherLists
        self.chapters = chapters
        self.contents = contents
        self.bullets = bullets
        self.horizonWords = horizonWords
        self.areaMarkers = areaMarkers
        self.strategicHorizon = strategicHorizon
        self.operationalHorizon = operationalHorizon
    }
}
