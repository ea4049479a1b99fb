public import Geometry

extension SyntheticCity {
    /// A piece of ground and how much of it carries plants, and how much lets no water in.
    public struct Surface: Sendable, Hashable {
        public var ground: Shape
        /// - Unit: %
        public var active: Double
        /// - Unit: %
        public var sealed: Double

        /// Assumptions, not figures of any city.
        private enum Assumption {
            /// From the middle of a street to where its paving ends.
            /// - Unit: m
            static let halfStreet = 5.0
            /// Share of the ground around buildings that is paved; the rest is garden.
            static let pavedYard = 0.25
        }

        /// Each block with its half of the streets around, and what lies between blocks and outline as open ground.
        static func cover(_ settlement: Settlement, within outline: Polygon) -> [Surface] {
            let open = settlement.openGround.map { Surface($0, roofs: nil) }
            let built = settlement.builtBlocks.map { block in
                Surface(
                    block.ground,
                    roofs: block.lots.reduce(0) { $0 + Plane.area(of: settlement.lots[$1].footprint) })
            }
            let blocks = open + built
            let rest = Coverage(blocks.map(\.ground)).union().flatMap {
                Shape.polygon(outline).difference($0)
            }
            return blocks
                + (rest?.areas ?? []).map { Surface(ground: .polygon($0), active: 100, sealed: 0) }
        }

        private init(ground: Shape, active: Double, sealed: Double) {
            self.ground = ground
            self.active = active
            self.sealed = sealed
        }

        /// - Parameter roofs: ground under buildings in square metres; nil where the block is open.
        private init(_ block: Polygon, roofs: Double?) {
            let area = Plane.area(of: block)
            let street = Plane.length(of: block.outer) * Assumption.halfStreet
            let yard = max(0, area - street - (roofs ?? 0))
            let paved = street + (roofs.map { $0 + yard * Assumption.pavedYard } ?? 0)
            let sealed = area > 0 ? min(100, 100 * paved / area) : 0
            self.init(ground: .polygon(block), active: 100 - sealed, sealed: sealed)
        }
    }
}
