import Foundation
import Testing

@Suite("What is behind a token")
struct VisibilityTests {
    /// The shipped office with words on who may read what.
    private func office(_ visibility: String) throws -> Office {
        let office = try Office()
        try office.sandbox.replace(
            "  illustrative: true\n", by: "  illustrative: true\n  visibility: \(visibility)\n",
            in: "calendars/soc-trang/programme.yaml")
        return office
    }

    private func unfolded(_ data: Data) -> String {
        String(decoding: data, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
    }

    private func token(_ office: Office, _ feed: String, _ options: String...) async throws -> String {
        let outcome = try await office.run(["feed", "token", feed, "--format", "json"] + options, expecting: 0)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(json?["token"] as? String, "\(outcome.all)")
    }

    @Test("An export has no inspection in any file, takes away the feed there was, and says what it left out and why")
    func kind() async throws {
        let office = try office("{kinds: {inspection: token}}")
        #expect(try office.files("feeds")["kinds/inspections.ics"] != nil)
        let outcome = try await office.lich("export")
        #expect(outcome.remarks.contains("“visibility” để sau khóa: 24 việc (kiểm tra 24); lịch kinds/inspections."))
        let feeds = try office.files("feeds")
        #expect(feeds.count == 38 && !feeds.keys.contains { $0.contains("inspections") })
        for (path, data) in feeds {
            let text = unfolded(data)
            #expect(!text.contains("UID:inspection."), "\(path)")
            #expect(!text.contains("Kiểm tra việc thực hiện"), "\(path)")
        }
        #expect(try await office.lich("export", "--check").code == 0)
        let told = try await office.json("export", "--dry-run")["behindToken"] as? [String: Any]
        #expect(told?["behindToken"] as? Int == 24 && told?["feeds"] as? [String] == ["kinds/inspections"])
    }

    @Test("Where a whole folder of feeds goes behind tokens, none of it stays behind")
    func wholeFolder() async throws {
        let office = try office("token")
        try await office.lich("export")
        #expect(try office.files("feeds").keys.sorted() == ["en/holidays.ics", "holidays.ics"])
    }

    @Test("Where everything is public, the feeds are those that are shipped")
    func everything() async throws {
        let office = try office("public")
        try await office.lich("export", "--check")
        #expect(try await office.json("export", "--dry-run")["behindToken"] is NSNull)
        let list = try #require(try await office.json("feed")["feeds"] as? [[String: Any]])
        #expect(list.count == 20 && list.allSatisfy { $0["visibility"] as? String == "public" })
    }

    @Test("A release says how much becomes public and what does not, by kind and unit; a public programme says nothing")
    func release() async throws {
        let office = try office("{kinds: {inspection: token}, units: {my-xuyen: token}}")
        try await office.lich("plan")
        try await office.lich("move", "review/2026", "28/12")
        let outcome = try await office.lich("release", "Dời sơ kết", "--dry-run", expecting: nil)
        let line = try #require(
            outcome.output.split(separator: "\n").first { $0.contains("sau khóa") }, "\(outcome.all)")
        #expect(line.contains("công khai ") && line.contains(": kiểm tra 24, Mỹ Xuyên "), "\(line)")
        let json = try await office.json("release", "Dời sơ kết", "--dry-run")["behindToken"] as? [String: Any]
        #expect((json?["kinds"] as? [[String: Any]])?.first?["count"] as? Int == 24)

        let open = try Office()
        try await open.lich("plan")
        try await open.lich("move", "review/2026", "28/12")
        let silent = try await open.lich("release", "Dời sơ kết", "--dry-run", expecting: nil)
        #expect(!silent.output.contains("sau khóa") && !silent.output.contains("công khai "), "\(silent.all)")
    }

    @Test("The list tells every feed, who may read it, and since when a token stands")
    func list() async throws {
        let office = try office("{kinds: {inspection: token}}")
        try await office.lich("feed", "token", "en/units/my-xuyen.ics")
        let rows = try #require(try await office.json("feed", "list")["feeds"] as? [[String: Any]])
        func row(_ feed: String) throws -> [String: Any] {
            try #require(rows.first { $0["feed"] as? String == feed })
        }
        let (unit, kind, training) = (
            try row("units/my-xuyen"), try row("kinds/inspections"), try row("kinds/training")
        )
        #expect(unit["visibility"] as? String == "partly" && unit["tokenSince"] as? String == "2026-11-26T01:01:00Z")
        #expect(kind["visibility"] as? String == "token" && kind["publicEvents"] is NSNull)
        #expect(kind["events"] as? Int == 24 && kind["path"] as? String == "kinds/inspections.ics")
        #expect(training["visibility"] as? String == "public" && training["tokenSince"] is NSNull)
        let words = try await office.lich("feed")
        #expect(words.output.contains("sau khóa") && words.output.contains("khóa từ 26/11/2026"), "\(words.all)")
    }

    @Test("A token is shown once with its two addresses; another one kills it; revoked, it is gone")
    func life() async throws {
        let office = try office("{kinds: {inspection: token}}")
        let shown = try await office.lich("feed", "token", "kinds/inspections")
        let word = try #require(shown.output.split { " \n/.".contains($0) }.map(String.init).first { $0.count == 43 })
        #expect(shown.output.contains("/private/\(word).ics\n") && shown.output.contains("/private/en/\(word).ics\n"))
        #expect(shown.remarks.contains("Chỉ hiện lần này"), "\(shown.all)")
        let again = try await office.lich("feed", "token", "kiểm tra", expecting: 1)
        #expect(again.remarks.contains("kinds/inspections đã có địa chỉ riêng"), "\(again.all)")
        let rehearsal = try await office.json("feed", "token", "inspections", "--rotate", "--dry-run")
        #expect(
            rehearsal["token"] is NSNull && rehearsal["paths"] is NSNull && rehearsal["act"] as? String == "rotated")
        let second = try await token(office, "kinds/inspections", "--rotate")
        #expect(second != word)
        let revoked = try await office.lich("feed", "token", "kinds/inspections", "--revoke")
        #expect(revoked.output.contains("đã thu hồi địa chỉ riêng của kinds/inspections"), "\(revoked.all)")
        let none = try await office.lich("feed", "token", "kinds/inspections", "--revoke", expecting: 1)
        #expect(none.remarks.contains("chưa có địa chỉ riêng"), "\(none.all)")
        for (name, data) in try office.files("") {
            for word in [word, second] { #expect(data.range(of: Data(word.utf8)) == nil, "\(name)") }
        }
    }

    @Test(
        "What makes no sense is refused as wrong usage or in one clear sentence",
        arguments: [
            (["token"], Int32(64), "feed"), (["token", "programme", "--rotate", "--revoke"], 64, "--rotate"),
            (["token", "units/my-xuyn"], 1, "Có phải “units/my-xuyen”?"),
            (["token", "programme", "--rotate"], 1, "lich feed token programme"),
        ])
    func refused(words: [String], code: Int32, reason: String) async throws {
        let outcome = try await Office().run(["feed"] + words, expecting: code)
        #expect(outcome.remarks.contains(reason), "\(outcome.all)")
    }
}
