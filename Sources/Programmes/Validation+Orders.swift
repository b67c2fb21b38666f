import Days

extension Validation {
    /// What holds for what comes before what.
    static let orders = [ordersRunForward, ordersAreUsed, ordersArePossible, bestDaysAreInOrder]

    /// Nothing comes before itself.
    static let ordersRunForward = Rule(
        vi: "Thứ tự không đi thành vòng.", en: "Nothing comes before itself."
    ) { subject in
        let edges = subject.programme.obligations.map { ($0.id, $0.schedule?.after.map(\.obligation) ?? []) }
        return cycles(among: edges).map { cycle in
            let path = (cycle + cycle.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
            return error(
                "order-cycle", subject.places[cycle[0], "after"],
                vi: "thứ tự đi thành vòng: \(path). Bỏ một “after”.",
                en: "the order runs in a circle: \(path). Take one “after” out.")
        }
    }

    /// An order is between two that are planned, and holds for some of their occurrences.
    static let ordersAreUsed = Rule(
        vi: "Thứ tự là giữa hai việc có lịch, có kỳ chung.",
        en: "An order is between two that are planned and share periods."
    ) { subject in
        subject.recurring.flatMap { later -> [Issue] in
            later.schedule.after.enumerated().compactMap { index, order in
                guard let obligation = subject.obligations[order.obligation],
                    !subject.incomplete.contains(obligation.id)
                else {
                    return nil
                }
                let place = subject.places[later.obligation.id, "after", "\(index)"]
                guard obligation.schedule != nil else {
                    return error(
                        "order-without-schedule", place,
                        vi:
                            "“\(later.obligation.id)” phải sau “\(obligation.id)”, mà “\(obligation.id)” không có lịch. Bỏ “after”.",
                        en:
                            "“\(later.obligation.id)” comes after “\(obligation.id)”, which has no schedule. Take “after” out."
                    )
                }
                guard let earlier = subject.recurring(obligation.id), !earlier.isStated, !later.isStated,
                    subject.pairs(of: earlier, before: later).isEmpty
                else { return nil }
                return warning(
                    "order-unused", place,
                    vi:
                        "không kỳ nào của “\(obligation.id)” nằm trong kỳ của “\(later.obligation.id)”, nên “after” không có tác dụng. Sửa each, hoặc bỏ.",
                    en:
                        "no period of “\(obligation.id)” lies in one of “\(later.obligation.id)”, so “after” does nothing. Mend each, or take it out."
                )
            }
        }
    }

    /// Windows leave room for the order.
    static let ordersArePossible = Rule(
        vi: "Khung cho phép đúng thứ tự.", en: "Windows leave room for the order that is asked for."
    ) { subject in
        subject.oncePerOrder { order, earlier, later, place, names in
            // The later one at its latest, the earlier one at its earliest.
            if earlier.opens.distance(to: later.closes) < order.atLeast {
                return error(
                    "order-impossible", place,
                    vi:
                        "\(names.later) phải sau \(names.earlier)\(order.gap.vi), nhưng đóng ngày \(later.closes.slashes), còn việc kia mở ngày \(earlier.opens.slashes). Sửa khung, hoặc bỏ “after”.",
                    en:
                        "\(names.later) comes after \(names.earlier)\(order.gap.en), but closes on \(later.closes), while the other opens on \(earlier.opens). Mend the windows, or take “after” out."
                )
            }
            if let atMost = order.atMost, earlier.closes.distance(to: later.opens) > atMost {
                return error(
                    "order-impossible", place,
                    vi:
                        "\(names.later) phải trong \(atMost) ngày sau \(names.earlier), nhưng mở ngày \(later.opens.slashes), còn việc kia đóng ngày \(earlier.closes.slashes). Sửa khung, hoặc nới at-most.",
                    en:
                        "\(names.later) must be within \(Bilingual.count(atMost, "day")) of \(names.earlier), but opens on \(later.opens), while the other closes on \(earlier.closes). Mend the windows, or widen at-most."
                )
            }
            return nil
        }
    }

    /// The best days do not contradict the order.
    static let bestDaysAreInOrder = Rule(
        vi: "Ngày mong muốn theo đúng thứ tự.", en: "The best days are in the order that is asked for."
    ) { subject in
        subject.oncePerOrder { order, earlier, later, place, names in
            let gap = earlier.prefer.distance(to: later.prefer)
            guard earlier.opens.distance(to: later.closes) >= order.atLeast else { return nil }
            if gap < order.atLeast {
                return warning(
                    "order-of-best-days", place,
                    vi:
                        "\(names.later) phải sau \(names.earlier)\(order.gap.vi), nhưng ngày mong muốn là \(later.prefer.slashes), còn việc kia là \(earlier.prefer.slashes). Sửa prefer của một trong hai.",
                    en:
                        "\(names.later) comes after \(names.earlier)\(order.gap.en), but its best day is \(later.prefer), and the other's \(earlier.prefer). Mend prefer of one of them."
                )
            }
            if let atMost = order.atMost, gap > atMost, earlier.closes.distance(to: later.opens) <= atMost {
                return warning(
                    "order-of-best-days", place,
                    vi:
                        "\(names.later) phải trong \(atMost) ngày sau \(names.earlier), nhưng hai ngày mong muốn cách nhau \(gap) ngày. Sửa prefer của một trong hai.",
                    en:
                        "\(names.later) must be within \(Bilingual.count(atMost, "day")) of \(names.earlier), but their best days are \(Bilingual.count(gap, "day")) apart. Mend prefer of one of them."
                )
            }
            return nil
        }
    }
}

extension Order {
    /// The least gap, in words.
    fileprivate var gap: Bilingual {
        Bilingual(
            vi: " (ít nhất \(atLeast) ngày sau)", en: " (at least \(Bilingual.count(atLeast, "day")) later)")
    }
}

extension Validation.Recurring {
    /// Whether a stated rule says its days, which are not known here.
    fileprivate var isStated: Bool {
        if case .rule = schedule.recurrence { true } else { false }
    }
}

extension Validation.Subject {
    fileprivate func recurring(_ id: Obligation.ID) -> Validation.Recurring? {
        recurring.first { $0.obligation.id == id }
    }

