public import Days

extension BusyTime {
    /// What is left of it without some days, or without one session of them: nothing, itself, or the parts around.
    public func without(_ other: ClosedRange<Day>, _ half: Session? = nil) -> [BusyTime] {
        guard days.overlaps(other), half == nil || session == nil || session == half else { return [self] }
        let common = days.clamped(to: other)
        var parts: [BusyTime] = []
        if days.lowerBound < common.lowerBound { parts.append(on(days.lowerBound...common.lowerBound.previous)) }
        if let half, session == nil { parts.append(on(common, half == .morning ? .afternoon : .morning)) }
        if common.upperBound < days.upperBound { parts.append(on(common.upperBound.next...days.upperBound)) }
        return parts
    }

    /// Whether it says all that another says of the same one, whatever the reasons.
    public func covers(_ other: BusyTime) -> Bool {
        who == other.who && (session == nil || session == other.session)
            && days.lowerBound <= other.days.lowerBound && other.days.upperBound <= days.upperBound
    }

    private func on(_ days: ClosedRange<Day>, _ session: Session) -> BusyTime {
        var part = on(days)
        part.session = session
        return part
    }

    private func on(_ days: ClosedRange<Day>) -> BusyTime {
        var part = self
        part.days = days
        return part
    }
}
