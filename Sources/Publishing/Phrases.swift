public import Days
public import Planning
public import Programmes

/// The words of one language that no programme has a part in: kinds, periods, parts played, windows, remarks.
public struct Phrases: Hashable, Sendable {
    /// The language.
    public let language: Language

    /// Writes the days in that language.
    public let dates: DateWriting

    /// The phrases of a language.
    public init(_ language: Language) {
        self.language = language
        dates = DateWriting(language)
    }

    /// One of the two, by language.
    func say(_ vi: String, _ en: String) -> String {
        language == .vi ? vi : en
    }
}

// MARK: - Kinds, periods and parts

extension Phrases {
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

    private static let roman = ["I", "II", "III", "IV"]

    /// What a part is called: `Chủ trì`; *Led by*.
    public func label(_ role: Role) -> String {
        switch role {
        case .leads: say("Chủ trì", "Led by")
        case .coordinates: say("Phối hợp", "With")
        case .directs: say("Chỉ đạo", "Directed by")
        case .via: say("Qua", "Through")
        case .takesPart: say("Thành phần", "Taking part")
        case .receives: say("Nơi nhận", "Received by")
        }
    }

    /// That a visit goes to a unit whose turn it is.
    var byTurns: String {
        say(
            "Đơn vị chọn theo luân phiên, chưa phải quyết định của đoàn.",
            "The unit is chosen by turns; the team has not decided yet.")
    }

    /// How many units: `11 đơn vị`; *11 units*.
    public func units(_ count: Int) -> String {
        say("\(count) đơn vị", count == 1 ? "1 unit" : "\(count) units")
    }
}

// MARK: - How sure the day is

extension Phrases {
    /// The window and whose it is: `01/4–30/6/2025, do người lập lịch đặt, văn bản không quy định`.
    public func window(_ window: Window) -> String {
        let days = dates.range(window.opens...window.closes)
        return switch window.owner {
        case .ours: say("\(days), do người lập lịch đặt, văn bản không quy định", "\(days), ours, not the document’s")
        case .clause: say("\(days), theo văn bản", "\(days), as the document says")
        }
    }

    /// Whose a due day is: `do người lập lịch đặt, văn bản không quy định`.
    func dueDay(setBy owner: Window.Owner) -> String {
        switch owner {
        case .ours: say("do người lập lịch đặt, văn bản không quy định", "set by the planner, not by the document")
        case .clause: say("theo văn bản", "as the document says")
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

    /// That the days are computed and announced by nobody.
    public var illustrativeNote: String {
        say(
            "Lịch minh họa: ngày do máy tính xếp, chưa cơ quan nào công bố.",
            "Illustrative calendar: its days are computed and announced by nobody.")
    }
}
