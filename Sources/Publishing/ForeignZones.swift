import ICalendar

/// Zones of calendars from elsewhere, by the names that the system has for them.
///
/// Windows names its zones otherwise (CLDR `windowsZones.xml`), Mozilla and others put a path before the name, and
/// some calendars define one that nobody else knows; where that never changes its clock, any zone of that offset will do.
struct ForeignZones {
    private let definitions: [String: TimeZoneDefinition]
    private var known: [String: String] = [:]

    init(_ definitions: [TimeZoneDefinition]) {
        self.definitions = Dictionary(definitions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The system's name for a zone; the name as it stands where there is none.
    mutating func systemName(of zone: String) -> String {
        if let known = known[zone] { return known }
        let path = zone.split(separator: "/").map(String.init)
        let candidates =
            [zone] + [path.suffix(2), path.suffix(3)].map { $0.joined(separator: "/") }
            + [Self.windows[zone], fixed(zone)].compactMap(\.self)
        let name = candidates.first(where: Self.isKnown) ?? zone
        known[zone] = name
        return name
    }

    /// A zone with the only offset that a definition has.
    private func fixed(_ zone: String) -> String? {
        guard let observances = definitions[zone]?.observances, let offset = observances.first?.offsetTo,
            observances.allSatisfy({ $0.offsetTo == offset })
        else { return nil }
        return Self.withoutChanges[offset / 60]
    }

    private static func isKnown(_ zone: String) -> Bool {
        guard !zone.isEmpty else { return false }
        do {
            guard let day = CalendarDate(year: 2000, month: 1, day: 1),
                let noon = CalendarDateTime(day, hour: 12, minute: 0)
            else { return false }
            _ = try TimeZones.utcOffset(of: zone, at: noon)
            return true
        } catch { return false }
    }

    private static let windows = [
        "SE Asia Standard Time": "Asia/Bangkok", "Singapore Standard Time": "Asia/Singapore",
        "China Standard Time": "Asia/Shanghai", "Taipei Standard Time": "Asia/Taipei",
        "Tokyo Standard Time": "Asia/Tokyo", "Korea Standard Time": "Asia/Seoul",
        "India Standard Time": "Asia/Kolkata", "AUS Eastern Standard Time": "Australia/Sydney",
        "GMT Standard Time": "Europe/London", "W. Europe Standard Time": "Europe/Berlin",
        "Romance Standard Time": "Europe/Paris", "Central Europe Standard Time": "Europe/Budapest",
        "Central European Standard Time": "Europe/Warsaw", "Russian Standard Time": "Europe/Moscow",
        "Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
        "Pacific Standard Time": "America/Los_Angeles",
    ]

    /// By minutes east of UTC, zones that keep their clock.
    private static let withoutChanges = [
        0: "Africa/Abidjan", 60: "Africa/Lagos", 120: "Africa/Johannesburg", 180: "Asia/Riyadh", 240: "Asia/Dubai",
        300: "Asia/Karachi", 330: "Asia/Kolkata", 345: "Asia/Kathmandu", 360: "Asia/Dhaka", 420: "Asia/Bangkok",
        480: "Asia/Singapore", 540: "Asia/Tokyo", 600: "Australia/Brisbane", 660: "Pacific/Guadalcanal",
    ]
}

extension Event {
    /// The same with other names for the zones of its times.
    func renamingZones(_ name: (String) -> String) -> Event {
        func renamed(_ moment: Moment) -> Moment {
            guard case .local(let time, let zone) = moment else { return moment }
            return .local(time, zone: name(zone))
        }
        func renamed(_ ending: Ending) -> Ending {
            guard case .end(let end) = ending else { return ending }
            return .end(renamed(end))
        }
        var event = self
        event.start = renamed(start)
        event.ending = ending.map(renamed)
        event.recurrenceID = recurrenceID.map(renamed)
        event.exceptionDates = exceptionDates.map(renamed)
        event.recurrenceDates = recurrenceDates.map { date in
            switch date {
            case .moment(let moment): .moment(renamed(moment))
            case .period(let start, let ending): .period(renamed(start), renamed(ending))
            }
        }
        return event
    }
}
