public import Publishing

/// The folder of releases: `0001.jsonl`, `0002.jsonl` …, each complete, each holding the digest of the one before.
///
/// A release that was written is never written over. Nothing is guessed: a file that is damaged, missing in between,
/// there twice or foreign is named by the `StorageError`.
public struct ReleaseFolder: Sendable {
    /// The folder, as the person would name it from here.
    public let path: String

    /// How many seconds a writer waits for another one.
    private static let patience = 5.0

    /// The folder of that path; it need not exist.
    public init(_ path: String) {
        self.path = path
    }

    /// The releases of a workspace.
    public init(ofWorkspace folder: String) {
        path = Path.join(folder, "releases")
    }

    /// A release, and the digest of its file.
    public struct Entry: Hashable, Sendable {
        /// What it tells.
        public let release: Release
        /// The SHA-256 of its file, in hexadecimal: what the next release holds as `previousHash`.
        public let hash: String
    }
}

// MARK: - Reading

extension ReleaseFolder {
    /// The numbers of the releases, ascending from 1 without a hole; none before the first release.
    public func numbers() throws(StorageError) -> [Int] {
        try verifyNames(try Folder.names(in: path))
    }

    /// The last release; nothing before the first.
    ///
    /// It is read and verified whole; of those before it the digests alone, which tell any change of a byte.
    public func latest() throws(StorageError) -> Entry? {
        guard let last = try numbers().last else { return nil }
        var previous: (release: Release, hash: String)?
        for number in 1..<last {
            let bytes = try bytes(of: number)
            let head = try ReleaseText.head(of: bytes, name: file(number))
            try verify(head, follows: previous)
            previous = (head, Fingerprint.of(bytes))
        }
        let entry = try entry(last)
        try verify(entry.release, follows: previous)
        return entry
    }

    /// All releases, the first one first, each verified whole.
    public func all() throws(StorageError) -> [Entry] {
        var entries: [Entry] = []
        try visit { entries.append($0) }
        return entries
    }

    /// Shows all releases one by one, the first one first; each is verified whole.
    ///
    /// With `known`, those after it; with `last`, those up to it, which is not read again. Two of them are in memory at a time,
    /// which matters where there are many.
    public func visit(
        after known: Entry? = nil, upTo last: Entry? = nil, _ show: (Entry) -> Void
    ) throws(StorageError) {
        let end = last?.release.number ?? .max
        var before = known
        for number in try numbers() where number > known?.release.number ?? 0 && number <= end {
            let entry = if let last, number == end { last } else { try entry(number) }
            try verify(entry.release, follows: before.map { ($0.release, $0.hash) })
            show(entry)
            before = entry
        }
    }

    /// The release of that number, verified whole; throws `nothingThere` where there is none.
    public func release(_ number: Int) throws(StorageError) -> Release {
        let numbers = try numbers()
        guard numbers.contains(number) else {
            let known = numbers.last.map { ($0 == 1 ? "1" : "1…\($0)") }
            throw StorageError(
                .nothingThere,
                vi: "không có bản công bố lần \(number). "
                    + (known.map { "Đã có: \($0)." } ?? "Chưa công bố lần nào; chạy: lich release"),
                en: "there is no release \(number). "
                    + (known.map { "There are: \($0)." } ?? "Nothing is released yet; run: lich release"))
        }
        let release = try entry(number).release
        try verify(release, isNumber: number)
        return release
    }

    private func entry(_ number: Int) throws(StorageError) -> Entry {
        let bytes = try bytes(of: number)
        return Entry(
            release: try ReleaseText.release(from: bytes, name: file(number)), hash: Fingerprint.of(bytes))
    }

    private func bytes(of number: Int) throws(StorageError) -> [UInt8] {
        try BoundedFile.read(file(number), limit: ReleaseText.sizeLimit)
    }
}

// MARK: - Writing

extension ReleaseFolder {
    /// Makes a release public: its file is there whole, or nothing has changed.
    ///
    /// Its number must be the next, its `previousHash` the hash of the latest one, and its instant a later one. Of two
    /// writers at once the second waits some seconds; it then finds its number taken, and is told so.
    @discardableResult
    public func append(_ release: Release) throws -> Entry {
        let bytes = ReleaseText.bytes(of: release)
        // What could not be read again must not become public.
        let written = try ReleaseText.release(from: bytes, name: file(release.number))
        return try Signals.held {
            let made = try Folder.make(path)
            do {
                return try Folder.held(path, waiting: Self.patience) {
                    try AtomicFile.clearPartials(in: path)
                    try verifyPlace(of: release)
                    guard try AtomicFile.create(bytes, at: file(release.number)) else { throw taken(release.number) }
                    return Entry(release: written, hash: Fingerprint.of(bytes))
                }
            } catch {
                Folder.unmake(made)
                throw error
            }
        }
    }

