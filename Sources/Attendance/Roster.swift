/// The list of a gathering: who is on it, who waits, who came.
///
/// Units fill their own places first; places that no quota reserves go to whoever asks first. Who finds none waits, and
/// moves up by itself as soon as there is one.
public struct Roster: Hashable, Sendable {
    /// A person on the list.
    public struct Entry: Hashable, Sendable {
        /// Who.
        public let person: Person
        /// How it stands with the person.
        public internal(set) var registration: Registration

        /// Makes an entry.
        public init(_ person: Person, _ registration: Registration) {
            self.person = person
            self.registration = registration
        }
    }

    /// What is decided about it.
    public private(set) var gathering: Gathering
    /// The people on it, in the order in which they were put there.
    public private(set) var entries: [Entry]
    /// How many sessions it has.
    public let sessions: Int

    private var positions: [Person.ID: Int]
    private var seats: Seats

    /// A list as it was stored.
    public init(_ gathering: Gathering, sessions: Int, entries: [Entry] = []) {
        self.gathering = gathering
        self.sessions = sessions
        self.entries = entries.sorted { $0.registration.turn < $1.registration.turn }
        positions = Dictionary(
            self.entries.enumerated().map { ($1.person.id, $0) }, uniquingKeysWith: { first, _ in first })
        seats = Seats(gathering, taken: self.entries)
    }

    /// The entry of a person; nothing for who is not on the list.
    public func entry(of person: Person.ID) -> Entry? { positions[person].map { entries[$0] } }

    private var nextTurn: Int { (entries.last?.registration.turn ?? 0) + 1 }
}

// MARK: - Coming and going

extension Roster {
    /// Puts a person on the list, with a place where there is one; returns how it stands.
    ///
    /// Throws where the person is on it already.
    @discardableResult
    public mutating func admit(_ person: Person, as role: Registration.Role) throws(AttendanceError)
        -> Registration.Status
    {
        if let known = entry(of: person.id), !known.isReplaced {
            throw AttendanceError(
                .wrongState,
                vi: "\(person.name) (\(person.id)) đã có trong danh sách “\(gathering.id)”.",
                en: "\(person.name) (\(person.id)) is on the list of “\(gathering.id)” already.")
        }
        let entry = Entry(person, Registration(person.id, as: role, seats.answer(to: person, as: role), turn: nextTurn))
        if let former = positions[person.id] { drop(former) }
        append(entry)
        return entry.registration.status
    }

    /// Takes a person off the list; those who wait move up.
    ///
    /// Returns who has a place now. Throws where the person is not on it.
    @discardableResult
    public mutating func remove(_ person: Person.ID) throws(AttendanceError) -> [Person] {
        drop(try position(of: person))
        return moveUp()
    }

    /// Lets somebody come instead of another, who stays on the list as replaced.
    public mutating func substitute(_ former: Person.ID, by person: Person) throws(AttendanceError) {
        let position = try position(of: former)
        let registration = entries[position].registration
        guard !entries[position].isReplaced else {
            throw AttendanceError(
                .wrongState,
                vi: "\(entries[position].person.name) (\(former)) đã có người thay rồi. Thay tiếp người ấy.",
                en: "\(entries[position].person.name) (\(former)) is replaced already. Replace who came instead.")
        }
        guard entry(of: person.id) == nil else {
            throw AttendanceError(
                .wrongState,
                vi:
                    "\(person.name) (\(person.id)) đã có trong danh sách “\(gathering.id)”, không thay người khác được.",
                en:
                    "\(person.name) (\(person.id)) is on the list of “\(gathering.id)” already and cannot replace another."
            )
        }
        let status: Registration.Status = registration.status == .waiting ? .waiting : .registered
        set(position) { $0.status = .replaced(by: person.id) }
        append(Entry(person, Registration(person.id, as: registration.role, status, turn: nextTurn)))
    }

    /// Gives places to those who wait, in their turn; returns who has one now.
    @discardableResult
    public mutating func moveUp() -> [Person] {
        entries.indices.compactMap { position in
            let entry = entries[position]
            guard entry.registration.status == .waiting,
                seats.answer(to: entry.person, as: entry.registration.role) == .registered
            else { return nil }
            set(position) { $0.status = .registered }
            return entry.person
        }
    }

