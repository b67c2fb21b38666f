import Days
public import ICalendar
import Planning
public import Programmes

extension EventMapping {
    /// What identifies an item of preparation in calendars: `training.2025.1.prep.call-up@…`.
    ///
    /// Beside what units share, a unit's own item has that unit in its identity.
    public func uid(of preparation: PreparationDay, for unit: Unit.ID? = nil) -> String {
        uid(of: preparation.item, entry(of: preparation, for: unit))
    }

    /// The all-day event of an item of preparation; where units share it, as all of them see it or as one of them does.
    public func event(for preparation: PreparationDay, for unit: Unit.ID? = nil) -> Event {
        let entry = entry(of: preparation, for: unit)
        let item = entry.first.preparation.first { $0.id == preparation.item.id } ?? preparation.item
        let standing = entry.standing(of: item.id)
        var event = AllDayEvent(
            uid: uid(of: item, entry), days: item.day...item.day, stamp: standing.stamp,
            title: title(of: item, entry, prefix: prefix(standing.state))
        ).event
        event.status = status(of: entry.first.occurrence, standing)
        event.sequence = standing.sequence
        event.categories = categories(kind: say("chuẩn bị", "preparation"), entry)
        event.url = frame.address
        event.description = Text(EventDescription(lines(on: item, entry) + closing(standing)).text(besides: event))
        return event
    }

    private func entry(of preparation: PreparationDay, for unit: Unit.ID?) -> CalendarEntry {
        unit.flatMap(preparation.entry.own(of:)) ?? preparation.entry
    }

    private func uid(of item: PublishedPreparation, _ entry: CalendarEntry) -> String {
        "\(entry.id.uidStem).prep.\(item.id)@\(programme)"
    }

    /// What is to do, then for what, as far as there is room in ``OccurrenceWording/titleLimit`` characters.
    ///
    /// `Công văn triệu tập học viên · lớp 1/2025`; `Đơn vị gửi báo cáo cho đoàn kiểm tra · Mỹ Xuyên`.
    private func title(of item: PublishedPreparation, _ entry: CalendarEntry, prefix: String) -> String {
        let what = prefix + item.title[phrases.language]
        let subject = (entry.units.isEmpty ? words(of: entry).subjects.last : nil).map { " · " + $0 } ?? ""
        let period = reference(to: entry).map { " · " + $0 } ?? ""
        let forms = [": " + titleParts(of: entry).text(), period + subject, subject.isEmpty ? period : subject]
        let end = forms.first { (what + $0).count <= OccurrenceWording.titleLimit } ?? forms[2]
        return (what.cut(to: OccurrenceWording.titleLimit - end.count) + end).composed.onOneLine
    }

    /// The period and the ordinal alone: `lớp 1/2025`, `quý III/2025`; nothing for what takes place once.
    private func reference(to entry: CalendarEntry) -> String? {
        guard let period = entry.id.period else { return nil }
        guard entry.id.ordinal != nil else { return phrases.period(period) }
        return String(words(of: entry).period.drop { $0 == " " || $0 == "," })
    }

    private func lines(on item: PublishedPreparation, _ entry: CalendarEntry) -> [EventDescription.Line] {
        let by = (entry.units.isEmpty ? item.by : item.sharedBy)[phrases.language]?.joined(separator: "; ") ?? ""
        let lead = say("\(item.workingDaysBefore) ngày làm việc trước", "\(item.workingDaysBefore) working days before")
        var lines = [EventDescription.Line(say("Việc cần làm", "To do"), item.title[phrases.language])]
        if !by.isEmpty { lines.append(EventDescription.Line(say("Thực hiện", "Done by"), by)) }
        lines.append(
            EventDescription.Line(lead, "\(titleParts(of: entry).text()), \(phrases.time(entry.first))"))
        if let clauses = quotedClauses(of: entry.first) {
            lines.append(EventDescription.Line(say("Căn cứ", "Clause"), clauses))
        }
        return lines + notes(on: entry).map { EventDescription.Line(nil, $0) }
    }
}
