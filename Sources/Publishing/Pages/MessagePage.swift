public import Days
import Programmes

/// What is said where there is no page.
let messagePage = """
    {{<frame}}{{$main}}<h1>{{head.title}}</h1>
    {{#lines}}<p>{{.}}</p>
    {{/lines}}<p><a href="{{home}}">{{homeWords}}</a></p>
    {{/main}}{{/frame}}
    """

extension Site {
    /// What is said where there is nothing; `root` leads from the address that was asked for to the root of the site.
    public func nothing(at root: String, _ language: Language) -> String {
        PageLibrary.page(.message, showing: MessageView(self, root, language))
    }
}

private struct MessageView {
    let head: PageHead
    let lines: [String]
    let home: String
    let homeWords: String

    init(_ site: Site, _ root: String, _ language: Language) {
        head = PageHead(language("Không có trang này", "There is no such page"), of: site.source, language)
        lines = [
            language(
                "Địa chỉ có thể đã gõ sai, hoặc việc ấy không còn trong bản công bố.",
                "The address may be mistyped, or what it told of is in no release any more.")
        ]
        home = root + SitePage.coming.path(in: language)
        homeWords = language("Về trang đầu", "To the first page")
    }
}
