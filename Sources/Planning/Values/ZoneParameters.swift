public import Quantities

/// What may be built in a zone at most, and what must stay alive at least. A value that is missing is not limited by the plan.
///
/// - Source: act on spatial planning and development, art. 13e(2) and (3); APP 2.0, `StrefaPlanistyczna`.
public struct ZoneParameters: Sendable, Hashable, Codable {
    /// Greatest floor area of the storeys above ground to plot area.
    /// - Unit: 1
    public var aboveGroundIntensity: Double?
    /// Greatest share of the plot under buildings.
    /// - Unit: %
    public var builtUpShare: Double?
    /// Greatest height of buildings.
    /// - Unit: m
    public var height: Double?
    /// Least biologically active share of the plot.
    /// - Unit: %
    public var biologicallyActiveShare: Double?

    public init(
        aboveGroundIntensity: Double? = nil, builtUpShare: Double? = nil, height: Double? = nil,
        biologicallyActiveShare: Double? = nil
    ) {
        self.aboveGroundIntensity = aboveGroundIntensity
        self.builtUpShare = builtUpShare
        self.height = height
        self.biologicallyActiveShare = biologicallyActiveShare
    }

    /// One of the four, with the element of the schema that holds it.
    public struct Field: Sendable {
        public let element: String
        public let name: BilingualText
        /// Greatest value that has a meaning; nil for none.
        public let maximum: Double?
        let path: any WritableKeyPath<ZoneParameters, Double?> & Sendable

        public func value(in parameters: ZoneParameters) -> Double? { parameters[keyPath: path] }
    }

    /// Decimals that the schema allows: "with an accuracy of one place after the decimal point".
    public static let decimals = 1

    public static let fields = [
        Field(
            element: "maksNadziemnaIntensywnoscZabudowy",
            name: BilingualText(
                pl: "maksymalna nadziemna intensywność zabudowy", en: "greatest above-ground intensity"),
            maximum: nil, path: \.aboveGroundIntensity),
        Field(
            element: "maksUdzialPowierzchniZabudowy",
            name: BilingualText(
                pl: "maksymalny udział powierzchni zabudowy", en: "greatest share of built-up area"),
            maximum: 100, path: \.builtUpShare),
        Field(
            element: "maksWysokoscZabudowy",
            name: BilingualText(pl: "maksymalna wysokość zabudowy", en: "greatest height of buildings"),
            maximum: nil, path: \.height),
        Field(
            element: "minUdzialPowierzchniBiologicznieCzynnej",
            name: BilingualText(
                pl: "minimalny udział powierzchni biologicznie czynnej",
                en: "least biologically active share"),
            maximum: 100, path: \.biologicallyActiveShare),
    ]
}
