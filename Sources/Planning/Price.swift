/// What each soft demand costs: the only place where wishes are weighed against each other.
///
/// The unit is a tenth of a calendar day away from the preferred day; only the proportions mean something.
enum Price {
    /// A calendar day before the preferred one.
    static let dayEarly = 10
    /// A calendar day after the preferred one, before the programme's `lateness` multiplies it.
    static let dayLate = 10
    /// A day of a festival that the unit observes: twenty days away are better than that, thirty are not.
    static let festivalDay = 250
    /// A day that the programme wants to avoid: as a festival.
    static let avoidedDay = festivalDay
    /// A calendar day that two gatherings of one series are nearer than is wished: each may cost one of them a day's move.
    static let dayTooNear = 15
    /// A calendar day that lies between a team's visits to two neighbouring units, beyond the night: it gives way to the
    /// preferred day, and decides which unit goes first.
    static let dayFromNeighbour = 5
    /// Beyond so many days, visits to neighbours are no journey any more.
    static let mostDaysFromNeighbour = 5
    /// A Monday morning, when offices hold their briefing (*giao ban*): it gives way to the afternoon, not to another day.
    static let mondayMorning = 5
    /// A gathering above the programme's `gatheringsPerWeek` of one body in one week.
    static let fullWeek = 30
    /// A second place on one day for the same person or team.
    static let secondPlace = 25
}

/// How much it weighs to leave an occurrence out, by what demands it: the clause itself, our reading of it, a guess.
enum Force {
    static let clause = 4
    static let ours = 2
    static let tentative = 1
}
