// swift-tools-version: 6.2
import PackageDescription

/// Layers stay visible: what one file imports, no other file gets by accident.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "lich",
    products: [
        .executable(name: "lich", targets: ["lich"]),
        .library(name: "ICalendar", targets: ["ICalendar"]),
    ],
    dependencies: [
        // Programme and holiday files are YAML, and its node tree knows line and column of every value.
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        // Commands, their help, their completions and their errors.
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        // The printed sheets are HTML; a template keeps page and program apart, and escapes what it inserts.
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        // Drafts, pins, evidence: SQLite with migrations, a write-ahead log, and rows that are values.
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        // HTTP/1.1 on SwiftNIO: limits, timeouts and graceful stops that are tried elsewhere. Its own configuration files and
        // the whole of Foundation are left out.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        // What Hummingbird is made of, where its face shows through: connections, fields of HTTP, the log.
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        // A programme becomes a plan.
        .target(name: "Days", swiftSettings: strict),
        .target(
            name: "Programmes", dependencies: ["Days", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Planning", dependencies: ["Days", "Programmes"],
            // Searching unoptimised takes minutes where it takes seconds: tests need what people get.
            swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

        .target(name: "Attendance", dependencies: ["Days", "Programmes", "Planning"], swiftSettings: strict),

        // Office files. A workbook is a zip of XML: libzip opens it and Expat reads it in chunks, so that a hostile file
        // is refused before it fills the memory; libxlsxwriter writes them.
        .systemLibrary(name: "CLibzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CLibxlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .target(
            name: "Tables", dependencies: ["Days", "CLibzip", "CExpat", "CLibxlsxwriter"], swiftSettings: strict),

        // A plan becomes calendars, through libical.
        .systemLibrary(name: "CLibical", providers: [.apt(["libical-dev"]), .brew(["libical"])]),
        .target(name: "ICalendar", dependencies: ["CLibical"], swiftSettings: strict),
        // The address of a feed as a code to photograph.
        .systemLibrary(name: "CLibqrencode", providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]),
        .target(
            name: "Publishing",
            dependencies: [
                "Days", "Programmes", "Planning", "Attendance", "ICalendar", "Tables", "CLibqrencode",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: strict),

        // What was made public, as files; what is private or unfinished, in SQLite.
        // SHA-256 tells an edited release file from a whole one; libmd is the smallest library that has it.
        .systemLibrary(name: "CLibmd", providers: [.apt(["libmd-dev"])]),
        .target(
            name: "Storage",
            dependencies: [
                "Days", "Programmes", "Planning", "Attendance", "Publishing", "CLibmd",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),

        // Feeds and pages over HTTP. Pages are sent compressed; zlib does that once for each.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(
            name: "FeedServer",
            dependencies: [
                "Days", "CZlib",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
            ],
            swiftSettings: strict),

        // The commands, where all of it meets.
        .executableTarget(
            name: "lich",
            dependencies: [
                "Days", "Programmes", "Planning", "Attendance", "ICalendar", "Tables", "Publishing", "Storage",
                "FeedServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // A new workspace gets the holidays of the country; they are in the program, so that it works when it is
            // installed alone.
            resources: [.embedInCode("vietnam.yaml")], swiftSettings: strict),

        // Measured, not shipped.
        .executableTarget(
            name: "lich-bench",
            dependencies: [
                "Days", "Programmes", "Planning", "ICalendar", "Publishing", "FeedServer",
            ],
            path: "Benchmarks/lich-bench", swiftSettings: strict),
        .executableTarget(
            name: "icalendar-soak", dependencies: ["ICalendar"], path: "Benchmarks/icalendar-soak",
            swiftSettings: strict),
        .executableTarget(
            name: "storage-soak", dependencies: ["Storage", "Publishing", "Planning", "Programmes", "Days"],
            path: "Benchmarks/storage-soak", swiftSettings: strict),

        .testTarget(
            name: "DaysTests", dependencies: ["Days"], exclude: ["tet_2000_2050.csv"], swiftSettings: strict),
        .testTarget(name: "ProgrammesTests", dependencies: ["Programmes", "Days"], swiftSettings: strict),
        .testTarget(name: "PlanningTests", dependencies: ["Planning", "Programmes", "Days"], swiftSettings: strict),
        .testTarget(
            name: "AttendanceTests", dependencies: ["Attendance", "Planning", "Programmes", "Days"],
            swiftSettings: strict),
        .testTarget(name: "TablesTests", dependencies: ["Tables", "Days", "CLibzip"], swiftSettings: strict),
        .testTarget(name: "ICalendarTests", dependencies: ["ICalendar"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Attendance", "ICalendar", "Tables", "Planning", "Programmes", "Days"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "storage-soak", "Attendance", "Publishing", "Planning", "Programmes", "Days",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "FeedServerTests", dependencies: ["FeedServer", "Days"], swiftSettings: strict),
        .testTarget(name: "LichTests", dependencies: ["lich", "Tables"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
