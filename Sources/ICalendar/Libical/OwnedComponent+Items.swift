import CLibical

extension OwnedComponent {
    /// The properties of a calendar itself.
    mutating func header(of calendar: CalendarObject) {
        let surplus = SurplusParameters(calendar.surplusParameters)
        text("VERSION", "2.0") { icalproperty_new_version($0) }
        text("PRODID", calendar.productID, parameters: surplus["PRODID"]) { icalproperty_new_prodid($0) }
        if let scale = calendar.scale {
            // libical takes the word for TEXT and would escape what a faulty one holds.
            if scale.isPlain {
                text("CALSCALE", scale, parameters: surplus["CALSCALE"]) { icalproperty_new_calscale($0) }
            } else {
                raw("CALSCALE", scale, parameters: surplus["CALSCALE"])
            }
        }
        if let method = calendar.method {
            word("METHOD", method, as: Words.method(method), parameters: surplus["METHOD"]) {
                icalproperty_new_method($0)
            }
        }
        if let uid = calendar.uid { text("UID", uid, parameters: surplus["UID"]) { icalproperty_new_uid($0) } }
        for name in calendar.names { text("NAME", name) { icalproperty_new_name($0) } }
        for words in calendar.descriptions { text("DESCRIPTION", words) { icalproperty_new_description($0) } }
        if let time = calendar.lastModified {
            utc("LAST-MODIFIED", time, parameters: surplus["LAST-MODIFIED"]) { icalproperty_new_lastmodified($0) }
        }
        if let url = calendar.url { uri("URL", url, parameters: surplus["URL"]) { icalproperty_new_url($0) } }
        categories(calendar.categories, parameters: surplus["CATEGORIES"])
        if let interval = calendar.refreshInterval {
            property(
                "REFRESH-INTERVAL;VALUE=DURATION", OwnedProperty(icalproperty_new_refreshinterval(interval.forLibical)),
                parameters: surplus["REFRESH-INTERVAL"])
        }
        if let source = calendar.source {
            uri("SOURCE;VALUE=URI", source, parameters: surplus["SOURCE"]) { icalproperty_new_source($0) }
        }
        if let color = calendar.color {
            text("COLOR", color, parameters: surplus["COLOR"]) { icalproperty_new_color($0) }
        }
        for image in calendar.images { self.image(image) }
        for property in calendar.otherProperties { other(property) }
    }

    /// The properties and alarms of a VEVENT.
    mutating func event(_ event: borrowing Event) {
        let surplus = SurplusParameters(event.surplusParameters)
        identity(of: event, surplus)
        moment("DTSTART", event.start, parameters: surplus["DTSTART"]) { icalproperty_new_dtstart($0) }
        switch event.ending {
        case .end(let end): moment("DTEND", end, parameters: surplus["DTEND"]) { icalproperty_new_dtend($0) }
        case .duration(let length): duration(length, parameters: surplus["DURATION"])
        case nil: break
        }
        words(of: event, surplus)
        if let status = event.status {
            word("STATUS", status.rawValue, as: Words.status(status.rawValue), parameters: surplus["STATUS"]) {
                icalproperty_new_status($0)
            }
        }
        if let transparency = event.transparency {
            word("TRANSP", transparency.rawValue, as: Words.transparency(transparency), parameters: surplus["TRANSP"]) {
                icalproperty_new_transp($0)
            }
        }
        remainder(of: event, surplus)
    }

    /// The properties and alarms of a VTODO.
    mutating func toDo(_ toDo: borrowing ToDo) {
        let surplus = SurplusParameters(toDo.surplusParameters)
        identity(of: toDo, surplus)
        if let start = toDo.start {
            moment("DTSTART", start, parameters: surplus["DTSTART"]) { icalproperty_new_dtstart($0) }
        }
        switch toDo.deadline {
        case .due(let due): moment("DUE", due, parameters: surplus["DUE"]) { icalproperty_new_due($0) }
        case .duration(let length): duration(length, parameters: surplus["DURATION"])
        case nil: break
        }
        words(of: toDo, surplus)
        if let status = toDo.status {
            word("STATUS", status.rawValue, as: Words.status(status.rawValue), parameters: surplus["STATUS"]) {
                icalproperty_new_status($0)
            }
        }
        if let completed = toDo.completed {
            utc("COMPLETED", completed, parameters: surplus["COMPLETED"]) { icalproperty_new_completed($0) }
        }
        if let percent = toDo.percentComplete {
            number("PERCENT-COMPLETE", percent, parameters: surplus["PERCENT-COMPLETE"]) {
                icalproperty_new_percentcomplete($0)
            }
        }
        remainder(of: toDo, surplus)
    }

    private mutating func identity(of item: borrowing some CalendarItem, _ surplus: borrowing SurplusParameters) {
        text("UID", item.uid, parameters: surplus["UID"]) { icalproperty_new_uid($0) }
        utc("DTSTAMP", item.stamp, parameters: surplus["DTSTAMP"]) { icalproperty_new_dtstamp($0) }
        if let id = item.recurrenceID {
            moment("RECURRENCE-ID", id, parameters: surplus["RECURRENCE-ID"]) { icalproperty_new_recurrenceid($0) }
        }
    }

