import Days
import Programmes
import Publishing
import Storage

/// A day off that somebody has announced.
struct HolidayAnnouncement {
    let day: Day
    /// The rest day that is worked instead.
    let work: Day?
    /// The holiday that it makes up for.
    let compensates: Day?
    let source: String
    let name: String?
    /// Whether what is announced or past may be changed.
    let isReplacing: Bool
    let revised: String

    /// The furthest that a day may be from the one that is worked for it.
    private static let furthest = 60

    /// The rows it makes of a file, and those they take the place of; throws to refuse.
    func change(of file: HolidayFileInHand, today: Day) throws -> (rows: [DayOff], removed: [DayOff]) {
        try refusePast(today)
        try refuseWork(file)
        let former = file.rows(on: day) + (work.map(file.rows) ?? [])
        let rows = try rows(file)
        try refuseContradiction(former, rows, file)
        return (rows, former + file.partners(of: former, besides: [day, work]))
    }

    private func rows(_ file: HolidayFileInHand) throws -> [DayOff] {
        let former = file.rows(on: day)
        if let work {
            try refuseRestDay(file)
            let (off, worked) = swapNames(former, work, file)
            return [
                row(day, .swappedOff, paired: work, off), row(work, .swappedWorking, paired: day, worked),
            ]
        }
        if let compensates {
            try refuseRestDay(file)
            guard let holiday = file.rows(on: compensates).first(where: { $0.kind == .public }) else {
                throw Failure(
                    vi:
                        "\(DateWriting(.vi).date(compensates)) không phải ngày lễ trong “\(file.path)”, nên không có gì để nghỉ bù. "
                        + "Chưa có gì thay đổi.",
                    en:
                        "\(DateWriting(.en).date(compensates)) is no holiday in “\(file.path)”, so there is nothing to make up for. "
                        + "Nothing has been changed.")
            }
            let name =
                called(file)
                ?? Bilingual(vi: holiday.name.vi + " (nghỉ bù)", en: holiday.name.en + " (compensatory day)")
            return [row(day, .compensatory, paired: compensates, name)]
        }
        // An estimate that is announced now stays the kind of day it is.
        let estimate = former.first { $0.kind == .public || $0.kind == .compensatory }
        if estimate == nil {
            try refuseRestDay(file)
            if let swap = former.first(where: { $0.kind == .swappedOff }), let other = swap.paired, !isReplacing {
                throw Failure(
                    vi:
                        "\(file.place(of: swap)) có ngày làm bù \(DateWriting(.vi).date(other)). Ghi rõ: --work \(DateWriting(.vi).date(other)); "
                        + "nghỉ mà không làm bù thì thêm --replace. Chưa có gì thay đổi.",
                    en: "\(file.place(of: swap)) has \(DateWriting(.en).date(other)) worked instead. Say so: --work "
                        + "\(DateWriting(.vi).date(other)); or, if nothing is, add --replace. Nothing has been changed."
                )
            }
        }
        let usual = Bilingual(vi: "Ngày nghỉ theo thông báo", en: "Announced day off")
        return [
            row(day, estimate?.kind ?? .public, paired: estimate?.paired, called(file) ?? estimate?.name ?? usual)
        ]
    }

    private func row(_ day: Day, _ kind: DayOff.Kind, paired: Day?, _ name: Bilingual) -> DayOff {
        DayOff(
            date: day, name: name, kind: kind, status: .announced, paired: paired, source: source, revised: revised)
    }

    /// The name that was typed, with the English that the file has for it.
    private func called(_ file: HolidayFileInHand) -> Bilingual? {
        name.map { name in
            let known = file.holidays.daysOff.first { folded($0.name.vi) == folded(name) }
            return known?.name ?? Bilingual(vi: name, en: name)
        }
    }

    /// What both days of a swap are called; a proposal that is announced now keeps its names.
    private func swapNames(_ former: [DayOff], _ work: Day, _ file: HolidayFileInHand) -> (Bilingual, Bilingual) {
        let vi = DateWriting(.vi)
        if name == nil, let off = former.first(where: { $0.kind == .swappedOff && $0.paired == work }),
            let worked = file.rows(on: work).first(where: { $0.kind == .swappedWorking })
        {
            return (off.name, worked.name)
        }
        let called = called(file)
        let (restDay, weekday) = (vi.weekday(work.weekday), DateWriting(.en).weekday(work.weekday))
        guard let called else {
            return (
                Bilingual(vi: "Nghỉ hoán đổi, làm bù \(vi.date(work))", en: "Day off, working day moved"),
                Bilingual(vi: "\(restDay) làm bù cho \(vi.date(day))", en: "Make-up working \(weekday)")
            )
        }
        return (
            Bilingual(
                vi: "\(called.vi) (nghỉ hoán đổi, làm bù \(vi.date(work)))",
                en: "\(called.en) (day off, working day moved)"),
            Bilingual(
                vi:
                    "\(called.vi) (\(restDay.hasPrefix("Thứ") ? "t" + restDay.dropFirst() : restDay) làm bù cho \(vi.date(day)))",
                en: "\(called.en) (make-up working \(weekday))")
        )
    }
}

