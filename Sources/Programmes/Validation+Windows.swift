import Days

extension Validation {
    /// What holds for windows.
    static let windows = [
        hasAWindow, opensBeforeItCloses, prefersADayInside, canBePlanned, everyRuleHolds, everyYearHasTheDay,
        monthsAreNamed, isLongEnough, countsBeforeItCloses,
    ]

    /// Every occurrence has a window.
    static let hasAWindow = Rule(vi: "Lần nào cũng có khung.", en: "Every occurrence has a window.") { subject in
        subject.recurring.compactMap { recurring in
            let lacking = recurring.occurrences.filter {
                if case .failure(.noRule) = $0.written { true } else { false }
            }
            guard let first = lacking.first, !recurring.schedule.windows.isEmpty else { return nil }
            let name = first.name(of: recurring.schedule.times)
            let others =
                lacking.count > 1
                ? Bilingual(vi: " và \(lacking.count - 1) lần khác", en: " and \(lacking.count - 1) others")
                : Bilingual(vi: "", en: "")
            return error(
                "no-window", subject.places[recurring.obligation.id, "windows"],
                vi: "“\(recurring.obligation.id)” không có khung cho \(name)\(others.vi). Thêm một khung, hoặc “all”.",
                en: "“\(recurring.obligation.id)” has no window for \(name)\(others.en). Add one, or “all”.")
        }
    }

    /// A window opens before it closes.
    static let opensBeforeItCloses = Rule(
        vi: "Khung mở trước khi đóng.", en: "A window opens before it closes."
    ) { subject in
        subject.oncePerRule { recurring, occasion, written in
            guard written.closes < written.opens else { return nil }
            let id = recurring.obligation.id
            let rule = recurring.schedule.windows[written.rule]
            let place = subject.place(of: recurring.obligation, window: written.rule)
            guard rule.opens != nil else {
                return error(
                    "closes-before-opens", place,
                    vi:
                        "khung của “\(id)” đóng (\(written.closes.slashes)) trước khi kỳ \(occasion.name(of: 1)) bắt đầu. Thêm “opens: …”.",
                    en:
                        "the window of “\(id)” closes (\(written.closes)) before the period \(occasion.name(of: 1)) begins. Add “opens: …”."
                )
            }
            let isSameYear = written.closes.year == written.opens.year
            let closes = isSameYear ? written.closes.slashesWithoutYear : written.closes.slashes
            let opens = isSameYear ? written.opens.slashesWithoutYear : written.opens.slashes
            let canMove = if case .inYear = rule.closes { true } else { false }
            return error(
                "closes-before-opens", place,
                vi:
                    "khung của “\(id)” đóng (\(closes)) trước khi mở (\(opens)). Hoán đổi hai ngày\(canMove ? ", hoặc thêm +1y" : "").",
                en:
                    "the window of “\(id)” closes (\(written.closes)) before it opens (\(written.opens)). Swap the days\(canMove ? ", or add +1y" : "")."
            )
        }
    }

    /// The best day lies in the window.
    static let prefersADayInside = Rule(
        vi: "Ngày mong muốn nằm trong khung.", en: "The best day lies in the window."
    ) { subject in
        subject.oncePerRule { recurring, _, written in
            guard written.opens <= written.closes, !(written.opens...written.closes).contains(written.prefer) else {
                return nil
            }
            return error(
                "prefer-outside", subject.place(of: recurring.obligation, window: written.rule, "prefer"),
                vi:
                    "ngày mong muốn của “\(recurring.obligation.id)” (\(written.prefer.slashes)) nằm ngoài khung \(written.opens.slashes)–\(written.closes.slashes). Sửa prefer, hoặc nới khung.",
                en:
                    "the best day of “\(recurring.obligation.id)” (\(written.prefer)) lies outside its window \(written.opens)…\(written.closes). Mend prefer, or widen the window."
            )
        }
    }

