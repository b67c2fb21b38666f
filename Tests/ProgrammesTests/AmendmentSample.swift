import Programmes
import Testing

/// An amendment to the sample programme that has one of everything.
enum AmendmentSample {
    static let text = """
        amendment:
          id: reform
          title: {vi: "Sắp xếp", en: "Reform"}
          date: 2025-07-01
          basis:
            - {document: "NQ 1", status: verified, source: "Công báo"}
          note: {vi: "ghi chú", en: "a note"}
        changes:
          bodies:
            bdv: {ends: {until: 2025-06-30, status: verified, source: "NQ 1"}, successor: {is: btg, confirmed: true, confirmed-by: "Quyết định số 5"}}
            btg: {begins: {from: 2025-07-01, name: {vi: "Ban Tuyên giáo", en: "Propaganda"}, short: BTG, delegations: 1, status: verified}}
            bcs: {ends: {not-after: 2025-03-31, status: unverified}, successor: {proposed: "Đảng ủy"}}
          units:
            a: {ends: {until: 2025-06-30, status: verified}}
            c: {begins: {from: 2025-07-01, name: Xã C, committee: Đảng ủy xã, bodies: {commission: btg}, neighbours: [b], status: memory}}
          groups:
            communes: {name: {vi: "các xã", en: "the communes"}, units: [c]}
          obligations:
            training:
              title: {vi: "Lớp bồi dưỡng", en: "Course"}
              leads: btg
              length: 4
            inspection:
              ends: {until: 2025-12-31, status: memory}
            report:
              windows:
                Q1: {due: 03-10, whose: clause}
                all: {due: 12-01, whose: clause}
            commune-report:
              begins:
                kind: report
                clause: "2"
                quote: "báo cáo"
                title: {vi: "Báo cáo xã", en: "Commune report"}
                leads: unit.commission
                receives: bdv
                each: year
                scope: each unit of communes
                windows: {due: 12-10, whose: clause}

        """

    static func programme() throws -> Reading<Programme> {
        let reading = ProgrammeFile.read(text: Sample.text, name: "programme.yaml")
        try #require(reading.value != nil)
        return reading
    }

    static func text(_ text: String, _ name: String = "reform") -> AmendmentText {
        AmendmentText(name, file: "amendments/\(name).yaml", bytes: Array(text.utf8))
    }

    /// The issues of one or more amendments to the sample.
    static func issues(_ texts: AmendmentText...) throws -> [Programmes.Issue] {
        try programme().amended(by: texts).issues
    }
}
