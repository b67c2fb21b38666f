import CLibical

/// A rule after which something recurs (RECUR, RFC 5545 §3.3.10).
///
/// A rule that exists has been understood by libical; its text is libical's own writing of it, so two texts that
/// differ only in the order of their parts make equal rules.
public struct RecurrenceRule: Hashable, Sendable, CustomStringConvertible {
    /// The rule as libical writes it: `FREQ=MONTHLY;BYDAY=2TH`.
    public let text: String

    /// Reads a rule.
    ///
    /// - Throws: `ICalendarError` with `.invalidRecurrenceRule` when a part is unknown, out of range (INTERVAL:
    ///   1…32767), or COUNT and UNTIL stand together.
    public init(_ text: String) throws(ICalendarError) {
        guard let canonical = canonicalRule(text) else {
            throw ICalendarError(
                .invalidRecurrenceRule,
                "Không hiểu được quy tắc lặp “\(text)”; hãy viết như FREQ=MONTHLY;BYDAY=2TH (RFC 5545 §3.3.10). "
                    + "The recurrence rule “\(text)” is not understood; write it like FREQ=MONTHLY;BYDAY=2TH.")
        }
        self.text = canonical
    }

    /// The text of the rule.
    public var description: String { text }
}

/// A further instance of something that recurs (RDATE, RFC 5545 §3.8.5.2).
public enum RecurrenceDate: Hashable, Sendable {
    /// It begins then, and takes as long as the first instance.
    case moment(Moment)
    /// It begins then and has its own length (`VALUE=PERIOD`, §3.3.9).
    case period(Moment, Event.Ending)
}

/// libical's writing of a rule, or nothing when it is none.
private func canonicalRule(_ text: String) -> String? {
    // A NUL would end the text for libical, and hide what follows it.
    guard !text.utf8.contains(0) else { return nil }
    // Under the lock, because a rule with UNTIL holds a time (`ZoneTable`).
    return ZoneTable.withLock {
        var rule = text.withCString { icalrecurrencetype_from_string($0) }
        defer { clibical_rule_release(&rule) }
        // libical keeps INTERVAL in 16 bits and COUNT in 32, and lets larger numbers run over.
        guard rule.freq != ICAL_NO_RECURRENCE,
            number("INTERVAL", in: text).map({ $0 == Int(rule.interval) }) ?? true,
            number("COUNT", in: text).map({ $0 == Int(rule.count) }) ?? true
        else { return nil }
        return takeString(icalrecurrencetype_as_string_r(&rule))
    }
}

/// The number of a part of a rule; -1 for one too large to be a number, nothing when the part is absent.
private func number(_ part: String, in text: String) -> Int? {
    for candidate in text.split(separator: ";") {
        let sides = candidate.split(separator: "=", maxSplits: 1)
        guard sides.count == 2, sides[0].uppercased() == part else { continue }
        return Int(sides[1]) ?? -1
    }
    return nil
}