    /// A window has days that can be planned.
    static let canBePlanned = Rule(
        vi: "Khung có ngày sau khi ký và trong phạm vi.",
        en: "A window has days after the signature and within the horizon."
    ) { subject in
        guard subject.programme.plannable != nil else { return [] }
        return subject.oncePerRule { recurring, occasion, written in
            guard case .failure(.outside(let opens, let closes, let bounds)) = occasion.window else { return nil }
            return error(
                "window-outside", subject.place(of: recurring.obligation, window: written.rule),
                vi:
                    "khung của \(recurring.quotedName(of: occasion)) (\(opens.slashes)–\(closes.slashes)) nằm ngoài những ngày xếp được (\(bounds.lowerBound.slashes)–\(bounds.upperBound.slashes)). Sửa khung, hoặc bớt kỳ ấy bằng within.",
                en:
                    "the window of \(recurring.quotedName(of: occasion)) (\(opens)…\(closes)) lies outside the days that can be planned (\(bounds.lowerBound)…\(bounds.upperBound)). Mend it, or leave that period out by within."
            )
        }
    }

    /// Every rule for windows holds for something.
    static let everyRuleHolds = Rule(
        vi: "Khung nào cũng dùng đến.", en: "Every window that is written holds for something."
    ) { subject in
        subject.recurring.flatMap { recurring -> [Issue] in
            // The days of a stated rule are not known here; what a setting decides may be decided otherwise.
            let id = recurring.obligation.id
            if case .rule = recurring.schedule.recurrence { return [] }
            guard !subject.places.isChoice(id, "each"), !subject.places.isChoice(id, "times") else { return [] }
            let schedule = recurring.schedule
            let used = Set(
                recurring.occurrences.compactMap {
                    if case .success(let written) = $0.written { written.rule } else { nil }
                })
            // A window for all is what is left for cases not thought of.
            let unused = schedule.windows.indices.filter { !used.contains($0) && schedule.windows[$0].selector != .all }
            return (recurring.occurrences.isEmpty ? [] : unused).map { index in
                let place = subject.place(of: recurring.obligation, window: index)
                if case .ordinal(let ordinal) = schedule.windows[index].selector, ordinal > schedule.times {
                    return warning(
                        "window-unused", place,
                        vi:
                            "“\(id)” có khung thứ \(ordinal), mà mỗi kỳ chỉ có \(schedule.times) lần (times). Xóa khung, hoặc sửa times.",
                        en:
                            "“\(id)” has a window number \(ordinal), but only \(schedule.times) in a period (times). Delete the window, or mend times."
                    )
                }
                return warning(
                    "window-unused", place,
                    vi:
                        "không lần nào của “\(id)” dùng khung “\(schedule.windows[index].selector)”. Xóa khung, hoặc sửa each.",
                    en:
                        "no occurrence of “\(id)” uses the window “\(schedule.windows[index].selector)”. Delete it, or mend each."
                )
            }
        }
    }

    /// A day of the year exists in every year it is asked for.
    static let everyYearHasTheDay = Rule(
        vi: "Ngày ghi trong khung có ở mọi năm.", en: "The days of a window exist in every year."
    ) { subject in
        subject.recurring.flatMap { recurring in
            recurring.schedule.windows.indices.flatMap { index -> [Issue] in
                let rule = recurring.schedule.windows[index]
                let days = [
                    ("opens", rule.opens), ("closes", rule.closes), ("prefer", rule.prefer),
                    ("data-until", rule.dataUntil),
                ]
                return days.compactMap { field, day in
                    guard case .inYear(2, 29, let shift) = day else { return nil }
                    let years = Set(recurring.occurrences.filter { $0.uses(index) }.compactMap { $0.period?.year })
                        .map { $0 + shift }.filter { Day(year: $0, month: 2, day: 29) == nil }.sorted()
                    guard !years.isEmpty else { return nil }
                    let list = years.map(String.init).joined(separator: ", ")
                    return warning(
                        "leap-day", subject.place(of: recurring.obligation, window: index, field),
                        vi: "năm \(list) không có ngày 29/02; ngày 28/02 được dùng. Ghi 02-28 nếu đúng ý.",
                        en: "there is no 29 February in \(list); the 28th is taken. Write 02-28 if that is meant.")
                }
            }
        }
    }

