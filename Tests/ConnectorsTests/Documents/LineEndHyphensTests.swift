import Testing

@testable import Connectors

struct LineEndHyphensTests {
    @Test func hyphensComeBackWhereTheyStoodAndNowhereElse() {
        let page = "działalności badawczo-\nrozwojowej.\n- struktura prze-\nstrzenna\npo – łącznik-\nWielki"
        let hyphens = LineEndHyphens(on: page)
        #expect(
            hyphens.restored(in: "  działalności badawczorozwojowej. Dalej\n\n- struktura przestrzenna")
                == "  działalności badawczo-\nrozwojowej. Dalej\n\n- struktura prze-\nstrzenna")
        #expect(hyphens.restored(in: "inna badawczorozwojowej.") == "inna badawczorozwojowej.")
        #expect(LineEndHyphens(on: "bez łączników").restored(in: "a\n b") == "a\n b")
    }
}
