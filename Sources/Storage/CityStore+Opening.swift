import GRDB
import Quantities

extension CityStore {
    /// Opens the file, and makes it where it is missing and may be written.
    ///
    /// A file of a newer program, of another program, or no database at all is refused untouched.
    /// - Throws: `StoreFailure`.
    public static func open(at path: String, readOnly: Bool = false) throws -> CityStore {
        try open(at: path, readOnly: readOnly, limits: StoreLimits())
    }

    static func open(at path: String, readOnly: Bool, limits: StoreLimits) throws -> CityStore {
        let file = DatabaseFile(
            path: path, applicationID: Schema.applicationID, migrator: Schema.migrator,
            configuration: { configuration(readOnly: $0, limits: limits) })
        let pool = try file.open(readOnly: readOnly, limits: limits)
        return CityStore(path: path, isReadOnly: readOnly, pool: pool, limits: limits)
    }

    static func configuration(readOnly: Bool, limits: StoreLimits) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(limits.busySeconds)
        configuration.label = "horyzont"
        configuration.prepareDatabase { db in
            db.add(tokenizer: CityTokenizer.self)
            // Names in a file brought from elsewhere must not run functions.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }
}
