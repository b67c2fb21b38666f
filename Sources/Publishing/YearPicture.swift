public import Days
import Planning
import Programmes

/// A year as a picture: a row for each unit, a step for each day, and a mark for what takes place.
///
/// A mark's shape and colour tell its kind, its filling whether its day is over, its outline whether its day is sure. Days
/// off are shaded, today is a line.
public struct YearPicture: Sendable {
    /// A mark in the picture.
    struct Mark: Hashable {
        let entry: SheetEntry
        /// From its first day to its last, in steps from the beginning of the year.
        let steps: ClosedRange<Int>
        /// Which of the lines of its row it stands on, 0 for the middle one.
        let lane: Int
    }

    /// What concerns one unit, or all of them.
    struct Row: Hashable {
        let name: String
        let marks: [Mark]
    }

    let sheet: YearSheet
    let today: Day
    let language: Language
    let rows: [Row]

    /// How many steps two marks on one line are apart at least.
    static let distance = 4
    /// How many lines a row has.
    static let lanes = 3

    /// The picture of a year as it stands on a day.
    public init(of sheet: YearSheet, on today: Day, _ language: Language) {
        self.sheet = sheet
        self.today = today
        self.language = language
        var entries: [Unit.ID?: [SheetEntry]] = [:]
        for entry in sheet.entries {
            for unit in Set(entry.ids.map(\.unit)) { entries[unit, default: []].append(entry) }
        }
        let common = Row(
            name: language("Chung", "For all"), marks: Self.marks(entries[nil] ?? [], in: sheet.year))
        let units = sheet.source.programme.units.compactMap { unit in
            entries[unit.id].map { Row(name: unit.shortName[language], marks: Self.marks($0, in: sheet.year)) }
        }
        rows = (common.marks.isEmpty ? [] : [common]) + units
    }

    /// The marks of a row, those too near each other on lines of their own.
    private static func marks(_ entries: [SheetEntry], in year: Int) -> [Mark] {
        let days = Day.year(year)
        var free = Array(repeating: Int.min, count: lanes)
        return entries.map { entry in
            let first = max(entry.day, days.lowerBound).number - days.lowerBound.number
            let last = min(entry.lastDay, days.upperBound).number - days.lowerBound.number
            // Where no line has room it stands on the one that is left first.
            let lane = free.firstIndex { $0 <= first } ?? free.enumerated().min { $0.element < $1.element }?.offset ?? 0
            free[lane] = last + distance
            return Mark(entry: entry, steps: first...last, lane: lane)
        }
    }
}
