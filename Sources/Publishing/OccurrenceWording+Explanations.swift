import Days
public import Planning
import Programmes

extension OccurrenceWording {
    /// Why days of a window are closed, without the days: `thứ Bảy, Chủ nhật`, `nghỉ lễ (công bố): Giỗ Tổ Hùng Vương 07/4`.
    ///
    /// Where days are not named beside it, clashes, closures, orders and spacings name them.
    func words(
        for step: Funnel.Step, resting restDays: Set<Weekday>, worked: [DayOff] = [], namingDays: Bool = true
    ) -> String {
        switch step.reason {
        case .outsideProgramme: bounds(step)
        case .restDays: self.restDays(restDays, worked)
        case .daysOff: daysOff(step)
        case .withoutSubject, .busy: step.hindrances.map(words).uniqued.joined(separator: "; ")
        case .closures, .order, .spacing:
            step.hindrances.map(words).uniqued.joined(separator: "; ")
                + (namingDays ? " (\(dates.days(step.days).unbroken))" : "")
        case .followingDays:
            say(
                "không đủ ngày làm việc liền nhau từ ngày đó", "too few working days in a row from that day on")
        case .notDue:
            say("không phải ngày đến hạn: ", "not the due day: ")
                + (step.hindrances.first.map { words(for: $0) } ?? "")
        case .clash: clashes(step, namingDays)
        }
    }

    private func bounds(_ step: Funnel.Step) -> String {
        let ends = step.hindrances.compactMap { hindrance -> String? in
            switch hindrance {
            case .beforeSignature(let signed):
                say("đến hết ngày ký \(dates.date(signed))", "up to the day of signature, \(dates.date(signed))")
            case .afterHorizon(let last):
                say("sau ngày cuối chương trình \(dates.date(last))", "after the programme’s end, \(dates.date(last))")
            default: nil
            }
        }
        return ends.joined(separator: "; ")
    }

    private func restDays(_ restDays: Set<Weekday>, _ worked: [DayOff]) -> String {
        let names = restDays.sorted().map { weekday in
            let name = dates.weekday(weekday)
            return language == .vi ? name.prefix(1).lowercased() + name.dropFirst() : name + "s"
        }.joined(separator: ", ")
        let capital = language == .vi ? names.replacing("chủ nhật", with: "Chủ nhật") : names
        guard !worked.isEmpty else { return capital }
        let days = worked.map { dates.dayAndMonth($0.date) }.joined(separator: ", ")
        return capital + say(" (trừ \(days) làm bù)", " (but \(days) worked)")
    }

    /// The holidays by name, days of one holiday together: `nghỉ lễ (công bố): Giỗ Tổ Hùng Vương 07/4; Tết 27–31/01`.
    private func daysOff(_ step: Funnel.Step) -> String {
        let rows = step.hindrances.compactMap { hindrance -> DayOff? in
            if case .dayOff(let row) = hindrance, step.days.contains(row.date) { row } else { nil }
        }
        let names = rows.map(wholeName).uniqued
        let holidays = names.map { name in
            name + " " + dates.days(rows.filter { wholeName($0) == name }.map(\.date).sorted()).unbroken
        }
        let status = rows.first.map { " (\($0.status.inWords(language)))" } ?? ""
        return say("nghỉ lễ", "days off") + status + ": " + holidays.joined(separator: "; ")
    }

    /// The holiday as a whole, not the day of it, and without its date, which stands beside it; of a day in lieu, also
    /// that it is one.
    private func wholeName(_ row: DayOff) -> String {
        let name = row.holidayName(language)
        let end = name.firstRange(of: " – ") ?? (name.hasSuffix(")") ? name.firstRange(of: " (") : nil)
        let whole = end.map { String(name[..<$0.lowerBound]) } ?? name
        switch row.kind {
        case .compensatory: return whole + say(", nghỉ bù", ", in lieu")
        case .swappedOff: return whole + say(", nghỉ hoán đổi", ", swapped off")
        case .public, .swappedWorking: return whole
        }
    }

