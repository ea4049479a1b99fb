public import Quantities

/// A page with one form: all problems at once beside their fields, and what was typed is kept.
public struct FormPage: Page {
    /// One thing to fill in.
    public struct Field: Sendable {
        public enum Control: Sendable {
            case line, paragraph, secret, file
            /// An address of electronic mail, the name under which a person signs in.
            case email
            /// A password that is being set.
            case newSecret
            /// A code from paper or from an authenticator.
            case oneTimeCode
            case day
            /// One box to tick; its value is `1` where it is ticked.
            case check
            case choice([Option])
        }

        public struct Option: Sendable {
            public var value: String
            public var words: BilingualText

            public init(_ value: String, _ words: BilingualText) {
                self.value = value
                self.words = words
            }
        }

        public var name: String
        public var label: BilingualText
        public var hint: BilingualText
        public var control: Control
        public var value: String
        public var isRequired: Bool
        public var problems: [Finding] = []

        public init(
            _ name: String, _ label: BilingualText, _ control: Control = .line, value: String = "",
            hint: BilingualText = BilingualText(""), required: Bool = false
        ) {
            self.name = name
            self.label = label
            self.hint = hint
            self.control = control
            self.value = value
            isRequired = required
        }
    }

    /// An edit that somebody else recorded meanwhile.
    public struct Conflict: Sendable {
        /// Who, when and why.
        public var author: String
        public var recorded: String
        public var reason: String
        /// Fields that differ: label, what is recorded now, what was typed here.
        public var rows: [(label: BilingualText, recorded: String, typed: String)]

        public init(
            author: String, recorded: String, reason: String,
            rows: [(label: BilingualText, recorded: String, typed: String)]
        ) {
            self.author = author
            self.recorded = recorded
            self.reason = reason
            self.rows = rows
        }
    }

    public var heading: BilingualText
    public var lead: BilingualText
    public var action: Route
    public var back: Crumb?
    public var fields: [Field]
    public var hidden: [(name: String, value: String)] = []
    /// Problems that belong to no single field.
    public var problems: [Finding] = []
    public var conflict: Conflict?
    public var button: BilingualText
    /// Whether a file is sent with it.
    public var carriesFile = false

    public init(
        _ heading: BilingualText, lead: BilingualText, action: Route, back: Crumb? = nil, fields: [Field],
        button: BilingualText
    ) {
        self.heading = heading
        self.lead = lead
        self.action = action
        self.back = back
        self.fields = fields
        self.button = button
    }

    public func title(_ language: Language) -> String { heading[language] }
    public func description(_ language: Language) -> String { lead[language] }
    public var trail: [Crumb] { back.map { [$0] } ?? [] }

    /// Puts each finding beside the field whose name its place ends with; the rest stand above the form.
    public mutating func show(_ findings: [Finding]) {
        for finding in findings {
            let place = finding.place.split(separator: " ").last.map(String.init) ?? finding.place
            if let index = fields.firstIndex(where: { $0.name == place }) {
                fields[index].problems.append(finding)
            } else {
                problems.append(finding)
            }
        }
    }

    /// The number of problems shown.
    public var problemCount: Int { problems.count + fields.reduce(0) { $0 + $1.problems.count } }
}
