import Quantities

/// Whether a variable is what the city takes it for: its measure and its names beside those of the series.
struct BDLVerification {
    /// Powiats, among them the cities with a powiat's rights.
    static let powiatLevel = 5

    /// By which values are multiplied to be in the unit of the series; nil where the variable must not be
    /// used.
    let factor: Double?
    let findings: [Finding]

    init(target: BDLTarget, description: BDLDescription) {
        var findings: [Finding] = []
        var factor: Double?
        switch BDLMeasure(name: description.measure).agreement(with: target.unit) {
        case .agrees(let found):
            factor = found
            if found != 1 { findings.append(BDLVerification.converted(target, description, found)) }
        case .probably:
            factor = 1
            findings.append(BDLVerification.unknownMeasure(target, description))
        case .differs:
            findings.append(BDLVerification.otherMeasure(target, description))
        }
        if let word = description.missing(target.expectedWords) {
            factor = nil
            findings.append(BDLVerification.otherName(.error, target, description, word))
        } else if description.resembles(target.name) == false {
            findings.append(BDLVerification.otherName(.warning, target, description, target.name))
        }
        self.factor = factor
        self.findings = findings
    }

    static func notForPowiats(_ target: BDLTarget, _ description: BDLDescription) -> Finding {
        make(
            .warning, target,
            pl:
                "Zmiennej „\(description.text)” nie ma dla powiatów (poziom \(description.level)).",
            en:
                "The variable “\(description.text)” ends above powiats (level \(description.level)).",
            doPl: "Wskaż zmienną publikowaną dla powiatów.", doEn: "Name a variable published for powiats.")
    }

    private static func converted(
        _ target: BDLTarget, _ description: BDLDescription, _ factor: Double
    ) -> Finding {
        make(
            .note, target,
            pl: "Wartości w „\(description.measure)” przeliczono na „\(target.unit.code)” (× \(factor)).",
            en: "Values in “\(description.measure)” were converted to “\(target.unit.code)” (× \(factor)).",
            doPl: "Nic nie trzeba robić.", doEn: "Nothing needs to be done.")
    }

    private static func unknownMeasure(_ target: BDLTarget, _ description: BDLDescription) -> Finding {
        make(
            .warning, target,
            pl:
                "Nieznana miara „\(description.measure)”; przyjęto liczbę sztuk „\(target.unit.code)”.",
            en:
                "Unknown measure “\(description.measure)”; taken as a count “\(target.unit.code)”.",
            doPl: "Sprawdź opis zmiennej: \(description.text).",
            doEn: "Check the variable's description: \(description.text).")
    }

    private static func otherMeasure(_ target: BDLTarget, _ description: BDLDescription) -> Finding {
        make(
            .error, target,
            pl:
                "Zmienna „\(description.text)” ma miarę „\(description.measure)”, a szereg "
                + "„\(target.unit.code)”; nie pobrano go.",
            en: "The variable “\(description.text)” has the measure “\(description.measure)”, the series "
                + "“\(target.unit.code)”; it was not fetched.",
            doPl: "Popraw numer zmiennej (reference) albo jednostkę (unit).",
            doEn: "Correct the variable's number (reference) or the unit.")
    }

    private static func otherName(
        _ severity: Finding.Severity, _ target: BDLTarget, _ description: BDLDescription, _ word: String
    ) -> Finding {
        make(
            severity, target,
            pl: "Opis zmiennej „\(description.text)” nie przypomina „\(word)”"
                + (severity == .error ? "; szeregu nie pobrano." : "."),
            en: "The variable's description “\(description.text)” does not resemble “\(word)”"
                + (severity == .error ? "; the series was not fetched." : "."),
            doPl: "Sprawdź, czy numer zmiennej jest właściwy.",
            doEn: "Check whether the variable's number is the right one.")
    }

    private static func make(
        _ severity: Finding.Severity, _ target: BDLTarget, pl: String, en: String, doPl: String, doEn: String
    ) -> Finding {
        Finding(
            severity, at: "BDL \(target.variable): \(target.series)", reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
