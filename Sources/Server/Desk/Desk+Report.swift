import Evidence
public import Layers
public import Publishing
import Quantities
public import Reporting
import Strategy

extension Desk {
    /// The report on `year` as the city is known now.
    public func report(on year: Int) async throws -> Report {
        try Report(of: basis(of: year, in: try await state(), districts: try districts()))
    }

    /// Everything that the report on `year` is made of, as `state` knows it.
    /// - Parameter districts: the layer that its maps are drawn from.
    public func basis(of year: Int, in state: CityState, districts: Layer?) throws -> ReportBasis {
        ReportBasis(
            year: try cityYear(year, in: state), before: try cityYear(year - 1, in: state),
            datasets: state.revisions.values.sorted { $0.number < $1.number },
            definitionChanges: ReportBasis.definitionChanges(
                in: try entries(of: state), since: year), districts: districts, moment: state.moment)
    }

    /// The layer that maps of reports are drawn from, as it is now; nil where there is none.
    func districts() throws -> Layer? {
        guard let archive = try layers() else { return nil }
        guard let name = LayerRole.areas.name(among: try archive.entries().map(\.description)) else {
            return nil
        }
        return try archive.layer(name, revision: nil)
    }

    /// The layer that the maps of a publication were drawn from, in the revision of that time.
    private func districts(of publication: Publication) throws -> Layer? {
        guard let (name, revision) = publication.layers.first else { return nil }
        return try layers()?.layer(name, revision: revision)
    }

    /// The city at the end of one year, by what `state` knows of it.
    public func cityYear(_ year: Int, in state: CityState) throws -> CityYear {
        let day = CityYear.day(of: year, today: state.today)
        return CityYear(
            year, on: day, record: state.record, outcomes: try outcomes(of: state, on: day))
    }

    /// Freezes the report on `year`: what it stands on, and its two texts in their canonical form.
    ///
    /// Nothing is recorded; the caller has the publication approved and keeps the texts.
    public func freeze(_ year: Int, programs: [String: String]) throws -> FrozenReport {
        let moment = now()
        let state = try state(asOf: moment)
        let districts = try districts()
        let report = try Report(of: basis(of: year, in: state, districts: districts))
        let (polish, english) = (try report.polish.canonical(), try report.english.canonical())
        let publication = Publication(
            year: year, day: moment.date, sequence: state.record.sequence, moment: moment,
            strategy: state.record.revision?.label ?? "",
            datasets: Dictionary(
                state.revisions.values.map { ($0.dataset, $0.number) }, uniquingKeysWith: max),
            layers: districts.map { [$0.id: $0.revision.number] } ?? [:],
            definitions: try state.record.definitionsDigest(), programs: programs, polish: Digest(of: polish),
            english: Digest(of: english))
        return FrozenReport(publication: publication, polish: polish, english: english)
    }

    /// Keeps the canonical texts of a frozen report under their digests.
    public func keep(_ frozen: FrozenReport) throws {
        for text in frozen.texts {
            try archive.keep(
                RecordedFile(
                    name: "raport-\(frozen.publication.year).json", type: "application/json",
                    bytes: Array(text.utf8)), at: now())
        }
    }

    /// Makes a frozen report again from the ledger, the readings and the layers of its moment.
    public func rebuild(_ publication: Publication) throws -> FrozenReport {
        let state = try state(asOf: publication.moment, through: publication.sequence)
        let report = try Report(
            of: basis(of: publication.year, in: state, districts: try districts(of: publication)))
        let (polish, english) = (try report.polish.canonical(), try report.english.canonical())
        var again = publication
        again.definitions = try state.record.definitionsDigest()
        again.polish = Digest(of: polish)
        again.english = Digest(of: english)
        return FrozenReport(publication: again, polish: polish, english: english)
    }

    private func entries(of state: CityState) throws -> [LedgerEntry] {
        try ledger(upTo: state.asOf).filter { $0.sequence <= state.record.sequence }
    }
}

/// A report that does not change any more, with the canonical texts that its digests speak of.
public struct FrozenReport: Sendable, Hashable {
    public let publication: Publication
    public let polish: String
    public let english: String

    /// The texts as they are kept, each under its digest.
    public var texts: [String] { [polish, english] }
}

extension CityState {
    /// The moment of knowledge; the beginning of the day where it is now, so that a draft does not change by the
    /// minute.
    var moment: Timestamp { asOf ?? Timestamp(startOf: today) }
}

extension CityRecord {
    /// Of all definitions of indicators and variables.
    func definitionsDigest() throws -> Digest {
        Digest(
            of: try indicators.map { try Canonical.encode($0) }.joined()
                + variables.map { try Canonical.encode($0) }.joined())
    }
}
