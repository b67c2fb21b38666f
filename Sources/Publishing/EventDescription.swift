import ICalendar

/// The words below an event's title, kept so short that the whole event stays under its limit.
struct EventDescription {
    /// The most octets an event has in a feed, folding and escapes included.
    static let eventLimit = 1500

    private let lines: [Line]

    init(_ lines: [Line]) {
        self.lines = lines
    }

    /// One fact about an occurrence: `Chủ trì: Ban Dân vận Tỉnh ủy`.
    struct Line: Hashable, Sendable {
        /// What the fact is about; nothing for a remark that stands by itself.
        let label: String?
        /// The fact.
        let text: String
        /// Whether it means nothing when a part of it is left out.
        let staysWhole: Bool

        init(_ label: String?, _ text: String, staysWhole: Bool = false) {
            self.label = label
            self.text = text
            self.staysWhole = staysWhole
        }
    }

    /// The lines, each on one of its own; where they are too long beside the rest of the event, the longest are cut to
    /// one common length, so that the short ones, which say most, stay whole.
    func text(besides event: Event) -> String {
        let written = lines.map { line in
            ((line.label.map { "\($0): " } ?? "") + line.text).composed.onOneLine
        }
        let sizes = written.map(\.escapedOctets)
        let room = Self.room(besides: event) - 2 * sizes.count
        guard sizes.reduce(0, +) > room else { return written.joined(separator: "\n") }

        let whole = zip(lines, sizes).reduce(0) { $0 + ($1.0.staysWhole ? $1.1 : 0) }
        let level = Self.level(of: zip(lines, sizes).filter { !$0.0.staysWhole }.map(\.1), room: room - whole)
        return zip(lines, written).map { $0.staysWhole ? $1 : $1.cut(toEscapedOctets: level) }.joined(separator: "\n")
    }

    /// What the rest of an event leaves to its description; folding adds three octets to a line of some sixty.
    private static func room(besides event: Event) -> Int {
        let namesAndStamps = 210
        let times = if case .local(_, let zone) = event.start { 2 * (32 + zone.utf8.count) } else { 60 }
        let texts = [event.summary?.value, event.location?.value, event.url].compactMap(\.self)
        let others = ([event.uid] + texts + event.categories + event.relations.map(\.uid)).reduce(
            namesAndStamps + times
        ) {
            $0 + $1.escapedOctets * 106 / 100 + 16
        }
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
        utf8.reduce(0) { octets, octet in
            switch octet {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "\n"): octets + 2
            default: octets + 1
            }
        }
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
