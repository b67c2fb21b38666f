public import Days
import ICalendar
import Programmes

/// An event that a release took away while its occurrence stayed, such as the second day of a class made shorter, or a
/// paper that is prepared no more: cancelled, in its last words, until its grace is over.
public struct WithdrawnEvent: Hashable, Sendable {
    /// What identifies it in calendars: `training.2025.1.d2@soc-trang-2022-2026`.
    public var uid: String
    /// The day it was on.
    public var day: Day
    /// From when to when it was, minutes after midnight; nothing for a whole day.
    public var minutes: Range<Int>?
    /// How it stands: cancelled, since the instant of the stamp.
    public var standing: Publication.Standing
    /// The feeds it stands in, by ``Feed/Subject/stem``: `units/my-xuyen`.
    public var feeds: [String]
    /// What it says, in each language.
    public var words: [Language: Words]

    /// Makes it.
    public init(
        _ uid: String, day: Day, minutes: Range<Int>? = nil, _ standing: Publication.Standing, feeds: [String],
        words: [Language: Words]
    ) {
        self.uid = uid
        self.day = day
        self.minutes = minutes
        self.standing = standing
        self.feeds = feeds
        self.words = words
    }

    /// What it says in one language.
    public struct Words: Hashable, Sendable {
        /// Its title, the mark of what is cancelled before it.
        public var title: String
        /// The words below it.
        public var description: String
        /// Where it was to be.
        public var place: String?
        /// What it was listed under.
        public var categories: [String]

        /// Makes the words.
        public init(title: String, description: String, place: String? = nil, categories: [String] = []) {
            self.title = title
            self.description = description
            self.place = place
            self.categories = categories
        }
    }
}

extension WithdrawnEvent.Words {
    /// What an event says.
    init(of event: Event) {
        self.init(
            title: event.summary?.value ?? "", description: event.description?.value ?? "",
            place: event.location?.value, categories: event.categories)
    }
}
