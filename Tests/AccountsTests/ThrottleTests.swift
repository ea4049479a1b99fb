import Quantities
import Testing

@testable import Accounts

@Suite("Throttling")
struct ThrottleTests {
    @Test("After the allowance the waiting doubles, up to a quarter of an hour")
    func doubling() {
        var throttle = Throttle()
        for _ in 1...4 { throttle.count(at: time()) }
        #expect(throttle.decision(allowance: 5, at: time()) == .go)
        for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900] as [Int64] {
            throttle.count(at: time())
            #expect(throttle.decision(allowance: 5, at: time()) == .wait(until: time(seconds)))
            #expect(throttle.decision(allowance: 5, at: time(seconds)) == .go)
        }
    }

    @Test("A quiet day is forgotten, a right password forgives an account everything and an address one")
    func forgiving() {
        var throttle = Throttle()
        for _ in 1...20 { throttle.count(at: time()) }
        #expect(throttle.isForgotten(at: time(86_400)))
        #expect(throttle.decision(allowance: 5, at: time(86_400)) == .go)
        var address = throttle
        address.forgive(everything: false)
        #expect(address.failures == 19)
        throttle.forgive(everything: true)
        #expect(throttle.failures == 0)
        address.count(at: time(86_400))
        #expect(address.failures == 1)
    }

    @Test("However many attempts, the waiting never overflows")
    func many() {
        var throttle = Throttle()
        for _ in 1...10_000 { throttle.count(at: time()) }
        #expect(throttle.decision(allowance: 1, at: time()) == .wait(until: time(900)))
    }

    @Test(
        "An IPv6 home counts as one address, an IPv4 address by itself",
        arguments: [
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"), ("2001:DB8:1:2::1", "2001:db8:1:2"), ("::1", "0:0:0:0"),
            ("2001:db8::", "2001:db8:0:0"), ("fe80::1%eth0", "fe80:0:0:0"), ("192.0.2.7", "192.0.2.7"),
            ("::ffff:192.0.2.7", "::ffff:192.0.2.7"), ("", ""), (":::", "0:0:0:0"),
        ])
    func networks(_ address: String, _ network: String) {
        #expect(ThrottleKey.network(of: address) == network)
    }

    @Test("A key tells neither account nor address")
    func keys() throws {
        let address = try #require(EmailAddress("j@example.org"))
        #expect(ThrottleKey.account(address).digest != ThrottleKey.address("j@example.org").digest)
    }
}
