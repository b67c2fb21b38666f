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
            if category.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) {
                let escaped = OwnedProperty(category.writable.withCString { icalproperty_new_comment($0) }).value
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
        var parameters: [Parameter] = []
        if let name = organizer.commonName { parameters.append(Parameter("CN", name)) }
        if let sender = organizer.sentBy { parameters.append(Parameter("SENT-BY", sender.uri)) }
        uri("ORGANIZER", organizer.address.uri, parameters: parameters + organizer.surplusParameters) {
            icalproperty_new_organizer($0)
        }
    }

    /// An ATTENDEE.
    mutating func attendee(_ attendee: Attendee) {
        uri("ATTENDEE", attendee.address.uri, parameters: attendee.parameters) { icalproperty_new_attendee($0) }
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
        word("ACTION", alarm.action.rawValue, in: Words.actions, parameters: surplus["ACTION"]) {
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
        case .end(let end): self.init(start: start, end: icaltimetype(end), duration: icaldurationtype())
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

extension Attendee {
    /// What a line says about the attendee beside the address.
    fileprivate var parameters: [Parameter] {
        var parameters: [Parameter] = []
        parameters.reserveCapacity(8)
        if let commonName { parameters.append(Parameter("CN", commonName)) }
        if let userType { parameters.append(Parameter("CUTYPE", userType.rawValue)) }
        if let role { parameters.append(Parameter("ROLE", role.rawValue)) }
        if let participation { parameters.append(Parameter("PARTSTAT", participation.rawValue)) }
        if replyRequested { parameters.append(Parameter("RSVP", "TRUE")) }
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

/// The words that libical numbers, as RFC 5545 has them.
enum Words {
    static let methods = [
        "PUBLISH": ICAL_METHOD_PUBLISH, "REQUEST": ICAL_METHOD_REQUEST, "REPLY": ICAL_METHOD_REPLY,
        "ADD": ICAL_METHOD_ADD, "CANCEL": ICAL_METHOD_CANCEL, "REFRESH": ICAL_METHOD_REFRESH,
        "COUNTER": ICAL_METHOD_COUNTER, "DECLINECOUNTER": ICAL_METHOD_DECLINECOUNTER,
    ]
    static let statuses = [
        "TENTATIVE": ICAL_STATUS_TENTATIVE, "CONFIRMED": ICAL_STATUS_CONFIRMED, "CANCELLED": ICAL_STATUS_CANCELLED,
        "NEEDS-ACTION": ICAL_STATUS_NEEDSACTION, "COMPLETED": ICAL_STATUS_COMPLETED,
        "IN-PROCESS": ICAL_STATUS_INPROCESS,
    ]
    static let transparencies = ["OPAQUE": ICAL_TRANSP_OPAQUE, "TRANSPARENT": ICAL_TRANSP_TRANSPARENT]
    static let classes = [
        "PUBLIC": ICAL_CLASS_PUBLIC, "PRIVATE": ICAL_CLASS_PRIVATE, "CONFIDENTIAL": ICAL_CLASS_CONFIDENTIAL,
    ]
    static let actions = [
        "AUDIO": ICAL_ACTION_AUDIO, "DISPLAY": ICAL_ACTION_DISPLAY, "EMAIL": ICAL_ACTION_EMAIL,
    ]
}
