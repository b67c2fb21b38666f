import Days
import Programmes
import Publishing
import Storage

/// The amendments of a workspace: what lies in its folder, and what the programme says is applied.
struct Amendments {
    let workspace: Workspace

    /// The path of an amendment's file, from the workspace.
    static func path(of name: String) -> String { Path.join(AmendmentFile.folder, name + ".yaml") }

    /// The names of all that lie there, sorted.
    func names() throws -> [String] {
        try Folder.names(in: Path.join(workspace.folder, AmendmentFile.folder))
            .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(".yaml".count)) }
    }

    /// The text of one.
    func text(of name: String) throws -> AmendmentText {
        let path = Self.path(of: name)
        return AmendmentText(
            name, file: Path.join(workspace.folder, path), bytes: try workspace.bytes(of: path))
    }

    /// The texts of those that a programme names, as far as they can be read, and what is wrong with the others.
    func texts(of programme: Programme, at places: Places) throws -> (texts: [AmendmentText], issues: [Issue]) {
        var found: ([AmendmentText], [Issue]) = ([], [])
        let there = programme.amendments.isEmpty ? [] : try names()
        for (index, name) in programme.amendments.enumerated() {
            let place = places["programme", "amendments", "\(index)"]
            guard there.contains(name) else {
                found.1.append(Self.missing(name, among: there, at: place))
                continue
            }
            do {
                found.0.append(try text(of: name))
            } catch {
                found.1.append(Issue(unreadable: Self.path(of: name), error, at: place))
            }
        }
        return found
    }

    /// That an amendment is named whose file is not there.
    private static func missing(_ name: String, among there: [String], at place: Issue.Place) -> Issue {
        let way = wayOut(insteadOf: name, among: there)
        return Issue(
            .error, at: place, code: "missing-amendment",
            message: Bilingual(
                vi: "không có tệp “\(path(of: name))”. \(way.vi)", en: "there is no file “\(path(of: name))”. \(way.en)"
            ))
    }

    /// Which name may have been meant.
    static func wayOut(insteadOf name: String, among there: [String]) -> Bilingual {
        if let near = Suggestion.nearest(to: name, among: there) {
            return Bilingual(vi: "Có phải “\(near)”?", en: "Did you mean “\(near)”?")
        }
        guard !there.isEmpty else {
            return Bilingual(
                vi: "Thư mục \(AmendmentFile.folder)/ chưa có điều chỉnh nào.",
                en: "There is no amendment in \(AmendmentFile.folder)/.")
        }
        let list = there.joined(separator: ", ")
        return Bilingual(vi: "Có: \(list).", en: "There are: \(list).")
    }
}

// MARK: - What is not applied

extension Amendments {
    /// An amendment that lies there and that the programme does not name.
    struct Waiting {
        let name: String
        /// What it says; nothing where it has faults.
        let amendment: Amendment?
        /// What keeps it from being applied: the first fault.
        let fault: Bilingual?
    }

    /// All that lie there and are not applied, as they would be read now.
    func waiting(beside programme: Programme) throws -> [Waiting] {
        try names().filter { !programme.amendments.contains($0) }.map { name in
            do {
                let text = try text(of: name)
                let reading = AmendmentFile.read(bytes: text.bytes, name: text.file, id: name, of: programme)
                let fault = reading.issues.first { $0.severity == .error }?.message
                return Waiting(name: name, amendment: reading.value, fault: fault)
            } catch {
                // What changes nothing must not keep anybody from looking at the rest.
                let place = Issue.Place(file: Self.path(of: name))
                return Waiting(
                    name: name, amendment: nil, fault: Issue(unreadable: Self.path(of: name), error, at: place).message)
            }
        }
    }
}

extension Amendments.Waiting {
    /// *2025-07-reorganisation: Sắp xếp … (từ 01/7/2025)*.
    func line(_ language: Language) -> String {
        guard let amendment else {
            return "\(name)" + (fault.map { " (\(language == .vi ? "lỗi" : "error"): \($0[language]))" } ?? "")
        }
        let day = amendment.date
        return language == .vi
            ? "\(name): \(amendment.title.vi) (từ \(DateWriting(.vi).date(day)))"
            : "\(name): \(amendment.title.en) (from \(DateWriting(.en).date(day)))"
    }
}
