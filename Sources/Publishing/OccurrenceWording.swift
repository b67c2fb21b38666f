public import Days
public import Planning
public import Programmes

/// What is said of an occurrence, in one language: its title, who has which part in it, by which clause, and how sure
/// its day is.
///
/// Feeds, sheets and the terminal all take their words from here, so that one duty is called the same everywhere.
public struct OccurrenceWording: Sendable {
    /// The programme whose names and titles are used.
    public let programme: Programme

    /// The language written in.
    public let language: Language

    /// Writes the days in these words.
    public let dates: DateWriting

    let parties: Parties

    /// Words for the occurrences of a programme; in its own language where none is named.
    public init(_ programme: Programme, in language: Language? = nil) {
        self.programme = programme
        self.language = language ?? programme.language
        dates = DateWriting(self.language)
        parties = Parties(programme)
    }

    /// One of the two, by language.
    func say(_ vi: String, _ en: String) -> String {
        language == .vi ? vi : en
    }
}

// MARK: - Kinds and periods

extension OccurrenceWording {
    /// The kind as one word or two: `tập huấn`; *training*.
    public func kind(_ kind: Obligation.Kind) -> String {
        switch kind {
        case .training: say("tập huấn", "training")
        case .meeting: say("họp", "meeting")
        case .inspection: say("kiểm tra", "inspection")
        case .review: say("sơ kết, tổng kết", "review")
        case .report: say("báo cáo", "report")
        case .plan: say("kế hoạch", "plan")
        }
    }

    /// The period in words: `năm 2025`, `6 tháng đầu năm 2025`, `quý III/2025`, `tháng 6/2025`, `ngày 14/6/2025`;
    /// *2025*, *first half of 2025*, *Q3 2025*, *June 2025*, *14 June 2025*.
    public func period(_ period: Period) -> String {
        let year = period.year
        return switch period.shape {
        case .year: say("năm \(year)", "\(year)")
        case .half(1): say("6 tháng đầu năm \(year)", "first half of \(year)")
        case .half: say("6 tháng cuối năm \(year)", "second half of \(year)")
        case .quarter(let quarter): say("quý \(Self.roman[quarter - 1])/\(year)", "Q\(quarter) \(year)")
        case .month(let month): say("tháng", "") + dates.month(month, of: year).dropFirst(say("Tháng", "").count)
        case .day: say("ngày ", "") + dates.date(period.days.lowerBound)
        }
    }

    static let roman = ["I", "II", "III", "IV"]
}

// MARK: - What, where, by which clause

extension OccurrenceWording {
    /// What is done or dealt with, where the programme says so.
    public func content(of id: Occurrence.ID) -> String? {
        parties.obligation(id.obligation)?.content?[language]
    }

    /// Where it takes place; only what the programme states.
    public func place(of id: Occurrence.ID) -> String? {
        parties.obligation(id.obligation)?.schedule?.place?[language]
    }

    /// The clauses that create it, the leading one first; of what has none of its own, those of the obligation that it
    /// follows from.
    public func clauses(of id: Occurrence.ID) -> [Obligation.Clause] {
        guard let obligation = parties.obligation(id.obligation) else { return [] }
        if obligation.clauses.isEmpty, let follows = obligation.follows {
            return parties.obligation(follows)?.clauses ?? []
        }
        return obligation.clauses
    }

    /// The clauses with their words, verbatim: `III.1.6 “Chủ động xây dựng kế hoạch …”`.
    public func quotedClauses(of id: Occurrence.ID) -> String? {
        let clauses = clauses(of: id)
        guard !clauses.isEmpty else { return nil }
        return clauses.map { "\($0.place) “\($0.quote)”" }.joined(separator: "; ")
    }

    /// Whom to ask: an office.
    public var contact: String? { programme.contact?[language] }
}

// MARK: - How sure the day is

extension OccurrenceWording {
    /// The window and whose it is: `01/4–30/6/2025, do người lập lịch đặt, văn bản không quy định`.
    public func window(_ window: Window) -> String {
        let days = dates.range(window.opens...window.closes)
        return switch window.owner {
        case .ours: say("\(days), do người lập lịch đặt, văn bản không quy định", "\(days), ours, not the document’s")
        case .clause: say("\(days), theo văn bản", "\(days), as the document says")
        }
    }

    /// Until when figures are counted: `số liệu tính đến hết ngày 31/5/2025`; nothing for a window without such a day.
    public func dataUntil(_ window: Window) -> String? {
        window.dataUntil.map { say("số liệu tính đến hết ngày \(dates.date($0))", "figures up to \(dates.date($0))") }
    }

    /// What a reader must know before trusting the day: that the host has not stated it yet, or that it rests on days
    /// off which are only estimated.
    public func notes(on occurrence: Occurrence) -> [String] {
        var notes: [String] = []
        if occurrence.isTentative {
            notes.append(
                say("Ngày dự kiến, chờ cơ quan chủ trì ấn định.", "A tentative day; the host has yet to fix it."))
        }
        if occurrence.restsOnEstimate {
            notes.append(
                say(
                    "Phụ thuộc ngày nghỉ dự kiến, có thể dời khi có công bố.",
                    "Rests on estimated days off; an announcement may move it."))
        }
        return notes
    }

    /// That the days are computed and announced by nobody; nothing for a programme whose days are meant.
    public var illustrativeNote: String? {
        guard programme.isIllustrative else { return nil }
        return say(
            "Lịch minh họa: ngày do máy tính xếp, chưa cơ quan nào công bố.",
            "Illustrative calendar: its days are computed and announced by nobody.")
    }
}
