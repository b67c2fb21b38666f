import ArgumentParser
import Publishing

/// For whom a sheet is.
struct ScopeOptions: ParsableArguments {
    @Option(help: "Chỉ việc của đơn vị này: my-xuyen, “Mỹ Xuyên”. · Only what concerns this unit.")
    var unit: String?

    @Option(help: "Chỉ việc của cơ quan này: bdv-tinh-uy. · Only what this body has a part in.")
    var body: String?

    mutating func validate() throws {
        if unit != nil, body != nil {
            throw ValidationError("--unit hoặc --body, không cả hai. · Either --unit or --body, not both.")
        }
    }

    /// The scope, its names looked up.
    func scope(in workspace: OpenedWorkspace) throws -> SheetScope {
        if let unit { return .unit(try workspace.unit(unit)) }
        if let body { return .body(try workspace.body(body)) }
        return .all
    }
}
