public import Quantities

/// An area that a general plan marks beside its zones.
///
/// - Source: APP 2.0, the kinds of `Regulacja`.
public struct PlanningArea: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Where building conditions may still be issued (OUZ).
        case infill = "ObszarUzupelnieniaZabudowy"
        /// Downtown development (OZS).
        case downtown = "ObszarZabudowySrodmiejskiej"
        /// Where the commune's standards of access to social infrastructure hold.
        case accessStandards = "ObszarStandardowDostepnosciInfrastrukturySpolecznej"

        public var name: BilingualText {
            switch self {
            case .infill: BilingualText(pl: "obszar uzupełnienia zabudowy", en: "infill area")
            case .downtown: BilingualText(pl: "obszar zabudowy śródmiejskiej", en: "downtown area")
            case .accessStandards:
                BilingualText(
                    pl: "obszar standardów dostępności infrastruktury społecznej",
                    en: "area of standards of access to social infrastructure")
            }
        }
    }

    public var object: PlanObject
    public var kind: Kind
    public var marking: String
    public var symbol: String
    public var name: String?
    /// Only for areas of access standards.
    public var standards: AccessStandards?
    public var actReference: String
}
