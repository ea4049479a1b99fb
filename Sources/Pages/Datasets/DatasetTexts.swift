import Evidence
import Quantities

enum DatasetTexts {
    static let title = Phrase(pl: "Zbiory danych", en: "Datasets")
    static let lead = Phrase(
        pl:
            "Wszystko, co wczytano: każdy import jest rewizją ze skrótem cyfrowym, więc dawny stan zawsze da się odtworzyć.",
        en:
            "Everything that has been read in: each import is a revision with a digest, so that every past state can be reproduced."
    )
    static let catalogue = Phrase(pl: "Katalog zbiorów (DCAT-AP)", en: "Catalogue of datasets (DCAT-AP)")
    static let bringIn = Phrase(pl: "Wczytaj plik z danymi", en: "Import a file of data")
    static let bringInAfterSignIn = Phrase(
        pl: "Wczytaj plik (po zalogowaniu redaktora)", en: "Import a file (editors, after signing in)")
    static let none = BilingualText(
        pl: "Nie wczytano jeszcze żadnych danych.", en: "No data have been read in yet.")
    static let howToImport = BilingualText(
        pl: "horyzont data import PLIK --as ZBIÓR", en: "horyzont data import FILE --as DATASET")
    static let datasets = CountPhrase(pl: ("zbiór", "zbiory", "zbiorów"), en: ("dataset", "datasets"))
    static let seriesCount = CountPhrase(pl: ("szereg", "szeregi", "szeregów"), en: ("series", "series"))
    static let rows = Phrase(pl: "wiersze", en: "rows")
    static let span = Phrase(pl: "okresy", en: "periods")
    static let series = Phrase(pl: "szeregi", en: "series")
    static let sources = Phrase(pl: "źródła", en: "sources")
    static let recorded = Phrase(pl: "zapisano", en: "recorded")
    static let digest = Phrase(pl: "skrót (SHA-256)", en: "digest (SHA-256)")
    static let download = Phrase(pl: "Pobierz", en: "Download")
    static let revisions = Phrase(pl: "Rewizje zbioru", en: "Revisions of the dataset")
    static let number = Phrase(pl: "nr", en: "no.")
    static let mode = Phrase(pl: "rodzaj", en: "kind")
    static let origin = Phrase(pl: "plik lub adres", en: "file or address")
    static let reason = Phrase(pl: "powód", en: "reason")
    static let author = Phrase(pl: "kto", en: "who")
}

extension DatasetRevision.Mode {
    var words: Phrase {
        switch self {
        case .complete: Phrase(pl: "całość", en: "complete")
        case .amendment: Phrase(pl: "uzupełnienie", en: "amendment")
        }
    }
}
