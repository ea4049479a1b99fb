import Foundation

/// A place in a text of the report where evidence stands until the report is frozen: `{{chart pm10-annual-mean}}`.
public struct Insertion: Hashable, Sendable {
    /// What is inserted.
    public enum Kind: CaseIterable, Sendable {
        /// A figure; within a sentence its digits.
        case number
        case chart
        case table
        case map

        /// The words for it, in Polish and in English; a text of either language may use both.
        public var words: [String] {
            switch self {
            case .number: ["liczba", "number"]
            case .chart: ["wykres", "chart"]
            case .table: ["tabela", "table"]
            case .map: ["mapa", "map"]
            }
        }
    }

    public var kind: Kind
    /// The indicator, the key of a figure, or the name of a map.
    public var subject: String

    /// Reads what stands between the braces; nil where it is no insertion.
    public init?(_ text: String) {
        let words = text.split { $0.isWhitespace }.map(String.init)
        guard words.count == 2, let kind = Kind.allCases.first(where: { $0.words.contains(words[0]) }) else {
            return nil
        }
        self.kind = kind
        subject = words[1]
    }
}

/// A text of the report taken apart at its insertions.
struct NarrativeText {
    /// A line, or a part of one.
    enum Piece: Hashable {
        case text(String)
        /// Braces with what they hold; `stands` says whether they are a line by themselves.
        case braces(String, stands: Bool)
    }

    /// Line by line; each line is one or several pieces.
    let lines: [[Piece]]

    /// - Complexity: O(length).
    init(_ text: String) {
        var isCode = false
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let words = line.trimmingCharacters(in: .whitespaces)
            if words.hasPrefix("```") { isCode.toggle() }
            guard !isCode, words.contains("{{") else { return [.text(String(line))] }
            return Self.pieces(of: words)
        }
    }

    private static func pieces(of line: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = line[...]
        while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
            if open.lowerBound > rest.startIndex {
                pieces.append(.text(String(rest[..<open.lowerBound])))
            }
            let stands = open.lowerBound == line.startIndex && close.upperBound == line.endIndex
            pieces.append(.braces(String(rest[open.upperBound..<close.lowerBound]), stands: stands))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }
}
