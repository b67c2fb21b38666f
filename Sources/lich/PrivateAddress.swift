import Attendance
import Days
import Programmes
import Publishing

/// The address of what a token opens: `private/….ics`, in the other language `private/en/….ics`.
struct PrivateAddress {
    let token: FeedToken
    private let named: Language?

    /// An address from the root of the site; nothing for one of another form.
    init?(_ address: String) {
        var rest = address[...]
        guard rest.hasPrefix("private/"), rest.hasSuffix(".ics") else { return nil }
        rest = rest.dropFirst("private/".count).dropLast(".ics".count)
        let language = Language.allCases.first { rest.hasPrefix($0.rawValue + "/") }
        if let language { rest = rest.dropFirst(language.rawValue.count + 1) }
        guard let token = FeedToken(rest) else { return nil }
        self.token = token
        named = language
    }

    /// The language that it is in, of a programme.
    func language(of programme: Programme) -> Language { named ?? programme.language }
}
