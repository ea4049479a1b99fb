/// What a column of a table holds, as its heading says.
enum ColumnRole: Sendable, Hashable {
    case code, name, period, subperiod, value, unit, attribute, dimension

    /// The role of a heading; nil where the heading says nothing about it.
    init?(_ heading: String) {
        switch ColumnRole.normalised(heading) {
        case "kod", "code", "bdl code", "teryt", "terc", "kod teryt", "kod gus", "kod jednostki",
            "id jednostki",
            "unit id", "unit code", "nts", "kod nts", "teryt7", "terc7", "station", "station code",
            "kod stacji", "stacja":
            self = .code
        case "nazwa", "name", "unit name", "jednostka terytorialna", "nazwa jednostki",
            "nazwa jednostki terytorialnej",
            "powiat", "gmina", "wojewodztwo", "territorial unit":
            self = .name
        case "rok", "year", "lata", "okres", "period", "time", "czas", "data", "date", "data i czas",
            "time period",
            "datetime", "day", "dzien", "doba", "timestamp", "godzina pomiaru", "miesiac i rok":
            self = .period
        case "kwartal", "quarter", "miesiac", "month", "polrocze", "half": self = .subperiod
        case "wartosc", "value", "val", "obs value", "wynik", "pomiar": self = .value
        case "jednostka miary", "jednostka", "unit", "jm", "j m", "unit of measure", "measure unit":
            self = .unit
        case "atrybut", "attribute", "flag", "flaga", "attrid", "attr id", "obs status", "znak":
            self = .attribute
        case "wiek", "age", "plec", "sex", "grupa wieku", "age group", "indicator", "wskaznik", "dataset",
            "ogolem",
            "wyszczegolnienie", "parametr", "parameter":
            self = .dimension
        default: return nil
        }
    }

    /// Whether a heading of codes says that they are those of measuring stations.
    static func namesStations(_ heading: String) -> Bool {
        ["station", "station code", "kod stacji", "stacja"].contains(normalised(heading))
    }

    /// Lower case, without Polish marks, brackets and underscores.
    static func normalised(_ text: String) -> String {
        var out = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "ą": out += "a"
            case "ć": out += "c"
            case "ę": out += "e"
            case "ł": out += "l"
            case "ń": out += "n"
            case "ó": out += "o"
            case "ś": out += "s"
            case "ź", "ż": out += "z"
            case "_", "-", ".", "\u{A0}", "\n": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out.split(separator: " ").joined(separator: " ")
    }
}
