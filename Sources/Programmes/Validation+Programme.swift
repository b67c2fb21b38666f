import Days

extension Validation {
    /// What holds for a programme as a whole.
    static let programme = [
        hasObligations, isBounded, beginsBeforeItEnds, livesForward, knowsItsSettings, avoidsRealDays,
    ]

    /// A programme has something to do.
    static let hasObligations = Rule(
        vi: "Chương trình có ít nhất một việc.", en: "A programme has at least one obligation."
    ) { subject in
        guard subject.programme.obligations.isEmpty else { return [] }
        return [
            error(
                "no-obligations", subject.places["obligations"],
                vi: "chương trình không có việc nào. Thêm ít nhất một mục vào “obligations”.",
                en: "the programme has no obligations. Add at least one to “obligations”.")
        ]
    }

    /// A programme can be looked at as a whole.
    static let isBounded = Rule(
        vi: "Chương trình có tối đa 1.000 việc, 50 năm và 100.000 lần thực hiện.",
        en: "A programme has at most 1,000 obligations, 50 years and 100,000 occurrences."
    ) { subject in
        let programme = subject.programme
        var issues: [Issue] = []
        let years = programme.horizon.upperBound.year - programme.horizon.lowerBound.year
        if years > Subject.limits.years {
            issues.append(
                error(
                    "horizon-too-long", subject.places["programme", "horizon"],
                    vi: "phạm vi \(years) năm là quá dài. Ghi tối đa \(Subject.limits.years) năm.",
                    en: "a horizon of \(years) years is too long. Write at most \(Subject.limits.years) years."))
        }
        if programme.obligations.count > Subject.limits.obligations {
            issues.append(
                error(
                    "too-many", subject.places["obligations"],
                    vi:
                        "chương trình có \(programme.obligations.count) việc, tối đa \(Subject.limits.obligations). Tách thành nhiều chương trình.",
                    en:
                        "the programme has \(programme.obligations.count) obligations, at most \(Subject.limits.obligations). Make several programmes of it."
                ))
        }
        for cutOff in subject.recurring where cutOff.isCutOff {
            issues.append(
                error(
                    "too-many", subject.places[cutOff.obligation.id],
                    vi:
                        "tính cả “\(cutOff.obligation.id)”, chương trình có quá \(Subject.limits.occurrences) lần thực hiện. Giảm times hoặc phạm vi.",
                    en:
                        "with “\(cutOff.obligation.id)” the programme has more than \(Subject.limits.occurrences) occurrences. Lessen times or the horizon."
                ))
        }
        return issues
    }

    /// There are days left to plan.
    static let beginsBeforeItEnds = Rule(
        vi: "Ngày ký trước ngày cuối của phạm vi.", en: "The day of signature comes before the end of the horizon."
    ) { subject in
        let programme = subject.programme
        guard programme.plannable == nil else { return [] }
        return [
            error(
                "signed-too-late", subject.places["programme", "signed"],
                vi:
                    "ký ngày \(programme.signed.slashes), khi phạm vi đã hết (\(programme.horizon.upperBound.slashes)). Sửa signed hoặc horizon.",
                en:
                    "signed on \(programme.signed), when the horizon has ended (\(programme.horizon.upperBound)). Mend signed or horizon."
            )
        ]
    }

    /// Nobody ends before beginning.
    static let livesForward = Rule(
        vi: "Cơ quan, đơn vị không kết thúc trước khi bắt đầu.", en: "No body or unit ends before it begins."
    ) { subject in
        let lives =
            subject.programme.bodies.map { ("bodies", $0.id.rawValue, $0.from, $0.until) }
            + subject.programme.units.map { ("units", $0.id.rawValue, $0.from, $0.until) }
        return lives.compactMap { part, id, from, until in
            guard let from, let until, until < from else { return nil }
            return error(
                "reversed-life", subject.places[part, id, "until"],
                vi: "“\(id)” kết thúc (\(until.slashes)) trước khi bắt đầu (\(from.slashes)). Hoán đổi from và until.",
                en: "“\(id)” ends (\(until)) before it begins (\(from)). Swap from and until.")
        }
    }

    /// The settings that the program itself understands have values that it understands.
    static let knowsItsSettings = Rule(
        vi: "Lựa chọn của chương trình máy có giá trị hợp lệ.",
        en: "The settings that the program understands have values that it understands."
    ) { subject in
        subject.programme.settings.compactMap { setting in
            let known: [String]
            switch setting.id {
            case "due-day-on-day-off":
                known = Programme.DueDayOnDayOff.allCases.map(\.rawValue)
                if known.contains(setting.value) { return nil }
            case "parallel-delegations":
                known = ["1", "2", "3"]
                if let count = Int(setting.value), (1...99).contains(count) { return nil }
            case "lateness":
                known = ["1", "2", "5"]
                if let times = Int(setting.value), (1...100).contains(times) { return nil }
            case "gatherings-per-week":
                known = ["3", "4", "5"]
                if let count = Int(setting.value), (1...99).contains(count) { return nil }
            case "monday-mornings":
                known = ["free", "used"]
                if known.contains(setting.value) { return nil }
            case "festivals-observed-by":
                known = ["all", "none"] + subject.units.keys.map(\.rawValue)
                let names = setting.value.split(separator: " ").map(String.init)
                let isWord = names.count == 1 && ["all", "none"].contains(names[0])
                if isWord || names.allSatisfy({ subject.units[Unit.ID(rawValue: $0)] != nil }) { return nil }
            default: return nil
            }
            let way = Bilingual.choices(insteadOf: setting.value, among: known)
            return error(
                "bad-setting", subject.places["settings", setting.id, "value"],
                vi: "lựa chọn “\(setting.id)” không thể là “\(setting.value)”. \(way.vi)",
                en: "the setting “\(setting.id)” cannot be “\(setting.value)”. \(way.en)")
        }
    }

    /// Days to avoid end after they begin, and some of them can be planned.
    static let avoidsRealDays = Rule(
        vi: "Ngày cần tránh có đầu trước cuối, và nằm trong phạm vi.",
        en: "Days to avoid begin before they end, and lie within the horizon."
    ) { subject in
        let horizon = subject.programme.horizon
        return subject.programme.daysToAvoid.enumerated().compactMap { index, days in
            let place = subject.places["avoid", "\(index)"]
            if let (first, last) = days.written(around: horizon).first(where: { $0.first > $0.last }) {
                return error(
                    "reversed-span", place,
                    vi:
                        "ngày cuối \(last.slashes) trước ngày đầu \(first.slashes). Hoán đổi hai ngày; kéo sang năm sau thì ghi +1y: 01-05 +1y.",
                    en:
                        "the last day \(last) comes before the first day \(first). Swap them; into the next year write +1y: 01-05 +1y."
                )
            }
            guard let bounds = subject.programme.plannable,
                !days.spans(around: horizon).contains(where: { $0.overlaps(bounds) })
            else { return nil }
            return warning(
                "avoids-nothing", place, vi: "những ngày này nằm ngoài phạm vi chương trình. Sửa ngày, hoặc xóa mục.",
                en: "these days lie outside the programme's horizon. Mend them, or delete the entry.")
        }
    }
}

extension Day {
    /// As offices write it: 09/01/2015, 17/6/2021 (days 1–9 and the months 1 and 2 have two digits).
    var slashes: String { "\(slashesWithoutYear)/\(year)" }

    /// The same without its year: 15/11.
    var slashesWithoutYear: String {
        let (_, month, day) = civil
        return (day < 10 ? "0\(day)" : "\(day)") + "/" + (month < 3 ? "0\(month)" : "\(month)")
    }
}
