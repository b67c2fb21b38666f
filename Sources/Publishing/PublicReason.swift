public import Days
public import Planning
import Programmes

extension OccurrenceWording {
    /// Why an occurrence has left its released place, for everybody to read, in a clause that follows *vì*: by the first
    /// of what keeps it from there, or by who moved it where nothing does.
    ///
    /// Nothing that a person typed is in it, and no person: notes, busy times and papers stay with the planner.
    public static func publicReason(
        for hindrances: [Hindrance], pinnedOn basis: Pin.Basis?, by wording: (Language) -> OccurrenceWording
    ) -> Bilingual {
        Bilingual(
            vi: wording(.vi).publicReason(for: hindrances, basis), en: wording(.en).publicReason(for: hindrances, basis)
        )
    }

    private func publicReason(for hindrances: [Hindrance], _ basis: Pin.Basis?) -> String {
        if case .fact = basis { return say("cơ quan khác đã ấn định ngày", "another body has fixed the day") }
        guard let first = hindrances.first else {
            return basis == nil
                ? say("xếp lại cho thuận hơn", "the plan is better so")
                : say("người lập lịch điều chỉnh", "the planner moved it")
        }
        switch first {
        case .dayOff(let row):
            return say(
                "ngày \(dates.date(row.date)) nghỉ, \(row.name.vi)", "\(dates.date(row.date)) is off, \(row.name.en)")
        case .restDay(let day), .closure(let day, _):
            return say("ngày \(dates.date(day)) không làm việc", "\(dates.date(day)) is not worked")
        case .busy: return say("người hoặc cơ quan cần dự bận việc khác", "those it needs are engaged elsewhere")
        case .clash(_, _, let others): return say("trùng ", "it clashes with ") + titles(others)
        case .mustFollow(let other, _, _), .mustPrecede(let other, _, _):
            return say("giữ đúng thứ tự với ", "its order is kept with ") + titles([other])
        case .tooNear(let other, _): return say("giữ khoảng cách với ", "it keeps its distance from ") + titles([other])
        case .withoutSubject:
            return say("cơ quan thực hiện đã kết thúc hoạt động", "the body that owes it no longer exists")
        case .outsideWindow, .beforeSignature, .afterHorizon, .wrongSession, .notDueDay, .notOwed:
            return say("chương trình đã thay đổi", "the programme has changed")
        }
    }

    private func titles(_ ids: [Occurrence.ID]) -> String {
        ids.prefix(2).map { title(of: $0) }.joined(separator: ", ") + (ids.count > 2 ? " …" : "")
    }
}
