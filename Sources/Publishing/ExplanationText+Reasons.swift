import Days
import Planning
import Programmes

extension ExplanationText {
    /// Why it stands there, or why it stands nowhere and what would help.
    var reasons: [String] {
        switch sheet.explanation.standing {
        case .placed(let placement):
            [
                cost(of: placement), closed(placement), displacements(placement), standing(placement),
                lines(
                    language("Chỗ khác và điểm chênh: ", "Other places and their price: ") + "lich suggest \(sheet.id)",
                    width: width, indent: 2),
            ]
        case .unplaced(let impasse): [disagreement(impasse), waysOut(impasse)]
        case .withoutSubject: []
        }
    }

    // MARK: - With a place

    /// The chosen place and the next best one, each with what it costs.
    private func cost(of placement: Placement) -> String {
        guard !placement.occurrence.isDeadline else { return "" }
        var table = numbers
        let prefer = placement.occurrence.window.prefer
        add(placement.chosen, to: &table, as: language("Chọn: ", "Chosen: "), prefer: prefer)
        for next in placement.next {
            add(next, to: &table, as: language("Kế tiếp: ", "Next: "), prefer: prefer, than: placement.chosen)
        }
        if placement.next.isEmpty {
            table.add([.init(language("Không còn chỗ nào khác.", "There is no other place."))])
        }
        return table.text(width: width, style: style)
    }

    /// A table of words and numbers.
    private var numbers: TerminalTable {
        TerminalTable(
            [
                .init(), .init(language("điểm lệch", "deviation"), alignment: .right, wraps: false),
            ], indent: 2)
    }

    private func add(
        _ priced: PricedPlace, to table: inout TerminalTable, as beginning: String, prefer: Day,
        than chosen: PricedPlace? = nil
    ) {
        let words = beginning + wording.words(for: priced.place, sessions: length)
        table.add([.init(words + comparison(of: priced, with: chosen), .strong), .init("\(priced.cost)", .strong)])
        for term in priced.terms {
            table.add([.init("· " + wording.words(for: term, prefer: prefer)), "\(term.cost)"])
        }
        if priced.terms.isEmpty {
            table.add([.init("· " + language("đúng ngày mong muốn", "exactly the preferred day"))])
        }
    }

    private func comparison(of priced: PricedPlace, with chosen: PricedPlace?) -> String {
        guard let chosen else { return "" }
        let more = priced.cost - chosen.cost
        if more > 0 { return language(", kém hơn \(more) điểm", ", worse by \(more)") }
        return more < 0
            ? language(", tốt hơn \(-more) điểm", ", better by \(-more)")
            : language(", ngang điểm", ", equal")
    }

    /// The days that would have been cheaper, and why they are closed.
    private func closed(_ placement: Placement) -> String {
        guard !placement.closedCheaper.isEmpty else { return "" }
        var table = TerminalTable([.init(wraps: false), .init()], indent: 4)
        for step in placement.closedCheaper {
            let words = wording.words(for: step, resting: sheet.source.calendar.restDays, namingDays: false)
            table.add([.init(wording.dates.days(step.days)), .init(words)])
        }
        return heading(language("Ngày lệch ít hơn nhưng không được", "Days that would deviate less, and are closed"))
            + table.text(width: width, style: style)
    }

