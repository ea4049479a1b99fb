import ArgumentParser
import Formats
import Foundation
import Geometry
import Planning
import Quantities
import Server

/// `horyzont plan …`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Judges general plans (plan ogólny gminy, APP 2.0 GML).",
        subcommands: [Check.self, Export.self, Compare.self])

    /// The files of one or several plans.
    struct Subject: ParsableArguments {
        @Argument(help: "GML files, or folders with GML files, of one or several plans.")
        var files: [String]

        func read() throws -> PlanReader {
            var reader = PlanReader()
            for path in try paths() {
                reader.read(try bytes(path), file: (path as NSString).lastPathComponent)
            }
            return reader
        }

        private func paths() throws -> [String] {
            try files.flatMap { path -> [String] in
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                    throw missing(path)
                }
                guard isFolder.boolValue else { return [path] }
                let inside = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
                let plans = inside.filter {
                    ["gml", "xml"].contains(($0 as NSString).pathExtension.lowercased())
                }
                guard !plans.isEmpty else {
                    throw CommandFailure(
                        at: path, pl: "W folderze nie ma plików GML.", en: "The folder has no GML files.",
                        doPl: "Wskaż pliki planu.", doEn: "Name the files of the plan.")
                }
                return plans.map { (path as NSString).appendingPathComponent($0) }
            }
        }

        /// A file above the limit is not even opened.
        private func bytes(_ path: String) throws -> [UInt8] {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            guard size <= PlanReader.maximumBytes else {
                throw CommandFailure(
                    at: path, pl: "Plik ma ponad \(PlanReader.maximumBytes >> 20) MB.",
                    en: "The file has more than \(PlanReader.maximumBytes >> 20) MB.",
                    doPl: "Podziel plik.", doEn: "Divide the file.")
            }
            guard let data = FileManager.default.contents(atPath: path) else { throw missing(path) }
            return [UInt8](data)
        }

        private func missing(_ path: String) -> CommandFailure {
            CommandFailure(
                at: path, pl: "Pliku nie ma albo nie można go czytać.",
                en: "The file is missing or cannot be read.", doPl: "Sprawdź ścieżkę.",
                doEn: "Check the path.")
        }
    }

    /// `horyzont plan check FILE…`
    struct Check: ParsableCommand {
        enum Tongue: String, ExpressibleByArgument, CaseIterable { case pl, en }

        static let configuration = CommandConfiguration(
            abstract: "Says everything that is wrong with a plan; ends with 1 where it cannot be accepted.",
            discussion:
                "Name the file of the act together with those of its zones and areas: only then can it be told whether the "
                + "zones fill its outline. Nothing is recorded.")

        @OptionGroup var options: GlobalOptions

        @OptionGroup var subject: Subject

        @Flag(help: "The same as --output json.")
        var json = false

        @Option(help: "Language of the findings; else that of the locale.")
        var language: Tongue?

        func run() throws {
            let audit = PlanAudit(try subject.read())
            if json || options.isJSON {
                Terminal.say(answer(audit))
            } else {
                say(audit, in: language.map { $0 == .pl ? .polish : .english } ?? Terminal.language)
            }
            if !audit.isAccepted { throw ExitCode(1) }
        }
    }
}

/// What the check answers.
extension PlanCommand.Check {
    private func say(_ audit: PlanAudit, in language: Language) {
        for fault in audit.faults.sorted(by: { $0.severity > $1.severity }) {
            Terminal.say(
                Terminal.line(fault.finding, in: language) + Terminal.dim(" [\(fault.rule.rawValue)]"))
        }
        let (errors, warnings) = (audit.count(of: .error), audit.count(of: .warning))
        let plan = audit.plan
        let text = BilingualText(
            pl: "Akty: \(plan.acts.count), strefy: \(plan.zones.count), obszary: \(plan.areas.count). "
                + "Błędy: \(errors), ostrzeżenia: \(warnings). "
                + (audit.isAccepted ? "Plan przyjęty." : "Planu nie przyjęto."),
            en: "Acts: \(plan.acts.count), zones: \(plan.zones.count), areas: \(plan.areas.count). "
                + "Errors: \(errors), warnings: \(warnings). "
                + (audit.isAccepted ? "Accepted." : "Not accepted."))
        Terminal.say(text[language])
    }

    private func answer(_ audit: PlanAudit) -> JSONValue {
        let plan = audit.plan
        return .object([
            .init("accepted", .boolean(audit.isAccepted)), .init("acts", .integer(plan.acts.count)),
            .init("zones", .integer(plan.zones.count)), .init("areas", .integer(plan.areas.count)),
            .init("errors", .integer(audit.count(of: .error))),
            .init("warnings", .integer(audit.count(of: .warning))),
            .init("findings", .array(audit.faults.map(answer))),
        ])
    }

    /// A finding as everywhere, with what only a plan's has: rule, object and place on the ground, east before north.
    private func answer(_ fault: PlanFault) -> JSONValue {
        let place = fault.place
        return .object(
            [
                JSONValue.Member("rule", .string(fault.rule.rawValue)),
                .init("file", .string(fault.file)),
                .init("object", fault.object.isEmpty ? .null : .string(fault.object)),
                .init("east", place.map { .number($0.x) } ?? .null),
                .init("north", place.map { .number($0.y) } ?? .null),
                .init("epsg", fault.system.map { .integer($0.epsg) } ?? .null),
            ] + (JSONValue(fault.finding).members ?? []))
    }
}

extension PlanAudit {
    fileprivate func count(of severity: Finding.Severity) -> Int { faults.count { $0.severity == severity } }
}
