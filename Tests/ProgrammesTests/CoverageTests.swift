import Days
import Programmes
import Testing

@Suite("The coverage of a document")
struct CoverageTests {
    private func obligation(
        _ id: String, answers: [String], follows: String? = nil, timing: Obligation.Timing? = nil
    ) -> Obligation {
        Obligation(
            Obligation.ID(rawValue: id), answers: answers.map { Obligation.Answer($0) },
            follows: follows.map(Obligation.ID.init(rawValue:)),
            kind: .plan,
            title: Bilingual(vi: id, en: id),
            timing: timing
                ?? .scheduled(
                    Schedule(.each([.year]), windows: [WindowRule(closes: .inYear(month: 3, day: 1, years: 0))])))
    }

    private func coverage(_ obligations: [Obligation], _ rows: String...) throws -> Coverage {
        let programme = Programme(
            id: "p", title: Bilingual(vi: "P", en: "P"), signed: Day(number: 0), revised: Instant(seconds: 0),
            horizon: Day.year(2025), obligations: obligations)
        let table = ClauseTable(
            name: "clauses.csv",
            rows: rows.enumerated().map {
                ClauseTable.Row($0.element, clause: "I.\($0.offset + 1)", quote: "…", line: $0.offset + 2)
            })
        return Coverage(of: programme, at: Places(file: "programme.yaml"), clauses: table)
    }

    @Test("A row that one part of the year answers says which; a part that is not planned is an error")
    func namesParts() throws {
        var report = obligation("report", answers: [])
        report.answers = [.init("a", by: .year), .init("b", by: .quarter(2))]
        let coverage = try coverage([report], "a", "b")
        #expect(coverage.rows.map(\.answers.first?.part) == [.year, .quarter(2)])
        #expect(coverage.issues.map(\.code) == ["answer-not-planned"])
        #expect(
            coverage.issues.first?.message.en
                == "“report” is not planned for “Q2”, which should answer “b”. Choose among: year.")
    }

    @Test("Each clause is shown with what answers it, and how")
    func showsStandings() throws {
        let coverage = try coverage(
            [
                obligation("plan", answers: ["a"]), obligation("asked", answers: ["b"], timing: .onRequest(note: nil)),
                obligation("always", answers: ["c"], timing: .continuous(note: nil)),
                obligation("theirs", answers: ["d"], timing: .external(note: nil)),
                obligation("met", answers: ["e"], timing: .covered(by: [Obligation.ID(rawValue: "plan")], note: nil)),
                obligation("none", answers: ["f"], timing: .noDuty(note: nil)),
            ], "a", "b", "c", "d", "e", "f")
        #expect(coverage.issues == [])
        #expect(
            coverage.rows.flatMap(\.answers).map(\.standing) == [
                .scheduled, .onRequest, .continuous, .external, .covered(by: [Obligation.ID(rawValue: "plan")]),
                .noDuty,
            ])
        #expect(coverage.rows.map(\.clause.id) == ["a", "b", "c", "d", "e", "f"])
    }

    @Test("A clause without an answer is an error that names it")
    func missing() throws {
        let issues = try coverage([obligation("plan", answers: ["a"])], "a", "b").issues
        #expect(
            issues.map { $0.description(in: .vi) } == [
                "clauses.csv:3: lỗi: điều I.2 “b” chưa có việc nào trả lời. Thêm “answers: b” vào một việc."
            ])
        #expect(
            issues.map { $0.description(in: .en) } == [
                "clauses.csv:3: error: clause I.2 “b” is answered by no obligation. Add “answers: b” to one."
            ])
    }

    @Test("An answer to no clause is an error with the nearest clause")
    func stray() throws {
        let issues = try coverage([obligation("plan", answers: ["training", "trainning"])], "training").issues
        #expect(
            issues.map { $0.description(in: .vi) } == [
                "programme.yaml: lỗi: clauses.csv không có dòng “trainning”. Có phải “training”?"
            ])
        #expect(
            issues.map { $0.description(in: .en) } == [
                "programme.yaml: error: clauses.csv has no row “trainning”. Did you mean “training”?"
            ])
    }

    @Test("A duty that is planned twice is an error, unless one follows from the other")
    func twice() throws {
        let issues = try coverage([obligation("one", answers: ["a"]), obligation("other", answers: ["a"])], "a").issues
        #expect(
            issues.map { $0.description(in: .vi) } == [
                "programme.yaml: lỗi: điều I.1 “a” được xếp lịch hai lần: “one”, “other”. Để một việc, việc kia ghi follows hoặc covered-by."
            ])
        #expect(
            issues.map { $0.description(in: .en) } == [
                "programme.yaml: error: clause I.1 “a” is planned twice: “one”, “other”. Keep one; give the other follows or covered-by."
            ])
        let following = [obligation("plan", answers: ["a"]), obligation("visits", answers: ["a"], follows: "plan")]
        #expect(try coverage(following, "a").issues == [])
        let covered = [
            obligation("one", answers: ["a"]),
            obligation("other", answers: ["a"], timing: .covered(by: [Obligation.ID(rawValue: "one")], note: nil)),
        ]
        #expect(try coverage(covered, "a").issues == [])
    }

    @Test("An obligation that answers nothing and follows from nothing is worth a look")
    func idle() throws {
        let issues = try coverage([obligation("plan", answers: ["a"]), obligation("extra", answers: [])], "a").issues
        #expect(
            issues.map { $0.description(in: .en) } == [
                "programme.yaml: warning: “extra” answers no row of clauses.csv. Add answers, or follows."
            ])
    }
}

