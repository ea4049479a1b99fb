public import Evidence
import Foundation
public import Quantities
public import Strategy

/// What may flow between calculations: a plain value with a canonical form, hence a digest, that can be kept
/// and read back after a restart.
public protocol Value: Codable, Hashable, Sendable {
    /// Bytes that are equal exactly where values are equal.
    var canonicalBytes: [UInt8] { get }
    /// Reads them back; nil where they are not of this type (another version wrote them).
    init?(canonicalBytes: [UInt8])
}

extension Value {
    public var canonicalBytes: [UInt8] {
        guard let text = try? Canonical.encode(self) else {
            preconditionFailure("\(Self.self) holds a number that is not finite")
        }
        return Array(text.utf8)
    }

    public init?(canonicalBytes: [UInt8]) {
        guard let value: Self = try? Canonical.decode(String(decoding: canonicalBytes, as: UTF8.self)) else {
            return nil
        }
        self = value
    }
}

extension Aim: Value {}
extension CalendarDate: Value {}
extension IndicatorAssessment: Value {}
extension GoalAssessment: Value {}
extension PeerComparison: Value {}
extension GoalSpread: Value {}
extension String: Value {}

extension Double: Value {
    /// The bit pattern, with one zero and one NaN.
    public var canonicalBytes: [UInt8] {
        let canonical = isNaN ? Double.nan : (self == 0 ? 0 : self)
        return withUnsafeBytes(of: canonical.bitPattern.bigEndian) { Array($0) }
    }

    public init?(canonicalBytes: [UInt8]) {
        guard canonicalBytes.count == 8 else { return nil }
        self.init(bitPattern: canonicalBytes.reduce(0) { $0 << 8 | UInt64($1) })
    }
}
