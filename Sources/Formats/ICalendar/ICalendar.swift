public import Quantities

/// A calendar of whole-day events that any calendar program can subscribe to.
/// - Source: RFC 5545 (iCalendar), RFC 7986 (name and refresh interval).
public struct ICalendar: Sendable {
    /// One event that fills one day.
    public struct Event: Sendable, Hashable {
        /// Stays the same while the event stays the same.
        public var id: String
        public var day: CalendarDate
        public var summary: String
        public var description: String
        /// Where to read more; empty for nothing.
        public var url: String

        public init(
            id: String, day: CalendarDate, summary: String, description: String = "", url: String = ""
        ) {
            self.id = id
            self.day = day
            self.summary = summary
            self.description = description
            self.url = url
        }
    }

    public var name: String
    public var events: [Event]
    /// When the events were last settled.
    public var stamp: Timestamp

    public init(name: String, events: [Event], stamp: Timestamp) {
        self.name = name
        self.events = events
        self.stamp = stamp
    }

    /// Lines of at most 75 octets, ended by CR LF.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        func line(_ name: String, _ value: String) { ICalendar.append("\(name):\(value)", to: &out) }
        line("BEGIN", "VCALENDAR")
        line("VERSION", "2.0")
        line("PRODID", "-//Horyzont//Horyzont//PL")
        line("CALSCALE", "GREGORIAN")
        line("METHOD", "PUBLISH")
        line("NAME", ICalendar.text(name))
        line("X-WR-CALNAME", ICalendar.text(name))
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
        let stamp = ICalendar.moment(self.stamp)
        for event in events {
            line("BEGIN", "VEVENT")
            line("UID", ICalendar.text(event.id))
            line("DTSTAMP", stamp)
            line("DTSTART;VALUE=DATE", ICalendar.day(event.day))
            line("DTEND;VALUE=DATE", ICalendar.day(event.day.adding(days: 1)))
            line("SUMMARY", ICalendar.text(event.summary))
            if !event.description.isEmpty { line("DESCRIPTION", ICalendar.text(event.description)) }
            if !event.url.isEmpty { line("URL", event.url) }
            line("TRANSP", "TRANSPARENT")
            line("END", "VEVENT")
        }
        line("END", "VCALENDAR")
        return out
    }

    /// Backslash, semicolon, comma and line breaks mean something in a text value; other control characters
    /// have no place in one.
    private static func text(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case ";": out += "\\;"
            case ",": out += "\\,"
            case "\n": out += "\\n"
            case "\t": out.unicodeScalars.append(" ")
            default: if scalar.value >= 0x20, scalar.value != 0x7F { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }

    /// Folds between characters, never inside one.
    private static func append(_ line: String, to out: inout [UInt8]) {
        var length = 0
        for scalar in line.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if length + bytes.count > 75 {
                out += [0x0D, 0x0A, 0x20]
                length = 1
            }
            out += bytes
            length += bytes.count
        }
        out += [0x0D, 0x0A]
    }

    private static func day(_ date: CalendarDate) -> String {
        date.description.filter { $0 != "-" }
    }

    /// `20261124T015900Z`
    private static func moment(_ stamp: Timestamp) -> String {
        let text = stamp.description
        let seconds = text.prefix { $0 != "." && $0 != "Z" }
        return seconds.filter { $0 != "-" && $0 != ":" } + "Z"
    }
}
