import Days
import Planning
import Programmes
import Publishing
import Storage

/// What came of a change of busy times: what was said, who moved, who lost a place.
struct BusyReport {
    /// What was done with one busy time.
    struct Line {
        /// What was done, in a word or two: `đã ghi bận`.
        let word: Bilingual
        let time: BusyTime
    }

    /// The act, for programs: `busy add`.
    private let act: String
    private let lines: [Line]
    private let repercussions: Repercussions
    /// How many of those that moved stood where a release has them.
    private let releasedCount: Int
    private let standing: Set<Occurrence.ID>
    /// Who is busy now and is asked for by nothing.
    private let notNeeded: [String]
    /// Whether all that was said is past.
    private let isPast: Bool
    private let programme: Programme
    private let isPretended: Bool

    init(
        _ act: String, _ lines: [Line], _ result: DeskWork.Result, standing: Set<Occurrence.ID>, isPretended: Bool
    ) {
        self.act = act
        self.lines = lines
        self.standing = standing
        self.isPretended = isPretended
        repercussions = result.repercussions(besides: [])
        let commitments = result.late.commitments
        releasedCount = repercussions.displaced.count { commitments.released[$0.id]?.start == $0.from }
        let present = Set(result.desk.busy)
        let told = lines.map(\.time).filter(present.contains)
        notNeeded = Set(told.map(\.who)).sorted().filter { !result.late.planner.circumstances.isNeeded($0) }
        isPast = !told.isEmpty && told.allSatisfy { $0.days.upperBound < result.before.today }
        programme = result.workspace.programme
    }

    /// So many busy times are listed one by one.
    private static let shownCount = 20

    /// The busy times, then who yielded, who lost a place, what is broken.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        var table = TerminalTable([.init(wraps: false), .init(), .init()])
        for line in lines.prefix(Self.shownCount) {
            let reason = line.time.reason.map { " (\($0))" } ?? ""
            table.add([
                .init(line.word[language]), .init(wording.claimant(line.time.who)),
                .init(wording.days(of: line.time) + reason),
            ])
        }
        if lines.count > Self.shownCount {
            let more = lines.count - Self.shownCount
            table.add([
                "…", .init(wording.say("và \(more) lần nữa: lich busy list", "and \(more) more: lich busy list")),
            ])
        }
        repercussions.add(to: &table, wording) { _ in .init(wording.say("phải dời", "must move")) }
        return table.text(width: width, style: style)
    }

    /// What to know and to do now.
    func remarks(_ language: Language) -> [String] {
        let wording = OccurrenceWording(programme, in: language)
        var remarks = notNeeded.map { who in
            wording.say(
                "Không việc nào trong chương trình cần \(wording.claimant(who)): ghi lại, nhưng không đổi gì trong lịch.",
                "Nothing in the programme asks for \(wording.claimant(who)): kept, but it changes nothing.")
        }
        if isPast {
            remarks.append(
                wording.say(
                    "Những ngày này đã qua, không đổi gì nữa.", "These days are past and change nothing any more."))
        }
        if releasedCount > 0 {
            remarks.append(
                wording.say(
                    "Có \(releasedCount) việc đã công bố phải dời; người đăng ký thấy khi công bố lần nữa.",
                    "\(Words.counted(releasedCount, "occurrence")) already released must move; others see it with the next release."
                ))
        }
        remarks += standing.sorted().map { id in
            wording.say(
                "“\(wording.title(of: id))” (\(id)) vẫn ở chỗ đã ấn định dù có người bận. Dời: lich move \(id) NGÀY",
                "“\(wording.title(of: id))” (\(id)) stays where it was fixed, although somebody is busy. Move it with lich move \(id) DAY"
            )
        }
        remarks.append(
            isPretended
                ? wording.say("Chưa có gì thay đổi.", "Nothing has been changed.")
                : wording.say(
                    "Xem: lich busy list, lich changes · Bỏ: lich undo",
                    "Look: lich busy list, lich changes · Take back: lich undo"))
        return remarks
    }

    /// As JSON: `act`, `pretended`, `times` (`{did, who, from, to, session, reason, source}`), `notNeeded` (names), `standing`
    /// (identities), `displaced`, `unplaced`, `conflicts` as other acts have them.
    var json: JSONValue {
        let head: JSONValue = [
            "act": .string(act), "pretended": .bool(isPretended),
            "times": JSONValue(lines) { (["did": .string($0.word.en)] as JSONValue).with($0.time.json) },
            "notNeeded": JSONValue(notNeeded) { .string($0) },
            "standing": JSONValue(standing.sorted()) { .string($0.description) },
        ]
        return head.with(repercussions.json)
    }
}

extension BusyTime {
    /// As JSON: `who`, `from`, `to`, `session`, `reason`, `source`.
    var json: JSONValue {
        [
            "who": .string(who), "from": JSONValue(days.lowerBound), "to": JSONValue(days.upperBound),
            "session": JSONValue(session?.rawValue), "reason": JSONValue(reason), "source": JSONValue(source),
        ]
    }
}
