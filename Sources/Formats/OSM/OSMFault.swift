import Quantities

/// Why a file of OpenStreetMap cannot be read on.
enum OSMFault: Error, Hashable {
    case cutOff, noHeader, noSize, emptyBlob, damagedBlob
    case headerTooLarge(Int)
    case blobTooLarge(Int)
    case requires([String])
    case packedBy(String)
    case message(ProtobufFault)
    case unequalLists
    case unknownString(Int)
    case unknownMember(Int)
    case placeOutside(node: Int64)

    /// What to tell the reader.
    func finding(place: String, block: Int, byte: Int) -> Finding {
        .make(
            .error, place, pl: "blok \(block) od bajtu \(byte): \(reason.pl)",
            en: "block \(block) from byte \(byte): \(reason.en)", doPl: remedy.pl, doEn: remedy.en)
    }

    private var reason: BilingualText {
        switch self {
        case .cutOff: BilingualText(pl: "plik jest urwany", en: "the file is cut off")
        case .noHeader:
            BilingualText(pl: "brak nagłówka OSMHeader na początku", en: "no OSMHeader stands at the start")
        case .noSize: BilingualText(pl: "brak rozmiaru bloku", en: "the size of the block is missing")
        case .emptyBlob: BilingualText(pl: "blok nie ma treści", en: "the block has no contents")
        case .damagedBlob:
            BilingualText(pl: "skompresowane dane są uszkodzone", en: "the compressed data are damaged")
        case .headerTooLarge(let bytes):
            BilingualText(
                pl: "nagłówek miałby \(bytes) bajtów, dozwolone poniżej \(OSMReader.Limits.headerBytes)",
                en: "a header of \(bytes) bytes, allowed are less than \(OSMReader.Limits.headerBytes)")
        case .blobTooLarge(let bytes):
            BilingualText(
                pl: "blok miałby \(bytes) bajtów, dozwolone poniżej \(OSMReader.Limits.blobBytes)",
                en: "a block of \(bytes) bytes, allowed are less than \(OSMReader.Limits.blobBytes)")
        case .requires(let features):
            BilingualText(
                pl: "plik wymaga nieznanych cech: \(features.joined(separator: ", "))",
                en: "the file requires unknown features: \(features.joined(separator: ", "))")
        case .packedBy(let packing):
            BilingualText(pl: "blok spakowany przez \(packing)", en: "the block is packed by \(packing)")
        case .message: BilingualText(pl: "niezrozumiała wiadomość", en: "a message makes no sense")
        case .unequalLists:
            BilingualText(pl: "listy różnej długości", en: "lists of different lengths")
        case .unknownString(let number):
            BilingualText(pl: "brak napisu nr \(number)", en: "there is no text number \(number)")
        case .unknownMember(let number):
            BilingualText(pl: "nieznany rodzaj członka \(number)", en: "unknown kind of member \(number)")
        case .placeOutside(let node):
            BilingualText(
                pl: "węzeł \(node) leży poza kulą ziemską", en: "node \(node) does not lie on the globe")
        }
    }

    private var remedy: BilingualText {
        switch self {
        case .packedBy, .requires:
            BilingualText(
                pl: "przepisać plik: osmium cat PLIK -o NOWY.osm.pbf (bez historii)",
                en: "rewrite the file: osmium cat FILE -o NEW.osm.pbf (without history)")
        case .noHeader, .headerTooLarge:
            BilingualText(
                pl: "podać plik w formacie OSM PBF albo pobrać go ponownie",
                en: "give a file in the format OSM PBF or download it again")
        default: BilingualText(pl: "pobrać plik ponownie", en: "download the file again")
        }
    }
}
