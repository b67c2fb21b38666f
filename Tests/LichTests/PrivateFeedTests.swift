import Foundation
import Testing

@Suite("Private feeds")
struct PrivateFeedTests {
    /// An office where An and Hòa are on the list of the first class of 2026, and An on that of the second.
    private func office() async throws -> Office {
        let office = try Office(on: "2026-03-10")
        for (id, name, mail) in [
            ("training/2026/1", "Nguyễn Văn An", "an@myxuyen.gov.vn"), ("training/2026/1", "Lê Thị Hòa", "hoa@x.vn"),
            ("training/2026/2", "Nguyễn Văn An", "an@myxuyen.gov.vn"),
        ] {
            try await office.lich(
                "attendee", "add", id, "--name", name, "--email", mail, "--phone", "0901234567", "--body", "my-xuyen")
        }
        return office
    }

    /// Gives somebody a token, or another one; returns it.
    private func token(_ office: Office, _ person: String, _ options: String...) async throws -> String {
        let outcome = try await office.run(["attendee", "token", person, "--format", "json"] + options, expecting: 0)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(json?["token"] as? String, "\(outcome.all)")
    }

    /// What the server would answer to a token: the calendar, its lines unfolded.
    private func feed(_ office: Office, token: String, _ options: String...) async throws -> String {
        let outcome = try await office.run(
            ["attendee", "feed", "--token", token, "--output", "-"] + options, expecting: 0)
        return outcome.output.replacingOccurrences(of: "\r\n ", with: "")
    }

    /// Whether a token opens nothing any more, and the answer does not repeat it.
    private func isDead(_ office: Office, token: String) async throws -> Bool {
        let outcome = try await office.lich("attendee", "feed", "--token", token, "--output", "-", expecting: nil)
        return outcome.code == 1 && outcome.output.isEmpty && outcome.remarks.contains("không ai có khóa này")
            && !outcome.remarks.contains(token)
    }

