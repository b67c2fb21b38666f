import Programmes
import Publishing

/// An event that was taken away from an occurrence, as members of an object.
enum WithdrawnMembers {
    /// Its members in their order.
    static func members(of withdrawn: WithdrawnEvent) -> MemberWriter {
        var members = MemberWriter()
        members.put("uid", withdrawn.uid)
        members.put("day", withdrawn.day)
        if let minutes = withdrawn.minutes { members.add("minutes", FrameMembers.span(minutes)) }
        StandingMembers.put(withdrawn.standing, into: &members)
        members.put("feeds", withdrawn.feeds)
        members.put("words", each: withdrawn.words) { self.members(of: $0).value }
        return members
    }

    private static func members(of words: WithdrawnEvent.Words) -> MemberWriter {
        var members = MemberWriter()
        members.put("title", words.title)
        members.put("description", words.description)
        members.put("place", words.place)
        members.put("categories", words.categories)
        return members
    }

    /// Takes them.
    static func take(from members: inout MemberReader) throws(StorageError) -> WithdrawnEvent {
        let uid = try members.string("uid")
        let day = try members.day("day")
        let minutes = members.has("minutes") ? try FrameMembers.span("minutes", in: &members) : nil
        let standing = try StandingMembers.take(from: &members)
        let feeds = try members.strings("feeds")
        return WithdrawnEvent(
            uid, day: day, minutes: minutes, standing, feeds: feeds,
            words: try members.each("words") { (line, name) throws(StorageError) in try line.object(name, words) })
    }

    private static func words(_ object: inout MemberReader) throws(StorageError) -> WithdrawnEvent.Words {
        WithdrawnEvent.Words(
            title: try object.string("title"), description: try object.string("description"),
            place: try object.optionalString("place"), categories: try object.strings("categories"))
    }
}
