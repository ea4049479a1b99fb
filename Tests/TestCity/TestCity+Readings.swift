public import Evidence
import Quantities
import Strategy

extension TestCity {
    /// The recorded series, by id. `trips-without-car` has none.
    public static var panels: [String: Panel] {
        [
            "green-area": panel(
                greenArea,
                [
                    "9901": (2020, [10, 10.6, 11.2, 11.8, 12.4, 13]),
                    "9902": (2020, [14, 14, 14.5, 14.5, 15, 15]),
                    "9903": (2020, [8, 8, 8.2, 8.4, 8.4, 8.6]),
                ]),
            "pm10-annual-mean": panel(
                fineDust,
                [
                    "9901": (2018, [52, 51, 49.5, 50, 47.5, 46, 45.5, 44]),
                    "9902": (2018, [40, 39, 38, 37, 36, 35, 34, 33]),
                    "9903": (2018, [55, 55, 54, 54, 53, 53, 52, 52]), "9904": (2020, [47, 46, 46, 45, 44]),
                ]),
            "enterprises": brokenEnterprises,
            "young-to-old": panel(
                generations,
                [
                    "9901": (2021, [62, 60.5, 58, 56.1]), "9902": (2021, [70, 69, 68, 66]),
                    "9903": (2021, [50, 49, 48, 46]),
                ]),
            "dwellings-completed": panel(
                dwellings,
                ["9901": (2020, [5, 4.9, 4.8, 4.5, 4.4]), "9904": (2020, [6, 6.2, 6.1, 6.4, 6.6])]),
            "population-0-17": variable(0, [6200, 6050, 5800, 5610]),
            "population-65-over": variable(1, [10_000, 10_000, 10_000, 10_000]),
        ]
    }

    /// The register was cleaned in 2021: the series stands on a new base from there on; 2025 is provisional.
    private static var brokenEnterprises: Panel {
        var panel = panel(
            enterprises,
            [
                "9901": (2018, [1190, 1195, 1200, 1000, 1012, 1024, 1030, 1040]),
                "9902": (2021, [1100, 1120, 1135, 1150, 1160]),
            ])
        panel.rows[0].points[3].breakReason = "Oczyszczono rejestr firm | The register of firms was cleaned"
        panel.rows[0].points[7].status = .provisional
        return panel
    }

    private static func variable(_ number: Int, _ values: [Double]) -> Panel {
        Panel(unit: variables[number].unit, rows: [row("9901", 2021, values)])
    }

    private static func panel(_ indicator: Indicator, _ rows: [AreaCode: (from: Int, values: [Double])])
        -> Panel
    {
        Panel(
            unit: indicator.unit,
            rows: rows.sorted { $0.key < $1.key }.map { row($0.key, $0.value.from, $0.value.values) })
    }

    private static func row(_ area: AreaCode, _ from: Int, _ values: [Double]) -> Panel.Row {
        Panel.Row(
            area: area,
            points: values.enumerated().map { Panel.Point(period: .year(from + $0), value: $1) })
    }
}
