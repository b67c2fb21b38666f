import Days

/// The text of an amendment that a programme names.
public struct AmendmentText: Sendable {
    /// The name that the programme calls it by.
    public let name: String
    /// The file, as people call it.
    public let file: String
    /// What stands in it.
    public let bytes: [UInt8]

    /// Makes it.
    public init(_ name: String, file: String, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
    }
}

extension Reading<Programme> {
    /// The programme with amendments applied one after the other, and everything that is wrong with any of them.
    ///
    /// Nothing is applied to a programme that cannot be read.
    public func amended(by texts: [AmendmentText]) -> Reading<Programme> {
        guard !texts.isEmpty, var programme = value else { return self }
        var issues = issues
        var places = places
        var before: [Applied] = []
        for text in texts {
            let reading = AmendmentFile.read(bytes: text.bytes, name: text.file, id: text.name, of: programme)
            issues += reading.issues
            guard let amendment = reading.value else { continue }
            let applied = Applied(amendment, text.name, reading.places)
            issues += before.flatMap(applied.contradictions)
            places.overlay(applied, on: programme)
            programme = programme.amended(by: amendment)
            before.append(applied)
        }
        // What an amendment lacks would be said again of the whole.
        if before.count == texts.count { issues += Validation.issues(of: programme, at: places) }
        return Reading(programme, issues: issues, places: places)
    }
}

/// An amendment that has been applied, and where its parts stand.
private struct Applied {
    let amendment: Amendment
    let name: String
    let places: Places

    init(_ amendment: Amendment, _ name: String, _ places: Places) {
        self.amendment = amendment
        self.name = name
        self.places = places
    }

    /// Where this amendment says something else of the same thing than one before it.
    func contradictions(_ other: Applied) -> [Issue] {
        var issues: [Issue] = []
        if amendment.date < other.amendment.date {
            issues.append(
                Validation.error(
                    "amendments-out-of-order", places["amendment", "date"],
                    vi:
                        "“\(name)” có hiệu lực \(amendment.date.slashes), trước “\(other.name)” (\(other.amendment.date.slashes)) đứng trên nó. Xếp theo ngày trong “amendments”.",
                    en:
                        "“\(name)” holds from \(amendment.date), before “\(other.name)” (\(other.amendment.date)) above it. Put them in order of date in “amendments”."
                ))
        }
        issues += lives(amendment.bodies, other.amendment.bodies, "bodies", other)
        issues += lives(amendment.units, other.amendment.units, "units", other)
        for revision in amendment.obligations {
            guard let its = other.amendment.obligations.first(where: { $0.id == revision.id }) else { continue }
            let id = revision.id.rawValue
            if let end = revision.ends, let itsEnd = its.ends, end.day != itsEnd.day {
                issues.append(contradiction(["obligations", id, "ends"], other))
            }
            // On one day only one of two can hold; on a later day the later one does.
            guard amendment.date == other.amendment.date else { continue }
            if let title = revision.title, let its = its.title, title != its {
                issues.append(contradiction(["obligations", id, "title"], other))
            }
            if let windows = revision.windows, let its = its.windows, windows != its {
                issues.append(contradiction(["obligations", id, "windows"], other))
            }
            if let length = revision.length, let its = its.length, length != its {
                issues.append(contradiction(["obligations", id, "length"], other))
            }
            for (part, references) in revision.roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                guard let its = its.roles[part], its != references else { continue }
                issues.append(contradiction(["obligations", id, part.rawValue], other))
            }
        }
        return issues
    }

    private func lives<Owner>(
        _ own: [Amendment.Life<Owner>], _ others: [Amendment.Life<Owner>], _ part: String, _ other: Applied
    ) -> [Issue] {
        own.flatMap { life -> [Issue] in
            guard let its = others.first(where: { $0.id == life.id }) else { return [] }
            var issues: [Issue] = []
            if let end = life.ends, let itsEnd = its.ends, end.day != itsEnd.day {
                issues.append(contradiction([part, life.id.rawValue, "ends"], other))
            }
            if let name = life.successor?.confirmed, let itsName = its.successor?.confirmed, name != itsName {
                issues.append(contradiction([part, life.id.rawValue, "successor"], other))
            }
            return issues
        }
    }

    private func contradiction(_ path: [String], _ other: Applied) -> Issue {
        let its = other.places[["changes"] + path]
        return Validation.error(
            "contradicting-amendments", places[["changes"] + path],
            vi:
                "“\(path[1])”: \(path[2]) ở đây trái với điều chỉnh “\(other.name)” (\(its)). Sửa một trong hai, hoặc chỉ áp dụng một.",
            en:
                "“\(path[1])”: \(path[2]) contradicts the amendment “\(other.name)” (\(its)). Mend one of them, or apply only one."
        )
    }
}

extension Places {
    /// Notes what an amendment says, so that what is wrong with the amended programme is shown where it was written.
    fileprivate mutating func overlay(_ applied: Applied, on programme: Programme) {
        let (amendment, other) = (applied.amendment, applied.places)
        func life(_ part: String, _ id: String, _ end: Amendment.End?, hasBegun: Bool) -> [([String], [String])] {
            let source = ["changes", part, id]
            let key = end.map { $0.isExact ? "until" : "not-after" }
            return [
                hasBegun ? ([part, id], source + ["begins"]) : nil,
                key.map { ([part, id, "until"], source + ["ends", $0]) },
                ([part, id, "successor"], source + ["successor", "is"]),
            ].compactMap(\.self)
        }
        let lives =
            amendment.bodies.flatMap { life("bodies", $0.id.rawValue, $0.ends, hasBegun: $0.begins != nil) }
            + amendment.units.flatMap { life("units", $0.id.rawValue, $0.ends, hasBegun: $0.begins != nil) }
        for (path, source) in lives { overlay(path, by: other, at: source) }
        for group in amendment.groups {
            overlay(["groups", group.id], by: other, at: ["changes", "groups", group.id])
            overlay(["groups", group.id, "member"], by: other, at: ["groups", group.id, "member"])
        }
        var count = programme.obligations.count
        for revision in amendment.obligations {
            let id = revision.id.rawValue
            let (path, source) = (["obligations", id], ["changes", "obligations", id])
            if revision.begins != nil {
                overlay(path, by: other, at: source + ["begins"])
                overlay(["obligations", "#\(count)"], by: other, at: source + ["begins"])
                overlay(path + ["window"], by: other, at: path + ["window"])
                count += 1
            }
            let changed = ["title", "titles", "content", "length", "windows"] + Amendment.Part.allCases.map(\.rawValue)
            for key in changed where other.isKnown(source + [key]) {
                overlay(path + [key], by: other, at: source + [key], hiding: true)
            }
            guard let windows = revision.windows, let schedule = programme.obligation(revision.id)?.schedule else {
                continue
            }
            // Windows that are kept stand before the new ones, which are found again by their numbers.
            let kept = programme.windowsKept(by: schedule, closingBefore: amendment.date).count
            overlay(path + ["window"], by: other, at: source + ["windows"], hiding: true)
            for number in windows.indices {
                overlay(path + ["window", "\(kept + number)"], by: other, at: path + ["window", "\(number)"])
            }
        }
    }
}
