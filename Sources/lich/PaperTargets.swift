import Days
import Planning
import Programmes
import Publishing

/// What a typed identity can have papers for: itself, or each of those whose identities begin so.
struct PaperTargets {
    /// What was typed.
    let typed: String
    /// The occurrences that are meant, at least one.
    let ids: [Occurrence.ID]

    /// The one of that identity.
    init(_ id: Occurrence.ID) {
        typed = id.description
        ids = [id]
    }

    init(_ typed: String, _ workspace: OpenedWorkspace, _ inHand: PlanInHand) throws {
        self.typed = typed
        ids = try workspace.identities([typed], all: true, among: inHand.identities)
    }

    /// The one that is meant, where there is one.
    func only() throws -> Occurrence.ID {
        guard ids.count > 1 else { return ids[0] }
        let list = ids.prefix(20).map { "  \($0)" }.joined(separator: "\n") + (ids.count > 20 ? "\n  …" : "")
        throw Failure(
            vi: "“\(typed)” có thể là \(ids.count) việc. Viết rõ hơn, hoặc ĐƠN-VỊ=số,ngày:\n\(list)\nChưa ghi gì.",
            en: "“\(typed)” may be any of \(ids.count) occurrences. Write more of it, or UNIT=number,day:\n\(list)\n"
                + "Nothing has been put on file.")
    }

    /// The paper that a key means: of a unit or body that owes it, to a body that receives it, or of an item of its
    /// preparation.
    func paper(for key: String, _ workspace: OpenedWorkspace) throws -> Evidence {
        if let item = item(key, workspace) { return Evidence(of: item.id, item: item.name) }
        if let id = subject(key, workspace) { return Evidence(of: id) }
        if let recipient = recipient(key, workspace) { return Evidence(of: try only(), recipient: recipient) }
        let known = names(workspace)
        let near = Suggestion.nearest(to: key, among: known)
        throw Failure(
            vi: "“\(typed)” không có đơn vị, nơi nhận hay mục chuẩn bị “\(key)”."
                + (near.map { " Có phải “\($0)”?" } ?? "") + " Có: \(known.joined(separator: ", ")). Chưa ghi gì.",
            en: "“\(typed)” has no unit, recipient or item of preparation “\(key)”."
                + (near.map { " Did you mean “\($0)”?" } ?? "") + " There are: \(known.joined(separator: ", ")). "
                + "Nothing has been put on file.")
    }

    private func subject(_ key: String, _ workspace: OpenedWorkspace) -> Occurrence.ID? {
        let wanted = folded(key)
        return ids.first { id in
            switch id.subject {
            case .unit(let unit):
                let names = workspace.programme.unit(unit).map { [$0.shortName.vi, $0.name.vi, $0.name.en] } ?? []
                return ([unit.rawValue] + names).contains { folded($0) == wanted }
            case .body(let body):
                let names = workspace.programme.body(body).map { [$0.shortName.vi, $0.name.vi, $0.name.en] } ?? []
                return ([body.rawValue] + names).contains { folded($0) == wanted }
            case nil: return false
            }
        }
    }

    private func recipient(_ key: String, _ workspace: OpenedWorkspace) -> Body.ID? {
        recipients(workspace).first { folded($0.rawValue) == folded(key) }
    }

    private func recipients(_ workspace: OpenedWorkspace) -> [Body.ID] {
        let parties = Parties(workspace.programme)
        let references = parties.obligation(ids[0].obligation)?.roles.receives ?? []
        return references.flatMap { parties.parties(of: $0, in: ids[0]) }.compactMap { party in
            if case .body(let body) = party { body } else { nil }
        }
    }

    /// An item of preparation: of the occurrence, or of what several units share.
    private func item(_ key: String, _ workspace: OpenedWorkspace) -> (id: Occurrence.ID, name: String)? {
        guard items(workspace).contains(key) else { return nil }
        let shared = Set(ids.map(\.shared))
        return ids.count == 1 ? (ids[0], key) : shared.count == 1 ? (ids[0].shared, key) : nil
    }

    private func items(_ workspace: OpenedWorkspace) -> [String] {
        let obligation = workspace.programme.obligation(ids[0].obligation)
        let isDue = obligation?.kind == .report || obligation?.kind == .plan
        return (obligation?.schedule?.preparation.map(\.id) ?? []) + (isDue ? [] : [RegistrationDeadline.id])
    }

    private func names(_ workspace: OpenedWorkspace) -> [String] {
        let subjects = ids.compactMap(\.subject?.description)
        return subjects + recipients(workspace).map(\.rawValue) + items(workspace)
    }
}
