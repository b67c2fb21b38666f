import CLibical

extension OwnedComponent {
    /// A text with its parameters.
    mutating func text(_ name: StaticString, _ text: Text, _ make: (UnsafePointer<CChar>) -> OpaquePointer?) {
        self.text(name, text.value, parameters: text.parameters, make)
    }

    /// One line for each category: libical takes one value a property.
    mutating func categories(_ categories: [String], parameters: [Parameter]) {
        for category in categories {
            // libical 3 leaves `,` and `;` as they are in this one property, and readers split at them.
            if category.contains(octet: UInt8(ascii: ",")) || category.contains(octet: UInt8(ascii: ";")) {
                let escaped = OwnedProperty(category.withWritableCString { icalproperty_new_comment($0) }).value
                raw("CATEGORIES", escaped, parameters: parameters)
            } else {
                text("CATEGORIES", category, parameters: parameters) { icalproperty_new_categories($0) }
            }
        }
    }

    /// A DURATION.
    mutating func duration(_ duration: CalendarDuration, parameters: [Parameter] = []) {
        property("DURATION", OwnedProperty(icalproperty_new_duration(duration.forLibical)), parameters: parameters)
    }

    /// An ORGANIZER.
    mutating func organizer(_ organizer: Organizer) {
        person("ORGANIZER", organizer.address, organizer) { icalproperty_new_organizer($0) }
    }

    /// An ATTENDEE.
    mutating func attendee(_ attendee: borrowing Attendee) {
        person("ATTENDEE", attendee.address, attendee) { icalproperty_new_attendee($0) }
    }

    /// A CAL-ADDRESS and what the line says beside it.
    private mutating func person(
        _ name: StaticString, _ address: CalendarAddress, _ person: borrowing some Person,
        _ make: (UnsafePointer<CChar>) -> OpaquePointer?
    ) {
        var property = OwnedProperty(address.uri.withOneLineCString(make))
        let listed = person.listedParameters
        // A calendar has many attendees, and nearly all of them only words: those need no list.
        if listed.isEmpty {
            person.forEachWord { property.addParameter($0, $1) }
            append(property)
        } else {
            var parameters: [Parameter] = []
            person.forEachWord { parameters.append(Parameter($0.description, $1)) }
            self.property(name, property, parameters: parameters + listed)
        }
    }

    /// An ATTACH.
    mutating func attachment(_ attachment: Attachment) {
        property(
            attachment.isData ? "ATTACH;ENCODING=BASE64;VALUE=BINARY" : "ATTACH",
            attachment.newProperty { icalproperty_new_attach($0) }, parameters: attachment.parameters)
    }

    /// An IMAGE.
    mutating func image(_ image: Attachment) {
        property(
            image.isData ? "IMAGE;ENCODING=BASE64;VALUE=BINARY" : "IMAGE;VALUE=URI",
            image.newProperty { icalproperty_new_image($0) }, parameters: image.parameters)
    }

    /// A CONFERENCE.
    mutating func conference(_ conference: Conference) {
        var parameters: [Parameter] = []
        if !conference.features.isEmpty { parameters.append(Parameter("FEATURE", values: conference.features)) }
        if let label = conference.label { parameters.append(Parameter("LABEL", label)) }
        uri("CONFERENCE;VALUE=URI", conference.uri, parameters: parameters + conference.surplusParameters) {
            icalproperty_new_conference($0)
        }
    }

    /// A RELATED-TO.
    mutating func relation(_ relation: Relation) {
        let kind = relation.kind.map { [Parameter("RELTYPE", $0.rawValue)] } ?? []
        text("RELATED-TO", relation.uid, parameters: kind + relation.surplusParameters) {
            icalproperty_new_relatedto($0)
        }
    }

    /// An RRULE.
    mutating func rule(_ rule: RecurrenceRule, parameters: [Parameter]) {
        var parsed = rule.text.withCString { icalrecurrencetype_from_string($0) }
        defer { clibical_rule_release(&parsed) }
        property("RRULE", OwnedProperty(icalproperty_new_rrule(parsed)), parameters: parameters)
    }

    /// An RDATE.
    mutating func recurrenceDate(_ date: RecurrenceDate, parameters: [Parameter]) {
        switch date {
        case .moment(let start):
            moment("RDATE", start, parameters: parameters) {
                icalproperty_new_rdate(icaldatetimeperiodtype(time: $0, period: icalperiodtype_null_period()))
            }
        case .period(let start, let ending):
            guard start.isPrintable, ending.isPrintable, parameters.allSatisfy({ $0.values.count == 1 }) else {
                let line = start.text + "/" + ending.text
                raw(
                    "RDATE;VALUE=PERIOD", line,
                    parameters: (start.zone.map { [Parameter("TZID", $0)] } ?? []) + parameters)
                return
            }
            moment("RDATE", start, parameters: parameters) {
                icalproperty_new_rdate(
                    icaldatetimeperiodtype(time: icaltime_null_time(), period: icalperiodtype(start: $0, ending)))
            }
        }
    }
}

