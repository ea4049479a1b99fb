import Quantities

enum ExplorerTexts {
    static let title = Phrase(pl: "Mapa", en: "Map")
    static let lead = Phrase(
        pl: "Warstwy miasta na jednej mapie. Wybierz warstwy, znajdź miejsce i zobacz, co jest w pobliżu.",
        en: "The city's layers on one map. Choose layers, find a place and see what is near it.")
    static let find = Phrase(pl: "Znajdź miejsce lub adres", en: "Find a place or an address")
    static let search = Phrase(pl: "Szukaj", en: "Search")
    static let legend = Phrase(pl: "Warstwy i legenda", en: "Layers and legend")
    static let otherLayers = Phrase(pl: "Pozostałe warstwy", en: "Other layers")
    static let themeMeaning = Phrase(
        pl:
            "Warstwa stoi przy celu, dla którego najwięcej się na niej mierzy; kody wskazują wszystkie takie cele.",
        en: "A layer stands with the goal for which most is measured on it; codes name all such goals.")
    static let show = Phrase(pl: "pokaż", en: "show")
    static let hide = Phrase(pl: "ukryj", en: "hide")
    static let found = Phrase(pl: "Znalezione", en: "Found")
    static let nothing = Phrase(
        pl: "Nic takiego nie ma w warstwach. Spróbuj krótszego słowa.",
        en: "There is nothing of the kind in the layers. Try a shorter word.")
    static let near = Phrase(pl: "Najbliżej tego miejsca", en: "Nearest to this place")
    static let walks = Phrase(pl: "Na piechotę do najbliższych usług", en: "On foot to the nearest services")
    static let standards = Phrase(
        pl: "Co strategia mierzy tam, gdzie jest to miejsce", en: "What the strategy measures at this place")
    static let measure = Phrase(pl: "Wskaźnik", en: "Indicator")
    static let here = Phrase(pl: "Tutaj", en: "Here")
    static let goals = Phrase(pl: "Cele", en: "Goals")
    static let isMet = Phrase(pl: "spełnione", en: "met")
    static let isNotMet = Phrase(pl: "niespełnione", en: "not met")
    static let category = Phrase(pl: "Rodzaj", en: "Kind")
    static let minutes = Phrase(pl: "Minuty", en: "Minutes")
    static let walkingMeaning = Phrase(
        pl:
            "Wzdłuż ulic i ścieżek z warstwy „streets”; minuty przy 4,5 km/h. Droga jest narysowana na mapie.",
        en:
            "Along the streets and paths of the layer “streets”; minutes at 4.5 km/h. The way is drawn on the map."
    )
    static let straight = Phrase(
        pl: "Odległości w linii prostej, na elipsoidzie.",
        en: "Distances as the crow flies, on the ellipsoid.")
    static let distance = Phrase(pl: "Odległość", en: "Distance")
    static let inside = Phrase(pl: "w środku", en: "inside")
    static let onMap = Phrase(pl: "pokaż na mapie", en: "show on the map")
    static let feature = Phrase(pl: "Obiekt", en: "Feature")
    static let none = Phrase(pl: "brak w zasięgu 20 km", en: "none within 20 km")
    static let picture = Phrase(pl: "Mapa wybranych warstw", en: "Map of the chosen layers")
    static let omitted = Phrase(
        pl: "Obrazek nie zmieścił wszystkich obiektów; są na liście warstwy. Pominięto:",
        en: "The picture has no room for all features; they are in the layer's list. Left out:")
    static let click = Phrase(
        pl: "Kliknij mapę, aby zobaczyć, co jest w pobliżu.", en: "Click the map to see what is near.")
    static let whatIsNear = Phrase(pl: "Co jest w pobliżu tego miejsca", en: "What is near this place")
    static let details = Phrase(pl: "Co tu jest", en: "What is here")
    static let whole = Phrase(pl: "cały zasięg", en: "whole extent")
    static let asList = Phrase(
        pl: "Warstwy jako tabele i dla programów", en: "Layers as tables and for programs")
    static let areas = Phrase(pl: "obszary", en: "areas")
}
