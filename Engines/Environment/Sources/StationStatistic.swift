import Evidence
import Quantities

/// A statistic of one place for each year or month, with the rules that say when it may be given.
struct StationStatistic {
    /// What a place has: values, and the spans for which none may be given.
    struct Answer {
        var points: [Panel.Point] = []
        var gaps: [(period: Period?, text: BilingualText)] = []
    }

    /// A value in the unit of the input.
    struct Finding {
        var value: Double
        /// Whether the missing days could change the value beyond what the statistic allows for.
        var isEstimate = false
    }

    var reduction: DailySeries.Reduction
    /// Year or month.
    var span: Period.Kind = .year
    var dayCoverage: Double
    /// Share of the days of a span that must have a value.
    var spanCoverage: Double
    var missingDaysAreDry = false
    /// Whether a year may also be the sum of monthly readings.
    var sumsMonths = false
    /// Called only where the coverage suffices, so that at least one day has a value.
    var value: (DailySeries, DailySeries.Span, Coverage) -> Finding

    /// The statistic of one place.
    func answer(_ points: [Panel.Point]) -> Answer {
        guard let kind = points.first?.period.kind else { return Answer() }
        let isMixed = points.withUnsafeBufferPointer { points in
            points.indices.contains { points[$0].period.kind != kind }
        }
        guard !isMixed else { return Answer(gaps: [(nil, Self.mixed)]) }
        switch kind {
        case .hour, .day: return ofDays(points)
        case .month where sumsMonths && span == .year: return ofMonths(points)
        default: return Answer(gaps: [(nil, Self.tooCoarse)])
        }
    }

    private func ofDays(_ points: [Panel.Point]) -> Answer {
        guard var series = DailySeries(points, reduction: reduction, dayCoverage: dayCoverage) else {
            return Answer()
        }
        if missingDaysAreDry { series.fillDryDays() }
        let part = Coverage.Part.days(hours: series.isHourly ? series.hoursNeeded : nil)
        var answer = Answer()
        var carried: String?
        for span in series.spans(span) {
            let measured = series.values[span.days].count { !$0.isNaN }
            let coverage = Coverage(part, measured: measured, of: span.days.count, share: spanCoverage)
            let own = series.breaks.last { span.days.contains($0.day) }
            guard coverage.suffices else {
                carried = own?.reason ?? carried
                answer.gaps.append((span.period, coverage.text))
                continue
            }
            let finding = value(series, span, coverage)
            let status = series.status(span)
            answer.points.append(
                Panel.Point(
                    period: span.period, value: finding.value,
                    status: finding.isEstimate ? .estimated : status, breakReason: own?.reason ?? carried))
            // A break within the span leaves it mixed: the next one is the first wholly on the new base.
            let isMixed = own.map { own in span.days.lowerBound..<own.day }?.contains {
                series.counts[$0] > 0
            }
            carried = isMixed == true ? own?.reason : nil
        }
        return answer.trimmed(
            series.spans(span).filter { series.counts[$0.days].contains { $0 > 0 } }.map(\.period))
    }

    private func ofMonths(_ points: [Panel.Point]) -> Answer {
        let months = points.filter { $0.value.isFinite && $0.status != .withdrawn }
            .sorted { $0.period.index < $1.period.index }
        guard let first = months.first, let last = months.last else { return Answer() }
        var answer = Answer()
        var carried: String?
        for year in first.period.year...last.period.year {
            let own = months.filter { $0.period.year == year }
            let coverage = Coverage(.months, measured: own.count, of: 12, share: spanCoverage)
            let broken = own.last { $0.breakReason != nil }
            guard coverage.suffices else {
                carried = broken?.breakReason ?? carried
                answer.gaps.append((.year(year), coverage.text))
                continue
            }
            let doubt = own.contains { $0.status == .estimated } || !coverage.isComplete
            let status: IndicatorReading.Status =
                doubt ? .estimated : own.contains { $0.status == .provisional } ? .provisional : .final
            answer.points.append(
                Panel.Point(
                    period: .year(year), value: own.reduce(0) { $0 + $1.value }, status: status,
                    breakReason: broken?.breakReason ?? carried))
            carried = broken.map { $0.period != own[0].period } == true ? broken?.breakReason : nil
        }
        return answer
    }

    private static let mixed = BilingualText(
        pl: "szereg miesza odczyty godzinowe, dobowe lub miesięczne; potrzebny jest jeden rodzaj",
        en: "the series mixes hourly, daily or monthly readings; one kind is needed")

    private static let tooCoarse = BilingualText(
        pl: "odczyty są zbyt rzadkie dla tej metody; potrzebne są godziny lub doby",
        en: "the readings are too coarse for this method; hours or days are needed")
}

extension StationStatistic.Answer {
    /// Without the gaps before the first and after the last span that was measured at all.
    func trimmed(_ measured: [Period]) -> Self {
        guard let first = measured.first, let last = measured.last else { return self }
        var answer = self
        answer.gaps.removeAll { gap in gap.period.map { $0 < first || last < $0 } ?? false }
        return answer
    }
}
