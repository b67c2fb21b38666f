public import Days
public import Programmes

/// A published calendar, complete: what stands at its address.
public struct Feed: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// The language of its words.
    public let language: Language
    /// Where it stands among the feeds: `units/my-xuyen.ics`, `en/units/my-xuyen.ics`.
    public let path: String
    /// The name that clients show.
    public let name: String
    /// What it holds, in a sentence.
    public let description: String
    /// Its colour.
    public let colour: Colour
    /// How many events it has.
    public let eventCount: Int
    /// Its text: iCalendar, UTF-8, lines ended by CRLF.
    public let text: [UInt8]

    /// What a feed is about.
    public enum Subject: Hashable, Sendable {
        /// The whole programme.
        case programme
        /// What concerns one unit.
        case unit(Unit.ID)
        /// All of one kind.
        case kind(Kind)
        /// What to send when.
        case preparation
        /// Days off, and rest days worked instead.
        case holidays

        /// Where it stands among the feeds, without language and extension: `units/my-xuyen`.
        public var stem: String {
            switch self {
            case .programme: "programme"
            case .unit(let unit): "units/\(unit)"
            case .kind(let kind): "kinds/\(kind.rawValue)"
            case .preparation: "preparation"
            case .holidays: "holidays"
            }
        }

        /// Where it stands among the feeds in a language: by its stem in the programme's own, below `en/` or `vi/` in the
        /// other.
        public func path(in language: Language, of programme: Programme) -> String {
            (language == programme.language ? "" : "\(language.rawValue)/") + stem + ".ics"
        }

        /// What is called so among the feeds: `units/my-xuyen`; nothing for a stem that no feed can have.
        public init?(stem: String) {
            let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            switch (parts.first, parts.count) {
            case ("programme", 1): self = .programme
            case ("preparation", 1): self = .preparation
            case ("holidays", 1): self = .holidays
            case ("units", 2) where !parts[1].isEmpty: self = .unit(Unit.ID(rawValue: parts[1]))
            case ("kinds", 2):
                guard let kind = Kind(rawValue: parts[1]) else { return nil }
                self = .kind(kind)
            default: return nil
            }
        }
    }

    /// The kinds that have a feed; reports and plans, which are both due days, share one.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case training
        case meetings
        case inspections
        case reviews
        case reportsAndPlans = "reports-and-plans"

        /// The feed of a kind of obligation.
        public init(of kind: Obligation.Kind) {
            self =
                switch kind {
                case .training: .training
                case .meeting: .meetings
                case .inspection: .inspections
                case .review: .reviews
                case .report, .plan: .reportsAndPlans
                }
        }
    }

    /// A colour with a name of CSS 3, which RFC 7986 §5.9 asks for, and the same in figures, which Apple does.
    public struct Colour: Hashable, Sendable {
        /// Its name: `firebrick`.
        public let name: String
        /// Red, green and blue: `#b22222`.
        public let hex: String
    }
}

// MARK: - Limits

extension Feed {
    /// A feed must have fewer octets: Google takes about a megabyte (feeds.md 7.7).
    public static let octetLimit = 900_000

    /// A feed must have fewer events: above, Google has lost some in silence (feeds.md 7.7).
    public static let eventLimit = 1_000

    /// What is wrong when the feed is too large for clients, and what to do; nothing when it is not.
    public var tooLarge: Bilingual? {
        guard text.count >= Self.octetLimit || eventCount >= Self.eventLimit else { return nil }
        return Bilingual(
            vi: "\(path): \(eventCount) sự kiện, \(text.count / 1000) kB; Google chỉ nhận dưới "
                + "\(Self.eventLimit) sự kiện và \(Self.octetLimit / 1000) kB. Rút ngắn “horizon” hoặc chia chương trình.",
            en: "\(path): \(eventCount) events, \(text.count / 1000) kB; Google takes fewer than "
                + "\(Self.eventLimit) events and \(Self.octetLimit / 1000) kB. Shorten the horizon or divide the programme."
        )
    }
}

// MARK: - Names and colours