    /// Who keeps whom from a better place.
    private func displacements(_ placement: Placement) -> String {
        let displaced = section(
            language("Chiếm chỗ, khiến việc khác lệch thêm", "It keeps others from a better place"),
            placement.displaces, \.displaced)
        let displacing = section(
            language("Nhường chỗ tốt hơn cho", "A better place is taken by"), placement.displacedBy, \.by)
        return [displaced, displacing].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func section(
        _ title: String, _ displacements: [Displacement], _ other: KeyPath<Displacement, Occurrence.ID>
    ) -> String {
        guard !displacements.isEmpty else { return "" }
        var table = TerminalTable([.init(), .init(alignment: .right, wraps: false)], indent: 4)
        for displacement in displacements { table.add(row(of: displacement, displacement[keyPath: other])) }
        return heading(title) + table.text(width: width, style: style)
    }

    private func heading(_ words: String) -> String {
        wrapped(words, width: max(width, 20) - 2).map { "  " + style($0, .strong) + "\n" }.joined()
    }

    private func row(of displacement: Displacement, _ other: Occurrence.ID) -> [TerminalTable.Cell] {
        let wanted = wording.words(
            for: displacement.wanted, sessions: wording.sessionCount(of: displacement.displaced))
        return [
            .init("\(wording.title(of: other)) (\(other)): " + language("lẽ ra \(wanted)", "it would be \(wanted)")),
            "+\(displacement.price)",
        ]
    }

    /// What holds it there, what it breaks there, and how sure its day is.
    private func standing(_ placement: Placement) -> String {
        var table = TerminalTable([.init(wraps: false), .init()], indent: 2)
        table.add([.init(language("Giữ chỗ", "Held by"), .faint), .init(wording.words(for: placement.basis))])
        for hindrance in placement.hindrances {
            table.add([.init(language("Vướng", "Against"), .faint), .init(wording.words(for: hindrance), .owed)])
        }
        table.add([
            .init(language("Độ chắc", "Certainty"), .faint),
            .init(certainty(of: placement).joined(separator: "\n")),
        ])
        return table.text(width: width, style: style)
    }

    private func certainty(of placement: Placement) -> [String] {
        let tentative =
            placement.occurrence.isTentative
            ? [language("Ngày dự kiến, chờ cơ quan chủ trì ấn định.", "A tentative day; the host has yet to fix it.")]
            : []
        guard !placement.estimates.isEmpty else {
            return tentative + [
                language(
                    "Không phụ thuộc ngày nghỉ còn chờ công bố.", "Rests on no day off that is still to be announced.")
            ]
        }
        let days = wording.dates.days(placement.estimates.map(\.date))
        return tentative + [
            language(
                "Phụ thuộc ngày nghỉ còn ước tính: \(days), có thể dời khi có công bố.",
                "Rests on days off that are estimates: \(days); an announcement may move it.")
        ]
    }

    // MARK: - Without a place

    /// The demands that cannot hold together.
    private func disagreement(_ impasse: Impasse) -> String {
        guard !impasse.demands.isEmpty else { return "" }
        var table = TerminalTable([.init(wraps: false), .init()], indent: 4)
        for demand in impasse.demands { table.add(["·", .init(wording.words(for: demand))]) }
        return heading(language("Không thể cùng thỏa", "These cannot hold together"))
            + table.text(width: width, style: style)
    }

    /// What would give it a place, the cheapest first, with what the plan then costs more.
    private func waysOut(_ impasse: Impasse) -> String {
        var table = numbers
        for (index, way) in impasse.waysOut.enumerated() {
            let beginning =
                index == 0
                ? language("Cách gỡ ít tốn nhất: ", "The cheapest way out: ") : language("Cách khác: ", "Else: ")
            let place = wording.words(for: way.place, sessions: length)
            table.add([
                .init(
                    beginning + wording.words(for: way.change, of: sheet.id)
                        + language("; xếp được \(place)", "; it then stands on \(place)")),
                .init(way.price.signed),
            ])
        }
        var text = impasse.waysOut.isEmpty ? "" : table.text(width: width, style: style)
        if impasse.waysOut.isEmpty {
            text += lines(
                language(
                    "Không có một thay đổi đơn lẻ nào gỡ được; cần sửa từ hai điều trở lên.",
                    "No single change gives it a place; two things or more must change."), width: width, indent: 2)
        }
        if impasse.owner == .clause {
            text += lines(
                language(
                    "Khung do văn bản đặt, không tự nới được.", "The window is the clause’s, and is not ours to extend."
                ),
                width: width, indent: 2)
        }
        return text
    }

}
