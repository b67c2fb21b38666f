import ArgumentParser

/// A year as it is typed: four digits.
struct Year: ExpressibleByArgument {
    let number: Int

    /// The years that can be looked at: the calendar was in force, and has a year on either side.
    static let possible = 1583...9998

    init?(argument: String) {
        guard argument.utf8.count == 4, let number = Int(argument), Self.possible.contains(number) else { return nil }
        self.number = number
    }
}
