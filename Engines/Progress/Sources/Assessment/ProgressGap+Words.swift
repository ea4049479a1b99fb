public import Quantities

extension ProgressGap {
    /// Why the number cannot be given, in a sentence.
    public var reason: BilingualText {
        let words = Self.words[self] ?? ("Tej liczby nie da się policzyć.", "This number cannot be computed.")
        return BilingualText(pl: words.0, en: words.1)
    }

    private static let words: [ProgressGap: (String, String)] = [
        .noData: ("Nie ma danych.", "There are no data."),
        .onePoint: (
            "Jest tylko wartość bazowa; o drodze da się mówić od następnego odczytu.",
            "There is only the baseline; the path can be judged from the next reading on."
        ),
        .tooFewPoints: (
            "Odczytów jest za mało dla tej metody.", "There are too few readings for this method."
        ),
        .notFinite: ("Wartość nie jest liczbą skończoną.", "A value is not a finite number."),
        .zeroBase: (
            "Wartość bazowa wynosi zero, więc tempo wzrostu nie ma sensu.",
            "The baseline is zero, so a growth rate has no meaning."
        ),
        .zeroTarget: (
            "Wartość docelowa wynosi zero, więc wymagane tempo wzrostu nie ma sensu.",
            "The target is zero, so a required growth rate has no meaning."
        ),
        .signChange: (
            "Wartości leżą po różnych stronach zera.", "The values lie on different sides of zero."
        ),
        .notPositive: ("Metoda wymaga wartości dodatnich.", "The method needs positive values."),
        .targetEqualsBase: (
            "Wartość docelowa równa się bazowej: jest co utrzymać, nie ma drogi do przebycia.",
            "The target equals the baseline: there is something to keep, and no way to go."
        ),
        .targetNotAfterBase: (
            "Wartość docelowa nie leży po okresie bazowym.", "The target does not lie after the baseline."
        ),
        .future: ("Odczyt poprzedza okres bazowy.", "The reading lies before the baseline."),
        .deadlinePassed: ("Termin celu minął.", "The target's date has passed."),
        .milestonesOutOfOrder: (
            "Punkty pośrednie nie leżą po kolei między bazą a celem.",
            "Milestones do not lie in order between baseline and target."
        ),
        .noExpectedChange: (
            "Ścieżka nie oczekuje jeszcze żadnej zmiany.", "The path does not expect any change yet."
        ),
        .noChange: ("Szereg się nie zmienia.", "The series does not change."),
        .offPath: ("Wartość leży poza ścieżką.", "The value lies off the path."),
        .directionIsRange: (
            "Dla pożądanego przedziału nie ma jednego kierunku.", "A wished range has no single direction."
        ),
        .atLimit: ("Wartość bazowa leży na granicy.", "The baseline lies at the limit."),
    ]
}
