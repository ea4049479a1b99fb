import Quantities

extension StandardsTexts {
    static let ask = Phrase(pl: "A gdyby wymagał czego innego?", en: "What if it asked for something else?")
    static let limitInMetres = Phrase(pl: "Najdłuższa droga (m)", en: "Longest way (m)")
    static let limitInMinutes = Phrase(pl: "Najdłuższa droga (min)", en: "Longest way (min)")
    static let sizeInHectares = Phrase(pl: "Powierzchnia (ha)", en: "Size (ha)")
    static let aQuestion = Phrase(pl: "pytanie", en: "a question")
    static let onlyAQuestion = Phrase(
        pl: "To pytanie, a nie standard miasta.", en: "This is a question, not the city's standard.")
    static let answersAre = Phrase(
        pl: "„Po zmianie” mówi, co by było, gdyby wymagał:",
        en: "“After the change” says what there would be if it asked for:")
    static let todayIs = Phrase(pl: "Dziś wymaga:", en: "Today it asks for:")
    static let sameAsToday = Phrase(
        pl: "Tego standard wymaga już dziś, więc nic się nie zmienia.",
        en: "The standard asks for this already, so nothing changes.")
    static let backToToday = Phrase(pl: "Wróć do standardu, jaki jest", en: "Back to the standard as it is")
    static let linkToQuestion = Phrase(
        pl: "odnośnik do tego pytania, który można wysłać", en: "link to this question, to be shared")
    static let residentsNow = Phrase(pl: "Mają go dziś", en: "Have it today")
    static let residentsThen = Phrase(pl: "Mieliby po zmianie", en: "After the change")
    static let gain = Phrase(pl: "Zyskuje mieszkańców", en: "Residents who gain")
    static let lose = Phrase(pl: "Traci mieszkańców", en: "Residents who lose")
    static let parcelsNow = Phrase(pl: "Działki dziś", en: "Parcels today")
    static let parcelsThen = Phrase(pl: "Działki po zmianie", en: "Parcels after the change")
    static let triedMap = Phrase(
        pl: "Mieszkańcy, którzy mieliby standard po zmianie",
        en: "Residents who would have the standard after the change")
    static let triedMapOfParcels = Phrase(
        pl: "Działki, które spełniałyby standard po zmianie",
        en: "Parcels that would meet the standard after the change")
}
