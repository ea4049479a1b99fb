import Testing

@testable import Pages

@Suite("Colours of the map")
struct MapColoursTests {
    /// Pictures for other programs have the colours of the legend.
    @Test func theStyleSheetHasTheSameColours() {
        let sheet = "\(Stylesheet.map)"
        for (number, colour) in zip(1..., MapColours.onLight) {
            #expect(sheet.contains(".map-\(number){color:light-dark(#\(colour),"), "\(number)")
        }
        #expect(!sheet.contains(".map-\(MapColours.onLight.count + 1){"))
    }
}
