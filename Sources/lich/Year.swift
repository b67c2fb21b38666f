import ArgumentParser

/// A year as it is typed: four digits, 1583…9998, when the calendar was in force and has years on either side.
struct Year: ExpressibleByArgument {
    let number: Int

    init?(argument: String) {
        guard argument.utf8.count == 4, let number = Int(argument), (1583...9998).contains(number) else { return nil }
        self.number = number
    }
}
