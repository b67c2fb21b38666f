public import Days

extension Registration {
    /// What a person comes for.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case chair, trainer, trainee, guest, secretary

        /// Whether it takes one of the places that are counted: trainees and guests do, who runs the gathering does not.
        public var takesPlace: Bool { self == .trainee || self == .guest }

        /// What it is called in lists.
        public var words: Bilingual {
            switch self {
            case .chair: Bilingual(vi: "chủ trì", en: "chair")
            case .trainer: Bilingual(vi: "báo cáo viên", en: "trainer")
            case .trainee: Bilingual(vi: "học viên", en: "trainee")
            case .guest: Bilingual(vi: "đại biểu", en: "guest")
            case .secretary: Bilingual(vi: "thư ký", en: "secretary")
            }
        }

        /// The role that was typed, in either language, with or without marks; nothing for any other word.
        public init?(typed: String) {
            let word = folded(typed)
            let others: [String: Role] = [
                "giang vien": .trainer, "bao cao vien": .trainer, "khach moi": .guest, "dai bieu": .guest,
                "khach": .guest,
                "thu ky": .secretary, "chu tri": .chair, "chu toa": .chair, "hoc vien": .trainee,
            ]
            guard let role = Role(rawValue: word) ?? others[word] else { return nil }
            self = role
        }
    }
}
