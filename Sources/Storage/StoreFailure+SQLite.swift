import GRDB
import Quantities

extension StoreFailure {
    /// Says in words what SQLite reports by a number.
    init(_ error: DatabaseError, path: String) {
        let detail = "\(error.message ?? "") [SQLite \(error.extendedResultCode.rawValue)]"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .foreign(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path)
        case .SQLITE_FULL: self = .full(path)
        case .SQLITE_CORRUPT: self = .damaged(path, detail)
        case .SQLITE_CANTOPEN, .SQLITE_IOERR: self = .unreachable(path, detail)
        default:
            self.init(
                .other, path: path,
                reason: BilingualText(
                    pl: "Baza „\(path)” odmówiła: \(detail).",
                    en: "The database “\(path)” refused: \(detail)."),
                remedy: BilingualText(
                    pl: "Uruchom „horyzont verify”; jeśli nic nie znajdzie, zgłoś ten komunikat.",
                    en: "Run “horyzont verify”; if it finds nothing, report this message."))
        }
    }

    static func missing(_ path: String) -> StoreFailure {
        StoreFailure(
            .missing, path: path,
            reason: BilingualText(pl: "Nie ma „\(path)”.", en: "There is no “\(path)”."),
            remedy: BilingualText(
                pl: "Popraw ścieżkę po --database albo utwórz folder.",
                en: "Correct the path after --database or create the folder."))
    }

    static func foreign(_ path: String) -> StoreFailure {
        StoreFailure(
            .foreign, path: path,
            reason: BilingualText(
                pl: "„\(path)” nie jest bazą tego programu.",
                en: "“\(path)” is not a database of this program."),
            remedy: BilingualText(
                pl: "Wskaż inny plik po --database; ten pozostał nietknięty.",
                en: "Name another file after --database; this one was not touched."))
    }

    static func newerSchema(_ path: String) -> StoreFailure {
        StoreFailure(
            .newerSchema, path: path,
            reason: BilingualText(
                pl: "Bazę „\(path)” zapisała nowsza wersja programu.",
                en: "A newer version of the program wrote the database “\(path)”."),
            remedy: BilingualText(
                pl: "Uruchom nowszą wersję albo przywróć kopię sprzed zmiany; plik pozostał nietknięty.",
                en: "Run the newer version or restore a backup from before; the file was not touched."))
    }

    static func olderSchema(_ path: String) -> StoreFailure {
        StoreFailure(
            .olderSchema, path: path,
            reason: BilingualText(
                pl: "Bazę „\(path)” zapisała starsza wersja programu, a otwarto ją tylko do odczytu.",
                en:
                    "An older version wrote the database “\(path)”, and it is open for reading only."
            ),
            remedy: BilingualText(
                pl: "Otwórz ją raz do zapisu, na przykład poleceniem „horyzont serve”.",
                en: "Open it once for writing, for instance with “horyzont serve”."))
    }

    static func locked(_ path: String) -> StoreFailure {
        StoreFailure(
            .locked, path: path,
            reason: BilingualText(
                pl: "Bazę „\(path)” trzyma inny program.", en: "Another program holds the database “\(path)”."
            ),
            remedy: BilingualText(
                pl: "Zakończ go albo poczekaj i spróbuj ponownie; niczego nie zapisano.",
                en: "End it, or wait and try again; nothing was recorded."))
    }

    static func readOnly(_ path: String) -> StoreFailure {
        StoreFailure(
            .readOnly, path: path,
            reason: BilingualText(
                pl: "Bazy „\(path)” nie wolno zapisywać.", en: "The database “\(path)” may not be written."),
            remedy: BilingualText(
                pl: "Nadaj prawo zapisu plikowi i jego folderowi albo otwórz bazę tylko do odczytu.",
                en: "Allow writing to the file and its folder, or open the database for reading only."))
    }

    static func full(_ path: String) -> StoreFailure {
        StoreFailure(
            .full, path: path,
            reason: BilingualText(
                pl: "Na dysku zabrakło miejsca dla „\(path)”.", en: "The disk has no room left for “\(path)”."
            ),
            remedy: BilingualText(
                pl: "Zwolnij miejsce i powtórz; wcześniejsze zapisy są całe, z tego nie zapisano nic.",
                en: "Free some space and repeat; earlier records are whole, of this one nothing was recorded."
            ))
    }

    static func damaged(_ path: String, _ detail: String) -> StoreFailure {
        StoreFailure(
            .damaged, path: path,
            reason: BilingualText(
                pl: "Baza „\(path)” jest uszkodzona: \(detail).",
                en: "The database “\(path)” is damaged: \(detail)."),
            remedy: BilingualText(
                pl: "Przywróć kopię poleceniem „horyzont restore”; uszkodzony plik zostanie odłożony obok.",
                en: "Restore a backup with “horyzont restore”; the damaged file is kept beside it."))
    }

    static func unreachable(_ path: String, _ detail: String) -> StoreFailure {
        StoreFailure(
            .unreachable, path: path,
            reason: BilingualText(
                pl: "Nie można otworzyć ani odczytać „\(path)”: \(detail).",
                en: "“\(path)” cannot be opened or read: \(detail)."),
            remedy: BilingualText(
                pl: "Sprawdź dysk oraz prawa do pliku i folderu.",
                en: "Check the disk and the rights to the file and its folder."))
    }
}
