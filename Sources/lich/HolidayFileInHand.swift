import Days
import Programmes
import Publishing
import Storage

/// The holiday file of a workspace: its bytes, and what they say.
struct HolidayFileInHand {
    /// As the person would name it from here.
    let path: String
    let bytes: [UInt8]
    let holidays: Holidays
    private let places: Places

    /// Reads it; it was found to be without errors before.
    init(of workspace: OpenedWorkspace) throws {
        path = Path.tidy(Path.join(workspace.workspace.folder, workspace.programme.holidays))
        bytes = try workspace.workspace.bytes(of: workspace.programme.holidays)
        let reading = HolidayFile.read(bytes: bytes, name: path)
        guard let holidays = reading.value else {
            throw Failure(
                vi: "“\(path)” vừa bị sửa và có lỗi. Chạy: lich check",
                en: "“\(path)” was changed just now and has errors. Run: lich check")
        }
        self.holidays = holidays
        places = reading.places
    }

    /// The rows of a day, in the order of the file.
    func rows(on day: Day) -> [DayOff] { holidays.daysOff.filter { $0.date == day } }

    /// The other halves of swaps, of days other than these.
    func partners(of rows: [DayOff], besides days: [Day?]) -> [DayOff] {
        holidays.daysOff.filter { other in
            !days.contains(other.date)
                && rows.contains { row in
                    [row.kind, other.kind].contains(.swappedOff) && [row.kind, other.kind].contains(.swappedWorking)
                        && row.counts == other.counts && (other.paired == row.date || row.paired == other.date)
                }
        }
    }

    /// Where a row stands: `calendars/holidays/vietnam.yaml:434`.
    func place(of row: DayOff) -> String {
        "\(path):\(places["day", "\(row.date)", row.status.rawValue].line)"
    }
}

extension Path {
    /// The path without steps up, as short as a person would type it.
    static func tidy(_ path: String) -> String { (path.hasPrefix("/") ? "/" : "") + normal(path) }
}
