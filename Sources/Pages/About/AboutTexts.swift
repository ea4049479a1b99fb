enum AboutTexts {
    static let title = Phrase(pl: "O serwisie", en: "About this site")
    static let lead = Phrase(
        pl:
            "Horyzont pokazuje, jak miasto zbliża się do celów swojej strategii: co uchwalono, co mówią dane, jak pewna jest ocena i czego nie wiadomo.",
        en:
            "Horyzont shows how a city comes nearer to the goals of its strategy: what was adopted, what the data say, how sure the assessment is, and what is not known."
    )
    static let onward = Phrase(pl: "Dalej", en: "Further")

    static let parts: [(heading: Phrase, sentences: [Phrase])] = [
        (Phrase(pl: "Czym jest", en: "What it is"), whatItIs),
        (Phrase(pl: "Czym nie jest", en: "What it is not"), whatItIsNot),
        (Phrase(pl: "Kto odpowiada za dane", en: "Who answers for the data"), whoAnswers),
        (Phrase(pl: "Ponowne użycie", en: "Reuse"), reuse),
        (Phrase(pl: "Prywatność", en: "Privacy"), privacy),
    ]

    private static let whatItIs: [Phrase] = [
        Phrase(
            pl:
                "Odczytuje uchwalony dokument i wiąże każdy cel ze wskaźnikami liczonymi z zapisanych źródeł.",
            en:
                "It reads the adopted document and ties every goal to indicators computed from recorded sources."
        ),
        Phrase(
            pl:
                "Każdą liczbę można jednym kliknięciem prześledzić do źródła, wiersza, licencji, wzoru i daty.",
            en: "Every number can be traced by one click to its source, row, licence, formula and date."),
        Phrase(
            pl: "Każdą ocenę z przeszłości da się odtworzyć tak, jak ją wtedy znano.",
            en: "Every past assessment can be reproduced as it was known then."),
        Phrase(
            pl: "To, czego nie wiadomo, jest nazwane niewiadomym; przykłady są oznaczone słowem PRZYKŁAD.",
            en: "What is not known is called not known; examples bear the word EXAMPLE."),
    ]

    private static let whatItIsNot: [Phrase] = [
        Phrase(
            pl: "Nie jest urzędowym ogłoszeniem strategii: wiąże treść uchwały rady.",
            en: "It is no official publication of the strategy: the council’s resolution is what binds."),
        Phrase(
            pl: "Nie jest opinią prawną ani raportem o stanie gminy.",
            en: "It is no legal opinion and no annual report on the state of the commune."),
        Phrase(
            pl: "Ocena nie jest wyrokiem: zależy od wybranych wskaźników, wag i metody, które są tu jawne.",
            en:
                "An assessment is no verdict: it depends on the chosen indicators, weights and method, all of which are shown here."
        ),
        Phrase(
            pl: "Przedłużenie trendu nie jest obietnicą ani planem.",
            en: "A trend drawn onward is neither promise nor plan."),
    ]

    private static let whoAnswers: [Phrase] = [
        Phrase(
            pl:
                "Za treść strategii, wartości docelowe i dobór wskaźników odpowiada miasto, które prowadzi ten serwis.",
            en:
                "The city that runs this site answers for the strategy, the targets and the choice of indicators."
        ),
        Phrase(
            pl:
                "Za dane odpowiadają ich wydawcy; przy każdym wskaźniku stoi źródło i odpowiedzialna jednostka.",
            en: "Publishers answer for their data; each indicator names its source and the unit answerable."),
        Phrase(
            pl: "Autorzy programu odpowiadają za poprawność obliczeń opisanych na stronach metod.",
            en:
                "The program’s authors answer for the correctness of the calculations described under methods."
        ),
    ]

    private static let reuse: [Phrase] = [
        Phrase(
            pl: "Program jest otwarty, na licencji EUPL-1.2; każde miasto może go uruchomić u siebie.",
            en: "The program is open, under the licence EUPL-1.2; any city may run it."),
        Phrase(
            pl: "Dane zachowują licencje swoich źródeł; wymagane podpisy stoją na stronie źródeł.",
            en:
                "Data keep the licences of their sources; the required attributions stand on the page of sources."
        ),
        Phrase(
            pl: "Wszystko, co widać, jest też w API jako JSON i CSV.",
            en: "Everything shown is also offered by the API as JSON and CSV."),
    ]

    private static let privacy: [Phrase] = [
        Phrase(
            pl: "Strony nie śledzą czytelników i niczego nie wczytują z obcych serwerów.",
            en: "These pages do not track readers and load nothing from other servers."),
        Phrase(
            pl:
                "Ciasteczko dostaje tylko redaktor po zalogowaniu; wybór jasnego lub ciemnego tła zostaje w przeglądarce.",
            en: "Only editors who sign in get a cookie; the choice of light or dark stays in the browser."),
    ]
}
