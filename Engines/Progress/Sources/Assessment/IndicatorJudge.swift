import Computation
import Evidence
import Quantities
import Strategy

/// Turns a series and an aim into an assessment.
/// - Method: docs/methods/path-and-delay.md, growth-classes.md, trend-and-probability.md, traffic-light.md
struct IndicatorJudge: Sendable {
    let indicator: Indicator
    let area: AreaCode
    let light: TrafficLight

    var method: String { "\(indicator.method.rawValue)/1" }

    var definition: Digest {
        Digest(
            of:
                "indicator/1 \(indicator.method) \(indicator.direction) \(indicator.range) \(indicator.frequency) "
                + "\(indicator.publicationLagDays) \(area) \(light.onTrackRatio) \(light.atRiskRatio) "
                + "\(light.deterioratingRatio) \(light.leastChance) \(light.greatestAge)")
    }

    var summary: BilingualText {
        switch indicator.method {
        case .pathRatio:
            BilingualText(
                pl: "przebyta część drogi od wartości bazowej do docelowej ÷ część oczekiwana na ten okres",
                en: "share of the way from baseline to target done ÷ share expected by then")
        case .cagrEurostat, .cagrCanada:
            BilingualText(
                pl: "średnioroczna zmiana ÷ zmiana wymagana do celu",
                en: "average yearly growth ÷ growth required for the target")
        }
    }

    func assess(_ panel: Panel?, refusal: Refusal?, aim: Aim, today: CalendarDate) -> IndicatorAssessment {
        var result = IndicatorAssessment(indicator: indicator.id, area: area, method: method, asOf: today)
        let points = (panel?[area] ?? []).filter { $0.period.firstDay <= today }
        guard let latest = points.last else {
            result.gaps.append(.noData(refusal))
            result.target = aim.targets.first
            return result
        }
        let stretch = IndicatorJudge.latestStretch(points)
        let current = TimedValue(time: latest.period.time, value: latest.value)
        result.latest = Aim.Point(period: latest.period, value: latest.value)
        result.latestStatus = latest.status
        result.target = aim.targets.first { $0.period.lastDay >= latest.period.lastDay } ?? aim.targets.last
        judgeAge(latest.period, today, &result)
        judgeTrend(stretch, &result)
        let ratio: Double?
        if indicator.direction == .range {
            ratio = nil
            judgeRange(latest.value, &result)
        } else {
            ratio = judgePath(points, stretch, current, aim, &result)
        }
        judgeState(ratio, &result)
        return result
    }

    /// The points since the last break: only they may be compared.
    static func latestStretch(_ points: [Panel.Point]) -> [Panel.Point] {
        let start = points.lastIndex { $0.breakReason != nil } ?? 0
        return Array(points[start...])
    }

    private func judgeAge(_ period: Period, _ today: CalendarDate, _ result: inout IndicatorAssessment) {
        let days = today.dayNumber - period.lastDay.dayNumber
        result.ageMonths = max(0, Int((Double(days) / 30.44).rounded(.down)))
        guard let interval = indicator.frequency.days else { return }
        let overdue = Double(days - indicator.publicationLagDays) / interval
        result.isStale = overdue > light.greatestAge
        if result.isStale { result.gaps.append(.tooOld(period)) }
    }

    private func judgeTrend(_ stretch: [Panel.Point], _ result: inout IndicatorAssessment) {
        let timed = stretch.map { TimedValue(time: $0.period.time, value: $0.value) }
        guard let line = try? LinearTrend(through: timed), let robust = try? RobustTrend(through: timed),
            let test = try? MonotoneTest(of: timed)
        else {
            result.gaps.append(.tooFewPoints(timed.count))
            return
        }
        var trend = IndicatorAssessment.Trend(
            slope: line.slope, robustSlope: robust.slope, points: timed.count,
            residual: line.residualDeviation, noTrendProbability: test.pValue)
        if let target = result.target, let last = timed.last, target.period.time > last.time {
            let goal = TimedValue(time: target.period.time, value: target.value)
            trend.forecast = line.value(at: goal.time)
            let band = try? line.interval(at: goal.time)
            trend.lower = band?.lowerBound
            trend.upper = band?.upperBound
            if let direction = indicator.direction.sign {
                trend.probability = try? line.chance(ofMeeting: goal, direction: direction)
            } else if indicator.range.count == 4 {
                trend.probability = try? line.chance(
                    ofBeingIn: indicator.range[1]...indicator.range[2], at: goal.time)
            }
            if let reached = try? line.time(reaching: target.value), reached > last.time {
                trend.reached = reached
            }
        }
        result.trend = trend
    }

    private func judgeRange(_ value: Double, _ result: inout IndicatorAssessment) {
        guard indicator.range.count == 4,
            let wished = try? WishedRange(
                a: indicator.range[0], b: indicator.range[1], c: indicator.range[2], d: indicator.range[3]),
            let fit = try? wished.fit(value)
        else {
            result.gaps.append(.noRange)
            return
        }
        result.targetMet = wished.isMet(value)
        result.score = fit * 10 - 5
    }

