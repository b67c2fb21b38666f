import Days
import Programmes

/// The calendars that people can subscribe to.
let subscribePage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    .feeds { padding: 0; list-style: none; } .feeds li { padding: 8px 0; border-bottom: 1px solid var(--line); }
    .dot { display: inline-block; width: .75em; height: .75em; border-radius: 50%; margin-right: 6px; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p>{{lead}}</p>
    {{#groups}}<section><h2>{{heading}}</h2>
    <ul class="feeds">{{#feeds}}<li><a href="{{href}}"><span class="dot" aria-hidden="true" style="background: {{colour}}"></span>{{name}}</a>{{#description}}<br><span class="quiet">{{description}}</span>{{/description}}</li>
    {{/feeds}}</ul></section>
    {{/groups}}{{/main}}{{/frame}}
    """

/// How to subscribe to one calendar: a button for each client, the address, the same to photograph.
let subscriptionPage = """
    {{<frame}}{{$style}}@page { size: A4; margin: 16mm; }
    .clients { padding: 0; list-style: none; } .clients li { padding: 8px 0; border-bottom: 1px solid var(--line); }
    .address { display: flex; gap: 8px; margin: 4px 0 16px; } .address input { flex: 1; min-width: 0; }
    input, button { font: inherit; color: inherit; background: var(--shade); border: 1px solid var(--quiet); border-radius: 4px; padding: 8px 12px; min-height: 44px; }
    .code { width: 12rem; max-width: 100%; height: auto; background: #fff; color: #000; display: block; margin: 8px 0; }
    {{/style}}{{$main}}<h1>{{head.title}}</h1>
    <p>{{description}}</p>
    {{#address}}<p><a class="button" href="{{webcal}}">{{open}}</a></p>
    <p class="quiet">{{openNote}}</p>
    <h2>{{othersHeading}}</h2>
    <ul class="clients">{{#clients}}<li><a href="{{href}}" rel="noreferrer">{{name}}</a><br><span class="quiet">{{note}}</span></li>
    {{/clients}}{{#advice}}<li>{{name}}<br><span class="quiet">{{note}}</span></li>
    {{/advice}}</ul>
    <h2><label for="address">{{addressHeading}}</label></h2>
    <p class="address"><input id="address" readonly value="{{address}}"><button type="button" data-copy="address" data-done="{{copied}}" hidden>{{copy}}</button></p>
    <h2>{{codeHeading}}</h2>
    {{{code}}}<p class="quiet">{{codeNote}}</p>
    {{/address}}{{^address}}<p><a href="{{file}}">{{fileWords}}</a></p>
    {{/address}}<h2>{{refreshHeading}}</h2>
    <ul>{{#refresh}}<li>{{.}}</li>{{/refresh}}</ul>
    <p><a href="{{file}}">{{fileWords}}</a> <span class="quiet">{{fileNote}}</span></p>
    <script>{{{script}}}</script>
    {{/main}}{{/frame}}
    """

/// The only script of the site: it shows the button that copies an address, and copies it.
let copyScript = """
    for(const b of document.querySelectorAll("button[data-copy]")){b.hidden=false;b.onclick=()=>{const i=document.getElementById(b.dataset.copy);i.select();(navigator.clipboard?navigator.clipboard.writeText(i.value):Promise.resolve(document.execCommand("copy"))).then(()=>{b.textContent=b.dataset.done})}}
    """

extension Site {
    /// What a browser may do with a page: show it with its own styles, and run the one script that there is (CSP 3).
    public static let contentSecurity =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-miEnGeVVnewnfsEupxmWU4msslXf6eo72jFILIl2QxM='; img-src 'self' data:; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'"

    /// The calendars there are.
    func subscribe(_ frame: SiteFrame) -> String {
        PageLibrary.page(.subscribe, showing: SubscribeView(self, frame))
    }

    /// How to subscribe to one.
    func subscription(_ subject: Feed.Subject, _ frame: SiteFrame, _ origin: String?) -> String {
        PageLibrary.page(.subscription, showing: SubscriptionView(self, subject, frame, origin))
    }
}

private struct SubscribeView {
    struct FeedRow {
        let href: String
        let name: String
        let description: String?
        let colour: String
    }
    struct Group {
        let heading: String
        let feeds: [FeedRow]
    }

    let head: PageHead
    let lead: String
    let groups: [Group]

    init(_ site: Site, _ frame: SiteFrame) {
        let language = frame.language
        let wording = site.source.wording(language)
        head = PageHead(language("Đăng ký lịch", "Subscribe"), of: site.source, language, in: frame)
        lead = language(
            "Đăng ký một lần, lịch trên máy và điện thoại tự cập nhật theo các lần công bố sau.",
            "Subscribe once: the calendar on your computer and telephone then follows every release.")
        func row(_ subject: Feed.Subject) -> FeedRow? {
            frame.href(.subscription(subject)).map {
                FeedRow(
                    href: $0, name: wording.plainName(of: subject), description: wording.sentence(of: subject),
                    colour: subject.colour.hex)
            }
        }
        let units = site.feeds.filter { if case .unit = $0 { true } else { false } }
        let kinds = site.feeds.filter { if case .kind = $0 { true } else { false } }
        let others = site.feeds.filter { !units.contains($0) && !kinds.contains($0) }
        groups = [
            Group(heading: language("Theo đơn vị", "By unit"), feeds: units.compactMap(row)),
            Group(heading: language("Chung", "For all"), feeds: others.compactMap(row)),
            Group(heading: language("Theo loại việc", "By kind"), feeds: kinds.compactMap(row)),
        ].filter { !$0.feeds.isEmpty }
    }
}

private struct SubscriptionView {
    struct Client {
        let href: String
        let name: String
        let note: String
    }
    struct Advice {
        let name: String
        let note: String
    }

    let head: PageHead
    let description: String
    let address: String?
    let webcal: String
    let open: String
    let openNote: String
    let othersHeading: String
    let clients: [Client]
    let advice: [Advice]
    let addressHeading: String
    let copy: String
    let copied: String
    let codeHeading: String
    let code: String
    let codeNote: String
    let refreshHeading: String
    let refresh: [String]
    let file: String
    let fileWords: String
    let fileNote: String
    let script = copyScript

    init(_ site: Site, _ subject: Feed.Subject, _ frame: SiteFrame, _ origin: String?) {
        let language = frame.language
        let wording = site.source.wording(language)
        let path = subject.path(in: language, of: site.source.programme)
        let links = origin.map { SubscriptionLinks(to: "\($0)/feeds/\(path)", named: wording.name(of: subject)) }
        head = PageHead(
            language("Đăng ký: ", "Subscribe: ") + wording.plainName(of: subject), of: site.source, language, in: frame)
        description = wording.description(of: subject)
        address = links?.address
        webcal = links?.webcal ?? ""
        open = language("Mở bằng ứng dụng lịch trên máy này", "Open with the calendar on this device")
        openNote = language(
            "iPhone, iPad, Mac, Thunderbird, Outlook trên máy tính.",
            "iPhone, iPad, Mac, Thunderbird, Outlook on a computer.")
        othersHeading = language("Ứng dụng khác", "Other clients")
        clients = links.map { Self.clients($0, language) } ?? []
        advice = Self.advice(language)
        addressHeading = language("Địa chỉ để dán vào ứng dụng lịch", "The address, to paste into a calendar")
        copy = language("Sao chép", "Copy")
        copied = language("Đã sao chép", "Copied")
        codeHeading = language("Chụp bằng điện thoại", "With a telephone’s camera")
        code =
            links.map { QRCode(of: $0.address).svg(titled: language("Mã QR của địa chỉ", "QR code of the address")) }
            ?? ""
        codeNote = language("Mã chứa đúng địa chỉ ở trên.", "It holds the address above.")
        refreshHeading = language("Bao lâu thì cập nhật?", "How soon is it up to date?")
        refresh = Self.refresh(language)
        file = frame.href(feed: path)
        fileWords = language("Tải tệp .ics", "Download the .ics file")
        fileNote = language(
            "(tải về là bản chụp hôm nay: không tự cập nhật như đăng ký)",
            "(a file is today’s state: it does not follow as a subscription does)")
    }

    private static func clients(_ links: SubscriptionLinks, _ language: Language) -> [Client] {
        [
            Client(
                href: links.google, name: language("Google Lịch", "Google Calendar"),
                note: language(
                    "Mở trên máy tính; sau đó hiện cả trên điện thoại Android.",
                    "Open it on a computer; it then shows on Android telephones, too.")),
            Client(
                href: links.outlookWork, name: "Outlook · Microsoft 365",
                note: language("Tài khoản cơ quan, trên web.", "An account at work, on the web.")),
            Client(
                href: links.outlookHome, name: "Outlook.com",
                note: language("Tài khoản cá nhân, trên web.", "A personal account, on the web.")),
            Client(
                href: links.webcal, name: language("Lịch của Apple", "Apple Calendar"),
                note: language("iPhone, iPad, Mac.", "iPhone, iPad, Mac.")),
        ]
    }

    private static func advice(_ language: Language) -> [Advice] {
        [
            Advice(
                name: "Thunderbird, Nextcloud, ICSx5 (Android)",
                note: language(
                    "Lịch mới → Trên mạng (iCalendar/ICS) → dán địa chỉ dưới đây.",
                    "New calendar → On the network (iCalendar/ICS) → paste the address below.")),
            Advice(
                name: "Zimbra",
                note: language(
                    "Lịch → Thêm lịch bên ngoài → iCal → dán địa chỉ dưới đây.",
                    "Calendar → Add external calendar → iCal → paste the address below.")),
        ]
    }

    /// What is known of it, and that urgent news goes another way (Google's and Zimbra's own help; RFC 7986 §5.7).
    private static func refresh(_ language: Language) -> [String] {
        language == .vi
            ? [
                "Trang này: ngay khi công bố.", "Google: thường 12–24 giờ, không đặt được.",
                "Apple: theo nhịp chọn trong Cài đặt.", "Zimbra: 12 giờ, quản trị viên đặt được.",
                "Nextcloud: theo gợi ý của lịch (6 giờ) hoặc của quản trị viên.",
                "Outlook: thường 3 giờ, có khi hơn một ngày; do Outlook quyết định.", "Thunderbird: 30 phút, đặt được.",
                "Việc gấp thì xem trang này, hoặc chờ công văn: đừng chỉ trông vào lịch đăng ký.",
            ]
            : [
                "This page: as soon as it is released.", "Google: mostly 12–24 hours, and cannot be set.",
                "Apple: as often as its settings say.", "Zimbra: 12 hours, unless its administrator says otherwise.",
                "Nextcloud: as the calendar suggests (6 hours), or its administrator.",
                "Outlook: mostly 3 hours, at times more than a day; it decides for itself.",
                "Thunderbird: 30 minutes, and can be set.",
                "For what is urgent look at this page or wait for the letter: do not rest on a subscription alone.",
            ]
    }
}

extension OccurrenceWording {
    /// What a feed holds, in a sentence; nothing where its name says it.
    fileprivate func sentence(of subject: Feed.Subject) -> String? {
        switch subject {
        case .kind: nil
        case .programme, .unit, .preparation, .holidays: bareDescription(of: subject)
        }
    }

    /// The name of a feed on a page that says of which programme it is.
    fileprivate func plainName(of subject: Feed.Subject) -> String {
        subject == .programme
            ? say("Toàn chương trình", "The whole programme") : shortName(of: subject).capitalizedFirst
    }
}
