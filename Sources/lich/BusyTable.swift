import Days
import Planning
import Publishing
import Storage
import Tables

/// Busy times as an office writes them in a table, one a row.
struct BusyTable {
    /// What a table may say.
    private enum Column: Hashable {
        case who, from, to, session, reason
    }

    private let table: Table
    private let columns: TableColumns<Column>

    /// Reads a table; who is busy may be said for all rows.
    init(_ bytes: [UInt8], name: String, sheet: String?, hasWho: Bool) throws {
        let wanted: [WantedColumn<Column>] = [
            WantedColumn(.who, ["ai", "who", "cơ quan", "người bận"], isRequired: !hasWho),
            WantedColumn(.from, ["từ ngày", "from", "từ", "ngày", "day", "date"], isRequired: true),
            WantedColumn(.to, ["đến ngày", "to", "đến", "đến hết ngày", "until"]),
            WantedColumn(.session, ["buổi", "session"]),
            WantedColumn(.reason, ["lý do", "reason", "lí do"]),
        ]
        do {
            table = try Table.read(bytes: bytes, name: name, sheet: sheet).headed(by: wanted)
            columns = try table.columns(wanted)
        } catch {
            throw Failure(unchanged: error.message)
        }
    }

    /// What the reader had to assume.
    var remarks: [Bilingual] { table.remarks + columns.remarks }

    /// The busy times of all rows; throws everything that is wrong with them at once.
    func times(
        of who: String?, _ reading: DateReading, named claimant: (String) throws -> String
    ) throws -> [BusyTime] {
        var faults: [Bilingual] = []
        let times = table.rows.compactMap { row -> BusyTime? in
            guard row.cells.contains(where: { !$0.isBlank }) else { return nil }
            func read<Value>(_ column: Column, _ value: (String) throws -> Value) -> Value? {
                do {
                    return try value(columns[column, in: row].shown)
                } catch {
                    let place = columns.place(column, in: row).words
                    let words = Failure(error)?.message ?? Bilingual(vi: "\(error)", en: "\(error)")
                    faults.append(
                        Bilingual(
                            vi: "“\(table.name)”, \(place.vi): \(words.vi)",
                            en: "“\(table.name)”, \(place.en): \(words.en)"))
                    return nil
                }
            }
            let name = read(.who) { typed in
                if let who, columns[.who, in: row].isBlank { return who }
                guard !columns[.who, in: row].isBlank else {
                    throw Failure(vi: "thiếu tên người hoặc cơ quan bận.", en: "who is busy is missing.")
                }
                return try claimant(typed)
            }
            let first = read(.from) { try day($0, reading) }
            let last = columns[.to, in: row].isBlank ? first : read(.to) { try day($0, reading) }
            let session = read(.session) { try self.session($0) }
            let reason = columns[.reason, in: row].shown.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let name, let first, let last, let session else { return nil }
            let ends = read(.to) { _ in
                guard first.day <= last.day else {
                    throw Failure(
                        vi:
                            "ngày cuối \(DateWriting(.vi).date(last.day)) đứng trước ngày đầu \(DateWriting(.vi).date(first.day)).",
                        en:
                            "the last day, \(DateWriting(.en).date(last.day)), comes before the first, \(DateWriting(.en).date(first.day))."
                    )
                }
                return first.day...last.day
            }
            return ends.map {
                BusyTime(
                    name, on: $0, session.named ?? first.session,
                    reason: reason.isEmpty ? nil : String(reason.prefix(120)))
            }
        }
        guard faults.isEmpty else { throw Failure(faults) }
        return times
    }

    private func day(_ text: String, _ reading: DateReading) throws -> TypedDay {
        guard !text.allSatisfy(\.isWhitespace) else { throw Failure(vi: "thiếu ngày.", en: "the day is missing.") }
        if let day = Cell(text).day { return TypedDay(day) }
        return try reading.possibleDayAndSession(text)
    }

    /// The half of the days that a cell names, as something that is there also where it names none.
    private func session(_ text: String) throws -> (named: Session?, isRead: Bool) {
        switch folded(text) {
        case "", "ca ngay", "all day", "x": (nil, true)
        case "sang", "buoi sang", "morning", "s": (.morning, true)
        case "chieu", "buoi chieu", "afternoon", "c": (.afternoon, true)
        default:
            throw Failure(
                vi: "không hiểu buổi “\(text)”. Viết: sáng, chiều, hoặc để trống khi cả ngày.",
                en: "“\(text)” is no session. Write morning or afternoon, or nothing for all day.")
        }
    }
}
