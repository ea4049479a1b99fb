import Foundation
import Quantities

extension Digest {
    /// The 32 bytes as SQLite keeps them.
    var data: Data { Data(bytes) }

    init?(_ data: Data) { self.init(bytes: data) }
}
