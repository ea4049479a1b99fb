import Quantities

/// The field with which a server says when to come back.
///
/// - Source: RFC 9110, 10.2.3: a number of seconds or a date.
public enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The wait asked for, 0 for a moment gone by, nil where there is no such field or it is malformed.
    /// - Unit: ms.
    static func milliseconds(_ text: String?, now: Timestamp) -> Int64? {
        guard let text = text?.drop(while: { $0 == " " }), !text.isEmpty else { return nil }
        if let seconds = Int64(text), seconds >= 0 { return min(seconds, 1 << 31) * 1_000 }
        return moment(String(text)).map { max(0, $0.milliseconds - now.milliseconds) }
    }

    /// Reads `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func moment(_ text: String) -> Timestamp? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[5] == "GMT", let month = months.firstIndex(of: String(words[2])) else {
            return nil
        }
        let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
        return Timestamp("\(words[3])-\(number)-\(words[1])T\(words[4])Z")
    }
}
