import Days
public import Programmes

/// What a person has set of an occurrence, instead of what the programme says of it.
///
/// Places, titles and offices stay as they were typed, in both languages. Nothing here names a person.
public struct Details: Hashable, Sendable {
    /// The hour it begins on its first day, minutes after midnight; nothing means the hour of its session.
    public var beginsAt: Int?
    /// What it is called, its period included.
    public var title: String?
    /// What is done or dealt with.
    public var content: String?
    /// Where.
    public var place: String?
    /// Who presides, by office.
    public var chair: String?
    /// The papers to bring or to read.
    public var documents: String?
    /// Whom to ask: an office.
    public var contact: String?
    /// The units that must not see it, in the order of the programme.
    public var hiddenFrom: [Unit.ID]
    /// How many sessions it takes, 1 or more.
    public var length: Int?

    /// Makes details; what is left out stays as the programme has it.
    public init(
        beginsAt: Int? = nil, title: String? = nil, content: String? = nil, place: String? = nil,
        chair: String? = nil, documents: String? = nil, contact: String? = nil, hiddenFrom: [Unit.ID] = [],
        length: Int? = nil
    ) {
        self.beginsAt = beginsAt
        self.title = title
        self.content = content
        self.place = place
        self.chair = chair
        self.documents = documents
        self.contact = contact
        self.hiddenFrom = hiddenFrom
        self.length = length
    }

    /// Whether nothing is set.
    public var isEmpty: Bool { self == Details() }

    /// What a release says of an occurrence otherwise than the programme does now: what sheets of the release show.
    public init(_ told: PublishedOccurrence, besides wording: OccurrenceWording) {
        let words = told.words(in: wording.language)
        let written = wording.titleParts(of: told.id)
        func other(_ words: String?, than written: String?) -> String? { words == written ? nil : words }
        self.init(
            beginsAt: told.beginsAt,
            title: other(words.title + words.period, than: written.base + written.period),
            content: other(words.content, than: wording.content(of: told.id)),
            place: other(words.place, than: wording.place(of: told.id)), chair: words.chair,
            documents: words.documents, contact: other(words.contact, than: wording.contact),
            hiddenFrom: told.hiddenFrom)
    }
}

extension PublishedOccurrence {
    /// The same, told as a person has set it.
    func told(with details: Details) -> PublishedOccurrence {
        var told = self
        told.beginsAt = details.beginsAt
        told.hiddenFrom = details.hiddenFrom
        for language in told.words.keys {
            if let title = details.title { told.words[language]?.title = title }
            if details.title != nil { told.words[language]?.period = "" }
            if let content = details.content { told.words[language]?.content = content }
            if let place = details.place { told.words[language]?.place = place }
            if let chair = details.chair { told.words[language]?.chair = chair }
            if let documents = details.documents { told.words[language]?.documents = documents }
            if let contact = details.contact { told.words[language]?.contact = contact }
        }
        return told
    }
}
