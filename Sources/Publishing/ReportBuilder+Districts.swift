import Delivery
import Evidence
import Quantities
import Reporting

/// Maps: where projects work, where money goes, where residents' projects stand.
extension ReportBuilder {
    /// A map that a text may ask for by name.
    enum DistrictMap: String, CaseIterable {
        case projects
        case spending
        case participatoryBudget = "participatory-budget"
    }

    /// The map, or nothing where the city has no layer of districts or nothing names one of them.
    func map(_ map: DistrictMap) -> [ReportBlock] {
        guard let sheet = basis.districts else { return [] }
        let made: ReportMap? =
            switch map {
            case .projects: projectMap(sheet)
            case .spending: spendingMap(sheet)
            case .participatoryBudget: participatoryMap(sheet)
            }
        return made.map { [.map($0)] } ?? []
    }

    /// The district's name where the layer of districts knows it, else the word by which it was recorded.
    func districtName(_ id: String) -> String {
        basis.districts?.districts.first { $0.id == id }?.name ?? id
    }

    private func projectMap(_ sheet: DistrictSheet) -> ReportMap? {
        let projects = record.delivery.projects
        let table = ByDistrict(projects.map { ($0, $0.districts) }, sheet, self) { found in
            [
                cell(found.count), cell(found.count { $0.status == .inProgress }),
                cell(found.count { $0.status == .finished }),
            ]
        }
        return table?.map(
            id: "map-projects", title: say("Projekty według dzielnic", "Projects by district"),
            unit: say("liczba projektów", "number of projects"), decimals: 0,
            columns: [
                column("Projekty", "Projects", .number), column("W realizacji", "In progress", .number),
                column("Zakończone", "Finished", .number),
            ]
        ) { Double($0.count) }
    }

    private func spendingMap(_ sheet: DistrictSheet) -> ReportMap? {
        typealias Amount = (plan: Money, execution: Money)
        func amounts(_ measure: MoneyAllocation.Measure, _ pair: (Money) -> Amount) -> [(Amount, [String])] {
            (now.allocations[measure]?.parts ?? []).filter { $0.year == year }.map { part in
                (pair(part.amount), part.project.flatMap { now.delivery.projects[$0] }?.districts ?? [])
            }
        }
        let all = amounts(.plan) { ($0, .zero) } + amounts(.execution) { (.zero, $0) }
        let table = ByDistrict(all, sheet, self) { found in
            [cell(found.map(\.plan).sum()), cell(found.map(\.execution).sum())]
        }
        return table?.map(
            id: "map-spending",
            title: say("Wydatki \(year) według dzielnic", "Spending of \(year) by district"),
            unit: say("mln zł, wykonanie", "million zł, executed"), decimals: 1,
            columns: [
                column("Plan po zmianach", "Plan after changes", .money),
                column("Wykonanie", "Executed", .money),
            ]
        ) { $0.map(\.execution).sum().approximateZloty / 1_000_000 }
    }

    private func participatoryMap(_ sheet: DistrictSheet) -> ReportMap? {
        let projects = reporting.participatory.filter { $0.edition == year }
        let named = projects.map { ($0, $0.district.isEmpty ? [] : [$0.district]) }
        let table = ByDistrict(named, sheet, self) { found in
            [cell(found.count), cell(found.compactMap(\.votes).reduce(0, +)), cell(found.map(\.cost).sum())]
        }
        return table?.map(
            id: "map-participatory-budget",
            title: say("Budżet obywatelski według dzielnic", "Participatory budget by district"),
            unit: say("tys. zł", "thousand zł"), decimals: 0,
            columns: [
                column("Projekty", "Projects", .number), column("Głosy", "Votes", .number),
                column("Koszt", "Cost", .money),
            ]
        ) { $0.map(\.cost).sum().approximateZloty / 1_000 }
    }
}

/// Things that name districts, each counted once: in its district, among those of several, or among those of none.
private struct ByDistrict<Item> {
    private let sheet: DistrictSheet
    private let builder: ReportBuilder
    private let items: [String: [Item]]
    /// Districts that are named and not on the sheet, in the order of their names.
    private let strangers: [String]
    private let several: [Item]
    private let none: [Item]
    private let all: [Item]
    private let cells: ([Item]) -> [ReportTable.Cell]

    /// - Returns: nil where nothing names a district of the sheet.
    init?(
        _ named: [(Item, [String])], _ sheet: DistrictSheet, _ builder: ReportBuilder,
        cells: @escaping ([Item]) -> [ReportTable.Cell]
    ) {
        let known = Set(sheet.districts.map(\.id))
        guard named.contains(where: { !known.isDisjoint(with: $0.1) }) else { return nil }
        let single = named.filter { $0.1.count == 1 }
        items = Dictionary(grouping: single) { $0.1.first ?? "" }.mapValues { $0.map(\.0) }
        strangers = items.keys.filter { !known.contains($0) }.sorted()
        several = named.filter { $0.1.count > 1 }.map(\.0)
        none = named.filter(\.1.isEmpty).map(\.0)
        all = named.map(\.0)
        self.sheet = sheet
        self.builder = builder
        self.cells = cells
    }

    func map(
        id: String, title: String, unit: String, decimals: Int, columns: [ReportTable.Column],
        value: ([Item]) -> Double
    ) -> ReportMap {
        let isSynthetic = sheet.source(builder.language).isSynthetic
        let title = title + (isSynthetic ? builder.say(" – granice zmyślone", " – made-up borders") : "")
        return sheet.map(
            title, unit: unit, decimals: decimals, builder.language, table: table(id, title, columns)
        ) { value(items[$0] ?? []) }
    }

    private func table(_ id: String, _ caption: String, _ columns: [ReportTable.Column]) -> ReportTable {
        var rows = sheet.districts.enumerated().map { place, district -> [ReportTable.Cell] in
            [.text("\(place + 1). \(district.name)")] + cells(items[district.id] ?? [])
        }
        rows += strangers.map { name in
            [.text(builder.say("\(name) (nie ma na mapie)", "\(name) (not on the map)"))]
                + cells(items[name] ?? [])
        }
        if !several.isEmpty {
            rows.append(
                [.text(builder.say("kilka dzielnic naraz", "several districts at once"))] + cells(several))
        }
        if !none.isEmpty {
            rows.append([.text(builder.say("bez wskazanej dzielnicy", "no district named"))] + cells(none))
        }
        return ReportTable(
            id: id, caption: caption, columns: [builder.column("Dzielnica", "District")] + columns,
            rows: rows,
            total: [.text(builder.say("Razem", "Total"))] + cells(all))
    }
}
