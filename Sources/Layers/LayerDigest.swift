import Formats
import Geometry
import Quantities

/// The digest of a layer's contents, the same on every machine.
enum LayerDigest {
    /// Bytes that are hashed at a time, so that a large layer is never copied as a whole.
    private static let block = 1 << 20

    static func of(
        _ description: LayerDescription, _ columns: [LayerColumn], _ identifiers: [String], _ shapes: [Shape?]
    ) -> Digest {
        var bytes = CanonicalBytes(block: block)
        bytes.add(description)
        bytes.add(identifiers.count)
        for identifier in identifiers { bytes.add(identifier) }
        for column in columns {
            bytes.add(column.name)
            bytes.add(column.unit?.description ?? "")
            bytes.add(column.kind.rawValue)
            bytes.add(column.cells)
        }
        for shape in shapes { bytes.add(shape) }
        return bytes.digest
    }
}

/// Values as bytes without any doubt where one ends and the next begins.
private struct CanonicalBytes {
    let block: Int
    private var open: [UInt8] = []
    private var closed: [Digest] = []

    init(block: Int) {
        self.block = block
        open.reserveCapacity(block + 64)
    }

    var digest: Digest { Digest(combining: closed + [Digest(of: open)]) }

    mutating func add(_ number: Int) { add(word: UInt64(bitPattern: Int64(number))) }
    /// A zero has no sign: databases forget it.
    mutating func add(_ number: Double) { add(word: (number + 0).bitPattern) }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        open.append(contentsOf: text.utf8)
        closeIfFull()
    }

    mutating func add(_ text: BilingualText) {
        add(text.pl)
        add(text.en)
    }

    mutating func add(_ description: LayerDescription) {
        add(description.name)
        add(description.title)
        add(description.summary)
        add(description.source.name)
        add(description.source.url)
        add(description.source.licence)
        add(description.source.licenceURL)
        add(description.source.attribution)
        add(description.isSynthetic ? 1 : 0)
        add(description.recordedIn.epsg)
        add(description.time?.start ?? "")
        add(description.time?.end ?? "")
    }

    mutating func add(_ cells: LayerCells) {
        for row in 0..<cells.count {
            guard let value = cells[row] else {
                add(0)
                continue
            }
            add(1)
            switch value {
            case .text(let text): add(text)
            case .integer(let number): add(number)
            case .real(let number): add(number)
            case .boolean(let flag): add(flag ? 1 : 0)
            case .date(let date): add(date.dayNumber)
            case .timestamp(let moment): add(Int(moment.milliseconds))
            }
        }
    }

    mutating func add(_ shape: Shape?) {
        switch shape {
        case nil: add(0)
        case .point(let place):
            add(1)
            add([place])
        case .points(let places):
            add(2)
            add(places)
        case .line(let places):
            add(3)
            add(places)
        case .lines(let lines):
            add(4)
            add(lines)
        case .polygon(let polygon):
            add(5)
            add(polygon.rings)
        case .polygons(let polygons):
            add(6)
            add(polygons.count)
            for polygon in polygons { add(polygon.rings) }
        case .collection(let parts):
            add(7)
            add(parts.count)
            for part in parts { add(part) }
        }
    }

    private mutating func add(_ lines: [[Coordinate]]) {
        add(lines.count)
        for line in lines { add(line) }
    }

    private mutating func add(_ places: [Coordinate]) {
        add(places.count)
        for place in places {
            add(place.x)
            add(place.y)
        }
    }

    private mutating func add(word: UInt64) {
        withUnsafeBytes(of: word.bigEndian) { open.append(contentsOf: $0) }
        closeIfFull()
    }

    private mutating func closeIfFull() {
        guard open.count >= block else { return }
        closed.append(Digest(of: open))
        open.removeAll(keepingCapacity: true)
    }
}
