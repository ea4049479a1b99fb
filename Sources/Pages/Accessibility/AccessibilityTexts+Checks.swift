extension AccessibilityTexts {
    static let aims = Phrase(pl: "Do czego dążymy", en: "What we aim at")
    static let aimsList: [Phrase] = [
        Phrase(pl: "WCAG 2.2 na poziomie AA.", en: "WCAG 2.2 at level AA."),
        Phrase(
            pl: "Wszystko działa bez JavaScriptu, samą klawiaturą i na ekranie o szerokości 360 pikseli.",
            en: "Everything works without JavaScript, by keyboard alone and on a screen 360 pixels wide."),
        Phrase(
            pl: "Każdy wykres ma opis słowny i tabelę; stan to zawsze ikona, słowo i kolor razem.",
            en:
                "Every chart has a description in words and a table; a state is always icon, word and colour together."
        ),
    ]

    static let checked = Phrase(pl: "Co sprawdzają testy programu", en: "What the program’s tests check")
    static let checkedList: [Phrase] = [
        Phrase(
            pl:
                "Testy przeglądarkowe otwierają w Chromium strony w obu językach i badają je narzędziem axe-core.",
            en: "Browser tests open pages of both languages in Chromium and examine them with axe-core."),
        Phrase(
            pl:
                "Testy kodu stron sprawdzają kolejność nagłówków, język, opisy obrazów, etykiety pól i niepowtarzalność identyfikatorów.",
            en:
                "Tests of the pages’ code check the order of headings, language, alternatives of pictures, labels of fields and uniqueness of identifiers."
        ),
    ]

    static let unchecked = Phrase(
        pl: "Czego nie sprawdzono albo nie da się sprawdzić programem",
        en: "What has not been checked or cannot be checked by program")
    static let uncheckedList: [Phrase] = [
        Phrase(
            pl: "Badania z użytkownikami czytników ekranu i innych technologii wspomagających.",
            en: "Trials with users of screen readers and other assistive technology."),
        Phrase(
            pl: "Zrozumiałość treści uchwalonego dokumentu i tekstów, które wpisuje redakcja.",
            en: "Whether the adopted wording and the texts typed by editors are easy to understand."),
        Phrase(
            pl: "Treść uchwalonego dokumentu jest po polsku; na stronach angielskich jest tak oznaczona.",
            en: "The adopted wording is in Polish; on English pages it is marked as such."),
        Phrase(
            pl: "Strony innych podmiotów, do których prowadzą odsyłacze.",
            en: "Sites of others to which links lead."),
    ]
}
