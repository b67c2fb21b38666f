extension Search {
    /// How long to search, in steps that are the same on every machine; a search that has proven its plan ends earlier.
    package struct Effort: Hashable, Sendable {
        /// How often a few activities are taken out and put back, for each activity.
        package var perActivity: Int
        /// How often in all, however many activities there are.
        package var most: Int

        /// Makes an effort.
        package init(perActivity: Int, most: Int = .max) {
            self.perActivity = perActivity
            self.most = most
        }

        /// What a person waits for: well under a second for a few hundred activities, half a minute for the whole
        /// country's.
        package static let usual = Effort(perActivity: 3000, most: 24_000_000)

        /// How many iterations are due to some of all activities.
        func iterations(for activities: Int, of all: Int) -> Int {
            let (due, isTooMuch) = activities.multipliedReportingOverflow(by: perActivity)
            let share = most / max(all, 1) * activities
            return isTooMuch ? share : min(due, max(share, activities))
        }
    }
}
