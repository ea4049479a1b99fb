public import Evidence
import Foundation
public import Quantities
public import Strategy

/// What may flow between calculations: a plain value with a canonical form, hence a digest, that can be kept
/// and read back after a restart.
public protocol Value: Hashable, Sendable {
    /// Bytes that are equal exactly where values are equal.
    var canonicalBytes: [UInt8] { get }
    /// Reads them back; nil where they are not of this type (another version wrote them) or where the type is made anew
    /// rather than kept.
    init?(canonicalBytes: [UInt8])
}

extension Value where Self: Codable {
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

/// Stands for a value that was not needed and therefore not loaded or made.
public struct Unloaded: Value {
    public var digest: Digest

    public init(digest: Digest) { self.digest = digest }
    public var canonicalBytes: [UInt8] { digest.bytes }
    public init?(canonicalBytes: [UInt8]) { nil }
}

extension Aim: Value {}
extension CalendarDate: Value {}
extension IndicatorAssessment: Value {}
extension GoalAssessment: Value {}
extension PeerComparison: Value {}
extension GoalSpread: Value {}
extension MappedSeries: Value {}
extension EngineCalculation: Value {}
extension StandardReport: Value {}
extension AccessStandard: Value {}
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
