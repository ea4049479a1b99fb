import Connectors
import Evidence
import Quantities

/// Answers in the shapes of the Local Data Bank. All figures are examples, made up for these tests.
struct ExampleBank: Sendable {
    typealias Answer = @Sendable (LocalServer.Request, Int) -> LocalServer.Reply?

    /// Unit and name of four powiats of one voivodeship.
    static let powiats = [
        ("012414562000", "Powiat m. Bytom"), ("012414766000", "Powiat m. Gliwice"),
        ("012414705000", "Powiat gliwicki"), ("012414869000", "Powiat m. Katowice"),
    ]
    static let unemployment = BDLTarget(
        series: "unemployment-rate", variable: 60270, unit: percent, name: "Stopa bezrobocia rejestrowanego")
    static let areas: [AreaCode] = ["00", "24", "2462", "2466", "station:SlGliwicMewy"]

    private static var percent: UnitOfMeasure { UnitOfMeasure("%") ?? .one }

    var measure = "%"
    var name = "stopa bezrobocia rejestrowanego"
    var lastUpdate = "2026-04-27T10:00:00"
    var value = 2.1
    /// Answers instead of the usual ones where it gives any.
    var instead: Answer = { _, _ in nil }

    func server() throws -> LocalServer {
        try LocalServer { request, before in instead(request, before) ?? reply(request) }
    }

    func reply(_ request: LocalServer.Request) -> LocalServer.Reply {
        let path = request.path
        if path == "/units" { return LocalServer.Reply(body: ExampleBank.voivodeships) }
        if path.hasPrefix("/variables/") {
            return LocalServer.Reply(body: description(String(path.dropFirst("/variables/".count))))
        }
        if path.hasPrefix("/data/by-variable/") {
            let id = String(path.dropFirst("/data/by-variable/".count))
            return LocalServer.Reply(
                body: byVariable(
                    id, page: Int(request.query("page").first ?? "") ?? 0,
                    size: Int(request.query("page-size").first ?? "") ?? 10))
        }
        if path.hasPrefix("/data/by-unit/") {
            let unit = String(path.dropFirst("/data/by-unit/".count))
            return LocalServer.Reply(body: byUnit(unit, variables: request.query("var-id")))
        }
        return LocalServer.Reply(status: 404, body: #"{"errorResult":"Not found"}"#)
    }

    static let voivodeships = """
        {"totalRecords":2,"page":0,"pageSize":100,"links":{"self":"s"},"results":[
        {"id":"011200000000","name":"MAŁOPOLSKIE","parentId":"010000000000","level":2,"hasDescription":false},
        {"id":"012400000000","name":"ŚLĄSKIE","parentId":"010000000000","level":2,"hasDescription":false}]}
        """

    func description(_ id: String) -> String {
        """
        {"id":\(id),"subjectId":"P2392","n1":"\(name)","n2":"ogółem","level":5,"measureUnitId":1,\
        "measureUnitName":"\(measure)"}
        """
    }

    func byVariable(_ id: String, page: Int, size: Int) -> String {
        let some = ExampleBank.powiats.dropFirst(page * size).prefix(size)
        let records = some.map { unit, name in
            """
            {"id":"\(unit)","name":"\(name)","values":[{"year":"2023","val":0,"attrId":0},\
            {"year":"2024","val":\(value),"attrId":1}]}
            """
        }
        let more = (page + 1) * size < ExampleBank.powiats.count
        return """
            {"totalRecords":\(ExampleBank.powiats.count),"variableId":\(id),"measureUnitId":1,\
            "aggregateId":1,\
            "lastUpdate":"\(lastUpdate)","page":\(page),"pageSize":\(size),\
            "links":{"self":"s"\(more ? #","next":"n""# : "")},"results":[\(records.joined(separator: ","))]}
            """
    }

    func byUnit(_ unit: String, variables: [String]) -> String {
        let records = variables.map {
            """
            {"id":\($0),"measureUnitId":1,"lastUpdate":"\(lastUpdate)",\
            "values":[{"year":"2024","val":5.1,"attrId":1}]}
            """
        }
        return """
            {"totalRecords":\(variables.count),"unitId":"\(unit)","unitName":"x","aggregateId":1,"page":0,\
            "pageSize":100,"links":{"self":"s"},"results":[\(records.joined(separator: ","))]}
            """
    }
}

/// A fetch from a local server, with waits that take no time.
struct Errand: Sendable {
    var time = ManualClock()
    var cache: any FetchCache = MemoryFetchCache()
    var pageSize = 100
    var patience: Int64 = 960_000
    var timeoutSeconds = 20.0
    var clientID: String?

    func run(
        _ server: LocalServer, _ targets: [BDLTarget] = [ExampleBank.unemployment],
        areas: [AreaCode] = ExampleBank.areas,
        progress: @escaping @Sendable (BDLProgress) -> Void = { _ in }
    ) async -> BDLResult {
        let settings = BDLSettings(
            address: server.address, clientID: clientID, pageSize: pageSize, patience: patience,
            timeoutSeconds: timeoutSeconds)
        let fetch = BDLFetch(
            settings: settings, fetch: LiveFetch.make(), cache: cache, clock: time.clock, jitter: { 0.5 })
        return await fetch.run(targets: targets, areas: areas, years: 2_023...2_024, progress: progress)
    }
}
