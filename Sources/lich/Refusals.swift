import Days
import Planning
import Programmes
import Publishing
import Storage

// What no act may do, whichever it is.

extension OpenedWorkspace {
    /// Refuses to change what is past or is known to have been held.
    func refuseHistory(_ id: Occurrence.ID, _ inHand: PlanInHand) throws {
        guard inHand.commitments.historicPlace(of: id) != nil else { return }
        throw Failure(
            vi:
                "“\(id)” đã qua hoặc đã ghi nhận là đã diễn ra, không đổi được nữa. Ghi nhận việc đã làm: lich record \(id) … "
                + "Chưa có gì thay đổi.",
            en:
                "“\(id)” is past, or recorded as held, and changes no more. What was done is put on file with lich record \(id) … "
                + "Nothing has been changed.")
    }

    /// Refuses to do anything with what something else meets.
    func refuseMerged(_ id: Occurrence.ID, _ inHand: PlanInHand) throws {
        guard let whole = inHand.desk.absent[id]?.whole else { return }
        throw Failure(
            vi: "“\(id)” đã gộp vào “\(whole)”. Làm với “\(whole)”, hoặc tách ra trước: lich merge \(id) --apart. "
                + "Chưa có gì thay đổi.",
            en: "“\(id)” was merged into “\(whole)”. Do it with “\(whole)”, or take them apart first: "
                + "lich merge \(id) --apart. Nothing has been changed.")
    }
}

/// Refuses a day that is past, once anything is public.
func refusePast(_ day: Day, _ inHand: PlanInHand) throws {
    guard inHand.latest.number != nil, day < inHand.today else { return }
    throw Failure(
        vi: "\(DateWriting(.vi).weekdayAndDate(day)) đã qua (hôm nay là \(DateWriting(.vi).date(inHand.today))). "
            + "Chọn ngày khác; việc đã làm hôm ấy thì ghi nhận: lich record. Chưa có gì thay đổi.",
        en: "\(DateWriting(.en).weekdayAndDate(day)) is past (today is \(DateWriting(.en).date(inHand.today))). "
            + "Choose another day; what was done that day is put on file with lich record. Nothing has been changed.")
}

/// Refuses words that would carry a person’s address or name into what is public.
func refusePersons(_ words: String) throws {
    let key = folded(words)
    let titles = ["dong chi ", "d/c ", "ong ", "ba ", "mr ", "mrs ", "ms "]
    let isPerson =
        words.contains("@") || titles.contains(where: key.hasPrefix)
        || key.split(whereSeparator: { !$0.isNumber && !" .-+()".contains($0) })
            .contains { $0.filter(\.isNumber).count >= 9 }
    guard isPerson else { return }
    throw Failure(
        vi:
            "“\(words)” có vẻ là tên, số điện thoại hoặc địa chỉ thư của một người. Lịch là công khai: ghi chức danh hoặc "
            + "cơ quan. Chưa có gì thay đổi.",
        en:
            "“\(words)” looks like the name, telephone number or mail address of a person. Calendars are public: write an "
            + "office. Nothing has been changed.")
}

extension Planner {
    /// The same, with an occurrence that persons had taken out of the plan in it again.
    func present(_ id: Occurrence.ID) -> Planner {
        var commitments = circumstances.commitments
        commitments.absent[id] = nil
        return Planner(circumstances.with(commitments))
    }
}

extension Failure {
    /// That a day is not worked, and why.
    ///
    /// `canBeFixed` says whether the command takes a day that another body has fixed.
    init(dayOff day: Day, in workspace: OpenedWorkspace, canBeFixed: Bool = true) {
        let hindrance: Hindrance =
            switch workspace.calendar.reasonClosed(day) {
            case .holiday(let row): .dayOff(row)
            case .closure(let closure): .closure(day, closure)
            case .weeklyRest, nil: .restDay(day)
            }
        let before = workspace.calendar.workingDay(onOrBefore: day)
        let after = workspace.calendar.workingDay(onOrAfter: day)
        func said(_ language: Language) -> String {
            OccurrenceWording(workspace.programme, in: language).words(for: hindrance)
        }
        self.init(
            vi: "\(said(.vi)). Ngày làm việc gần nhất: \(DateWriting(.vi).weekdayAndDate(before)), "
                + "\(DateWriting(.vi).weekdayAndDate(after)). "
                + (canBeFixed ? "Cơ quan khác đã ấn định: --fixed-by. " : "")
                + "Chưa có gì thay đổi.",
            en: "\(said(.en)). The nearest working days: \(DateWriting(.en).weekdayAndDate(before)), "
                + "\(DateWriting(.en).weekdayAndDate(after)). "
                + (canBeFixed ? "Fixed by another body: --fixed-by. " : "")
                + "Nothing has been changed."
        )
    }
}
