import Evidence
import Formats
import Foundation
import Quantities
import Testing

@testable import Connectors

struct BDLVerificationTests {
    private func target(_ unit: String, name: String = "", words: [String] = []) throws -> BDLTarget {
        BDLTarget(
            series: "s", variable: 60270, unit: try #require(UnitOfMeasure(unit)), name: name,
            expectedWords: words)
    }

    @Test(arguments: [
        ("%", "%", 1.0), ("zł", "[PLN]/{resident}", 1), ("tys. zł", "[PLN]", 1_000), ("mln zł", "[PLN]", 1e6),
        ("osoba", "{resident}", 1), ("tys. osób", "{resident}", 1_000), ("-", "{birth}/(10*3.{resident})", 1),
        ("‰", "{birth}/(10*3.{resident})", 1), ("km", "km/(10*4.{resident})", 1), ("m²", "m2/{resident}", 1),
        ("ha", "km2", 0.01), ("kg", "kg/{resident}", 1), ("dam3", "m3", 1_000), ("t", "kg", 1_000),
        ("jed. gosp.", "{entity}", 1), ("tys.  ZŁ", "[PLN]", 1_000),
    ])
    func measuresThatAgree(measure: String, unit: String, factor: Double) throws {
        let found = BDLMeasure(name: measure).agreement(with: try #require(UnitOfMeasure(unit)))
        guard case .agrees(let actual) = found else {
            Issue.record("\(measure) and \(unit): \(found)")
            return
        }
        #expect(abs(actual - factor) <= 1e-12 * factor)
    }

    @Test(arguments: [
        ("osoba", "%"), ("%", "{resident}"), ("zł", "%"), ("km", "m2/{resident}"), ("%", "[PLN]"),
        ("m3", "kg/{resident}"), ("cokolwiek", "%"), ("‰", "{birth}/(10*4.{resident})"), ("zł", "{crime}"),
    ])
    func measuresThatDiffer(measure: String, unit: String) throws {
        #expect(BDLMeasure(name: measure).agreement(with: try #require(UnitOfMeasure(unit))) == .differs)
    }

    @Test func anUnknownCountIsTakenWithAWarning() throws {
        let unit = try #require(UnitOfMeasure("{reader}"))
        #expect(BDLMeasure(name: "czytelnik").agreement(with: unit) == .probably)
    }

    @Test func anotherMeasureIsNotImported() async throws {
        let server = try ExampleBank(measure: "osoba").server()
        defer { server.stop() }
        let result = await Errand().run(server)
        #expect(result.readings.isEmpty && result.refused == ["unemployment-rate"])
        #expect(result.findings.contains { $0.severity == .error && $0.reason.en.contains("osoba") })
        #expect(!server.requests.contains { $0.path.hasPrefix("/data/") })
    }

    @Test func aMissingWordIsNotImportedAndAnotherNameIsAWarning() async throws {
        let server = try ExampleBank(name: "mediana wieku").server()
        defer { server.stop() }
        let strict = try target("%", words: ["bezrobocia"])
        let refused = await Errand().run(server, [strict])
        #expect(refused.readings.isEmpty && refused.findings.hasErrors)
        let loose = try target("%", name: "Stopa bezrobocia")
        let taken = await Errand().run(server, [loose])
        #expect(!taken.readings.isEmpty)
        #expect(taken.findings.contains { $0.severity == .warning && $0.reason.en.contains("mediana") })
    }

    @Test func thousandsAreConverted() async throws {
        let server = try ExampleBank(measure: "tys. zł", name: "dochody własne").server()
        defer { server.stop() }
        let result = await Errand().run(
            server, [try target("[PLN]", name: "Dochody własne")], areas: ["2466"])
        #expect(result.readings.map(\.value) == [2_100])
        #expect(result.findings.contains { $0.severity == .note && $0.reason.en.contains("1000.0") })
    }

    @Test func attributesDecideWhatIsAValue() async throws {
        // Attribute, and the value where it is one.
        let cases: [(Int, Double?, IndicatorReading.Status)] = [
            (1, 3.5, .final), (0, nil, .final), (4, nil, .final), (7, nil, .final), (9, 3.5, .provisional),
            (3, 3.5, .provisional), (15, nil, .final), (20, 3.5, .provisional), (50, nil, .final),
            (91, nil, .final), (94, 3.5, .final), (97, nil, .final), (11, 3.5, .final), (777, nil, .final),
        ]
        for (attribute, value, status) in cases {
            var bank = ExampleBank()
            bank.value = 3.5
            let usual = bank
            bank.instead = { request, _ in
                guard request.path == "/data/by-variable/60270" else { return nil }
                var reply = usual.reply(request)
                reply.body = reply.body.replacing("\"attrId\":1}", with: "\"attrId\":\(attribute)}")
                return reply
            }
            let server = try bank.server()
            defer { server.stop() }
            let result = await Errand().run(server, areas: ["2466"])
            #expect(result.readings.map(\.value) == (value.map { [$0] } ?? []), "attribute \(attribute)")
            #expect(result.readings.allSatisfy { $0.status == status }, "attribute \(attribute)")
            #expect(result.readings.contains { !$0.breakReason.isEmpty } == (attribute == 11))
            #expect(result.findings.contains { $0.reason.en.contains("777") } == (attribute == 777))
        }
    }

    @Test func targetsComeFromTheRecord() throws {
        let city = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Cities/gliwice").standardizedFileURL
        let record = try CityFolder(at: city.path).record
        let targets = BDLTarget.all(in: record)
        let unemployment = try #require(targets.first { $0.series == "unemployment-rate" })
        #expect(unemployment.variable == 60270 && unemployment.unit.code == "%")
        #expect(targets.contains { $0.series == "own-income" && $0.variable == 76070 })
        #expect(!targets.contains { $0.series == "own-income-per-resident" })
        #expect(BDLTarget.all(in: record, series: ["own-income"]).map(\.series) == ["own-income"])
    }
}
