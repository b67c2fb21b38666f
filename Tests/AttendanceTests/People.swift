import Attendance
import Planning
public import Programmes

/// People of a class, made by a few words.
enum People {
    static let training = Occurrence.ID("training", period: Period("2026"), ordinal: 1)

    static func person(
        _ number: Int, _ name: String = "Nguyễn Văn An", unit: Unit.ID? = "my-xuyen", position: String? = nil,
        email: String? = nil, phone: String? = nil
    ) throws -> Person {
        Person(
            Person.ID(number), name: try PersonName(name), position: position, unit: unit,
            email: try email.map { try EmailAddress($0) }, phone: phone)
    }

    static func draft(
        _ name: String, unit: Unit.ID? = "my-xuyen", position: String? = nil, email: String? = nil,
        phone: String? = nil, id: Int? = nil, isSaidNew: Bool = false
    ) throws -> PersonDraft {
        var draft = PersonDraft(try PersonName(name), id: id.map(Person.ID.init), isSaidNew: isSaidNew)
        draft.unit = unit
        draft.position = position
        draft.email = try email.map { try EmailAddress($0) }
        draft.phone = phone
        return draft
    }
}

extension Name: ExpressibleByStringLiteral {
    /// The name as it is written.
    public init(stringLiteral text: String) { self.init(rawValue: text) }
}
