import Foundation
import Testing

/// The page on JSON says what the commands give.
@Suite("The documented JSON")
struct JSONDocumentationTests {
    @Test("Each command gives the documented members, and no others")
    func members() async throws {
        let sandbox = try await Sandbox.withOffice()
        let entry = try await Self.members(of: "agenda", in: sandbox, below: ["groups", "entries"])
        let documented = try Self.documented()
        #expect(documented.count == 59)
        // The sample office has no rounds of inspection.
        let shipped = try Sandbox.withShippedProgramme()
        for (command, members) in documented {
            let isRound = command.hasPrefix("inspection ")
            let given = try await Self.members(
                of: command, in: isRound ? shipped : sandbox, at: isRound ? "calendars/soc-trang" : "office")
            let expected = members.contains("clauses") ? Set(members).union(entry) : Set(members)
            #expect(given == expected, "\(command)")
        }
    }

    /// The members in the table of the page, by command.
    private static func documented() throws -> [String: [String]] {
        let page = Sandbox.repository.appendingPathComponent("Documentation/json.md")
        let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let words = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map {
                    String($0.element)
                }
                return (words[0], Array(words.dropFirst()))
            })
    }

    private static let arguments = [
        "show": "show training/2026", "why": "why training/2026", "suggest": "suggest training/2026",
        "export": "export --dry-run", "export --district": "export --district nam --output out --dry-run",
        "export --site": "export --site site --address https://lich.example --dry-run",
        "year --annex": "year 2026 --annex", "lint": "lint office/feeds/programme.ics",
        "year": "year 2026", "holidays": "holidays 2026", "release": "release first --dry-run",
        "move": "move training/2026 18/5/2026 --dry-run", "pin": "pin training/2026", "unpin": "unpin training/2026",
        "backup": "backup copy", "amend": "amend x --dry-run",
        "set": "set training/2026 --at 8:00 --dry-run", "postpone": "postpone training/2026 --dry-run",
        "cancel": "cancel training/2026 --dry-run",
        "merge": "merge training/2026 --into meeting/2026-06 --note x --dry-run",
        "add": "add briefing 12/3/2026 --kind meeting --dry-run", "record": "record meeting/2026-01 --dry-run",
        "status": "status --year 2026", "summary": "summary 2026-H1",
        "inspection plan": "inspection plan 2026-H2",
        "inspection checklist": "inspection checklist --round 2026-H2",
        "busy add": "busy add van-phong 20/5/2026 --dry-run",
        "busy remove": "busy remove 1 --dry-run", "busy import": "busy import van-phong busy.csv --dry-run",
        "holidays set": "holidays set 4/5/2026 off --source x --dry-run",
        "holidays unset": "holidays unset 1/5/2026 --replace --dry-run",
        "training show": "training 2026", "training plan": "training plan 2026 --capacity 9 --dry-run",
        "training status": "training status 2026", "training paper": "training paper cards training/2026",
        "attendee add": "attendee add training/2026 --name Bình --dry-run",
        "attendee import": "attendee import training/2026 people.csv --dry-run",
        "attendee confirm": "attendee confirm training/2026 p1 --dry-run",
        "attendee present": "attendee present training/2026 p1 --dry-run",
        "attendee substitute": "attendee substitute training/2026 p1 --name Bình --dry-run",
        "attendee move": "attendee move training/2026 p1 --to meeting/2026-06 --dry-run",
        "attendee remove": "attendee remove training/2026 p1 --dry-run",
        "attendee merge": "attendee merge p1 p2 --dry-run", "attendee show": "attendee show p1",
        "attendee erase": "attendee erase p2 --dry-run", "attendee token": "attendee token p1",
        "feed token": "feed token programme",
        "attendee feed": "attendee feed p1 --output an.ics --dry-run",
    ]

    /// The members of what a command gives, or of the first thing in its lists of these names.
    private static func members(
        of command: String, in sandbox: Sandbox, at workspace: String = "office", below path: [String] = []
    ) async throws -> Set<String> {
        if command == "lint" {
            try #require(try await sandbox.lich("export", "--workspace", "office").code == 0)
        }
        if command == "amend" {
            try sandbox.write(
                """
                amendment: {id: x, title: X, date: 2026-06-01, basis: {document: QĐ 1, status: memory}}
                changes: {bodies: {to-nam: {ends: {until: 2026-05-31, status: memory}}}}

                """, to: "office/amendments/x.yaml")
        }
        if command == "unpin" || command == "undo" {
            try #require(try await sandbox.lich("pin", "training/2026", "--workspace", "office").code == 0)
        }
        if command.hasPrefix("busy") {
            try sandbox.write("từ ngày\n5/5/2026\n", to: "busy.csv")
            _ = try await sandbox.lich("busy", "add", "van-phong", "6/5/2026", "--workspace", "office")
        }
        if command.hasPrefix("attendee") {
            try sandbox.write("họ và tên\nLê Thị Hòa\n", to: "people.csv")
            for name in ["Nguyễn Văn An", "Trần Bé"] {
                _ = try await sandbox.lich("attendee", "add", "training/2026", "--name", name, "--workspace", "office")
            }
        }
        let place = command == "lint" ? "" : "--workspace \(workspace)"
        let outcome = try await sandbox.shell(
            "export LICH_NOW=2026-03-10T09:00:00+07:00; $LICH \(arguments[command] ?? command) \(place) --format json")
        var value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        for name in path {
            let list = try #require((value as? [String: Any])?[name] as? [Any])
            value = try #require(list.first)
        }
        return Set(try #require(value as? [String: Any]).keys)
    }
}
