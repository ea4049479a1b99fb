import Geometry
import Layers
import Quantities

enum MapTexts {
    static let title = Phrase(pl: "Warstwy mapy", en: "Layers of the map")
    static let lead = Phrase(
        pl: "Wszystkie warstwy z liczbą obiektów, źródłem i licencją. Programy czytają je przez OGC API.",
        en: "All layers with their features, source and licence. Programs read them through OGC API.")
    static let none = BilingualText(pl: "Nie ma jeszcze żadnej warstwy.", en: "There is no layer yet.")
    static let howToAdd = BilingualText(
        pl: "Warstwę wczytuje się poleceniem „horyzont layer import”.",
        en: "A layer is read by the command “horyzont layer import”.")
    static let layer = Phrase(pl: "Warstwa", en: "Layer")
    static let features = Phrase(pl: "Obiekty", en: "Features")
    static let source = Phrase(pl: "Źródło", en: "Source")
    static let licence = Phrase(pl: "Licencja", en: "Licence")
    static let attribution = Phrase(
        pl: "Podpis wymagany przez licencję", en: "Attribution asked for by the licence")
    static let recorded = Phrase(pl: "Zapisano", en: "Recorded")
    static let digest = Phrase(pl: "Skrót treści", en: "Digest of the contents")
    static let recordedIn = Phrase(pl: "Układ współrzędnych źródła", en: "Coordinate system of the source")
    static let extent = Phrase(pl: "Zasięg (długość, szerokość)", en: "Extent (longitude, latitude)")
    static let synthetic = Phrase(pl: "dane syntetyczne", en: "synthetic data")
    static let syntheticMeaning = Phrase(
        pl: "Tej warstwy nie zmierzono: wytworzył ją program albo człowiek, aby pokazać, jak działa serwis.",
        en: "This layer was not measured: a program or a person made it up to show how the site works.")
    static let properties = Phrase(pl: "Właściwości", en: "Properties")
    static let property = Phrase(pl: "Właściwość", en: "Property")
    static let kind = Phrase(pl: "Rodzaj", en: "Kind")
    static let unit = Phrase(pl: "Jednostka", en: "Unit")
    static let value = Phrase(pl: "Wartość", en: "Value")
    static let missing = Phrase(pl: "brak wartości", en: "no value")
    static let identifier = Phrase(pl: "Identyfikator", en: "Identifier")
    static let browse = Phrase(pl: "Przeglądaj obiekty", en: "Browse the features")
    static let geoJSON = Phrase(pl: "GeoJSON", en: "GeoJSON")
    static let geoPackageFile = Phrase(pl: "Pobierz całość: GeoPackage", en: "Download the whole: GeoPackage")
    static let geoJSONFile = Phrase(pl: "Pobierz całość: GeoJSON", en: "Download the whole: GeoJSON")
    static let addresses = Phrase(
        pl: "Adresy dla QGIS i innych programów", en: "Addresses for QGIS and other programs")
    static let document = Phrase(pl: "Ten sam dokument jako JSON", en: "The same document as JSON")
    static let interface = Phrase(
        pl: "Opis interfejsu (OpenAPI)", en: "Description of the interface (OpenAPI)")
    static let conformance = Phrase(pl: "Zgodność ze standardami", en: "Conformance with standards")
    static let functions = Phrase(pl: "Funkcje filtrów", en: "Functions of filters")
    static let queryables = Phrase(pl: "O co można pytać", en: "What can be asked")
    static let tiles = Phrase(pl: "Kafelki wektorowe", en: "Vector tiles")
    static let documentLead = Phrase(
        pl: "Dokument dla programów, taki, jaki one dostają.", en: "A document for programs, as they get it.")
    static let filter = Phrase(pl: "Filtr CQL2", en: "CQL2 filter")
    static let show = Phrase(pl: "Pokaż", en: "Show")
    static let all = Phrase(pl: "Wszystkie", en: "All")
    static let next = Phrase(pl: "Następne", en: "Next")
    static let nothingFound = BilingualText(
        pl: "Żaden obiekt nie spełnia warunków.", en: "No feature fulfils the conditions.")
    static let geometry = Phrase(pl: "Geometria", en: "Geometry")
    static let nowhere = Phrase(pl: "obiekt bez położenia", en: "a feature without a place")
    static let area = Phrase(pl: "Powierzchnia na elipsoidzie", en: "Area on the ellipsoid")
    static let length = Phrase(pl: "Długość na elipsoidzie", en: "Length on the ellipsoid")
    static let places = Phrase(pl: "Liczba punktów", en: "Number of places")
    static let drawing = Phrase(
        pl: "Kształt obiektu; północ jest u góry", en: "The shape of the feature; north is up")

    static let count = CountPhrase(
        pl: ("obiekt", "obiekty", "obiektów"), en: ("feature", "features"))
    static let columns = CountPhrase(
        pl: ("właściwość", "właściwości", "właściwości"), en: ("property", "properties"))

    static func kind(_ kind: LayerValue.Kind) -> Phrase {
        switch kind {
        case .text: Phrase(pl: "tekst", en: "text")
        case .integer: Phrase(pl: "liczba całkowita", en: "whole number")
        case .real: Phrase(pl: "liczba", en: "number")
        case .boolean: Phrase(pl: "tak lub nie", en: "yes or no")
        case .date: Phrase(pl: "data", en: "date")
        case .timestamp: Phrase(pl: "chwila (UTC)", en: "moment (UTC)")
        }
    }

    static func kind(of shape: Shape) -> Phrase {
        switch shape {
        case .point: Phrase(pl: "punkt", en: "point")
        case .points: Phrase(pl: "punkty", en: "points")
        case .line: Phrase(pl: "linia", en: "line")
        case .lines: Phrase(pl: "linie", en: "lines")
        case .polygon: Phrase(pl: "obszar", en: "area")
        case .polygons: Phrase(pl: "obszary", en: "areas")
        case .collection: Phrase(pl: "zbiór kształtów", en: "collection of shapes")
        }
    }

    static let yes = Phrase(pl: "tak", en: "yes")
    static let no = Phrase(pl: "nie", en: "no")
}
