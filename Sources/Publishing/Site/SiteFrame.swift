import Days
import Programmes

/// What stands around every page of a site: where one is, and where else one can go.
///
/// All addresses are relative to the page, so that a site works wherever it is put: on a server, below a path, in a folder.
struct SiteFrame {
    /// An address with its words.
    struct Link {
        let href: String
        let name: String
        let isCurrent: Bool

        init(_ href: String, _ name: String, isCurrent: Bool = false) {
            self.href = href
            self.name = name
            self.isCurrent = isCurrent
        }
    }

    let page: SitePage
    let language: Language
    /// The pages that there are.
    private let known: Set<SitePage>
    /// From the page to the root of the site: `../../`.
    private let root: String

    // What the template says.
    let home: String
    let name: String
    let skip: String
    let menu: String
    let links: [Link]
    let otherHref: String
    let otherLanguage: String
    let otherName: String
    let draft: String?

    /// The frame of a page; `known` are the pages that can be linked to.
    init(
        of page: SitePage, _ language: Language, knowing known: Set<SitePage>, today: Day, programme: Programme,
        isDraft: Bool
    ) {
        self.page = page
        self.language = language
        self.known = known
        root = String(repeating: "../", count: page.path(in: language).count { $0 == "/" })
        let other: Language = language == .vi ? .en : .vi
        let root = root
        func href(_ page: SitePage, _ language: Language) -> String { root + page.path(in: language) }
        home = href(.coming, language)
        name = programme.shortTitle[language]
        skip = language("Đến nội dung", "Skip to content")
        menu = language("Các trang", "Pages")
        let year = min(max(today.year, programme.horizon.lowerBound.year), programme.horizon.upperBound.year)
        let week = programme.horizon.contains(today) ? today.isoWeek : programme.horizon.upperBound.isoWeek
        links = [
            (SitePage.coming, language("Sắp tới", "Coming")),
            (.week(week, of: nil), language("Tuần", "Week")),
            (.year(year), language("Cả năm", "Year")),
            (.units, language("Đơn vị", "Units")),
            (.status(year), language("Đã làm, còn nợ", "Done and owed")),
            (.changes, language("Thay đổi", "Changes")),
            (.subscribe, language("Đăng ký", "Subscribe")),
        ].filter { known.contains($0.0) }.map { target, name in
            Link(href(target, language), name, isCurrent: page.belongs(to: target))
        }
        otherHref = href(page, other)
        otherLanguage = other.rawValue
        otherName = other == .vi ? "Tiếng Việt" : "English"
        draft = isDraft ? language("BẢN NHÁP, chưa công bố", "DRAFT, not released") : nil
    }

    /// Where another page is; nothing where there is none.
    func href(_ page: SitePage) -> String? {
        known.contains(page) ? root + page.path(in: language) : nil
    }

    /// The weeks that a unit has pages of, or everybody.
    func weeks(of unit: Unit.ID?) -> [ISOWeek] {
        known.compactMap { page in
            if case .week(let week, unit) = page { week } else { nil }
        }
    }

    /// Where the page of a line is.
    func href(_ entry: SheetEntry) -> String? { href(.occurrence(entry.name)) }

    /// Where a feed is: `../../feeds/units/my-xuyen.ics`.
    func href(feed path: String) -> String { "\(root)feeds/\(path)" }

    /// A link to another page; nothing where there is none.
    func link(_ page: SitePage, _ name: String) -> Link? {
        href(page).map { Link($0, name, isCurrent: page == self.page) }
    }
}

extension SitePage {
    /// Whether a reader of this page has followed that one of the menu.
    fileprivate func belongs(to entry: SitePage) -> Bool {
        switch (self, entry) {
        case (.week(_, of: nil), .week), (.year, .year), (.units, .units), (.unit, .units), (.status, .status),
            (.changes, .changes), (.release, .changes), (.subscribe, .subscribe), (.subscription, .subscribe),
            (.week(_, of: _?), .units), (.kind, .coming):
            true
        default: self == entry
        }
    }
}
