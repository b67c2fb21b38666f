import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Testing

@Suite("The public part")
struct PublicPartTests {
    private let myXuyen = Unit.ID(rawValue: "my-xuyen")

    /// The sample, with words on who may read what.
    private func sample(_ visibility: Visibility) -> Programme {
        var programme = SampleReleases.programme
        programme.visibility = visibility
        return programme
    }

    private func feeds(_ programme: Programme, _ publication: Publication) -> Feeds {
        Feeds(
            of: programme, publication, calendar: Sample.calendar, holidaysID: "vietnam", zone: Sample.hoChiMinh)
    }

    /// Everything that is in the feeds of everybody, lines unfolded, by path.
    private func texts(_ programme: Programme, _ publication: Publication) -> [String: String] {
        Dictionary(
            feeds(programme, publication).everybody().map {
                ($0.path, String(decoding: $0.text, as: UTF8.self).replacing("\r\n ", with: ""))
            }
        ) { first, _ in first }
    }

    @Test("Where everything is public, the feeds are the same byte for byte")
    func everything() {
        let programme = sample(Visibility())
        let publication = Publication.sample(in: programme)
        #expect(publication.publicPart(of: programme, calendar: Sample.calendar) == publication)
        #expect(feeds(programme, publication).everybody() == feeds(programme, publication).all())
        #expect(Withheld(of: publication.occurrences, in: programme) == nil)
    }

