import Evidence
import Formats
import HTTPTypes
import Logging
import Quantities

extension Site {
    /// Whether the city can be read, at which version, and the head of its ledger.
    func health() async throws -> SiteResponse {
        do {
            let standing = try await shelf.latest()
            return health(
                .ok,
                .make([
                    "status": "ready", "program": .string(settings.programVersion),
                    "version": .string(standing.state.version.description),
                    "ledger": .make([
                        "sequence": .integer(standing.record.sequence),
                        "head": JSONValue(standing.head?.description),
                    ]),
                    "datasetRevisions": .integer(standing.state.revisions.count),
                    "judgedOn": .string(standing.state.today.description),
                ]))
        } catch {
            logger.error("not ready", metadata: ["error": "\(error)"])
            return health(.serviceUnavailable, .make(["status": "not ready"]))
        }
    }

    private func health(_ status: HTTPResponse.Status, _ document: JSONValue) -> SiteResponse {
        var response = SiteResponse(status, .json, document.encoded(), kind: "health")
        response.fields[.cacheControl] = Caching.never.rawValue
        return response
    }
}
