import Formats
import Geometry
import Layers
import Quantities
import Testing

@Suite("Layers")
struct LayerTests {
    @Test func featuresStandInTheOrderOfTheirIdentifiers() throws {
        let trees = try Sample.trees()
        #expect(trees.identifiers == ["8", "9", "x", "10"])
        #expect(trees.row(of: "10") == 3)
        #expect(trees.row(of: "7") == nil)
        #expect(trees.firstRow(notBefore: "70") == 4)
        #expect(trees.column("age")?[3] == .integer(0))
        #expect(trees.column("species")?[3] == .text("dąb"))
        #expect(trees.column("species")?[2] == nil)
        #expect(trees.column("height")?.unit?.description == "m")
        #expect(trees.tree.items(meeting: BoundingBox(Coordinate(19, 50))) == [1])
        #expect(trees.box == BoundingBox(west: 18, south: 50, east: 20, north: 50))
    }

    /// The digest knows contents, not the order in which they came nor the moment of recording.
    @Test func equalContentsHaveEqualDigests() throws {
        let trees = try Sample.trees()
        let reversed = Array(trees.identifiers.indices.reversed())
        var builder = LayerBuilder(trees.description, columns: Sample.columns)
        for row in reversed {
            builder.append(
                trees.identifiers[row], shape: trees.shapes[row], values: trees.columns.map { $0[row] })
        }
        let again = try #require(builder.finish(number: 2, recorded: Timestamp(milliseconds: 0)).value)
        #expect(again.revision.digest == trees.revision.digest)
        #expect(again.identifiers == trees.identifiers)
        var other = trees.description
        other.isSynthetic = false
        let real = Layer.make(
            other, columns: trees.columns, identifiers: trees.identifiers, shapes: trees.shapes, number: 1,
            recorded: Sample.recorded)
        #expect(try #require(real.value).revision.digest != trees.revision.digest)
    }

    @Test func everythingWrongIsSaidAtOnce() {
        var builder = LayerBuilder(Sample.description(), columns: Sample.columns)
        let nothing: [LayerValue?] = Array(repeating: nil, count: 6)
        builder.append("a", shape: .point(Coordinate(1, 1)), values: [.integer(3)] + nothing.dropFirst())
        builder.append("a", shape: .point(Coordinate(1, 1)), values: nothing)
        let misfit = builder.finish(number: 1, recorded: Sample.recorded)
        #expect(misfit.value == nil)
        #expect(misfit.findings.map(\.place) == ["a, species"])

        let bad = Layer.make(
            Sample.description("Drzewa", time: LayerTime(start: "planted")),
            columns: [[1], [1, 2]].map { LayerColumn(name: "a", cells: .integer($0)) },
            identifiers: ["p", "p"], shapes: [nil, nil], number: 1, recorded: Sample.recorded)
        #expect(bad.value == nil)
        #expect(bad.findings.map(\.place) == ["Drzewa", "a", "planted", "a"])
        #expect(bad.findings.allSatisfy { !$0.reason.pl.isEmpty && !$0.remedy.en.isEmpty })
    }

    @Test func placesAndIdentifiersAreChecked() {
        let bad = Layer.make(
            Sample.description(), columns: [], identifiers: ["p", "p", "", "swapped", "none", "empty"],
            shapes: [
                nil, nil, nil, .point(Coordinate(50, 180.5)), .point(Coordinate(.nan, 1)), .points([]),
            ], number: 1, recorded: Sample.recorded)
        #expect(bad.value == nil)
        #expect(bad.findings.map(\.place) == ["", "p", "none", "swapped"])
    }

    @Test func aLongListOfFaultsIsCutAndSaysSo() throws {
        let bad = Layer.make(
            Sample.description(), columns: [], identifiers: Array(repeating: "p", count: 1_500),
            shapes: Array(repeating: nil, count: 1_500), number: 1, recorded: Sample.recorded)
        #expect(bad.findings.count == 1_001)
        #expect(try #require(bad.findings.last).reason.en == "499 further findings.")
    }

    @Test func aCatalogueSwapsLayers() throws {
        let trees = try Sample.trees()
        let catalogue = LayerCatalogue.empty.replacing(trees)
        #expect(catalogue["trees"]?.count == 4)
        #expect(catalogue.replacing(trees).layers.count == 1)
        #expect(catalogue.digest != LayerCatalogue.empty.digest)
        #expect(catalogue.removing("trees").layers.isEmpty)
    }
}
