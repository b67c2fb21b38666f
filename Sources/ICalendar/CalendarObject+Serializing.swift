/// One component as text, written once to be put into any number of calendars.
public struct SerializedComponent: Hashable, Sendable {
    /// From `BEGIN:` to `END:`, in UTF-8, folded, every line ended by CRLF.
    public let bytes: [UInt8]
}

extension CalendarObject {
    /// The calendar as text in UTF-8 (RFC 5545): folded at 75 octets, every line ended by CRLF.
    ///
    /// The order is fixed: VERSION, PRODID, CALSCALE, METHOD, UID, NAME, DESCRIPTION, LAST-MODIFIED, URL, CATEGORIES,
    /// REFRESH-INTERVAL, SOURCE, COLOR, IMAGE, `otherProperties`, zones, events, to-dos, `otherComponents`; so equal
    /// values make equal bytes.
    ///
    /// What RFC 5545 cannot carry is left out: control characters other than tab and line break in text, line breaks
    /// in URIs and raw values, characters other than letters, digits and `-` in names. Nothing written in a value can
    /// therefore become a line of its own.
    ///
    /// Any number of threads may write at a time. Each call makes and frees its own libical objects and calls no
    /// setter of libical's global settings; the table of zones, which is not safe to load on two threads, is loaded
    /// before the first component is made (``ZoneTable/isLoaded``) and only looked at afterwards. libical keeps its
    /// error number for each thread, and nothing here writes its table of error states. What is left between two
    /// threads is two counters, `pvl_list_count` and `pvl_elem_count`, which libical 3 raises without a lock to number
    /// its lists and elements; it decides nothing by those numbers.
    public func serialized() -> [UInt8] {
        serialized(holding: [])
    }

    /// The calendar as text, with `prepared` components after its own.
    ///
    /// The same as if the events behind `prepared` stood at the end of this calendar's components.
    public func serialized(holding prepared: [SerializedComponent]) -> [UInt8] {
        // Room that is not used costs nothing; too little costs a copy of all.
        let typicalEvent = 1536
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            2 * typicalEvent + (events.count + toDos.count) * typicalEvent + prepared.reduce(0) { $0 + $1.bytes.count })
        let end = OwnedComponent(headOf: self).withText { text in
            // Components go in before the last line, one after the other: a tree of all of them would need many
            // times the memory and half as much time again.
            let end = text.suffix("END:VCALENDAR\r\n".utf8.count)
            bytes.append(contentsOf: text.dropLast(end.count))
            return Array(end)
        }
        for zone in timeZones { OwnedComponent(zone).write(into: &bytes) }
        events.span.lendEach { event in OwnedComponent(event).write(into: &bytes) }
        for toDo in toDos { OwnedComponent(toDo).write(into: &bytes) }
        for component in otherComponents { OwnedComponent(component)?.write(into: &bytes) }
        for component in prepared { bytes.append(contentsOf: component.bytes) }
        bytes.append(contentsOf: end)
        return bytes
    }
}

extension Event {
    /// The event as text, as ``CalendarObject/serialized()`` writes it.
    ///
    /// The order is fixed: UID, DTSTAMP, RECURRENCE-ID, DTSTART, DTEND or DURATION, SUMMARY, DESCRIPTION, LOCATION,
    /// CATEGORIES, CREATED, LAST-MODIFIED, SEQUENCE, STATUS, TRANSP, PRIORITY, CLASS, URL, COLOR, ATTACH, IMAGE,
    /// CONFERENCE, CONTACT, COMMENT, RELATED-TO, ORGANIZER, ATTENDEE, RRULE, RDATE, EXDATE, `otherProperties`, alarms,
    /// `otherComponents`. Safe on several threads, for the reasons given there.
    public func serialized() -> SerializedComponent {
        SerializedComponent(bytes: OwnedComponent(self).text())
    }
}

extension ToDo {
    /// The to-do as text, in the order of ``Event/serialized()``, DUE in the place of DTEND, COMPLETED and
    /// PERCENT-COMPLETE after STATUS.
    public func serialized() -> SerializedComponent {
        SerializedComponent(bytes: OwnedComponent(self).text())
    }
}
