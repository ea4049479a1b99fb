public import Evidence
public import Quantities

/// The cells of a dataset that are in force and that a new complete file does not name: they would be withdrawn.
///
/// Kept as one number each, so that millions of them stay small.
public struct LeftOutCells: Sendable {
    private var cells: Set<Int> = []
    /// Rows in force before the file.
    public let before: Int

    /// - Complexity: O(rows of the dataset).
    public init(of dataset: String, archive: any CityArchive) throws {
        var cells: Set<Int> = []
        try archive.export(dataset: dataset) { reading in
            if reading.status != .withdrawn { cells.insert(Self.cell(reading)) }
        }
        self.cells = cells
        before = cells.count
    }

    /// Rows that no reading met so far has named.
    public var count: Int { cells.count }

    public mutating func meet(_ reading: IndicatorReading) { cells.remove(Self.cell(reading)) }

    /// Why such a file is refused; nil where it leaves nothing out.
    public func finding(file: String, dataset: String) -> Finding? {
        guard count > 0 else { return nil }
        return Finding(
            .error, at: file,
            reason: BilingualText(
                pl: "Plik pomija \(count) z \(before) odczytów zbioru „\(dataset)”; zostałyby wycofane.",
                en:
                    "The file leaves out \(count) of \(before) readings of “\(dataset)”; they would be withdrawn."
            ),
            remedy: BilingualText(
                pl: "Podaj --amend, żeby uzupełnić zbiór, albo --replace, żeby zastąpić go w całości.",
                en: "Give --amend to add to the dataset, or --replace to replace it as a whole."))
    }

    private static func cell(_ reading: IndicatorReading) -> Int {
        var hasher = Hasher()
        hasher.combine(reading.series)
        hasher.combine(reading.area)
        hasher.combine(reading.period)
        return hasher.finalize()
    }
}
