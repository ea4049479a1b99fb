/// Decimal text with at most two decimals, read and printed as a whole number of hundredths.
///
/// No binary fraction stands in between, so nothing is rounded.
enum Hundredths {
    /// Reads `1234,56`, `1 234.5`, `-12`; spaces (also unbreakable ones) only between groups of three digits.
    /// - Returns: nil for anything else, also for three decimals: `1.234` might mean a thousand.
    static func read(_ text: some StringProtocol) -> Int? {
        var rest = Array(text.unicodeScalars)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        rest = Array(rest.drop(while: isSpace))
        let isNegative = rest.first == "-" || rest.first == "\u{2212}"
        if isNegative { rest.removeFirst() }
        let parts = rest.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), let whole = whole(parts[0]) else { return nil }
        var hundredths = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let decimals = digits(parts[1]) else { return nil }
            hundredths = parts[1].count == 1 ? decimals * 10 : decimals
        }
        let (scaled, tooLarge) = whole.multipliedReportingOverflow(by: 100)
        let (sum, overflow) = scaled.addingReportingOverflow(hundredths)
        return tooLarge || overflow ? nil : (isNegative ? -sum : sum)
    }

    /// `1234.56`, `-0.05`; without decimals where `short` and there are none.
    static func write(_ hundredths: Int, short: Bool = false) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if short, rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func whole(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
        let groups = scalars.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
        guard let first = groups.first, !first.isEmpty else { return nil }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return digits(groups.joined())
    }

    private static func digits(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
        var number = 0
        for scalar in scalars {
            guard ("0"..."9").contains(scalar) else { return nil }
            let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(Int(scalar.value - 48))
            guard !tooLarge, !overflow else { return nil }
            number = sum
        }
        return number
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
    }
}
