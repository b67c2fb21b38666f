import Attendance
import Days
import GRDB
import Planning
import Programmes
import Publishing

extension Person {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.number)
        row.put(name.text)
        row.put(name.key)
        row.put(position)
        row.put(body?.rawValue)
        row.put(unit?.rawValue)
        row.put(workplace)
        row.put(email?.text)
        row.put(phone)
        row.put(languages)
        row.put(note)
        return row.values
    }

    init(row values: StoredTable.Values) throws {
        var row = RowReader(values, of: .person)
        let id = ID(try row.numericKey())
        let name = PersonName(stored: try row.text())
        _ = try row.text()
        self.init(
            id, name: name, position: try row.optionalText(),
            body: try row.optionalText().map(Body.ID.init(rawValue:)),
            unit: try row.optionalText().map(Unit.ID.init(rawValue:)), workplace: try row.optionalText(),
            email: try row.optionalText().map(EmailAddress.init(stored:)), phone: try row.optionalText(),
            languages: try row.optionalText(), note: try row.optionalText())
    }
}

extension Gathering {
    var row: StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(capacity)
        row.put(JSONValue(quotas.sorted { $0.key < $1.key }) { .string("\($0.key.word)=\($0.value)") }.line)
        row.put(JSONValue(topics) { .string($0) }.line)
        row.put(audience)
        row.put(registerBy)
        return row.values
    }

    init(row values: StoredTable.Values) throws {
        var row = RowReader(values, of: .gathering)
        self.init(try row.identity(), capacity: try row.optionalNumber())
        quotas = Dictionary(
            try row.texts().map { text in
                guard let quota = Self.quota(text) else { throw row.wrong(at: "quotas") }
                return quota
            }, uniquingKeysWith: { $1 })
        topics = try row.texts()
        audience = try row.optionalText()
        registerBy = try row.optionalDay()
    }

    /// A quota as it is stored: `unit/my-xuyen=8`.
    private static func quota(_ text: String) -> (Sender, Int)? {
        let parts = text.split(separator: "=")
        let words = parts.first?.split(separator: "/") ?? []
        guard parts.count == 2, words.count == 2, let places = Int(parts[1]), places >= 0 else { return nil }
        switch words[0] {
        case "unit": return (.unit(Unit.ID(rawValue: String(words[1]))), places)
        case "body": return (.body(Body.ID(rawValue: String(words[1]))), places)
        default: return nil
        }
    }
}

extension Sender {
    fileprivate var word: String {
        switch self {
        case .unit(let unit): "unit/\(unit)"
        case .body(let body): "body/\(body)"
        }
    }
}

extension Registration {
    func row(on occurrence: Occurrence.ID) -> StoredTable.Values {
        var row = RowWriter(key: "\(occurrence)#\(person.number)")
        row.put(occurrence)
        row.put(person.number)
        row.put(role.rawValue)
        row.put(status.word)
        if case .replaced(let other) = status { row.put(other.number) } else { row.put(Int?.none) }
        row.put(turn)
        row.put(String(presence.map { $0.map { $0 ? "+" : "-" } ?? "?" }))
        row.put(result)
        return row.values
    }

    static func pair(_ values: StoredTable.Values) throws -> (occurrence: Occurrence.ID, registration: Registration) {
        var row = RowReader(values, of: .registration)
        let occurrence = try row.identity()
        let person = Person.ID(try row.number())
        let role: Registration.Role = try row.word()
        let word = try row.text()
        let other = try row.optionalNumber()
        let status: Status
        switch (word, other) {
        case ("registered", nil): status = .registered
        case ("confirmed", nil): status = .confirmed
        case ("waiting", nil): status = .waiting
        case ("replaced", let other?): status = .replaced(by: Person.ID(other))
        default: throw row.wrong(at: "status")
        }
        let turn = try row.number()
        let presence = try row.text().map { $0 == "?" ? nil : $0 == "+" }
        return (
            occurrence,
            Registration(
                person, as: role, status, turn: turn, presence: presence, result: try row.optionalText())
        )
    }
}
