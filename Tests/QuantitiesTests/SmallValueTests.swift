import Foundation
import Quantities
import Testing

@Suite("Texts, findings and quantities")
struct SmallValueTests {
    @Test("A missing text falls back to the other language")
    func fallback() {
        let polish = BilingualText(pl: "miasto", en: "")
        #expect(polish[.english] == "miasto" && polish[.polish] == "miasto")
        #expect(BilingualText(pl: "", en: "city")[.polish] == "city")
        #expect(BilingualText("").isEmpty && !polish.isEmpty)
        #expect(Language.polish.other == .english && Language.english.other == .polish)
    }

    @Test("Only errors forbid going on")
    func findings() {
        func finding(_ severity: Finding.Severity) -> Finding {
            Finding(severity, at: "row 1", reason: BilingualText("a"), remedy: BilingualText("b"))
        }
        #expect(![finding(.note), finding(.warning)].hasErrors)
        #expect([finding(.note), finding(.error)].hasErrors)
        #expect(Finding.Severity.allCases.sorted() == [.note, .warning, .error])
    }

    @Test("A quantity and its unit survive encoding")
    func quantity() throws {
        let quantity = Quantity(12.5, try #require(UnitOfMeasure("ug/m3")))
        let data = try JSONEncoder().encode(quantity)
        #expect(try JSONDecoder().decode(Quantity.self, from: data) == quantity)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Quantity.self, from: Data(#"{"value":1,"unit":"furlong"}"#.utf8))
        }
    }
}
