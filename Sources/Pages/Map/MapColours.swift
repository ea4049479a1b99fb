public import Layers

/// The colours of layers, the same in the legend of the map and in pictures for other programs.
public enum MapColours {
    /// The number of each layer's colour: that of its kind where the kind is known, else the next of those that differ as much as
    /// they can.
    /// - Parameter layers: all of them, in the order of the legend.
    public static func numbers(of layers: [Layer]) -> [Int] {
        var next = 0
        return layers.map { layer in
            if let known = kinds.first(where: { layer.id.contains($0.word) }) { return known.colour }
            next += 1
            return others[(next - 1) % others.count]
        }
    }

    /// Red, green and blue of each number, counted from 1, on light ground, as the style sheet has them.
    public static let onLight = [
        "0b4f6c", "9c5b00", "2c6e2f", "8a1c4c", "5b3a9e", "b03a0b", "0a6b5c", "566270",
    ]

    private static let kinds: [(word: String, colour: Int)] = [
        ("water", 1), ("street", 2), ("green", 3), ("tree", 3), ("building", 8),
        ("surface", 8),
    ]
    private static let others = [4, 5, 6, 7]
}
