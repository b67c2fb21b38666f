public import Attendance
public import Days
import Planning
import Programmes

extension Paper {
    /// The letter that asks units and bodies to name the people for a class (*công văn phân bổ chỉ tiêu*).
    public static func quotas(
        for held: TrainingClass, _ source: PlannedProgramme, isDraft: Bool, _ language: Language
    ) -> Paper {
        let paper = ClassLetter(held, source, language)
        var letter = paper.letter("quota", about: language("cử học viên dự ", "people to be named for "), isDraft)
        letter.addressees = paper.senders.flatMap(paper.addressees)
        letter.columns = [language("TT", "No."), language("Đơn vị", "Office"), language("Số người", "People")]
        letter.sections = [
            Section(
                heading: "",
                rows: paper.senders.enumerated().map { index, sender in
                    ["\(index + 1)", paper.name(sender), "\(held.roster.gathering.quotas[sender] ?? 0)"]
                })
        ]
        letter.nothing = language("Chưa có chỉ tiêu.", "No quotas yet.")
        let sum = held.roster.gathering.quotas.values.reduce(0, +)
        letter.sum = language("Tổng cộng: \(sum) người.", "\(sum) people in all.")
        let until = held.roster.gathering.registerBy.map { DateWriting(language).date($0) } ?? "……"
        letter.closing = [
            language(
                "Đề nghị các cơ quan, đơn vị gửi danh sách người dự (họ và tên, chức vụ, đơn vị công tác) về \(paper.issuer) "
                    + "chậm nhất ngày \(until).",
                "Please send the list of those who come (name, position, office) to \(paper.issuer) by \(until) at the latest."
            )
        ]
        return letter
    }

    /// The letter that calls up those who are on the list of a class (*công văn triệu tập học viên*).
    public static func callUp(
        for held: TrainingClass, _ source: PlannedProgramme, isDraft: Bool, _ language: Language
    ) -> Paper {
        let paper = ClassLetter(held, source, language)
        var letter = paper.letter(
            "call-up", about: language("triệu tập học viên dự ", "calling people up for "), isDraft)
        let list = PeoplePaper(.attendance, of: held.roster, on: held.occurrence, source, isDraft: isDraft)
        letter.addressees = paper.sendersOnList.flatMap(paper.addressees)
        letter.columns = [
            language("TT", "No."), language("Họ và tên", "Name"), language("Chức vụ", "Position"),
            language("Đơn vị", "Office"),
        ]
        letter.sections = list.sections(language).map { section in
            Section(heading: section.heading, rows: section.rows.map { Array($0.prefix(4)) })
        }
        letter.nothing = language("Chưa có ai trong danh sách.", "Nobody is on the list yet.")
        letter.sum = language("Tổng cộng: \(list.count) người.", "\(list.count) people in all.")
        letter.closing = [
            language(
                "Đề nghị các cơ quan, đơn vị thông báo và tạo điều kiện để người có tên trong danh sách dự đầy đủ, đúng giờ. "
                    + "Người không dự được thì cử người thay và báo về \(paper.issuer).",
                "Please tell those on the list, and let them come in time to all sessions. Where somebody cannot, name "
                    + "somebody else and tell \(paper.issuer).")
        ]
        return letter
    }

    /// The plan of a year's classes, one line a class.
    ///
    /// `classes` are in order, at least one; all of them of one obligation.
    public static func trainingPlan(
        of year: Int, _ classes: [TrainingClass], _ source: PlannedProgramme, isDraft: Bool, _ language: Language
    ) -> Paper {
        let first = ClassLetter(classes[0], source, language)
        let title = source.parties.obligation(classes[0].occurrence.id.obligation)?.title[language] ?? ""
        var paper = Paper(
            "plan", about: language("\(title) năm \(year)", "\(title) \(year)"),
            titled: language("Kế hoạch", "Plan"), of: source, language)
        paper.letterhead = Letterhead(of: source.issuers(of: classes[0].occurrence.id), .plan, language)
        paper.isDraft = isDraft
        paper.isWide = true
        paper.paragraphs = [
            first.basis
                + language(
                    "\(first.issuer) mở \(classes.count) lớp trong năm \(year), như sau:",
                    "\(first.issuer) holds \(classes.count) classes in \(year):")
        ]
        paper.columns = [
            language("TT", "No."), language("Lớp", "Class"), language("Thời gian", "When"),
            language("Địa điểm", "Where"), language("Đối tượng", "For whom"), language("Số người", "People"),
            language("Chuyên đề", "Topics"), language("Hạn gửi danh sách", "Register by"),
        ]
        paper.sections = [
            Section(
                heading: "",
                rows: classes.enumerated().map { index, held in
                    ["\(index + 1)"] + ClassLetter(held, source, language).cells
                })
        ]
        let partners = source.wording(language, on: classes[0].occurrence.day)
            .names(.coordinates, of: classes[0].occurrence.id).joined(separator: ", ")
        paper.closing = [
            language("Chủ trì: \(first.issuer).", "Led by \(first.issuer).")
                + (partners.isEmpty ? "" : language(" Phối hợp: \(partners).", " With \(partners)."))
        ]
        paper.recipients = ["……;"] + first.recipients.suffix(1)
        paper.signatures = first.signatures
        return paper
    }
}