extension OwnedComponent {
    /// A VALARM: ACTION, TRIGGER, DURATION, REPEAT, SUMMARY, DESCRIPTION, ATTENDEE, ATTACH, others.
    init(_ alarm: Alarm) {
        let surplus = SurplusParameters(alarm.surplusParameters)
        self.init(ICAL_VALARM_COMPONENT)
        word("ACTION", alarm.action.rawValue, as: Words.action(alarm.action.rawValue), parameters: surplus["ACTION"]) {
            icalproperty_new_action($0)
        }
        trigger(alarm.trigger, parameters: surplus["TRIGGER"])
        if let repetition = alarm.repetition {
            duration(repetition.interval, parameters: surplus["DURATION"])
            number("REPEAT", repetition.count, parameters: surplus["REPEAT"]) { icalproperty_new_repeat($0) }
        }
        if let summary = alarm.summary { text("SUMMARY", summary) { icalproperty_new_summary($0) } }
        if let words = alarm.description { text("DESCRIPTION", words) { icalproperty_new_description($0) } }
        for recipient in alarm.attendees { attendee(recipient) }
        for attached in alarm.attachments { attachment(attached) }
        for property in alarm.otherProperties { other(property) }
        for component in alarm.otherComponents { other(component) }
    }

    /// A VTIMEZONE.
    init(_ zone: TimeZoneDefinition) {
        self.init(ICAL_VTIMEZONE_COMPONENT)
        text("TZID", zone.id) { icalproperty_new_tzid($0) }
        for property in zone.otherProperties { other(property) }
        for observance in zone.observances { append(OwnedComponent(observance)) }
    }

    private init(_ observance: TimeZoneDefinition.Observance) {
        self.init(observance.kind == .standard ? ICAL_XSTANDARD_COMPONENT : ICAL_XDAYLIGHT_COMPONENT)
        moment("DTSTART", .floating(observance.start)) { icalproperty_new_dtstart($0) }
        number("TZOFFSETFROM", observance.offsetFrom) { icalproperty_new_tzoffsetfrom($0) }
        number("TZOFFSETTO", observance.offsetTo) { icalproperty_new_tzoffsetto($0) }
        for name in observance.names { text("TZNAME", name) { icalproperty_new_tzname($0) } }
        for rule in observance.recurrenceRules { self.rule(rule, parameters: []) }
        for date in observance.recurrenceDates { recurrenceDate(.moment(.floating(date)), parameters: []) }
        for property in observance.otherProperties { other(property) }
    }
}

extension OwnedComponent {
    fileprivate mutating func trigger(_ trigger: Alarm.Trigger, parameters: [Parameter]) {
        switch trigger {
        case .fromStart(let length):
            property("TRIGGER", OwnedProperty(length.newTrigger), parameters: parameters)
        case .fromEnd(let length):
            property(
                "TRIGGER", OwnedProperty(length.newTrigger), parameters: [Parameter("RELATED", "END")] + parameters)
        case .at(let time):
            utc("TRIGGER;VALUE=DATE-TIME", time, parameters: parameters) {
                icalproperty_new_trigger(icaltriggertype(time: $0, duration: icaldurationtype()))
            }
        }
    }
}

extension Event.Ending {
    fileprivate var isPrintable: Bool {
        if case .end(let end) = self { end.isPrintable } else { true }
    }

    /// The value as it stands behind a colon.
    fileprivate var text: String {
        switch self {
        case .end(let end): end.text
        case .duration(let length): OwnedProperty(icalproperty_new_duration(length.forLibical)).value
        }
    }
}

extension icalperiodtype {
    /// A period from `start` on; a moment inside says its zone by a parameter of the line.
    fileprivate init(start: icaltimetype, _ ending: Event.Ending) {
        switch ending {
        case .end(let end): self.init(start: start, end: end.forLibical, duration: icaldurationtype())
        case .duration(let length): self.init(start: start, end: icaltime_null_time(), duration: length.forLibical)
        }
    }
}

extension Attachment {
    /// FMTTYPE and what else the line says.
    fileprivate var parameters: [Parameter] {
        (mediaType.map { [Parameter("FMTTYPE", $0)] } ?? []) + surplusParameters
    }

    fileprivate var isData: Bool {
        if case .data = content { true } else { false }
    }

    /// The property, with ENCODING and VALUE where the content stands in the line itself.
    fileprivate func newProperty(_ make: (OpaquePointer) -> OpaquePointer?) -> OwnedProperty {
        let attached: OpaquePointer? =
            switch content {
            case .uri(let uri): uri.writableInOneLine.withCString { icalattach_new_from_url($0) }
            // libical frees the copy when the last property that holds it is freed.
            case .data(let data): icalattach_new_from_data(strdup(Base64.encode(data)), { text, _ in free(text) }, nil)
            }
        guard let attached else { preconditionFailure("libical ran out of memory") }
        defer { icalattach_unref(attached) }
        var property = OwnedProperty(make(attached))
        if isData { property.addBinaryEncoding() }
        return property
    }
}