extension Feed.Subject {
    /// The colour of its feed.
    var colour: Feed.Colour {
        switch self {
        case .programme: Feed.Colour(name: "firebrick", hex: "#b22222")
        case .unit: Feed.Colour(name: "steelblue", hex: "#4682b4")
        case .kind(.training): Feed.Colour(name: "seagreen", hex: "#2e8b57")
        case .kind(.meetings): Feed.Colour(name: "slateblue", hex: "#6a5acd")
        case .kind(.inspections): Feed.Colour(name: "darkorange", hex: "#ff8c00")
        case .kind(.reviews): Feed.Colour(name: "purple", hex: "#800080")
        case .kind(.reportsAndPlans): Feed.Colour(name: "teal", hex: "#008080")
        case .preparation: Feed.Colour(name: "goldenrod", hex: "#daa520")
        case .holidays: Feed.Colour(name: "indianred", hex: "#cd5c5c")
        }
    }
}

extension OccurrenceWording {
    /// The name of a feed, what tells it from the others first; without the commas that X-WR-CALNAME cannot carry.
    func name(of subject: Feed.Subject) -> String {
        switch subject {
        case .programme, .holidays: calendarName(shortName(of: subject))
        case .unit, .kind, .preparation: calendarName("\(shortName(of: subject)) · \(illustratedTitle)")
        }
    }

    /// What tells a feed from the others of its programme.
    public func shortName(of subject: Feed.Subject) -> String {
        switch subject {
        case .programme: illustratedTitle
        case .unit(let unit): unitName(unit)
        case .kind(let kind): name(of: kind)
        case .preparation: say("Việc chuẩn bị", "Preparation")
        case .holidays: say("Ngày nghỉ lễ và ngày làm bù", "Public holidays and make-up working days")
        }
    }

    /// A name as a calendar can have it.
    func calendarName(_ name: String) -> String {
        (name.prefix(1).uppercased() + name.dropFirst()).composed.onOneLine.withoutCommas.cut(to: 255)
    }

    /// The short title of the programme, and that it is for show, where it is.
    var illustratedTitle: String {
        programme.shortTitle[language] + (programme.isIllustrative ? say(" (minh họa)", " (illustrative)") : "")
    }

    /// What a feed holds, in a sentence.
    func description(of subject: Feed.Subject) -> String {
        let sentence = bareDescription(of: subject)
        return subject == .holidays ? sentence.composed.onOneLine : illustrated(sentence)
    }

    /// The same without that it is for show, where it is.
    func bareDescription(of subject: Feed.Subject) -> String {
        switch subject {
        case .programme: programme.title[language] + "."
        case .unit(let unit):
            say(
                "Việc của \(unitName(unit)) và việc chung có \(unitName(unit)) tham gia.",
                "What \(unitName(unit)) owes and what it takes part in.")
        case .kind(let kind): "\(self.name(of: kind)): \(programme.title[language])."
        case .preparation:
            say(
                "Công văn và kế hoạch cần gửi trước mỗi việc.",
                "Letters and plans to be sent before each occurrence.")
        case .holidays:
            say(
                "Ngày nghỉ và ngày làm bù kèm nguồn và tình trạng công bố.",
                "Days off and make-up working days with their source and status.")
        }
    }

    /// A sentence, and that the calendar is for show, where it is.
    func illustrated(_ sentence: String) -> String {
        (sentence + (illustrativeNote.map { " " + $0 } ?? "")).composed.onOneLine
    }

    private func unitName(_ unit: Unit.ID) -> String {
        parties.unit(unit)?.name[language] ?? unit.rawValue
    }

    private func name(of kind: Feed.Kind) -> String {
        switch kind {
        case .training: say("Tập huấn", "Training")
        case .meetings: say("Họp định kỳ", "Meetings")
        case .inspections: say("Kiểm tra", "Inspections")
        case .reviews: say("Sơ kết và tổng kết", "Reviews")
        case .reportsAndPlans: say("Báo cáo và kế hoạch", "Reports and plans")
        }
    }
}
