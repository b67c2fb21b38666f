import Foundation
import Testing

@Suite("Schedules that are handed on")
struct HandingTests {
    private func events(_ text: Data) -> Set<String> {
        let unfolded = String(decoding: text, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
        return Set(unfolded.components(separatedBy: "BEGIN:VEVENT").dropFirst())
    }

    @Test("A district gets its feed’s events, word for word, and the same as a table, a page and data")
    func district() async throws {
        let office = try Office()
        try await office.lich(
            "export", "--district", "Mỹ Xuyên", "--format", "ics,xlsx,html,csv,json", "--output", "ra")
        let files = try office.sandbox.files(below: "ra")
        #expect(Set(files.keys) == Set(["ics", "xlsx", "html", "csv", "json"].map { "my-xuyen/my-xuyen.\($0)" }))
        let feed = try #require(try office.files("feeds")["units/my-xuyen.ics"])
        #expect(events(try #require(files["my-xuyen/my-xuyen.ics"])) == events(feed))
        let table = try #require(files["my-xuyen/my-xuyen.csv"].map { String(decoding: $0, as: UTF8.self) })
        #expect(table.contains("Báo cáo quý III/2026 · huyện Mỹ Xuyên") && !table.contains("Kế Sách"), "\(table)")
        #expect(!String(decoding: try #require(files["my-xuyen/my-xuyen.html"]), as: UTF8.self).contains("DỰ THẢO"))
        let again = try await office.lich(
            "export", "--district", "my-xuyen", "--format", "ics,xlsx,html,csv,json", "--output", "ra")
        #expect(again.remarks.contains("đã ghi 0 tệp"), "\(again.all)")
    }

    @Test("Of every unit there is a folder; other files in it stay; only the days that were asked for are told")
    func all() async throws {
        let office = try Office()
        try await office.lich("export", "--all", "--format", "ics,csv", "--output", "ra")
        let files = try office.sandbox.files(below: "ra")
        #expect(files.count == 24)
        let kept = try #require(files["ke-sach/ke-sach.ics"])
        try kept.write(to: office.sandbox.folder.appendingPathComponent("ra/ke-sach/cũ.ics"))
        let some = try await office.json(
            "export", "--district", "ke-sach", "--from", "1/1/2026", "--to", "30/6/2026", "--output", "ra", "--dry-run")
        #expect((some["files"] as? [[String: Any]])?.first?["path"] as? String == "ke-sach/ke-sach.json")
        try await office.lich(
            "export", "--unit", "ke-sach", "--from", "1/1/2026", "--to", "30/6/2026", "--output", "ra")
        let after = try office.sandbox.files(below: "ra")
        #expect(after["ke-sach/cũ.ics"] == kept)
        let days = events(try #require(after["ke-sach/ke-sach.ics"])).compactMap { event in
            event.components(separatedBy: "DTSTART").last?.components(separatedBy: ":")[1].prefix(8)
        }
        #expect(days.count > 3 && days.allSatisfy { ("20260101"..."20260630").contains($0) }, "\(days)")
    }

    @Test("A body gets what it has a part in, a person what he or she is on the list of")
    func others() async throws {
        let office = try Office()
        for name in ["Trần Bé", "Võ Út"] {
            try await office.lich("attendee", "add", "meeting/2026-12", "--name", name, "--body", "bdv-tinh-uy")
        }
        try await office.lich(
            "attendee", "add", "final-review", "--name", "Lê An", "--email", "an@x.vn", "--role", "guest")
        try await office.lich("export", "--body", "bdv-tinh-uy", "--format", "ics,csv", "--output", "ra")
        try await office.lich("export", "--person", "Lê An", "--format", "ics,csv", "--output", "ra")
        let files = try office.sandbox.files(below: "ra")
        let body = events(try #require(files["bdv-tinh-uy/bdv-tinh-uy.ics"]))
        #expect(body.contains { $0.contains("UID:training.2026.1@") } && !body.contains { $0.contains("prep.") })
        #expect(!body.contains { $0.contains("UID:sector-plans") })
        let person = events(try #require(files["p3/p3.ics"]))
        #expect(person.count == 1 && person.first?.contains("UID:final-review@") == true, "\(person)")
        #expect(person.first?.contains("Vai trò: đại biểu") == true, "\(person)")
        for (name, data) in files where name.hasSuffix(".ics") {
            let text = String(decoding: data, as: UTF8.self)
            for word in ["Trần Bé", "Võ Út", "an@x.vn", "ATTENDEE", "ORGANIZER"] {
                #expect(!text.contains(word), "\(name)")
            }
        }
    }

    @Test("For the organiser alone, who comes is named, as RFC 5545 wants it, and that is said")
    func withAttendees() async throws {
        let office = try Office()
        try await office.lich("attendee", "add", "meeting/2026-12", "--name", "Trần Bé", "--email", "be@x.vn")
        try await office.lich("attendee", "add", "meeting/2026-12", "--name", "Võ Út", "--role", "chair")
        try await office.lich("attendee", "add", "meeting/2026-12", "--name", "Lê An", "--email", "be@x.vn")
        try await office.lich("attendee", "confirm", "meeting/2026-12", "p2")
        let outcome = try await office.lich(
            "export", "--all", "--with-attendees", "--organizer", "bdv@x.vn", "--output", "ra")
        #expect(outcome.remarks.contains("chỉ cơ quan tổ chức giữ"), "\(outcome.all)")
        let data = try #require(try office.sandbox.files(below: "ra")["tinh/tinh.ics"])
        let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
        #expect(!text.contains("METHOD:"))
        let meeting = try #require(events(data).first { $0.contains("UID:meeting.2026-12@") })
        #expect(meeting.contains(":mailto:bdv@x.vn") && meeting.components(separatedBy: "ATTENDEE;").count == 3)
        #expect(
            meeting.contains(
                "ATTENDEE;CN=\"Trần Bé, Lê An\";CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:be@x.vn"
            ))
        #expect(meeting.contains("CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=ACCEPTED:invalid:p2"), "\(meeting)")
        for event in events(data) where !event.contains("UID:meeting.2026-12@") {
            #expect(!event.contains("ATTENDEE") && !event.contains("ORGANIZER"))
        }
        let linted = try await office.sandbox.lich("lint", "ra/tinh/tinh.ics")
        #expect(linted.code == 0 || linted.all.contains("METHOD"), "\(linted.all)")
    }

    @Test(
        "What goes together is told where it does not",
        arguments: [
            ["--district", "my-xuyen", "--all"], ["--from", "1/1/2026"], ["--format", "csv"],
            ["--all", "--organizer", "a@x.vn"], ["--all", "--check"],
            ["--all", "--from", "1/6/2026", "--to", "1/1/2026"],
            ["--all", "--format", "text"],
        ])
    func misused(_ words: [String]) async throws {
        let office = try Office()
        let outcome = try await office.run(["export"] + words)
        #expect(outcome.code == 64, "\(words): \(outcome.all)")
        #expect(try office.sandbox.files(below: "calendars").count > 40)
    }
}
