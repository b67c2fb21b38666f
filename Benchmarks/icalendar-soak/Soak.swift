@main struct Soak {
    static func main() throws {
        if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "read" {
            try ReadingSoak.run(CommandLine.arguments[2], rounds: 10)
        }
    }
}
