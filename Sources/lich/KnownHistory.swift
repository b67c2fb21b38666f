import Publishing
import Storage

/// What the releases of a workspace have told, and what it was read from, so that the next release is read alone.
struct KnownHistory {
    /// What they have told.
    var releases: ReleaseHistory
    /// The last of them; nothing before the first.
    var latest: ReleaseFolder.Entry?
    /// The digests of the files that say what is public.
    let hashes: [String]

    /// Whether what was read from those files can be read on from here up to an entry, or ends there.
    func isBefore(_ entry: ReleaseFolder.Entry, _ hashes: [String]) -> Bool {
        guard hashes == self.hashes, let latest else { return false }
        return latest.release.number < entry.release.number || latest == entry
    }
}
