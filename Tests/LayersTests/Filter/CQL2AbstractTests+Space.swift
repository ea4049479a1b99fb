import Layers
import Testing

/// Annex A: space, time, functions and arithmetic.
extension CQL2AbstractTests {
    private static let world = "POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))"
    private static let line = "LINESTRING(7 50, 10 51)"

    static let spaceAndTime: [(id: String, run: @Sendable (Questions) throws -> Void)] = [
        (
            "/conf/basic-spatial-functions/s_intersects",
            { ask in
                try ask.rows("S_INTERSECTS(geometry,BBOX(-180,-90,180,90))")
                try ask.rows("S_INTERSECTS(geometry,POINT(7.02 49.92))")
                try ask.isRefused("S_INTERSECTS(geometry,POINT(90 180))")
                try ask.rows(
                    "S_INTERSECTS(geometry,BBOX(-180,-90,-90,90)) AND S_INTERSECTS(geometry,BBOX(90,-90,180,90))"
                )
            }
        ),
        (
            "/conf/basic-spatial-functions-plus/s_intersects",
            { ask in
                try ask.isRefused("S_INTERSECTS(geometry,MULTIPOINT(7.02 49.92, 90 180))")
                for literal in [
                    "LINESTRING(-180 -45, 0 -45)", "MULTILINESTRING((-180 -45, 0 -45), (0 45, 180 45))",
                    "POLYGON((-180 -90,-90 -90,-90 90,-180 90,-180 -90),(-120 -50,-100 -50,-100 -40,-120 -40,-120 -50))",
                    "MULTIPOLYGON(((-180 -90,-90 -90,-90 90,-180 90,-180 -90)),((0 0,10 0,10 10,0 10,0 0)))",
                    "GEOMETRYCOLLECTION(POINT(7.02 49.92), POLYGON((0 0,10 0,10 10,0 10,0 0)))",
                ] { try ask.rows("S_INTERSECTS(geometry,\(literal))") }
            }
        ),
        (
            "/conf/spatial-functions/s_intersects",
            { ask in
                try ask.areEqual(
                    "S_INTERSECTS(geometry,BBOX(-180,-90,180,90))", "S_INTERSECTS(geometry,\(world))")
                try ask.rows("S_INTERSECTS(geometry,\(line))")
                try ask.isRefused("S_INTERSECTS(geometry,POINT(90 180))")
            }
        ),
        (
            "/conf/spatial-functions/s_disjoint",
            { ask in
                #expect(try ask.rows("S_DISJOINT(geometry,BBOX(-180,-90,180,90))").isEmpty)
                #expect(try ask.rows("S_DISJOINT(geometry,\(world))").isEmpty)
                for literal in [line, "POINT(7.02 49.92)"] {
                    try ask.areDisjoint(
                        "S_DISJOINT(geometry,\(literal))", "S_INTERSECTS(geometry,\(literal))")
                }
                try ask.isRefused("S_DISJOINT(geometry,POINT(90 180))")
            }
        ),
        (
            "/conf/spatial-functions/s_equals",
            { ask in
                try ask.areEqual("S_EQUALS(geometry,\(world))", "S_EQUALS(geometry,\(line))")
                try ask.rows("S_EQUALS(geometry,POINT(7.02 49.92))")
            }
        ),
        (
            "/conf/spatial-functions/s_touches",
            { ask in
                for literal in ["BBOX(-180,-90,180,90)", world, line] {
                    try ask.rows("S_TOUCHES(geometry,\(literal))")
                }
            }
        ),
        (
            "/conf/spatial-functions/s_crosses",
            { ask in
                for literal in ["BBOX(-180,-90,180,90)", world, line] {
                    try ask.rows("S_CROSSES(geometry,\(literal))")
                }
            }
        ),
        (
            "/conf/spatial-functions/s_within",
            { ask in
                try ask.areEqual("S_WITHIN(geometry,BBOX(-180,-90,180,90))", "S_WITHIN(geometry,\(world))")
                for literal in [line, "MULTIPOINT(7 50,10 51)"] {
                    try ask.rows("S_WITHIN(geometry,\(literal))")
                }
            }
        ),
        (
            "/conf/spatial-functions/s_contains",
            { ask in
                for literal in ["BBOX(-180,-90,180,90)", world, line, "MULTIPOINT(7 50,10 51)"] {
                    try ask.areDisjoint("S_CONTAINS(geometry,\(literal))", "S_WITHIN(geometry,\(literal))")
                }
            }
        ),
        (
            "/conf/spatial-functions/s_overlaps",
            { ask in
                for literal in ["MULTIPOINT(7 50,10 51)", line, world] {
                    try ask.rows("S_OVERLAPS(geometry,\(literal))")
                }
            }
        ),
        (
            "/conf/temporal-functions/temporal-functions-1",
            { ask in
                for function in ["T_AFTER", "T_BEFORE", "T_DISJOINT", "T_EQUALS", "T_INTERSECTS"] {
                    for name in ask.columns(.timestamp) {
                        try ask.rows("\(function)(\(name),TIMESTAMP('2022-04-24T07:59:57Z'))")
                        try ask.rows(
                            "\(function)(\(name),INTERVAL('2021-01-01T00:00:00Z','2021-12-31T23:59:59Z'))")
                    }
                    for name in ask.columns(.date) {
                        try ask.rows("\(function)(\(name),DATE('2022-04-24'))")
                        try ask.rows("\(function)(\(name),INTERVAL('2021-01-01','2021-12-31'))")
                    }
                }
            }
        ),
        (
            "/conf/temporal-functions/temporal-functions-2",
            { ask in
                for relation in FilterExpression.TemporalRelation.allCases {
                    try ask.rows(
                        "\(relation.rawValue.uppercased())(INTERVAL(opened,closed),INTERVAL('2021-01-01T00:00:00Z','2021-12-31T23:59:59Z'))"
                    )
                }
            }
        ),
        (
            "/conf/functions/functions",
            { ask in
                for function in FilterFunction.allCases {
                    if function.measures {
                        for sign in [">", "<=", "<>"] {
                            try ask.rows("\(function.rawValue)(geometry) \(sign) 10")
                        }
                    } else {
                        for name in ask.columns(.text) {
                            try ask.rows("\(function.rawValue)(\(name)) LIKE '%a%'")
                        }
                    }
                }
            }
        ),
        (
            "/conf/arithmetic/arithmetic",
            { ask in
                for name in ask.columns(.integer, .real) {
                    for expression in [
                        "1 + 2 * 3", "\(name) / 2 - 1", "\(name) % 2 + 2 ^ 2", "\(name) DIV 7",
                    ] {
                        try ask.rows("\(name) >= \(expression)")
                    }
                }
            }
        ),
    ]
}
