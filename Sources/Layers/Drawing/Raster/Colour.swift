/// A colour of a screen (sRGB).
public struct Colour: Sendable, Hashable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    /// - Unit: a share, 1 where nothing behind it shows.
    public var opacity: Double

    public init(red: UInt8, green: UInt8, blue: UInt8, opacity: Double = 1) {
        self.red = red
        self.green = green
        self.blue = blue
        self.opacity = opacity
    }

    /// The colour of six digits such as `0b4f6c`; nil where it is none.
    public init?(hexadecimal text: some StringProtocol) {
        guard text.utf8.count == 6, text.allSatisfy(\.isHexDigit), let number = UInt32(text, radix: 16) else {
            return nil
        }
        self.init(
            red: UInt8(number >> 16), green: UInt8(number >> 8 & 255), blue: UInt8(number & 255))
    }

    public static let white = Colour(red: 255, green: 255, blue: 255)

    /// The same colour through which some of what is behind shows.
    public func faded(to opacity: Double) -> Colour {
        Colour(red: red, green: green, blue: blue, opacity: opacity)
    }
}
