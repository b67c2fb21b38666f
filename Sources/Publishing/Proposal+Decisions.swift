import Days
public import Planning
import Programmes

extension Proposal {
    /// The same, told as persons have decided: what they have set, postponed and cancelled, and what meets several duties
    /// at once.
    public mutating func decide(_ absent: [Occurrence.ID: Absence], _ details: [Occurrence.ID: Details]) {
        for (id, absence) in absent {
            switch absence {
            case .postponed: postponed.insert(id)
            case .cancelled, .merged: break
            }
            if let reason = absence.reason {
                reasons[id] = Bilingual(vi: reason, en: reason)
            } else if absence.whole == nil {
                reasons[id] = Bilingual(vi: "người lập lịch quyết định", en: "the planner decided so")
            }
        }
        let parts = Dictionary(
            grouping: absent.compactMap { part, absence in absence.whole.map { ($0, part) } }, by: \.0
        )
        .mapValues { $0.map(\.1).sorted() }
        guard !parts.isEmpty || !details.isEmpty else { return }
        let drafting = Drafting(programme, calendar: calendar)
        occurrences = occurrences.map { occurrence in
            let told = details[occurrence.id].map(occurrence.told) ?? occurrence
            return drafting.meeting(parts[occurrence.id] ?? [], with: told)
        }
    }
}

extension Drafting {
    /// An occurrence that meets other duties too: their clauses stand on it, and it stands in the calendars of their units.
    fileprivate func meeting(_ parts: [Occurrence.ID], with whole: PublishedOccurrence) -> PublishedOccurrence {
        guard !parts.isEmpty else { return whole }
        var told = whole
        told.merges = parts
        for part in parts {
            told.clauses += clauses(of: part, on: whole.occurrence.day).filter { !told.clauses.contains($0) }
        }
        let units = Set(told.units).union(parts.flatMap { self.units(concernedBy: $0, on: whole.occurrence.day) })
        told.units = inOrder(units)
        return told
    }
}
