/// A made-up commune whose strategy came from a word processor: Roman numbers, names on lines of their own,
/// tables, lists without bullets.
enum Stawiska {
    static let text = """
        Strategia rozwoju gminy Stawiska na lata 2022-2032\r
        Cel strategiczny I\r
        Zdrowa i aktywna wspólnota\r
        Wspólnota jest największą siłą gminy.\r
        I.1\tWsparcie osób starszych\r
        Kierunki działań\r
        Rozwój usług opiekuńczych w miejscu zamieszkania.\r
        Utworzenie klubu seniora w każdej wsi.\r
        I.2\tAktywny wypoczynek\r
        Kierunki działań\r
        Budowa ścieżek nad\u{A0}stawami.\r
        Cel strategiczny II\r
        Gospodarka oparta na lokalnych zasobach\r
        II.1\tRybactwo i przetwórstwo\r
        Kierunki działań\r
        a) wspólna marka ryb ze Stawisk,\r
        b) targ producentów.\r
        Monitoring\r
        Wskaźnik\tJednostka\tŹródło\r
        liczba klubów seniora\tszt.\tUG\r
        """

    /// The same kind of content as one pipe table.
    static let table = """
        # Strategia gminy Stawiska 2032

        | Cel strategiczny | Cel operacyjny | Kierunki działań |
        |---|---|---|
        | 1. Zdrowa wspólnota | 1.1. Wsparcie osób starszych | Rozwój usług opiekuńczych<br>Klub seniora w każdej wsi |
        |  | 1.2. Aktywny wypoczynek | Ścieżki nad stawami |
        | 2. Lokalna gospodarka | 2.1. Rybactwo | Wspólna marka ryb |
        """
}
