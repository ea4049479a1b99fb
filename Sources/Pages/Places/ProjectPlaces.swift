import Delivery
import Geometry
import Layers
import Quantities
import Strategy

extension HTML {
    /// Where one project lies: its own places, else its districts, else its areas of intervention; nothing where none is known.
    mutating func places(of project: Project, _ places: CityPlaces, _ city: CityOverview) {
        let name = project.name[language]
        let own = places.projects?.shapes(of: project.id) ?? []
        if let layer = places.projects?.layer, !own.isEmpty {
            return PlacesPicture(
                places: places, marks: own.map { .init(shape: $0, name: name) },
                words: PlaceTexts.projectMarked.text(language), layers: [layer]
            ).write(&self)
        }
        let districts = project.districts.compactMap { places.district($0) }
        let marks = districts.compactMap { district in
            district.shape.map { PlacesPicture.Mark(shape: $0, name: district.name, label: district.name) }
        }
        if !marks.isEmpty {
            return PlacesPicture(
                places: places, marks: marks, words: PlaceTexts.projectDistricts.text(language), layers: []
            ).write(&self)
        }
        guard let linked = places.interventionAreas else { return }
        let areas = city.strategy.interventionAreas.filter { project.areas.contains($0.id) }
        PlacesPicture(
            places: places,
            marks: areas.flatMap { area in
                linked.shapes(of: area.id).map {
                    PlacesPicture.Mark(shape: $0, name: area.name[language], label: area.name[language])
                }
            }, words: PlaceTexts.projectAreas.text(language), layers: [linked.layer]
        ).write(&self)
    }

    /// Where projects lie: districts with their numbers and the projects' own places on a map, and a table that says the same.
    mutating func places(of projects: [Project], _ places: CityPlaces, _ city: CityOverview) {
        let districts = places.allDistricts.compactMap {
            district -> (district: District, projects: [Project])? in
            let here = projects.filter { $0.districts.contains(district.id) }
            return here.isEmpty ? nil : (district, here)
        }
        let placed = projects.compactMap { project -> (project: Project, shapes: [Shape])? in
            let shapes = places.projects?.shapes(of: project.id) ?? []
            return shapes.isEmpty ? nil : (project, shapes)
        }
        guard !districts.isEmpty || !placed.isEmpty else { return }
        let most = Double(districts.map(\.projects.count).max() ?? 1)
        let language = language
        let filled = districts.compactMap { entry in
            entry.district.shape.map {
                PlacesPicture.Mark(
                    shape: $0, name: "\(entry.district.name): \(entry.projects.count)",
                    label: "\(entry.projects.count)",
                    strength: 0.12 + 0.4 * Double(entry.projects.count) / most)
            }
        }
        let spots = placed.flatMap { entry in
            entry.shapes.map { PlacesPicture.Mark(shape: $0, name: entry.project.name[language]) }
        }
        let words = [PlaceTexts.goalProjects] + (placed.isEmpty ? [] : [PlaceTexts.goalSpots])
        element("h3", phrase: PlaceTexts.projectPlaces)
        PlacesPicture(
            places: places, marks: filled + spots,
            words: words.map { $0.text(language) }.joined(separator: ". "),
            layers: placed.isEmpty ? [] : [places.projects?.layer].compactMap(\.self)
        ).write(&self)
        table(
            PlaceTexts.projectPlaces,
            [
                TableColumn(PlaceTexts.district), TableColumn(DeliveryTexts.projects, number: true),
                TableColumn(DeliveryTexts.project),
            ], underHeading: true
        ) { html in
            for entry in districts {
                html.element("tr") { html in
                    html.element("th", .fixed("scope", "row")) { html in
                        html.link(.district(entry.district.id), text: entry.district.name)
                    }
                    html.numberCell(entry.projects.count)
                    html.element("td") { $0.list(entry.projects) { $1.project($0.id, city) } }
                }
            }
        }
        let known = Set(districts.flatMap { $0.projects.map(\.id) } + placed.map(\.project.id))
        let without = projects.count { !known.contains($0.id) }
        guard without > 0 else { return }
        element("p", .class("small soft")) { html in
            html.count(without, DeliveryTexts.projectCount)
            html.space()
            html.phrase(PlaceTexts.noPlace)
            html.fixed(".")
        }
    }
}
