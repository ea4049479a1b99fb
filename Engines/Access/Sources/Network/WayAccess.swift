import Strategy

/// What the tags of a way or of a point on it say about who may pass.
///
/// The table reads OpenStreetMap's vocabulary, which layers of other origin can be mapped to. Private ways are closed.
/// - Source: OpenStreetMap wiki, *OSM tags for routing/Access restrictions* and *Wheelchair routing*.
/// - Method: docs/methods/access-network
public enum WayAccess {
    /// Who may pass along a way with these tags; nobody where it is no path.
    public static func passability(of tags: [String: String]) -> Passability {
        guard isWay(tags) else { return .closed }
        var passability: Passability = []
        if mayWalk(tags) {
            passability.formUnion(Passability([.walk]))
            if mayRoll(tags) { passability.formUnion(Passability([.wheelchair])) }
        }
        if mayCycle(tags) {
            passability.formUnion(.along(.bicycle))
            if !isOneWay(tags) { passability.formUnion(.against(.bicycle)) }
        }
        return passability
    }

    /// Whom a point on a way stops: a locked gate, a stile, a high kerb.
    public static func blockade(of tags: [String: String]) -> Passability {
        var blocked: Passability = []
        if let barrier = tags["barrier"], barrier != "entrance", barrier != "no" {
            if barriersForAll.contains(barrier), !allows(tags["foot"]) { return .open }
            if barriersForWheels.contains(barrier) {
                if !allows(tags["wheelchair"]) { blocked.formUnion(Passability([.wheelchair])) }
                if !allows(tags["bicycle"]) { blocked.formUnion(Passability([.bicycle])) }
            }
        }
        if forbids(tags["foot"] ?? tags["access"]), !(tags["barrier"] ?? "").isEmpty {
            blocked.formUnion(Passability([.walk, .wheelchair]))
        }
        if forbids(tags["bicycle"] ?? tags["access"]), !(tags["barrier"] ?? "").isEmpty {
            blocked.formUnion(Passability([.bicycle]))
        }
        if tags["wheelchair"] == "no" || isHighKerb(tags) { blocked.formUnion(Passability([.wheelchair])) }
        return blocked
    }
}

// MARK: - On foot

extension WayAccess {
    private static let streets: Set = [
        "primary", "primary_link", "secondary", "secondary_link", "tertiary", "tertiary_link", "unclassified",
        "residential", "living_street", "service", "road", "track",
    ]
    private static let paths: Set = [
        "footway", "path", "pedestrian", "steps", "cycleway", "bridleway", "corridor", "platform", "crossing",
    ]
    /// Roads on which nobody walks or cycles unless a sign allows it.
    private static let fastRoads: Set = ["trunk", "trunk_link"]
    private static let barriersForAll: Set = [
        "wall", "fence", "hedge", "ditch", "city_wall", "retaining_wall",
    ]
    private static let barriersForWheels: Set = [
        "stile", "turnstile", "kissing_gate", "full-height_turnstile", "step", "steps", "log", "debris",
    ]

    private static func isWay(_ tags: [String: String]) -> Bool {
        if let highway = tags["highway"] {
            return streets.contains(highway) || paths.contains(highway) || fastRoads.contains(highway)
        }
        return tags["man_made"] == "pier" || tags["railway"] == "platform"
            || tags["public_transport"] == "platform"
    }

    private static func mayWalk(_ tags: [String: String]) -> Bool {
        if let foot = tags["foot"] { return allows(foot) }
        guard !forbids(tags["access"]), tags["service"] != "private", tags["motorroad"] != "yes" else {
            return false
        }
        guard let highway = tags["highway"], fastRoads.contains(highway) else { return true }
        let sides = [tags["sidewalk"], tags["sidewalk:both"], tags["sidewalk:left"], tags["sidewalk:right"]]
        return sides.contains { ["yes", "both", "left", "right"].contains($0) }
    }

    static func allows(_ value: String?) -> Bool {
        switch value {
        case "yes", "designated", "permissive", "official", "destination", "customers", "limited": true
        default: false
        }
    }

