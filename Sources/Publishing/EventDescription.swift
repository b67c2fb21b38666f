import ICalendar

/// The words below an event's title, kept so short that the whole event stays under its limit.
struct EventDescription {
    /// The most octets an event has in a feed, folding and escapes included.
    static let eventLimit = 1500

    /// Names, stamps and the other words of a VEVENT that are the same for all.
    private static let frame = 480

    private let lines: [OccurrenceWording.Line]

    init(_ lines: [OccurrenceWording.Line]) {
        self.lines = lines
    }

    /// The lines, each on one of its own; where they are too long beside the rest of the event, the longest are cut to
    /// one common length, so that the short ones, which say most, stay whole.
    func text(besides event: Event) -> String {
        let written = lines.map { line in
            ((line.label.map { "\($0): " } ?? "") + line.text).composed.onOneLine
        }
        let room = Self.room(besides: event)
        let sizes = written.map(\.escapedOctets)
        guard sizes.reduce(0, +) + 2 * sizes.count > room else { return written.joined(separator: "\n") }
        let level = Self.level(of: sizes, room: room - 2 * sizes.count)
        return written.map { $0.cut(toEscapedOctets: level) }.joined(separator: "\n")
    }

    /// What the rest of an event leaves to its description; folding adds three octets to a line of some sixty.
    private static func room(besides event: Event) -> Int {
        let texts =
            [event.summary?.value, event.location?.value, event.url] + event.categories + event.relations.map(\.uid)
        let others = texts.reduce(event.uid.utf8.count + frame) { $0 + ($1?.escapedOctets ?? 0) + 16 }
        return max(0, (eventLimit - others) * 100 / 106)
    }

    /// The greatest length to which all may be cut so that together they fit.
    private static func level(of sizes: [Int], room: Int) -> Int {
        var room = room
        for (index, size) in sizes.sorted().enumerated() {
            let share = room / (sizes.count - index)
            guard size <= share else { return max(share, 0) }
            room -= size
        }
        return .max
    }
}

extension String {
    /// Octets of UTF-8 once commas, semicolons, backslashes and line breaks are escaped (RFC 5545 §3.3.11).
    fileprivate var escapedOctets: Int {
        utf8.reduce(0) { $0 + (",;\\\n".utf8.contains($1) ? 2 : 1) }
    }

    /// At most so many escaped octets, cut after a word, ended with `…`, quotation closed.
    fileprivate func cut(toEscapedOctets limit: Int) -> String {
        guard escapedOctets > limit else { return self }
        let ending = "…" + (contains("“") ? "”" : "")
        var room = limit - ending.utf8.count
        let kept = prefix { character in
            room -= String(character).escapedOctets
            return room >= 0
        }
        let words = kept[..<(kept.lastIndex(of: " ") ?? kept.endIndex)]
        let isOpen = words.count { $0 == "“" } > words.count { $0 == "”" }
        return words + "…" + (isOpen ? "”" : "")
    }
}
