import Days
import Programmes
import Publishing

/// The office hours, the moved day and the frame that events were told with, as members of an object.
enum FrameMembers {
    /// Minutes after midnight: `{"morning":[450,690],"afternoon":[810,1020]}`, the last exclusive.
    static func members(of hours: OfficeHours) -> JSONValue {
        .object([
            .named("morning", span(hours.morning)), .named("afternoon", span(hours.afternoon)),
        ])
    }

    /// Reads office hours.
    static func hours(_ object: inout MemberReader) throws(StorageError) -> OfficeHours {
        OfficeHours(morning: try span("morning", in: &object), afternoon: try span("afternoon", in: &object))
    }

    /// Minutes of a day: `[450,690]`.
    static func span(_ minutes: Range<Int>) -> JSONValue {
        .array([.number(minutes.lowerBound), .number(minutes.upperBound)])
    }

    /// Reads minutes of a day.
    static func span(_ name: String, in object: inout MemberReader) throws(StorageError) -> Range<Int> {
        let ends = try object.numbers(name)
        guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1], ends[1] <= 24 * 60 else {
            throw object.wrong(
                name, vi: "hai số phút từ 0 đến 1440, số trước nhỏ hơn", en: "two minutes of a day, the lesser first")
        }
        return ends[0]..<ends[1]
    }

    /// A session of a day: `{"day":"2025-05-15","session":"morning"}`.
    static func members(of half: HalfDay) -> JSONValue {
        .object([
            .named("day", .string(half.day.description)), .named("session", .string(half.session.rawValue)),
        ])
    }

    /// Reads a session of a day.
    static func halfDay(_ object: inout MemberReader) throws(StorageError) -> HalfDay {
        HalfDay(try object.day("day"), try object.word("session"))
    }

    /// What all events take from the programme.
    static func members(of frame: EventFrame) -> JSONValue {
        var members = MemberWriter()
        members.put("timeZone", frame.timeZone)
        members.put("address", frame.address)
        members.put("isIllustrative", flag: frame.isIllustrative)
        return members.value
    }

    /// Reads a frame.
    static func frame(_ object: inout MemberReader) throws(StorageError) -> EventFrame {
        EventFrame(
            timeZone: try object.string("timeZone"), address: try object.optionalString("address"),
            isIllustrative: try object.flag("isIllustrative"))
    }
}
