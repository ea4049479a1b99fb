import Quantities

/// Walks through the parts of one workbook.
struct XLSXReader {
    let archive: ZipArchive
    let limits: TableLimits
    let place: String
    var findings = FindingList()
    var strings: [String] = []
    var styles = XLSXStyles()
    var cellCount = 0

    init(archive: ZipArchive, limits: TableLimits, place: String) {
        self.archive = archive
        self.limits = limits
        self.place = place
    }

    mutating func workbook() -> [Table] {
        let root =
            relations(of: "").first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
        guard let bytes = part(root) else { return [] }
        var sheets: [(name: String, relation: String)] = []
        var xml = XMLReader(bytes, place: "\(place): \(root)")
        while let event = xml.next() {
            guard case .start(let element) = event else { continue }
            switch element.localName {
            case "sheet":
                let relation = element.attributes.first { $0.name.hasSuffix(":id") }?.value ?? ""
                sheets.append((element["name"] ?? "", relation))
            case "workbookPr": styles.startsIn1904 = ["1", "true"].contains(element["date1904"] ?? "")
            default: break
            }
        }
        note(xml.fault)
        let relations = relations(of: root)
        for relation in relations {
            if relation.type.hasSuffix("/sharedStrings"), let part = part(relation.target) {
                readStrings(part)
            }
            if relation.type.hasSuffix("/styles"), let part = part(relation.target) {
                note(styles.read(part, place: "\(place): \(relation.target)"))
            }
        }
        if sheets.count > limits.sheets {
            refuse("ponad \(limits.sheets) arkuszy", "more than \(limits.sheets) sheets")
        }
        return sheets.prefix(limits.sheets).compactMap { sheet in
            guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
                refuse("brak arkusza „\(sheet.name)”", "the sheet “\(sheet.name)” is missing")
                return nil
            }
            guard relation.type.hasSuffix("/worksheet") else { return nil }
            return table(named: sheet.name, at: relation.target)
        }
    }

    private mutating func table(named name: String, at path: String) -> Table? {
        guard let bytes = part(path) else { return nil }
        var sheet = XLSXSheet(name: name, strings: strings, styles: styles, limits: limits, cells: cellCount)
        let place = "\(place): \(name)"
        sheet.read(bytes, place: place)
        cellCount = sheet.cellCount
        findings.append(contentsOf: sheet.findings.all(place: place))
        for relation in relations(of: path) where relation.type.hasSuffix("/comments") {
            if let part = part(relation.target) { sheet.table.notes = comments(part, at: relation.target) }
        }
        return sheet.table
    }

    private mutating func readStrings(_ bytes: [UInt8]) {
        var xml = XMLReader(bytes, place: "\(place): sharedStrings.xml")
        var text = ""
        var collecting = false
        while let event = xml.next() {
            switch event {
            case .start(let element):
                if element.localName == "si" { text = "" }
                // Phonetic guides (rPh) repeat the text in another script.
                if element.localName == "rPh" {
                    xml.skipElement()
                } else {
                    collecting = element.localName == "t"
                }
            case .text(let piece): if collecting { text += piece }
            case .end(let name):
                collecting = false
                if name.localName == "si" { strings.append(SpreadsheetText.decoded(text)) }
            }
        }
        note(xml.fault)
    }

    private mutating func comments(_ bytes: [UInt8], at path: String) -> [CellAddress: String] {
        var xml = XMLReader(bytes, place: "\(place): \(path)")
        var notes: [CellAddress: String] = [:]
        var address: CellAddress?
        var collecting = false
        while let event = xml.next() {
            switch event {
            case .start(let element):
                if element.localName == "comment" { address = element["ref"].flatMap { CellAddress($0) } }
                collecting = element.localName == "t"
            case .text(let piece): if collecting, let address { notes[address, default: ""] += piece }
            case .end: collecting = false
            }
        }
        note(xml.fault)
        return notes
    }

    /// Where the relations of a part lead, as absolute paths.
    private mutating func relations(of path: String) -> [(id: String, type: String, target: String)] {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let file = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
        guard let entry = archive.entry(file), let bytes = contents(of: entry) else { return [] }
        var found: [(id: String, type: String, target: String)] = []
        var xml = XMLReader(bytes, place: "\(place): \(file)")
        while let event = xml.next() {
            guard case .start(let element) = event, element.localName == "Relationship",
                let id = element["Id"], let type = element["Type"], let target = element["Target"]
            else { continue }
            found.append((id, type, Self.resolve(target, in: folder)))
        }
        note(xml.fault)
        return found
    }

    static func resolve(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    private mutating func part(_ path: String) -> [UInt8]? {
        guard let entry = archive.entry(path) else {
            refuse("brak części „\(path)”", "the part “\(path)” is missing")
            return nil
        }
        return contents(of: entry)
    }

    private mutating func contents(of entry: ZipArchive.Entry) -> [UInt8]? {
        let contents = archive.contents(of: entry)
        findings.append(contentsOf: contents.findings)
        return contents.value
    }

    private mutating func note(_ fault: Finding?) {
        if let fault { findings.append(fault) }
    }

    private mutating func refuse(_ pl: String, _ en: String) {
        findings.append(
            .make(
                .error, place, pl: pl, en: en, doPl: "zapisać skoroszyt ponownie",
                doEn: "save the workbook again"))
    }
}

extension XMLReader.Element {
    /// The name without its prefix.
    var localName: Substring { name.localName }
}

extension String {
    /// A name of XML without its prefix.
    var localName: Substring {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self[...] }
        return self[utf8.index(after: colon)...]
    }
}