@Suite("A table of clauses")
struct ClauseTableTests {
    private func issues(_ text: String) -> [String] {
        ClauseTable.read(text: text, name: "c.csv").issues.map { $0.description(in: .en) }
    }

    @Test("Quoted cells hold commas, quotes and line breaks; other columns are left alone")
    func reads() throws {
        let text = "clause,id,gloss,quote\r\nIII.1,a,\"x, y\",\"nói \"\"khéo\"\", làm\r\ntốt\"\n\nIII.2,b,,c\n"
        let rows = try #require(ClauseTable.read(text: text, name: "c.csv").value).rows
        #expect(
            rows == [
                ClauseTable.Row("a", clause: "III.1", quote: "nói \"khéo\", làm\r\ntốt", line: 2),
                ClauseTable.Row("b", clause: "III.2", quote: "c", line: 5),
            ])
    }

    @Test("A column, a cell or a row that is not as it should be is named")
    func faults() {
        #expect(issues("id,clause,quot\na,b,c\n") == ["c.csv:1: error: the table has no column “quote”. Is it “quot”?"])
        #expect(
            issues("id,clause,quote\na,b,c,d\n") == [
                "c.csv:2: error: the row has 4 columns, and the table 3. Put a cell with a comma in quotes."
            ])
        #expect(issues("id,clause,quote\n,b,c\n") == ["c.csv:2: error: the row lacks its id or its quote. Write both."])
        #expect(
            issues("id,clause,quote\na,b,c\na,d,e\n") == [
                "c.csv:3: error: there is a row “a” already (line 2). Choose another name."
            ])
        #expect(
            issues("id,clause,quote\na,b,\"c\nd,e,f\n") == [
                "c.csv:2: error: the quotes opened on this line never close. Close them."
            ])
        #expect(issues("") == ["c.csv: error: the file is empty."])
    }
}

@Suite("The document of a programme")
struct DocumentTests {
    let words = """
        II. NỘI DUNG
        8. Tăng cường tập huấn.
        **III. TỔ CHỨC THỰC HIỆN**
        1. Ban Dân vận
        1.6. Chủ động xây dựng  kế hoạch tổ chức từ 01 đến
        02 lớp tập huấn về “công tác dân vận”, hàng năm.
        2. Ủy ban
        2.1. Chỉ đạo.
        """

    private func issues(quoting quote: String, from clause: String = "III.1.6") throws -> [Programmes.Issue] {
        let document = try #require(Document.read(bytes: Array(words.utf8), name: "d.txt").value)
        let obligation = Obligation(
            Obligation.ID(rawValue: "training"), clauses: [Obligation.Clause(clause, quote: quote)], kind: .training,
            title: Bilingual(vi: "L", en: "C"), timing: .continuous(note: nil))
        let programme = Programme(
            id: "p", title: Bilingual(vi: "P", en: "P"), signed: Day(number: 0), revised: Instant(seconds: 0),
            horizon: Day.year(2025), obligations: [obligation])
        return document.issues(of: programme, at: Places(file: "p.yaml"))
    }

    @Test(
        "A quotation stands there whatever white space and quotation marks are about it",
        arguments: [
            "tổ chức từ 01 đến 02 lớp tập huấn", "công tác dân vận", "hàng năm", "xây  dựng\nkế hoạch",
            "dân vận”, hàng",
        ])
    func stands(quote: String) throws {
        #expect(try issues(quoting: quote) == [])
    }

