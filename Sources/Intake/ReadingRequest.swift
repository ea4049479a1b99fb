public import Evidence
public import Quantities

/// A file of readings to be brought in, and what the file itself may not say.
public struct ReadingRequest: Sendable, Hashable {
    /// How findings call the file.
    public var file: String
    /// The dataset it belongs to.
    public var dataset: String
    /// Who brings it in.
    public var author: String
    public var series: String?
    public var source: String?
    public var period: Period?
    public var area: AreaCode?
    /// Values after this period are left out: projections are no readings.
    public var until: Period?

    public init(
        file: String, dataset: String, author: String, series: String? = nil, source: String? = nil,
        period: Period? = nil, area: AreaCode? = nil, until: Period? = nil
    ) {
        self.file = file
        self.dataset = dataset
        self.author = author
        self.series = series
        self.source = source
        self.period = period
        self.area = area
        self.until = until
    }
}

extension DatasetDraft {
    /// Bytes of the longest name of a dataset: it stands in addresses and file names.
    private static let maximumNameBytes = 60

    /// What is wrong with the name of a dataset, which stands in addresses, file names and identifiers of series.
    public static func findings(ofName name: String, place: String) -> [Finding] {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard name.isEmpty || name.utf8.count > maximumNameBytes || !isPlain else { return [] }
        return [
            Finding(
                .error, at: place,
                reason: BilingualText(
                    pl: "„\(name)” nie jest nazwą zbioru.", en: "“\(name)” is not a dataset's name."),
                remedy: BilingualText(
                    pl: "Użyj małych liter bez znaków polskich, cyfr i łącznika, najwyżej 60.",
                    en: "Use small letters a to z, digits and hyphens, at most 60."))
        ]
    }
}
