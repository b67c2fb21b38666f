import Days

/// Reads the text of a programme, and says everything that is wrong with it at once.
///
/// Reading never stops at the first fault: what can be read is read, and `Validation` looks at it too. References
/// of YAML (`&name`, `*name`) are refused, files over 4 MiB and values nested more than 32 deep as well.
public enum ProgrammeFile {
    /// Reads a programme from the bytes of the file that people call `name`.
    public static func read(bytes: [UInt8], name: String) -> Reading<Programme> {
        switch YamlTree.read(bytes: bytes, name: name) {
        case .success(let tree): read(tree, name: name)
        case .failure(let issue): Reading(nil, issues: [issue], places: Places(file: name))
        }
    }

    /// Reads a programme from text.
    public static func read(text: String, name: String) -> Reading<Programme> {
        read(bytes: Array(text.utf8), name: name)
    }

    private static func read(_ tree: YamlTree, name: String) -> Reading<Programme> {
        let reader = NodeReader(file: name)
        let draft = reader.programme(tree.root)
        var issues = reader.issues
        if let draft {
            issues += Validation.issues(of: draft.programme, at: reader.places, except: draft.incomplete)
        } else if issues.isEmpty {
            preconditionFailure("a programme that cannot be read has an issue: \(name)")
        }
        return Reading(draft?.programme, issues: issues, places: reader.places)
    }
}

/// A programme as far as it could be read.
struct ProgrammeDraft {
    var programme: Programme
    /// Obligations that have errors already, so that what follows from those is not said again.
    var incomplete: Set<Obligation.ID>
}

extension NodeReader {
    /// The whole file.
    func programme(_ root: YamlNode) -> ProgrammeDraft? {
        let sections = ["programme", "hours", "settings", "avoid", "bodies", "groups", "units", "obligations"]
        guard let top = fields(root, of: Bilingual(vi: "tệp chương trình", en: "a programme file"), keys: sections)
        else { return nil }
        for section in sections { top[section].map { places.record($0, at: [section]) } }
        guard let head = required("programme", in: top), var programme = self.head(head) else {
            // Without its head nothing else can be judged, but it can be read.
            _ = parts(of: top)
            return nil
        }
        let parts = parts(of: top)
        programme.hours = hours(top["hours"])
        programme.settings = parts.settings
        programme.daysToAvoid = parts.daysToAvoid
        programme.bodies = parts.bodies
        programme.groups = parts.groups
        programme.units = parts.units
        programme.obligations = parts.obligations.obligations
        programme.visibility = visibility(head["visibility"], units: parts.units)
        return ProgrammeDraft(programme: programme, incomplete: parts.obligations.incomplete)
    }

    private typealias Parts = (
        settings: [Setting], daysToAvoid: [DaysToAvoid], bodies: [Body], groups: [BodyGroup], units: [Unit],
        obligations: ObligationsDraft
    )

    private func parts(of top: Fields) -> Parts {
        let settings = settings(top["settings"])
        let daysToAvoid = daysToAvoid(top["avoid"])
        let bodies = bodies(required("bodies", in: top))
        let units = units(top["units"])
        let groups = groups(top["groups"], units: Set(units.map(\.id)))
        let obligations = obligations(
            required("obligations", in: top), groups: Set(groups.map(\.id)), settings: settings)
        return (settings, daysToAvoid, bodies, groups, units, obligations)
    }

    private func head(_ node: YamlNode) -> Programme? {
        let keys = [
            "id", "title", "short-title", "document", "clauses", "holidays", "signed", "revised", "language",
            "illustrative", "visibility", "horizon", "time-zone", "address", "contact", "amendments",
        ]
        guard let fields = fields(node, of: Bilingual(vi: "phần “programme”", en: "the part “programme”"), keys: keys)
        else { return nil }
        let id = identifier(required("id", in: fields))
        let title = bilingual(required("title", in: fields))
        let signed = day(required("signed", in: fields))
        let revised = instant(required("revised", in: fields))
        let horizon = days(required("horizon", in: fields))
        let holidays = text(required("holidays", in: fields))
        let language = choice(fields["language"], of: Bilingual(vi: "ngôn ngữ", en: "language"), Language.self)
        var programme = Programme(
            id: id ?? "?", title: title ?? Bilingual(vi: "?", en: "?"), shortTitle: bilingual(fields["short-title"]),
            signed: signed ?? .earliest, revised: revised ?? Instant(seconds: 0),
            horizon: horizon ?? Day.earliest...Day.earliest, timeZone: zone(fields["time-zone"]) ?? "Asia/Ho_Chi_Minh",
            language: language ?? .vi, isIllustrative: flag(fields["illustrative"]) ?? false,
            holidays: holidays ?? "", document: text(fields["document"]), clauses: text(fields["clauses"]),
            address: address(fields["address"]), contact: bilingual(fields["contact"]))
        programme.amendments = amendments(fields["amendments"])
        // Windows cannot be judged without the days between which they lie; the rest only misses its name.
        return signed == nil || horizon == nil ? nil : programme
    }

    /// The names of amendments, each once.
    private func amendments(_ node: YamlNode?) -> [String] {
        items(node).reduce(into: []) { names, item in
            guard let name = identifier(item) else { return }
            if names.contains(name) {
                error(
                    "amendment-twice", at: item.place, vi: "điều chỉnh “\(name)” ghi hai lần. Xóa một.",
                    en: "the amendment “\(name)” stands twice. Delete one.")
            } else {
                names.append(name)
            }
        }
    }

    private func zone(_ node: YamlNode?) -> String? {
        guard let node, let name = text(node) else { return nil }
        let isName = name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0.isDigit || $0.isLatinLetter || "_+-".utf8.contains($0) }
        }
        guard isName, name.utf8.count <= 60 else {
            error(
                "bad-time-zone", at: node.place,
                vi: "“\(name)” không phải tên múi giờ IANA. Ghi như Asia/Ho_Chi_Minh.",
                en: "“\(name)” is no IANA time zone name. Write it as Asia/Ho_Chi_Minh.")
            return nil
        }
        return name
    }

    private func address(_ node: YamlNode?) -> String? {
        guard let node, let address = text(node) else { return nil }
        guard address.hasPrefix("https://") || address.hasPrefix("http://"),
            !address.contains(where: { $0.isWhitespace || !$0.isASCII })
        else {
            error(
                "bad-address", at: node.place,
                vi: "“\(address)” không phải địa chỉ trang. Ghi cả https://, không có dấu cách.",
                en: "“\(address)” is no address of a page. Write it with https:// and without spaces.")
            return nil
        }
        return address
    }
}

extension UInt8 {
    /// Whether it is one of A…Z, a…z in ASCII.
    var isLatinLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
