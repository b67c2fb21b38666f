import Foundation

/// Lists of any number of people, taken, looked at and searched by the built `lich` itself, a process each time: what a
/// person costs must not depend on how many there are.
enum People {
    static func run(lich: String, calendars: String) throws {
        for count in [1_250, 2_500, 5_000, 10_000, 20_000] {
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "lich-people-\(UUID().uuidString)")
            try FileManager.default.copyItem(at: URL(fileURLWithPath: calendars), to: folder)
            defer {
                // Left behind at worst; the system clears its temporary folder.
                try? FileManager.default.removeItem(at: folder)
            }
            try measure(count, lich: lich, in: folder)
        }
    }

    private static func measure(_ count: Int, lich: String, in folder: URL) throws {
        let workspace = folder.appendingPathComponent("soc-trang").path
        let (list, workbook) = (folder.appendingPathComponent("list.csv"), folder.appendingPathComponent("list.xlsx"))
        try Data(self.list(count).utf8).write(to: list)
        func seconds(_ words: String...) throws -> Double {
            try timed { try run(lich, ["--workspace", workspace] + words) }.seconds
        }
        let csv = try seconds("attendee", "import", "training/2026/1", list.path)
        let again = try seconds("attendee", "import", "training/2026/1", list.path)
        let paper = try seconds("training", "paper", "roster", "training/2026/1", "--xlsx", workbook.path)
        try run(lich, ["--workspace", workspace, "undo"])
        let xlsx = try seconds("attendee", "import", "training/2026/2", workbook.path)
        let handed = folder.appendingPathComponent("handed").path
        let schedules = try median(of: 5) {
            try seconds("export", "--all", "--format", "ics,xlsx,html,csv,docx,json", "--output", handed)
        }
        let letter = try median(of: 5) {
            try seconds("training", "paper", "call-up", "training/2026/2", "--docx", "\(handed)/call-up.docx")
        }
        let search = try median(of: 9) { try seconds("attendee", "list", "--named", "hoa út") }
        // The numbers of those who were taken back are not given again.
        let show = try median(of: 9) { try seconds("attendee", "show", "p\(count + count / 2)") }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        print(
            #"{"people":\#(count),"csv_s":\#(csv),"again_s":\#(again),"xlsx_s":\#(xlsx),"paper_s":\#(paper),"#
                + #""schedules_s":\#(schedules),"letter_s":\#(letter),"search_s":\#(search),"show_s":\#(show),"peak_kB":\#(usage.ru_maxrss)}"#
        )
    }

    private static func median(of count: Int, _ measure: () throws -> Double) throws -> Double {
        try (0..<count).map { _ in try measure() }.sorted()[count / 2]
    }

    /// A list as an office sends it, of names that are nobody's.
    private static func list(_ count: Int) -> String {
        let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Thạch", "Sơn", "Kim", "Lý", "Danh"]
        let middles = ["Văn", "Thị", "Hoàng", "Ngọc", "Minh", "Thanh", "Quốc"]
        let givens = ["An", "Bình", "Châu", "Dũng", "Hà", "Hòa", "Lan", "Mai", "Nam", "Phúc", "Út"]
        let units = ["Mỹ Xuyên", "Kế Sách", "Long Phú", "Trần Đề", "Mỹ Tú"]
        let rows = (0..<count).map { number in
            let name = [
                families[number % 10], middles[number / 10 % 7], givens[number / 70 % 11], givens[number / 770 % 11],
            ]
            return "\(number + 1),\(name.joined(separator: " ")),Chuyên viên,Phòng Nội vụ huyện \(units[number % 5]),"
                + "09\(10_000_000 + number),a\(number)@bench.example.org"
        }
        return (["TT,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Email"] + rows).joined(separator: "\n") + "\n"
    }

    /// Runs the program, its words thrown away, and waits; the clock of a `Process` is too coarse for this.
    private static func run(_ lich: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        let words: [UnsafeMutablePointer<CChar>?] = ([lich] + arguments).map { strdup($0) } + [nil]
        let settings = ["LICH_NOW=2026-03-10T08:00:00+07:00", "LANG=vi_VN.UTF-8"]
        let environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer { for text in words + environment { free(text) } }
        var child = pid_t()
        var status: Int32 = 0
        guard posix_spawn(&child, lich, &actions, nil, words, environment) == 0, waitpid(child, &status, 0) == child,
            status == 0
        else { throw BenchError("lich \(arguments.joined(separator: " ")) ended with \(status)") }
    }
}