    private func clashes(_ step: Funnel.Step, _ namingDays: Bool) -> String {
        var seen: Set<Occurrence.ID> = []
        let others = step.hindrances.flatMap(\.others).filter { seen.insert($0).inserted }
        guard case .clash(let claim, let capacity, _) = step.hindrances.first else { return quoted(others) }
        let all = words(for: Hindrance.clash(over: claim, capacity: capacity, with: others))
        guard namingDays else { return say("trùng: ", "clash: ") + all }
        return say("trùng ", "clash on ") + dates.days(step.days) + ": " + all
    }
}

// MARK: - What a place costs

extension OccurrenceWording {
    /// One part of what a place costs: `muộn 4 ngày so với ngày mong muốn 15/5/2025`, or without that day.
    func words(for term: CostTerm, prefer: Day? = nil) -> String {
        switch term.cause {
        case .early(let days):
            let best = prefer.map { say(" so với ngày mong muốn ", " the preferred ") + dates.date($0) }
            return say("sớm \(days) ngày", "\(days) \(days == 1 ? "day" : "days") \(best == nil ? "early" : "before")")
                + (best ?? "")
        case .late(let days):
            let best = prefer.map { say(" so với ngày mong muốn ", " the preferred ") + dates.date($0) }
            return say("muộn \(days) ngày", "\(days) \(days == 1 ? "day" : "days") \(best == nil ? "late" : "after")")
                + (best ?? "")
        case .festival(let names, let days):
            let name = names.map { $0[language] }.joined(separator: ", ")
            return days == 1
                ? say("vào lễ hội \(name)", "on the festival \(name)")
                : say("\(days) ngày vào lễ hội \(name)", "\(days) days on the festival \(name)")
        case .mondayMorning:
            return say("sáng Thứ Hai, giờ giao ban", "Monday morning, when the weekly briefing is held")
        case .fullWeek(let claim, let count):
            return say(
                "\(claimant(claim)) có \(count) cuộc trong tuần", "\(claimant(claim)) has \(count) gatherings that week"
            )
        case .secondPlace(let claim, let other):
            return say(
                "\(claimant(claim)) đi hai nơi một ngày: \(quoted([other]))",
                "\(claimant(claim)) goes to two places in a day: \(quoted([other]))")
        case .avoidedDay(let reasons, let days):
            let reason = reasons.map { $0[language] }.uniqued.joined(separator: "; ")
            return days == 1
                ? say("vào ngày cần tránh: \(reason)", "on a day to avoid: \(reason)")
                : say("\(days) ngày cần tránh: \(reason)", "\(days) days to avoid: \(reason)")
        case .tooNear(let other, let days, let wished):
            return say(
                "cách \(quoted([other])) \(days) ngày, mong muốn \(wished)",
                "\(days) \(days == 1 ? "day" : "days") from \(quoted([other])), where \(wished) are wished for")
        case .farFromNeighbour(let other, let days):
            return say(
                "không liền ngày với đơn vị lân cận: \(quoted([other])) cách \(days) ngày",
                "not on the day next to the neighbouring unit: \(quoted([other])) is \(days) days away")
        }
    }

    /// What holds an occurrence where it stands.
    public func words(for basis: Placement.Basis) -> String {
        switch basis {
        case .held: say("đã diễn ra", "it has taken place")
        case .past: say("đã qua, giữ như bản công bố", "the day is past, and kept as released")
        case .released: say("đã xác nhận trong bản công bố gần nhất", "confirmed by the last release")
        case .draft: say("bản nháp, do lich chọn, còn dời được", "a draft, chosen by lich; it may still move")
        case .pinned(let pin):
            switch pin.basis {
            case .choice(let note):
                say("do người lập lịch ghim", "pinned by the planner") + (note.map { " (\($0))" } ?? "")
            case .fact(let by): say("do cơ quan khác ấn định: \(by)", "fixed by others: \(by)")
            case .force(let because):
                say(
                    "người lập lịch đặt dù vướng ràng buộc: \(because)",
                    "put there by the planner against a constraint: \(because)")
            }
        }
    }
}

// MARK: - Ways out

