import Days
import Planning
import Programmes

/// What is owed of one duty in one way: several units, or several periods, told together.
public struct Debt: Hashable, Sendable {
    /// What is owed, at least one, by day.
    public let fulfilments: [Fulfilment]

    /// What is owed among these, what differs only in whose it is, in its period or its day told together.
    static func all(of fulfilments: [Fulfilment]) -> [Debt] {
        let groups = Dictionary(grouping: fulfilments.filter(\.isOwed), by: Likeness.init)
        return groups.values.map { debt in
            Debt(fulfilments: debt.sorted { ($0.day ?? .latest, $0.id) < ($1.day ?? .latest, $1.id) })
        }.sorted { ($0.first.day ?? .latest, $0.first.id) < ($1.first.day ?? .latest, $1.first.id) }
    }

    /// What those that are told together have in common: of units the period and what is wrong, of others what is wrong.
    private struct Likeness: Hashable {
        let obligation: Obligation.ID
        let period: Period?
        let state: Fulfilment.State

        init(_ fulfilment: Fulfilment) {
            obligation = fulfilment.id.obligation
            period = fulfilment.id.subject == nil ? nil : fulfilment.id.period
            state = fulfilment.state
        }
    }

    /// The first of them.
    var first: Fulfilment { fulfilments[0] }

    /// The duty's own title.
    func title(_ wording: OccurrenceWording) -> String {
        wording.parties.obligation(first.id.obligation)?.title[wording.language] ?? first.id.obligation.rawValue
    }

    /// Who or what is meant beside the duty’s own title: units by their short names, else periods, with the days where
    /// these differ; nothing for one that its title names.
    func members(_ wording: OccurrenceWording, besidesPeriod isPeriodTold: Bool) -> String? {
        let days = Set(fulfilments.map(\.day))
        let names = fulfilments.compactMap { fulfilment -> String? in
            let name =
                wording.subjects(of: fulfilment.id, sharedBy: []).last
                ?? (fulfilments.count > 1 || !isPeriodTold ? fulfilment.id.period.map(wording.period) : nil)
            guard let name, days.count > 1, let day = fulfilment.day else { return name }
            return "\(name) (\(wording.dates.dayAndMonth(day)))"
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// What is wrong: `hạn 19/9/2025, quá 3 ngày`.
    func reason(_ wording: OccurrenceWording) -> String {
        let day = Set(fulfilments.map(\.day)).count == 1 ? first.day.map(wording.dates.date) : nil
        switch first.state {
        case .overdue(let days):
            return (day.map { wording.say("hạn \($0), ", "due \($0), ") } ?? "")
                + wording.say("quá \(days) ngày", "\(days) \(days == 1 ? "day" : "days") late")
        case .unproven:
            return (day.map { wording.say("ngày \($0), ", "\($0), ") } ?? "")
                + wording.say("chưa ghi nhận", "nothing on file")
        case .partly(let missing):
            return wording.say("chưa gửi: ", "not sent to: ")
                + missing.map { wording.parties.body($0)?.shortName[wording.language] ?? $0.rawValue }
                .joined(separator: ", ")
        case .unplaced: return wording.say("chưa xếp được ngày", "no day could be found")
        case .postponed: return wording.say("đã hoãn, chưa có ngày mới", "postponed, no new day yet")
        case .held, .planned, .due, .withoutSubject, .cancelled, .merged: return ""
        }
    }

    /// All of it beside the duty’s title: `quý III/2025: Cù Lao Dung, Trần Đề (hạn 19/9/2025, quá 3 ngày)`.
    func words(_ wording: OccurrenceWording) -> String {
        let period = first.id.subject == nil ? nil : first.id.period.map { wording.period($0) + ": " }
        guard let members = members(wording, besidesPeriod: false) else { return reason(wording) }
        return (period ?? "") + "\(members) (\(reason(wording)))"
    }
}
