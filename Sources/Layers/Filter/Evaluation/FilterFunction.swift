import Foundation
import Geometry
import Quantities

/// The functions that filters may call beside those of the language.
public enum FilterFunction: String, Sendable, CaseIterable {
    /// The area on the ellipsoid, in square metres.
    case area
    /// The length on the ellipsoid, in metres; of areas the length of their borders.
    case length
    /// The text in small letters.
    case lower
    /// The text in capital letters.
    case upper

    /// Whether it takes a geometry and gives a number; the others take a text and give one.
    public var measures: Bool { self == .area || self == .length }
}

extension FilterCompiler {
    func call(
        _ name: String, _ arguments: [FilterExpression], _ whole: FilterExpression
    ) throws(FilterFault) -> FilterTerm {
        guard let function = FilterFunction(rawValue: name.lowercased()) else {
            let known = FilterFunction.allCases.map(\.rawValue).joined(separator: ", ")
            throw misfit(
                whole, pl: "Nie ma funkcji „\(name)”.", en: "There is no function “\(name)”.",
                doPl: "Użyj jednej z: \(known).", doEn: "Use one of: \(known).")
        }
        guard arguments.count == 1 else {
            throw misfit(
                whole, pl: "Funkcja „\(name)” ma jeden argument.",
                en: "The function “\(name)” has one argument.",
                doPl: "Podaj jeden argument.", doEn: "Give one argument.")
        }
        switch function {
        case .area:
            let shape = try shape(arguments[0])
            return .number { row in shape.at(row).map { Earth.area(of: $0) } }
        case .length:
            let shape = try shape(arguments[0])
            return .number { row in shape.at(row).map { Earth.length(of: $0) } }
        case .lower: return .text(try text(arguments[0], whole).map { $0.lowercased() })
        case .upper: return .text(try text(arguments[0], whole).map { $0.uppercased() })
        }
    }
}

/// Texts made alike for comparing.
enum TextFolding {
    /// Without case and accents, as people look for things.
    static func plain(_ text: String) -> String { withoutCase(withoutAccents(text)) }

    /// Without case: capitals first, so that „ß” and „SS” meet.
    /// - Source: Unicode 15, section 5.18, close to full case folding.
    static func withoutCase(_ text: String) -> String { text.uppercased().lowercased() }

    /// Without accents: letters are taken apart and their marks left out. Strokes through a letter, as in „ł”, are no
    /// marks in Unicode, but accents to whoever reads Polish.
    static func withoutAccents(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            plain.append(struck[scalar] ?? scalar)
        }
        return String(plain)
    }

    private static let struck: [Unicode.Scalar: Unicode.Scalar] = [
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T",
    ]
}

enum Power {
    static func of(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
