public import Days

/// Something a person did with the desk, as the journal has it.
public struct Act: Hashable, Sendable {
    /// Which one it is, 1 for the first; later acts have greater numbers, whatever the clock says.
    public let number: Int
    /// When it was done.
    public let instant: Instant
    /// What was done, as it was typed: `move training/2025/1 "28/6 sáng"`.
    public let words: String
    /// The number of the latest release at that time; nothing before the first.
    public let release: Int?
    /// When it was undone; nothing while it stands.
    public let undone: Instant?
}
