import Delivery
import Quantities

extension HTML {
    /// A document with the way to it: another site's page, or a file that is kept here.
    mutating func document(_ document: DeliveryDocument) {
        let title = document.title[language]
        guard let file = Resource.file(at: document.address) else {
            return externalLink(document.address, text: title)
        }
        element("a", .href(file), text: title)
    }
}

extension Resource {
    /// The kept file that an address names; nil for every other address.
    static func file(at address: String) -> Resource? {
        guard let word = address.split(separator: "/").last, let digest = Digest(hexadecimal: String(word)),
            Resource.file(digest).path == address
        else { return nil }
        return .file(digest)
    }
}
