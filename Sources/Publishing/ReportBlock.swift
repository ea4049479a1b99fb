/// One block of a chapter.
public enum ReportBlock: Hashable, Sendable {
    /// Level 3 or 4; levels 1 and 2 are the report's and the chapter's.
    case heading(level: Int, text: String, anchor: String)
    /// What people wrote.
    case markdown(String)
    /// What the program says.
    case paragraph(String)
    case figures([ReportFigure])
    case table(ReportTable)
    case chart(ReportChart)
    case map(ReportMap)
    /// Where the facts before it come from.
    case sources([String])
}

/// One number with a key, so that the same number of another year can be set beside it.
public struct ReportFigure: Hashable, Sendable, Codable {
    public var key: String
    public var label: String
    /// nil where it is not known.
    public var value: Double?
    /// How the value is written: the unit's name, or empty.
    public var unit: String
    public var decimals: Int

    public init(key: String, label: String, value: Double?, unit: String = "", decimals: Int = 0) {
        self.key = key
        self.label = label
        self.value = value
        self.unit = unit
        self.decimals = decimals
    }
}

/// A chart's series; the chart is always shown with its table.
public struct ReportChart: Hashable, Sendable, Codable {
    /// One line or row of points.
    public struct Series: Hashable, Sendable, Codable {
        public var name: String
        /// One value per label; nil is a gap.
        public var values: [Double?]

        public init(name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    public var title: String
    public var unit: String
    public var decimals: Int
    public var labels: [String]
    public var series: [Series]

    public init(title: String, unit: String, decimals: Int, labels: [String], series: [Series]) {
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.labels = labels
        self.series = series
    }
}

extension ReportBlock: Codable {
    private enum Key: String, CodingKey {
        case heading, level, anchor, markdown, paragraph, figures, table, chart, map, sources
    }

    public init(from decoder: any Decoder) throws {
        let block = try decoder.container(keyedBy: Key.self)
        if let text = try block.decodeIfPresent(String.self, forKey: .heading) {
            self = .heading(
                level: try block.decode(Int.self, forKey: .level), text: text,
                anchor: try block.decode(String.self, forKey: .anchor))
        } else if let text = try block.decodeIfPresent(String.self, forKey: .markdown) {
            self = .markdown(text)
        } else if let figures = try block.decodeIfPresent([ReportFigure].self, forKey: .figures) {
            self = .figures(figures)
        } else if let table = try block.decodeIfPresent(ReportTable.self, forKey: .table) {
            self = .table(table)
        } else if let chart = try block.decodeIfPresent(ReportChart.self, forKey: .chart) {
            self = .chart(chart)
        } else if let map = try block.decodeIfPresent(ReportMap.self, forKey: .map) {
            self = .map(map)
        } else if let sources = try block.decodeIfPresent([String].self, forKey: .sources) {
            self = .sources(sources)
        } else {
            self = .paragraph(try block.decode(String.self, forKey: .paragraph))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var block = encoder.container(keyedBy: Key.self)
        switch self {
        case .heading(let level, let text, let anchor):
            try block.encode(text, forKey: .heading)
            try block.encode(level, forKey: .level)
            try block.encode(anchor, forKey: .anchor)
        case .markdown(let text): try block.encode(text, forKey: .markdown)
        case .paragraph(let text): try block.encode(text, forKey: .paragraph)
        case .figures(let figures): try block.encode(figures, forKey: .figures)
        case .table(let table): try block.encode(table, forKey: .table)
        case .chart(let chart): try block.encode(chart, forKey: .chart)
        case .map(let map): try block.encode(map, forKey: .map)
        case .sources(let sources): try block.encode(sources, forKey: .sources)
        }
    }
}