    /// A day of the month has a month.
    static let monthsAreNamed = Rule(
        vi: "Ngày trong tháng chỉ dùng cho việc hằng tháng.", en: "A day of the month stands where there is a month."
    ) { subject in
        subject.recurring.flatMap { recurring in
            recurring.schedule.windows.indices.compactMap { index -> Issue? in
                let rule = recurring.schedule.windows[index]
                let days = [
                    ("opens", rule.opens), ("closes", rule.closes), ("prefer", rule.prefer),
                    ("data-until", rule.dataUntil),
                ]
                guard let field = days.first(where: { if case .inMonth = $0.1 { true } else { false } })?.0 else {
                    return nil
                }
                let hasYear = recurring.occurrences.contains { occasion in
                    guard occasion.uses(index) else { return false }
                    return switch occasion.period?.shape {
                    case .month, .day: false
                    case .year, .half, .quarter, nil: true
                    }
                }
                guard hasYear else { return nil }
                return error(
                    "day-without-month", subject.place(of: recurring.obligation, window: index, field),
                    vi:
                        "“\(recurring.obligation.id)” không lặp theo tháng, nên ngày phải có tháng. Ghi tháng-ngày: 06-25.",
                    en: "“\(recurring.obligation.id)” is not monthly, so a day needs its month. Write month-day: 06-25."
                )
            }
        }
    }

    /// There are as many days as the occurrence takes.
    static let isLongEnough = Rule(
        vi: "Khung đủ dài cho việc.", en: "A window has as many days as the occurrence takes."
    ) { subject in
        subject.oncePerRule { recurring, occasion, written in
            guard case .success(let window) = occasion.window else { return nil }
            let days = window.opens.distance(to: window.closes) + 1
            let wanted = (recurring.schedule.length + 1) / 2
            guard days < wanted else { return nil }
            return error(
                "window-too-short", subject.place(of: recurring.obligation, window: written.rule),
                vi:
                    "khung của “\(recurring.obligation.id)” có \(days) ngày, mà việc dài \(wanted) ngày. Nới khung, hoặc giảm length.",
                en:
                    "the window of “\(recurring.obligation.id)” has \(Bilingual.count(days, "day")), but it takes \(wanted). Widen the window, or lessen length."
            )
        }
    }

    /// Figures are counted before the paper is due.
    static let countsBeforeItCloses = Rule(
        vi: "Số liệu chốt trước hạn.", en: "Figures are counted before the paper is due."
    ) { subject in
        subject.oncePerRule { recurring, _, written in
            guard let until = written.dataUntil, until > written.closes else { return nil }
            return error(
                "data-after-due", subject.place(of: recurring.obligation, window: written.rule, "data-until"),
                vi:
                    "“\(recurring.obligation.id)” lấy số liệu đến \(until.slashes), sau hạn \(written.closes.slashes). Sửa data-until.",
                en:
                    "“\(recurring.obligation.id)” counts until \(until), after it is due (\(written.closes)). Mend data-until."
            )
        }
    }
}

extension Validation.Occasion {
    /// Whether the rule of that number holds for it.
    func uses(_ rule: Int) -> Bool {
        if case .success(let written) = written { written.rule == rule } else { false }
    }
}

extension Validation.Subject {
    /// What is found for windows, once for each rule that was written, at its first occurrence that shows it.
    func oncePerRule(
        _ find: (Validation.Recurring, Validation.Occasion, WrittenWindow) -> Issue?
    ) -> [Issue] {
        recurring.flatMap { recurring -> [Issue] in
            var told: Set<Int> = []
            return recurring.occurrences.compactMap { occasion in
                guard case .success(let written) = occasion.written, !told.contains(written.rule),
                    let issue = find(recurring, occasion, written)
                else { return nil }
                told.insert(written.rule)
                return issue
            }
        }
    }
}
