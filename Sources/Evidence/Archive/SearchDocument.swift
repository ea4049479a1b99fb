public import Quantities

/// Something that can be found: a goal, a line of action, an indicator, a source, a standard of access, a method.
public struct SearchDocument: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case goal, line, indicator, project, unit, source, standard, method
    }

    public var kind: Kind
    /// Code or identifier, from which a page's address is made.
    public var id: String
    public var language: Language
    public var title: String
    public var body: String

    public init(kind: Kind, id: String, language: Language, title: String, body: String) {
        self.kind = kind
        self.id = id
        self.language = language
        self.title = title
        self.body = body
    }
}

/// A found document with the stretch of text that matched.
public struct SearchHit: Hashable, Sendable {
    /// A stretch of the excerpt, marked where it matched.
    public struct Run: Hashable, Sendable {
        public var text: String
        public var isMatch: Bool

        public init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }

    public var document: SearchDocument
    public var excerpt: [Run]

    public init(document: SearchDocument, excerpt: [Run]) {
        self.document = document
        self.excerpt = excerpt
    }
}

/// What walking the whole record found.
public struct VerifyReport: Hashable, Sendable, Codable {
    public var entries: Int
    public var revisions: Int
    public var readings: Int
    /// Digest of the last ledger entry: publish it, and nobody can rewrite what came before.
    public var head: Digest
    public var findings: [Finding]

    public init(entries: Int, revisions: Int, readings: Int, head: Digest, findings: [Finding]) {
        self.entries = entries
        self.revisions = revisions
        self.readings = readings
        self.head = head
        self.findings = findings
    }

    public var isSound: Bool { !findings.hasErrors }
}