    @Test("Where a quotation leaves the document, both are shown")
    func leaves() throws {
        let issues = try issues(quoting: "Chủ động xây dựng kế hoạch tổ chức từ 01 đến 03 lớp tập huấn")
        #expect(
            issues.map { $0.description(in: .vi) } == [
                "p.yaml: lỗi: câu trích của điều III.1.6 không đúng nguyên văn: sau “chức từ 01 đến”, d.txt viết “02 lớp tập”, không phải “03 lớp tập”. Chép lại nguyên văn."
            ])
        #expect(
            issues.map { $0.description(in: .en) } == [
                "p.yaml: error: the quotation of clause III.1.6 is not word for word: after “chức từ 01 đến”, d.txt has “02 lớp tập”, not “03 lớp tập”. Copy it again."
            ])
    }

    @Test("A quotation that is not there at all is named by its first word")
    func strange() throws {
        #expect(
            try issues(quoting: "Khen thưởng hàng năm").map { $0.description(in: .en) } == [
                "p.yaml: error: the quotation of clause III.1.6 is not in d.txt: there is no “Khen”. Copy it word for word."
            ])
    }

    @Test("A quotation stands in the clause it is from, or in one below it")
    func clauses() throws {
        #expect(try issues(quoting: "kế hoạch tổ chức", from: "III.1") == [])
        #expect(try issues(quoting: "hàng năm. 2. Ủy ban", from: "III") == [])
        #expect(try issues(quoting: "Tăng cường tập huấn", from: "II.8") == [])
        #expect(
            try issues(quoting: "Tăng cường tập huấn", from: "III.1.6").map { $0.description(in: .vi) } == [
                "p.yaml: lỗi: câu trích không nằm ở điều III.1.6, mà ở điều II.8. Sửa clause."
            ])
        #expect(
            try issues(quoting: "hàng năm. 2. Ủy ban", from: "II").map { $0.description(in: .en) } == [
                "p.yaml: error: the quotation does not stand in clause II. Mend clause."
            ])
    }

    @Test("A clause that the document does not number so is taken on trust")
    func unnumbered() throws {
        #expect(try issues(quoting: "Tăng cường tập huấn", from: "Điều 8 khoản 2") == [])
    }

    @Test("The numbered points of a part are read verbatim, without numbers and asterisks")
    func points() throws {
        let text = words.replacing("tập huấn.", with: "*tập huấn*\n\n  và bồi dưỡng.")
        let document = try #require(Document.read(bytes: Array(text.utf8), name: "d.txt").value)
        #expect(document.points(of: "II") == [.init("II.8", text: "Tăng cường tập huấn và bồi dưỡng.")])
        #expect(document.points(of: "III").map(\.place) == ["III.1", "III.1.6", "III.2", "III.2.1"])
        #expect(document.points(of: "III.2") == [.init("III.2.1", text: "Chỉ đạo.")])
        #expect(document.points(of: "I").isEmpty && document.points(of: "").isEmpty)
    }

    @Test("A checklist of a part that the document has not is told with its place")
    func unknownPart() throws {
        let document = try #require(Document.read(bytes: Array(words.utf8), name: "d.txt").value)
        func issues(_ part: String) throws -> [Programmes.Issue] {
            let text = Sample.text.replacing(
                "    follows: inspection-plan\n", with: "    follows: inspection-plan\n    checklist: \(part)\n")
            let reading = ProgrammeFile.read(text: text, name: "p.yaml")
            #expect(reading.issues.map { $0.description(in: .en) } == [])
            let programme = try #require(reading.value)
            #expect(programme.obligation(Obligation.ID(rawValue: "inspection"))?.checklist == part)
            return document.issues(of: programme, at: reading.places).filter { $0.code == "unknown-part" }
        }
        #expect(try issues("II") == [])
        #expect(
            try issues("Phần hai").map { $0.description(in: .vi) } == [
                "p.yaml:80:16: lỗi: d.txt không có mục “Phần hai” với các điểm đánh số. Chọn trong: II, III."
            ])
        #expect(
            try issues("IIII").map { $0.description(in: .en) } == [
                "p.yaml:80:16: error: d.txt has no part “IIII” with numbered points. Did you mean “III”?"
            ])
    }

    @Test("The quotations of the table are held against it, too")
    func table() throws {
        let document = try #require(Document.read(bytes: Array(words.utf8), name: "d.txt").value)
        let programme = Programme(
            id: "p", title: Bilingual(vi: "P", en: "P"), signed: Day(number: 0), revised: Instant(seconds: 0),
            horizon: Day.year(2025))
        let table = ClauseTable(
            name: "c.csv",
            rows: [
                ClauseTable.Row("a", clause: "III.1.6", quote: "từ 01 đến 02 lớp", line: 2),
                ClauseTable.Row("b", clause: "III.1.6", quote: "từ 01 đến 2 lớp", line: 3),
            ])
        #expect(
            document.issues(of: programme, at: Places(file: "p.yaml"), clauses: table).map(\.place.description) == [
                "c.csv:3"
            ])
    }
}
