import Delivery
import Quantities

/// Amounts as people read them, to the grosz: „1 234,56 zł”, "PLN 1,234.56"; whole złoty without decimals.
enum MoneyFormat {
    static func text(_ money: Money, _ language: Language) -> String {
        let magnitude = money.grosze.magnitude
        var text = NumberFormat.text(Int(magnitude / 100), language)
        let rest = magnitude % 100
        if rest > 0 { text += (language == .polish ? "," : ".") + (rest < 10 ? "0\(rest)" : String(rest)) }
        if money < .zero { text = "−" + text }
        return language == .polish ? text + "\u{A0}zł" : "PLN\u{A0}" + text
    }

    /// Rounded to a tenth of a million, for pictures beside a table with the exact amount.
    static func millions(_ money: Money, _ language: Language) -> String {
        let number = NumberFormat.text(money.approximateZloty / 1_000_000, decimals: 1, language)
        return language == .polish ? number + "\u{A0}mln\u{A0}zł" : "PLN\u{A0}" + number + "m"
    }
}

extension HTML {
    mutating func money(_ money: Money) { text(MoneyFormat.text(money, language)) }

    mutating func moneyCell(_ money: Money?) {
        element("td", .class("num")) { html in
            if let money { html.money(money) } else { html.fixed("–") }
        }
    }

    /// An amount, or in words why there is none.
    mutating func moneyCell(_ money: () throws(DeliveryGap) -> Money) {
        element("td", .class("num")) { html in
            do throws(DeliveryGap) {
                html.money(try money())
            } catch {
                html.element("span", .class("soft small"), words: error.reason)
            }
        }
    }
}
