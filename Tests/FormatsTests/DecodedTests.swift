import Formats
import Testing

@Suite("Decoded")
struct DecodedTests {
    @Test("a missing value is not sound")
    func missing() {
        #expect(!Decoded<Int>(nil).isSound)
        #expect(Decoded(3).map { $0 + 1 } == Decoded(4))
    }
}
