import Quantities
import Testing

@Suite("Units of measure")
struct UnitOfMeasureTests {
    private func unit(_ code: String) throws -> UnitOfMeasure {
        try #require(UnitOfMeasure(code), "\(code) is a unit")
    }

    @Test(
        "Codes used by cities are read and keep their spelling",
        arguments: [
            "%", "1", "[PLN]", "[PLN]/{resident}", "/(10*3.{resident})", "{event}/(10*3.{resident})",
            "km/(10*4.{resident})", "m2/{resident}", "ug/m3", "kWh/m2", "kW.h", "d", "mo", "{day}/a", "Cel",
            "dB",
            "[ppth]", "10*3", "10^3", "har", "m3/har", "t{CO2}/{resident}", "W/(m2.K)", "l/s", "m/s2", "/m3",
            "10*3{resident}", "k[PLN]", "Mbit/s", "min", "hPa", "10*-3", "m-2",
        ])
    func reads(code: String) throws {
        #expect(try unit(code).code == code)
    }

    @Test(
        "What is no unit is refused at its place",
        arguments: [
            ("", 1), ("ha", 1), ("PLN/{resident}", 1), ("m²", 2), ("°C", 1), ("m/", 3), ("(m", 3), ("m)", 2),
            ("{}", 1), ("{mieszkańcy}", 1), ("m s", 2), ("0", 1), ("m0", 2), ("10*99", 4), ("m..s", 3),
            ("[pln]", 1), ("kh", 1), ("99999999999", 10), ("m-", 3), ("{a b}", 1),
            (String(repeating: "(", count: 9) + "m", 9), (String(repeating: "m", count: 121), 1),
        ] as [(String, Int)])
    func refuses(code: String, position: Int) {
        guard case .failure(let error) = UnitOfMeasure.parse(code) else {
            Issue.record("\(code) was read")
            return
        }
        #expect(error.position == position)
        #expect(!error.reason.pl.isEmpty && !error.remedy.en.isEmpty)
    }

    @Test(
        "Values convert exactly",
        arguments: [
            (0.07, "1", "%", 7), (0.1, "10*3", "1", 100), (12.3, "%", "[ppth]", 123), (90, "min", "h", 1.5),
            (1, "kW.h", "MJ", 3.6), (3.6, "MJ", "kWh", 1), (1.1, "km", "m", 1100), (250, "m", "km", 0.25),
            (1, "har", "m2", 10_000), (2.5, "m3", "l", 2500), (35.7, "ug/m3", "mg/m3", 0.0357),
            (1, "d", "h", 24),
            (1, "a", "d", 365.25), (12, "mo", "a", 1), (36, "km/h", "m/s", 10), (1, "B", "dB", 10),
            (1.005, "k[PLN]", "[PLN]", 1005),
            (7, "{event}/(10*3.{resident})", "{event}/(10*5.{resident})", 700),
            (1, "MBy", "Mbit", 8), (1013.25, "hPa", "Pa", 101_325), (0, "km", "m", 0), (-0.3, "1", "%", -30),
            (1e-7, "km", "mm", 0.1), (1, "W/(m2.K)", "mW/(cm2.K)", 0.1),
            (5, "/(10*3.{resident})", "/{resident}", 0.005),
        ] as [(Double, String, String, Double)])
    func converts(value: Double, from: String, to: String, expected: Double) throws {
        #expect(try unit(from).convert(value, to: unit(to)) == expected)
    }

    @Test(
        "Different things never convert",
        arguments: [
            ("{resident}", "{enterprise}"), ("{resident}", "1"), ("[PLN]", "[EUR]"), ("Cel", "K"),
            ("dB", "1"),
            ("{day}", "d"), ("m2", "m"), ("{event}/(10*3.{resident})", "/(10*3.{resident})"),
            ("10*3{resident}", "10*3"),
        ])
    func refusesConversion(from: String, to: String) throws {
        #expect(try !unit(from).isCommensurable(with: unit(to)))
        #expect(try unit(from).convert(1, to: unit(to)) == nil)
    }

