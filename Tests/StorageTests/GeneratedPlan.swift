import Days
import Planning
import Programmes
import Publishing
import Storage

/// Desks with anything on them, the same for the same seed.
struct GeneratedPlan {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func desk(occurrences count: Int) -> Desk {
        var pins: [Occurrence.ID: Pin] = [:]
        for number in 0..<(count / 4) {
            let bases: [Pin.Basis] = [
                .choice(note: nil), .choice(note: "vì lễ"), .fact(by: "giấy mời VP UBND"), .force(because: "gấp"),
            ]
            pins[id(number)] = Pin(halfDay(), bases.randomElement(using: &random) ?? .choice(note: nil))
        }
        let busy = (0..<(count / 8)).map { number in
            let day = day()
            return BusyTime(
                "head of b-\(number)", on: day...day.advanced(by: number % 5), number % 2 == 0 ? .morning : nil,
                reason: number % 3 == 0 ? "đi học" : nil,
                source: number % 4 == 0 ? "lịch.ics" : nil)
        }
        let evidence = (0..<(count / 4)).map { number in
            Evidence(
                of: id(number), sender: number % 2 == 0 ? Body.ID(rawValue: "bdv") : nil,
                recipient: number % 3 == 0 ? Body.ID(rawValue: "ubnd") : nil, document: "\(number)/BC",
                sent: number % 2 == 0 ? day() : nil, received: number % 3 == 0 ? day() : nil,
                held: number % 2 == 0 ? halfDay() : nil, participants: number % 5 == 0 ? number : nil)
        }
        let draft = Draft(
            plan(occurrences: count), programmeHash: "aa", holidaysHash: "bb", release: count % 2 == 0 ? 3 : nil,
            today: day(), allowedMoves: 2, bound: count % 3 == 0 ? 10 : nil, iterations: 77,
            at: Samples.instant("2025-01-01T00:00:00Z"))
        var desk = Desk(draft: draft, pins: pins, busy: busy)
        evidence.forEach { desk.file($0) }
        decide(&desk, count / 4)
        return desk
    }

    /// Decides something of each kind about occurrences.
    private mutating func decide(_ desk: inout Desk, _ count: Int) {
        for number in 0..<count {
            let absences: [Absence] = [
                .postponed(because: "bão"), .cancelled(because: nil), .merged(into: id(number + 1)),
            ]
            desk.absent[id(number)] = absences[number % 3]
            desk.details[id(number)] = Details(
                beginsAt: number % 2 == 0 ? 480 : nil, place: "Hội trường", chair: number % 3 == 0 ? "Trưởng ban" : nil,
                hiddenFrom: number % 4 == 0 ? [Unit.ID(rawValue: "a"), Unit.ID(rawValue: "b")] : [])
            let name = Obligation.ID(rawValue: "viec-\(number)")
            desk.duties[name] = Obligation(
                name, clauses: number % 2 == 0 ? [Obligation.Clause("III.1.3", quote: "khi có yêu cầu")] : [],
                kind: .meeting, title: Bilingual(vi: "Việc \(number)", en: "Work \(number)"),
                roles: Roles(leads: [.body(Body.ID(rawValue: "bdv"))], takesPart: [.group("districts")]),
                timing: .onRequest(note: nil))
            desk.added.append(
                Addition(
                    Occurrence.ID(name, period: Period(of: day())), length: 1 + number % 3,
                    session: number % 2 == 0 ? .morning : nil,
                    needs: number % 3 == 0 ? [.head(.body(Body.ID(rawValue: "bdv"))), .team(2), .room("a")] : []))
            desk.rounds[Round.ID(name, Period(2025, .half(1)))] = Round(
                [.unit(Unit.ID(rawValue: "a")), .body(Body.ID(rawValue: "so"))],
                team: number % 2 == 0 ? 2 : nil, members: ["Nguyễn Văn A, “B”"])
        }
        desk.added.sort { $0.id < $1.id }
    }

    mutating func plan(occurrences count: Int) -> Plan {
        let placed = (0..<count).map { occurrence($0) }
        let others = [id(1), id(2)]
        let reasons: [Unplaced.Reason] = [
            .outsideHorizon, .noOpenDay, .busy, .taken(by: others), .order(with: others), .spacing(from: []),
        ]
        return Plan(
            horizon: Day.year(2025),
            occurrences: placed.sorted { ($0.start, $0.id) < ($1.start, $1.id) },
            unplaced: reasons.enumerated().map { index, reason in
                Unplaced(id(count + index), window: index % 2 == 0 ? window() : nil, because: reason)
            }.sorted { $0.id < $1.id },
            withoutSubject: [WithoutSubject(id(count + 10), day: day(), until: nil)],
            conflicts: [
                Conflict(breaking: "one-at-a-time", between: others), Conflict(breaking: "order", between: []),
            ],
            cost: 123)
    }

    private mutating func occurrence(_ number: Int) -> Occurrence {
        let start = halfDay()
        let sessions = number % 3 == 0 ? [] : (0..<(1 + number % 5)).map { start.advanced(by: $0) }
        return Occurrence(
            id(number), kind: Obligation.Kind.allCases[number % 6], window: window(), day: start.day,
            sessions: sessions, isTentative: number % 7 == 0, restsOnEstimate: number % 11 == 0, cost: number,
            estimatedDaysOff: number % 5 == 0 ? [day(), day()] : [])
    }

    private func id(_ number: Int) -> Occurrence.ID {
        let subjects: [Occurrence.Subject?] = [
            nil, .unit(Unit.ID(rawValue: "unit-\(number)")), .body(Body.ID(rawValue: "body-\(number)")),
        ]
        return Occurrence.ID(
            Obligation.ID(rawValue: "duty-\(number % 17)"), period: number % 4 == 0 ? nil : Period(2025, .month(6)),
            subject: subjects[number % 3], ordinal: number + 1)
    }

    private mutating func window() -> Window {
        let day = day()
        return Window(
            opens: day, closes: day.advanced(by: 30), prefer: day.advanced(by: 9),
            dataUntil: Bool.random(using: &random) ? day : nil, owner: Bool.random(using: &random) ? .clause : .ours)
    }

    private mutating func halfDay() -> HalfDay {
        HalfDay(day(), Bool.random(using: &random) ? .morning : .afternoon)
    }

    private mutating func day() -> Day {
        Day.year(2025).lowerBound.advanced(by: Int.random(in: 0..<365, using: &random))
    }
}
