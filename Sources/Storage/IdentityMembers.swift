import Planning
import Programmes
import Publishing

/// The identity of an occurrence as members of JSON: the text that a person types, and its parts, which cannot be
/// mistaken for one another.
enum IdentityMembers {
    /// Writes `id`, `obligation`, `period`, `unit` or `body`, `ordinal`.
    static func put(_ id: Occurrence.ID, into members: inout MemberWriter) {
        members.put("id", id.description)
        members.put("obligation", id.obligation.rawValue)
        members.put("period", id.period?.description)
        members.put("unit", id.unit?.rawValue)
        members.put("body", id.body?.rawValue)
        members.put("ordinal", id.ordinal)
    }

    /// The same as an object of its own.
    static func members(of id: Occurrence.ID) -> MemberWriter {
        var members = MemberWriter()
        put(id, into: &members)
        return members
    }

    /// Takes them; parts that do not make the text are refused.
    static func take(from members: inout MemberReader) throws(StorageError) -> Occurrence.ID {
        let text = try members.string("id")
        let obligation = try members.string("obligation")
        let period = try members.optionalString("period")
        let unit = try members.optionalString("unit")
        let body = try members.optionalString("body")
        let ordinal = try members.optionalNumber("ordinal", atLeast: 1)
        let id = Occurrence.ID(
            obligation, period: period.flatMap { Period($0) }, unit: unit, body: body, ordinal: ordinal)
        guard id.description == text, unit == nil || body == nil else {
            throw members.wrong("id", vi: "“\(id)”, theo các phần của nó", en: "“\(id)”, as its parts say")
        }
        return id
    }
}

extension Occurrence.ID {
    /// Puts an identity together from the parts as they are stored; of unit and body, one at most.
    init(_ obligation: String, period: Period?, unit: String?, body: String?, ordinal: Int?) {
        let subject =
            unit.map { Occurrence.Subject.unit(Unit.ID(rawValue: $0)) }
            ?? body.map { Occurrence.Subject.body(Body.ID(rawValue: $0)) }
        self.init(Obligation.ID(rawValue: obligation), period: period, subject: subject, ordinal: ordinal)
    }
}
