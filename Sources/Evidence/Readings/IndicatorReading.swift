public import Quantities

/// One recorded value of a series (an indicator or a variable) for a place and a period.
public struct IndicatorReading: Hashable, Sendable, Codable {
    public enum Status: String, Sendable, Codable, CaseIterable {
        case final, provisional, estimated
        /// Recorded before and taken back: there is no value for that period.
        case withdrawn
    }

    public var series: String
    public var area: AreaCode
    public var period: Period
    /// In the unit of the series. Meaningless where `status` is `withdrawn`.
    public var value: Double
    public var status: Status
    /// Why the series breaks at this reading (it stands on a new base); empty where it does not.
    public var breakReason: String
    /// Identifier of the data source.
    public var source: String
    /// Where in the source: file, sheet, cell, variable, page.
    public var reference: String
    public var note: String
    /// The line of the imported file, counted from 1; 0 for a reading typed by hand.
    public var line: Int

    public init(
        series: String, area: AreaCode, period: Period, value: Double, status: Status = .final,
        breakReason: String = "", source: String, reference: String = "", note: String = "", line: Int = 0
    ) {
        self.series = series
        self.area = area
        self.period = period
        self.value = value
        self.status = status
        self.breakReason = breakReason
        self.source = source
        self.reference = reference
        self.note = note
        self.line = line
    }
}