    private func uids(_ feed: String) -> [String] {
        feed.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }.compactMap {
            $0.dropFirst(4).split(separator: "@").first.map(String.init)
        }
    }

    @Test("Two people see their own gatherings only, and no name, address or telephone of anybody")
    func own() async throws {
        let office = try await office()
        try await office.lich("attendee", "confirm", "training/2026/1", "p2")
        let (an, hoa) = (try await token(office, "p1"), try await token(office, "lê thị hòa"))
        let (ofAn, ofHoa) = (try await feed(office, token: an), try await feed(office, token: hoa))
        #expect(uids(ofAn) == ["training.2026.1", "training.2026.2"], "\(ofAn)")
        #expect(uids(ofHoa) == ["training.2026.1"], "\(ofHoa)")
        #expect(ofAn.contains("DESCRIPTION:Vai trò: học viên\\, đã đăng ký\\n"), "\(ofAn)")
        #expect(ofHoa.contains("DESCRIPTION:Vai trò: học viên\\, đã xác nhận\\n"), "\(ofHoa)")
        #expect(ofHoa.contains("X-WR-CALNAME:Lịch của tôi · "), "\(ofHoa)")
        let english = try await feed(office, token: hoa, "--lang", "en")
        #expect(english.contains("DESCRIPTION:Role: trainee\\, confirmed\\n"), "\(english)")
        for text in [ofAn, ofHoa, english] {
            for word in ["Nguyễn Văn An", "Hòa", "an@", "hoa@", "0901234567", "ATTENDEE", "ORGANIZER", an, hoa] {
                #expect(!text.contains(word), "\(word)")
            }
        }
        // As the public feed has it, but for the line.
        try await office.lich("export")
        let event = try #require(try office.event("training.2026.1", in: "kinds/training.ics"))
        let own = ofHoa.components(separatedBy: "BEGIN:VEVENT")[1]
        for name in ["DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY", "STATUS"] {
            func line(_ text: String) -> String? {
                text.components(separatedBy: "\r\n").first { $0.hasPrefix(name) }
            }
            #expect(line(own) != nil && line(own) == line(event), "\(name)")
        }
    }

    @Test("Who is replaced does not see the class any more; who comes instead does")
    func replaced() async throws {
        let office = try await office()
        try await office.lich("attendee", "substitute", "training/2026/1", "p2", "--name", "Phạm Minh")
        let (former, substitute) = (try await token(office, "p2"), try await token(office, "Phạm Minh"))
        #expect(uids(try await feed(office, token: former)).isEmpty)
        #expect(uids(try await feed(office, token: substitute)) == ["training.2026.1"])
    }

    @Test(
        "A draft is not seen; a gathering that was released and is cancelled shows as cancelled once that is released")
    func cancelled() async throws {
        let office = try Office()
        try await office.lich("plan")
        try await office.lich(
            "attendee", "add", "meeting/2026-12", "--name", "Lê Thị Hòa", "--body", "my-xuyen", "--role", "guest")
        let token = try await token(office, "p1")
        let before = try await feed(office, token: token)
        try await office.lich("cancel", "meeting/2026-12", "--because", "đổi kế hoạch")
        #expect(try await feed(office, token: token) == before)
        #expect(uids(before) == ["meeting.2026-12"] && !before.contains("CANCELLED"), "\(before)")
        try await office.lich("release", "Hủy họp tháng 12")
        let after = try await feed(office, token: token)
        #expect(uids(after) == ["meeting.2026-12"] && after.contains("STATUS:CANCELLED"), "\(after)")
        #expect(after.contains("SUMMARY:[HỦY] ") && after.contains("DESCRIPTION:Vai trò: đại biểu"), "\(after)")
    }

    @Test("A token is shown once; another one kills it; revoked, it is not brought back by undo")
    func life() async throws {
        let office = try await office()
        let shown = try await office.lich("attendee", "token", "p2")
        let word = try #require(shown.output.split { " \n/.".contains($0) }.map(String.init).first { $0.count == 43 })
        #expect(shown.output.contains("/private/\(word).ics\n") && shown.remarks.contains("Chỉ hiện lần này"))
        #expect(shown.output.contains("/private/en/\(word).ics\n"), "\(shown.all)")
        let again = try await office.lich("attendee", "token", "p2", expecting: 1)
        #expect(again.remarks.contains("--rotate") && again.remarks.contains("Chưa có gì thay đổi"), "\(again.all)")
        let list = try await office.lich("attendee", "token")
        #expect(list.output.contains("p2  Lê Thị Hòa  từ 10/3/2026"), "\(list.all)")
        let tokens = try #require(try await office.json("attendee", "token")["tokens"] as? [[String: Any]])
        #expect(tokens.count == 1 && Set(tokens[0].keys) == ["person", "name", "since"])
        #expect(tokens[0]["person"] as? String == "p2")
        for outcome in [again, list] { #expect(!outcome.all.contains(word)) }
        let rehearsal = try await office.json("attendee", "token", "p2", "--rotate", "--dry-run")
        #expect(rehearsal["token"] is NSNull && rehearsal["act"] as? String == "rotated")
        #expect(uids(try await feed(office, token: word)) == ["training.2026.1"])

        let second = try await token(office, "p2", "--rotate")
        #expect(second != word)
        #expect(try await isDead(office, token: word))
        #expect(uids(try await feed(office, token: second)) == ["training.2026.1"])
        try await office.lich("attendee", "confirm", "training/2026/1", "p2")
        try await office.lich("attendee", "token", "p2", "--revoke", "--dry-run")
        #expect(!(try await isDead(office, token: second)))
        try await office.lich("attendee", "token", "p2", "--revoke")
        let undone = try await office.lich("undo")
        #expect(undone.output.contains("attendee confirm"), "\(undone.all)")
        #expect(try await isDead(office, token: second))
        let none = try await office.lich("attendee", "token", "p2", "--revoke", expecting: 1)
        #expect(none.remarks.contains("chưa có địa chỉ lịch riêng"), "\(none.all)")
        let nobody = try await office.lich("attendee", "token")
        #expect(nobody.output.contains("chưa ai có địa chỉ lịch riêng"), "\(nobody.all)")
        for (name, data) in try office.files("") {
            for word in [word, second] { #expect(data.range(of: Data(word.utf8)) == nil, "\(name)") }
        }
    }

    @Test("Who is erased or merged into somebody has no token any more, and who is erased gets none")
    func gone() async throws {
        let office = try await office()
        let (an, hoa) = (try await token(office, "p1"), try await token(office, "p2"))
        let shown = try await office.json("attendee", "show", "p2")
        #expect(shown["tokenSince"] as? String == "2026-03-10T01:05:00Z", "\(shown)")
        try await office.lich("attendee", "erase", "p2")
        #expect(try await isDead(office, token: hoa))
        let refused = try await office.lich("attendee", "token", "p2", expecting: 1)
        #expect(refused.remarks.contains("đã xóa"), "\(refused.all)")
        try await office.lich("attendee", "add", "training/2026/2", "--name", "Trần Bé", "--body", "my-xuyen")
        try await office.lich("attendee", "merge", "p3", "p1")
        #expect(try await isDead(office, token: an))
        try await office.lich("undo")
        #expect(try await isDead(office, token: an))
    }

    @Test("Written to a file it is what the server answers, keeps the rules of feeds, and the same again is the same")
    func file() async throws {
        let office = try await office()
        let token = try await token(office, "p1")
        let pretended = try await office.json("attendee", "feed", "p1", "--output", "an.ics", "--dry-run")
        #expect(pretended["pretended"] as? Bool == true)
        #expect(throws: (any Error).self) { try office.sandbox.bytes("an.ics") }
        let told = try await office.json("attendee", "feed", "p1", "--output", "an.ics")
        let bytes = try office.sandbox.bytes("an.ics")
        #expect(told["path"] as? String == "an.ics" && told["events"] as? Int == 2 && told["release"] as? Int == 1)
        #expect(told["bytes"] as? Int == bytes.count && told["person"] as? String == "p1")
        let answered = try await office.lich("attendee", "feed", "--token", token, "--output", "-")
        #expect(Data(answered.output.utf8) == bytes)
        let linted = try await office.sandbox.lich("lint", "an.ics")
        #expect(linted.code == 0 && linted.output.isEmpty, "\(linted.all)")
        let words = try await office.lich("attendee", "feed", "Nguyễn Văn An", "--output", "hai.ics")
        #expect(words.output.hasPrefix("đã ghi hai.ics: 2 sự kiện, "), "\(words.all)")
        #expect(try office.sandbox.bytes("hai.ics") == bytes)
    }

    @Test("Before the first release it is a calendar without events, and says so to the planner")
    func unreleased() async throws {
        let sandbox = try await Sandbox.withOffice()
        let place = ["--workspace", "office"]
        func lich(_ words: String...) async throws -> Sandbox.Outcome {
            try await sandbox.shell("$LICH \((words + place).joined(separator: " "))")
        }
        #expect(try await lich("attendee", "add", "training/2026", "--name", "An").code == 0)
        #expect(try await lich("plan").code == 0)
        let outcome = try await lich("attendee", "feed", "p1", "--output", "-")
        #expect(outcome.code == 0 && outcome.remarks.contains("còn trống"), "\(outcome.all)")
        #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\n") && outcome.output.contains("BEGIN:VTIMEZONE"))
        #expect(outcome.output.contains("METHOD:PUBLISH") && !outcome.output.contains("BEGIN:VEVENT"))
    }

    @Test(
        "What makes no sense is refused as wrong usage or in one clear sentence",
        arguments: [
            (["token", "p1", "--rotate", "--revoke"], Int32(64), "--rotate"), (["token", "--revoke"], 64, "Ghi ai"),
            (["token", "p77"], 1, "không có ai mang mã p77"),
            (["token", "p1", "--rotate"], 1, "lich attendee token p1"),
            (["feed", "p1"], 64, "--output"), (["feed", "--output", "-"], 64, "Ghi ai"),
            (["feed", "p1", "--token", "x", "--output", "-"], 64, "Ghi ai"),
            (["feed", "p1", "--output", "-", "--format", "json"], 64, "--format json"),
            (["feed", "--token", "x", "--output", "-"], 1, "không ai có khóa này"),
            (["feed", "--token", "-" + String(repeating: "A", count: 42), "--output", "-"], 1, "không ai có khóa này"),
            (["feed", "p1", "--output", "none/an.ics"], 1, "không ghi được"),
        ])
    func refused(words: [String], code: Int32, reason: String) async throws {
        let office = try Office(on: "2026-03-10")
        try await office.lich("attendee", "add", "training/2026/1", "--name", "Lê Thị Hòa")
        let outcome = try await office.run(["attendee"] + words, expecting: code)
        #expect(outcome.remarks.contains(reason), "\(outcome.all)")
    }
}
