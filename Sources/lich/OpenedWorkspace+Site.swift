import Days
import ICalendar
import Planning
import Programmes
import Publishing
import Storage

/// What the site tells beside what is planned.
extension OpenedWorkspace {
    /// What has become of what is public: of what a release tells, whatever lies on the desk.
    func account(
        of source: PlannedProgramme, _ publication: Publication, _ papers: [Evidence], today: Day
    ) -> Account {
        let absent = publication.occurrences.flatMap { occurrence -> [(Occurrence.ID, Absence)] in
            let merged = occurrence.merges.map { ($0, Absence.merged(into: occurrence.id)) }
            switch occurrence.standing.state {
            case .postponed: return merged + [(occurrence.id, .postponed(because: nil))]
            case .cancelled: return merged + [(occurrence.id, .cancelled(because: nil))]
            case .tentative, .confirmed: return merged
            }
        }
        return Account(
            of: source, unplaced: [], withoutSubject: [], absent: Dictionary(absent) { $1 }, papers: papers,
            today: today)
    }

    /// What the releases up to one have told, of each the part that is asked for; where an older one cannot be read, that
    /// one alone.
    ///
    /// What is known already is not read again.
    func history(
        upTo latest: ReleaseFolder.Entry?, knowing known: KnownHistory? = nil, part: (Release) -> Release
    ) -> KnownHistory {
        let nothing = KnownHistory(releases: ReleaseHistory(of: programme), latest: nil, hashes: hashes)
        guard let latest else { return nothing }
        func add(_ entry: ReleaseFolder.Entry, to history: inout KnownHistory) {
            history.releases.add(part(entry.release), made: day(of: entry.release.instant))
            history.latest = entry
        }
        for known in [known, nothing].compactMap(\.self) where known.latest == nil || known.isBefore(latest, hashes) {
            do {
                var history = known
                try releases.visit(after: known.latest, upTo: latest) { add($0, to: &history) }
                return history
            } catch {
                continue
            }
        }
        // The latest one was read and verified; the log of those before it is told by lich releases, with the fault.
        var history = nothing
        add(latest, to: &history)
        return history
    }

    private var hashes: [String] { [programmeHash, holidaysHash] }

    /// The last notices of the feeds of units that a release told of and that the programme has no more.
    func retiredFeeds(_ history: ReleaseHistory) -> [Feed] {
        let now = Set(programme.units.map(\.id))
        do {
            let zone = try TimeZoneDefinition.covering(programme)
            return history.unitEnds.filter { !now.contains($0.key) }.sorted { $0.key.rawValue < $1.key.rawValue }
                .flatMap { unit, end in
                    Language.allCases.map {
                        Feed.lastNotice(
                            of: .unit(unit), in: $0, on: day(of: end), stamp: end, of: programme, zone: zone)
                    }
                }
        } catch {
            preconditionFailure("the zone that was found when the programme was read is gone: \(error)")
        }
    }
}
