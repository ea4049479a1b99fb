import Geometry

/// Turns the message of one block into elements; it lives no longer than the message.
struct OSMBlockDecoder {
    private let kinds: Set<OSMKind>
    private var groups: [UnsafeBufferPointer<UInt8>] = []
    private var strings: [String] = []
    /// Size of one step of a coordinate, in nanodegrees.
    private var granularity = 100.0
    /// - Unit: nanodegrees
    private var northOffset = 0.0
    private var eastOffset = 0.0

    /// Reads what all elements of the block share; fields may stand in any order.
    init(_ bytes: UnsafeBufferPointer<UInt8>, kinds: Set<OSMKind>) throws {
        self.kinds = kinds
        var message = ProtobufReader(bytes)
        while let (field, value) = try message.next() {
            switch field {
            case 1: strings += try Self.strings(value.bytes(field: field))
            case 2: groups.append(try value.bytes(field: field))
            case 17: granularity = Self.signed(try value.number(field: field))
            case 19: northOffset = Self.signed(try value.number(field: field))
            case 20: eastOffset = Self.signed(try value.number(field: field))
            default: break
            }
        }
    }

    func block() throws -> OSMBlock {
        var block = OSMBlock()
        for group in groups {
            var message = ProtobufReader(group)
            while let (field, value) = try message.next() {
                switch field {
                case 1 where kinds.contains(.node): block.nodes.append(try node(value.bytes(field: field)))
                case 2 where kinds.contains(.node): try dense(value.bytes(field: field), into: &block.nodes)
                case 3 where kinds.contains(.way): block.ways.append(try way(value.bytes(field: field)))
                case 4 where kinds.contains(.relation):
                    block.relations.append(try relation(value.bytes(field: field)))
                default: break
                }
            }
        }
        return block
    }

    private static func strings(_ bytes: UnsafeBufferPointer<UInt8>) throws(ProtobufFault) -> [String] {
        var message = ProtobufReader(bytes)
        var strings: [String] = []
        while let (field, value) = try message.next() {
            if field == 1 { strings.append(try value.text(field: field)) }
        }
        return strings
    }

    private static func signed(_ number: UInt64) -> Double { Double(Int64(bitPattern: number)) }

    // MARK: - Nodes

    private func node(_ bytes: UnsafeBufferPointer<UInt8>) throws -> OSMNode {
        var message = ProtobufReader(bytes)
        var (id, north, east): (Int64, Int64, Int64) = (0, 0, 0)
        var tags = TagPlaces()
        while let (field, value) = try message.next() {
            switch field {
            case 1: id = ProtobufReader.zigzag(try value.number(field: field))
            case 8: north = ProtobufReader.zigzag(try value.number(field: field))
            case 9: east = ProtobufReader.zigzag(try value.number(field: field))
            default: try tags.read(field, value)
            }
        }
        return OSMNode(id: id, place: try place(north, east, of: id), tags: try self.tags(tags))
    }

    private func dense(_ bytes: UnsafeBufferPointer<UInt8>, into nodes: inout [OSMNode]) throws {
        var message = ProtobufReader(bytes)
        var (ids, norths, easts): ([Int64], [Int64], [Int64]) = ([], [], [])
        var tagPlaces: [UInt32] = []
        while let (field, value) = try message.next() {
            switch field {
            case 1: try value.append(to: &ids, field: field, ProtobufReader.zigzag)
            case 8: try value.append(to: &norths, field: field, ProtobufReader.zigzag)
            case 9: try value.append(to: &easts, field: field, ProtobufReader.zigzag)
            case 10: try value.append(to: &tagPlaces, field: field) { UInt32(truncatingIfNeeded: $0) }
            default: break
            }
        }
        guard ids.count == norths.count, ids.count == easts.count else { throw OSMFault.unequalLists }
        var tags = DenseTags(tagPlaces)
        var (id, north, east): (Int64, Int64, Int64) = (0, 0, 0)
        nodes.reserveCapacity(nodes.count + ids.count)
        for index in ids.indices {
            id &+= ids[index]
            north &+= norths[index]
            east &+= easts[index]
            nodes.append(
                OSMNode(
                    id: id, place: try place(north, east, of: id),
                    tags: try self.tags(at: try tags.next())))
        }
    }

