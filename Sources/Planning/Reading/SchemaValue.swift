import Quantities

/// Values as XML Schema writes them.
enum SchemaValue {
    /// `xs:decimal`: digits with a point, no exponent; and how many decimals it truly has.
    static func decimal(_ text: String) -> (value: Double, decimals: Int)? {
        let digits = text.drop { $0 == "+" || $0 == "-" }
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard text.count - digits.count <= 1, (1...2).contains(halves.count),
            digits.contains(where: \.isNumber),
            halves.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let value = Double(text), value.isFinite
        else { return nil }
        let fraction = halves.count == 2 ? halves[1] : ""
        let zeros = fraction.reversed().prefix { $0 == "0" }.count
        return (value, fraction.count - zeros)
    }

    /// `xs:date`; a time zone is passed over.
    static func date(_ text: String) -> CalendarDate? {
        guard text.utf8.count >= 10 else { return nil }
        let rest = text.dropFirst(10)
        guard rest.isEmpty || minutesAhead(rest) != nil else { return nil }
        return CalendarDate(text.prefix(10))
    }

    /// `xs:dateTime`; without a time zone it is taken as UTC.
    static func moment(_ text: String) -> Timestamp? {
        guard let separator = text.firstIndex(of: "T") else { return nil }
        let clock = text[separator...]
        let zone = clock.firstIndex { $0 == "Z" || $0 == "+" || $0 == "-" } ?? text.endIndex
        guard let local = Timestamp(text[..<zone] + "Z"), let ahead = minutesAhead(text[zone...]) else {
            return nil
        }
        return Timestamp(milliseconds: local.milliseconds - Int64(ahead) * 60_000)
    }

    private static func minutesAhead(_ zone: Substring) -> Int? {
        if zone.isEmpty || zone == "Z" { return 0 }
        let parts = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hours = Int(parts[0]),
            let minutes = Int(parts[1]), (0...14).contains(hours), (0..<60).contains(minutes)
        else { return nil }
        return (zone.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
