import ICalendar

/// The generator SplitMix64: small, good, and the same everywhere, so that a seed is a whole test case.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes calendars that are valid and as odd as RFC 5545 allows.
///
/// Every value is one that survives writing and reading unchanged: texts neither begin nor end with blanks, carry no
/// control characters but line breaks, and nothing is given twice.
struct GeneratedCalendars {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    /// A calendar with a few of everything.
    mutating func calendar() -> CalendarObject {
        var calendar = CalendarObject(productID: text(), method: maybe { _ in "PUBLISH" })
        calendar.scale = maybe { _ in "GREGORIAN" }
        calendar.uid = maybe { $0.text() }
        calendar.names = some(0...2) { $0.richText() }
        calendar.descriptions = some(0...2) { $0.richText() }
        calendar.lastModified = maybe { $0.dateTime() }
        calendar.url = maybe { $0.uri() }
        calendar.categories = some(0...3) { $0.text() }
        calendar.refreshInterval = maybe { $0.duration() }
        calendar.source = maybe { $0.uri() }
        calendar.color = maybe { _ in "darkslateblue" }
        calendar.images = some(0...1) { $0.attachment() }
        calendar.otherProperties = some(0...3) { $0.property() }
        calendar.timeZones = some(0...2) { $0.timeZone() }
        calendar.events = some(0...4) { $0.event() }
        calendar.toDos = some(0...2) { $0.toDo() }
        calendar.otherComponents = some(0...2) { $0.component(depth: 0) }
        giveSurplus(to: &calendar.surplusParameters, "PRODID")
        return calendar
    }

    /// An event with some of everything that an event can have.
    mutating func event() -> Event {
        let start = moment()
        var event = Event(uid: text(), stamp: dateTime(), start: start)
        event.ending = maybe { $0.chance(1, in: 2) ? .end($0.moment(like: start)) : .duration($0.duration()) }
        event.recurrenceID = maybe { $0.moment(like: start) }
        event.sequence = maybe { Int.random(in: 0...99, using: &$0.random) }
        event.summary = maybe { $0.richText() }
        event.description = maybe { $0.richText() }
        event.location = maybe { $0.richText() }
        event.status = maybe { $0.pick(Event.Status.allCases) }
        event.transparency = maybe { $0.pick(Event.Transparency.allCases) }
        event.classification = maybe { $0.pick(["PUBLIC", "PRIVATE", "CONFIDENTIAL", "X-INTERNAL"]) }
        event.priority = maybe { Int.random(in: 0...9, using: &$0.random) }
        event.categories = some(0...3) { $0.text() }
        event.created = maybe { $0.dateTime() }
        event.lastModified = maybe { $0.dateTime() }
        event.url = maybe { $0.uri() }
        event.color = maybe { _ in "red" }
        event.attachments = some(0...2) { $0.attachment() }
        event.images = some(0...1) { $0.attachment() }
        event.conferences = some(0...2) { $0.conference() }
        event.contacts = some(0...1) { $0.richText() }
        event.comments = some(0...2) { $0.richText() }
        event.relations = some(0...2) { $0.relation() }
        event.organizer = maybe { $0.organizer() }
        event.attendees = some(0...3) { $0.attendee() }
        event.recurrenceRules = some(0...1) { $0.rule() }
        event.recurrenceDates = some(0...2) { $0.recurrenceDate(like: start) }
        event.exceptionDates = some(0...2) { $0.moment(like: start) }
        event.alarms = some(0...2) { $0.alarm() }
        event.otherProperties = some(0...3) { $0.property() }
        event.otherComponents = some(0...1) { $0.component(depth: 1) }
        giveSurplus(to: &event.surplusParameters, "DTSTART")
        giveSurplus(to: &event.surplusParameters, "UID")
        return event
    }

    /// A to-do with some of everything that a to-do can have.
    mutating func toDo() -> ToDo {
        var toDo = ToDo(uid: text(), stamp: dateTime())
        let start = moment()
        toDo.start = start
        toDo.deadline = maybe { $0.chance(1, in: 2) ? .due($0.moment(like: start)) : .duration($0.duration()) }
        toDo.completed = maybe { $0.dateTime() }
        toDo.percentComplete = maybe { Int.random(in: 0...100, using: &$0.random) }
        toDo.sequence = maybe { Int.random(in: 0...99, using: &$0.random) }
        toDo.summary = maybe { $0.richText() }
        toDo.description = maybe { $0.richText() }
        toDo.status = maybe { $0.pick(ToDo.Status.allCases) }
        toDo.categories = some(0...2) { $0.text() }
        toDo.organizer = maybe { $0.organizer() }
        toDo.attendees = some(0...1) { $0.attendee() }
        toDo.alarms = some(0...1) { $0.alarm() }
        toDo.otherProperties = some(0...2) { $0.property() }
        return toDo
    }
}

