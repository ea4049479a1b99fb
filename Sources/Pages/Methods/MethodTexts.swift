import Quantities

enum MethodTexts {
    static let title = Phrase(pl: "Metody", en: "Methods")
    static let lead = Phrase(
        pl: "Jak powstają liczby i oceny: wzory, zakres stosowania, błędy, literatura i znane zarzuty.",
        en:
            "How numbers and assessments are made: formulas, validity, errors, literature and known objections."
    )
    static let articles = Phrase(pl: "Opisy metod", en: "Articles about methods")
    static let noArticles = BilingualText(
        pl: "Ta instalacja nie ma opisów metod.", en: "This installation holds no articles about methods.")
    static let inEnglish = Phrase(
        pl: "Opisy są po angielsku; tabele parametrów poniżej są po polsku.",
        en: "The articles are in English.")
    static let articleInEnglish = Phrase(
        pl: "Ten opis jest dostępny tylko po angielsku. Tabele parametrów na końcu strony są po polsku.",
        en: "This article exists in English only.")
    static let analyses = Phrase(pl: "Obliczenia tej instalacji", en: "Analyses of this installation")
    static let analysesLead = Phrase(
        pl:
            "Każde obliczenie ma nazwę, opis i tabelę parametrów z wartościami domyślnymi i dozwolonym zakresem.",
        en: "Each analysis has a name, an article and a table of parameters with defaults and allowed range.")
    static let read = Phrase(pl: "opis metody", en: "read the article")
    static let noArticle = Phrase(pl: "opisu jeszcze nie ma", en: "no article yet")
    static let articleMissing = BilingualText(
        pl: "Opisu tej metody jeszcze nie napisano.",
        en: "The article about this method has not been written yet.")
    static let offered = Phrase(
        pl: "Obliczenia według tej metody", en: "Analyses that follow this method")
    static let about = Phrase(pl: "Opis metody:", en: "About the method:")
    static let parameters = Phrase(pl: "Parametry", en: "Parameters")
    static let noParameters = Phrase(pl: "Nie ma parametrów.", en: "There are no parameters.")
    static let name = Phrase(pl: "nazwa", en: "name")
    static let meaning = Phrase(pl: "znaczenie", en: "meaning")
    static let standard = Phrase(pl: "domyślnie", en: "default")
    static let range = Phrase(pl: "zakres", en: "range")
    static let unit = Phrase(pl: "jednostka", en: "unit")

    /// As many decimals as a parameter needs.
    static func number(_ value: Double, _ language: Language) -> String {
        var decimals = 0
        var scaled = value
        while decimals < 4, scaled != scaled.rounded() {
            scaled *= 10
            decimals += 1
        }
        return NumberFormat.text(value, decimals: decimals, language)
    }
}
