import Quantities

enum ChartTexts {
    static let breakWord = Phrase(pl: "przerwa", en: "break")
    static let targetWord = Phrase(pl: "cel", en: "target")
    static let series = Phrase(pl: "odczyty", en: "readings")
    static let provisional = Phrase(pl: "wstępne lub szacunkowe", en: "provisional or estimated")
    static let path = Phrase(pl: "ścieżka do celu", en: "path to the target")
    static let band = Phrase(pl: "prognoza, przedział 90\u{A0}%", en: "forecast, 90% interval")
    static let peers = Phrase(pl: "miasta porównywane", en: "peer cities")
    static let wish = Phrase(pl: "pożądany przedział", en: "wished range")
    static let key = Phrase(pl: "Objaśnienie wykresu", en: "Key to the chart")
    static let table = Phrase(pl: "Te same liczby w tabeli", en: "The same figures as a table")
    static let period = Phrase(pl: "okres", en: "period")
    static let value = Phrase(pl: "wartość", en: "value")
    static let status = Phrase(pl: "rodzaj danych", en: "status")
    static let remark = Phrase(pl: "uwagi", en: "remarks")
    static let breakReason = Phrase(pl: "Przerwa w szeregu:", en: "Break in series:")
    static let readings = Phrase(pl: "Odczyty wskaźnika", en: "Readings of the indicator")
    static let reading = Phrase(
        pl: "Wykres można czytać strzałkami po wybraniu go klawiszem Tab.",
        en: "Select the chart with Tab and read it with the arrow keys.")
}