extension GeneratedCalendars {
    /// Words with everything in them that a writer may get wrong.
    mutating func text() -> String {
        let pieces = [
            "Họp giao ban", "Nguye\u{302}\u{303}n Va\u{306}n A", "tuần 12, quý 3", "a;b", "back\\slash", "\\n", "\\,",
            "two\nlines", "\n\n", "“quoted” and \"plain\"", "^n ^' ^^", "🏛️👩‍🏫🇻🇳", "tab\there", "x:y", "=", "%40",
            "Hội nghị sơ kết công tác phòng không nhân dân sáu tháng đầu năm của xã, phường, thị trấn trên địa bàn",
            "khôngcókhoảngtrắngkhôngcókhoảngtrắngkhôngcókhoảngtrắngkhôngcókhoảngtrắngkhôngcókhoảngtrắng", "  ", "é",
        ]
        let middle = some(0...4) { $0.pick(pieces) }.joined(separator: pick(["", " ", ", "]))
        // A blank at either end would be lost in reading, so every text begins and ends with a letter.
        return pick(["Đ", "a", "7"]) + middle + pick(["ự", "z", "."])
    }

    mutating func richText() -> Text {
        var text = Text(self.text(), language: maybe { $0.pick(["vi", "en-GB", "zh-Hant"]) })
        if chance(1, in: 3) { text.parameters += surplus() }
        return text
    }

