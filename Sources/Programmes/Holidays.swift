public import Days

/// The days off of a country, festivals to avoid, and the weekdays on which nobody works, as a file has them.
public struct Holidays: Hashable, Sendable {
    /// What identifies the feed of holidays in every UID: `vietnam`.
    public var id: String
    /// Its name.
    public var title: Bilingual
    /// When the file was last revised.
    public var revised: Instant
    /// The weekdays of rest, one to six of them.
    public var restDays: Set<Weekday>
    /// The rows, in the order of the file.
    public var daysOff: [DayOff]
    /// Days to avoid, in the order of the file.
    public var festivals: [Festival]

    /// Makes a set of holidays; `HolidayFile` does so from text, tests by hand.
    public init(
        id: String, title: Bilingual, revised: Instant, restDays: Set<Weekday> = [.saturday, .sunday],
        daysOff: [DayOff] = [], festivals: [Festival] = []
    ) {
        self.id = id
        self.title = title
        self.revised = revised
        self.restDays = restDays
        self.daysOff = daysOff
        self.festivals = festivals
    }
}
