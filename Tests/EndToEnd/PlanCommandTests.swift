import Formats
import Foundation
import Testing

@Suite("EndToEnd: general plans") struct PlanCommandTests {
    /// Two square zones beside one another; the second one's border may be moved.
    static func zones(border: Int = 100) -> String {
        let codes = "https://www.gov.pl/static/zagospodarowanieprzestrzenne/codelist/"
        func zone(_ symbol: String, _ kind: String, _ west: Int, _ east: Int) -> String {
            let ring = [(0, west), (0, east), (100, east), (100, west), (0, west)].map {
                "\(5_573_000 + $0.0) \(6_548_000 + $0.1)"
            }
            return """
                <p:StrefaPlanistyczna><p:idIIP><p:Identyfikator><p:przestrzenNazw>PL.ZIPPZP.9999/246601-POG</p:przestrzenNazw>
                <p:lokalnyId>1POG-1\(symbol)</p:lokalnyId></p:Identyfikator></p:idIIP>
                <p:oznaczenie>1\(symbol)</p:oznaczenie><p:symbol>\(symbol)</p:symbol>
                <p:poczatekWersjiObiektu>2026-01-31T10:00:00Z</p:poczatekWersjiObiektu>
                <p:obowiazujeOd>2026-02-28</p:obowiazujeOd>
                <p:status l:href="http://inspire.ec.europa.eu/codelist/ProcessStepGeneralValue/elaboration"/>
                <p:charakterUstalenia l:href="http://inspire.ec.europa.eu/codelist/RegulationNatureValue/generallyBinding"/>
                <p:geometria><g:Polygon srsName="http://www.opengis.net/def/crs/EPSG/0/2177"><g:exterior><g:LinearRing>
                <g:posList>\(ring.joined(separator: " "))</g:posList></g:LinearRing></g:exterior></g:Polygon></p:geometria>
                <p:plan l:href=""/><p:nazwa l:href="\(codes)RodzajStrefyPlanistycznejKod/\(kind)"/>
                <p:profilPodstawowy l:href="https://www.gov.pl/x/KPT#KPT-MPZP-ZP"/></p:StrefaPlanistyczna>
                """
        }
        return """
            <c xmlns:p="https://www.gov.pl/static/zagospodarowanieprzestrzenne/schemas/app/2.0"
            xmlns:g="http://www.opengis.net/gml/3.2" xmlns:l="http://www.w3.org/1999/xlink">
            \(zone("SO", "strefaOtwarta", 0, 100))\(zone("SK", "strefaKomunikacyjna", border, 200))</c>
            """
    }

    @Test func aPlanIsAcceptedOrRefused() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let (good, bad) = (horyzont.file("good.gml"), horyzont.file("bad.gml"))
        try Self.zones().write(toFile: good, atomically: true, encoding: .utf8)
        try Self.zones(border: 90).write(toFile: bad, atomically: true, encoding: .utf8)

        let accepted = try horyzont.run(["plan", "check", good])
        #expect(accepted.status == 0, "\(accepted.text) \(accepted.errors)")
        #expect(accepted.text.contains("zones: 2") && accepted.text.contains("Accepted."))

        let refused = try horyzont.run(["plan", "check", bad, "--json"])
        let json = try refused.json()
        #expect(refused.status == 1 && json["accepted"]?.boolean == false)
        let errors = (json["findings"]?.array ?? []).filter { $0["severity"]?.string == "error" }
        #expect(errors.count == 1 && errors[0]["rule"]?.string == "overlap")
        #expect(errors[0]["object"]?.string == "PL.ZIPPZP.9999/246601-POG/1POG-1SO")
        #expect(errors[0]["epsg"]?.integer == 2177 && errors[0]["line"]?.integer == 3)
        #expect((6_548_090...6_548_100).contains(errors[0]["east"]?.double ?? 0))

