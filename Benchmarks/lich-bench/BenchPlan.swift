import Foundation
import ICalendar

/// A `plan/1` file: a head line, then one event a line, those of one unit together.
struct BenchPlan {
    /// Who made the calendar, as PRODID says.
    let productID: String
    /// The calendar's name.
    let name: String
    /// The zone of its local times.
    let zone: String
    /// The lines of each unit, in the file's order, not yet read.
    let units: [[Data]]

    init(reading file: String) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
        var lines = data.split(separator: UInt8(ascii: "\n"))[...]
        guard let first = lines.popFirst() else { throw BenchError("\(file) is empty") }
        let head = try JSONDecoder().decode(Head.self, from: first)
        guard head.schema == "plan/1" else { throw BenchError("\(file) is no plan/1 but \(head.schema)") }
        guard lines.count == head.units * head.events_per_unit else {
            throw BenchError("\(file) has \(lines.count) events, and says \(head.units) × \(head.events_per_unit)")
        }
        units = (0..<head.units).map { unit in
            Array(lines.dropFirst(unit * head.events_per_unit).prefix(head.events_per_unit))
        }
        productID = head.prodid
        name = head.name
        zone = head.tz
    }

    /// Reads the events of a unit, and what the unit is called.
    func unit(_ number: Int) throws -> (name: String, events: [Event]) {
        let entries = try units[number].map { try JSONDecoder().decode(Entry.self, from: $0) }
        guard let name = entries.first?.unit, entries.allSatisfy({ $0.unit == name }) else {
            throw BenchError("the events of unit \(number + 1) do not stand together")
        }
        return (name, try entries.flatMap { try $0.events(in: zone) })
    }

    private struct Head: Decodable {
        let schema, prodid, name, tz: String
        let units, events_per_unit: Int
    }

    private struct Person: Decodable {
        let cn, mail: String
        let role, partstat: String?
        let rsvp: Bool?
    }

    private struct Override: Decodable {
        let recurrence_id, start, end, summary: String
        let sequence: Int
    }

    private struct Entry: Decodable {
        let uid, unit, summary, description, location, url, status: String
        let `class`: String
        let categories: [String]
        let start, end, dtstamp, last_modified: String
        let sequence: Int
        let organizer: Person
        let attendees: [Person]?
        let rrule: String?
        let exdates: [String]?
        let overrides: [Override]?

        /// The event, and one more for each override.
        func events(in zone: String) throws -> [Event] {
            var event = try Event(
                uid: uid, stamp: time(dtstamp), start: .local(time(start), zone: zone),
                ending: .end(.local(time(end), zone: zone)), summary: Text(summary))
            event.description = Text(description)
            event.location = Text(location)
            event.categories = categories
            event.lastModified = try time(last_modified)
            event.sequence = sequence
            event.status = Event.Status(rawValue: status)
            event.classification = self.class
            event.url = url
            event.organizer = Organizer(CalendarAddress(mail: organizer.mail), commonName: organizer.cn)
            event.attendees = (attendees ?? []).map { person in
                var attendee = Attendee(CalendarAddress(mail: person.mail), commonName: person.cn)
                attendee.role = person.role.map(Attendee.Role.init(rawValue:))
                attendee.participation = person.partstat.map(Attendee.Participation.init(rawValue:))
                attendee.replyRequested = person.rsvp ?? false
                return attendee
            }
            let variants = try (overrides ?? []).map { override in
                var variant = event
                variant.recurrenceID = .local(try time(override.recurrence_id), zone: zone)
                variant.start = .local(try time(override.start), zone: zone)
                variant.ending = .end(.local(try time(override.end), zone: zone))
                variant.summary = Text(override.summary)
                variant.sequence = override.sequence
                return variant
            }
            if let rrule {
                event.recurrenceRules = [try RecurrenceRule(rrule)]
                event.exceptionDates = try (exdates ?? []).map { .local(try time($0), zone: zone) }
            }
            return [event] + variants
        }
    }
}

/// Reads `2022-03-15T08:00:00`, with or without `Z`.
func time(_ text: String) throws -> CalendarDateTime {
    let figures = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard figures.count == 6, let day = CalendarDate(year: figures[0], month: figures[1], day: figures[2]),
        let time = CalendarDateTime(day, hour: figures[3], minute: figures[4], second: figures[5])
    else { throw BenchError("“\(text)” is no time of the form 2022-03-15T08:00:00") }
    return time
}

/// Reads `2022-03-15`.
func day(_ text: String) throws -> CalendarDate {
    try time(text + "T00:00:00").date
}

/// Why a benchmark could not run, in words.
struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
