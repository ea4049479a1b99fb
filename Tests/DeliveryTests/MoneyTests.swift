import Delivery
import Testing

@Suite("Money")
struct MoneyTests {
    @Test(arguments: [
        ("1234,56", 123_456), ("1 234.5", 123_450), ("1\u{A0}234\u{A0}567,8", 123_456_780),
        ("1\u{202F}234", 123_400), ("0", 0), ("-12", -1_200), ("\u{2212}0,05", -5), (" 7 ", 700),
        ("12345678", 1_234_567_800), ("100000000000", 10_000_000_000_000),
    ])
    func isReadExactly(_ text: String, _ grosze: Int) {
        #expect(Money(text)?.grosze == grosze)
    }

    @Test(arguments: [
        "", " ", "-", "1.234", "1,234,56", "1 23", "12 34", "1234 567", "1e3", "12 zł", "0x1", "+5", ",5",
        "5,",
        "1..2", "٣", "100000000000.01", "99999999999999999999", "1  234",
    ])
    func whatIsAmbiguousIsRefused(_ text: String) {
        #expect(Money(text) == nil)
    }

    @Test func printsWhatItReads() {
        #expect(Money(grosze: 123_456).description == "1234.56")
        #expect(Money(grosze: -5).description == "-0.05")
        #expect(Money(grosze: 100).description == "1.00")
        var random = SeededNumbers(seed: 11)
        for _ in 0..<1_000 {
            let money = Money(
                grosze: Int.random(in: -10_000_000_000_000...10_000_000_000_000, using: &random))
            #expect(Money(money.description) == money, "seed 11")
        }
    }

    @Test func sharesAreWholeBasisPoints() {
        #expect(Share(percent: "33,33")?.basisPoints == 3_333)
        #expect(Share(percent: "100") == .whole)
        #expect(Share(percent: "100.01") == nil)
        #expect(Share(percent: "-1") == nil)
        #expect(Share(basisPoints: 2_500)?.description == "25")
        #expect(Share(basisPoints: 5)?.description == "0.05")
    }

    @Test func planFollowsItsChanges() throws {
        var line = Sample.budgetLine("b", year: 2026, plan: 1_000)
        line.changes = [
            .init(date: try date("2026-03-01"), amount: Money(grosze: 500), act: "I/1"),
            .init(date: try date("2026-06-01"), amount: Money(grosze: -300), act: "I/2"),
        ]
        line.execution = Money(grosze: 600)
        #expect(line.planAfterChanges.grosze == 1_200)
        #expect(line.plan(on: try date("2026-03-01")).grosze == 1_500)
        #expect(line.plan(on: try date("2026-02-28")).grosze == 1_000)
        #expect(line.executionRate == 0.5)
        line.plan = Money(grosze: -200)
        #expect(line.executionRate == nil)
    }

    @Test func yearsAddUp() {
        let first: YearlyAmounts = [2026: Money(grosze: 1), 2025: Money(grosze: 2)]
        let second: YearlyAmounts = [2026: Money(grosze: 10)]
        #expect((first + second).total.grosze == 13)
        #expect((first + second)[2026]?.grosze == 11)
        #expect(first.years == [2025, 2026])
        #expect(first[2027] == nil)
    }
}
