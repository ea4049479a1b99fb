import Quantities
import Strategy

enum CourseTexts {
    static let noneForCity = BilingualText(
        pl: "Dla tego miasta nie ma żadnego odczytu.", en: "There is no reading for this city.")

    static func shape(_ trajectory: Aim.Trajectory) -> Phrase {
        switch trajectory {
        case .linear: Phrase(pl: "prosta", en: "straight")
        case .geometric: Phrase(pl: "stały procent na rok", en: "a constant percentage a year")
        case .logistic:
            Phrase(pl: "powolny początek i koniec (logistyczna)", en: "slow start and end (logistic)")
        case .smoothstep: Phrase(pl: "łagodny początek i koniec", en: "gentle start and end")
        case .milestones: Phrase(pl: "przez kamienie milowe", en: "through milestones")
        }
    }
}