    @Test("A remark after a unit changes nothing, a thing after a number counts")
    func annotations() throws {
        #expect(try unit("t{CO2}").convert(1, to: unit("kg")) == 1000)
        #expect(try unit("10*3{resident}").convert(2, to: unit("{resident}")) == 2000)
        #expect(try unit("%").dimension.isDimensionless)
        #expect(try unit("{day}/a").dimension.exponents == [.counted("day"): 1, .time: -1])
    }

    @Test("Arithmetic composes codes that can be read again")
    func arithmetic() throws {
        let metre = try unit("m")
        #expect((metre * metre).code == "m2")
        #expect((metre / metre).code == "1")
        #expect(metre.power(-2).code == "/m2")
        #expect(
            try (unit("{event}") / (unit("10*3") * unit("{resident}"))).code == "{event}/(10*3.{resident})")
        #expect(try (unit("{event}/(10*3.{resident})") * unit("10*3")).code == "{event}/{resident}")
        #expect(try unit("kWh").power(2).code == "kWh2")
        #expect(try (unit("km") / metre).convert(1, to: .one) == 1000)
    }

    @Test("Products of any two units keep scale and dimension through their code")
    func productsRoundTrip() throws {
        let codes = [
            "m", "km", "ug/m3", "{resident}", "10*3", "%", "[PLN]/{resident}", "7", "1/2", "kWh", "dB{A}",
            "/(10*3.{a}.{a})",
        ]
        for left in codes {
            for right in codes {
                for product in try [unit(left) * unit(right), unit(left) / unit(right), unit(left).power(3)] {
                    let again = try unit(product.code)
                    #expect(again.dimension == product.dimension, "\(left) and \(right)")
                    #expect(again.convert(1, to: product) == 1, "\(left) and \(right): \(product.code)")
                }
            }
        }
    }

    @Test("Ratios too large for whole numbers stay close")
    func hugeRatios() throws {
        let square = try unit("a").power(9)
        let back = try #require(square.convert(1, to: unit("s").power(9)))
        #expect(abs(back / 3.1040999997164845e+67 - 1) < 1e-9)
    }

    @Test(
        "Names for people",
        arguments: [
            ("%", "%", "%"), ("1", "", ""), ("Cel", "°C", "°C"), ("ug/m3", "µg/m³", "µg/m³"),
            ("m2", "m²", "m²"),
            ("har", "ha", "ha"), ("[PLN]", "zł", "PLN"), ("10*6.[PLN]", "mln zł", "million PLN"),
            ("k[PLN]", "tys. zł", "thousand PLN"), ("[ppth]", "‰", "‰"), ("kW.h", "kWh", "kWh"),
            ("kWh/m2", "kWh/m²", "kWh/m²"),
            ("/(10*3.{resident})", "na 1000 mieszkańców", "per 1,000 residents"),
            ("km/(10*4.{resident})", "km na 10\u{A0}000 mieszkańców", "km per 10,000 residents"),
            ("[PLN]/{resident}", "zł na mieszkańca", "PLN per resident"),
            ("{day}/a", "dni w roku", "days per year"),
            ("m2/{resident}", "m² na mieszkańca", "m² per resident"), ("d", "dni", "days"),
            ("mo", "mies.", "months"),
            ("{dwelling}", "mieszkań", "dwellings"), ("m3/a", "m³/rok", "m³/year"),
            ("{zyx}", "{zyx}", "{zyx}"),
            ("t{CO2}", "t", "t"), ("W/(m2.K)", "W/(m²·K)", "W/(m²·K)"), ("min", "min", "min"),
            ("/m3", "/m³", "/m³"),
            (
                "{patent}/(10*5.{resident})", "patentów na 100\u{A0}000 mieszkańców",
                "patents per 100,000 residents"
            ),
        ])
    func names(code: String, polish: String, english: String) throws {
        #expect(try unit(code).displayName(.polish) == polish)
        #expect(try unit(code).displayName(.english) == english)
    }
}
