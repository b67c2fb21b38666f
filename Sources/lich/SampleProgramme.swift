import Days
import Publishing

/// The files of a new workspace: a small programme of an office that does not exist, for a person to write over.
struct SampleProgramme {
    /// The programme's name in its own language.
    let title: String
    /// The first of the two years that it spans.
    let year: Int
    /// When it was made: the stamp of its feeds before the first release.
    let revised: Instant

    /// A sample of that title, on one line whatever was typed.
    init(title: String, year: Int, revised: Instant) {
        self.title = String(
            String.UnicodeScalarView(title.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        self.year = year
        self.revised = revised
    }

    /// The programme; in it, everything a first programme needs, each with a word on what it is for.
    var programme: String {
        """
        # Chương trình mẫu: thay bằng chương trình của cơ quan. Sửa xong, chạy: lich check
        # A sample: write your own programme over it, then run: lich check

        programme:
          id: \(id)   # không bao giờ đổi: có trong mã của mọi sự kiện · never changes: it is part of every event's UID
          title: \(title.quoted)
          document: document.txt     # văn bản; lich check đối chiếu từng câu trích · the document that is quoted
          clauses: clauses.csv       # các điều khoản phải có việc · the clauses that must be answered
          holidays: holidays.yaml
          signed: \(year - 1)-12-15
          revised: \(revised.inVietnam)
          language: vi
          horizon: \(year)-01-01..\(year + 1)-12-31
          time-zone: Asia/Ho_Chi_Minh

        hours: {morning: 07:30-11:30, afternoon: 13:30-17:00}

        settings:                    # điều văn bản để ngỏ, kèm lý do · what the document leaves open, with the reason
          training-sessions:
            value: 2
            choices: [1, 2]
            clause: II.2
            title: {vi: "Số buổi của một lớp", en: "Sessions of a class"}
            reason: {vi: "Văn bản không nêu; một ngày là hai buổi.", en: "Not stated; a day has two sessions."}

        bodies:
          van-phong: {name: {vi: "Văn phòng", en: "Office"}}
          phong-dao-tao: {name: {vi: "Phòng Đào tạo", en: "Training department"}}
          to-bac: {name: {vi: "Tổ Bắc", en: "North team"}}
          to-nam: {name: {vi: "Tổ Nam", en: "South team"}}

        groups:
          teams: {name: {vi: "hai tổ", en: "both teams"}, units: [bac, nam]}

        units:                       # mỗi đơn vị có lịch riêng · each unit has its own calendar
          bac:
            name: {vi: "Tổ Bắc", en: "North team"}
            committee: {vi: "Tổ", en: "Team"}
            bodies: {office: to-bac}
          nam:
            name: {vi: "Tổ Nam", en: "South team"}
            committee: {vi: "Tổ", en: "Team"}
            bodies: {office: to-nam}

        obligations:
          - id: meeting              # một cuộc họp mỗi tháng · one meeting a month
            alias: hop
            clause: II.1
            quote: "Văn phòng mời các tổ họp mỗi tháng một lần"
            answers: meeting
            kind: meeting
            title: {vi: "Họp tháng", en: "Monthly meeting"}
            leads: van-phong
            takes-part: teams
            each: month
            windows: {opens: 20, closes: last, prefer: 25}
            window-reason: {vi: "Văn bản không nêu ngày.", en: "The document names no day."}
            length: 1
            needs: head of van-phong
            preparation:
              - {id: invitation, kind: letter, title: {vi: "Giấy mời họp", en: "Invitation"}, before: 3 working days, by: van-phong}

          - id: training             # một lớp mỗi năm, trong quý II · one class a year, in the second quarter
            alias: tap-huan
            clause: II.2
            quote: "Phòng Đào tạo mở một lớp tập huấn mỗi năm"
            answers: training
            kind: training
            title: {vi: "Lớp tập huấn", en: "Training class"}
            leads: phong-dao-tao
            takes-part: teams
            each: year
            windows: {opens: 04-01, closes: 06-30, prefer: 05-15}
            window-reason: {vi: "Quý II ít việc nhất.", en: "The second quarter is the quietest."}
            length: $training-sessions

          - id: report               # mỗi tổ gửi một báo cáo mỗi nửa năm · each team reports twice a year
            alias: bao-cao
            clause: II.3
            quote: "Các tổ báo cáo 6 tháng trước ngày 15 tháng 6 và báo cáo năm trước ngày 15 tháng 12"
            answers: report
            kind: report
            title: {vi: "Báo cáo", en: "Report"}
            leads: unit.office
            receives: van-phong
            each: [H1, year]
            scope: each unit of teams
            windows:
              H1: {due: 06-14, whose: clause}
              year: {due: 12-14, whose: clause}

          - id: advice               # không có ngày riêng · without a day of its own
            alias: tham-muu
            clause: II.4
            quote: "cử người tham gia khi có yêu cầu"
            answers: advice
            kind: meeting
            title: {vi: "Tham gia đoàn công tác", en: "Join a working group"}
            leads: teams
            timing: on-request

        """
    }

    /// The document that the programme quotes.
    var document: String {
        """
        \(title)

        II. Nội dung
        1. Văn phòng mời các tổ họp mỗi tháng một lần.
        2. Phòng Đào tạo mở một lớp tập huấn mỗi năm.
        3. Các tổ báo cáo 6 tháng trước ngày 15 tháng 6 và báo cáo năm trước ngày 15 tháng 12.
        4. Các tổ cử người tham gia khi có yêu cầu.

        """
    }

    /// The clauses of the document that create a duty.
    var clauses: String {
        """
        id,clause,quote
        meeting,II.1,Văn phòng mời các tổ họp mỗi tháng một lần
        training,II.2,Phòng Đào tạo mở một lớp tập huấn mỗi năm
        report,II.3,Các tổ báo cáo 6 tháng trước ngày 15 tháng 6 và báo cáo năm trước ngày 15 tháng 12
        advice,II.4,cử người tham gia khi có yêu cầu

        """
    }

    /// A name for UIDs, made from the title: letters without marks, digits, hyphens.
    var id: String {
        let letters = folded(title).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(letters).split(separator: "-").joined(separator: "-").prefix(40)
        return (words.isEmpty ? "chuong-trinh" : String(words)) + "-\(year)-\(year + 1)"
    }
}

extension Instant {
    /// As RFC 3339 writes it, at seven hours east of UTC.
    var inVietnam: String {
        let (day, second) = Instant(seconds: seconds + 7 * 3600).utc
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))+07:00"
    }
}

extension String {
    /// As YAML writes any text on one line (YAML 1.2.2 §7.3.1, double quoted).
    var quoted: String {
        let escaped = unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            default: "\(scalar)"
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
