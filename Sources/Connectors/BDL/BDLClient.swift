import Evidence
import Formats
import Quantities

/// Asks the Local Data Bank: builds addresses, pages through lists, keeps what is unchanged.
///
/// Nothing is kept in the cache before it has been read without fault.
struct BDLClient: Sendable {
    let settings: BDLSettings
    let cache: any FetchCache
    /// With limits and retries laid over it.
    let ask: Fetch

    /// A list longer than this is not one of ours: all gminas of the country on the smallest pages make 250.
    private static let mostPages = 300
    /// Variables named in one address, which must stay short.
    static let variablesPerRequest = 40

    /// The unit of each voivodeship by its two-digit code.
    func voivodeships() async throws -> [String: String] {
        let path = "units?level=2&\(paging(0))"
        let units = try await read(path) { (answer) throws(BDLFault) -> [String] in
            var ids: [String] = []
            for record in try answer.list("results") { ids.append(try record.text("id")) }
            return ids
        }
        var result: [String: String] = [:]
        for unit in units where unit.utf8.count == 12 {
            result[String(unit.dropFirst(2).prefix(2))] = unit
        }
        return result
    }

    func description(of variable: Int) async throws -> BDLDescription {
        let path = "variables/\(variable)?format=json&lang=pl"
        let description = try await read(path) { (answer) throws(BDLFault) in try BDLDescription(answer) }
        guard description.variable == variable else {
            throw BDLFault.make(
                "BDL \(path)", pl: "Odpowiedź opisuje zmienną \(description.variable).",
                en: "The answer describes the variable \(description.variable).")
        }
        return description
    }

    /// Values of one variable for the powiats of a voivodeship.
    func powiats(of parent: String, variable: Int, years: ClosedRange<Int>) async throws -> [BDLPage.Record] {
        let path = "data/by-variable/\(variable)?unit-level=5&unit-parent-id=\(parent)&\(query(years))"
        return try await pages(path, subject: String(variable)) { (answer) throws(BDLFault) in
            try BDLPage(byVariable: answer)
        }
    }

    /// Values of several variables for one unit.
    func unit(_ unit: String, variables: [Int], years: ClosedRange<Int>) async throws -> [BDLPage.Record] {
        let ids = variables.map { "var-id=\($0)" }.joined(separator: "&")
        return try await pages("data/by-unit/\(unit)?\(ids)&\(query(years))", subject: unit) {
            (answer) throws(BDLFault) in try BDLPage(byUnit: answer)
        }
    }

    private func query(_ years: ClosedRange<Int>) -> String {
        years.map { "year=\($0)" }.joined(separator: "&")
    }

    private func paging(_ page: Int) -> String {
        "format=json&lang=pl&page=\(page)&page-size=\(settings.pageSize)"
    }

    /// All records of a list. Pages may come in any order and repeat records, but must not contradict one
    /// another, and in the end there must be as many records as the list says it has.
    private func pages(
        _ path: String, subject: String, _ decode: @Sendable (BDLAnswer) throws(BDLFault) -> BDLPage
    ) async throws -> [BDLPage.Record] {
        var found: [String: BDLPage.Record] = [:]
        var number = 0
        while true {
            let page = try await read("\(path)&\(paging(number))", decode)
            guard page.subject == subject else {
                throw BDLFault.make(
                    "BDL \(path)", pl: "Odpowiedź dotyczy „\(page.subject)”.",
                    en: "The answer is about “\(page.subject)”.")
            }
            let before = found.count
            for record in page.records {
                if let earlier = found[record.id], earlier != record {
                    throw BDLFault.make(
                        "BDL \(path)", pl: "Dwie strony podają różne wartości dla „\(record.id)”.",
                        en: "Two pages give different values for “\(record.id)”.")
                }
                found[record.id] = record
            }
            if !page.hasNext || found.count >= page.total {
                guard found.count == page.total else { throw incomplete(path, found.count, page.total) }
                return found.values.sorted { $0.id < $1.id }
            }
            guard found.count > before, number < BDLClient.mostPages else {
                throw BDLFault.make(
                    "BDL \(path)", pl: "Strona \(number) powtarza poprzednie; lista nie ma końca.",
                    en: "Page \(number) repeats earlier ones; the list has no end.")
            }
            number += 1
        }
    }

    private func incomplete(_ path: String, _ found: Int, _ total: Int) -> BDLFault {
        BDLFault.make(
            "BDL \(path)", pl: "Przyszło \(found) rekordów z \(total).",
            en: "\(found) records of \(total) came.")
    }

    /// Asks, with the entity tag of what is kept; reads the answer or what is kept; keeps what is new.
    private func read<Value>(
        _ path: String, _ decode: (BDLAnswer) throws(BDLFault) -> Value
    ) async throws -> Value {
        let place = "BDL \(path)"
        let key = "bdl/\(settings.address)/\(path)"
        let kept = await cache.entry(for: key)
        var request = FetchRequest(
            url: "\(settings.address)/\(path)", headers: ["Accept": "application/json"],
            timeoutSeconds: settings.timeoutSeconds)
        if let clientID = settings.clientID { request.headers["X-ClientId"] = clientID }
        if let kept, !kept.tag.isEmpty { request.headers["If-None-Match"] = kept.tag }
        let answer = try await ask(request)
        if answer.status == 304, let kept {
            return try decode(BDLAnswer(body: kept.body, contentType: nil, place: place))
        }
        guard answer.status == 200 else { throw BDLRefusal(status: answer.status, place: place) }
        let value = try decode(
            BDLAnswer(body: answer.body, contentType: answer[header: "Content-Type"], place: place))
        let tag = answer[header: "ETag"] ?? ""
        if kept?.body != answer.body || kept?.tag != tag {
            try await cache.keep(CachedAnswer(tag: tag, body: answer.body), for: key)
        }
        return value
    }
}
