import Days
import Programmes

/// Numbers in words, as remarks need them.
enum Words {
    /// A size in kB or MB of a thousand: `182 kB`, `1,4 MB`.
    static func size(_ bytes: Int, _ language: Language) -> String {
        if bytes < 1000 { return "\(bytes) byte" + (language == .en && bytes != 1 ? "s" : "") }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1000) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10)\(language == .vi ? "," : ".")\(tenths % 10) MB"
    }

    /// An English number with its noun: *1 error*, *2 errors*.
    static func counted(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }

    /// The same of a noun whose plural is a word of its own: *1 person is*, *2 people are*.
    static func counted(_ number: Int, _ one: String, _ several: String) -> String {
        "\(number) " + (number == 1 ? one : several)
    }

    /// A part of the year: *6 tháng đầu năm*, *quý III*; *first half*, *Q3*.
    static func part(_ part: Period.Shape) -> Bilingual {
        switch part {
        case .year: Bilingual(vi: "cả năm", en: "year")
        case .half(1): Bilingual(vi: "6 tháng đầu năm", en: "first half")
        case .half: Bilingual(vi: "6 tháng cuối năm", en: "second half")
        case .quarter(let quarter):
            Bilingual(vi: "quý " + ["I", "II", "III", "IV"][quarter - 1], en: "Q\(quarter)")
        case .month(let month): Bilingual(vi: "tháng \(month)", en: "month \(month)")
        case .day(let month, let day): Bilingual(vi: "ngày \(day)/\(month)", en: "\(day)/\(month)")
        }
    }
}
