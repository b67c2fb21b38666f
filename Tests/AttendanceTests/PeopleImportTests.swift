import Attendance
import Testing

@Suite("Importing people")
struct PeopleImportTests {
    private func outcomes(_ drafts: [PersonDraft], known: [Person] = []) -> [PeopleImport.Outcome] {
        PeopleImport(drafts, known: known, numberingFrom: 100).outcomes
    }

    @Test("The same list again changes nothing, whatever the marks, the order and the people of one name")
    func again() throws {
        let rows = [
            try People.draft("Nguyễn Văn An", position: "Chuyên viên"),
            try People.draft("Nguyễn Văn An", position: "Phó phòng"),
            try People.draft("Nguyễn Văn An", unit: "ke-sach"), try People.draft("Lê Thị Hòa", phone: "0901 234 567"),
        ]
        let first = outcomes(rows)
        let people = first.compactMap(\.person)
        #expect(people.map(\.id.number) == [100, 101, 102, 103])
        #expect(outcomes(rows.reversed(), known: people) == first.reversed().compactMap(\.person).map { .same($0) })
        let bare = [
            try People.draft("NGUYEN VAN AN", unit: "ke-sach"), try People.draft("Le Thi Hoa", phone: "0901.234.567"),
        ]
        let again = outcomes(bare, known: people)
        #expect(again[0] == .same(people[2]))
        #expect(again[1].person?.name.text == "Lê Thị Hòa")
    }

    @Test("Somebody with another telephone is told so; with another position and telephone and address, it is in doubt")
    func changes() throws {
        let known = try People.person(1, position: "Chuyên viên", email: "an@x.vn", phone: "1")
        guard case .changed(_, let now) = outcomes([try People.draft("Nguyễn Văn An", phone: "2")], known: [known])[0]
        else {
            Issue.record("not changed")
            return
        }
        #expect(now.phone == "2" && now.position == "Chuyên viên")
        let other = try People.draft("Nguyễn Văn An", position: "Phó phòng", email: "b@x.vn", phone: "2")
        #expect(outcomes([other], known: [known]) == [.doubtful(among: [known])])
        let said = try People.draft(
            "Nguyễn Văn An", position: "Phó phòng", email: "b@x.vn", phone: "2", isSaidNew: true)
        #expect(outcomes([said], known: [known])[0].person?.id.number == 100)
    }

    @Test("Two rows that may mean one person, and one row that may mean two, are in doubt")
    func doubts() throws {
        let known = try People.person(1)
        let rows = [try People.draft("Nguyễn Văn An", position: "A"), try People.draft("Nguyễn Văn An", position: "B")]
        #expect(outcomes(rows, known: [known]) == [.doubtful(among: [known]), .doubtful(among: [known])])
        let two = [try People.person(1, position: "A"), try People.person(2, position: "B")]
        #expect(outcomes([try People.draft("Nguyễn Văn An", position: "C")], known: two) == [.doubtful(among: two)])
        #expect(
            outcomes([try People.draft("Nguyễn Văn An", position: "C", id: 2)], known: two)[0].person?.id.number == 2)
        #expect(outcomes([try People.draft("Nguyễn Văn An", id: 9)], known: two) == [.unknown(Person.ID(9))])
    }

    @Test("The very same row twice is told, not made two people")
    func repeated() throws {
        let row = try People.draft("Nguyễn Văn An", position: "A")
        let found = outcomes([row, row])
        #expect(found[1] == .repeated(row: 0))
    }

    @Test("An office’s mailbox is shared by people of other names")
    func sharedMailbox() throws {
        let known = try People.person(1, email: "vp@x.vn")
        #expect(outcomes([try People.draft("Trần Bình", email: "vp@x.vn")], known: [known])[0].person?.id.number == 100)
    }

    @Test("Who changed office is met again by the same address")
    func newOffice() throws {
        let known = try People.person(1, email: "an@x.vn")
        let found = outcomes([try People.draft("Nguyễn Văn An", unit: "ke-sach", email: "an@x.vn")], known: [known])
        #expect(found[0].person?.id == known.id && found[0].person?.unit == "ke-sach")
    }
}
