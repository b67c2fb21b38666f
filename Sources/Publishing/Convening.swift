public import Attendance
import Days
public import ICalendar

/// Who calls a gathering, and who is asked to come: what the organiser's own calendar says of it.
///
/// Who has no address stands under `invalid:nomail`, which tells calendar programs that nothing can be sent there.
public struct Convening: Hashable, Sendable {
    /// Who calls it.
    public let organizer: Organizer
    /// Who comes, in the order of the list; who waits or is replaced is not among them.
    public let attendees: [Attendee]

    /// Takes them from a list. The office that leads calls it, under that address where it has one.
    public init(of roster: Roster, ledBy office: String, at address: EmailAddress?) {
        organizer = Organizer(Self.address(address), commonName: office)
        attendees = roster.entries.filter(\.registration.isExpected).map { entry in
            var attendee = Attendee(Self.address(entry.person.email), commonName: entry.person.name.text)
            attendee.userType = .individual
            attendee.role = entry.registration.role.attendance
            attendee.participation = entry.registration.status == .confirmed ? .accepted : .needsAction
            attendee.replyRequested = entry.registration.status != .confirmed
            return attendee
        }
    }

    private static func address(_ address: EmailAddress?) -> CalendarAddress {
        address.map { CalendarAddress(mail: $0.text) } ?? CalendarAddress(uri: "invalid:nomail")
    }

    /// An event of the gathering with them.
    func dressing(_ event: Event) -> Event {
        var event = event
        event.organizer = organizer
        event.attendees = attendees
        return event
    }
}

extension Registration.Role {
    /// What part they have in the event (ROLE, RFC 5545 §3.2.16).
    fileprivate var attendance: Attendee.Role {
        switch self {
        case .chair: .chair
        case .trainer, .trainee, .secretary: .required
        case .guest: .optional
        }
    }
}