// MARK: - What is refused

extension HolidayAnnouncement {
    private func refusePast(_ today: Day) throws {
        guard !isReplacing, let past = [day, work].compactMap(\.self).first(where: { $0 < today }) else { return }
        throw Failure(
            vi:
                "\(DateWriting(.vi).weekdayAndDate(past)) đã qua. Kiểm tra năm; sửa lại tệp cho đúng ngày đã qua thì thêm --replace. "
                + "Chưa có gì thay đổi.",
            en:
                "\(DateWriting(.en).weekdayAndDate(past)) is past. Check the year; to put the file right about the past, add --replace. "
                + "Nothing has been changed.")
    }

    private func refuseWork(_ file: HolidayFileInHand) throws {
        guard let work else { return }
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        guard file.holidays.restDays.contains(work.weekday) else {
            throw Failure(
                vi: "--work: \(vi.weekdayAndDate(work)) vốn là ngày làm việc, không làm bù được. Chưa có gì thay đổi.",
                en:
                    "--work: \(en.weekdayAndDate(work)) is a working day anyway and makes up for nothing. Nothing has been changed."
            )
        }
        let distance = abs(day.distance(to: work))
        guard distance <= Self.furthest else {
            throw Failure(
                vi:
                    "--work: \(vi.date(work)) cách \(vi.date(day)) \(distance) ngày, quá \(Self.furthest). Kiểm tra lại ngày và năm. "
                    + "Chưa có gì thay đổi.",
                en:
                    "--work: \(en.date(work)) is \(distance) days from \(en.date(day)), more than \(Self.furthest). Check day and year. "
                    + "Nothing has been changed.")
        }
    }

    private func refuseRestDay(_ file: HolidayFileInHand) throws {
        guard file.holidays.restDays.contains(day.weekday) else { return }
        let worked = file.rows(on: day).first { $0.kind == .swappedWorking }
        throw Failure(
            vi: "\(DateWriting(.vi).weekdayAndDate(day)) vốn là ngày nghỉ hằng tuần, không cần ghi. "
                + (worked == nil
                    ? "" : "Không làm bù ngày ấy nữa: lich holidays unset \(DateWriting(.vi).date(day)) --replace. ")
                + "Chưa có gì thay đổi.",
            en: "\(DateWriting(.en).weekdayAndDate(day)) is a weekly rest day anyway. "
                + (worked == nil
                    ? "" : "If it is worked no more: lich holidays unset \(DateWriting(.vi).date(day)) --replace. ")
                + "Nothing has been changed.")
    }

    /// Refuses to say otherwise, or once more, what is certain; that a day of the law is announced now is neither.
    private func refuseContradiction(_ former: [DayOff], _ rows: [DayOff], _ file: HolidayFileInHand) throws {
        guard !isReplacing else { return }
        let certain = former.filter(\.status.isCertain)
        func isSame(_ row: DayOff) -> Bool {
            rows.contains {
                $0.date == row.date && $0.kind == row.kind && (row.paired == nil || $0.paired == row.paired)
            }
        }
        if let other = certain.first(where: { !isSame($0) }) { throw Failure(contradicting: other, in: file) }
        guard let known = certain.first(where: { $0.status == .announced }),
            rows.allSatisfy({ row in certain.contains { $0.date == row.date } })
        else { return }
        throw Failure(
            vi:
                "\(file.place(of: known)) đã ghi đúng như vậy, theo “\(known.source)”. Sửa căn cứ hoặc tên: thêm --replace. Chưa có gì thay đổi.",
            en:
                "\(file.place(of: known)) says so already, after “\(known.source)”. To change source or name, add --replace. "
                + "Nothing has been changed.")
    }
}

extension Failure {
    /// That a row which is certain says otherwise.
    init(contradicting row: DayOff, in file: HolidayFileInHand) {
        let (vi, en) = (DateWriting(.vi), DateWriting(.en))
        self.init(
            vi:
                "\(file.place(of: row)): \(vi.weekdayAndDate(row.date)) đã là “\(row.name.vi)” (\(row.kind.rawValue), \(row.status.rawValue)), theo “\(row.source)”. "
                + "Thông báo mới thay thế thì thêm --replace. Chưa có gì thay đổi.",
            en:
                "\(file.place(of: row)): \(en.weekdayAndDate(row.date)) is “\(row.name.en)” (\(row.kind.rawValue), \(row.status.rawValue)), after “\(row.source)”. "
                + "If a new announcement replaces that, add --replace. Nothing has been changed.")
    }
}
