import Attendance
import Days
import Programmes
import Publishing
import Storage

/// What a token opens: somebody’s own calendar, or a feed that is not for everybody.
enum TokenHolder {
    case person(Person)
    case feed(Feed.Subject, name: String)

    /// As a person would type it: `p12`, `units/my-xuyen`.
    var typed: String {
        switch self {
        case .person(let person): person.id.description
        case .feed(let feed, _): feed.stem
        }
    }

    /// What it is called.
    var name: String {
        switch self {
        case .person(let person): person.name.text
        case .feed(_, let name): name
        }
    }

    /// The command that gives it a token.
    var command: String {
        switch self {
        case .person: "attendee token \(typed)"
        case .feed: "feed token \(typed)"
        }
    }

    /// What kind of address the token makes, as messages call it.
    var address: Bilingual {
        switch self {
        case .person: Bilingual(vi: "địa chỉ lịch riêng", en: "address of his or her own calendar")
        case .feed: Bilingual(vi: "địa chỉ riêng", en: "address behind a token")
        }
    }
}

// MARK: - What becomes of its token

extension TokenHolder {
    /// Gives, changes or revokes its token while no other command writes; with `--dry-run` only says so.
    func change(
        _ options: TokenOptions, in workspace: OpenedWorkspace, _ surroundings: Surroundings
    ) throws -> TokenReport {
        let change = { try changed(options, workspace, surroundings) }
        return options.dryRun ? try change() : try workspace.held(for: command, surroundings, change)
    }

    private func changed(
        _ options: TokenOptions, _ workspace: OpenedWorkspace, _ surroundings: Surroundings
    ) throws -> TokenReport {
        let folder = workspace.workspace.folder
        let hasOne = try Store.looking(inWorkspace: folder).map(hasToken) ?? false
        if hasOne, options.act == .issued { throw Failure(hasToken: self) }
        if !hasOne, options.act != .issued { throw Failure(hasNoToken: self) }
        if options.act != .revoked { try refuseWhatIsGone(workspace.programme) }

        func report(_ token: FeedToken?) -> TokenReport {
            TokenReport(
                act: options.act, holder: self, token: token, programme: workspace.programme,
                isPretended: options.dryRun)
        }
        guard !options.dryRun else { return report(nil) }
        let store = try Store(inWorkspace: folder)
        guard options.act != .revoked else {
            try revoke(in: store)
            return report(nil)
        }
        var generator = SystemRandomNumberGenerator()
        let token = FeedToken(using: &generator)
        try issue(token, in: store, at: surroundings.now)
        return report(token)
    }

    private func hasToken(_ store: Store) throws -> Bool {
        switch self {
        case .person(let person): try store.privateFeed(of: person.id) != nil
        case .feed(let feed, _): try store.sharedFeed(feed) != nil
        }
    }

    private func issue(_ token: FeedToken, in store: Store, at instant: Instant) throws {
        switch self {
        case .person(let person): try store.issue(token, for: person.id, at: instant)
        case .feed(let feed, _): try store.issue(token, for: feed, at: instant)
        }
    }

    private func revoke(in store: Store) throws {
        switch self {
        case .person(let person): try store.revokeToken(of: person.id)
        case .feed(let feed, _): try store.revokeToken(of: feed)
        }
    }

    private func refuseWhatIsGone(_ programme: Programme) throws {
        switch self {
        case .person(let person):
            if person.name == .erased { throw Failure(isErased: person.id) }
        case .feed(let feed, _):
            if !Feed.Subject.all(in: programme).contains(feed) { throw Failure(isNoFeed: feed) }
        }
    }
}

extension Failure {
    fileprivate init(hasToken holder: TokenHolder) {
        self.init(
            vi: "\(holder.typed) đã có \(holder.address.vi); khóa của nó không xem lại được. "
                + "Đổi: lich \(holder.command) --rotate · Thu hồi: lich \(holder.command) --revoke. Chưa có gì thay đổi.",
            en: "\(holder.typed) has an address already, and its token cannot be shown again. "
                + "Another one: lich \(holder.command) --rotate · None any more: lich \(holder.command) --revoke. "
                + "Nothing has been changed.")
    }

    fileprivate init(hasNoToken holder: TokenHolder) {
        self.init(
            vi: "\(holder.typed) chưa có \(holder.address.vi) nên không có gì để đổi hay thu hồi. "
                + "Cấp: lich \(holder.command). Chưa có gì thay đổi.",
            en: "\(holder.typed) has no address, so there is none to change or revoke. "
                + "To give one: lich \(holder.command). Nothing has been changed.")
    }

    fileprivate init(isErased id: Person.ID) {
        self.init(
            vi: "dữ liệu của \(id) đã xóa, không còn ai để cấp địa chỉ. Chưa có gì thay đổi.",
            en: "\(id) was erased, and nobody is left to give an address to. Nothing has been changed.")
    }

    fileprivate init(isNoFeed feed: Feed.Subject) {
        self.init(
            vi: "chương trình không còn lịch “\(feed.stem)”. Thu hồi khóa: lich feed token \(feed.stem) --revoke. "
                + "Chưa có gì thay đổi.",
            en: "the programme has no feed “\(feed.stem)” any more. To revoke its token: "
                + "lich feed token \(feed.stem) --revoke. Nothing has been changed.")
    }
}
