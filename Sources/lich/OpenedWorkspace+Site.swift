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

    /// Every release up to one; where an older one cannot be read, that one alone.
    func history(after latest: Release?) -> [Release] {
        do {
            let all = try releases.all().map(\.release)
            return latest.map { latest in all.filter { $0.number <= latest.number } } ?? all
        } catch {
            // The latest one was read and verified; the log of those before it is told by lich releases, with the fault.
            return latest.map { [$0] } ?? []
        }
    }

    /// The log of releases, newest first.
    func log(of releases: [Release]) -> [ReleaseSheet] {
        ReleaseSheet.log(of: releases, in: programme) { day(of: $0) }
    }

    /// The last notices of the feeds of units that a release told of and that the programme has no more.
    func retiredFeeds(_ releases: [Release]) -> [Feed] {
        let now = Set(programme.units.map(\.id))
        var last: [Unit.ID: Release] = [:]
        for release in releases {
            for unit in Set(release.occurrences.flatMap(\.calendars)) where !now.contains(unit) { last[unit] = release }
        }
        do {
            let zone = try TimeZoneDefinition.covering(programme)
            return last.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { unit, release in
                // It ended with the release after the last that told of it, the latest one if that is the last.
                let end = releases.first { $0.number > release.number } ?? release
                return Language.allCases.map {
                    Feed.lastNotice(
                        of: .unit(unit), in: $0, on: day(of: end.instant), stamp: end.instant, of: programme, zone: zone
                    )
                }
            }
        } catch {
            preconditionFailure("the zone that was found when the programme was read is gone: \(error)")
        }
    }
}
