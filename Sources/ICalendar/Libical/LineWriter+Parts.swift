import CLibical

extension LineWriter {
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

    /// An ATTACH or an IMAGE.
    mutating func attachment(_ name: String, _ attachment: Attachment) {
        var parameters: [Parameter] = []
        if let type = attachment.mediaType { parameters.append(Parameter("FMTTYPE", type)) }
        parameters += attachment.surplusParameters
        switch attachment.content {
        case .uri(let uri):
            // URI is what an ATTACH is unless it says otherwise; an IMAGE has to say so.
            raw(name == "IMAGE" ? "IMAGE;VALUE=URI" : name, uri, parameters: parameters)
        case .data(let data):
            raw(name + ";ENCODING=BASE64;VALUE=BINARY", Base64.encode(data), parameters: parameters)
        }
    }

    /// A CONFERENCE.
    mutating func conference(_ conference: Conference) {
        var parameters: [Parameter] = []
        if !conference.features.isEmpty { parameters.append(Parameter("FEATURE", values: conference.features)) }
        if let label = conference.label { parameters.append(Parameter("LABEL", label)) }
        raw("CONFERENCE;VALUE=URI", conference.uri, parameters: parameters + conference.surplusParameters)
    }

    /// A RELATED-TO.
    mutating func relation(_ relation: Relation) {
        let kind = relation.kind.map { [Parameter("RELTYPE", $0.rawValue)] } ?? []
        text("RELATED-TO", relation.uid, parameters: kind + relation.surplusParameters) {
            icalproperty_new_relatedto($0)
        }
    }

    /// An RRULE; its text is libical's already.
    mutating func rule(_ rule: RecurrenceRule, parameters: [Parameter]) {
        raw("RRULE", rule.text, parameters: parameters)
    }

    /// An RDATE.
    mutating func recurrenceDate(_ date: RecurrenceDate, parameters: [Parameter]) {
        switch date {
        case .moment(let start):
            moment("RDATE", start, parameters: parameters)
        case .period(let start, let ending):
            let end =
                switch ending {
                case .end(let end): end.text
                case .duration(let length): OwnedProperty(icalproperty_new_duration(length.forLibical)).value
                }
            raw("RDATE;VALUE=PERIOD", start.text + "/" + end, parameters: start.parameters + parameters)
        }
    }

    /// A VALARM: ACTION, TRIGGER, DURATION, REPEAT, SUMMARY, DESCRIPTION, ATTENDEE, ATTACH, others.
    mutating func alarm(_ alarm: Alarm) {
        let surplus = SurplusParameters(alarm.surplusParameters)
        line("BEGIN:VALARM")
        word("ACTION", alarm.action.rawValue, parameters: surplus["ACTION"])
        trigger(alarm.trigger, parameters: surplus["TRIGGER"])
        if let repetition = alarm.repetition {
            duration(repetition.interval, parameters: surplus["DURATION"])
            number("REPEAT", repetition.count, parameters: surplus["REPEAT"])
        }
        if let summary = alarm.summary { text("SUMMARY", summary) { icalproperty_new_summary($0) } }
        if let words = alarm.description { text("DESCRIPTION", words) { icalproperty_new_description($0) } }
        for recipient in alarm.attendees { attendee(recipient) }
        for attached in alarm.attachments { attachment("ATTACH", attached) }
        for property in alarm.otherProperties { other(property) }
        for component in alarm.otherComponents { other(component) }
        line("END:VALARM")
    }

    private mutating func trigger(_ trigger: Alarm.Trigger, parameters: [Parameter]) {
        switch trigger {
        case .fromStart(let length):
            property("TRIGGER", OwnedProperty(length.newTrigger), parameters: parameters)
        case .fromEnd(let length):
            property(
                "TRIGGER", OwnedProperty(length.newTrigger), parameters: [Parameter("RELATED", "END")] + parameters)
        case .at(let time):
            raw("TRIGGER;VALUE=DATE-TIME", Moment.utc(time).text, parameters: parameters)
        }
    }

    /// A VTIMEZONE.
    mutating func timeZone(_ zone: TimeZoneDefinition) {
        line("BEGIN:VTIMEZONE")
        text("TZID", zone.id) { icalproperty_new_tzid($0) }
        for property in zone.otherProperties { other(property) }
        for observance in zone.observances { self.observance(observance) }
        line("END:VTIMEZONE")
    }

    private mutating func observance(_ observance: TimeZoneDefinition.Observance) {
        line(observance.kind == .standard ? "BEGIN:STANDARD" : "BEGIN:DAYLIGHT")
        moment("DTSTART", .floating(observance.start))
        property("TZOFFSETFROM", OwnedProperty(icalproperty_new_tzoffsetfrom(Int32(clamping: observance.offsetFrom))))
        property("TZOFFSETTO", OwnedProperty(icalproperty_new_tzoffsetto(Int32(clamping: observance.offsetTo))))
        for name in observance.names { text("TZNAME", name) { icalproperty_new_tzname($0) } }
        for rule in observance.recurrenceRules { self.rule(rule, parameters: []) }
        for date in observance.recurrenceDates { moment("RDATE", .floating(date)) }
        for property in observance.otherProperties { other(property) }
        line(observance.kind == .standard ? "END:STANDARD" : "END:DAYLIGHT")
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
