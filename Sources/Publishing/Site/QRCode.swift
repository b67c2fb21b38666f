import CLibqrencode

/// A text as a code to photograph (ISO/IEC 18004), with a quarter of it allowed to be dirty.
struct QRCode {
    /// How many modules it is wide and high.
    let width: Int
    /// Which modules are dark, row by row.
    let dark: [Bool]

    /// How many light modules must lie around it (ISO/IEC 18004 §6.3.8).
    private static let margin = 4

    /// The code of a text of at most some 2,000 octets.
    init(of text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else {
            preconditionFailure("an address is too long for a QR code: \(text.utf8.count) octets")
        }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        // The lowest bit of each octet tells dark from light.
        dark = (0..<(width * width)).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The code as SVG, black on white whatever the page's colours are.
    func svg(titled title: String) -> String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let run = dark[(row * width + column)..<((row + 1) * width)].prefix { $0 }.count
                if run > 0 { path += "M\(column + Self.margin) \(row + Self.margin)h\(run)v1h-\(run)z" }
                column += max(run, 1)
            }
        }
        let side = width + 2 * Self.margin
        return """
            <svg class="code" role="img" aria-label="\(title)" viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges">\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)"/></svg>

            """
    }
}
