import Quantities

extension StoreFailure {
    static func editedOutside(_ layer: String, path: String) -> StoreFailure {
        StoreFailure(
            .unsound, path: path,
            reason: BilingualText(
                pl: "Warstwa „\(layer)” nie jest taka, jak ją zapisano: zmienił ją inny program.",
                en: "The layer “\(layer)” is not as it was recorded: another program has changed it."),
            remedy: BilingualText(
                pl:
                    "Przywróć kopię pliku, a zmiany z kopii roboczej zapisz poleceniem „horyzont layer import”.",
                en:
                    "Restore a copy of the file, and record changes from a working copy by “horyzont layer import”."
            ))
    }

    static func reservedName(_ layer: String, _ prefix: String, path: String) -> StoreFailure {
        StoreFailure(
            .unfitText, path: path,
            reason: BilingualText(
                pl:
                    "Nazwa warstwy „\(layer)” zaczyna się od „\(prefix)”, co jest zastrzeżone dla tabel pliku.",
                en:
                    "The layer's name “\(layer)” begins with “\(prefix)”, which is kept for tables of the file."
            ),
            remedy: BilingualText(pl: "Nadaj inną nazwę.", en: "Give another name."))
    }

    static func textWithNUL(_ layer: String, _ column: String, path: String) -> StoreFailure {
        StoreFailure(
            .unfitText, path: path,
            reason: BilingualText(
                pl: "Tekst warstwy „\(layer)” w kolumnie „\(column)” zawiera znak NUL.",
                en: "A text of the layer “\(layer)” in the column “\(column)” contains the character NUL."),
            remedy: BilingualText(pl: "Usuń go i zapisz ponownie.", en: "Remove it and save again."))
    }

    static func noGeoPackage(_ path: String) -> StoreFailure {
        StoreFailure(
            .foreign, path: path,
            reason: BilingualText(pl: "„\(path)” nie jest GeoPackage.", en: "“\(path)” is no GeoPackage."),
            remedy: BilingualText(
                pl: "Zamień plik: ogr2ogr NOWY.gpkg PLIK.",
                en: "Turn the file into one: ogr2ogr NEW.gpkg FILE."))
    }
}
