/// The text of a part of a Word document with places to fill, made fit for a template engine.
///
/// Word breaks a text into runs wherever it likes, also within `{{so}}`; and what repeats a row of a table is written in its
/// cells. Here each place is one text again, and a section that begins and ends in one row of a table, or one paragraph,
/// repeats the row or the paragraph.
struct PlaceText {
    private enum Piece {
        case markup(String)
        case text(String)
    }

    private var pieces: [Piece] = []

    /// Takes an XML text that is known to be well formed.
    init(_ xml: String) {
        var rest = xml[...]
        while let start = rest.firstIndex(of: "<") {
            if start > rest.startIndex { pieces.append(.text(String(rest[..<start]))) }
            let end = rest[start...].firstIndex(of: ">") ?? rest.index(before: rest.endIndex)
            pieces.append(.markup(String(rest[start...end])))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        for paragraph in elements("w:p") { gather(in: paragraph) }
        hoist("w:tr")
        hoist("w:p")
    }

    /// The whole, as a template.
    var template: String {
        pieces.map { if case .markup(let text) = $0 { text } else if case .text(let text) = $0 { text } else { "" } }
            .joined()
    }

    /// The names of the places, sections among them.
    var names: Set<String> {
        Set(
            Self.places(in: template).map { place in
                place.drop { "#^/&".contains($0) }.filter { !$0.isWhitespace }
            })
    }

    /// What stands between double braces, place by place.
    private static func places(in text: String) -> [String] {
        var places: [String] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { return places }
            places.append(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return places
    }
}

// MARK: - Elements

extension PlaceText {
    /// Where elements of a name begin and end, the inner ones of those that lie in each other.
    private func elements(_ name: String) -> [ClosedRange<Int>] {
        var found: [ClosedRange<Int>] = []
        var begun: Int?
        for (index, piece) in pieces.enumerated() {
            guard case .markup(let tag) = piece else { continue }
            if tag.opens(name) {
                begun = index
            } else if tag == "</\(name)>", let start = begun {
                found.append(start...index)
                begun = nil
            }
        }
        return found
    }

    /// The texts that people see within an element, by their pieces.
    private func texts(in element: ClosedRange<Int>) -> [Int] {
        element.filter { index in
            guard case .text = pieces[index], index > 0, case .markup(let tag) = pieces[index - 1] else { return false }
            return tag.opens("w:t")
        }
    }

    private func text(at index: Int) -> String {
        if case .text(let text) = pieces[index] { text } else { "" }
    }
}

// MARK: - Gathering

extension PlaceText {
    /// Puts each place that runs break into the first of them.
    private mutating func gather(in paragraph: ClosedRange<Int>) {
        let runs = texts(in: paragraph)
        for (position, run) in runs.enumerated() {
            var next = position + 1
            while next < runs.count, Self.isOpen(text(at: run)) {
                let (taken, left) = Self.split(text(at: runs[next]))
                pieces[run] = .text(text(at: run) + taken)
                pieces[runs[next]] = .text(left)
                next += 1
            }
        }
    }

    /// Whether a place begins in a text and does not end there; a single brace at its end may be the first of two.
    private static func isOpen(_ text: String) -> Bool {
        guard let open = text.range(ofLast: "{{") else { return text.hasSuffix("{") }
        return text[open.upperBound...].firstRange(of: "}}") == nil
    }

    /// What of a text still belongs to a place that was begun before it.
    private static func split(_ text: String) -> (taken: String, left: String) {
        guard let close = text.firstIndex(of: "}") else { return (text, "") }
        let end = text[close...].prefix { $0 == "}" }.endIndex
        return (String(text[..<end]), String(text[end...]))
    }
}

// MARK: - Hoisting

extension PlaceText {
    /// Puts a section that begins and ends in an element around the element; and one mark of a section that is all its text
    /// in the element's place.
    private mutating func hoist(_ name: String) {
        for element in elements(name).reversed() {
            let runs = texts(in: element)
            let whole = runs.map(text).joined()
            let places = Self.places(in: whole)
            let trimmed = String(whole.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
            if places.count == 1, trimmed == "{{\(places[0])}}", places[0].isMark, name == "w:p" {
                pieces.replaceSubrange(element, with: [.text(trimmed)])
            } else if let open = places.first, open.opensSection, let close = places.last,
                close.drop(while: { $0 == "/" }) == open.dropFirst(), close.hasPrefix("/")
            {
                remove("{{\(open)}}", in: runs)
                remove("{{\(close)}}", in: runs.reversed())
                pieces.insert(.text("{{\(close)}}"), at: element.upperBound + 1)
                pieces.insert(.text("{{\(open)}}"), at: element.lowerBound)
            }
        }
    }

    private mutating func remove(_ mark: String, in runs: [Int]) {
        for run in runs {
            var text = text(at: run)
            guard let range = text.firstRange(of: mark) else { continue }
            text.removeSubrange(range)
            pieces[run] = .text(text)
            return
        }
    }
}

extension String {
    /// Whether a tag opens an element of that name, and does not close it at once.
    fileprivate func opens(_ name: String) -> Bool {
        hasPrefix("<\(name)") && !hasSuffix("/>")
            && (dropFirst(name.count + 1).first.map { $0 == ">" || $0.isWhitespace } ?? false)
    }

    /// Whether a place begins a section.
    fileprivate var opensSection: Bool { hasPrefix("#") || hasPrefix("^") }
    /// Whether it begins or ends one.
    fileprivate var isMark: Bool { opensSection || hasPrefix("/") }

    fileprivate func range(ofLast words: String) -> Range<Index>? { ranges(of: words).last }
}
