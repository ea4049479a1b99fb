import Accounts
import Quantities
import Testing

/// Bytes that look random and are the same in every run.
func bytes(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var generator = Seeded(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next() >> 32) }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

func person(_ number: UInt64) -> PersonID { PersonID(randomBytes: bytes(16, seed: 1_000 + number)) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

/// A moment so many seconds after 1 June 2026, noon.
func time(_ seconds: Int64 = 0) -> Timestamp { Timestamp(milliseconds: 1_780_315_200_000 + seconds * 1_000) }

/// City hall with two departments; roads have an office below them.
let units = Subordination(parents: ["hall": nil, "roads": "hall", "bridges": "roads", "schools": "hall"])

func grant(
    _ role: Role, _ unit: String? = nil, to who: PersonID = person(1), from: String = "2026-01-01",
    until: String? = nil
) throws -> Grant {
    Grant(
        person: who, role: role, unit: unit, from: try day(from), until: try until.map { try day($0) },
        grantor: person(99))
}

/// A person with one role, on the day of `time()`.
func actor(_ number: UInt64, _ role: Role, _ unit: String? = nil) throws -> ActingPerson {
    ActingPerson(
        person: person(number), grants: [try grant(role, unit, to: person(number))], units: units,
        day: time().date)
}