extension OccurrenceWording {
    /// What to change, as a person is told to do it: `nới khung đến Thứ Hai 16/6/2025 (thêm 1 ngày)`.
    public func words(for change: WayOut.Change, of id: Occurrence.ID) -> String {
        switch change {
        case .planAgain: return say("còn chỗ trống: chạy lại lich plan", "a place is free: run lich plan again")
        case .move(let other, let from, let to, let held):
            let length = sessionCount(of: other)
            let fixed =
                held == .draft ? "" : say(", hiện \(words(for: held))", ", now \(words(for: held))")
            return say(
                "dời \(quoted([other])) từ \(words(for: from, sessions: length)) sang \(words(for: to, sessions: length))\(fixed)",
                "move \(quoted([other])) from \(words(for: from, sessions: length)) to \(words(for: to, sessions: length))\(fixed)"
            )
        case .window(_, let window, let days): return words(extending: window, by: days, of: id)
        case .spacing(let before, let after):
            return say(
                "giảm khoảng cách giữa các lần từ \(before) xuống \(after) ngày",
                "lower the spacing from \(before) to \(after) days")
        case .order(let other, let isBefore, let before, let after):
            return words(ordering: other, isBefore, before, after)
        case .deputy(let names):
            let who = names.first.map(claimant) ?? ""
            return say("\(who) cử cấp phó dự thay", "\(who) sends a deputy")
        case .notBusy(let time):
            return say("bỏ lịch bận: \(words(for: time))", "cancel what keeps somebody away: \(words(for: time))")
        case .doWithout(let names):
            // A head and the delegation that goes with it are one person.
            let who = names.first.map(claimant) ?? ""
            return say("không cần \(who) dự", "do without \(who)")
        }
    }

    private func words(ordering other: Occurrence.ID, _ isBefore: Bool, _ before: Order, _ after: Order) -> String {
        let side = isBefore ? say("sau", "after") : say("trước", "before")
        if before.atLeast != after.atLeast {
            return say(
                "chỉ cần \(side) \(quoted([other])) \(after.atLeast) ngày, không phải \(before.atLeast)",
                "\(after.atLeast) \(after.atLeast == 1 ? "day" : "days") \(side) \(quoted([other])) are enough, not \(before.atLeast)"
            )
        }
        let (old, new) = (before.atMost ?? 0, after.atMost ?? 0)
        return say(
            "cho phép \(side) \(quoted([other])) đến \(new) ngày, không chỉ \(old)",
            "allow up to \(new) days \(side) \(quoted([other])), not \(old)")
    }

    private func words(extending window: Window, by days: Int, of id: Occurrence.ID) -> String {
        let count = abs(days)
        let unit = count == 1 ? "day" : "days"
        if sessionCount(of: id) == 0 {
            let due = dates.weekdayAndDate(window.closes)
            return days > 0
                ? say("lùi hạn đến \(due) (muộn thêm \(count) ngày)", "make it due on \(due) (\(count) \(unit) later)")
                : say("đưa hạn lên \(due) (sớm hơn \(count) ngày)", "make it due on \(due) (\(count) \(unit) earlier)")
        }
        let end = dates.weekdayAndDate(days > 0 ? window.closes : window.opens)
        return days > 0
            ? say("nới khung đến \(end) (thêm \(count) ngày)", "let the window close on \(end) (\(count) \(unit) more)")
            : say("mở khung từ \(end) (sớm hơn \(count) ngày)", "let the window open on \(end) (\(count) \(unit) more)")
    }
}

// MARK: - Several days

extension DateWriting {
    /// Days without their year, runs written once: `07/4, 14–16/4`; more than eight pieces are cut short.
    func days(_ days: [Day]) -> String {
        let runs = days.reduce(into: [ClosedRange<Day>]()) { runs, day in
            if let last = runs.last, last.upperBound.next == day {
                runs[runs.count - 1] = last.lowerBound...day
            } else {
                runs.append(day...day)
            }
        }
        let shown = runs.prefix(8).map(rangeWithoutYear).joined(separator: ", ")
        return runs.count > 8 ? shown + ", …" : shown
    }
}

extension [String] {
    /// Each once, in order.
    var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
