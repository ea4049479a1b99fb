import Quantities

/// Which cell styles show a number as a date or a time.
struct XLSXStyles: Sendable {
    var startsIn1904 = false
    private var isDate: [Bool] = []

    /// - Returns: a fault of the part, if any.
    mutating func read(_ bytes: [UInt8], place: String) -> Finding? {
        var xml = XMLReader(bytes, place: place)
        var formats: [Int: String] = [:]
        var inCellFormats = false
        while let event = xml.next() {
            switch event {
            case .start(let element):
                switch element.localName {
                case "numFmt":
                    if let id = element["numFmtId"].flatMap({ Int($0) }) {
                        formats[id] = element["formatCode"]
                    }
                case "cellXfs": inCellFormats = true
                case "xf" where inCellFormats:
                    let id = element["numFmtId"].flatMap { Int($0) } ?? 0
                    isDate.append(Self.isDateFormat(id, formats[id]))
                default: break
                }
            case .end(let name): if name.localName == "cellXfs" { inCellFormats = false }
            case .text: break
            }
        }
        return xml.fault
    }

    func showsDate(_ style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

    /// - Source: ECMA-376 part 1, 18.8.30: 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates and times.
    static func isDateFormat(_ id: Int, _ code: String?) -> Bool {
        guard let code else { return [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) } }
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        // The word General stands for plain numbers; its letters mean nothing.
        for byte in code.lowercased().replacing("general", with: "").utf8 {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted {
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
                case UInt8(ascii: "["): isBracketed = true
                case UInt8(ascii: "]"): isBracketed = false
                case UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "s"),
                    UInt8(ascii: "m"), UInt8(ascii: "r"):
                    if !isBracketed { return true }
                case UInt8(ascii: ";"): return false
                default: break
                }
            }
        }
        return false
    }

    /// The day a serial number stands for; nil outside the calendar. Excel counts a 29 February 1900 that never
    /// was, so that days before 1 March 1900 are one off; they are read as they are shown.
    func date(_ serial: Double) -> Cell? {
        guard serial >= 1, serial < 2_958_466 else { return nil }
        let days = Int(serial)
        // 1 January 1970 is day 25,569 of the 1900 system and 24,107 of the 1904 system.
        let offset = startsIn1904 ? 24_107 : days < 60 ? 25_568 : 25_569
        let date = CalendarDate(dayNumber: days - offset)
        let second = Int(((serial - Double(days)) * 86_400).rounded())
        if second == 0 { return .date(date) }
        return second >= 86_400 ? .date(date.adding(days: 1)) : .moment(date, second: second)
    }
}
