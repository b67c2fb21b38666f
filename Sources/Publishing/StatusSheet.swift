public import Days
import Planning
import Programmes

/// What is done and what is owed in a year: clause by quarter, with those named who are late.
public struct StatusSheet: Sendable {
    /// A duty and its quarters.
    public struct Row: Hashable, Sendable {
        /// The duty.
        public let obligation: String
        /// Its leading clause; nothing for what has none.
        public let clause: String?
        /// What it is called.
        public let title: Bilingual
        /// What has become of it in each quarter, in the order of identities; four of them.
        public let quarters: [[Fulfilment]]
    }

    /// What has become of everything.
    public let account: Account
    /// The year.
    public let year: Int
    /// Whose sheet it is.
    public let scope: SheetScope
    /// The duties that are owed in the year, in the order of the programme.
    public let rows: [Row]
    /// Papers of preparation that should be out.
    public let latePreparation: [PreparationItem]

    /// The sheet of a year.
    public init(_ account: Account, year: Int, for scope: SheetScope = .all) {
        let source = account.source
        let shown = account.fulfilments.filter { fulfilment in
            (fulfilment.id.period?.year ?? fulfilment.day?.year) == year
                && source.concerns(scope, fulfilment.id, on: fulfilment.day ?? account.today)
        }
        let byDuty = Dictionary(grouping: shown, by: \.id.obligation)
        self.account = account
        self.year = year
        self.scope = scope
        rows = source.programme.obligations.compactMap { duty in
            guard let fulfilments = byDuty[duty.id] else { return nil }
            let quarters = Dictionary(grouping: fulfilments) { $0.quarter(of: year) }
            return Row(
                obligation: duty.id.rawValue,
                clause: source.vietnamese.clauses(of: fulfilments[0].id).first?.place, title: duty.title,
                quarters: (1...4).map { quarters[$0] ?? [] })
        }
        latePreparation = account.latePreparation.filter { item in
            item.occurrenceDay.year == year && source.concerns(scope, item.ids[0], on: item.occurrenceDay)
        }
    }

    /// Everything that is to be done about now, in the order of the rows.
    public var owed: [Fulfilment] { rows.flatMap(\.quarters).flatMap(\.self).filter(\.isOwed) }

    /// Whether something is owed: a duty, or a paper of preparation.
    public var isOwed: Bool { !owed.isEmpty || !latePreparation.isEmpty }
}

extension Fulfilment {
    /// The quarter of a year in which it is due or stands, 1 to 4.
    func quarter(of year: Int) -> Int {
        let day = day ?? id.period?.days.upperBound
        guard let day, day.year <= year else { return 4 }
        return day.year < year ? 1 : (day.month - 1) / 3 + 1
    }
}

// MARK: - In words

extension StatusSheet {
    /// What stands in the place of a duty in a quarter: how many are done, or what has become of the one there is.
    public func cell(_ fulfilments: [Fulfilment], _ language: Language) -> String {
        guard fulfilments.count != 1 else { return Self.words(for: fulfilments[0], language) }
        let counted = fulfilments.filter(\.counts)
        guard !counted.isEmpty else {
            return fulfilments.isEmpty ? "–" : language("hết cơ quan", "no subject")
        }
        let done = counted.count(where: \.isDone)
        let owed = counted.filter(\.isOwed)
        let mark =
            done == counted.count ? "✓" : owed.isEmpty ? "·" : owed.allSatisfy { $0.state == .unproven } ? "?" : "!"
        return "\(done)/\(counted.count) \(mark)"
    }

    /// What has become of one, in a few words with a mark before them: `✓ 19/5`, `! quá 3 ngày`.
    static func words(for fulfilment: Fulfilment, _ language: Language) -> String {
        let day = fulfilment.day.map { DateWriting(language).dayAndMonth($0) } ?? ""
        switch fulfilment.state {
        case .held: return "✓ \(day)"
        case .partly(let missing): return language("! thiếu \(missing.count) nơi", "! \(missing.count) without it")
        case .planned: return "· \(day)"
        case .due: return language("→ hạn \(day)", "→ due \(day)")
        case .overdue(let days): return language("! quá \(days) ngày", "! \(days) days late")
        case .unproven: return "? \(day)"
        case .unplaced: return language("! chưa xếp", "! no place")
        case .withoutSubject: return language("hết cơ quan", "no subject")
        case .postponed: return language("! hoãn", "! postponed")
        case .cancelled: return language("hủy", "cancelled")
        case .merged(let whole, let isHeld): return (isHeld ? "✓ " : "· ") + language("gộp ", "in ") + "\(whole)"
        }
    }

    /// What the marks mean.
    static func legend(_ language: Language) -> String {
        language(
            "✓ đã ghi nhận · → sắp đến hạn · ! còn thiếu · ? đã qua, chưa ghi nhận · “·” chưa đến",
            "✓ on file · → due soon · ! owed · ? past, nothing on file · “·” still ahead")
    }

    /// How many are done, owed, ahead, in one line.
    public func counts(_ language: Language) -> String {
        let counted = rows.flatMap(\.quarters).flatMap(\.self).filter(\.counts)
        let (done, owed) = (counted.count(where: \.isDone), counted.count(where: \.isOwed))
        let ahead = counted.count - done - owed
        return language(
            "\(counted.count) việc · \(done) đã xong · \(owed) còn nợ · \(ahead) chưa đến",
            "\(counted.count) duties · \(done) done · \(owed) owed · \(ahead) ahead")
    }

    /// A paper of preparation that is late: `Công văn triệu tập học viên: Tập huấn …, phải xong 10/4, quá 2 ngày`.
    func words(for item: PreparationItem, _ language: Language) -> String {
        let wording = account.source.wording(language)
        let title = item.ids.count > 1 ? wording.title(of: item.ids[0].shared) : wording.title(of: item.ids[0])
        let days = item.day.distance(to: account.today)
        return language(
            "\(item.title.vi): \(title), phải xong \(wording.dates.date(item.day)), quá \(days) ngày",
            "\(item.title.en): \(title), to be out by \(wording.dates.date(item.day)), \(days) days late")
    }
}
