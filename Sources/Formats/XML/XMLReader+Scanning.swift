/// The smallest pieces: names, spaces, entities.
extension XMLReader {
    /// The single-byte encoding that the XML declaration states; nil for UTF-8 and for unknown ones.
    static func statedEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.starts(with: Array("<?xml".utf8)),
            let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
        return [TextEncoding.windows1250, .iso8859Part2].first {
            declaration.contains("\"\($0.rawValue.lowercased())\"")
                || declaration.contains("'\($0.rawValue.lowercased())'")
        }
    }

    mutating func name() -> String {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
                UInt8(ascii: "\""), UInt8(ascii: "'"):
                return String(decoding: bytes[start..<index], as: UTF8.self)
            default: index += 1
            }
        }
        return ""
    }

    mutating func skipSpace() {
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    }

    func find(_ byte: UInt8, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var place = start
            while place < buffer.count {
                if buffer[place] == byte { return place }
                place += 1
            }
            return nil
        }
    }

    mutating func skip(past end: [UInt8]) {
        var place = index + 2
        while let found = find(end[0], from: place) {
            if bytes[found...].starts(with: end) {
                index = found + end.count
                return
            }
            place = found + 1
        }
        refuse("część dokumentu nie ma końca", "a part of the document has no end")
    }

    /// Text with its entities replaced; an unknown entity is a fault, as it would need a document type.
    mutating func unescaped(_ slice: ArraySlice<UInt8>) -> String {
        guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
        var out: [UInt8] = []
        var place = slice.startIndex
        while place < slice.endIndex {
            guard slice[place] == UInt8(ascii: "&") else {
                out.append(slice[place])
                place += 1
                continue
            }
            // The longest entity is &#x10FFFF;
            let window = slice[(place + 1)..<min(slice.endIndex, place + 12)]
            guard let end = window.firstIndex(of: UInt8(ascii: ";")),
                let scalar = Self.entity(String(decoding: slice[(place + 1)..<end], as: UTF8.self))
            else {
                refuse("nieznana encja", "an unknown entity")
                return ""
            }
            out += Array(String(Character(scalar)).utf8)
            place = end + 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func entity(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.first == "#" else { return nil }
            let digits = name.dropFirst()
            let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return code.flatMap(Unicode.Scalar.init)
        }
    }
}
