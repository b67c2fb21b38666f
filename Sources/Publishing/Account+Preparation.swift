public import Days
import Planning
import Programmes

extension Account {
    /// The papers of preparation of what takes place on these days, by the day by which they must be out; what units share
    /// is one paper.
    public func preparation(of days: ClosedRange<Day>) -> [PreparationItem] {
        let shown = source.occurrences.filter { days.contains($0.day) }
        let groups = Dictionary(grouping: shown) { occurrence in
            occurrence.isDeadline && occurrence.id.unit != nil
                ? Shared(id: occurrence.id.shared, day: occurrence.day) : Shared(id: occurrence.id, day: occurrence.day)
        }
        return groups.values.flatMap(items).sorted { ($0.day, $0.ids[0], $0.item) < ($1.day, $1.ids[0], $1.item) }
    }

    private struct Shared: Hashable {
        let id: Occurrence.ID
        let day: Day
    }

    private func items(of occurrences: [Occurrence]) -> [PreparationItem] {
        let first = occurrences[0]
        let units = occurrences.count > 1 ? occurrences.compactMap(\.id.unit) : []
        let id = units.isEmpty ? first.id : first.id.shared
        let steps = source.parties.obligation(first.id.obligation)?.schedule?.preparation ?? []
        let own = steps.compactMap { step -> PreparationItem? in
            let day = source.calendar.workingDay(step.workingDaysBefore, before: first.day)
            guard day > source.programme.signed else { return nil }
            let papers =
                occurrences.compactMap { prepared[$0.id]?[step.id] } + [prepared[id]?[step.id]].compactMap(\.self)
            let by = source.both { $0.names(of: step.by, in: id, sharedBy: units).joined(separator: ", ") }
            return PreparationItem(
                ids: occurrences.map(\.id).sorted(), item: step.id, title: step.title, by: by.vi.isEmpty ? nil : by,
                day: day, occurrenceDay: first.day, paper: papers.first)
        }
        return own + [registration(of: first)].compactMap(\.self)
    }

    /// Until when units name the people who come.
    private func registration(of occurrence: Occurrence) -> PreparationItem? {
        guard let deadline = RegistrationDeadline(of: source.gatherings[occurrence.id], before: occurrence) else {
            return nil
        }
        let by = Bilingual(
            vi: deadline.names(in: source.programme, .vi).joined(separator: ", "),
            en: deadline.names(in: source.programme, .en).joined(separator: ", "))
        return PreparationItem(
            ids: [occurrence.id], item: RegistrationDeadline.id, title: RegistrationDeadline.title,
            by: by.vi.isEmpty ? nil : by, day: deadline.day, occurrenceDay: occurrence.day,
            paper: prepared[occurrence.id]?[RegistrationDeadline.id])
    }

    /// What of it should be out and is not, for what still lies ahead.
    public var latePreparation: [PreparationItem] {
        guard today < .latest else { return [] }
        let ahead = today...max(today, source.programme.horizon.upperBound)
        return preparation(of: ahead).filter { $0.paper == nil && $0.day < today }
    }
}
