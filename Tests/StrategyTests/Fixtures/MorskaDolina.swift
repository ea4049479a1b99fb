/// A made-up city whose strategy came out of a PDF: wrapped, with a table of contents, page numbers and running heads.
enum MorskaDolina {
    static let text = """
        STRATEGIA ROZWOJU MIASTA MORSKA DOLINA 2030

        Spis treści

        Cel strategiczny 1. Nowoczesna gospodarka morska ........................... 3
          Cel operacyjny 1.1. Sprawny port i jego zaplecze ......................... 3
          Cel operacyjny 1.2. Usługi dla firm ...................................... 4
        Cel strategiczny 2. Miasto przyjazne mieszkańcom .......................... 5
          Cel operacyjny 2.1. Dobre szkoły ......................................... 5

                                              1
        \u{0C}Strategia Rozwoju Miasta Morska Dolina

        Wizja

        Morska Dolina w 2030 roku jest miastem, w którym morze daje pracę i wypo-
        czynek, a mieszkańcy mają blisko do szkoły i lekarza.

        Cele strategiczne do 2030 r.

                                              2
        \u{0C}Strategia Rozwoju Miasta Morska Dolina

        Cel strategiczny 1. Nowoczesna gospodarka morska

        Gospodarka miasta od stu lat opiera się na porcie. Cel strategiczny 1 odnosi się
        do wszystkich firm, które z niego korzystają.

        Cel operacyjny 1.1. Sprawny port i jego zaplecze (do 2027 r.)

        Kierunki działań:
          • Pogłębienie toru wodnego oraz przebudowa nabrzeży wraz z infrastrukturą tech-
            niczną, która im służy.
          • Budowa drogi do portu z ominięciem śródmieścia, w tym mostu nad rzeką
            Solanką (OSI Port).
          • Uporządkowanie terenów kolejowych, z zachowaniem zabytkowej parowozowni i
                                              3
        \u{0C}Strategia Rozwoju Miasta Morska Dolina

            przyległego parku.

        Wskaźniki:
          • obroty portu w tonach,
          • liczba zawinięć statków.

        Cel operacyjny 1.2. Usługi dla firm i przedsiębiorców prowadzących działalność
        na obszarze całej gminy

        Kierunki działań:
          1) Punkt obsługi przedsiębiorcy w jednym miejscu;
          2) Inkubator dla firm morskich;
          4) Promocja lokalnych wyrobów.

                                              4
        \u{0C}Strategia Rozwoju Miasta Morska Dolina

        Cel strategiczny 2. Miasto przyjazne mieszkańcom

        Cel operacyjny 2.1. Dobre szkoły

        Kierunki działań:
          • Remont szkół i boisk.
          • Zajęcia pozalekcyjne z żeglarstwa.

        System wdrażania

        Za wdrażanie odpowiada burmistrz. Służą temu:
          • coroczny raport,
          • przegląd celów co trzy lata.
        """
}
