public import Attendance
import Days
public import ICalendar

/// Who calls a gathering, and who is asked to come: what the organiser's own calendar says of it.
public struct Convening: Hashable, Sendable {
    /// Who calls it.
    public let organizer: Organizer
    /// Who comes, in the order of the list; who waits or is replaced is not among them.
    ///
    /// No address stands twice: those who share an office's mailbox are a group (CUTYPE, RFC 5545 §3.2.3) under it, and who has
    /// none stands under `invalid:` with the number, where nothing can be sent.
    public let attendees: [Attendee]

    /// Takes them from a list. The office that leads calls it, under that address where it has one.
    public init(of roster: Roster, ledBy office: String, at address: EmailAddress?) {
        organizer = Organizer(
            address.map { CalendarAddress(mail: $0.text) } ?? CalendarAddress(uri: "invalid:nomail"),
            commonName: office)
        let expected = roster.entries.filter(\.registration.isExpected)
        let sharers = Dictionary(grouping: expected) { Self.address(of: $0.person) }
        var told: Set<CalendarAddress> = []
        attendees = expected.compactMap { entry in
            let address = Self.address(of: entry.person)
            return told.insert(address).inserted ? Self.attendee(sharers[address] ?? [entry], at: address) : nil
        }
    }

    private static func address(of person: Person) -> CalendarAddress {
        person.email.map { CalendarAddress(mail: $0.text) } ?? CalendarAddress(uri: "invalid:\(person.id)")
    }

    /// One person, or those who share an address.
    private static func attendee(_ entries: [Roster.Entry], at address: CalendarAddress) -> Attendee {
        var attendee = Attendee(address, commonName: entries.map(\.person.name.text).joined(separator: ", "))
        let registrations = entries.map(\.registration)
        let haveAnswered = registrations.allSatisfy { $0.status == .confirmed }
        attendee.userType = entries.count > 1 ? .group : .individual
        attendee.role =
            registrations.contains { $0.role == .chair }
            ? .chair : registrations.allSatisfy { $0.role == .guest } ? .optional : .required
        attendee.participation = haveAnswered ? .accepted : .needsAction
        attendee.replyRequested = !haveAnswered
        return attendee
    }

    /// An event of the gathering with them.
    func dressing(_ event: Event) -> Event {
        var event = event
        event.organizer = organizer
        event.attendees = attendees
        return event
    }
}