    /// Decides anew about places and quotas; returns who has a place now. Nobody loses one.
    @discardableResult
    public mutating func decide(_ gathering: Gathering) -> [Person] {
        precondition(gathering.id == self.gathering.id, "a list of \(self.gathering.id) and not of \(gathering.id)")
        self.gathering = gathering
        seats = Seats(gathering, taken: entries)
        return moveUp()
    }

    private mutating func append(_ entry: Entry) {
        positions[entry.person.id] = entries.count
        entries.append(entry)
        seats.count(entry, by: 1)
    }

    private mutating func drop(_ position: Int) {
        seats.count(entries[position], by: -1)
        entries.remove(at: position)
        positions = Dictionary(
            entries.enumerated().map { ($1.person.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func set(_ position: Int, _ change: (inout Registration) -> Void) {
        seats.count(entries[position], by: -1)
        change(&entries[position].registration)
        seats.count(entries[position], by: 1)
    }

    private func position(of person: Person.ID) throws(AttendanceError) -> Int {
        if let position = positions[person] { return position }
        throw AttendanceError(
            .wrongState, vi: "\(person) không có trong danh sách “\(gathering.id)”.",
            en: "\(person) is not on the list of “\(gathering.id)”.")
    }
}

extension Roster {
    /// Changes the entries as a whole; places are counted anew.
    mutating func replaceEntries(_ change: (inout [Entry]) -> Void) {
        var changed = entries
        change(&changed)
        self = Roster(gathering, sessions: sessions, entries: changed)
    }
}

// MARK: - Answers, presence, results

extension Roster {
    /// Notes that a person has said to come; who waits has nothing to confirm yet.
    public mutating func confirm(_ person: Person.ID) throws(AttendanceError) {
        let position = try position(of: person)
        let name = entries[position].person.name
        switch entries[position].registration.status {
        case .registered, .confirmed: set(position) { $0.status = .confirmed }
        case .waiting:
            throw AttendanceError(
                .wrongState, vi: "\(name) (\(person)) đang chờ chỗ, chưa xác nhận được.",
                en: "\(name) (\(person)) waits for a place and has nothing to confirm yet.")
        case .replaced(let other):
            throw AttendanceError(
                .wrongState, vi: "\(name) (\(person)) đã có \(other) đi thay. Xác nhận \(other).",
                en: "\(name) (\(person)) is replaced by \(other). Confirm \(other).")
        }
    }

    /// Notes whether a person was there in a session, 0 for the first.
    public mutating func note(_ person: Person.ID, wasThere: Bool, in session: Int) throws(AttendanceError) {
        guard (0..<sessions).contains(session) else {
            throw AttendanceError(
                .wrongState, vi: "“\(gathering.id)” có \(sessions) buổi, không có buổi \(session + 1).",
                en: "“\(gathering.id)” has \(sessions) sessions, and no session \(session + 1).")
        }
        let position = try position(of: person)
        let missing = sessions - entries[position].registration.presence.count
        set(position) {
            $0.presence += Array(repeating: nil, count: max(0, missing))
            $0.presence[session] = wasThere
        }
    }

    /// Notes what came of it for a person; nothing takes it away.
    public mutating func note(_ person: Person.ID, result: String?) throws(AttendanceError) {
        let position = try position(of: person)
        set(position) { $0.result = result }
    }

    /// Lets a person come for something else.
    public mutating func change(_ person: Person.ID, to role: Registration.Role) throws(AttendanceError) {
        let position = try position(of: person)
        set(position) { $0.role = role }
    }

    /// The same with a person told as known now.
    public mutating func tell(_ person: Person) {
        guard let position = positions[person.id] else { return }
        seats.count(entries[position], by: -1)
        entries[position] = Entry(person, entries[position].registration)
        seats.count(entries[position], by: 1)
    }
}

extension Roster.Entry {
    /// Whether somebody else comes instead.
    public var isReplaced: Bool { registration.isReplaced }
}