    /// The path ratio, or the growth ratio of a CAGR method; fills what can be known on the way.
    private func judgePath(
        _ points: [Panel.Point], _ stretch: [Panel.Point], _ current: TimedValue, _ aim: Aim,
        _ result: inout IndicatorAssessment
    ) -> Double? {
        guard let direction = indicator.direction.sign else { return nil }
        guard let target = result.target else {
            return judgeGrowthAlone(stretch, current, direction, &result)
        }
        let goal = TimedValue(time: target.period.time, value: target.value)
        result.targetMet = try? direction.isMet(current.value, target: goal.value)
        if result.targetMet == true { result.score = 5 }
        guard let base = baseline(points, stretch, aim, &result) else { return nil }
        result.baseline = base.point
        do throws(ProgressGap) {
            let path = try TargetPath(base: base.timed, target: goal, trajectory: aim.pathShape)
            result.attainment = try path.attainment(of: current.value)
            result.expected = try? path.expectedValue(at: current.time)
            result.delay = try? path.delay(of: current)
            result.observedRate = try? path.observedRate(to: current)
            result.requiredRate = try? path.requiredRate(from: current)
            result.acceleration = try? path.acceleration(from: current)
            result.pathRatio = try path.ratio(of: current)
            let ratio = try growthRatio(base.timed, current, goal, direction) ?? result.pathRatio
            if result.score == nil, let ratio { result.score = GrowthRule.score(ofRatio: ratio) }
            judgeInterval(path, current, &result)
            return ratio
        } catch {
            result.gaps.append(.init(error))
            return nil
        }
    }

    private func growthRatio(
        _ base: TimedValue, _ current: TimedValue, _ goal: TimedValue, _ direction: Direction
    ) throws(ProgressGap) -> Double? {
        switch indicator.method {
        case .pathRatio: nil
        case .cagrEurostat:
            try GrowthRule.eurostat.assess(base: base, current: current, target: goal, direction: direction)
                .measure
        case .cagrCanada:
            try GrowthRule.canada.assess(base: base, current: current, target: goal, direction: direction)
                .measure
        }
    }

    /// Without a target only a CAGR method can speak, from growth alone.
    private func judgeGrowthAlone(
        _ stretch: [Panel.Point], _ current: TimedValue, _ direction: Direction,
        _ result: inout IndicatorAssessment
    ) -> Double? {
        result.gaps.append(.noTarget)
        guard indicator.method != .pathRatio, let first = stretch.first else { return nil }
        let base = TimedValue(time: first.period.time, value: first.value)
        let rule: GrowthRule = indicator.method == .cagrCanada ? .canada : .eurostat
        do throws(ProgressGap) {
            let growth = try rule.assess(base: base, current: current, direction: direction)
            result.baseline = Aim.Point(period: first.period, value: first.value)
            result.score = growth.score
            // The ratio that gives the same score under a target, so that one scale of states serves both.
            return GrowthRule.ratio(ofScore: growth.score)
        } catch {
            result.gaps.append(.init(error))
            return nil
        }
    }

    private func baseline(
        _ points: [Panel.Point], _ stretch: [Panel.Point], _ aim: Aim, _ result: inout IndicatorAssessment
    ) -> (point: Aim.Point, timed: TimedValue)? {
        guard let wanted = aim.baseline else {
            result.gaps.append(.noBaseline)
            return nil
        }
        if let start = stretch.first, wanted.period < start.period, start.breakReason != nil {
            result.gaps.append(.breakSinceBaseline(start))
            return nil
        }
        guard let value = wanted.value ?? points.first(where: { $0.period == wanted.period })?.value else {
            result.gaps.append(.noBaselineReading(wanted.period))
            return nil
        }
        return (
            Aim.Point(period: wanted.period, value: value), TimedValue(time: wanted.period.time, value: value)
        )
    }

    /// The score's 5 % and 95 % bounds, where the trend says how far readings stray from it.
    private func judgeInterval(_ path: TargetPath, _ current: TimedValue, _ result: inout IndicatorAssessment)
    {
        guard let trend = result.trend else { return }
        let reach = 1.6449 * trend.residual
        let scores = [current.value - reach, current.value + reach].compactMap { value in
            (try? path.ratio(of: TimedValue(time: current.time, value: value))).map(
                GrowthRule.score(ofRatio:))
        }
        if scores.count == 2 { result.interval = scores.sorted() }
    }

    private func judgeState(_ ratio: Double?, _ result: inout IndicatorAssessment) {
        let shown =
            ratio ?? (indicator.direction == .range ? result.score.map(GrowthRule.ratio(ofScore:)) : nil)
        let judged = light.judge(
            TrafficLight.Evidence(
                ratio: shown, isTargetMet: result.targetMet ?? false, chance: result.trend?.probability,
                age: result.isStale ? .infinity : nil))
        result.state = Evidence.ProgressState(judged.state)
        if result.state == .notAssessed { result.score = nil }
    }
}
