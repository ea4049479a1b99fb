import Evidence
import Formats
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Quantities
import Testing

@testable import Server

@Suite struct ServiceTests {
    @Test func healthNamesVersionAndHeadOfTheLedger() async throws {
        let site = try await TestSite()
        #expect(await site.get("/health/live").text == "ok\n")
        let health = await site.get("/health")
        #expect(health.status == .ok)
        let last = try #require(try site.archive.entries(upTo: nil).last)
        #expect(health.json["ledger"]?["head"]?.string == last.digest.description)
        #expect(health.json["ledger"]?["sequence"]?.integer == last.sequence)
        #expect(health.fields[.cacheControl] == "no-store")
    }

    @Test func metricsAreInThePrometheusFormat() async throws {
        let site = try await TestSite()
        for target in ["/", "/en", "/nie-ma", "/api/v1/goals"] { _ = await site.get(target) }
        let text = await site.get("/metrics").text
        var types: [String: String] = [:]
        var values: [String: Double] = [:]
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# TYPE ") {
                let words = line.split(separator: " ")
                types[String(words[2])] = String(words[3])
            } else if !line.hasPrefix("#") {
                let space = try #require(line.lastIndex(of: " "))
                let name = String(line[..<space])
                let number: Double? = Double(String(line[line.index(after: space)...]))
                #expect(number != nil, "\(line)")
                values[name] = number
                let family = name.prefix { $0 != "{" }
                let known = types.keys.contains { family == $0 || family.hasPrefix($0 + "_") }
                #expect(known, "\(name) has no type")
            }
        }
        #expect(values["horyzont_requests_total{kind=\"home\",status=\"200\"}"] == 2)
        #expect(values["horyzont_requests_total{kind=\"notice\",status=\"404\"}"] == 1)
        #expect(values["horyzont_request_seconds_count"] == 4)
        #expect(values["horyzont_request_seconds_bucket{le=\"+Inf\"}"] == 4)
        #expect((values["process_resident_memory_bytes"] ?? 0) > 1_000_000)
        #expect((values["horyzont_desk_runs_total"] ?? 0) >= 1)
    }

    @Test func theFeedListsWhatChanged() async throws {
        let site = try await TestSite()
        let feed = await site.get("/zmiany.atom")
        #expect(feed.fields[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.fields[.contentLanguage] == "pl")
        #expect(feed.text.contains("<entry><id>urn:horyzont:modelowo:ledger:1</id>"))
        #expect(feed.text.contains("Miasto zmyślone."))
        #expect(feed.text.hasSuffix("</feed>\n"))
        let tag = try #require(feed.fields[.eTag])
        #expect(await site.get("/zmiany.atom", [.ifNoneMatch: tag]).status == .notModified)
        #expect(await site.get("/en/changes.atom").text.contains("xml:lang=\"en\""))
    }

    @Test func theCatalogueDescribesEveryDatasetWithItsLicence() async throws {
        let site = try await TestSite()
        let catalogue = await site.get("/catalog")
        #expect(catalogue.fields[.contentType] == "application/ld+json")
        #expect(catalogue.fields[.accessControlAllowOrigin] == "*")
        #expect(catalogue.json["@type"]?.string == "dcat:Catalog")
        let dataset = try #require(catalogue.json["dcat:dataset"]?[0])
        #expect(dataset["dct:identifier"]?.string == "modelowo")
        let distribution = try #require(dataset["dcat:distribution"])
        let licence = distribution["dct:license"]?[0]?["@id"]?.string
        #expect(licence == "https://creativecommons.org/licenses/by/4.0/")
        let address = try #require(distribution["dcat:downloadURL"]?["@id"]?.string)
        let download = await site.get(String(address.dropFirst("https://modelowo.example".count)))
        #expect(download.status == .ok)
        #expect(await site.get("/catalog", [.accept: "image/png"]).status == .notAcceptable)
    }

    @Test func theMapOfTheSiteListsPagesThatExist() async throws {
        let site = try await TestSite()
        let map = await site.get("/sitemap.xml").text
        let addresses = map.split(separator: "<loc>").dropFirst().map { $0.prefix { $0 != "<" } }
        #expect(addresses.count > 40)
        for address in addresses {
            let target = String(address.dropFirst("https://modelowo.example".count))
            #expect(await site.get(target.isEmpty ? "/" : target).status == .ok, "\(address)")
        }
        #expect(await site.get("/robots.txt").text.contains("Sitemap: https://modelowo.example/sitemap.xml"))
    }
}

