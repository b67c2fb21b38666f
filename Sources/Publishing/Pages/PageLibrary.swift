import Days
import Mustache
import Programmes

/// The pages, as Mustache templates and the frame they share.
enum PageLibrary {
    /// A page that can be made; the raw value is the name of its template.
    enum Name: String, CaseIterable {
        case agenda, week, year, occurrence, holidays, status, summary, turns, checklist, cards, paper, picture,
            releases
        case coming, units, topic, siteYear, siteOccurrence, subscribe, subscription, message

        var template: String {
            switch self {
            case .agenda: agendaPage
            case .week: weekPage
            case .year: yearPage
            case .occurrence: occurrencePage
            case .holidays: holidayPage
            case .status: statusPage
            case .summary: summaryPage
            case .turns: turnPage
            case .checklist: checklistPage
            case .cards: cardPage
            case .paper: paperPage
            case .picture: yearPicture
            case .releases: releasesPage
            case .coming: comingPage
            case .units: unitsPage
            case .topic: topicPage
            case .siteYear: siteYearPage
            case .siteOccurrence: siteOccurrencePage
            case .subscribe: subscribePage
            case .subscription: subscriptionPage
            case .message: messagePage
            }
        }
    }

    /// What several pages have in common, by the names that templates call them with.
    private static let parts = [
        "entryRows": entryRows, "entryRowsStyle": entryRowsStyle, "facts": factList, "factsStyle": factListStyle,
        "pager": pager, "releaseSections": releaseSections, "releaseSectionsStyle": releaseSectionsStyle,
        "yearList": yearList, "filters": filters,
    ]

    private static let library: MustacheLibrary = {
        var library = MustacheLibrary()
        do {
            try library.register(pageFrame, named: "frame")
            for (name, part) in parts {
                precondition(Name(rawValue: name) == nil, "a part has the name of a page: \(name)")
                try library.register(part, named: name)
            }
            for name in Name.allCases { try library.register(name.template, named: name.rawValue) }
        } catch {
            // The templates are part of the program, so that only a mistake in them comes here.
            preconditionFailure("a page template cannot be read: \(error)")
        }
        return library
    }()

    /// The page of that name, as HTML.
    static func page(_ name: Name, showing view: Any) -> String {
        guard let html = library.render(view, withTemplate: name.rawValue) else {
            preconditionFailure("there is no page \(name.rawValue)")
        }
        return html
    }
}

/// What the frame of every page says.
struct PageHead {
    let language: String
    let title: String
    let programme: String
    let basis: String?
    let illustrative: String?
    let contact: String?
    /// What stands around a page of a site; nothing for a page by itself.
    let site: SiteFrame?

    init(_ title: String, of source: PlannedProgramme, _ language: Language, in site: SiteFrame? = nil) {
        self.site = site
        let wording = source.wording(language)
        self.language = language.rawValue
        self.title = title
        programme = source.programme.shortTitle[language]
        basis = source.basis?[language]
        illustrative = wording.illustrativeNote
        contact = wording.contact.map { language("Liên hệ: ", "Contact: ") + $0 }
    }
}

/// The mark of a kind on a page, with its name.
struct ShapeView {
    let shape: String
    let kind: String
    let name: String

    init(_ kind: Obligation.Kind, _ source: PlannedProgramme, _ language: Language) {
        shape = KindMark(kind: kind).shape
        self.kind = kind.rawValue
        name = source.wording(language).kind(kind)
    }
}
