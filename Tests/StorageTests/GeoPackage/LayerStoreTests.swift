import Formats
import Foundation
import GRDB
import Geometry
import Layers
import Quantities
import Testing

@testable import Storage

@Suite("Layers in a GeoPackage")
struct LayerStoreTests {
    @Test("a layer comes back bit for bit, also from the file opened anew")
    func roundTrip() throws {
        let bench = try LayerBench()
        let layer = try LayerBench.everything()
        let store = try bench.store()
        let (entry, difference) = try #require(try store.record(layer, author: "a", reason: "first"))
        #expect(
            entry.revision.number == 1 && entry.features == layer.count && entry.columns == LayerBench.columns
        )
        #expect(difference.added == layer.identifiers && difference.changed == [])
        #expect(isSame(try store.layer("parks"), layer))
        try store.close()
        let again = try LayerStore.open(at: bench.path, readOnly: true)
        #expect(isSame(try again.layer("parks"), layer))
        #expect(try again.catalogue()["parks"]?.revision.digest == layer.revision.digest)
        #expect(try again.entries() == [entry] && again.layer("trees") == nil)
        #expect(entry.description.source.attribution.en == "© people")
    }

    @Test("the same contents are no new revision")
    func unchanged() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        let layer = try LayerBench.points(["a": "A"])
        _ = try store.record(layer, author: "a", reason: "first")
        #expect(try store.record(layer, author: "a", reason: "again") == nil)
        #expect(try store.revisions(of: "parks").map(\.reason) == ["first"])
    }

    @Test("each revision says what changed, and every earlier one comes back")
    func revisions() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        var wider = LayerBuilder(
            LayerBench.description(), columns: [.init("name", .text), .init("area", .real)])
        wider.append("a", shape: .point(Coordinate(0, 50)), values: [.text("A"), .real(1)])
        wider.append("d", shape: nil, values: [nil, nil])
        var narrower = LayerBuilder(LayerBench.description(), columns: [.init("area", .integer)])
        narrower.append("a", shape: .point(Coordinate(0, 50)), values: [.integer(1)])
        let layers = [
            try LayerBench.points(["a": "A", "b": "B", "c": "C"]),
            try LayerBench.points(["a": "A", "b": "b", "d": "D"]),
            try LayerBench.points([:]), try LayerBench.points(["a": "A"], title: "Zieleń"),
            try LayerBench.layer(wider),
            try LayerBench.layer(narrower), try LayerBench.points(["a": "A", "b": "B", "c": "C"]),
        ]
        var differences: [LayerDifference] = []
        for layer in layers {
            differences.append(try #require(try store.record(layer, author: "x", reason: "r")?.1))
        }
        for (index, layer) in layers.enumerated() {
            #expect(isSame(try store.layer("parks", revision: index + 1), layer), "revision \(index + 1)")
        }
        #expect(try store.layer("parks", revision: 8) == nil)
        #expect(differences[1].added == ["d"] && differences[1].removed == ["c"])
        #expect(differences[1].changed == [.init(identifier: "b", isMoved: false, columns: ["name"])])
        #expect(differences[3].isDescribedAnew && differences[3].added == ["a"])
        #expect(differences[4].newColumns == ["area"] && differences[4].droppedColumns == [])
        #expect(differences[5].droppedColumns == ["name", "area"] && differences[5].newColumns == ["area"])
    }

    @Test("a feature that stays keeps the key by which GIS programs know it")
    func keys() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        _ = try store.record(try LayerBench.points(["a": "A", "b": "B"]), author: "x", reason: "r")
        _ = try store.record(try LayerBench.points(["b": "B", "c": "C"], moved: 3), author: "x", reason: "r")
        try store.close()
        let rows = try DatabaseQueue(path: bench.path).read { db in
            try Row.fetchAll(db, sql: "SELECT fid, identifier FROM parks ORDER BY fid").map {
                "\($0[0] as Int)\($0[1] as String)"
            }
        }
        #expect(rows == ["2b", "3c"])
    }

    @Test("a layer that another program has edited is not taken for the recorded one")
    func editedOutside() throws {
        let bench = try LayerBench()
        try {
            let store = try bench.store()
            _ = try store.record(try LayerBench.points(["a": "A"]), author: "x", reason: "r")
            try store.close()
        }()
        try DatabaseQueue(path: bench.path).write {
            try $0.execute(
                // The triggers call functions that GIS programs bring along.
                sql: "DROP TRIGGER rtree_parks_geom_update3; DROP TRIGGER rtree_parks_geom_update4; "
                    + "UPDATE parks SET name = 'B'")
        }
        let store = try bench.store()
        #expect(throws: StoreFailure.self) { try store.layer("parks") }
        #expect(try store.entries().count == 1)
    }

    @Test("what cannot be kept is refused: names of the file's own tables, a NUL in a text")
    func refused() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        for name in ["gpkg_contents", "rtree_a", "horyzont_x"] {
            let builder = LayerBuilder(LayerBench.description(name), columns: [])
            let layer = try LayerBench.layer(builder)
            #expect(throws: StoreFailure.self) { try store.record(layer, author: "x", reason: "r") }
        }
        let layer = try LayerBench.points(["a": "A\u{0}B"])
        #expect(throws: StoreFailure.self) { try store.record(layer, author: "x", reason: "r") }
        #expect(try store.entries() == [])
    }

    @Test("files of other programs are refused untouched")
    func foreign() throws {
        let bench = try LayerBench()
        try DatabaseQueue(path: bench.path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
        #expect(throws: StoreFailure.self) { try bench.store() }
        #expect(throws: StoreFailure.self) { try GeoPackageFile(path: bench.path) }
        #expect(throws: StoreFailure.self) { try GeoPackageFile(path: bench.path + "x") }
    }

    @Test("the index of boxes finds what lies in a window")
    func index() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        _ = try store.record(try LayerBench.everything(), author: "x", reason: "r")
        try store.close()
        let found = try DatabaseQueue(path: bench.path).read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT identifier FROM parks JOIN rtree_parks_geom ON id = fid_
                    WHERE minx <= 19 AND maxx >= 18.05 AND miny <= 51 AND maxy >= 49 ORDER BY identifier
                    """)
        }
        #expect(found == ["f0", "f4"])
    }

    @Test("the reader of any GeoPackage reads what the store writes")
    func reading() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        let layer = try LayerBench.everything()
        _ = try store.record(layer, author: "x", reason: "r")
        try store.close()
        let file = try GeoPackageFile(path: bench.path)
        let table = try #require(file.tables.first)
        #expect(
            file.tables.count == 1 && table.epsg == 4326 && table.features == layer.count
                && table.unread == [])
        #expect(table.columns.dropFirst().map(\.kind) == LayerBench.columns.map(\.kind))
        var shapes: [Shape?] = []
        #expect(try file.read(table) { shapes.append($0.shape) } == [])
        #expect(shapes == layer.shapes)
    }

    @Test("a backup is a whole GeoPackage that is restored only where every revision comes back")
    func care() throws {
        let bench = try LayerBench()
        let store = try bench.store()
        let layers = [try LayerBench.points(["a": "A"]), try LayerBench.points(["a": "B"])]
        for layer in layers { _ = try store.record(layer, author: "x", reason: "r") }
        #expect(try store.verify() == [])
        let copy = bench.folder.appendingPathComponent("copy.gpkg").path
        try store.backup(to: copy)
        #expect(throws: StoreFailure.self) { try store.backup(to: copy) }
        _ = try store.record(try LayerBench.points([:]), author: "x", reason: "r")
        try store.close()
        let kept = try LayerStore.restore(from: copy, to: bench.path, at: Timestamp(milliseconds: 0))
        let restored = try bench.store()
        #expect(isSame(try restored.layer("parks"), layers[1]))
        #expect(isSame(try restored.layer("parks", revision: 1), layers[0]))
        let replaced = try LayerStore.open(at: try #require(kept), readOnly: true)
        #expect(try replaced.revisions(of: "parks").count == 3)
        #expect(try GeoPackageFile(path: copy).tables.map(\.name) == ["parks"])
        try DatabaseQueue(path: copy).write {
            try $0.execute(sql: "UPDATE horyzont_feature_before SET existed = 0")
        }
        #expect(throws: StoreFailure.self) {
            try LayerStore.restore(from: copy, to: bench.path, at: Timestamp(milliseconds: 1))
        }
        #expect(try bench.store().revisions(of: "parks").count == 2)
    }

    @Test("whatever the damage of a file, the reader answers", arguments: 1...60)
    func damage(_ seed: UInt64) throws {
        let bench = try LayerBench()
        let store = try bench.store()
        _ = try store.record(try LayerBench.everything(), author: "x", reason: "r")
        try store.close()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: bench.path)))
        var state = seed
        for _ in 0..<(1 + seed % 40) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
        }
        if seed % 5 == 0 { bytes.removeLast(Int(state >> 33) % bytes.count) }
        try Data(bytes).write(to: URL(fileURLWithPath: bench.path))
        do {
            let file = try GeoPackageFile(path: bench.path)
            var features = 0
            for table in file.tables { _ = try file.read(table) { _ in features += 1 } }
            #expect(features <= bytes.count)
        } catch let failure as StoreFailure {
            #expect(!failure.reason.isEmpty && !failure.remedy.isEmpty)
        }
        do { _ = try LayerStore.open(at: bench.path, readOnly: true).layer("parks") } catch let failure
            as StoreFailure
        {
            #expect(!failure.reason.isEmpty)
        }
    }
}
