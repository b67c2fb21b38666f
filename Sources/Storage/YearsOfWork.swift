import Days
import GRDB
public import Planning
public import Publishing

/// Some years of the draft with the papers on them, read without the rest.
public struct YearsOfWork: Hashable, Sendable {
    /// What answers for a period of these years, or for none, in the order of a plan.
    public let occurrences: [Occurrence]
    /// What found no place, of all years.
    public let unplaced: [Unplaced]
    /// What has no subject, of all years.
    public let withoutSubject: [WithoutSubject]
    /// What persons have taken out, of all years.
    public let absent: [Occurrence.ID: Absence]
    /// What persons have set, of all years.
    public let details: [Occurrence.ID: Details]
    /// The papers of these years, and on what has no period.
    public let papers: [Evidence]
    /// The SHA-256 of the programme file that the draft was made from, in hexadecimal.
    public let programmeHash: String
    /// The SHA-256 of the holiday file, in hexadecimal.
    public let holidaysHash: String
    /// The number of the release it keeps to; nothing before the first.
    public let release: Int?
}

extension Store {
    /// Some years of the draft at one moment; nothing where there is no draft.
    public func work(of years: ClosedRange<Int>) throws(StorageError) -> YearsOfWork? {
        try read { database in
            let header = try Row.fetchOne(
                database, sql: "SELECT programme_hash, holidays_hash, release FROM draft")
            guard let header else { return nil }
            // Periods begin with their year, in four digits.
            let condition = "period IS NULL OR (period >= ? AND period < ?)"
            let span: StatementArguments = ["\(years.lowerBound)", "\(years.upperBound + 1)"]
            return YearsOfWork(
                occurrences: try StoredTable.occurrence.rows(in: database, where: condition, span)
                    .map(Occurrence.init(row:)).sorted(by: Occurrence.inOrder),
                unplaced: try StoredTable.unplaced.rows(in: database).map(Unplaced.init(row:)),
                withoutSubject: try StoredTable.withoutSubject.rows(in: database).map(WithoutSubject.init(row:)),
                absent: try Desk.absent(in: database), details: try Desk.details(in: database),
                papers: try StoredTable.evidence.rows(in: database, where: condition, span).map(Evidence.init(row:)),
                programmeHash: header[0], holidaysHash: header[1], release: header[2])
        }
    }
}
