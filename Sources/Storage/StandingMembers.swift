import Days
import Publishing

/// How an event stands, and the hours and frame it was told in, as members of an object.
enum StandingMembers {
    /// Its members in their order.
    static func members(of standing: Publication.Standing) -> MemberWriter {
        var members = MemberWriter()
        put(standing, into: &members)
        return members
    }

    /// Puts them among the members of a line.
    static func put(_ standing: Publication.Standing, into members: inout MemberWriter) {
        members.put("state", standing.state.rawValue)
        members.put("sequence", standing.sequence)
        members.put("stamp", standing.stamp)
        members.put("release", standing.release)
    }

    /// Takes them from among the members of a line.
    static func take(from members: inout MemberReader) throws(StorageError) -> Publication.Standing {
        Publication.Standing(
            try members.word("state"), sequence: try members.number("sequence", atLeast: 0),
            stamp: try members.instant("stamp"), release: try members.optionalNumber("release", atLeast: 1))
    }
}
