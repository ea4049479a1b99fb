import Geometry
import Quantities

extension FilterCompiler {
    func spatial(
        _ relation: SpatialRelation, _ left: FilterExpression, _ right: FilterExpression
    ) throws(FilterFault) -> RowTest {
        let (first, second) = (try shape(left), try shape(right))
        if let literal = second.literal { return try compare(first, relation, second, literal, right) }
        if let literal = first.literal { return try compare(second, relation.reversed, first, literal, left) }
        return { row in
            first.at(row).flatMap { shape in second.at(row).flatMap { shape.isRelated(to: $0, by: relation) }
            }
        }
    }

    /// Literals stand in degrees here; what lies on no degree of the earth is a mistake, not a place without features.
    func checkPlaces(of box: BoundingBox, _ part: FilterExpression) throws(FilterFault) {
        // Borders that came from another system may end a hair beyond the last meridian.
        let hair = 1e-6
        let isOnEarth =
            [box.west, box.east].allSatisfy { abs($0) <= 180 + hair }
            && [box.south, box.north].allSatisfy { abs($0) <= 90 + hair }
        guard !isOnEarth, box != .empty else { return }
        throw misfit(
            part, pl: "Geometria leży poza granicami długości i szerokości geograficznej.",
            en: "The geometry lies beyond the bounds of longitude and latitude.",
            doPl: "Pisz długość (do ±180) przed szerokością (do ±90) albo podaj filter-crs.",
            doEn: "Write longitude (to ±180) before latitude (to ±90), or give filter-crs.")
    }

    /// Whether the shapes of rows have a relation to one literal.
    private func compare(
        _ term: ShapeTerm, _ relation: SpatialRelation, _ other: ShapeTerm, _ literal: Shape,
        _ part: FilterExpression
    ) throws(FilterFault) -> RowTest {
        if relation == .intersects, let box = other.box { return { row in term.at(row)?.meets(box) } }
        guard let prepared = PreparedShape(literal) else {
            let fault = literal.fault()
            throw misfit(
                part, pl: "Geometria jest niepoprawna: \(fault?.reason.pl ?? "?").",
                en: "The geometry is not valid: \(fault?.reason.en ?? "?").",
                doPl: "Popraw geometrię.", doEn: "Correct the geometry.")
        }
        return { row in term.at(row).flatMap { prepared.isRelated($0, by: relation) } }
    }

    /// A box that every row that fulfils the expression meets; nil where there is none.
    static func box(of expression: FilterExpression) -> BoundingBox? {
        switch expression {
        case .and(let parts):
            return parts.compactMap(box).reduce(nil) { (sofar: BoundingBox?, next) in
                sofar.map { $0.cut(by: next) } ?? next
            }
        case .spatial(let relation, .property, let literal) where relation.needsMeeting:
            return extent(literal)
        case .spatial(let relation, let literal, .property) where relation.needsMeeting:
            return extent(literal)
        default: return nil
        }
    }

    private static func extent(_ literal: FilterExpression) -> BoundingBox? {
        switch literal {
        case .shape(let shape): shape.box
        case .box(let box): box.crossesMeridian ? nil : box
        default: nil
        }
    }
}

extension BoundingBox {
    /// What lies in both; empty where nothing does.
    fileprivate func cut(by other: BoundingBox) -> BoundingBox {
        BoundingBox(
            west: max(west, other.west), south: max(south, other.south), east: min(east, other.east),
            north: min(north, other.north))
    }
}
