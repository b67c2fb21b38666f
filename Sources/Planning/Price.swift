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
