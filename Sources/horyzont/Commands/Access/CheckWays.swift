import Access
import Formats
import Foundation
import Geometry
import Layers
import Strategy

/// Writes the ways that show what standards say of parcels, as lines of GeoJSON.
struct CheckWays {
    /// Parcels whose ways stand in memory at a time.
    private static let portion = 200

    private let questions: [AccessCommand.Check.Question]
    private let checks: [StandardCheck]
    /// The question that asks each standard, and the standard's position in it.
    private let places: [(question: Int, position: Int)]

    /// - Parameter checks: in the order of the standards, each of one of the questions.
    init(_ questions: [AccessCommand.Check.Question], _ checks: [StandardCheck]) {
        self.questions = questions
        self.checks = checks
        places = checks.indices.compactMap { number in
            questions.indices.lazy.compactMap { question in
                questions[question].standards.firstIndex(of: number).map { (question, $0) }
            }.first
        }
    }

    /// Parcel by parcel, in it standard by standard, the nearest facility first.
    /// - Throws: `CommandFailure` where the file cannot be written.
    func write(_ plots: Layer, to path: String) throws {
        var bar = ProgressBar((path as NSString).lastPathComponent)
        defer { bar.finish() }
        try OutputFile.stream(to: path) { append in
            var writer = GeoJSONWriter()
            for start in stride(from: 0, to: plots.count, by: Self.portion) {
                let parcels = start..<min(start + Self.portion, plots.count)
                let ways = questions.map { $0.ways(of: parcels) }
                for parcel in parcels {
                    for (number, place) in places.enumerated() {
                        for way in ways[place.question][place.position][parcel - start] {
                            writer.append(feature(way, plots.identifiers[parcel], parcel, number))
                        }
                    }
                }
                try append(writer.take())
                bar.show(Double(parcels.upperBound) / Double(plots.count))
            }
            try append(writer.finish())
        }
    }

    private func feature(_ way: StandardWay, _ id: String, _ parcel: Int, _ number: Int) -> Feature {
        let standard = checks[number].standard
        let facility = questions[places[number].question].facilities[way.reach.facility]
        return Feature(
            identifier: nil, shape: .line(way.course.drawn),
            properties: [
                .init("parcel", .string(id)), .init("standard", .string(standard.id)),
                .init("category", .string(standard.category)), .init("facility", .string(facility.id)),
                .init("metres", .number(way.reach.metres)),
                .init("limit", .number(Double(standard.decimetres) / 10)),
                .init("met", .boolean(checks[number].isMet(parcel))),
                .init("hectares", .number(facility.hectares)),
            ])
    }
}

extension [Coordinate] {
    /// The line with seven digits of a degree, a centimetre, and no place twice in a row; of two places at least, as GeoJSON asks.
    fileprivate var drawn: [Coordinate] {
        let rounded = map { Coordinate(($0.x * 1e7).rounded() / 1e7, ($0.y * 1e7).rounded() / 1e7) }
        let line = rounded.reduce(into: [Coordinate]()) { if $0.last != $1 { $0.append($1) } }
        return line.count == 1 ? line + line : line
    }
}
