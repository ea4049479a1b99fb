/// The tags of one element in the order of the file. The texts are shared by all elements of a block.
public struct OSMTags: Sendable, RandomAccessCollection {
    private let strings: [String]
    /// Places of key and value in `strings`, in turn.
    private let places: [UInt32]

    /// No tags.
    public static let none = OSMTags(strings: [], places: [])

    /// - Parameter places: an even number of places within `strings`.
    init(strings: [String], places: [UInt32]) {
        self.strings = strings
        self.places = places
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count / 2 }

    public subscript(index: Int) -> (key: String, value: String) {
        (strings[Int(places[2 * index])], strings[Int(places[2 * index + 1])])
    }

    /// The value of a key, or nil.
    /// - Complexity: O(tags), which are few.
    public subscript(key: String) -> String? { first { $0.key == key }?.value }
}

extension OSMTags: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral tags: (String, String)...) {
        self.init(strings: tags.flatMap { [$0.0, $0.1] }, places: (0..<UInt32(tags.count * 2)).map { $0 })
    }
}
