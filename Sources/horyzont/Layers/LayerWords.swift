import ArgumentParser
import Layers
import Quantities

/// What a person says of a layer; what is left out stays as the last revision had it.
struct LayerWords: ParsableArguments {
    @Option(help: "What people call it, in Polish.")
    var title: String?

    @Option(help: "The same in English.")
    var titleEn: String?

    @Option(help: "Who publishes it, or the data set.")
    var source: String?

    @Option(help: "Address of the source.")
    var url: String?

    @Option(help: "Licence, for instance CC-BY-4.0 or “dane publiczne”.")
    var licence: String?

    @Option(help: "Line that must stand wherever the layer is shown; the source where it is left out.")
    var attribution: String?

    @Flag(
        inversion: .prefixedNo,
        help: "The layer is made up; every page, legend and answer says so.")
    var synthetic: Bool?

    /// - Throws: `CommandFailure` where a new layer lacks its source or licence.
    func description(named name: String, since earlier: LayerDescription?) throws -> LayerDescription {
        var words =
            earlier
            ?? LayerDescription(
                name: name, title: BilingualText(name),
                source: LayerSource(
                    name: BilingualText(""), licence: BilingualText(""), attribution: BilingualText("")),
                isSynthetic: synthetic ?? false)
        if let title { words.title = BilingualText(pl: title, en: titleEn ?? title) }
        if let titleEn { words.title.en = titleEn }
        if let source {
            words.source.name = BilingualText(source)
            words.source.attribution = BilingualText(attribution ?? source)
        }
        if let attribution { words.source.attribution = BilingualText(attribution) }
        if let url { words.source.url = url }
        if let licence { words.source.licence = BilingualText(licence) }
        if let synthetic { words.isSynthetic = synthetic }
        guard !words.source.name.isEmpty, !words.source.licence.isEmpty else {
            throw CommandFailure(
                at: name, pl: "Nowa warstwa nie mówi, skąd jest i na jakiej licencji.",
                en: "A new layer does not say where it comes from and under which licence.",
                doPl: "Podaj --source i --licence.", doEn: "Give --source and --licence.")
        }
        return words
    }
}
