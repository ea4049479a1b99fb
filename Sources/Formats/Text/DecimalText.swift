/// Numbers rounded to some digits behind the point, as places on a map are written.
enum DecimalText {
    private static let powersOfTen = (0...15).map { (0..<$0).reduce(UInt64(1)) { power, _ in power * 10 } }

    /// Writes a number without zeros at its end.
    /// - Parameter number: a finite one.
    /// - Parameter decimals: at most 15.
    static func append(_ number: Double, decimals: Int, to bytes: inout [UInt8]) {
        precondition((0...15).contains(decimals), "a double has no more digits behind the point than 15")
        let scale = powersOfTen[decimals]
        let scaled = (abs(number) * Double(scale)).rounded()
        // Larger ones have no digits behind the point that mean anything.
        guard scaled < 9e15 else { return bytes.append(contentsOf: JSONWriter.shortest(number).utf8) }
        let digits = UInt64(scaled)
        if number < 0, digits > 0 { bytes.append(UInt8(ascii: "-")) }
        append(digits / scale, to: &bytes)
        var rest = digits % scale
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var place = scale / 10
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
