// swift-tools-version:6.2
import PackageDescription

// One line per room. `imports` is the whole truth about who may import whom: the build checks it.
// `HORYZONT_ROOM=Strategy swift test` builds and tests one room and what it stands on.
let rooms: [Room] = [
    // Ground floor: values and pure functions, no I/O.
    room("Quantities", packages: [.crypto]),
    room("Geometry", imports: ["Quantities", "CProj", "CGeos"]),
    room("Strategy", imports: ["Quantities"]),
    room("Delivery", imports: ["Quantities", "Strategy"]),
    room("Reporting", imports: ["Quantities", "Strategy", "Delivery"]),
    room("Evidence", imports: ["Quantities", "Strategy", "Delivery", "Reporting"]),
    room("Formats", imports: ["Quantities", "Geometry", "CZlib", "CXlsxWriter"], packages: [.yams]),
    room("Layers", imports: ["Quantities", "Geometry", "Formats"]),
    room("Computation", imports: ["Quantities", "Geometry", "Strategy", "Evidence", "Layers"]),
    room("Synthesis", imports: ["Quantities", "Geometry", "Formats", "Layers"]),
    room("Planning", imports: ["Quantities", "Geometry", "Formats", "Layers"]),
    room(
        "Publishing",
        imports: [
            "Quantities", "Geometry", "Layers", "Strategy", "Delivery", "Reporting", "Evidence",
            "Computation", "Formats",
        ]),
    room(
        "Intake",
        imports: ["Quantities", "Geometry", "Strategy", "Delivery", "Evidence", "Formats", "Layers"]),
    room("Accounts", imports: ["Quantities", "CArgon2", "CQrEncode"], packages: [.crypto, .signatures]),
    // First floor: engines. None imports another.
    engine("Progress"),
    engine("Environment"),
    engine("Population"),
    engine("Access", imports: ["Geometry", "Formats", "Layers"]),
    engine("Land", imports: ["Geometry", "Formats", "Layers"]),
    // Outer shell: everything that touches the world.
    room(
        "Storage",
        imports: [
            "Quantities", "Geometry", "Strategy", "Evidence", "Computation", "Formats", "Layers", "Accounts",
        ],
        packages: [.grdb],
        after: ["CrashWriter"]),
    room(
        "Connectors",
        imports: [
            "Quantities", "Strategy", "Delivery", "Reporting", "Evidence", "Formats", "Publishing",
            "Accounts",
            "Geometry", "Synthesis", "CCurl",
        ]),
    room(
        "Pages",
        imports: [
            "Quantities", "Geometry", "Strategy", "Delivery", "Reporting", "Evidence", "Computation",
            "Publishing", "Accounts", "Layers",
        ]),
    room(
        "Server",
        imports: [
            "Quantities", "Geometry", "Layers", "Strategy", "Delivery", "Reporting", "Evidence",
            "Computation", "Publishing",
            "Formats",
            "Intake", "Accounts", "Pages", "CZlib",
        ],
        packages: [.hummingbird, .logging, .nio, .httpParts, .lifecycle, .httpTypes, .tls, .http2],
        // Its tests keep people in the real store: what may happen once is decided there.
        after: ["Storage"]),
    room(
        "horyzont", kind: .program,
        imports: [
            "Quantities", "Strategy", "Delivery", "Reporting", "Evidence", "Computation", "Publishing",
            "Formats", "Geometry", "Layers",
            "Intake", "Planning", "Synthesis", "Access", "Land", "Progress", "Environment", "Population",
            "Accounts",
            "Storage", "Connectors", "Pages",
            "Server",
        ], packages: [.arguments, .logging]),
    // Test support and tests that belong to no single room.
    room(
        "TestCity", kind: .support,
        imports: [
            "Quantities", "Geometry", "Layers", "Strategy", "Delivery", "Evidence", "Computation", "Formats",
        ]),
    room("CrashWriter", kind: .testProgram, imports: ["Quantities", "Evidence", "Storage"]),
    room(
        "Measure", kind: .benchmark,
        imports: [
            "Quantities", "Strategy", "Evidence", "Computation", "Progress", "Environment", "Population",
            "Storage", "Connectors", "Server", "Formats", "Intake", "Access", "Geometry",
        ]),
    room("HouseRules", kind: .test),
    room(
        "EndToEnd", kind: .test, imports: ["Quantities", "Formats", "Geometry", "Layers", "Storage"],
        after: ["horyzont"]),
]

// MARK: - How rooms become targets

enum Kind { case library, engine, program, benchmark, support, testProgram, test }

