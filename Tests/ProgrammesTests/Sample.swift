/// A small programme that has one of everything, for tests to read and to spoil.
enum Sample {
    static let text = """
        programme:
          id: sample-2025
          title: {vi: "Chương trình mẫu", en: "Sample programme"}
          short-title: {vi: "Mẫu", en: "Sample"}
          document: document.txt
          clauses: clauses.csv
          holidays: ../holidays/vietnam.yaml
          signed: 2022-12-29
          revised: 2026-11-23T08:00:00+07:00
          language: vi
          illustrative: true
          horizon: 2023-01-01..2026-12-31
          time-zone: Asia/Ho_Chi_Minh
          address: https://example.org/
          contact: {vi: "Văn phòng", en: "The office"}
        hours:
          morning: 07:30-11:30
          afternoon: 13:30-17:00
        settings:
          classes:
            value: 2
            choices: [1, 2]
            clause: III.1.6
            reason: {vi: "từ 01 đến 02 lớp", en: "one or two classes"}
          reports:
            value: merge
            choices: [merge, literal]
            reason: {vi: "gộp", en: "merged"}
          units-per-round:
            value: 1
            reason: {vi: "đủ người", en: "enough people"}
        bodies:
          bdv: {name: {vi: "Ban Dân vận", en: "Commission"}, short: {vi: "BDV", en: "Comm."}, delegations: 2}
          bcs: {name: {vi: "Ban cán sự", en: "Party committee"}, until: 2026-12-31, successor: bdv}
          bdv-a: {name: Ban A}
          bdv-b: {name: Ban B}
        groups:
          districts: {name: {vi: "các huyện", en: "the districts"}, units: [a, b]}
          everyone: {name: {vi: "tất cả", en: "everyone"}, units: [bdv, bcs]}
        units:
          a: {name: {vi: "huyện A", en: "A district"}, committee: {vi: "Huyện ủy", en: "Committee"}, bodies: {commission: bdv-a}}
          b: {name: {vi: "huyện B", en: "B district"}, committee: {vi: "Huyện ủy", en: "Committee"}, bodies: {commission: bdv-b}}
        obligations:
          - id: training
            alias: tap-huan
            clause: III.1.6
            quote: "từ 01 đến 02 lớp"
            also: [{clause: II.8, quote: "tập huấn"}]
            answers: [training, training-ii8]
            kind: training
            title: {vi: "Lớp tập huấn", en: "Training class"}
            content: {vi: "Công tác dân vận", en: "Mass mobilisation"}
            leads: bdv
            takes-part: [everyone]
            each: year
            times: $classes
            window-reason: {vi: "tránh lễ", en: "away from festivals"}
            windows:
              - {opens: 04-01, closes: 06-30, prefer: 05-15}
              - {opens: 08-01, closes: 10-31, prefer: 09-20}
            length: 2
            place: {vi: "Trường Chính trị", en: "The school"}
            needs: [head of bdv, room hoi-truong]
            spacing: 60 days
            preparation:
              - {id: call-up, kind: letter, title: {vi: "Giấy triệu tập", en: "Call-up"}, before: 10 working days, by: bdv}
          - id: inspection-plan
            clause: III.3.2
            quote: "xây dựng kế hoạch kiểm tra"
            answers: inspect
            kind: plan
            title: {vi: "Kế hoạch kiểm tra", en: "Inspection plan"}
            leads: [bdv, bcs]
            each: half
            windows:
              H1: {due: 04-25, reason: {vi: "trước", en: "before"}}
              H2: {due: 09-30, reason: {vi: "trước", en: "before"}}
          - id: inspection
            follows: inspection-plan
            kind: inspection
            title: {vi: "Kiểm tra", en: "Inspection"}
            leads: [bdv]
            takes-part: [unit.commission, unit]
            each: [H1, H2]
            scope: $units-per-round units of districts, by turns
            windows:
              H1: {opens: 05-15, closes: 06-10, prefer: 05-25, whose: clause}
              H2: {opens: 10-15, closes: 11-20, prefer: 11-01, whose: clause}
              2026-H2: {opens: 10-01, closes: 11-20, whose: clause}
            session: morning
            needs: [team 1, leader of unit.commission]
            after: [{obligation: inspection-plan, at-least: 1 day, at-most: 120 days}]
          - id: report
            alias: bao-cao
            clause: III.3.4
            quote: "hàng quý, 6 tháng và năm"
            answers: [report-q1]
            kind: report
            title: {vi: "Báo cáo", en: "Report"}
            titles: {Q1: {vi: "Báo cáo quý I", en: "Q1 report"}, year: {vi: "Báo cáo năm", en: "Annual report"}}
            leads: unit.commission
            receives: bdv
            directs: bcs
            via: bdv
            scope: each unit of districts
            each: {by: reports, merge: [Q1, H1, Q3, year], literal: [Q1, Q2, H1, Q3, Q4, year]}
            within: 2023-01-01..2026-12-31
            windows:
              Q1: {due: 03-20, whose: clause}
              H1: {due: 06-10, data-until: 05-31, whose: clause}
              Q3: {due: 09-20, whose: clause}
              year: {due: 12-05, data-until: 11-30, whose: clause}
              all: {due: 12-20, whose: clause}
          - id: two-way
            clause: III.3.1
            quote: "báo cáo hai chiều"
            kind: report
            title: {vi: "Báo cáo hai chiều", en: "Two-way report"}
            leads: self
            receives: others
            scope: each of [bdv, bcs]
            each: [H1, year]
            windows: {H1: {due: 06-20, whose: clause}, year: {due: 12-15, whose: clause}}
          - id: prov-plan
            clause: III.1.2
            quote: "Hàng năm"
            kind: plan
            title: {vi: "Kế hoạch năm", en: "Yearly plan"}
            leads: bdv
            each: year
            windows: {opens: 12-15 -1y, closes: 02-28, prefer: 01-31, whose: clause}
          - id: final-review
            clause: III.2.7
            quote: "tổng kết"
            kind: review
            title: {vi: "Tổng kết", en: "Final review"}
            leads: bcs
            once: true
            tentative: true
            windows: {opens: 2026-12-01, closes: 2026-12-31, prefer: 2026-12-18, whose: clause}
          - id: meeting
            clause: III.1.7
            quote: "các cuộc họp định kỳ"
            kind: meeting
            title: {vi: "Họp định kỳ", en: "Periodic meeting"}
            leads: bcs
            rule: "FREQ=MONTHLY;BYDAY=-1FR"
            windows: {closes: last, whose: clause}
          - id: opinions
            clause: III.1.3
            quote: "Tham gia đóng góp ý kiến"
            kind: meeting
            title: {vi: "Góp ý", en: "Opinions"}
            timing: on-request
            note: {vi: "khi có yêu cầu", en: "when asked"}
          - id: review-ii8
            clause: II.8
            quote: "định kỳ sơ kết, tổng kết"
            kind: review
            title: {vi: "Sơ kết", en: "Reviews"}
            covered-by: [final-review]
          - id: extra
            when: {reports: literal}
            follows: report
            kind: report
            title: {vi: "Báo cáo thêm", en: "Further report"}
            each: year
            windows: {due: 12-20, whose: clause}

        """
}
