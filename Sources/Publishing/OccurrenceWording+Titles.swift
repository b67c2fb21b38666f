import Days
public import Planning
public import Programmes

/// Titles: the obligation, its period, then for whom, in at most 60 characters.
extension OccurrenceWording {
    /// The most characters a title has, which is what a month view or a phone shows.
    public static let titleLimit = 60

    /// The title: `Tập huấn dân vận lớp 1/2025`, `Báo cáo quý III/2025 · huyện Mỹ Xuyên`.
    ///
    /// What several units share names how many: `Báo cáo quý III/2025 · 11 đơn vị`. At most ``titleLimit`` characters,
    /// `prefix` and `suffix` included; `name` is what a person calls it instead, the period included. Where that is too few, the period stays, then the unit, and what is cut keeps its
    /// first words.
    public func title(
        of id: Occurrence.ID, sharedBy units: [Unit.ID] = [], prefix: String = "", suffix: String = "",
        called name: String? = nil
    ) -> String {
        let (title, period) = name.map { ($0, "") } ?? titleParts(of: id)
        return TitleParts(title: title, period: period, subjects: subjects(of: id, sharedBy: units))
            .text(prefix: prefix, suffix: suffix)
    }

    /// The unit or body it is for: `huyện Mỹ Xuyên`; nothing for what is for the whole programme.
    public func subject(of id: Occurrence.ID) -> String? {
        subjects(of: id, sharedBy: []).first
    }

    /// For whom it is, the fuller name first.
    func subjects(of id: Occurrence.ID, sharedBy units: [Unit.ID]) -> [String] {
        switch id.subject {
        case .unit(let unit):
            return parties.unit(unit).map { [$0.name[language], $0.shortName[language]] } ?? [unit.rawValue]
        case .body(let body): return parties.body(body).map { [$0.shortName[language]] } ?? [body.rawValue]
        case nil:
            guard let first = units.first else { return [] }
            guard units.count == 1 else { return [phrases.units(units.count)] }
            return subjects(of: Occurrence.ID(id.obligation, subject: .unit(first)), sharedBy: [])
        }
    }

    /// The obligation, which may be cut, and the period with the ordinal, which may not.
    func titleParts(of id: Occurrence.ID) -> (base: String, period: String) {
        guard let obligation = parties.obligation(id.obligation) else { return (id.obligation.rawValue, "") }
        guard let period = id.period else { return ordinalTitle(obligation.title[language], id, obligation.kind) }
        if let telling = obligation.titles[period.shape]?[language], id.ordinal == nil {
            return ("", telling + yearAfter(telling, period))
        }
        let base = (obligation.titles[period.shape] ?? obligation.title)[language]
        guard id.ordinal != nil else {
            // “Báo cáo năm” needs the number alone.
            let saysYear = language == .vi && period.shape == .year && base.hasSuffix(" năm")
            return (base, saysYear ? " \(period.year)" : say(" ", ", ") + self.period(period))
        }
        let (title, ordinal) = ordinalTitle(base, id, obligation.kind)
        let when = self.period(period)
        return (title, ordinal + say(period.shape == .year ? "/\(period.year)" : " \(when)", ", \(when)"))
    }

    /// A title that names its part of the year needs only the year: `Báo cáo quý III` → `/2025`.
    private func yearAfter(_ title: String, _ period: Period) -> String {
        guard language == .vi else { return " \(period.year)" }
        let words = title.split(separator: " ").suffix(2)
        return switch period.shape {
        case .quarter, .month:
            words.first == "quý" || words.first == "tháng" ? "/\(period.year)" : " năm \(period.year)"
        case .half(let half) where title.hasSuffix("6 tháng"):
            (half == 1 ? " đầu năm " : " cuối năm ") + "\(period.year)"
        case .half, .year: title.hasSuffix(" năm") ? " \(period.year)" : " năm \(period.year)"
        case .day: " \(self.period(period))"
        }
    }

    /// Which one of several: `Tập huấn dân vận`, ` lớp 1`; a class is not called a class twice.
    private func ordinalTitle(_ title: String, _ id: Occurrence.ID, _ kind: Obligation.Kind) -> (String, String) {
        guard let ordinal = id.ordinal else { return (title, "") }
        let word =
            switch kind {
            case .training: say("lớp", "class")
            case .inspection: say("đợt", "round")
            case .meeting, .review, .report, .plan: say("lần", "no.")
            }
        var title = title
        if language == .vi, title.lowercased().hasPrefix(word + " ") {
            title = String(title.dropFirst(word.count + 1))
            title = title.prefix(1).uppercased() + title.dropFirst()
        }
        let isNamed = language == .en && title.lowercased().hasSuffix(" " + word)
        return (title, isNamed ? " \(ordinal)" : say(" ", ", ") + "\(word) \(ordinal)")
    }
}
