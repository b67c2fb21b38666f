import Days
import Publishing
import Storage
import Tables

extension WorkspaceCommand {
    /// Writes a table as .csv or .xlsx where one was asked for; whether it did.
    func write(
        _ table: @autoclosure () -> Table, csv: String?, xlsx: String?, isPretended: Bool, _ surroundings: Surroundings
    ) throws -> Bool {
        guard let path = csv ?? xlsx else { return false }
        let table = table()
        let bytes = xlsx == nil ? table.csv() : try table.workbook(surroundings)
        try put(bytes, at: path, isPretended: isPretended, surroundings)
        return true
    }
}

extension Table {
    /// The table as a workbook, its sheet called as it is.
    func workbook(_ surroundings: Surroundings) throws -> [UInt8] {
        try ScratchFolder.with(in: surroundings.scratchFolder) { try xlsx(sheet: name, workingIn: $0) }
    }
}
