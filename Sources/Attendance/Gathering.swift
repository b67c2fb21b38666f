public import Days
public import Planning

/// What is decided about who comes to an occurrence: places, quotas, topics, until when units name their people.
public struct Gathering: Hashable, Sendable {
    /// The occurrence.
    public let id: Occurrence.ID
    /// How many trainees and guests there is room for; nothing means that nobody has counted.
    public var capacity: Int?
    /// How many places each has (*chỉ tiêu*), 0 or more.
    public var quotas: [Sender: Int]
    /// What is dealt with, session by session: the place of a point of the document (`II.5`), or a title.
    public var topics: [String]
    /// For whom it is, in words.
    public var audience: String?
    /// The last day on which units name their people, inclusive.
    public var registerBy: Day?

    /// Makes it; of what is left out nothing is decided.
    public init(
        _ id: Occurrence.ID, capacity: Int? = nil, quotas: [Sender: Int] = [:], topics: [String] = [],
        audience: String? = nil, registerBy: Day? = nil
    ) {
        self.id = id
        self.capacity = capacity
        self.quotas = quotas
        self.topics = topics
        self.audience = audience
        self.registerBy = registerBy
    }

    /// Whether nothing is decided.
    public var isEmpty: Bool { self == Gathering(id) }

    /// Throws where the quotas ask for more places than there are.
    public func refuseTooManyPlaces() throws(AttendanceError) {
        let wanted = quotas.values.reduce(0, +)
        guard let capacity, wanted > capacity else { return }
        throw AttendanceError(
            .badQuota,
            vi:
                "“\(id)”: chỉ tiêu cộng lại là \(wanted) người, lớp có \(capacity) chỗ. Giảm chỉ tiêu, hoặc tăng số chỗ.",
            en:
                "“\(id)”: the quotas come to \(wanted) people, and there are \(capacity) places. Lower the quotas, or raise the places."
        )
    }
}
