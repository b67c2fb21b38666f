import Attendance
import Foundation
import Testing

@Suite("Names of persons")
struct PersonNameTests {
    @Test("Composed or not, with odd spaces and invisible fillers, a name is one name")
    func plain() throws {
        let name = try PersonName("  Nguyễn\u{A0}Thị  Mỹ\u{200B} Hạnh ")
        #expect(name.text == "Nguyễn Thị Mỹ Hạnh")
        #expect(try PersonName("Nguyễn Thị Mỹ Hạnh".decomposedStringWithCanonicalMapping) == name)
        #expect(name.key == "nguyen thi my hanh")
        #expect(name.givenName == "Hạnh")
    }

    @Test(
        "What is no name is refused with the reason",
        arguments: [
            ("", AttendanceError.Code.badName), ("  ", .badName), ("12/3", .badName), ("An\u{202E}nA", .badText),
            ("An\u{0}", .badText), ("An\u{200F}", .badText), (String(repeating: "An ", count: 200), .tooLong),
        ])
    func refused(typed: String, code: AttendanceError.Code) {
        let error = #expect(throws: AttendanceError.self) { try PersonName(typed) }
        #expect(error?.code == code)
    }

    @Test("A name without marks may be one with them; two with different marks are two")
    func marks() throws {
        let hoa = try PersonName("Lê Thị Hòa")
        #expect(hoa.isWritten(like: try PersonName("Lê Thị Hoà")))
        #expect(hoa.isWritten(like: try PersonName("LE THI HOA")))
        #expect(!hoa.isWritten(like: try PersonName("Lê Thị Hoa")))
        #expect(!hoa.isWritten(like: try PersonName("Lê Thị Hóa")))
        #expect(!hoa.isWritten(like: try PersonName("Trần Thị Hòa")))
    }

    @Test("Lists are sorted by given name, then by the names before it")
    func order() throws {
        let names = try ["Trần Văn Bình", "Nguyễn Văn Bình", "Lê Thị Ánh", "Phạm An"].map { try PersonName($0) }
        #expect(names.sorted().map(\.text) == ["Phạm An", "Lê Thị Ánh", "Nguyễn Văn Bình", "Trần Văn Bình"])
    }
}

@Suite("Mail addresses")
struct EmailAddressTests {
    @Test(
        "An address is taken as it is, its domain in small letters",
        arguments: [
            ("Ban.DanVan@SocTrang.gov.vn", "Ban.DanVan@soctrang.gov.vn"), ("mailto:a+b@x.vn", "a+b@x.vn"),
            (" a@x.vn ", "a@x.vn"),
        ])
    func taken(typed: String, text: String) throws { #expect(try EmailAddress(typed).text == text) }

    @Test(
        "What is no address is refused",
        arguments: [
            "", "an", "an@", "@x.vn", "an@x", "a@b@x.vn", "a..b@x.vn", "a@-x.vn", "a@x..vn", "ản@x.vn", "a@x.vn,b@x.vn",
            "a@x.vn\r\nBcc: b@x.vn", "<a@x.vn>", String(repeating: "a", count: 65) + "@x.vn",
        ])
    func refused(typed: String) { #expect(throws: AttendanceError.self) { try EmailAddress(typed) } }
}
