import Foundation
import Tables
import Testing

@Suite("Fonts from before Unicode")
struct OldFontTests {
    @Test(
        "Text typed with old fonts is called by its encoding",
        arguments: [
            ("NguyÔn V¨n An", OldFont.tcvn3), ("TrÇn ThÞ B×nh", .tcvn3), ("§Æng Ngäc Ph­¬ng", .tcvn3),
            ("Lª Hång S¬n", .tcvn3),
            ("Nguyeãn Vaên An", .vni), ("Traàn Thò Bình", .vni), ("Leâ Vaên Söôûng", .vni), ("Phaïm Quoác Huøng", .vni),
        ])
    func recognised(text: String, font: OldFont) { #expect(OldFont.recognised(in: [text]) == font) }

    @Test("Vietnamese as it is written is taken for nothing else")
    func vietnamese() {
        let names = [
            "Nguyễn Văn An", "Lê Thị Hòa", "Hoà Xuân Huế", "Đặng Ngọc Phượng", "Khuất Duy Tiến", "Thạch Sóc Kha",
            "Kim Thị Sô Phia",
            "Trần Thuý Quyên", "Võ Hoàng Ân", "Danh Út", "Lý Thị Phước Ẩn", "Ngô Đình Thoại", "Y Bhiông Niê",
            "Quách Êm", "Huỳnh Loan Oanh",
        ]
        for name in names {
            #expect(OldFont.recognised(in: [name]) == nil, "\(name)")
            #expect(OldFont.recognised(in: [name.uppercased()]) == nil, "\(name)")
            #expect(OldFont.recognised(in: [name.decomposedStringWithCanonicalMapping]) == nil, "\(name)")
        }
        #expect(OldFont.recognised(in: names + ["§ 5 Luật Thực hiện dân chủ"]) == nil)
    }
}
