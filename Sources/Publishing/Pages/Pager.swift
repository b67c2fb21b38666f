import Days

/// To the page before and the page after.
let pager = """
    {{#hasPager}}<nav class="turn" aria-label="{{pagerLabel}}">{{#before}}<a href="{{href}}" rel="prev">← {{name}}</a>{{/before}}{{#after}}<a href="{{href}}" rel="next">{{name}} →</a>{{/after}}</nav>
    {{/hasPager}}
    """

/// The pages before and after one, of those that follow each other.
struct Pager {
    let before: SiteFrame.Link?
    let after: SiteFrame.Link?

    var isEmpty: Bool { before == nil && after == nil }

    static func label(_ language: Language) -> String { language("Trang trước, trang sau", "Previous and next") }
}
