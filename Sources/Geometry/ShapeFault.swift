public import Quantities

/// Why a shape is not valid, and where.
public struct ShapeFault: Hashable, Sendable {
    public let reason: BilingualText
    /// Where the fault lies, as far as it lies somewhere.
    public let place: Coordinate?

    public init(reason: BilingualText, place: Coordinate? = nil) {
        self.reason = reason
        self.place = place
    }

    /// The fault by the words GEOS has for it.
    init(geos message: String, place: Coordinate?) {
        self.init(
            reason: BilingualText(pl: Self.polish[message] ?? message, en: Self.english(message)),
            place: place)
    }

    private static let polish = [
        "Self-intersection": "granica przecina samą siebie",
        "Ring Self-intersection": "pierścień dotyka sam siebie",
        "Hole lies outside shell": "otwór leży poza granicą",
        "Holes are nested": "otwór leży w otworze",
        "Interior is disconnected": "wnętrze rozpada się na części",
        "Nested shells": "część leży w innej części",
        "Duplicate Rings": "pierścień się powtarza",
        "Too few points in geometry component": "za mało punktów",
        "Invalid Coordinate": "współrzędna nie jest liczbą",
        "Ring is not closed": "pierścień nie jest domknięty",
    ]

    private static func english(_ message: String) -> String {
        message.prefix(1).lowercased() + message.dropFirst()
    }
}