    @Test(
        "A kind behind a token has no feed, and no public feed has its identity or its title; its token opens all of it"
    )
    func kind() throws {
        let programme = sample(Visibility(kinds: [.inspection: .tokenHolders]))
        let publication = Publication.sample(in: programme)
        let texts = texts(programme, publication)
        #expect(texts["kinds/inspections.ics"] == nil && texts["kinds/inspections.en.ics"] == nil)
        #expect(texts.count == 2 * (Feed.Subject.all(in: programme).count - 1))
        for (path, text) in texts {
            for word in ["inspection", "Kiểm tra 6 tháng", "Six-month", "own-report", "báo cáo cho đoàn kiểm tra"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
        #expect(texts["units/my-xuyen.ics"]?.contains("UID:district-report.2025-Q3.my-xuyen@") == true)

        let opened = feeds(programme, publication).behindToken(.kind(.inspections), in: .vi)
        let text = String(decoding: opened.text, as: UTF8.self)
        #expect(opened.eventCount == 1 && text.contains("UID:inspection.2025-H1.my-xuyen@"))
        let unit = feeds(programme, publication).behindToken(.unit(myXuyen), in: .en)
        #expect(String(decoding: unit.text, as: UTF8.self).contains("SUMMARY:Six-month inspection"))
    }

    @Test("A unit behind a token leaves shared deadlines to the others, who are told as if it did not share them")
    func unit() throws {
        let programme = sample(Visibility(units: [myXuyen: .tokenHolders]))
        let publication = Publication.sample(in: programme)
        let texts = texts(programme, publication)
        #expect(texts["units/my-xuyen.ics"] == nil && texts["units/vinh-chau.ics"] != nil)
        for (path, text) in texts {
            #expect(!text.contains("my-xuyen@"), "\(path)")
            #expect(!text.contains("Kiểm tra 6 tháng"), "\(path)")
        }
        let shared = try #require(texts["kinds/reports-and-plans.ics"])
        let event = try #require(
            shared.split(separator: "BEGIN:VEVENT").first { $0.contains("UID:district-report.2025-Q3@") })
        #expect(event.contains("· 2 đơn vị") && !event.contains("Mỹ Xuyên"), "\(event)")
        #expect(event.contains("Ban Dân vận các thành ủy\\, thị ủy"), "\(event)")
        let whole = feeds(programme, publication).behindToken(.kind(.reportsAndPlans), in: .vi)
        #expect(String(decoding: whole.text, as: UTF8.self).contains("· 3 đơn vị"))
    }

    @Test("Nothing public gives what is hidden for a reason, or as what it meets too")
    func reasons() throws {
        var releases = SampleReleases()
        try releases.release()
        releases.move(
            "meeting/2025-06", by: -1,
            because: Bilingual(
                vi: "trùng Kiểm tra 6 tháng đầu năm 2025 · Mỹ Xuyên",
                en: "it clashes with Six-month inspection, H1 2025 · Mỹ Xuyên"))
        releases.move(
            "training/2025/1", by: 1,
            because: Bilingual(vi: "ngày 19/5/2025 nghỉ", en: "19/5/2025 is off"))
        var release = try releases.release()
        let merged = try #require(release.occurrences.firstIndex { $0.id.description == "meeting/2025-06" })
        let inspection = try #require(release.occurrences.first { $0.occurrence.kind == .inspection })
        release.occurrences[merged].merges = [inspection.id, try releases.id("provincial-plan/2025")]
        release.occurrences[merged].clauses += [.init("III.3.4", quote: "x"), .init("III.1.2", quote: "Hàng năm …")]

        let programme = sample(Visibility(kinds: [.inspection: .tokenHolders]))
        let part = Publication(of: release, in: programme).publicPart(of: programme, calendar: Sample.calendar)
        let meeting = try #require(part.occurrences.first { $0.id.description == "meeting/2025-06" })
        #expect(meeting.reason == nil && meeting.movedFrom != nil)
        #expect(meeting.merges.map(\.description) == ["provincial-plan/2025"])
        let training = try #require(part.occurrences.first { $0.id.description == "training/2025/1" })
        #expect(training.reason?.vi == "ngày 19/5/2025 nghỉ")
        #expect(!part.occurrences.contains { $0.id == inspection.id })
    }

    @Test("What is withdrawn loses the lines that name something hidden")
    func withdrawn() throws {
        var release = try SampleReleases().first()
        let index = try #require(release.occurrences.firstIndex { $0.id.description == "meeting/2025-06" })
        release.occurrences[index].withdrawn = [
            WithdrawnEvent(
                "meeting.2025-06.d2@mau-2025", day: Sample.day(2025, 6, 26),
                Publication.Standing(.cancelled, sequence: 2, stamp: release.instant, release: 2),
                feeds: ["programme", "kinds/meetings"],
                words: [.vi: .init(title: "[HỦY] Họp", description: "Gộp cả: inspection/2025-H1/my-xuyen\nCăn cứ: III")]
            )
        ]
        let programme = sample(Visibility(kinds: [.inspection: .tokenHolders]))
        let part = Publication(of: release, in: programme).publicPart(of: programme, calendar: Sample.calendar)
        let told = try #require(part.occurrences.first { !$0.withdrawn.isEmpty })
        #expect(told.withdrawn[0].words[.vi]?.description == "Căn cứ: III")
    }

    @Test("Behind one token for all, days off alone are public, and what has a word of its own")
    func all() {
        let programme = sample(Visibility(all: .tokenHolders))
        let publication = Publication.sample(in: programme)
        #expect(feeds(programme, publication).everybody(in: [.vi]).map(\.path) == ["holidays.ics"])
        let open = sample(Visibility(all: .tokenHolders, kinds: [.report: .everybody]))
        let texts = texts(open, publication)
        #expect(texts.keys.filter { !$0.hasPrefix("en/") }.sorted() == ["holidays.ics", "kinds/reports-and-plans.ics"])
        #expect(texts["kinds/reports-and-plans.ics"]?.contains("UID:district-report.2025-Q3@") == true)
        #expect(texts["kinds/reports-and-plans.ics"]?.contains("provincial-plan") == false)
    }

    @Test("What stays behind tokens is counted once, by its kind, else by its unit")
    func counted() throws {
        let programme = sample(
            Visibility(kinds: [.inspection: .tokenHolders], units: [myXuyen: .tokenHolders]))
        let withheld = try #require(
            Withheld(of: Publication.sample(in: programme).occurrences, in: programme))
        #expect(withheld.kinds.map(\.count) == [1] && withheld.units.map(\.count) == [2])
        #expect(withheld.count == 3 && withheld.publicCount == Sample.plan.occurrences.count - 3)
        #expect(withheld.reasons(.vi) == "kiểm tra 1, Mỹ Xuyên 2")
        #expect(withheld.feeds == [.unit(myXuyen), .kind(.inspections)])
    }

    @Test("A feed is found by its stem, and by nothing else")
    func stems() {
        for subject in Feed.Subject.all(in: Sample.programme) { #expect(Feed.Subject(stem: subject.stem) == subject) }
        for stem in ["", "units/", "units", "units/a/b", "kinds/x", "programme.ics", "/programme"] {
            #expect(Feed.Subject(stem: stem) == nil, "\(stem)")
        }
    }

    @Test("A feed behind its token names no address among the public ones")
    func address() {
        var programme = sample(Visibility(kinds: [.inspection: .tokenHolders]))
        programme.address = "https://example.org/"
        let feeds = feeds(programme, .sample(in: programme))
        let opened = String(decoding: feeds.behindToken(.kind(.inspections), in: .vi).text, as: UTF8.self)
        #expect(!opened.contains("SOURCE") && opened.contains("URL"))
        #expect(String(decoding: feeds.everybody()[0].text, as: UTF8.self).contains("SOURCE"))
    }
}

extension SampleReleases {
    /// The first release of the sample.
    fileprivate func first() throws -> Release {
        var releases = self
        return try releases.release()
    }
}
