import Days
import GRDB
import Planning

/// Where the release that a draft keeps to has each occurrence: kept beside the draft, so that a look at some days needs
/// no release file.
enum Released {
    /// A row of the table.
    static func row(_ place: ReleasedPlace, of id: Occurrence.ID) -> StoredTable.Values {
        var row = RowWriter(key: id.description)
        row.put(id)
        row.put(place.start.day)
        row.put(place.start.session.rawValue)
        row.put(place.isConfirmed)
        return row.values
    }

    /// The places that rows hold.
    static func places(_ rows: [StoredTable.Values]) throws -> [Occurrence.ID: ReleasedPlace] {
        var places: [Occurrence.ID: ReleasedPlace] = [:]
        for values in rows {
            var row = RowReader(values, of: .released)
            let id = try row.identity()
            places[id] = ReleasedPlace(HalfDay(try row.day(), try row.word()), isConfirmed: try row.flag())
        }
        return places
    }
}