    mutating func day() -> CalendarDate {
        while true {
            let year = chance(1, in: 10) ? Int.random(in: 1...9999, using: &random) : 2026
            let month = Int.random(in: 1...12, using: &random)
            let day = Int.random(in: 1...31, using: &random)
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
    }

    mutating func dateTime() -> CalendarDateTime {
        while true {
            let hour = Int.random(in: 0...23, using: &random)
            let minute = Int.random(in: 0...59, using: &random)
            let second = Int.random(in: 0...59, using: &random)
            if let time = CalendarDateTime(day(), hour: hour, minute: minute, second: second) { return time }
        }
    }

    mutating func moment() -> Moment {
        let zones = ["Asia/Ho_Chi_Minh", "Europe/Berlin", "America/Argentina/ComodRivadavia", "Custom; zone, 1"]
        return switch Int.random(in: 0...3, using: &random) {
        case 0: .day(day())
        case 1: .utc(dateTime())
        case 2: .local(dateTime(), zone: pick(zones))
        default: .floating(dateTime())
        }
    }

    /// Another moment of the same form.
    mutating func moment(like other: Moment) -> Moment {
        switch other {
        case .day: .day(day())
        case .utc: .utc(dateTime())
        case .local(_, let zone): .local(dateTime(), zone: zone)
        case .floating: .floating(dateTime())
        }
    }

    mutating func duration() -> CalendarDuration {
        CalendarDuration(
            days: pick([0, 0, 1, 7, 14, 400]), seconds: pick([0, 60, 3600, 5400, 86_399, 90_061]),
            isNegative: false)
    }

    mutating func uri() -> String {
        pick([
            "https://example.org/a?b=c,d;e&f=%20", "tel:+84-24-1234-5678", "mailto:phong@example.org",
            "https://example.org/" + String(repeating: "very/long/path/", count: 12), "urn:x:a\\b",
        ])
    }

    mutating func attachment() -> Attachment {
        let data: [UInt8] = some(0...80) { UInt8.random(in: .min ... .max, using: &$0.random) }
        return Attachment(
            chance(1, in: 2) ? .uri(uri()) : .data(data), mediaType: maybe { _ in "application/pdf" },
            surplusParameters: chance(1, in: 3) ? surplus() : [])
    }

    mutating func conference() -> Conference {
        var conference = Conference(
            uri: uri(), features: some(0...1) { _ in ["AUDIO", "VIDEO"] }.flatMap(\.self), label: maybe { $0.text() })
        if chance(1, in: 3) { conference.surplusParameters = surplus() }
        return conference
    }

    mutating func relation() -> Relation {
        Relation(to: text(), kind: maybe { $0.pick([.parent, .child, .sibling, .init(rawValue: "X-NEXT")]) })
    }

    mutating func address() -> CalendarAddress {
        chance(1, in: 5) ? CalendarAddress(uri: uri()) : CalendarAddress(mail: "a.b+\(random.next())@example.org")
    }

    mutating func organizer() -> Organizer {
        var organizer = Organizer(address(), commonName: maybe { $0.text() })
        organizer.sentBy = maybe { $0.address() }
        if chance(1, in: 3) { organizer.surplusParameters = surplus() }
        return organizer
    }

    mutating func attendee() -> Attendee {
        var attendee = Attendee(
            address(), commonName: maybe { $0.text() },
            role: maybe { $0.pick([.chair, .required, .optional, .informed, .init(rawValue: "X-SCRIBE")]) },
            participation: maybe { $0.pick([.needsAction, .accepted, .declined, .tentative, .delegated]) },
            replyRequested: chance(1, in: 2))
        attendee.userType = maybe { $0.pick([.individual, .group, .resource, .room, .unknown]) }
        attendee.memberships = some(0...2) { $0.address() }
        attendee.delegatedTo = some(0...2) { $0.address() }
        attendee.delegatedFrom = some(0...1) { $0.address() }
        attendee.sentBy = maybe { $0.address() }
        if chance(1, in: 3) { attendee.surplusParameters = surplus() }
        return attendee
    }

    mutating func rule() -> RecurrenceRule {
        let texts = [
            "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=SU", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12",
            "FREQ=MONTHLY;BYDAY=2TH", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20301231T235959Z",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;INTERVAL=3",
            "FREQ=YEARLY;BYYEARDAY=1,50,100,150,200,250,300,350;BYHOUR=8,10,13,15;BYMINUTE=0,15,30,45",
        ]
        let text = pick(texts)
        guard let rule = try? RecurrenceRule(text) else { preconditionFailure("not a rule: \(text)") }
        return rule
    }

    mutating func recurrenceDate(like start: Moment) -> RecurrenceDate {
        if case .day = start { return .moment(moment(like: start)) }
        return switch Int.random(in: 0...2, using: &random) {
        case 0: .moment(moment(like: start))
        case 1: .period(moment(like: start), .duration(duration()))
        default: .period(moment(like: start), .end(moment(like: start)))
        }
    }

    mutating func alarm() -> Alarm {
        var before = duration()
        before.isNegative = before.days + before.seconds > 0
        var alarm = Alarm(
            pick([.display, .audio, .email, .init(rawValue: "X-SIREN")]),
            trigger: pick([.fromStart(before), .fromEnd(before), .fromStart(duration()), .at(dateTime())]),
            description: maybe { $0.richText() })
        alarm.summary = maybe { $0.richText() }
        alarm.attendees = some(0...1) { $0.attendee() }
        alarm.attachments = some(0...1) { $0.attachment() }
        alarm.repetition = maybe { Alarm.Repetition(count: 3, interval: $0.duration()) }
        alarm.otherProperties = some(0...1) { _ in Property("ACKNOWLEDGED", "20260101T000000Z") }
        giveSurplus(to: &alarm.surplusParameters, "ACTION")
        return alarm
    }

    mutating func timeZone() -> TimeZoneDefinition {
        var zone = TimeZoneDefinition(id: text(), observances: some(1...3) { $0.observance() })
        zone.otherProperties = some(0...1) { _ in Property("TZURL", "https://example.org/zone.ics") }
        return zone
    }

    mutating func observance() -> TimeZoneDefinition.Observance {
        TimeZoneDefinition.Observance(
            pick(TimeZoneDefinition.Observance.Kind.allCases), start: dateTime(),
            offsetFrom: pick([0, 25_200, -1800, 37_800, 25_600]), offsetTo: pick([0, 3600, -39_600, 39_600]),
            names: some(0...2) { $0.richText() }, recurrenceRules: some(0...1) { $0.rule() },
            recurrenceDates: some(0...2) { $0.dateTime() })
    }

    /// A property that no type here has a word for; its value is raw.
    mutating func property() -> Property {
        let values = [
            "", "plain", "escaped\\, \\; \\\\ \\n here", "raw, list; of: things", "🏛️",
            String(repeating: "dài dằng dặc ", count: 15) + "!", "a\\bc",
        ]
        return Property(
            pick(["X-WR-CALNAME", "X-ODD", "STRUCTURED-DATA", "STYLED-DESCRIPTION", "X-A-1"]), pick(values),
            parameters: chance(1, in: 2) ? surplus() : [])
    }

    /// Parameters that no type here has a word for.
    mutating func surplus() -> [Parameter] {
        let parameters = [
            Parameter("X-ONE", text()), Parameter("X-LIST", text(), text()), Parameter("DERIVED", "TRUE"),
            Parameter("X-PLAIN", "p"), Parameter("X-EMPTY", ""),
        ]
        return parameters.filter { _ in chance(1, in: 2) }
    }

    private mutating func giveSurplus(to parameters: inout [String: [Parameter]], _ property: String) {
        let given = surplus()
        if !given.isEmpty { parameters[property] = given }
    }

    /// A component that no type here has a word for.
    mutating func component(depth: Int) -> Component {
        Component(
            pick(["VJOURNAL", "X-THING", "VLOCATION"]), properties: some(0...3) { $0.property() },
            components: depth < 2 ? some(0...1) { $0.component(depth: depth + 1) } : [])
    }
}

extension GeneratedCalendars {
    private mutating func chance(_ part: Int, in whole: Int) -> Bool {
        Int.random(in: 1...whole, using: &random) <= part
    }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
        chance(1, in: 2) ? make(&self) : nil
    }

    private mutating func some<Value>(_ count: ClosedRange<Int>, _ make: (inout Self) -> Value) -> [Value] {
        (0..<Int.random(in: count, using: &random)).map { _ in make(&self) }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}
