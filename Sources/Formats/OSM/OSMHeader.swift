public import Geometry

/// What a file of OpenStreetMap says about itself.
public struct OSMHeader: Sendable, Hashable {
    /// The rectangle the data were cut to, as far as it is stated.
    public var box: BoundingBox?
    /// What a reader must understand.
    public var requiredFeatures: [String] = []
    /// What a reader may make use of, for instance that the elements are sorted.
    public var optionalFeatures: [String] = []
    public var writingProgram: String?
    public var source: String?
    /// The state of the map that the data show, in seconds since 1970, as far as it is stated.
    public var secondsSince1970: Int64?

    /// The features this reader understands. `HistoricalInformation` is not among them: elements would stand there
    /// several times.
    static let understood: Set = ["OsmSchema-V0.6", "DenseNodes"]

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ProtobufFault) {
        var message = ProtobufReader(bytes)
        while let (field, value) = try message.next() {
            switch field {
            case 1: box = try Self.box(value.bytes(field: field))
            case 4: requiredFeatures.append(try value.text(field: field))
            case 5: optionalFeatures.append(try value.text(field: field))
            case 16: writingProgram = try value.text(field: field)
            case 17: source = try value.text(field: field)
            case 32: secondsSince1970 = Int64(bitPattern: try value.number(field: field))
            default: break
            }
        }
    }

    private static func box(_ bytes: UnsafeBufferPointer<UInt8>) throws(ProtobufFault) -> BoundingBox {
        var message = ProtobufReader(bytes)
        var sides = [0.0, 0, 0, 0]
        while let (field, value) = try message.next() {
            guard (1...4).contains(field) else { continue }
            sides[field - 1] = Double(ProtobufReader.zigzag(try value.number(field: field))) / 1e9
        }
        return BoundingBox(west: sides[0], south: sides[3], east: sides[1], north: sides[2])
    }
}