    /// Nanodegrees below 2^53 are exact as `Double`, so that the quotient is the number nearest to the decimal fraction.
    private func place(_ north: Int64, _ east: Int64, of node: Int64) throws -> Coordinate {
        let place = Coordinate(
            (eastOffset + granularity * Double(east)) / 1e9, (northOffset + granularity * Double(north)) / 1e9
        )
        guard abs(place.x) <= 180, abs(place.y) <= 90 else { throw OSMFault.placeOutside(node: node) }
        return place
    }

    // MARK: - Ways and relations

    private func way(_ bytes: UnsafeBufferPointer<UInt8>) throws -> OSMWay {
        var message = ProtobufReader(bytes)
        var id: Int64 = 0
        var nodes: [Int64] = []
        var tags = TagPlaces()
        while let (field, value) = try message.next() {
            switch field {
            case 1: id = Int64(bitPattern: try value.number(field: field))
            case 8: try value.append(to: &nodes, field: field, ProtobufReader.zigzag)
            default: try tags.read(field, value)
            }
        }
        Self.accumulate(&nodes)
        return OSMWay(id: id, nodes: nodes, tags: try self.tags(tags))
    }

    private func relation(_ bytes: UnsafeBufferPointer<UInt8>) throws -> OSMRelation {
        var message = ProtobufReader(bytes)
        var id: Int64 = 0
        var (roles, ids, kinds): ([UInt32], [Int64], [Int]) = ([], [], [])
        var tags = TagPlaces()
        while let (field, value) = try message.next() {
            switch field {
            case 1: id = Int64(bitPattern: try value.number(field: field))
            case 8: try value.append(to: &roles, field: field) { UInt32(truncatingIfNeeded: $0) }
            case 9: try value.append(to: &ids, field: field, ProtobufReader.zigzag)
            case 10: try value.append(to: &kinds, field: field) { Int(truncatingIfNeeded: $0) }
            default: try tags.read(field, value)
            }
        }
        guard ids.count == roles.count, ids.count == kinds.count else { throw OSMFault.unequalLists }
        Self.accumulate(&ids)
        let members = try ids.indices.map { index in
            guard OSMKind.allCases.indices.contains(kinds[index]) else {
                throw OSMFault.unknownMember(kinds[index])
            }
            return OSMRelation.Member(
                kind: OSMKind.allCases[kinds[index]], id: ids[index], role: try string(roles[index]))
        }
        return OSMRelation(id: id, members: members, tags: try self.tags(tags))
    }

    /// Turns differences into the numbers themselves.
    private static func accumulate(_ numbers: inout [Int64]) {
        var sum: Int64 = 0
        for index in numbers.indices {
            sum &+= numbers[index]
            numbers[index] = sum
        }
    }

    // MARK: - Tags

    private func tags(_ places: TagPlaces) throws -> OSMTags {
        guard places.keys.count == places.values.count else { throw OSMFault.unequalLists }
        return try tags(at: zip(places.keys, places.values).flatMap { [$0, $1] })
    }

    private func tags(at places: [UInt32]) throws -> OSMTags {
        if places.isEmpty { return .none }
        for place in places { _ = try string(place) }
        return OSMTags(strings: strings, places: places)
    }

    private func string(_ place: UInt32) throws -> String {
        guard place < strings.count else { throw OSMFault.unknownString(Int(place)) }
        return strings[Int(place)]
    }
}

/// Places of keys and values in the block's texts, in two lists that run side by side.
private struct TagPlaces {
    var keys: [UInt32] = []
    var values: [UInt32] = []

    mutating func read(_ field: Int, _ value: ProtobufReader.Value) throws(ProtobufFault) {
        switch field {
        case 2: try value.append(to: &keys, field: field) { UInt32(truncatingIfNeeded: $0) }
        case 3: try value.append(to: &values, field: field) { UInt32(truncatingIfNeeded: $0) }
        default: break
        }
    }
}

/// Tags of nodes that are written as columns: for each node its pairs, then a zero; nothing where no node has any.
private struct DenseTags {
    private let places: [UInt32]
    private var position = 0

    init(_ places: [UInt32]) { self.places = places }

    /// The places of the next node's keys and values.
    mutating func next() throws -> [UInt32] {
        guard !places.isEmpty else { return [] }
        let start = position
        while position < places.count, places[position] != 0 { position += 2 }
        guard position < places.count else { throw OSMFault.unequalLists }
        position += 1
        return start == position - 1 ? [] : Array(places[start..<(position - 1)])
    }
}
