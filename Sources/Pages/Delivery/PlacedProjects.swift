import Delivery
import Evidence
import Quantities

/// Projects that name a place, beside those of which no place is recorded.
struct PlacedProjects {
    enum Kind { case area, district }

    let kind: Kind
    /// Those that name the place.
    let here: [Project]
    /// Number of all projects.
    let recorded: Int
    /// Number of those that name no place of this kind, so that nobody knows whether they are here.
    let silent: Int

    init(_ id: String, _ kind: Kind, _ city: CityOverview) {
        let projects = city.record.delivery.projects
        func places(_ project: Project) -> [String] {
            switch kind {
            case .area: project.areas
            case .district: project.districts
            }
        }
        self.kind = kind
        here = projects.filter { places($0).contains(id) }
        recorded = projects.count
        silent = projects.count { places($0).isEmpty }
    }

    /// Whether it is known that no project takes place here.
    var isKnownToBeNone: Bool { here.isEmpty && recorded > 0 && silent == 0 }

    /// How many projects name no place: "Of 7 recorded projects 6 name no area, …".
    var silence: BilingualText {
        BilingualText(pl: silence(.polish), en: silence(.english))
    }

    private func silence(_ language: Language) -> String {
        let named =
            switch kind {
            case .area: PlacedProjectsTexts.withoutArea
            case .district: PlacedProjectsTexts.withoutDistrict
            }
        return
            "\(PlacedProjectsTexts.of.text(language)) \(PlacedProjectsTexts.recorded.text(recorded, language)) "
            + "\(named.text(silent, language))."
    }
}

extension HTML {
    /// The projects of a place, that there is none, or that nobody knows.
    /// - Parameter none: that no project takes place here; written only where that is known.
    mutating func projects(_ placed: PlacedProjects, none: Phrase, _ city: CityOverview) {
        guard placed.recorded > 0 else {
            return gap(reason: DeliveryTexts.noProjects, remedy: DeliveryTexts.howToAdd)
        }
        guard !placed.isKnownToBeNone else { return element("p", phrase: none) }
        if !placed.here.isEmpty {
            schedule(placed.here, city)
            projectTable(placed.here, city)
        }
        silence(of: placed)
    }

    /// How many projects name no place of this kind. Nothing where all do.
    mutating func silence(of placed: PlacedProjects?) {
        guard let placed, placed.silent > 0 else { return }
        gap(reason: placed.silence)
    }

    /// The number of projects in a cell of its own; a dash where nobody knows whether there is any.
    mutating func projectCount(_ placed: PlacedProjects) {
        optionalNumber(placed.here.isEmpty && !placed.isKnownToBeNone ? nil : placed.here.count)
    }
}

enum PlacedProjectsTexts {
    static let of = Phrase(pl: "Spośród", en: "Of")
    static let recorded = CountPhrase(
        pl: ("zapisanego projektu", "zapisanych projektów", "zapisanych projektów"),
        en: ("recorded project", "recorded projects"))
    static let withoutArea = CountPhrase(
        pl: (
            "nie wskazuje żadnego obszaru, więc nie wiadomo, czy w którymś jest",
            "nie wskazują żadnego obszaru, więc nie wiadomo, czy w którymś są",
            "nie wskazuje żadnego obszaru, więc nie wiadomo, czy w którymś są"
        ),
        en: (
            "names no area, so whether it takes place in any is not known",
            "name no area, so whether they take place in any is not known"
        ))
    static let withoutDistrict = CountPhrase(
        pl: (
            "nie wskazuje żadnej dzielnicy, więc nie wiadomo, w której jest",
            "nie wskazują żadnej dzielnicy, więc nie wiadomo, w których są",
            "nie wskazuje żadnej dzielnicy, więc nie wiadomo, w których są"
        ),
        en: (
            "names no district, so in which it takes place is not known",
            "name no district, so in which they take place is not known"
        ))
}
