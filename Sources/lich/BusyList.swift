import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// Busy times with their numbers, which count in the order in which they were said.
struct BusyList {
    private let times: [(number: Int, time: BusyTime)]
    private let programme: Programme
    private let today: Day

    /// All, or those of one person, body, team or room; of a body, also those of its head and its leaders.
    init(_ all: [BusyTime], of who: String?, _ programme: Programme, today: Day) {
        let meant = who.map { [$0, "head of \($0)", "leader of \($0)"] }
        times = all.enumerated().map { ($0.offset + 1, $0.element) }.filter { meant?.contains($0.time.who) ?? true }
        self.programme = programme
        self.today = today
    }

    /// One line each.
    func text(_ language: Language, width: Int, style: TerminalStyle) -> String {
        let wording = OccurrenceWording(programme, in: language)
        var table = TerminalTable([
            .init(alignment: .right, wraps: false), .init(), .init(wraps: false), .init(), .init(),
        ])
        for (number, time) in times {
            let emphasis: TerminalStyle.Emphasis = time.days.upperBound < today ? .faint : .none
            table.add([
                .init("\(number)", emphasis), .init(wording.claimant(time.who), emphasis),
                .init(wording.days(of: time), emphasis), .init(time.reason ?? "", emphasis),
                .init(time.source.map { wording.say("từ \($0)", "from \($0)") } ?? "", .faint),
            ])
        }
        return table.text(width: width, style: style)
    }

    /// What to say where there is nothing, else how to take one away.
    func remark(_ language: Language) -> String? {
        if times.isEmpty {
            return language == .vi
                ? "Chưa ghi ai bận. Ghi: lich busy add AI NGÀY; nhập: lich busy import AI TỆP"
                : "Nobody is said to be busy. Say so with lich busy add WHO DAYS, or lich busy import WHO FILE"
        }
        return language == .vi ? "Bỏ: lich busy remove SỐ" : "Take away: lich busy remove NUMBER"
    }

    /// As JSON: `sheet` (`busy`), `times` (`{number, who, from, to, session, reason, source}`).
    var json: JSONValue {
        [
            "sheet": "busy",
            "times": JSONValue(times) { number, time in
                (["number": .number(number)] as JSONValue).with(time.json)
            },
        ]
    }
}
