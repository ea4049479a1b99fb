/// Whether bytes are well-formed UTF-8.
/// - Source: RFC 3629 section 4; The Unicode Standard, table 3-7.
enum UTF8Check {
    /// - Parameter allowingCutEnd: whether the last character may lack its end, as in a chunk of a stream.
    /// - Complexity: O(n); runs of ASCII go eight bytes at a time.
    static func isValid(_ bytes: [UInt8], allowingCutEnd: Bool = false) -> Bool {
        bytes.withUnsafeBufferPointer { isValid($0, allowingCutEnd: allowingCutEnd) }
    }

    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>, allowingCutEnd: Bool = false) -> Bool {
        var index = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while index < bytes.count {
            if index + 8 <= bytes.count,
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
                continue
            }
            let lead = bytes[index]
            if lead < 0x80 {
                index += 1
                continue
            }
            guard let (length, second) = shape(of: lead) else { return false }
            for offset in 1..<length {
                guard index + offset < bytes.count else { return allowingCutEnd }
                let next = bytes[index + offset]
                guard offset == 1 ? second.contains(next) : (0x80...0xBF).contains(next) else { return false }
            }
            index += length
        }
        return true
    }

    /// Length of the character that `lead` begins and the values its second byte may have.
    private static func shape(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
