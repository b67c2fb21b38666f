public import Days
public import ICalendar
public import Programmes

extension Feed {
    /// What stands at the address of a feed that there is no more, for whoever still asks: one event that says so, on the day
    /// it ended (feeds.md 7.11).
    public static func lastNotice(
        of subject: Subject, in language: Language, on day: Day, stamp: Instant, of programme: Programme,
        zone: TimeZoneDefinition
    ) -> Feed {
        let wording = OccurrenceWording(programme, in: language)
        let path = subject.path(in: language, of: programme)
        let title = language("Lịch này đã ngừng", "This calendar has ended")
        let header = FeedHeader(
            name: wording.calendarName("\(title) · \(wording.illustratedTitle)"),
            description: wording.illustrated(
                language(
                    "Đơn vị này không còn trong chương trình. Hãy bỏ đăng ký, rồi đăng ký lịch của đơn vị kế tiếp hoặc của toàn chương trình.",
                    "The unit is in the programme no more. Unsubscribe, and subscribe to the unit that follows it or to the whole programme."
                )), language: language, colour: subject.colour, path: path)
        var event = AllDayEvent(
            uid: "retired.\(subject.stem.replacing("/", with: "."))@\(programme.id)", days: day...day, stamp: stamp,
            title: title
        ).event
        event.description = Text(header.description)
        let (text, count) = header.text(of: [event], in: nil, programme, zone)
        return Feed(
            subject: subject, language: language, path: path, name: header.name, description: header.description,
            colour: header.colour, eventCount: count, text: text)
    }
}
