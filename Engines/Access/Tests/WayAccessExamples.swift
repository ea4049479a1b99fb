import Access
import Strategy
import Testing

@Suite("Who may pass")
struct WayAccessExamples {
    struct Example: CustomTestStringConvertible, Sendable {
        var tags: [String: String]
        var walk = true
        var wheelchair = true
        var along = true
        var against = true
        var testDescription: String { tags.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: " ") }
    }

    static let nobody = [
        ["highway": "motorway"], ["highway": "construction"], ["building": "yes"], [:],
        ["highway": "service", "access": "private"], ["highway": "service", "service": "private"],
        ["highway": "trunk"], ["highway": "track", "access": "agricultural"],
    ]

    @Test(arguments: nobody)
    func nobodyPasses(_ tags: [String: String]) {
        #expect(WayAccess.passability(of: tags) == .closed)
    }

    static let examples = [
        Example(tags: ["highway": "residential"]),
        Example(tags: ["highway": "residential", "oneway": "yes"], against: false),
        Example(tags: ["highway": "residential", "oneway": "yes", "oneway:bicycle": "no"]),
        Example(tags: ["highway": "residential", "oneway": "yes", "cycleway": "opposite_lane"]),
        Example(tags: ["highway": "tertiary", "junction": "roundabout"], against: false),
        Example(tags: ["highway": "footway"], along: false, against: false),
        Example(tags: ["highway": "footway", "bicycle": "yes"]),
        Example(tags: ["highway": "cycleway"]),
        Example(tags: ["highway": "cycleway", "foot": "no"], walk: false, wheelchair: false),
        Example(tags: ["highway": "steps"], wheelchair: false, along: false, against: false),
        Example(tags: ["highway": "steps", "ramp:wheelchair": "yes"], along: false, against: false),
        Example(tags: ["highway": "path", "surface": "gravel"], wheelchair: false),
        Example(tags: ["highway": "path", "surface": "gravel", "wheelchair": "yes"]),
        Example(tags: ["highway": "track"], wheelchair: false),
        Example(tags: ["highway": "track", "tracktype": "grade1"]),
        Example(
            tags: ["highway": "service", "access": "private", "foot": "yes"], along: false, against: false),
        Example(tags: ["highway": "residential", "incline": "8%"], wheelchair: false),
        Example(tags: ["highway": "residential", "incline": "-6 %"]),
        Example(tags: ["highway": "residential", "incline": "4°"], wheelchair: false),
        Example(tags: ["highway": "residential", "incline": "up"]),
        Example(
            tags: ["highway": "footway", "width": "0.8 m"], wheelchair: false, along: false, against: false),
        Example(tags: ["highway": "trunk", "sidewalk": "both"], along: false, against: false),
        Example(
            tags: ["highway": "primary", "motorroad": "yes", "sidewalk": "no", "foot": "no"],
            walk: false, wheelchair: false, along: false, against: false),
        Example(tags: ["man_made": "pier"], along: false, against: false),
    ]

    @Test(arguments: examples)
    func tagsSayWhoPasses(_ example: Example) {
        let found = WayAccess.passability(of: example.tags)
        #expect(found.contains(Passability([.walk])) == example.walk)
        #expect(found.contains(Passability([.wheelchair])) == example.wheelchair)
        #expect(found.contains(.along(.bicycle)) == example.along)
        #expect(found.contains(.against(.bicycle)) == example.against)
    }

    @Test func barriersStopThoseTheyStop() {
        #expect(WayAccess.blockade(of: [:]) == .closed)
        #expect(WayAccess.blockade(of: ["barrier": "bollard"]) == .closed)
        #expect(WayAccess.blockade(of: ["barrier": "gate", "access": "private"]) == .open)
        #expect(
            WayAccess.blockade(of: ["barrier": "gate", "access": "private", "foot": "yes", "bicycle": "yes"])
                == .closed)
        #expect(WayAccess.blockade(of: ["barrier": "stile"]) == Passability([.wheelchair, .bicycle]))
        #expect(WayAccess.blockade(of: ["kerb": "raised"]) == Passability([.wheelchair]))
        #expect(WayAccess.blockade(of: ["kerb": "raised", "kerb:height": "2 cm"]) == .closed)
        #expect(WayAccess.blockade(of: ["barrier": "wall"]) == .open)
    }
}