    private mutating func words(of item: borrowing some CalendarItem, _ surplus: borrowing SurplusParameters) {
        if let summary = item.summary { text("SUMMARY", summary) { icalproperty_new_summary($0) } }
        if let words = item.description { text("DESCRIPTION", words) { icalproperty_new_description($0) } }
        if let location = item.location { text("LOCATION", location) { icalproperty_new_location($0) } }
        categories(item.categories, parameters: surplus["CATEGORIES"])
        if let created = item.created {
            utc("CREATED", created, parameters: surplus["CREATED"]) { icalproperty_new_created($0) }
        }
        if let time = item.lastModified {
            utc("LAST-MODIFIED", time, parameters: surplus["LAST-MODIFIED"]) { icalproperty_new_lastmodified($0) }
        }
        if let sequence = item.sequence {
            number("SEQUENCE", sequence, parameters: surplus["SEQUENCE"]) { icalproperty_new_sequence($0) }
        }
    }

    private mutating func remainder(of item: borrowing some CalendarItem, _ surplus: borrowing SurplusParameters) {
        if let priority = item.priority {
            number("PRIORITY", priority, parameters: surplus["PRIORITY"]) { icalproperty_new_priority($0) }
        }
        if let classification = item.classification {
            word("CLASS", classification, as: Words.classification(classification), parameters: surplus["CLASS"]) {
                icalproperty_new_class($0)
            }
        }
        if let url = item.url { uri("URL", url, parameters: surplus["URL"]) { icalproperty_new_url($0) } }
        if let color = item.color { text("COLOR", color, parameters: surplus["COLOR"]) { icalproperty_new_color($0) } }
        for attached in item.attachments { attachment(attached) }
        for image in item.images { self.image(image) }
        for room in item.conferences { conference(room) }
        for contact in item.contacts { text("CONTACT", contact) { icalproperty_new_contact($0) } }
        for comment in item.comments { text("COMMENT", comment) { icalproperty_new_comment($0) } }
        for relation in item.relations { self.relation(relation) }
        if let caller = item.organizer { organizer(caller) }
        item.attendees.span.lendEach { attendee($0) }
        for rule in item.recurrenceRules { self.rule(rule, parameters: surplus["RRULE"]) }
        for date in item.recurrenceDates { recurrenceDate(date, parameters: surplus["RDATE"]) }
        for date in item.exceptionDates {
            moment("EXDATE", date, parameters: surplus["EXDATE"]) { icalproperty_new_exdate($0) }
        }
        for property in item.otherProperties { other(property) }
        for alarm in item.alarms { append(OwnedComponent(alarm)) }
        for component in item.otherComponents { other(component) }
    }
}

extension OwnedComponent {
    /// A VEVENT.
    init(_ event: borrowing Event) {
        self.init(ICAL_VEVENT_COMPONENT)
        self.event(event)
    }

    /// A VTODO.
    init(_ toDo: borrowing ToDo) {
        self.init(ICAL_VTODO_COMPONENT)
        self.toDo(toDo)
    }

    /// A VCALENDAR with its own properties and nothing else.
    init(headOf calendar: CalendarObject) {
        self.init(ICAL_VCALENDAR_COMPONENT)
        header(of: calendar)
    }
}

extension Span where Element: ~Copyable {
    /// Lends each element to `body` where it lies: a copy of an event would count the references of forty fields.
    func lendEach(_ body: (borrowing Element) -> Void) {
        for index in indices { body(self[index]) }
    }
}

/// What events and to-dos have in common.
private protocol CalendarItem {
    var uid: String { get }
    var stamp: CalendarDateTime { get }
    var recurrenceID: Moment? { get }
    var sequence: Int? { get }
    var summary: Text? { get }
    var description: Text? { get }
    var location: Text? { get }
    var classification: String? { get }
    var priority: Int? { get }
    var categories: [String] { get }
    var created: CalendarDateTime? { get }
    var lastModified: CalendarDateTime? { get }
    var url: String? { get }
    var color: String? { get }
    var attachments: [Attachment] { get }
    var images: [Attachment] { get }
    var conferences: [Conference] { get }
    var contacts: [Text] { get }
    var comments: [Text] { get }
    var relations: [Relation] { get }
    var organizer: Organizer? { get }
    var attendees: [Attendee] { get }
    var recurrenceRules: [RecurrenceRule] { get }
    var recurrenceDates: [RecurrenceDate] { get }
    var exceptionDates: [Moment] { get }
    var alarms: [Alarm] { get }
    var otherProperties: [Property] { get }
    var otherComponents: [Component] { get }
}

extension Event: CalendarItem {}
extension ToDo: CalendarItem {}

/// The surplus parameters of a component, by property; nearly always there are none.
struct SurplusParameters {
    private let byProperty: [String: [Parameter]]

    init(_ byProperty: [String: [Parameter]]) {
        self.byProperty = byProperty
    }

    subscript(name: StaticString) -> [Parameter] {
        byProperty.isEmpty ? [] : byProperty[name.description] ?? []
    }
}
