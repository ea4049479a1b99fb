import Delivery
import Quantities

extension CouncilTables {
    static let debates = ReportingTable.list(
        "debates", pl: "Debaty nad raportem", en: "Debates on the report", \.debates, key: ["year"],
        blank: DebateSession(year: 0, date: DeliveryTables.blankDate, seats: 0, residents: 0),
        [
            DeliveryTables.year("year", \.year, pl: "Rok raportu", en: "Year of the report"),
            DeliveryTables.date("date", \.date, pl: "Dzień sesji", en: "Day of the session"),
            Field(
                "begins", \.begins, .text, pl: "Początek", en: "Begins",
                meaning: BilingualText(pl: "Godzina, na przykład 10:00.", en: "The hour, such as 10:00.")),
        ]
            + Field.both(
                "place", \.place, pl: "Miejsce", en: "Place",
                meaning: BilingualText(pl: "Gdzie się odbywa.", en: "Where it is held.")) + [
                count(
                    "seats", \.seats, pl: "Ustawowa liczba radnych", en: "Statutory number of councillors",
                    meaning: BilingualText(
                        pl: "Od niej zależy większość.", en: "The majority depends on it.")),
                count(
                    "residents", \.residents, pl: "Liczba mieszkańców", en: "Residents",
                    meaning: BilingualText(
                        pl: "Od niej zależy liczba podpisów: ponad 20 000 – 50, inaczej 20.",
                        en: "It sets the signatures: above 20,000 residents 50, else 20.")),
                count(
                    "speakers", \.speakers, pl: "Miejsca dla mówców", en: "Places for speakers",
                    meaning: BilingualText(
                        pl: "15, chyba że rada zwiększyła.", en: "15, unless the council raised it.")),
                count("requested", \.requested, pl: "Zgłoszenia", en: "Requests"),
                count("admitted", \.admitted, pl: "Dopuszczeni", en: "Admitted"),
                count("spoke", \.spoke, pl: "Zabrali głos", en: "Spoke"),
            ]
            + vote(
                "confidence", pl: "Wotum zaufania", en: "Vote of confidence", \.confidence.outcome,
                \.confidence.ayes, \.confidence.noes, \.confidence.abstentions)
            + vote(
                "absolutorium", pl: "Absolutorium", en: "Absolutorium", \.absolutorium.outcome,
                \.absolutorium.ayes, \.absolutorium.noes, \.absolutorium.abstentions)
            + DeliveryTables.provenance(\.provenance.isExample, \.provenance.source))

    static let agenda = ReportingTable.parts(
        "debate-agenda", pl: "Porządek debat", en: "Agenda of debates", of: \.debates,
        ownedBy: DeliveryTables.owner("year", "debates", pl: "Rok raportu", en: "Year of the report"),
        \.agenda,
        key: ["number"], blank: DebateSession.Point(number: 0, subject: BilingualText("")),
        [
            Field(
                "number", \.number, .integer(1...200), required: true, pl: "Punkt", en: "Point",
                meaning: BilingualText(pl: "Kolejność.", en: "Its place."))
        ]
            + Field.both(
                "subject", \.subject, required: true, pl: "Temat", en: "Subject",
                meaning: BilingualText(pl: "O czym mowa.", en: "What it is about."))
            + Field.both(
                "presenter", \.presenter, pl: "Referuje", en: "Presented by",
                meaning: BilingualText(
                    pl: "Jednostka lub organ, bez nazwisk.", en: "A unit or body, no names.")))

    private static func vote(
        _ key: String, pl: String, en: String, _ outcome: Path<DebateSession, CouncilVote.Outcome?>,
        _ ayes: Path<DebateSession, Int?>, _ noes: Path<DebateSession, Int?>,
        _ abstentions: Path<DebateSession, Int?>
    ) -> [Field<DebateSession>] {
        [
            Field(
                ifAny: key, outcome, pl: pl, en: en,
                meaning: BilingualText(
                    pl: "Wynik głosowania; puste przed nim.", en: "What came of the vote; empty before it.")),
            count("\(key)_ayes", ayes, pl: "\(pl): za", en: "\(en): ayes"),
            count("\(key)_noes", noes, pl: "\(pl): przeciw", en: "\(en): noes"),
            count("\(key)_abstentions", abstentions, pl: "\(pl): wstrzymali się", en: "\(en): abstentions"),
        ]
    }
}
