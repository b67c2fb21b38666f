import Foundation
import Testing

@Suite("lich agenda, week, year, show, holidays")
struct LookingTests {
    private func look(_ arguments: String..., language: String = "en") async throws -> Sandbox.Outcome {
        let sandbox = try await Sandbox.withOffice()
        let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try await sandbox.shell("$LICH --workspace office --lang \(language) \(quoted)")
    }

    @Test("The agenda begins today and ends after so many days")
    func agenda() async throws {
        let outcome = try await look("agenda", "--days", "60")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.output.contains("Wed 25 Mar") && outcome.output.contains("Fri 24 Apr"), "\(outcome.all)")
        #expect(!outcome.output.contains("May"), "\(outcome.all)")
    }

    @Test("With nothing ahead the agenda shows what was last, and says so")
    func agendaAfterTheEnd() async throws {
        let outcome = try await look("agenda", "--from", "1/1/2030")
        #expect(outcome.code == 0 && outcome.output.contains("Past"), "\(outcome.all)")
    }

    @Test("What was last is the same with a draft and without, however long ago it was", arguments: ["", "--unit bac"])
    func agendaLongAfterTheEnd(_ scope: String) async throws {
        let sandbox = try await Sandbox.withOffice()
        func agenda(from day: String) async throws -> String {
            try await sandbox.shell("$LICH --workspace office --lang en agenda --from \(day) \(scope)").output
        }
        let days = ["5/1/2028", "1/6/2028", "1/1/2090", "31/12/9998"]
        var planned: [String] = []
        for day in days { planned.append(try await agenda(from: day)) }
        _ = try await sandbox.shell("$LICH --workspace office plan")
        for (day, planned) in zip(days, planned) {
            #expect(planned.contains("Past"))
            #expect(try await agenda(from: day) == planned)
        }
    }

    @Test("An agenda is for one unit, or of one kind, by any of their names", arguments: ["bac", "tổ bắc", "TO BAC"])
    func agendaOfUnit(_ unit: String) async throws {
        let outcome = try await look("agenda", "--unit", unit, "--kind", "báo cáo", "--days", "365", "--format", "json")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(outcome.output.contains("\"report/2026-H1/bac\""))
        #expect(!outcome.output.contains("/nam\"") && !outcome.output.contains("meeting"))
    }

    @Test("A day that does not exist is told, with what to write")
    func impossibleDay() async throws {
        let outcome = try await look("agenda", "--from", "31/2/2026")
        #expect(outcome.code == 1)
        #expect(outcome.remarks.hasPrefix("error: there is no such day as “31/2/2026”."), "\(outcome.all)")
    }

    @Test(
        "Days at the ends of the calendar are refused or shown, and stop nothing",
        arguments: [
            "agenda --from 1/1/0001", "agenda --from 31/12/9999", "week 31/12/9999", "week 1/1/0001", "week 53/9998",
            "year 9998", "year 1583", "holidays 9998", "holidays 1583", "holidays 9998 --estimate",
            "agenda --from 31/12/9998 --days 36600",
        ])
    func endsOfTheCalendar(_ command: String) async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.shell("$LICH --workspace office \(command)")
        #expect(outcome.code == 0 || outcome.code == 1, "\(outcome.all)")
        #expect(outcome.code == 0 || outcome.remarks.split(separator: "\n").count == 1, "\(outcome.all)")
        for instant in ["1583-01-01", "9998-12-31", "9999-12-31", "0001-01-01"] {
            let then = try await sandbox.shell("export LICH_NOW=\(instant); $LICH --workspace office week; exit $?")
            #expect([0, 64].contains(then.code), "\(then.all)")
            let made = try await sandbox.lich("init", "at-\(instant)", environment: ["LICH_NOW": instant])
            #expect([0, 64].contains(made.code), "\(made.all)")
        }
    }

    @Test("A week is this one, a number, or the week of a day", arguments: ["24", "24/2026", "2026-W24", "10/6/2026"])
    func week(_ typed: String) async throws {
        let outcome = try await look("week", typed)
        #expect(outcome.code == 0 && outcome.output.contains("Week 24/2026 (8–14 June 2026)"), "\(outcome.all)")
        #expect(outcome.output.contains("Report"), "\(outcome.all)")
    }

    @Test("A week's page is written to a file, in the programme's language, and only said in a rehearsal")
    func weekPage() async throws {
        let sandbox = try await Sandbox.withOffice()
        let rehearsal = try await sandbox.shell("$LICH --workspace office week 24 --html week.html --dry-run")
        #expect(rehearsal.code == 0 && rehearsal.remarks.hasPrefix("sẽ ghi week.html ("), "\(rehearsal.all)")
        #expect(try sandbox.files(below: ".")["week.html"] == nil)
        let written = try await sandbox.lich(
            "--workspace", "office", "week", "24", "--html", "week.html", environment: ["LANG": "en_US.UTF-8"])
        #expect(written.code == 0 && written.remarks.hasPrefix("wrote week.html ("), "\(written.all)")
        let page = String(decoding: try sandbox.bytes("week.html"), as: UTF8.self)
        #expect(page.contains("Lịch công tác tuần 24") && page.contains("lang=\"vi\""))
    }

    @Test("A full disk leaves no page behind")
    func pageOnFullDisk() async throws {
        let sandbox = try await Sandbox.withOffice()
        let outcome = try await sandbox.shell("ulimit -f 1; $LICH --workspace office year 2026 --html year.html")
        #expect(outcome.code == 1)
        #expect(
            outcome.remarks == "lỗi: không ghi được “year.html”: vượt cỡ tệp cho phép. Chưa có gì thay đổi.\n",
            "\(outcome.all)")
        #expect(try sandbox.files(below: ".").keys.allSatisfy { $0.hasPrefix("office/") })
    }

    @Test("A year is a picture too, and a form that it has not is refused")
    func picture() async throws {
        let sandbox = try await Sandbox.withOffice()
        let picture = try await sandbox.shell("$LICH --workspace office year 2026 --format svg")
        #expect(picture.code == 0 && picture.output.hasPrefix("<svg "), "\(picture.all)")
        #expect(picture.output.hasSuffix("</svg>\n") && picture.output.contains("<title>"))
        for form in ["csv", "svg,html"] {
            let refused = try await sandbox.shell("$LICH --workspace office year 2026 --format \(form)")
            #expect(refused.code == 64, "\(refused.all)")
        }
    }

    @Test("A year shows its days off and what takes place")
    func year() async throws {
        let outcome = try await look("year", "2026")
        #expect(outcome.code == 0, "\(outcome.all)")
        #expect(
            outcome.output.contains("Lunar New Year") && outcome.output.contains("Monthly meeting"), "\(outcome.all)")
    }

    @Test(
        "One occurrence is found by its identity, its alias, or enough of either",
        arguments: [
            "training/2026", "tap-huan/2026", "Tập huấn/2026", "ta\u{302}\u{323}p hua\u{302}\u{301}n/2026", "tr/2026",
        ])
    func show(_ typed: String) async throws {
        let outcome = try await look("show", typed)
        let isEnough = !typed.hasPrefix("tr/")
        #expect(outcome.code == (isEnough ? 0 : 1), "\(outcome.all)")
        if isEnough {
            #expect(outcome.output.contains("training.2026@chuong-trinh-an-lac-2026-2027"), "\(outcome.all)")
        }
    }

    @Test("What may mean several is listed, and what means none gets the nearest name")
    func showUnclear() async throws {
        let several = try await look("show", "report/2026")
        #expect(several.code == 1)
        #expect(
            several.remarks == """
                error: “report/2026” may be any of 2 occurrences. Write more of it:
                  report/2026/bac
                  report/2026/nam

                """, "\(several.all)")
        let none = try await look("show", "trainin/2026", language: "vi")
        #expect(none.remarks == "lỗi: không có việc “trainin/2026”. Có phải “training/2026”?\n", "\(none.all)")
    }

    @Test("The working calendar of a year tells its holidays and how many days are worked")
    func holidays() async throws {
        let outcome = try await look("holidays", "2026")
        #expect(outcome.code == 0 && outcome.output.contains("249"), "\(outcome.all)")
    }

    @Test("Estimated rows can be put into a holiday file as they are")
    func estimatedRows() async throws {
        let sandbox = try await Sandbox.withOffice()
        let rows = try await sandbox.lich("holidays", "2031", "--estimate", "--workspace", "office")
        #expect(rows.code == 0, "\(rows.all)")
        try sandbox.replace("\nfestivals:\n", by: "\n\(rows.output)\nfestivals:\n", in: "office/holidays.yaml")
        try sandbox.replace("2027-12-31", by: "2031-12-31", in: "office/programme.yaml")
        let check = try await sandbox.lich("check", "--workspace", "office")
        #expect(check.code == 0, "\(check.all)")
        #expect(check.output.contains("2028, 2029, 2030.") && !check.output.contains("2031."), "\(check.all)")
    }

    @Test(
        "JSON is the same in every language",
        arguments: [
            "plan", "check", "agenda", "week", "year", "show training/2026", "why training/2026",
            "suggest training/2026 --count 3", "holidays 2026", "export --dry-run",
        ])
    func jsonIsNotTranslated(_ command: String) async throws {
        let sandbox = try await Sandbox.withOffice()
        let vi = try await sandbox.shell("$LICH --workspace office --lang vi --format json \(command)")
        let en = try await sandbox.shell("$LICH --workspace office --lang en \(command) --format json")
        #expect(vi.code == 0 && vi.output == en.output, "\(vi.all)\n\(en.all)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(vi.output.utf8)) }
    }
}
