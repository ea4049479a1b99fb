import Foundation
public import Geometry

/// A piece of the world on a sheet: Web Mercator, the north up, y growing downwards as on a screen.
public struct MapFrame: Sendable, Hashable {
    /// - Unit: degrees.
    public let box: BoundingBox
    /// - Unit: those of the sheet.
    public let width: Double
    public let height: Double
    /// - Unit: those of the sheet in a degree at the equator.
    public let scale: Double
    private let west: Double
    private let north: Double

    /// The degrees of the sheet's upper left corner, the second one on the scale of Web Mercator.
    public var corner: (west: Double, north: Double) { (west, north) }

    /// The whole of `box` with a margin on a sheet `width` wide and at most `tallest` high; nil for an empty box.
    public init?(_ box: BoundingBox, width: Double, tallest: Double, margin: Double = 20) {
        guard !box.isEmpty, box.west.isFinite, box.east.isFinite, box.south > -89, box.north < 89 else {
            return nil
        }
        let (left, right) = (box.west, box.east)
        let (top, bottom) = (MapFrame.mercator(box.north), MapFrame.mercator(box.south))
        // A single place still has surroundings: a thousandth of a degree is about a hundred metres.
        let (across, down) = (max(right - left, 0.001), max(top - bottom, 0.001))
        let scale = min((width - 2 * margin) / across, (tallest - 2 * margin) / down)
        self.box = box
        self.width = width
        height = (down * scale + 2 * margin).rounded(.up)
        self.scale = scale
        west = (left + right) / 2 - width / 2 / scale
        north = (top + bottom) / 2 + height / 2 / scale
    }

    /// Where a place lies on the sheet.
    public func place(_ place: Coordinate) -> (x: Double, y: Double) {
        ((place.x - west) * scale, (north - MapFrame.mercator(place.y)) * scale)
    }

    /// The ordinate of Web Mercator, in degrees at the equator.
    /// - Source: EPSG Guidance Note 7-2, method 1024.
    private static func mercator(_ latitude: Double) -> Double {
        log(tan(.pi / 4 + latitude * .pi / 360)) * 180 / .pi
    }
}
