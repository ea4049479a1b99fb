/// Whether an indicator has a map: it was measured on one, or its readings tell of the parts of the city.
enum IndicatorMapLink {
    static func leads(to summary: IndicatorSummary, in context: PageContext) -> Bool {
        context.places.hasValues(of: summary, context.city)
    }
}
