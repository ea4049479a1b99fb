import Quantities

/// What may hinder reading a document.
extension Finding {
    static func unreadable(_ file: String) -> Finding {
        document(
            file, "Pliku nie ma albo nie można go czytać.", "The file is missing or cannot be read.",
            "Sprawdź ścieżkę i prawa dostępu.", "Check the path and the permissions.")
    }

    static func tooLarge(_ file: String, _ bytes: Int) -> Finding {
        document(
            file, "Plik ma ponad \(bytes) bajtów.", "The file has more than \(bytes) bytes.",
            "Podaj sam tekst dokumentu.", "Give the document's text alone.")
    }

    static func unknownKind(_ file: String, _ what: String) -> Finding {
        let named = what.isEmpty ? "" : " (\(what))"
        return document(
            file, "To nie jest dokument tekstowy\(named).", "This is no text document\(named).",
            "Podaj tekst, Markdown, PDF, DOCX, ODT, RTF albo DOC.",
            "Give text, Markdown, PDF, DOCX, ODT, RTF or DOC.")
    }

    static func empty(_ file: String) -> Finding {
        document(
            file, "W dokumencie nie ma tekstu.", "There is no text in the document.",
            "Sprawdź, czy to właściwy plik.", "Check whether it is the right file.")
    }

    static func scan(_ file: String) -> Finding {
        document(
            file, "W PDF nie ma warstwy tekstu: to zapewne skan.",
            "The PDF has no layer of text: it is probably a scan.",
            "Zdobądź plik źródłowy albo rozpoznaj tekst, np. „ocrmypdf -l pol plik.pdf wynik.pdf”.",
            "Get the source file, or recognise the text, for instance “ocrmypdf -l pol file.pdf result.pdf”.")
    }

    static func missing(_ program: String, _ package: String) -> Finding {
        document(
            program, "Do tego dokumentu potrzebny jest program „\(program)”, którego tu nie ma.",
            "This document needs the program “\(program)”, which is not here.",
            "Zainstaluj pakiet \(package): sudo apt-get install \(package) (albo podaj dokument jako tekst).",
            "Install the package \(package): sudo apt-get install \(package) (or give the document as text).")
    }

    static func failed(_ program: String, _ file: String, _ message: String) -> Finding {
        let said = message.isEmpty ? "" : ": \(message)"
        return document(
            file, "Program „\(program)” nie odczytał dokumentu\(said)",
            "The program “\(program)” did not read the document\(said)",
            "Sprawdź, czy plik nie jest uszkodzony ani chroniony hasłem, albo podaj go jako tekst.",
            "Check whether the file is damaged or protected by a password, or give it as text.")
    }

    static func tookTooLong(_ program: String, _ file: String, _ seconds: Double) -> Finding {
        document(
            file, "Program „\(program)” nie skończył w ciągu \(seconds) s.",
            "The program “\(program)” did not finish within \(seconds) s.",
            "Podaj dokument jako tekst albo podziel go.", "Give the document as text, or divide it.")
    }

    static func textTooLong(_ file: String, _ bytes: Int) -> Finding {
        document(
            file, "Tekst dokumentu ma ponad \(bytes) bajtów.",
            "The document's text has more than \(bytes) bytes.", "Podaj sam tekst strategii.",
            "Give the text of the strategy alone.")
    }

    static func noFolder(_ path: String, _ message: String) -> Finding {
        document(
            path, "Nie można pracować w folderze tymczasowym: \(message)",
            "The temporary folder cannot be used: \(message)", "Sprawdź miejsce na dysku i prawa dostępu.",
            "Check free space and permissions.")
    }

    static func document(
        _ place: String, _ pl: String, _ en: String, _ doPl: String, _ doEn: String
    ) -> Finding {
        Finding(
            .error, at: place, reason: BilingualText(pl: pl, en: en),
            remedy: BilingualText(pl: doPl, en: doEn))
    }
}
