public import Days

/// Who acts on a day, where bodies and units end and others follow them.
extension Programme {
    /// The body that acts for another on a day: itself while it lives, then whoever follows it; nothing when nobody is
    /// known to.
    public func acting(for id: Body.ID, on day: Day) -> Body? {
        var seen: Set<Body.ID> = []
        var next: Body.ID? = id
        while let id = next, seen.insert(id).inserted, let body = body(id) {
            if body.exists(on: day) { return body }
            // Who has not begun yet is followed by nobody.
            guard let until = body.until, until < day else { return nil }
            next = body.successor
        }
        return nil
    }

    /// The unit that acts for another on a day: itself while it lives, then the unit that follows it.
    ///
    /// A successor that is told in words, and is no unit here, acts for nobody.
    public func acting(for id: Unit.ID, on day: Day) -> Unit? {
        var seen: Set<Unit.ID> = []
        var next: Unit.ID? = id
        while let id = next, seen.insert(id).inserted, let unit = unit(id) {
            if unit.exists(on: day) { return unit }
            guard let until = unit.until, until < day else { return nil }
            next = unit.successor.map(Unit.ID.init(rawValue:))
        }
        return nil
    }

    /// The days from which on something is told otherwise, in order: somebody ends or begins, an amendment holds.
    public var turningPoints: [Day] {
        let lives = bodies.map { ($0.from, $0.until) } + units.map { ($0.from, $0.until) }
        let ends = lives.compactMap(\.1) + obligations.flatMap { $0.formerly.map(\.until) }
        // Nothing turns on the last day of the calendar.
        return Set(lives.compactMap(\.0) + ends.filter { $0 < .latest }.map(\.next)).sorted()
    }

    /// The programme in the words of a day.
    ///
    /// Names of bodies and units stay what they are called by; who has ended is told by the name of who acts in its
    /// place, and where nobody is confirmed to, as a successor to be confirmed.
    public func standing(on day: Day) -> Programme {
        var programme = self
        programme.bodies = bodies.map { told($0, on: day) }
        programme.units = units.map { told($0, on: day) }
        programme.groups = groups.map { told($0, on: day) }
        programme.obligations = obligations.map { $0.told(on: day) }
        return programme
    }

    private func told(_ body: Body, on day: Day) -> Body {
        guard let until = body.until, until < day else { return body }
        var told = body
        if let acting = acting(for: body.id, on: day) {
            told.name = acting.name
            told.shortName = acting.shortName
        } else {
            told.name = Self.successorPending(of: body.name)
            told.shortName = Self.successorPending(of: body.shortName)
        }
        return told
    }

    private func told(_ unit: Unit, on day: Day) -> Unit {
        guard let until = unit.until, until < day, let acting = acting(for: unit.id, on: day) else { return unit }
        var told = unit
        told.name = acting.name
        told.shortName = acting.shortName
        told.committee = acting.committee
        return told
    }

    /// A group of which nobody is left says so.
    private func told(_ group: BodyGroup, on day: Day) -> BodyGroup {
        let hasEnded =
            group.bodies.allSatisfy { body($0)?.until.map { $0 < day } ?? false }
            && group.units.allSatisfy { unit($0)?.until.map { $0 < day } ?? false }
            && group.bodies.allSatisfy { acting(for: $0, on: day) == nil }
            && group.units.allSatisfy { acting(for: $0, on: day) == nil }
        guard hasEnded, !group.bodies.isEmpty || !group.units.isEmpty else { return group }
        var told = group
        told.name = Bilingual(
            vi: "\(group.name.vi) (đã kết thúc hoạt động)", en: "\(group.name.en) (no longer there)")
        return told
    }

    private static func successorPending(of name: Bilingual) -> Bilingual {
        Bilingual(
            vi: "cơ quan kế thừa (chờ xác nhận) của \(name.vi)", en: "the successor (to be confirmed) of \(name.en)")
    }
}
