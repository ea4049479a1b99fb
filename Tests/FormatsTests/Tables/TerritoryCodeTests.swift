import Formats
import Testing

@Suite("Codes of places")
struct TerritoryCodeTests {
    @Test(
        "codes of every kind give the same place",
        arguments: [
            ("2466", "2466000", false), ("2466000", "2466000", false), ("2466011", "2466011", false),
            ("2244766000", "2466000", false), ("2244766011", "2466011", false),
            ("012414766011", "2466011", false),
            ("12414766011", "2466011", true), ("201000", "0201000", true), ("0201011", "0201011", false),
            ("246601", "2466010", false), ("0000000", "0000000", false), ("24", "2400000", false),
            ("201", "0201000", true), ("011200000000", "1200000", false),
        ])
    func codes(_ text: String, _ digits: String, _ repaired: Bool) {
        #expect(TerritoryCode(text)?.digits == digits)
        #expect(TerritoryCode(text)?.wasRepaired == repaired)
    }

    @Test("levels and the codes of the larger places")
    func levels() {
        #expect(TerritoryCode("2466011")?.level == .gmina && TerritoryCode("2466011")?.powiat == "2466")
        #expect(TerritoryCode("2466000")?.level == .powiat && TerritoryCode("2466000")?.gmina == nil)
        #expect(
            TerritoryCode("2400000")?.level == .voivodeship && TerritoryCode("0000000")?.level == .country)
    }

    @Test(
        "what is no code is none",
        arguments: ["", "SlGliwicMewy", "2566000", "34", "24660", "150180220", "2466-1"])
    func none(_ text: String) {
        #expect(TerritoryCode(text) == nil)
    }
}
