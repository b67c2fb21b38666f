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
        let bytes =
            xlsx == nil
            ? table.csv()
            : try ScratchFolder.with(in: surroundings.scratchFolder) {
                try table.xlsx(sheet: table.name, workingIn: $0)
            }
        try put(bytes, at: path, isPretended: isPretended, surroundings)
        return true
    }
}
