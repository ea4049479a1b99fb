import Delivery
import Foundation
import Quantities
import Reporting
import Testing

@Suite("Documentation of the tables") struct DocumentationTests {
    @Test("docs/delivery-tables.md is the tables that the code reads") func page() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/delivery-tables.md")
        let sections =
            DeliveryTables.all.map { $0.markdown(.english) } + CouncilTables.all.map { $0.markdown(.english) }
        let printed = DocumentationTests.head + sections.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["HORYZONT_WRITE_DOCS"] != nil {
            try printed.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == printed)
    }

    private static let head = """
        # Tables of delivery and of the council

        The columns of every table that `horyzont delivery import` and `horyzont council import` take and `export` writes, that
        a city's folder holds under `delivery/` and `council/`, and that the forms in the browser show. Printed by the code: a
        test compares this page with it (`HORYZONT_WRITE_DOCS=1 swift test --filter DocumentationTests` writes it anew).

        A file is named after its table, in UTF-8 with a header; ⚿ marks the key by which a row is found again. Columns may
        stand in any order; those that are not required may be left out or empty.


        """
}
