import Quantities

/// Reads an adopted strategy from its text.
///
/// Nothing is dropped and nothing repaired: every line of the document is accounted for in `lines`, wordings stay
/// as they are (a wrapped line becomes one, with a finding where a divided word was put together), and what was
/// not understood is a finding with its line.
public enum DocumentReader {
    /// - Unit: bytes of UTF-8. A strategy's text has less than a tenth of it; more is another kind of file.
    public static let mostBytes = 5_000_000
    public static let mostLines = 100_000

    /// Reads plain text or Markdown.
    /// - Parameters:
    ///   - patterns: how the city writes; the defaults serve most documents.
    ///   - companion: the city's own record or the revision before: labels, translated names, topics and codes of
    ///     priorities are taken over where a part is the same by its wording, or nearly so.
    /// - Complexity: O(n) in the length of the text, apart from comparing names of priorities.
    public static func read(
        _ text: String, patterns: ReadingPatterns = .defaults, companion: DevelopmentStrategy? = nil
    ) -> DocumentReading {
        guard text.utf8.count <= mostBytes else {
            return refusal(ReadingFindings.tooLarge(bytes: text.utf8.count, limit: mostBytes))
        }
        let lines = SourceLine.split(text)
        guard lines.count <= mostLines else {
            return refusal(ReadingFindings.tooManyLines(lines.count, limit: mostLines))
        }
        let recogniser = LineRecogniser(patterns)
        var shapes = lines.map { recogniser.shape(of: $0) }
        TableRows.align(lines, &shapes)
        PageFurniture.mark(lines, &shapes)
        let joiner = BlockJoiner(lines, shapes, recogniser)
        let blocks = TableRows.expand(joiner.blocks, recogniser)
        let levels = CodeLevels(blocks, recogniser)
        let headings = GoalHeadings(blocks, levels)
        let builder = StrategyBuilder(lines, blocks, headings, levels)
        var findings = general(lines, shapes, joiner, headings, builder)
        guard builder.hasHierarchy else { return withoutHierarchy(lines, shapes, builder, findings) }
        var tree = builder.assemble()
        findings += builder.findings + tree.findings + NumberingCheck.findings(builder, tree)
        let finisher = StrategyFinisher(lines, blocks, patterns, builder)
        var strategy = finisher.finish(tree.priorities)
        findings += finisher.findings
        var cityCodes: [StrategyCode: StrategyCode] = [:]
        var isOfCity = true
        if let companion {
            let join = CompanionJoin(strategy, companion)
            strategy = join.strategy
            findings += join.findings
            cityCodes = join.newCodes
            isOfCity = !join.isUnrelated
            tree.codes = tree.codes.map { $0.map { cityCodes[$0] ?? $0 } }
        }
        findings += tree.codeNotes(cityCodes)
        return DocumentReading(
            strategy: strategy, lines: builder.readLines(tree), findings: sorted(findings),
            counts: counts(strategy, builder.kinds), isOfCity: isOfCity)
    }

    private static func refusal(_ finding: Finding) -> DocumentReading {
        DocumentReading(strategy: nil, lines: [], findings: [finding], counts: DocumentReading.Counts())
    }

    private static func general(
        _ lines: [SourceLine], _ shapes: [LineShape], _ joiner: BlockJoiner, _ headings: GoalHeadings,
        _ builder: StrategyBuilder
    ) -> [Finding] {
        var findings: [Finding] = []
        let furniture = lines.indices.filter { shapes[$0].form == .furniture }.map { lines[$0].number }
        if !furniture.isEmpty { findings.append(ReadingFindings.furniture(furniture)) }
        if !joiner.mended.isEmpty { findings.append(ReadingFindings.mended(joiner.mended)) }
        if !joiner.kept.isEmpty { findings.append(ReadingFindings.keptHyphens(joiner.kept)) }
        for place in headings.places where place.level == .priority && place.isMain {
            guard !place.heading.isAnnounced, let code = place.heading.code else { continue }
            let line = lines[headings.sourceBlocks[place.block].lines[0]].number
            findings.append(ReadingFindings.priorityByNumber(code.text, at: line))
        }
        if headings.inferredPriorities { findings.append(ReadingFindings.inferredPriorities()) }
        if !headings.hasOperational, builder.hasHierarchy {
            findings.append(ReadingFindings.noOperationalLevel())
        }
        return findings
    }

    /// Every line keeps its kind, but there is no strategy.
    private static func withoutHierarchy(
        _ lines: [SourceLine], _ shapes: [LineShape], _ builder: StrategyBuilder, _ findings: [Finding]
    ) -> DocumentReading {
        let isEmpty = shapes.allSatisfy { $0.form == .blank }
        let kinds = builder.kinds.map { kind in
            HierarchyLevel.allCases.contains { $0.lineKind == kind } ? .heading : kind
        }
        return DocumentReading(
            strategy: nil,
            lines: lines.indices.map { StrategyRevision.ReadLine(number: lines[$0].number, kind: kinds[$0]) },
            findings: sorted([isEmpty ? ReadingFindings.empty() : ReadingFindings.noHierarchy()] + findings),
            counts: counts(nil, kinds))
    }

    /// Findings about the whole document first, then by line, each in the order found.
    private static func sorted(_ findings: [Finding]) -> [Finding] {
        findings.enumerated().sorted { a, b in
            (a.element.line ?? 0, a.offset) < (b.element.line ?? 0, b.offset)
        }.map(\.element)
    }

    private static func counts(
        _ strategy: DevelopmentStrategy?, _ kinds: [StrategyRevision.ReadLine.Kind]
    ) -> DocumentReading.Counts {
        var counts = DocumentReading.Counts()
        counts.priorities = strategy?.priorities.count ?? 0
        counts.strategicGoals = strategy?.strategicGoals.count ?? 0
        counts.horizontalGoals = strategy?.strategicGoals.count { $0.scope == .horizontal } ?? 0
        counts.operationalGoals = strategy?.operationalGoals.count ?? 0
        counts.linesOfAction = strategy?.linesOfAction.count ?? 0
        counts.interventionAreas = strategy?.interventionAreas.count ?? 0
        counts.lines = kinds.count
        for kind in StrategyRevision.ReadLine.Kind.allCases {
            let number = kinds.count { $0 == kind }
            if number > 0 { counts.linesByKind[kind.rawValue] = number }
        }
        return counts
    }
}