@Suite struct TransportTests {
    private func respond(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = HTTPFields(), body: [UInt8] = []
    ) async throws -> Response {
        let site = try await TestSite()
        let responder = SiteResponder(site: site.site, isEncrypted: false)
        let head = HTTPRequest(
            method: method, scheme: "http", authority: TestSite.host, path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        return try await responder.respond(to: request, context: SiteResponder.Context(client: "192.0.2.1"))
    }

    @Test func headGivesTheFieldsOfGetWithoutItsBody() async throws {
        for path in ["/", "/api/v1/strategy", "/favicon.svg", "/nie-ma", "/metrics"] {
            let get = try await respond(.get, path)
            let head = try await respond(.head, path)
            #expect(head.status == get.status)
            #expect(head.body.contentLength == 0)
            if path != "/metrics" {
                #expect(head.headers[.contentLength] == get.headers[.contentLength])
                #expect(head.headers[.eTag] == get.headers[.eTag])
            }
        }
    }

    @Test func tooLargeABodyIsRefusedBeforeItIsRead() async throws {
        let announced = try await respond(
            .post, "/en/edit/sign-in", [.contentLength: String(SiteLimit.form + 1)])
        #expect(announced.status == .contentTooLarge)
        #expect(announced.headers[.connection] == "close")
        let silent = try await respond(
            .post, "/en/edit/sign-in", body: [UInt8](repeating: 65, count: SiteLimit.form + 1))
        #expect(silent.status == .contentTooLarge)
        let largest = try await respond(
            .post, "/en/edit/sign-in", body: [UInt8](repeating: 65, count: SiteLimit.form))
        #expect(largest.status == .unprocessableContent)
    }

    @Test func nothingModifiedHasNoBodyAndNoLength() async throws {
        let first = try await respond(.get, "/")
        let tag = try #require(first.headers[.eTag])
        let second = try await respond(.get, "/", [.ifNoneMatch: tag])
        #expect(second.status == .notModified)
        #expect(second.headers[.contentLength] == nil)
    }
}

@Suite struct ExchangeTests {
    @Test func fieldsReadBackAsTheyWereWritten() throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<500 {
            let pairs = (0..<Int(generator.next() % 5)).map { _ in
                (name: generator.text(), value: generator.text())
            }
            let list = FieldList(pairs.filter { !$0.name.isEmpty })
            #expect(FieldList(encoded: list.encoded) == list)
        }
    }

    @Test(arguments: ["%", "%4", "a=%zz", "a=%FF", "%C3=1"])
    func brokenEscapesAreNoFields(_ text: String) { #expect(FieldList(encoded: text) == nil) }

    @Test func fieldsAreCounted() {
        let most = Array(repeating: "a=1", count: FieldList.maximumFields).joined(separator: "&")
        #expect(FieldList(encoded: most)?.pairs.count == FieldList.maximumFields)
        #expect(FieldList(encoded: most + "&a=1") == nil)
    }

    @Test func acceptIsWeighed() {
        let offers = [("application/json", 1), ("text/html", 2)]
        #expect(Accept.choice(offers, in: nil) == 1)
        #expect(Accept.choice(offers, in: "text/html,application/xhtml+xml,*/*;q=0.8") == 2)
        #expect(Accept.choice(offers, in: "text/*;q=0.5, application/json;q=0.4") == 2)
        #expect(Accept.choice(offers, in: "application/json;q=0, */*") == 2)
        #expect(Accept.choice(offers, in: "image/png") == nil)
        #expect(Accept.encoding("gzip", in: "gzip;q=0, *") == false)
        #expect(Accept.encoding("gzip", in: "*;q=0.1"))
        #expect(!Accept.encoding("gzip", in: nil))
    }

    @Test func tagsAreComparedWeakly() {
        #expect(Site.matches("\"a\", W/\"b\" , \"c\"", "b"))
        #expect(Site.matches("*", "b"))
        #expect(!Site.matches("W/\"bb\"", "b"))
        #expect(!Site.matches("", "b"))
    }

    /// Sebastiano Vigna's SplitMix64, seeded, so that a failure can be had again.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
            return z ^ z >> 31
        }

        mutating func text() -> String {
            let alphabet: [Character] = [
                "a", "Z", "0", "&", "=", "%", "+", " ", "ą", "ł", "€", "🌳", "\n", "\"", "<",
            ]
            return String((0..<Int(next() % 8)).map { _ in alphabet[Int(next() % UInt64(alphabet.count))] })
        }
    }
}
