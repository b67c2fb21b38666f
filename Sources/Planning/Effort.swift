extension Search {
    /// How long to search, in steps that are the same on every machine; a search that has proven its plan ends earlier.
    package struct Effort: Hashable, Sendable {
        /// How often a few activities are taken out and put back, for each activity.
        package var perActivity: Int
        /// How often in one part, however many activities it has.
        package var mostInPart: Int
        /// How often in all parts together.
        package var most: Int

        /// Makes an effort.
        package init(perActivity: Int, mostInPart: Int = .max, most: Int = .max) {
            self.perActivity = perActivity
            self.mostInPart = mostInPart
            self.most = most
        }

        /// What a person waits for: a second for a few hundred activities, half a minute for the whole country's.
        package static let usual = Effort(perActivity: 1600, mostInPart: 1_500_000, most: 14_200_000)

        /// How many iterations are due to a part that has some of all activities: a small part needs fewer for each.
        func iterations(for activities: Int, of all: Int) -> Int {
            let size = min(activities, 250)
            let weighed = min(perActivity, .max / max(activities * 62_500, 1)) * activities * size / 250 * size / 250
            let share = min(most / max(all, 1), .max / max(activities, 1)) * activities
            return max(min(weighed, share, mostInPart), activities)
        }
    }
}
