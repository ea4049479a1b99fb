public import Evidence
import GRDB
public import Quantities

extension CityStore {
    /// Replaces the index where the documents differ from those it was made of.
    /// - Complexity: O(text) where they differ; else one digest of it.
    public func rebuildSearch(_ documents: [SearchDocument]) throws {
        var sum = RunningDigest()
        sum.add(Self.indexVersion)
        for document in documents {
            for field in [
                document.kind.rawValue, document.id, document.language.rawValue, document.title,
                document.body,
            ] { sum.add(field) }
            sum.endRow()
        }
        let digest = sum.finish().description
        guard try setting("search-digest") != digest else { return }
        try write { db in
            for language in Language.allCases {
                let table = Self.table(language)
                try db.execute(sql: "DELETE FROM \(table)")
                let insert = try db.makeStatement(
                    sql: "INSERT INTO \(table) (title, body, kind, code) VALUES (?, ?, ?, ?)")
                for document in documents where document.language == language {
                    try insert.execute(arguments: [
                        Self.plain(document.title), Self.plain(document.body), document.kind.rawValue,
                        document.id,
                    ])
                }
            }
            try db.execute(
                sql: "REPLACE INTO setting VALUES (?, ?)", arguments: ["search-digest", digest])
        }
    }

    /// Documents that hold every word of `text` in any of its forms, best first; where there are none, those
    /// that hold some. A match in the title counts ten times.
    public func search(_ text: String, language: Language, limit: Int) throws -> [SearchHit] {
        guard let question = SearchQuestion(text), limit > 0 else { return [] }
        return try read { db in
            let hits = try hits(question.all, language, limit, db)
            return hits.isEmpty ? try self.hits(question.any, language, limit, db) : hits
        }
    }

    private func hits(_ question: String, _ language: Language, _ limit: Int, _ db: Database) throws
        -> [SearchHit]
    {
        let table = Self.table(language)
        let sql = """
            SELECT kind, code, title, body, snippet(\(table), -1, ?, ?, '…', 24) FROM \(table)
            WHERE \(table) MATCH ? ORDER BY bm25(\(table), 10.0, 1.0), rowid LIMIT ?
            """
        let rows = try Row.fetchAll(
            try db.cachedStatement(sql: sql),
            arguments: [Self.opening, Self.closing, question, min(limit, Self.maximumHits)])
        return rows.compactMap { row in
            guard let kind = SearchDocument.Kind(rawValue: row[0]) else { return nil }
            return SearchHit(
                document: SearchDocument(
                    kind: kind, id: row[1], language: language, title: row[2], body: row[3]),
                excerpt: Self.runs(row[4]))
        }
    }

    /// Raised with every change of the stemmers, so that an index made by older ones is made anew.
    private static let indexVersion: Int64 = 1
    /// More than anyone reads; a page asks for far fewer.
    private static let maximumHits = 200
    private static let opening = "\u{2}"
    private static let closing = "\u{3}"

    private static func table(_ language: Language) -> String { "search_\(language.rawValue)" }

    /// Without the two characters that mark a match in an excerpt.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 2 || $0 == 3 }) else { return text }
        return String(decoding: text.utf8.filter { $0 != 2 && $0 != 3 }, as: UTF8.self)
    }

    private static func runs(_ marked: String) -> [SearchHit.Run] {
        var runs: [SearchHit.Run] = []
        var bytes: [UInt8] = []
        func end(_ isMatch: Bool) {
            if !bytes.isEmpty {
                runs.append(.init(text: String(decoding: bytes, as: UTF8.self), isMatch: isMatch))
            }
            bytes = []
        }
        for byte in marked.utf8 {
            switch byte {
            case 2: end(false)
            case 3: end(true)
            default: bytes.append(byte)
            }
        }
        end(false)
        return runs
    }
}