enum Door: CaseIterable {
    case yams, grdb, hummingbird, logging, nio, httpParts, lifecycle, httpTypes, arguments, tls, http2,
        crypto,
        signatures
    var products: [Target.Dependency] {
        switch self {
        case .yams: [.product(name: "Yams", package: "Yams")]
        case .grdb:
            [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        case .hummingbird:
            [
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
            ]
        case .logging: [.product(name: "Logging", package: "swift-log")]
        case .nio: [.product(name: "NIOCore", package: "swift-nio")]
        case .httpParts: [.product(name: "NIOHTTPTypes", package: "swift-nio-extras")]
        case .lifecycle:
            [
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        case .httpTypes: [.product(name: "HTTPTypes", package: "swift-http-types")]
        case .arguments: [.product(name: "ArgumentParser", package: "swift-argument-parser")]
        case .tls:
            [.product(name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["TLS"]))]
        case .http2:
            [.product(name: "HummingbirdHTTP2", package: "hummingbird", condition: .when(traits: ["TLS"]))]
        case .crypto: [.product(name: "Crypto", package: "swift-crypto")]
        case .signatures: [.product(name: "_CryptoExtras", package: "swift-crypto")]
        }
    }
    var package: Package.Dependency {
        switch self {
        case .yams: .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
        case .grdb: .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")
        case .hummingbird, .tls, .http2:
            .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0")
        case .logging: .package(url: "https://github.com/apple/swift-log", from: "1.16.0")
        case .nio: .package(url: "https://github.com/apple/swift-nio", from: "2.101.0")
        case .httpParts: .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1")
        case .lifecycle:
            .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0")
        case .httpTypes: .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0")
        case .arguments: .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
        case .crypto, .signatures: .package(url: "https://github.com/apple/swift-crypto", from: "3.12.3")
        }
    }
    /// One package may stand behind several doors; the manifest names it once.
    var identity: Door {
        switch self {
        case .tls, .http2: .hummingbird
        case .signatures: .crypto
        default: self
        }
    }
}

struct Room {
    var name: String
    var kind: Kind
    var imports: [String]
    var packages: [Door]
    var after: [String]
}

func room(
    _ name: String, kind: Kind = .library, imports: [String] = [], packages: [Door] = [], after: [String] = []
) -> Room {
    Room(name: name, kind: kind, imports: imports, packages: packages, after: after)
}

func engine(_ name: String, imports: [String] = []) -> Room {
    room(name, kind: .engine, imports: ["Quantities", "Strategy", "Evidence", "Computation"] + imports)
}

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"), .treatAllWarnings(as: .error),
]

/// The rooms to build: all, or the closure of the one named in the environment.
let chosen: [Room] = {
    guard let wanted = Context.environment["HORYZONT_ROOM"] else { return rooms }
    var open = [wanted]
    var closure: Set<String> = []
    while let name = open.popLast() {
        guard closure.insert(name).inserted, let found = rooms.first(where: { $0.name == name }) else {
            continue
        }
        open +=
            found.imports + found.after
            + (found.kind == .engine || found.kind == .library ? testExtras(found) : [])
    }
    return rooms.filter { closure.contains($0.name) }
}()

/// Every room above Computation may use the made-up city in its tests.
func testExtras(_ room: Room) -> [String] {
    room.imports.contains("Computation") ? ["TestCity"] : []
}

func targets(for room: Room) -> [Target] {
    let dependencies: [Target.Dependency] =
        room.imports.map { .target(name: $0) } + room.packages.flatMap(\.products)
    let testDependencies: [Target.Dependency] =
        [.target(name: room.name)] + (room.imports + testExtras(room) + room.after).map { .target(name: $0) }
        + room.packages.flatMap(\.products)
    switch room.kind {
    case .library:
        return [
            .target(name: room.name, dependencies: dependencies, swiftSettings: settings),
            .testTarget(name: room.name + "Tests", dependencies: testDependencies, swiftSettings: settings),
        ]
    case .engine:
        let path = "Engines/\(room.name)/"
        return [
            .target(
                name: room.name, dependencies: dependencies, path: path + "Sources", swiftSettings: settings),
            .testTarget(
                name: room.name + "Tests", dependencies: testDependencies, path: path + "Tests",
                swiftSettings: settings),
        ]
    case .program:
        return [.executableTarget(name: room.name, dependencies: dependencies, swiftSettings: settings)]
    case .benchmark:
        return [
            .executableTarget(
                name: room.name, dependencies: dependencies, path: "Benchmarks/" + room.name,
                swiftSettings: settings)
        ]
    case .testProgram:
        return [
            .executableTarget(
                name: room.name, dependencies: dependencies, path: "Tests/" + room.name,
                swiftSettings: settings)
        ]
    case .support:
        return [
            .target(
                name: room.name, dependencies: dependencies, path: "Tests/" + room.name,
                swiftSettings: settings)
        ]
    case .test:
        return [
            .testTarget(
                name: room.name, dependencies: dependencies + room.after.map { .target(name: $0) },
                path: "Tests/" + room.name, swiftSettings: settings)
        ]
    }
}

var doors: [Door] = []
for door in chosen.flatMap(\.packages).map(\.identity) where !doors.contains(door) { doors.append(door) }

let package = Package(
    name: "horyzont",
    platforms: [.macOS(.v15)],
    products: chosen.contains { $0.name == "horyzont" }
        ? [.executable(name: "horyzont", targets: ["horyzont"])] : [],
    traits: [
        .trait(name: "TLS", description: "HTTPS and HTTP/2 from certificate files"),
        .default(enabledTraits: []),
    ],
    dependencies: doors.map(\.package),
    targets: chosen.flatMap(targets(for:)) + [
        .systemLibrary(
            name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CArgon2", path: "Sources/CArgon2", pkgConfig: "libargon2",
            providers: [.apt(["libargon2-dev"]), .brew(["argon2"])]),
        .systemLibrary(
            name: "CQrEncode", path: "Sources/CQrEncode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .systemLibrary(
            name: "CCurl", path: "Sources/CCurl", pkgConfig: "libcurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(
            name: "CProj", path: "Sources/CProj", pkgConfig: "proj",
            providers: [.apt(["libproj-dev"]), .brew(["proj"])]),
        .systemLibrary(
            name: "CGeos", path: "Sources/CGeos", pkgConfig: "geos",
            providers: [.apt(["libgeos-dev"]), .brew(["geos"])]),
        .systemLibrary(
            name: "CXlsxWriter", path: "Sources/CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    ],
    swiftLanguageModes: [.v6]
)
