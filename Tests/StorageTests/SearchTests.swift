import Evidence
import GRDB
import Quantities
import Testing

@testable import Storage

@Suite("Search")
struct SearchTests {
    static let texts: [(String, String)] = [
        ("1", "Rozbudowa dróg dla rowerów"), ("2", "Udział mieszkańców w decyzjach"),
        ("3", "Dolina Kłodnicy"), ("4", "Doposażenie szkół podstawowych"), ("5", "Poprawa jakości powietrza"),
        ("6", "Kierunki działania"), ("7", "Ścieżki edukacyjne w lesie"),
    ]

    func store() throws -> CityStore {
        let store = try Bench().store()
        var documents = Self.texts.map {
            SearchDocument(kind: .line, id: $0.0, language: .polish, title: $0.1, body: "")
        }
        documents.append(
            SearchDocument(
                kind: .indicator, id: "en", language: .english, title: "Cycling paths",
                body: "Residents within 300 m of a school. \u{2}Schools\u{3} of all kinds."))
        try store.rebuildSearch(documents)
        return store
    }

    @Test(
        "Any form of a word finds any other, with or without diacritics",
        arguments: [
            ("rower", "1"), ("rowerowych", "1"), ("rowerowy", "1"), ("mieszkaniec", "2"),
            ("mieszkańców", "2"),
            ("MIESZKANCOW", "2"), ("Kłodnica", "3"), ("klodnicy", "3"), ("kłod", "3"), ("szkoła", "4"),
            ("szkole", "4"), ("szkol", "4"), ("powietrze", "5"), ("jakość", "5"), ("kierunek", "6"),
            ("kierunkami", "6"), ("działanie", "6"), ("ścieżka", "7"), ("ścieżek", "7"), ("edukacja", "7"),
            ("edukacji", "7"), ("droga", "1"), ("drodze", "1"),
        ])
    func inflection(word: String, id: String) throws {
        let hits = try store().search(word, language: .polish, limit: 10)
        #expect(hits.map(\.document.id).contains(id), "\(word)")
    }

    @Test("English has its own forms, and languages do not mix")
    func english() throws {
        let store = try store()
        for word in ["cycle", "cycling", "cycled", "path", "resident", "schools", "scho"] {
            #expect(try store.search(word, language: .english, limit: 10).count == 1, "\(word)")
        }
        #expect(try store.search("cycling", language: .polish, limit: 10).isEmpty)
    }

    @Test("The excerpt marks what matched and loses nothing")
    func excerpt() throws {
        let hit = try #require(try store().search("kłodnica", language: .polish, limit: 1).first)
        #expect(hit.document.title == "Dolina Kłodnicy")
        #expect(
            hit.excerpt == [.init(text: "Dolina ", isMatch: false), .init(text: "Kłodnicy", isMatch: true)])
        let english = try #require(try store().search("school kinds", language: .english, limit: 1).first)
        #expect(english.excerpt.filter(\.isMatch).map(\.text) == ["school", "Schools", "kinds"])
    }

    @Test("All words come first; where no document has all, some do")
    func severalWords() throws {
        let store = try store()
        #expect(try store.search("drogi rowerowe", language: .polish, limit: 10).map(\.document.id) == ["1"])
        #expect(
            try Set(store.search("rower powietrze", language: .polish, limit: 10).map(\.document.id)) == [
                "1", "5",
            ])
    }

    @Test(
        "What is typed is never syntax",
        arguments: [
            "\"", "rower\"", "NOT", "AND OR NEAR(", "title:rower", "*", "^rower", "rower*", "(", ")", "-",
            "'; DROP TABLE ledger",
            "{title body}: x", "\u{0}", "   ", "", "łłł\"*\"", String(repeating: "rower ", count: 5_000),
            String(repeating: "ł", count: 5_000), "+", "a + b", "🚲 rower",
        ])
    func hostile(text: String) throws {
        let hits = try store().search(text, language: .polish, limit: 5)
        #expect(hits.count <= 5)
    }

    @Test("The index is made anew only where documents changed")
    func rebuild() throws {
        let store = try Bench().store()
        let one = SearchDocument(kind: .goal, id: "A", language: .polish, title: "Zieleń", body: "drzewa")
        try store.rebuildSearch([one])
        let before = store.pool.writeWithoutTransaction { $0.totalChangesCount }
        try store.rebuildSearch([one])
        #expect(store.pool.writeWithoutTransaction { $0.totalChangesCount } == before)
        #expect(try store.search("drzewo", language: .polish, limit: 3).map(\.document) == [one])
        try store.rebuildSearch([])
        #expect(try store.search("drzewo", language: .polish, limit: 3).isEmpty)
    }
}