/// What the papers about one class have in common.
private struct ClassLetter {
    let held: TrainingClass
    let source: PlannedProgramme
    let language: Language

    init(_ held: TrainingClass, _ source: PlannedProgramme, _ language: Language) {
        self.held = held
        self.source = source
        self.language = language
    }

    private var id: Occurrence.ID { held.occurrence.id }
    private var details: Details? { source.details[id] }
    private var title: String { source.wording(language).title(of: id, called: details?.title) }

    /// A letter about the class; its table is still to come.
    func letter(_ kind: String, about beginning: String, _ isDraft: Bool) -> Paper {
        let title = language(title.prefix(1).lowercased() + title.dropFirst(), title)
        var letter = Paper(kind, about: beginning + title, titled: nil, of: source, language)
        letter.id = id
        letter.letterhead = Letterhead(of: source.issuers(of: id), .letter, language)
        letter.isDraft = isDraft
        letter.paragraphs = reasons + points
        letter.recipients = recipients
        letter.signatures = signatures
        return letter
    }

    /// Who issues it, by full names.
    var issuer: String { source.issuers(of: id).map(\.name[language]).joined(separator: ", ") }

    /// On what it rests, before what follows from that.
    var basis: String {
        let clause = source.vietnamese.clauses(of: id).first
        let place = clause.map { language(", mục \($0.place)", ", \($0.place)") } ?? ""
        let quote = clause.map { ": “\($0.quote)”" } ?? ""
        let programme = source.programme.title[language]
        return language("Thực hiện \(programme)\(place)\(quote), ", "Under the \(programme)\(place)\(quote), ")
    }

    private var reasons: [String] {
        let title = language(title.prefix(1).lowercased() + title.dropFirst(), title)
        return [basis + language("\(issuer) tổ chức \(title).", "\(issuer) holds \(title).")]
    }

    private var points: [String] {
        var points = [
            (language("Thời gian", "When"), time), (language("Địa điểm", "Where"), place.isEmpty ? "……" : place),
        ]
        if !topics.isEmpty { points.append((language("Nội dung", "Topics"), topics)) }
        if let audience = held.roster.gathering.audience {
            points.append((language("Đối tượng", "For whom"), audience))
        }
        return points.enumerated().map { "\($0 + 1). \($1.0): \($1.1)" + ($1.1.hasSuffix("…") ? "" : ".") }
    }

    private var time: String {
        DateWriting(language).time(
            held.occurrence, hours: source.programme.hours, beginningAt: details?.beginsAt)
    }

    private var place: String { details?.place ?? source.wording(language).place(of: id) ?? "" }

    /// The topics, each with its session where there are several.
    private var topics: String {
        let dates = DateWriting(language)
        return zip(held.topics, held.occurrence.sessions).map { topic, half in
            held.topics.count == 1 ? topic : "\(dates.session(half.session)) \(dates.dayAndMonth(half.day)): \(topic)"
        }.joined(separator: "; ")
    }

    /// What a year's plan says of it, behind the number.
    var cells: [String] {
        let gathering = held.roster.gathering
        let places = gathering.capacity ?? (gathering.quotas.isEmpty ? nil : gathering.quotas.values.reduce(0, +))
        return [
            title, time, place, gathering.audience ?? "", places.map { "\($0)" } ?? "", topics,
            gathering.registerBy.map { DateWriting(language).date($0) } ?? "",
        ]
    }

    /// Those with places, in the order of the programme.
    var senders: [Sender] { inOrder(held.roster.gathering.quotas.filter { $0.value > 0 }.map(\.key)) }

    /// Those of whom somebody is on the list.
    var sendersOnList: [Sender] {
        let names = held.roster.entries.filter { $0.registration.takesPlace }.compactMap(\.person.sender)
        return inOrder(Array(Set(names)))
    }

    private func inOrder(_ senders: [Sender]) -> [Sender] {
        let places = source.places
        return senders.sorted { places($0) < places($1) }
    }

    /// To whom a letter for a sender goes: of a unit, the bodies that play there the part that the issuers play above.
    func addressees(_ sender: Sender) -> [String] {
        guard case .unit(let id) = sender, let unit = source.programme.unit(id) else { return [name(sender)] }
        let issuers = source.issuers(of: self.id).map(\.id)
        let parts = Set(source.programme.units.flatMap(\.bodies).filter { issuers.contains($0.value) }.map(\.key))
        let bodies = parts.sorted().compactMap { unit.bodies[$0] }.compactMap { source.programme.body($0) }
        return bodies.isEmpty ? [name(sender)] : bodies.map { $0.name[language].capitalizedFirst }
    }

    func name(_ sender: Sender) -> String { source.programme.name(of: sender)[language].capitalizedFirst }

    var recipients: [String] { [language("Như trên;", "As above;"), language("Lưu: ……", "File: ……")] }
    var signatures: [String] { [language("(Chức vụ, chữ ký, họ và tên)", "(Office, signature, name)")] }
}