/// Somebody whom a line names by a CAL-ADDRESS.
private protocol Person {
    /// The parameters that nearly everybody has, of one value each, in the order in which they are written.
    func forEachWord(_ body: (StaticString, String) -> Void)
    /// The others, written after them; nearly always there are none.
    var listedParameters: [Parameter] { get }
}

extension Organizer: Person {
    fileprivate func forEachWord(_ body: (StaticString, String) -> Void) {
        if let commonName { body("CN", commonName) }
        if let sentBy { body("SENT-BY", sentBy.uri) }
    }

    fileprivate var listedParameters: [Parameter] { surplusParameters }
}

extension Attendee: Person {
    fileprivate func forEachWord(_ body: (StaticString, String) -> Void) {
        if let commonName { body("CN", commonName) }
        if let userType { body("CUTYPE", userType.rawValue) }
        if let role { body("ROLE", role.rawValue) }
        if let participation { body("PARTSTAT", participation.rawValue) }
        if replyRequested { body("RSVP", "TRUE") }
    }

    fileprivate var listedParameters: [Parameter] {
        if memberships.isEmpty, delegatedTo.isEmpty, delegatedFrom.isEmpty, sentBy == nil { return surplusParameters }
        var parameters: [Parameter] = []
        if !memberships.isEmpty { parameters.append(Parameter("MEMBER", values: memberships.map(\.uri))) }
        if !delegatedTo.isEmpty { parameters.append(Parameter("DELEGATED-TO", values: delegatedTo.map(\.uri))) }
        if !delegatedFrom.isEmpty { parameters.append(Parameter("DELEGATED-FROM", values: delegatedFrom.map(\.uri))) }
        if let sentBy { parameters.append(Parameter("SENT-BY", sentBy.uri)) }
        return parameters + surplusParameters
    }
}

extension CalendarDuration {
    /// The length as libical has it.
    var forLibical: icaldurationtype {
        icaldurationtype(
            is_neg: isNegative ? 1 : 0, days: UInt32(clamping: days), weeks: 0,
            hours: UInt32(clamping: seconds / 3600), minutes: UInt32(seconds / 60 % 60), seconds: UInt32(seconds % 60))
    }

    /// A TRIGGER that is not added to anything yet.
    fileprivate var newTrigger: OpaquePointer? {
        icalproperty_new_trigger(icaltriggertype(time: icaltimetype(), duration: forLibical))
    }
}

/// The words that libical numbers, as RFC 5545 has them; nothing for other words.
enum Words {
    static func method(_ word: String) -> icalproperty_method? {
        switch word {
        case "PUBLISH": ICAL_METHOD_PUBLISH
        case "REQUEST": ICAL_METHOD_REQUEST
        case "REPLY": ICAL_METHOD_REPLY
        case "ADD": ICAL_METHOD_ADD
        case "CANCEL": ICAL_METHOD_CANCEL
        case "REFRESH": ICAL_METHOD_REFRESH
        case "COUNTER": ICAL_METHOD_COUNTER
        case "DECLINECOUNTER": ICAL_METHOD_DECLINECOUNTER
        default: nil
        }
    }

    static func status(_ word: String) -> icalproperty_status? {
        switch word {
        case "CONFIRMED": ICAL_STATUS_CONFIRMED
        case "TENTATIVE": ICAL_STATUS_TENTATIVE
        case "CANCELLED": ICAL_STATUS_CANCELLED
        case "NEEDS-ACTION": ICAL_STATUS_NEEDSACTION
        case "COMPLETED": ICAL_STATUS_COMPLETED
        case "IN-PROCESS": ICAL_STATUS_INPROCESS
        default: nil
        }
    }

    static func transparency(_ transparency: Event.Transparency) -> icalproperty_transp {
        switch transparency {
        case .opaque: ICAL_TRANSP_OPAQUE
        case .transparent: ICAL_TRANSP_TRANSPARENT
        }
    }

    static func classification(_ word: String) -> icalproperty_class? {
        switch word {
        case "PUBLIC": ICAL_CLASS_PUBLIC
        case "PRIVATE": ICAL_CLASS_PRIVATE
        case "CONFIDENTIAL": ICAL_CLASS_CONFIDENTIAL
        default: nil
        }
    }

    static func action(_ word: String) -> icalproperty_action? {
        switch word {
        case "AUDIO": ICAL_ACTION_AUDIO
        case "DISPLAY": ICAL_ACTION_DISPLAY
        case "EMAIL": ICAL_ACTION_EMAIL
        default: nil
        }
    }
}
