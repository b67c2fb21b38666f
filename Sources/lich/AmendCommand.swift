import ArgumentParser
import Days
import Planning
import Programmes
import Publishing
import Storage

/// `lich amend`: applies a dated change to the programme, or withdraws it, and shows at once what it does to the plan.
struct AmendCommand: WorkspaceCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Áp dụng một điều chỉnh trong amendments/, hoặc bỏ ra. · Apply an amendment, or withdraw it.",
        discussion: """
            Chỉ sửa mục “amendments” trong programme.yaml, giữ nguyên mọi thứ khác. Cái đã công bố chỉ đổi khi lich release. \
            · Only the list “amendments” in programme.yaml is edited. What is public changes with lich release alone.
            """)

    @ParentCommand var root: Lich
    @OptionGroup var place: WorkspaceOptions

    @Argument(help: "Tên điều chỉnh: tên tệp trong amendments/, không có .yaml. · The amendment's name.")
    var name: String

    @Flag(help: "Bỏ điều chỉnh ra khỏi chương trình. · Take it out of the programme again.")
    var withdraw = false

    @Flag(help: "Chỉ nói sẽ ra sao. · Only say what would come of it.")
    var dryRun = false

    @OptionGroup var output: OutputOptions

    func run(in surroundings: Surroundings) throws {
        let workspace = try workspace(in: surroundings)
        let old = try workspace.bytes(of: Workspace.programmeName)
        let (new, amendment) = try edit(old, of: workspace)
        let amended = try OpenedWorkspace(workspace, tellingIn: surroundings.language, asIf: new).withDuties()
        let report = try AmendReport(
            amendment, name: name, from: try former(workspace, surroundings), to: amended, surroundings,
            isWithdrawn: withdraw, isPretended: dryRun)
        if !dryRun {
            try amended.held(for: typed("amend", [name] + (withdraw ? ["--withdraw"] : [])), surroundings) {
                try replace(old, by: new, in: workspace)
            }
        }
        try print(surroundings, json: report.json, text: report.text)
        Console.remark(report.remark(surroundings.language))
        if report.needsPerson { throw ExitCode.personNeeded }
    }

    /// The programme's text with the list changed, and the amendment as far as it can be read.
    private func edit(_ bytes: [UInt8], of workspace: Workspace) throws -> ([UInt8], Amendment?) {
        let reading = ProgrammeFile.read(bytes: bytes, name: workspace.programmeFile)
        guard let programme = reading.value else {
            // Opening tells what is wrong.
            return (bytes, nil)
        }
        let names = programme.amendments
        try refuse(names)
        let amendments = Amendments(workspace: workspace)
        let there = try amendments.names()
        if !withdraw { try refuseUnknown(among: there) }
        let wanted = withdraw ? names.filter { $0 != name } : names + [name]
        guard let text = ProgrammeFile.text(String(decoding: bytes, as: UTF8.self), naming: wanted) else {
            let list = "amendments: [" + wanted.joined(separator: ", ") + "]"
            throw Failure(
                vi: "không tự sửa được “\(workspace.programmeFile)”: phần “programme” viết theo cách khác thường. "
                    + "Ghi tay dưới “programme”: \(list). Chưa có gì thay đổi.",
                en: "“\(workspace.programmeFile)” cannot be edited: its part “programme” is written in an unusual way. "
                    + "Write under “programme” by hand: \(list). Nothing has been changed.")
        }
        guard there.contains(name) else { return (Array(text.utf8), nil) }
        let file = try amendments.text(of: name)
        let read = AmendmentFile.read(bytes: file.bytes, name: file.file, id: name, of: programme)
        return (Array(text.utf8), read.value)
    }

    private func refuse(_ names: [String]) throws {
        guard names.contains(name) != withdraw else { return }
        throw withdraw
            ? Failure(
                vi: "điều chỉnh “\(name)” chưa được áp dụng, không có gì để bỏ. "
                    + "Đang áp dụng: \(names.isEmpty ? "không có" : names.joined(separator: ", ")).",
                en: "the amendment “\(name)” is not applied, so there is nothing to withdraw. "
                    + "Applied: \(names.isEmpty ? "none" : names.joined(separator: ", ")).")
            : Failure(
                vi: "điều chỉnh “\(name)” đã áp dụng rồi. Bỏ ra: lich amend \(name) --withdraw",
                en: "the amendment “\(name)” is applied already. To take it out: lich amend \(name) --withdraw")
    }

    private func refuseUnknown(among there: [String]) throws {
        guard !there.contains(name) else { return }
        let way = Amendments.wayOut(insteadOf: name, among: there)
        throw Failure(
            vi: "không có tệp “\(Amendments.path(of: name))”. \(way.vi) Chưa có gì thay đổi.",
            en: "there is no file “\(Amendments.path(of: name))”. \(way.en) Nothing has been changed.")
    }

    /// The workspace as it was; nothing where it has errors, which withdrawing may mend.
    private func former(_ workspace: Workspace, _ surroundings: Surroundings) throws -> OpenedWorkspace? {
        guard try WorkspaceCheck(of: workspace).errorCount == 0 else { return nil }
        return try OpenedWorkspace(workspace, tellingIn: surroundings.language).withDuties()
    }

    /// Writes the programme, unless somebody has written into it meanwhile.
    private func replace(_ old: [UInt8], by new: [UInt8], in workspace: Workspace) throws {
        guard try workspace.bytes(of: Workspace.programmeName) == old else {
            throw Failure(
                vi: "“\(workspace.programmeFile)” vừa bị sửa trong lúc này. Chạy lại; chưa có gì thay đổi.",
                en: "“\(workspace.programmeFile)” has just been edited. Run this again; nothing has been changed.")
        }
        try AtomicFile.write(new, to: workspace.programmeFile)
    }
}
