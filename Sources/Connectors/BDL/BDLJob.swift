import Evidence
import Formats
import Quantities

/// One run of a fetch: verify, read larger areas, read powiats, give whole series.
struct BDLJob {
    let client: BDLClient
    let targets: [BDLTarget]
    let areas: [AreaCode]
    let years: ClosedRange<Int>
    let steps: BDLSteps

    /// A target that passed verification.
    private struct Verified {
        var target: BDLTarget
        var description: BDLDescription
        var factor: Double
    }

    /// A failure after which no further question makes sense.
    private struct Stop: Error {
        var finding: Finding
    }

    func run() async -> BDLResult {
        var result = BDLResult()
        do {
            steps.begin("")
            let units = BDLUnits(
                areas: areas, voivodeships: try await guarded { try await client.voivodeships() })
            steps.finish()
            let verified = try await verify(&result)
            let large = try await larger(units, verified)
            for entry in verified {
                steps.begin(entry.target.series)
                do {
                    try await read(entry, units, large, &result)
                } catch let fault as BDLFault {
                    result.findings.append(fault.finding)
                }
                steps.finish()
            }
        } catch let stop as Stop {
            result.findings.append(stop.finding)
        } catch let fault as BDLFault {
            result.findings.append(fault.finding)
        } catch {
            result.findings.append(FetchFailure.broken("\(error)").finding(at: "BDL"))
        }
        steps.end()
        let fetched = Set(result.fetched)
        result.refused = targets.map(\.series).filter { !fetched.contains($0) }
        result.readings.sort { ($0.series, $0.area, $0.period) < ($1.series, $1.area, $1.period) }
        return result
    }

    /// What one question may fail with: a fault concerns its series, a stop concerns all.
    private func guarded<Value: Sendable>(_ ask: () async throws -> Value) async throws -> Value {
        do {
            return try await ask()
        } catch let refusal as BDLRefusal {
            if refusal.concernsAll { throw Stop(finding: refusal.finding) }
            throw BDLFault(finding: refusal.finding)
        } catch let failure as FetchFailure {
            let finding = failure.finding(at: "BDL \(client.settings.address)")
            switch failure {
            case .offline, .limitReached, .notAllowed: throw Stop(finding: finding)
            case .timedOut, .tooLarge, .tooManyRedirects, .broken: throw BDLFault(finding: finding)
            }
        }
    }

    private func verify(_ result: inout BDLResult) async throws -> [Verified] {
        var verified: [Verified] = []
        for target in targets {
            steps.begin(target.series)
            do {
                let description = try await guarded { try await client.description(of: target.variable) }
                result.descriptions.append(description)
                let check = BDLVerification(target: target, description: description)
                result.findings += check.findings
                if let factor = check.factor {
                    verified.append(Verified(target: target, description: description, factor: factor))
                }
            } catch let fault as BDLFault {
                result.findings.append(fault.finding)
            }
            steps.finish()
        }
        return verified
    }

    /// The records of the country and of voivodeships, by unit and variable.
    private func larger(_ units: BDLUnits, _ verified: [Verified]) async throws -> [String: BDLPage.Record] {
        var records: [String: BDLPage.Record] = [:]
        let variables = Set(verified.map(\.target.variable)).sorted()
        for (unit, _) in units.large {
            var start = 0
            while start < variables.count {
                let some = Array(variables[start...].prefix(BDLClient.variablesPerRequest))
                start += some.count
                let page = try await guarded { try await client.unit(unit, variables: some, years: years) }
                for record in page { records["\(unit)/\(record.id)"] = record }
            }
        }
        return records
    }

    private func read(
        _ entry: Verified, _ units: BDLUnits, _ large: [String: BDLPage.Record], _ result: inout BDLResult
    ) async throws {
        var series = BDLSeries(
            entry.target, entry.description, factor: entry.factor, source: client.settings.source,
            years: years)
        for (unit, area) in units.large {
            if let record = large["\(unit)/\(entry.target.variable)"] { series.add(record, for: area) }
        }
        if entry.description.level >= BDLVerification.powiatLevel {
            for parent in units.parents {
                let records = try await guarded {
                    try await client.powiats(of: parent, variable: entry.target.variable, years: years)
                }
                for record in records {
                    guard let powiat = try BDLUnits.powiat(of: record.id), units.powiats.contains(powiat)
                    else {
                        continue
                    }
                    series.add(record, for: AreaCode(powiat))
                }
            }
        } else if !units.powiats.isEmpty {
            result.findings.append(BDLVerification.notForPowiats(entry.target, entry.description))
        }
        result.findings += series.findings
        result.fetched.append(entry.target.series)
        result.readings += series.readings
        try await noteChange(of: series, &result)
    }

    /// Compares the readings with those of the last fetch of the same places and years.
    private func noteChange(of series: BDLSeries, _ result: inout BDLResult) async throws {
        let lines = series.readings.map {
            "\($0.area) \($0.period) \($0.value) \($0.status.rawValue) \($0.breakReason) \($0.reference)"
        }
        let digest = Array(Digest(of: lines.joined(separator: "\n")).description.utf8)
        let scope = BDLUnits.codes(areas).joined(separator: ",")
        let key = "bdl/series/\(series.target.series)/\(series.target.variable)/\(years)/\(scope)"
        if await client.cache.entry(for: key)?.body == digest {
            result.unchanged.append(series.target.series)
        } else {
            try await client.cache.keep(CachedAnswer(body: digest), for: key)
        }
    }
}
