/// A language in which programmes, calendars and messages are written.
public enum Language: String, Hashable, CaseIterable, Sendable {
    /// Vietnamese, which comes first everywhere.
    case vi

    /// English.
    case en
}

/// The same words in Vietnamese and in English.
public struct Bilingual: Hashable, Sendable {
    /// In Vietnamese.
    public let vi: String

    /// In English.
    public let en: String

    /// Both wordings; neither is checked, not even for being empty.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The words in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