    /// The occurrences between which an order holds: the period of the earlier lies in that of the later.
    fileprivate func pairs(
        of earlier: Validation.Recurring, before later: Validation.Recurring
    ) -> [(earlier: Validation.Occasion, later: Validation.Occasion)] {
        let byYear = Dictionary(grouping: earlier.occurrences) { $0.period?.year }
        return later.occurrences.flatMap { occasion -> [(earlier: Validation.Occasion, later: Validation.Occasion)] in
            guard let period = occasion.period else { return earlier.occurrences.map { ($0, occasion) } }
            return (byYear[period.year] ?? []).filter { $0.period.map { period.contains($0) } ?? false }.map {
                ($0, occasion)
            }
        }
    }

    /// What is found for two that must follow each other, once for each order, at the first pair that shows it.
    fileprivate func oncePerOrder(
        _ find: (Order, Window, Window, Issue.Place, (earlier: String, later: String)) -> Issue?
    ) -> [Issue] {
        recurring.flatMap { later -> [Issue] in
            later.schedule.after.enumerated().compactMap { index, order in
                guard let earlier = recurring(order.obligation), earlier.obligation.id != later.obligation.id else {
                    return nil
                }
                let place = places[later.obligation.id, "after", "\(index)"]
                for pair in pairs(of: earlier, before: later) {
                    guard case .success(let first) = pair.earlier.window, case .success(let second) = pair.later.window
                    else {
                        continue
                    }
                    let names = (
                        earlier: earlier.quotedName(of: pair.earlier), later: later.quotedName(of: pair.later)
                    )
                    if let issue = find(order, first, second, place, names) { return issue }
                }
                return nil
            }
        }
    }
}