    static func forbids(_ value: String?) -> Bool {
        switch value {
        case nil, "yes", "designated", "permissive", "official", "destination", "customers", "unknown": false
        default: true
        }
    }
}

// MARK: - In a wheelchair

extension WayAccess {
    /// The steepest way a wheelchair goes up by itself.
    /// - Unit: per cent
    /// - Source: DIN 18040-3, ramps; default of openrouteservice's wheelchair profile.
    static let steepestPercent = 6.0
    /// The highest kerb a wheelchair goes over.
    /// - Unit: metres
    /// - Source: DIN 18040-3; OpenStreetMap wiki, *Key:kerb*, “lowered”.
    static let highestKerb = 0.03
    /// The narrowest way.
    /// - Unit: metres
    /// - Source: DIN 18040-3, narrow places.
    static let narrowest = 0.9

    private static let looseSurfaces: Set = [
        "sand", "gravel", "pebblestone", "ground", "dirt", "earth", "grass", "mud", "woodchips", "rock",
        "unpaved", "cobblestone", "unhewn_cobblestone", "stepping_stones", "snow", "ice",
    ]
    private static let roughness: Set = ["bad", "very_bad", "horrible", "very_horrible", "impassable"]

    /// A way of which nothing is known is taken to be firm, but for tracks and bridleways.
    private static func mayRoll(_ tags: [String: String]) -> Bool {
        if let wheelchair = tags["wheelchair"] { return allows(wheelchair) }
        if tags["highway"] == "steps" { return tags["ramp:wheelchair"] == "yes" }
        if let surface = tags["surface"], looseSurfaces.contains(surface) { return false }
        if let smoothness = tags["smoothness"], roughness.contains(smoothness) { return false }
        if let width = tags["width"].flatMap(metres), width < narrowest { return false }
        if isSteep(tags["incline"]) || isHighKerb(tags) { return false }
        switch tags["highway"] {
        case "track", "bridleway": return tags["surface"] != nil || tags["tracktype"] == "grade1"
        default: return true
        }
    }

    private static func isHighKerb(_ tags: [String: String]) -> Bool {
        if let height = tags["kerb:height"].flatMap(metres) { return height > highestKerb }
        return tags["kerb"] == "raised" || tags["kerb"] == "yes"
    }

    /// `8%`, `-8 %`, `5°`; `up` and `down` say nothing about how steep.
    static func isSteep(_ incline: String?) -> Bool {
        guard let incline else { return false }
        let text = incline.filter { $0 != " " }
        if text.hasSuffix("%"), let percent = Double(text.dropLast()) {
            return abs(percent) > steepestPercent
        }
        // One degree is 1.75 per cent.
        if text.hasSuffix("°"), let degrees = Double(text.dropLast()) {
            return abs(degrees) * 1.75 > steepestPercent
        }
        return false
    }

    /// `1.2`, `1.2 m`, `12 cm` in metres.
    static func metres(_ text: String) -> Double? {
        let text = text.filter { $0 != " " }
        if text.hasSuffix("cm") { return Double(text.dropLast(2)).map { $0 / 100 } }
        if text.hasSuffix("m") { return Double(text.dropLast()) }
        return Double(text)
    }
}

// MARK: - By bicycle

extension WayAccess {
    private static func mayCycle(_ tags: [String: String]) -> Bool {
        if let bicycle = tags["bicycle"] { return allows(bicycle) }
        guard let highway = tags["highway"], !forbids(tags["vehicle"] ?? tags["access"]),
            tags["service"] != "private", tags["motorroad"] != "yes"
        else { return false }
        return streets.contains(highway) || highway == "cycleway" || highway == "path"
    }

    private static func isOneWay(_ tags: [String: String]) -> Bool {
        if let own = tags["oneway:bicycle"] { return own != "no" }
        let lanes = [tags["cycleway"], tags["cycleway:left"], tags["cycleway:right"], tags["cycleway:both"]]
        if lanes.contains(where: { $0?.hasPrefix("opposite") ?? false }) { return false }
        return ["yes", "true", "1"].contains(tags["oneway"]) || tags["junction"] == "roundabout"
    }
}
