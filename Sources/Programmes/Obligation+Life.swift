public import Days

extension Obligation {
    /// What an amendment has replaced: the words, parts and length that held up to a day.
    public struct Former: Hashable, Sendable {
        /// The last day on which they held, inclusive.
        public var until: Day
        /// The title.
        public var title: Bilingual
        /// Titles for some parts of the year.
        public var titles: [Period.Shape: Bilingual]
        /// What was done or dealt with.
        public var content: Bilingual?
        /// Who had which part in it.
        public var roles: Roles
        /// The length in sessions; nothing for what has no schedule.
        public var length: Int?

        /// What holds now, as it will have held up to `until`.
        init(_ obligation: Obligation, until: Day) {
            self.until = until
            title = obligation.title
            titles = obligation.titles
            content = obligation.content
            roles = obligation.roles
            length = obligation.schedule?.length
        }
    }

    /// The obligation with the words and parts that hold on a day.
    public func told(on day: Day) -> Obligation {
        guard let former = formerly.first(where: { day <= $0.until }) else { return self }
        var obligation = self
        obligation.title = former.title
        obligation.titles = former.titles
        obligation.content = former.content
        obligation.roles = former.roles
        return obligation
    }

    /// The schedule for what must be done by `closes`: with the length that holds until then.
    public func schedule(closing closes: Day) -> Schedule? {
        guard var schedule else { return nil }
        if let length = formerly.first(where: { closes <= $0.until })?.length { schedule.length = length }
        return schedule
    }

    /// The window as far as the obligation lives; nothing where it owes nothing in it.
    ///
    /// A deadline is owed on its due day; a gathering may still be held on those days of its window that are left.
    public func owed(_ window: Window, isDeadline: Bool) -> Window? {
        let opens = max(window.opens, from ?? window.opens)
        let closes = min(window.closes, until ?? window.closes)
        guard opens <= closes, !isDeadline || closes == window.closes else { return nil }
        return Window(
            opens: opens, closes: closes, prefer: min(max(window.prefer, opens), closes), dataUntil: window.dataUntil,
            owner: window.owner)
    }
}
