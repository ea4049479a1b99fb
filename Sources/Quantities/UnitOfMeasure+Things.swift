extension UnitOfMeasure {
    /// The words for a counted thing: „na mieszkańca”, „na 1000 mieszkańców”, "per resident", "residents".
    struct Thing: Sendable {
        var perOnePl: String
        var manyPl: String
        var oneEn: String
        var manyEn: String

        init(_ perOnePl: String, _ manyPl: String, _ oneEn: String, _ manyEn: String) {
            self.perOnePl = perOnePl
            self.manyPl = manyPl
            self.oneEn = oneEn
            self.manyEn = manyEn
        }
    }

    /// Things that cities count; another annotation is allowed and shown as its code.
    static let things: [String: Thing] = [
        "resident": Thing("mieszkańca", "mieszkańców", "resident", "residents"),
        "person": Thing("osobę", "osób", "person", "people"),
        "child": Thing("dziecko", "dzieci", "child", "children"),
        "woman": Thing("kobietę", "kobiet", "woman", "women"),
        "man": Thing("mężczyznę", "mężczyzn", "man", "men"),
        "adult": Thing("osobę dorosłą", "osób dorosłych", "adult", "adults"),
        "pupil": Thing("ucznia", "uczniów", "pupil", "pupils"),
        "student": Thing("studenta", "studentów", "student", "students"),
        "voter": Thing("wyborcę", "wyborców", "voter", "voters"),
        "vote": Thing("głos", "głosów", "vote", "votes"),
        "foreigner": Thing("cudzoziemca", "cudzoziemców", "foreigner", "foreigners"),
        "household": Thing("gospodarstwo domowe", "gospodarstw domowych", "household", "households"),
        "dwelling": Thing("mieszkanie", "mieszkań", "dwelling", "dwellings"),
        "building": Thing("budynek", "budynków", "building", "buildings"),
        "enterprise": Thing("przedsiębiorstwo", "przedsiębiorstw", "enterprise", "enterprises"),
        "entity": Thing("podmiot", "podmiotów", "entity", "entities"),
        "organisation": Thing("organizację", "organizacji", "organisation", "organisations"),
        "ngo": Thing("organizację pozarządową", "organizacji pozarządowych", "NGO", "NGOs"),
        "job": Thing("miejsce pracy", "miejsc pracy", "job", "jobs"),
        "place": Thing("miejsce", "miejsc", "place", "places"),
        "patent": Thing("patent", "patentów", "patent", "patents"),
        "project": Thing("projekt", "projektów", "project", "projects"),
        "pilot": Thing("pilotaż", "pilotaży", "pilot", "pilots"),
        "event": Thing("zdarzenie", "zdarzeń", "event", "events"),
        "accident": Thing("wypadek", "wypadków", "accident", "accidents"),
        "death": Thing("zgon", "zgonów", "death", "deaths"),
        "birth": Thing("urodzenie", "urodzeń", "birth", "births"),
        "crime": Thing("przestępstwo", "przestępstw", "crime", "crimes"),
        "day": Thing("dzień", "dni", "day", "days"),
        "hour": Thing("godzinę", "godzin", "hour", "hours"),
        "night": Thing("nocleg", "noclegów", "overnight stay", "overnight stays"),
        "visit": Thing("wizytę", "wizyt", "visit", "visits"),
        "visitor": Thing("zwiedzającego", "zwiedzających", "visitor", "visitors"),
        "participant": Thing("uczestnika", "uczestników", "participant", "participants"),
        "beneficiary": Thing("beneficjenta", "beneficjentów", "beneficiary", "beneficiaries"),
        "reader": Thing("czytelnika", "czytelników", "reader", "readers"),
        "user": Thing("użytkownika", "użytkowników", "user", "users"),
        "passenger": Thing("pasażera", "pasażerów", "passenger", "passengers"),
        "trip": Thing("podróż", "podróży", "trip", "trips"),
        "departure": Thing("odjazd", "odjazdów", "departure", "departures"),
        "vehicle": Thing("pojazd", "pojazdów", "vehicle", "vehicles"),
        "car": Thing("samochód", "samochodów", "car", "cars"),
        "tree": Thing("drzewo", "drzew", "tree", "trees"),
        "facility": Thing("obiekt", "obiektów", "facility", "facilities"),
        "clinic": Thing("przychodnię", "przychodni", "clinic", "clinics"),
        "property": Thing("nieruchomość", "nieruchomości", "property", "properties"),
        "permit": Thing("pozwolenie", "pozwoleń", "permit", "permits"),
        "application": Thing("wniosek", "wniosków", "application", "applications"),
        "case": Thing("sprawę", "spraw", "case", "cases"),
        "complaint": Thing("skargę", "skarg", "complaint", "complaints"),
        "consultation": Thing("konsultację", "konsultacji", "consultation", "consultations"),
        "dataset": Thing("zbiór danych", "zbiorów danych", "dataset", "datasets"),
        "sensor": Thing("czujnik", "czujników", "sensor", "sensors"),
        "sample": Thing("próbkę", "próbek", "sample", "samples"),
        "boiler": Thing("kocioł", "kotłów", "boiler", "boilers"),
        "point": Thing("punkt", "punktów", "point", "points"),
    ]
}
