import CXlsxWriter

/// The looks of cells in one workbook, each made once.
struct CellFormats {
    let header: UnsafeMutablePointer<lxw_format>?
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var made: [Look: UnsafeMutablePointer<lxw_format>] = [:]

    private struct Look: Hashable {
        var kind: Workbook.Kind
        var isLocked: Bool
    }

    init(_ book: UnsafeMutablePointer<lxw_workbook>) {
        self.book = book
        header = workbook_add_format(book)
        format_set_bold(header)
        format_set_text_wrap(header)
        format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        format_set_bg_color(header, 0xE3_EAF2)
        format_set_border(header, UInt8(LXW_BORDER_THIN.rawValue))
    }

    mutating func format(_ kind: Workbook.Kind, isLocked: Bool) -> UnsafeMutablePointer<lxw_format>? {
        let look = Look(kind: kind, isLocked: isLocked)
        if let known = made[look] { return known }
        let format = workbook_add_format(book)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let pattern = kind.pattern { format_set_num_format(format, pattern) }
        if kind == .longText { format_set_text_wrap(format) }
        if isLocked {
            format_set_bg_color(format, 0xF2_F2F2)
        } else {
            format_set_unlocked(format)
        }
        made[look] = format
        return format
    }
}

extension Workbook.Kind {
    /// Nil for plain numbers.
    fileprivate var pattern: String? {
        switch self {
        case .text, .longText: "@"
        case .date: "yyyy-mm-dd"
        case .number: nil
        case .money: "#,##0.00"
        case .percent: "0.##\"%\""
        }
    }
}
