import Days
import Planning
import Programmes

/// An occurrence on the site: everything about it, why its day, and how it came to be there.
let siteOccurrencePage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    {{> entryRowsStyle}}{{> factsStyle}}.gone { color: var(--accent); font-weight: 600; }
    {{/style}}{{$main}}<h1><span aria-hidden="true" class="k-{{mark.kind}}">{{mark.shape}}</span> <span class="said">{{mark.name}}: </span>{{head.title}}</h1>
    {{#state}}<p class="gone">{{state}}</p>
    {{/state}}{{#time}}<p><time datetime="{{iso}}">{{time}}</time>{{#place}} · {{place}}{{/place}}</p>
    {{/time}}<p class="quiet">{{name}}{{#head.basis}} · {{head.basis}}{{/head.basis}}</p>
    {{> facts}}{{#hasParts}}<section><h2>{{partsHeading}}</h2>
    <table>
    {{#parts}}<tr><th scope="row">{{#href}}<a href="{{href}}">{{/href}}{{name}}{{#href}}</a>{{/href}}</th><td class="nowrap"><time datetime="{{iso}}">{{day}}</time></td><td>{{state}}</td></tr>
    {{/parts}}</table></section>
    {{/hasParts}}<section><h2>{{historyHeading}}</h2>
    {{#noHistory}}<p>{{noHistory}}</p>{{/noHistory}}<ul>{{#history}}<li>{{#href}}<a href="{{href}}">{{/href}}{{release}}{{#href}}</a>{{/href}}: {{words}}</li>{{/history}}</ul></section>
    {{/main}}{{/frame}}
    """

extension Site {
    /// The page of an occurrence, or of the due day that units share.
    func occurrence(_ name: String, _ frame: SiteFrame) -> String? {
        let sharing = source.occurrences.filter { $0.id.description == name || $0.id.shared.description == name }
        if let one = sharing.first(where: { $0.id.description == name }),
            let sheet = OccurrenceSheet(source, of: one.id)
        {
            return page(SiteOccurrenceView(self, sheet, frame))
        }
        if let first = sharing.first {
            return page(SiteOccurrenceView(self, sharing, of: first, frame))
        }
        guard let gone = withdrawn.first(where: { $0.id.description == name }) else { return nil }
        return page(SiteOccurrenceView(self, gone, frame))
    }

    private func page(_ view: SiteOccurrenceView) -> String { PageLibrary.page(.siteOccurrence, showing: view) }

    /// What releases changed of occurrences, newest first.
    fileprivate func history(of ids: Set<Occurrence.ID>) -> [(release: ReleaseSheet, change: Change)] {
        log.flatMap { release in
            release.changes.filter { !ids.isDisjoint(with: $0.ids) }.map { (release, $0) }
        }
    }
}

private struct SiteOccurrenceView {
    struct PartRow {
        let href: String?
        let name: String
        let iso: String
        let day: String
        let state: String
    }
    struct Step {
        let href: String?
        let release: String
        let words: String
    }

    let head: PageHead
    let mark: ShapeView
    let state: String?
    let iso: String
    let time: String?
    let place: String?
    let name: String
    let facts: [FactRow]
    let hasParts: Bool
    let partsHeading: String
    let parts: [PartRow]
    let historyHeading: String
    let noHistory: String?
    let history: [Step]

    /// Of one that takes place.
    init(_ site: Site, _ sheet: OccurrenceSheet, _ frame: SiteFrame) {
        let language = frame.language
        let became = site.account.flatMap { account in
            account.fulfilments.first { $0.id == sheet.occurrence.id }
        }.map { StatusSheet.words(for: $0, language) }
        let done = became.map {
            FactRow(label: language("Kết quả", "What became of it"), lines: [.init(text: $0, href: nil)])
        }
        self.init(
            site, frame, titled: sheet.entry.title[language], sheet.occurrence, state: nil,
            time: sheet.time(language).capitalizedFirst, place: sheet.entry.place?[language], name: sheet.entry.name,
            facts: sheet.publicFacts(language, in: frame)
                + [sheet.why(site.reasons[sheet.occurrence.id], language), done].compactMap(\.self), parts: [],
            of: [sheet.occurrence.id])
    }

    /// Of a due day that units share.
    init(_ site: Site, _ sharing: [Occurrence], of first: Occurrence, _ frame: SiteFrame) {
        let (language, source) = (frame.language, site.source)
        let entry = source.entry(sharing)
        let fulfilments = Dictionary(
            (site.account?.fulfilments ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let parts = sharing.map { occurrence in
            PartRow(
                href: frame.href(.occurrence(occurrence.id.description)),
                name: occurrence.id.unit.flatMap { source.programme.unit($0)?.name[language] }
                    ?? occurrence.id.description,
                iso: occurrence.day.description, day: DateWriting(language).shortDay(occurrence.day),
                state: fulfilments[occurrence.id].map { StatusSheet.words(for: $0, language) } ?? "")
        }
        let days = Set(sharing.map(\.day))
        let sheet = OccurrenceSheet(source, of: first.id)
        self.init(
            site, frame, titled: entry.title[language], first, state: nil,
            time: days.count == 1
                ? DateWriting(language).time(first, hours: source.programme.hours, beginningAt: nil).capitalizedFirst
                : nil,
            place: nil, name: entry.name, facts: sheet?.sharedFacts(language) ?? [], parts: parts,
            of: Set(sharing.map(\.id)))
    }

    /// Of one that was told and does not take place, or has no day for now.
    init(_ site: Site, _ gone: PublishedOccurrence, _ frame: SiteFrame) {
        let language = frame.language
        let words = gone.words(in: language)
        let title = TitleParts(title: words.title, period: words.period, subjects: words.subjects).text()
        let reason = gone.reason.map {
            FactRow(label: language("Lý do", "Reason"), lines: [.init(text: $0[language], href: nil)])
        }
        self.init(
            site, frame, titled: title, gone.occurrence, state: gone.standing.state.inWords(language).capitalizedFirst,
            time: nil, place: nil, name: gone.id.description, facts: [reason].compactMap(\.self), parts: [],
            of: [gone.id])
    }

    private init(
        _ site: Site, _ frame: SiteFrame, titled title: String, _ occurrence: Occurrence, state: String?, time: String?,
        place: String?, name: String, facts: [FactRow], parts: [PartRow], of ids: Set<Occurrence.ID>
    ) {
        let language = frame.language
        head = PageHead(title, of: site.source, language, in: frame)
        mark = ShapeView(occurrence.kind, site.source, language)
        self.state = state
        iso = occurrence.day.description
        self.time = time
        self.place = place
        self.name = name
        self.facts = facts
        hasParts = !parts.isEmpty
        partsHeading = language("Từng đơn vị", "Each unit")
        self.parts = parts
        historyHeading = language("Đã công bố thế nào", "How it was released")
        history = site.history(of: ids).map { release, change in
            Step(
                href: frame.href(.release(release.number)), release: release.heading(language),
                words: change.sentence(language))
        }
        noHistory = history.isEmpty ? language("Chưa công bố.", "Not released yet.") : nil
    }
}

extension OccurrenceSheet {
    /// Why its day: what the window leaves, and what the release says of it.
    fileprivate func why(_ reason: Bilingual?, _ language: Language) -> FactRow {
        let window = occurrence.window
        let days = (window.opens.number...window.closes.number).map { source.sheetDay(Day(number: $0)) }
        let working = days.count(where: \.isWorking)
        let weekends = days.count { if case .weeklyRest? = $0.closed { true } else { false } }
        let off = days.count - working - weekends
        let left = language(
            "Khung có \(days.count) ngày, trừ \(weekends) ngày nghỉ cuối tuần và \(off) ngày nghỉ lễ còn \(working) ngày làm việc.",
            "The window has \(days.count) days; less \(weekends) of weekends and \(off) days off, \(working) are worked."
        )
        let told = reason.map { language("Bản công bố ghi: vì ", "The release says: because ") + $0[language] }
        return FactRow(
            label: language("Vì sao ngày này", "Why this day"),
            lines: [left, told].compactMap(\.self).map { .init(text: $0, href: nil) })
    }
}
