import Evidence
import Pages
import Quantities

extension Site {
    /// The history of a subject, or nil where nothing was ever recorded of it.
    func history(_ text: String, _ standing: Standing, _ editor: Editor?) throws -> HistoryPage? {
        guard let subject = Subject(text) else { return nil }
        let entries = try archive.entries(about: subject)
        guard !entries.isEmpty else { return nil }
        let authors = try authors(for: editor)
        var before: String?
        var steps: [HistoryPage.Step] = []
        for entry in entries {
            steps.append(
                HistoryPage.Step(
                    entry, author: authors.words(entry.author),
                    changes: FieldChange.between(before, entry.value, of: subject)))
            before = entry.value
        }
        return HistoryPage(
            subject, name: standing.overview.title(of: subject), item: standing.overview.page(of: subject),
            steps: steps.suffix(Site.mostSteps).reversed())
    }

    /// Entries of one subject on one page; the audit has all of them.
    private static let mostSteps = 200
}
