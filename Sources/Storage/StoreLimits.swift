/// How far the store goes before it gives up or makes room.
struct StoreLimits: Sendable {
    /// How long a call waits for another program that holds the file: longer than any write of this program
    /// but an import of millions of rows, shorter than a person's patience.
    var busySeconds: Double = 5
    /// Pages of 4 kB the file may have; nil for as many as the disk holds. Tests fill the disk with it.
    var pages: Int?
    /// Bytes of kept outcomes: all of a city's panels and assessments several times over, and small beside a
    /// file of a few million readings.
    var outcomeBytes = 128 << 20
    /// Entries, rows or hits a caller may ask for at once.
    var answers = 100_000
}
