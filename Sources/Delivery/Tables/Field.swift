package import Quantities

/// Where a row keeps one value.
package typealias Path<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

/// A column with the way to and from one value of a row.
package struct Field<Row: Sendable>: Sendable {
    package let column: Column
    package let get: @Sendable (Row) -> String
    /// Answers whether the text could be taken.
    package let set: @Sendable (String, inout Row) -> Bool

    /// A field that stands on a stored value.
    package init<Value: CellValue>(
        _ key: String, _ path: Path<Row, Value>, _ kind: CellKind,
        required: Bool = false, pl: String, en: String, meaning: BilingualText
    ) {
        column = Column(
            key: key, title: BilingualText(pl: pl, en: en), kind: kind, isRequired: required, meaning: meaning
        )
        get = { $0[keyPath: path].cell }
        set = { text, row in
            guard text.isEmpty || kind.accepts(text), let value = Value(cell: text) else { return false }
            row[keyPath: path] = value
            return true
        }
    }

    /// A field that stands on one word of a list.
    package init<Word: NamedChoice>(
        _ key: String, _ path: Path<Row, Word>, pl: String, en: String,
        meaning: BilingualText
    ) {
        column = Column(
            key: key, title: BilingualText(pl: pl, en: en), kind: .choice(of: Word.self), isRequired: true,
            meaning: meaning)
        get = { $0[keyPath: path].rawValue }
        set = { text, row in
            guard let word = Word(rawValue: text) else { return false }
            row[keyPath: path] = word
            return true
        }
    }

    /// A field that stands on one word of a list, or on none.
    package init<Word: NamedChoice>(
        ifAny key: String, _ path: Path<Row, Word?>, pl: String, en: String, meaning: BilingualText
    ) {
        column = Column(
            key: key, title: BilingualText(pl: pl, en: en), kind: .choice(of: Word.self), isRequired: false,
            meaning: meaning)
        get = { $0[keyPath: path]?.rawValue ?? "" }
        set = { text, row in
            let word = Word(rawValue: text)
            guard word != nil || text.isEmpty else { return false }
            row[keyPath: path] = word
            return true
        }
    }

    private init(
        column: Column, get: @escaping @Sendable (Row) -> String,
        set: @escaping @Sendable (String, inout Row) -> Bool
    ) {
        self.column = column
        self.get = get
        self.set = set
    }

    /// Two fields, `key_pl` and `key_en`; where a text is required, it is the Polish one.
    package static func both(
        _ key: String, _ path: Path<Row, BilingualText>, required: Bool = false,
        pl: String, en: String, meaning: BilingualText
    ) -> [Field] {
        func one(_ language: String, _ text: Path<BilingualText, String>) -> Field {
            Field(
                column: Column(
                    key: "\(key)_\(language)",
                    title: BilingualText(
                        pl: "\(pl) (\(language.uppercased()))", en: "\(en) (\(language.uppercased()))"),
                    kind: .text, isRequired: required && language == "pl", meaning: meaning),
                get: { $0[keyPath: path][keyPath: text] },
                set: { cell, row in
                    row[keyPath: path][keyPath: text] = cell
                    return true
                })
        }
        return [one("pl", \.pl), one("en", \.en)]
    }

    /// The same field of a part that stands in a table of its own.
    package func ofPart() -> Field<Part<Row>> {
        let (get, set) = (get, set)
        return Field<Part<Row>>(
            column: column, get: { get($0.value) }, set: { cell, part in set(cell, &part.value) })
    }
}

/// A value that is recorded within another one, with the identifier of that other.
package struct Part<Value: Sendable>: Sendable {
    package var owner: String
    package var value: Value
}