        let polish = try horyzont.run(["plan", "check", bad, "--language", "pl"])
        #expect(
            polish.status == 1 && polish.text.contains("nakłada się") && polish.text.contains("[overlap]"))
        #expect(!FileManager.default.fileExists(atPath: horyzont.database), "nothing is recorded")
    }

    @Test func zonesAreWrittenAsALayer() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let (plan, target) = (horyzont.file("plan.gml"), horyzont.file("zones.geojson"))
        try Self.zones().write(toFile: plan, atomically: true, encoding: .utf8)
        let answer = try horyzont.run(["plan", "export", plan, "--to", target, "--licence", "CC BY 4.0"])
        #expect(answer.status == 0, "\(answer.errors)")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: target))
        let layer = try #require(JSONValue.decode([UInt8](bytes)).value)
        let zones = layer["features"]?.array ?? []
        #expect(zones.count == 2 && layer["licence"]?["en"]?.string == "CC BY 4.0")
        #expect(layer["synthetic"]?.boolean == false)
        #expect(Set(zones.compactMap { $0["properties"]?["symbol"]?.string }) == ["SO", "SK"])
        #expect(try horyzont.run(["plan", "export", plan, "--to", "zones.shp"]).status == 2)
    }

    /// A building that covers more than the 30 % of a zone that its plan allows.
    @Test func whatIsBuiltIsHeldAgainstTheLimits() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let (plan, buildings) = (horyzont.file("plan.gml"), horyzont.file("buildings.geojson"))
        try Self.zones().replacing(
            "</p:StrefaPlanistyczna>",
            with:
                "<p:maksUdzialPowierzchniZabudowy>30</p:maksUdzialPowierzchniZabudowy></p:StrefaPlanistyczna>"
        ).write(toFile: plan, atomically: true, encoding: .utf8)
        // About 100 m by 50 m in the western zone; a degree is 71.2 km by 111.2 km here.
        let exported = try horyzont.run(["plan", "export", plan, "--to", horyzont.file("zones.geojson")])
        #expect(exported.status == 0, "\(exported.errors)")
        let zones = try JSONValue.decode(
            [UInt8](Data(contentsOf: URL(fileURLWithPath: horyzont.file("zones.geojson"))))
        ).value
        let west = try #require(
            zones?["features"]?.array?.first { $0["properties"]?["symbol"]?.string == "SO" })
        let ring = (west["geometry"]?["coordinates"]?[0]?.array ?? []).map {
            ($0[0]?.double ?? 0, $0[1]?.double ?? 0)
        }
        let (x, y) = (ring.map(\.0).min() ?? 0, ring.map(\.1).min() ?? 0)
        let corners = [
            (0.0001, 0.0001), (0.0013, 0.0001), (0.0013, 0.0005), (0.0001, 0.0005), (0.0001, 0.0001),
        ]
        .map { "[\(x + $0.0), \(y + $0.1)]" }.joined(separator: ", ")
        try """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "b1", "properties": {"storeys": 2},
         "geometry": {"type": "Polygon", "coordinates": [[\(corners)]]}},
         {"type": "Feature", "id": "b2", "properties": {"storeys": 0, "storeys_below": 2},
         "geometry": {"type": "Polygon", "coordinates": [[\(corners)]]}}]}
        """.write(toFile: buildings, atomically: true, encoding: .utf8)
        let answer = try horyzont.run(["plan", "compare", plan, "--buildings", buildings, "--output", "json"])
        #expect(answer.status == 0, "\(answer.errors)")
        let states = try answer.json()["zones"]?.array ?? []
        let state = try #require(states.first { $0["zone"]?.string?.hasSuffix("1SO") == true })
        let share = try #require(state["builtUpShare"]?["found"]?.double)
        #expect((35...40).contains(share), "85.4 m by 44.5 m of a hectare, none of it below ground")
        #expect(abs((state["builtUpShare"]?["excess"]?.double ?? 0) - (share - 30)) < 1e-9)
        #expect(state["height"]?["unknown"]?.integer == 1 && states.count == 2)
    }

    @Test func whatCannotBeReadIsNamed() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let missing = try horyzont.run(["plan", "check", horyzont.file("none.gml"), "--json"])
        #expect(missing.status == 1)
        #expect(try missing.json()["findings"]?[0]?["reason"]?["en"]?.string?.contains("missing") == true)
        let folder = try horyzont.run(["plan", "check", horyzont.folder.path])
        #expect(folder.status == 1 && folder.errors.contains("no GML files"))
        let hostile = horyzont.file("hostile.gml")
        try "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".write(
            toFile: hostile, atomically: true, encoding: .utf8)
        let refused = try horyzont.run(["plan", "check", horyzont.folder.path])
        #expect(
            refused.status == 1 && refused.text.contains("[unreadable]") && !refused.text.contains("root:"))
        #expect(try horyzont.run(["plan", "check"]).status == 2)
        #expect(try horyzont.run(["plan", "check", hostile, "--language", "de"]).status == 2)
    }

    @Test(.enabled(if: Program.hasShared("data/planning-app-gml"), "needs the shared plans"))
    func publishedPlansAreJudged() throws {
        let horyzont = try Program()
        defer { horyzont.remove() }
        let folder = Program.shared.appendingPathComponent("data/planning-app-gml").path
        let act = folder + "/2_pog_AktPlanowaniaPrzestrzennego.gml"
        let zones = folder + "/2_strefy_StrefaPlanistyczna_"
        #expect(try horyzont.run(["plan", "check", act, zones + "OK.gml"]).status == 0)
        let broken = try horyzont.run(["plan", "check", act, zones + "LUKA.gml"])
        #expect(broken.status == 1 && broken.text.contains("[gap]"))
    }
}
