import Quantities

enum IndicatorMapTexts {
    static let kicker = Phrase(pl: "Wskaźnik na mapie", en: "An indicator on the map")
    static let onMap = Phrase(pl: "Na mapie i „co, jeśli”", en: "On the map, and what if")
    static let list = Phrase(pl: "Wskaźniki na mapie", en: "Indicators on the map")
    static let nothing = BilingualText(
        pl: "Tego wskaźnika nie znamy dla części miasta.",
        en: "This indicator is not known for parts of the city.")
    static let howToAdd = BilingualText(
        pl:
            "Potrzebna jest warstwa dzielnic i odczyty dzielnic albo obliczenie na mapie (calculation: access/…).",
        en:
            "It takes a layer of districts and readings by district, or a calculation on the map (calculation: access/…)."
    )
    static let synthetic = Phrase(
        pl:
            "Przykład na warstwach syntetycznych: liczby pokazują, co serwis policzy z prawdziwych warstw, i nie mówią nic o prawdziwym mieście.",
        en:
            "An example on synthetic layers: the numbers show what is reckoned once real layers are there, and say nothing of the real city."
    )
    static let tryOut = Phrase(pl: "Co, jeśli…", en: "What if…")
    static let kind = Phrase(pl: "Co przybędzie albo się zmieni", en: "What is added or changes")
    static let whereTo = Phrase(
        pl: "Gdzie (adres albo długość, szerokość)", en: "Where (an address, or longitude, latitude)")
    static let path = Phrase(pl: "nowa droga dla pieszych", en: "a new path")
    static let closing = Phrase(pl: "zamknięta ulica", en: "a closed street")
    static let end = Phrase(pl: "Dokąd (tylko droga)", en: "To where (a path only)")
    static let add = Phrase(pl: "Wypróbuj", en: "Try it out")
    static let pointing = Phrase(
        pl:
            "Możesz też kliknąć mapę: miejsce, ulicę do zamknięcia albo po kolei miejsca drogi (dwa ostatnie kliknięcia w jednym miejscu ją kończą). To, co dodane, przesuwa się myszą, palcem albo strzałkami. Droga łączy się z innymi na obu końcach.",
        en:
            "You may also click the map: a place, a street to close, or the places of a path one after another (two clicks in one place end it). What is added is moved by mouse, finger or arrow keys. A path joins the others at both its ends."
    )
    static let ifItWere = Phrase(pl: "Gdyby standard był inny", en: "If the standard were another")
    static let reckon = Phrase(pl: "Policz", en: "Reckon")
    static let insteadOf = Phrase(pl: "zamiast", en: "instead of")
    static let closed = Phrase(pl: "zamknięta:", en: "closed:")
    static let moving = Phrase(pl: "Przesuwają je strzałki.", en: "Arrow keys move it.")
    static let changes = Phrase(pl: "Wypróbowane zmiany", en: "Changes tried out")
    static let added = Phrase(pl: "przybywa:", en: "added:")
    static let removed = Phrase(pl: "ubywa:", en: "taken away:")
    static let undo = Phrase(pl: "cofnij", en: "undo")
    static let clear = Phrase(pl: "Cofnij wszystko", en: "Undo all")
    static let share = Phrase(
        pl:
            "Adres tej strony jest zapisanym scenariuszem: można go wysłać i otworzyć ponownie. Niczego nie zmienia w danych.",
        en:
            "The address of this page is the saved scenario: it may be sent and opened again. It changes nothing recorded."
    )
    static let unread = Phrase(pl: "Nie do odczytania:", en: "Cannot be read:")
    static let notFound = Phrase(
        pl: "Nie ma takiego adresu ani miejsca:", en: "There is no such address or place:")
    static let today = Phrase(pl: "Dziś", en: "Today")
    static let would = Phrase(pl: "Po zmianie", en: "After the change")
    static let effect = Phrase(pl: "Skutek", en: "The effect")
    static let city = Phrase(pl: "Całe miasto", en: "The whole city")
    static let area = Phrase(pl: "Część miasta", en: "Part of the city")
    static let residents = Phrase(pl: "Mieszkańcy", en: "Residents")
    static let gain = Phrase(pl: "Mieszkańcy: zmiana", en: "Residents: change")
    static let difference = Phrase(pl: "Zmiana", en: "Change")
    static let gained = Phrase(pl: "Zyskuje mieszkańców:", en: "Residents who gain:")
    static let lost = Phrase(pl: "Traci:", en: "Who lose:")
    static let compare = Phrase(
        pl: "Przesuń, aby porównać: na lewo od granicy jak dziś, na prawo po zmianie",
        en: "Slide to compare: left of the edge as today, right of it after the change")
    static let legend = Phrase(pl: "Im ciemniej, tym więcej:", en: "The darker, the more:")
    static let unknown = Phrase(pl: "nie wiadomo", en: "not known")
    static let table = Phrase(pl: "Te same liczby", en: "The same numbers")
    static let places = Phrase(pl: "Obiekty, do których się chodzi", en: "Places people walk to")
    static let place = Phrase(pl: "Obiekt", en: "Place")
    static let takeAway = Phrase(pl: "a gdyby go nie było?", en: "what if it were not there?")
    static let morePlaces = Phrase(
        pl: "Tabela ma pierwsze z nich; jest ich razem:",
        en: "The table has the first of them; in all there are:")
    static let ages = Phrase(pl: "Według grup mieszkańców", en: "By groups of residents")
    static let age = Phrase(pl: "Grupa", en: "Group")

    /// What a group of age is called: `15_39`, `70_plus`; other names stand as they are.
    static func age(_ group: String) -> BilingualText {
        let words = group.split(separator: "_")
        if words.count == 2, let from = Int(words[0]) {
            if words[1] == "plus" { return BilingualText(pl: "od \(from) lat", en: "\(from) and over") }
            if let to = Int(words[1]) { return BilingualText("\(from)–\(to)") }
        }
        return group == "other" ? BilingualText(pl: "pozostały wiek", en: "other ages") : BilingualText(group)
    }

    static let goals = Phrase(pl: "Co to znaczy dla celów", en: "What it means for the goals")
    static let moved = Phrase(pl: "Wskaźnik lub cel", en: "Indicator or goal")
    static let noGoals = Phrase(
        pl: "Ocena żadnego celu się nie zmienia.", en: "The assessment of no goal changes.")
    static let provenance = Phrase(pl: "Skąd te liczby", en: "Where the numbers come from")
    static let layer = Phrase(pl: "Warstwa", en: "Layer")
    static let revision = Phrase(pl: "rewizja", en: "revision")
    static let asData = Phrase(pl: "Te liczby dla programów (JSON)", en: "These numbers for programs (JSON)")
    static let picture = Phrase(pl: "Mapa części miasta", en: "Map of the parts of the city")
    static let hectare = Phrase(pl: "ha zieleni", en: "ha of green")
}