    private func verifyPlace(of release: Release) throws(StorageError) {
        let latest = try latest()
        let next = (latest?.release.number ?? 0) + 1
        guard release.number >= next else { throw taken(release.number) }
        guard release.number == next, release.previousHash == latest?.hash else {
            throw StorageError(
                .releaseOutOfOrder,
                vi: "bản công bố lần \(release.number) không nối tiếp “\(path)”, nơi lần tới là \(next). "
                    + "Chưa có gì thay đổi. Chạy lại lệnh.",
                en: "release \(release.number) does not follow those in “\(path)”, where the next is \(next). "
                    + "Nothing has been changed. Run the command again.")
        }
        guard let latest, release.instant <= latest.release.instant else { return }
        throw StorageError(
            .releaseOutOfOrder,
            vi: "đồng hồ chỉ \(release.instant), không sau bản công bố lần \(latest.release.number) "
                + "(\(latest.release.instant)). Chưa có gì thay đổi. Chỉnh lại đồng hồ rồi chạy lại.",
            en: "the clock says \(release.instant), which is not after release \(latest.release.number) "
                + "(\(latest.release.instant)). Nothing has been changed. Set the clock right, then run this again.")
    }

    private func taken(_ number: Int) -> StorageError {
        StorageError(
            .releaseOutOfOrder,
            vi: "bản công bố lần \(number) vừa được một lệnh khác ghi vào “\(path)”. Lệnh này chưa thay đổi gì. "
                + "Xem lại bằng lich changes, rồi chạy lại.",
            en: "another command has just written release \(number) into “\(path)”. This one has changed nothing. "
                + "Look with lich changes, then run it again.")
    }
}

// MARK: - Names and the chain

extension ReleaseFolder {
    private static let suffix = ".jsonl"

    /// The name of a release's file: `0001.jsonl`.
    static func name(of number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + suffix
    }

    private func file(_ number: Int) -> String { Path.join(path, Self.name(of: number)) }

    /// The numbers of these names; hidden files and those of other kinds are passed over.
    private func verifyNames(_ names: [String]) throws(StorageError) -> [Int] {
        let names = names.filter { $0.hasSuffix(Self.suffix) && !$0.hasPrefix(".") }
        var numbers: [Int] = []
        for name in names {
            guard let number = Int(name.prefix { $0.isASCII && $0.isNumber }), Self.name(of: number) == name, number > 0
            else { throw stray(name, among: names) }
            numbers.append(number)
        }
        numbers.sort()
        if let missing = (1...max(1, numbers.count)).first(where: { !numbers.isEmpty && numbers[$0 - 1] != $0 }) {
            throw .releaseOutOfOrder(
                vi: "thiếu “\(file(missing))”, mà có “\(file(numbers[missing - 1]))”",
                en: "“\(file(missing))” is missing, and “\(file(numbers[missing - 1]))” is there")
        }
        return numbers
    }

    private func stray(_ name: String, among names: [String]) -> StorageError {
        let place = Path.join(path, name)
        let twin = Int(name.prefix { $0.isASCII && $0.isNumber }).map(Self.name(of:)).flatMap { twin in
            twin != name && names.contains(twin) ? twin : nil
        }
        if let twin {
            return StorageError(
                .releaseOutOfOrder,
                vi: "“\(place)” trùng số với “\(twin)”. Chuyển tệp thừa ra khỏi thư mục này.",
                en: "“\(place)” has the number of “\(twin)”. Move the one too many out of this folder.")
        }
        return StorageError(
            .releaseOutOfOrder,
            vi: "“\(place)” không phải tên của bản công bố (như 0001.jsonl). Trả lại tên cũ, hoặc chuyển nó đi.",
            en: "“\(place)” is no name of a release (like 0001.jsonl). Give it its old name back, or move it away.")
    }

    /// Whether a release is the one its name says.
    private func verify(_ release: Release, isNumber number: Int) throws(StorageError) {
        guard release.number == number else {
            throw .releaseOutOfOrder(
                vi: "“\(file(number))” chứa bản công bố lần \(release.number)",
                en: "“\(file(number))” holds release \(release.number)")
        }
    }

    /// Whether a release follows the one before, or nothing where it is the first.
    private func verify(
        _ release: Release, follows previous: (release: Release, hash: String)?
    ) throws(StorageError) {
        let number = (previous?.release.number ?? 0) + 1
        try verify(release, isNumber: number)
        guard release.previousHash == previous?.hash else { throw broken(before: number) }
        guard let previous, release.instant <= previous.release.instant else { return }
        throw .releaseOutOfOrder(
            vi: "“\(file(number))” không sau “\(file(number - 1))” về thời điểm",
            en: "“\(file(number))” is not later than “\(file(number - 1))”")
    }

    /// Names whichever of two files is not the one it was: the earlier where it does not verify by itself.
    private func broken(before number: Int) -> StorageError {
        guard number > 1 else {
            return .releaseOutOfOrder(
                vi: "“\(file(number))” nói có một bản đứng trước nó, mà nó là bản đầu",
                en: "“\(file(number))” says that it follows another, and it is the first")
        }
        do { _ = try entry(number - 1) } catch { return error }
        return .releaseOutOfOrder(
            vi: "“\(file(number))” không nối tiếp “\(file(number - 1))”: một trong hai đã bị thay bằng bản khác",
            en: "“\(file(number))” does not follow “\(file(number - 1))”: one of them was replaced by another")
    }
}
