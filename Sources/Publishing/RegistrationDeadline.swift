public import Attendance
import Days
public import Planning
import Programmes

/// Until when units name the people who come to a gathering: an item of its preparation.
public struct RegistrationDeadline {
    /// What the item is called among those of preparation, for ever.
    public static let id: PublishedPreparation.ID = "registration"

    let day: Day
    /// Who has places, and so names people.
    let senders: Set<Sender>

    /// Of what is decided about who comes; nothing where no day is, or where it does not come before the gathering.
    init?(of gathering: Gathering?, before occurrence: Occurrence) {
        guard let gathering, let day = gathering.registerBy, day < occurrence.day else { return nil }
        self.day = day
        senders = Set(gathering.quotas.filter { $0.value > 0 }.keys)
    }

    /// What is to do.
    static let title = Bilingual(vi: "Gửi danh sách người dự", en: "Name the people who come")

    /// Who does it, by full names; a group whose units all do by its own.
    func names(in programme: Programme, _ language: Language) -> [String] {
        var left = senders
        var names: [String] = []
        for group in programme.groups {
            let members = Set(group.units.map(Sender.unit) + group.bodies.map(Sender.body))
            guard members.count > 1, members.isSubset(of: left) else { continue }
            names.append(group.name[language])
            left.subtract(members)
        }
        names += programme.units.filter { left.contains(.unit($0.id)) }.map(\.name[language])
        names += programme.bodies.filter { left.contains(.body($0.id)) }.map(\.name[language])
        return names
    }

    /// As the world is told of it.
    func published(
        before occurrence: Occurrence, in programme: Programme, calendar: WorkingCalendar
    ) -> PublishedPreparation {
        PublishedPreparation(
            Self.id, kind: .document, day: day,
            workingDaysBefore: max(0, calendar.workingDays(from: day, to: occurrence.day)),
            isAlreadyDue: day <= programme.signed || day < programme.horizon.lowerBound,
            owners: programme.units.map(\.id).filter { senders.contains(.unit($0)) }, title: Self.title,
            by: Dictionary(
                uniqueKeysWithValues: Language.allCases.map { ($0, names(in: programme, $0)) }))
    }
}

extension Proposal {
    /// The same, with the days until which units name the people who come.
    public mutating func register(_ gatherings: [Occurrence.ID: Gathering]) {
        for index in occurrences.indices {
            let occurrence = occurrences[index].occurrence
            guard let deadline = RegistrationDeadline(of: gatherings[occurrence.id], before: occurrence) else {
                continue
            }
            occurrences[index].registrationUntil = deadline.day
            occurrences[index].preparation.append(
                deadline.published(before: occurrence, in: programme, calendar: calendar))
        }
    }
}
