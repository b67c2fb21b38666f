extension BadFile {
    /// What can be wrong with days and windows.
    static let days: [BadFile] = [
        BadFile(
            "a day that does not exist",
            edits: [.init("signed: 2022-12-29", "signed: 2022-02-30")],
            vi: [
                "programme.yaml:8:11: lỗi: không có ngày 2022-02-30 trong lịch. Sửa ngày."
            ],
            en: [
                "programme.yaml:8:11: error: the calendar has no day 2022-02-30. Mend the day."
            ]),
        BadFile(
            "a day written day first",
            edits: [.init("signed: 2022-12-29", "signed: 29/12/2022")],
            vi: [
                "programme.yaml:8:11: lỗi: “29/12/2022” không phải một ngày. Ghi năm-tháng-ngày: 2025-05-20."
            ],
            en: [
                "programme.yaml:8:11: error: “29/12/2022” is no day. Write year-month-day: 2025-05-20."
            ]),
        BadFile(
            "an instant without its offset",
            edits: [.init("revised: 2026-11-23T08:00:00+07:00", "revised: 2026-11-23T08:00:00")],
            vi: [
                "programme.yaml:9:12: lỗi: “2026-11-23T08:00:00” không phải thời điểm. Ghi ngày, giờ và múi giờ: 2026-11-23T08:00:00+07:00."
            ],
            en: [
                "programme.yaml:9:12: error: “2026-11-23T08:00:00” is no instant. Write day, time and offset: 2026-11-23T08:00:00+07:00."
            ]),
        BadFile(
            "a horizon that ends before it begins",
            edits: [.init("horizon: 2023-01-01..2026-12-31", "horizon: 2026-12-31..2023-01-01")],
            vi: [
                "programme.yaml:12:12: lỗi: ngày cuối 2023-01-01 trước ngày đầu 2026-12-31. Hoán đổi hai ngày."
            ],
            en: [
                "programme.yaml:12:12: error: the last day 2023-01-01 comes before the first day 2026-12-31. Swap them."
            ]),
        BadFile(
            "a horizon of seventy years",
            edits: [.init("horizon: 2023-01-01..2026-12-31", "horizon: 2023-01-01..2093-12-31")],
            vi: [
                "programme.yaml:12:12: lỗi: phạm vi 70 năm là quá dài. Ghi tối đa 50 năm."
            ],
            en: [
                "programme.yaml:12:12: error: a horizon of 70 years is too long. Write at most 50 years."
            ]),
        BadFile(
            "a horizon that is one day",
            edits: [.init("horizon: 2023-01-01..2026-12-31", "horizon: 2023-01-01")],
            vi: [
                "programme.yaml:12:12: lỗi: “2023-01-01” không phải khoảng ngày. Ghi ngày đầu và ngày cuối: 2023-01-01..2026-12-31."
            ],
            en: [
                "programme.yaml:12:12: error: “2023-01-01” is no span of days. Write first and last day: 2023-01-01..2026-12-31."
            ]),
        BadFile(
            "a signature after the end",
            edits: [.init("signed: 2022-12-29", "signed: 2026-12-31")],
            vi: [
                "programme.yaml:8:11: lỗi: ký ngày 31/12/2026, khi phạm vi đã hết (31/12/2026). Sửa signed hoặc horizon."
            ],
            en: [
                "programme.yaml:8:11: error: signed on 2026-12-31, when the horizon has ended (2026-12-31). Mend signed or horizon."
            ]),
        BadFile(
            "a zone that is no name",
            edits: [.init("time-zone: Asia/Ho_Chi_Minh", "time-zone: UTC+7 (Hanoi)")],
            vi: [
                "programme.yaml:13:14: lỗi: “UTC+7 (Hanoi)” không phải tên múi giờ IANA. Ghi như Asia/Ho_Chi_Minh."
            ],
            en: [
                "programme.yaml:13:14: error: “UTC+7 (Hanoi)” is no IANA time zone name. Write it as Asia/Ho_Chi_Minh."
            ]),
        BadFile(
            "an address without a scheme",
            edits: [.init("address: https://example.org/", "address: example.org")],
            vi: [
                "programme.yaml:14:12: lỗi: “example.org” không phải địa chỉ trang. Ghi cả https://, không có dấu cách."
            ],
            en: [
                "programme.yaml:14:12: error: “example.org” is no address of a page. Write it with https:// and without spaces."
            ]),
        BadFile(
            "a flag that is neither",
            edits: [.init("illustrative: true", "illustrative: maybe")],
            vi: [
                "programme.yaml:11:17: lỗi: “maybe” không phải true hay false. Ghi true hoặc false."
            ],
            en: [
                "programme.yaml:11:17: error: “maybe” is neither true nor false. Write true or false."
            ]),
        BadFile(
            "hours that end before they begin",
            edits: [.init("morning: 07:30-11:30", "morning: 11:30-07:30")],
            vi: [
                "programme.yaml:17:12: lỗi: “11:30-07:30” không phải giờ của một buổi. Ghi như 07:30-11:30."
            ],
            en: [
                "programme.yaml:17:12: error: “11:30-07:30” are no hours of a session. Write them as 07:30-11:30."
            ]),
        BadFile(
            "an afternoon in the morning",
            edits: [.init("afternoon: 13:30-17:00", "afternoon: 11:00-17:00")],
            vi: [
                "programme.yaml:17:3: lỗi: buổi chiều bắt đầu trước khi buổi sáng kết thúc. Sửa giờ."
            ],
            en: [
                "programme.yaml:17:3: error: the afternoon begins before the morning ends. Mend the hours."
            ]),
        BadFile(
            "a body that ends before it begins",
            edits: [.init("until: 2026-12-31, successor", "from: 2027-01-01, until: 2026-12-31, successor")],
            vi: [
                "programme.yaml:34:83: lỗi: “bcs” kết thúc (31/12/2026) trước khi bắt đầu (01/01/2027). Hoán đổi from và until."
            ],
            en: [
                "programme.yaml:34:83: error: “bcs” ends (2026-12-31) before it begins (2027-01-01). Swap from and until."
            ]),
        BadFile(
            "a window that closes before it opens",
            edits: [.init("opens: 05-15, closes: 06-10, prefer: 05-25", "opens: 12-31, closes: 11-15")],
            vi: [
                "programme.yaml:87:11: lỗi: khung của “inspection” đóng (15/11) trước khi mở (31/12). Hoán đổi hai ngày, hoặc thêm +1y."
            ],
            en: [
                "programme.yaml:87:11: error: the window of “inspection” closes (2023-11-15) before it opens (2023-12-31). Swap the days, or add +1y."
            ]),
        BadFile(
            "a window that closes before its period begins",
            edits: [.init("{due: 04-25,", "{due: 12-20 -1y,")],
            vi: [
                "programme.yaml:76:11: lỗi: khung của “inspection-plan” đóng (20/12/2022) trước khi kỳ 2023-H1 bắt đầu. Thêm “opens: …”."
            ],
            en: [
                "programme.yaml:76:11: error: the window of “inspection-plan” closes (2022-12-20) before the period 2023-H1 begins. Add “opens: …”."
            ]),
        BadFile(
            "a best day outside the window",
            edits: [.init("closes: 06-30, prefer: 05-15", "closes: 06-30, prefer: 07-15")],
            vi: [
                "programme.yaml:59:47: lỗi: ngày mong muốn của “training” (15/7/2023) nằm ngoài khung 01/4/2023–30/6/2023. Sửa prefer, hoặc nới khung."
            ],
            en: [
                "programme.yaml:59:47: error: the best day of “training” (2023-07-15) lies outside its window 2023-04-01…2023-06-30. Mend prefer, or widen the window."
            ]),
        BadFile(
            "a day that no year has",
            edits: [.init("{due: 04-25,", "{due: 02-30,")],
            vi: [
                "programme.yaml:76:17: lỗi: không có ngày 02-30 trong năm nào. Ghi tháng trước, ngày sau: 03-20 là 20/3."
            ],
            en: [
                "programme.yaml:76:17: error: no year has a day 02-30. Write the month first: 03-20 is 20 March."
            ]),
        BadFile(
            "a day written day first in a window",
            edits: [.init("{due: 04-25,", "{due: 25-04,")],
            vi: [
                "programme.yaml:76:17: lỗi: không có ngày 25-04 trong năm nào. Ghi tháng trước, ngày sau: 03-20 là 20/3."
            ],
            en: [
                "programme.yaml:76:17: error: no year has a day 25-04. Write the month first: 03-20 is 20 March."
            ]),
        BadFile(
            "a day in words",
            edits: [.init("{due: 04-25,", "{due: end of April,")],
            vi: [
                "programme.yaml:76:17: lỗi: “end of April” không phải một ngày. Ghi 04-01 (tháng-ngày), 12-15 -1y (năm trước), 25 hoặc last (trong tháng), 2026-12-18."
            ],
            en: [
                "programme.yaml:76:17: error: “end of April” is no day. Write 04-01 (month-day), 12-15 -1y (the year before), 25 or last (of the month), 2026-12-18."
            ]),
        BadFile(
            "a leap day",
            edits: [.init("closes: 02-28, prefer", "closes: 02-29, prefer")],
            vi: [
                "programme.yaml:131:41: cảnh báo: năm 2023, 2025, 2026 không có ngày 29/02; ngày 28/02 được dùng. Ghi 02-28 nếu đúng ý."
            ],
            en: [
                "programme.yaml:131:41: warning: there is no 29 February in 2023, 2025, 2026; the 28th is taken. Write 02-28 if that is meant."
            ]),
        BadFile(
            "a day without a month",
            edits: [.init("{due: 04-25,", "{due: 25,")],
            vi: [
                "programme.yaml:76:17: lỗi: “inspection-plan” không lặp theo tháng, nên ngày phải có tháng. Ghi tháng-ngày: 06-25.",
                "programme.yaml:92:13: cảnh báo: “inspection/2023-H1” phải sau “inspection-plan/2023-H1” (ít nhất 1 ngày sau), nhưng ngày mong muốn là 25/5/2023, còn việc kia là 25/6/2023. Sửa prefer của một trong hai.",
            ],
            en: [
                "programme.yaml:76:17: error: “inspection-plan” is not monthly, so a day needs its month. Write month-day: 06-25.",
                "programme.yaml:92:13: warning: “inspection/2023-H1” comes after “inspection-plan/2023-H1” (at least 1 day later), but its best day is 2023-05-25, and the other's 2023-06-25. Mend prefer of one of them.",
            ]),
        BadFile(
            "a window without an end",
            edits: [.init("opens: 05-15, closes: 06-10, prefer: 05-25", "opens: 05-15")],
            vi: [
                "programme.yaml:87:11: lỗi: khung của “inspection” thiếu “closes”. Thêm “closes: tháng-ngày”, hoặc “due: tháng-ngày”."
            ],
            en: [
                "programme.yaml:87:11: error: the window of “inspection” lacks “closes”. Add “closes: month-day”, or “due: month-day”."
            ]),
        BadFile(
            "a window with two ends",
            edits: [.init("{due: 04-25,", "{due: 04-25, closes: 04-30,")],
            vi: [
                "programme.yaml:76:11: lỗi: due đã nói cả closes và prefer. Xóa due, hoặc xóa hai mục kia."
            ],
            en: [
                "programme.yaml:76:11: error: due says both closes and prefer. Delete due, or the other two."
            ]),
        BadFile(
            "a window before the signature",
            edits: [.init("opens: 12-15 -1y, closes: 02-28, prefer: 01-31", "opens: 12-01 -1y, closes: 12-20 -1y")],
            vi: [
                "programme.yaml:131:14: lỗi: khung của “prov-plan/2023” (01/12/2022–20/12/2022) nằm ngoài những ngày xếp được (30/12/2022–31/12/2026). Sửa khung, hoặc bớt kỳ ấy bằng within."
            ],
            en: [
                "programme.yaml:131:14: error: the window of “prov-plan/2023” (2022-12-01…2022-12-20) lies outside the days that can be planned (2022-12-30…2026-12-31). Mend it, or leave that period out by within."
            ]),
        BadFile(
            "a window after the horizon",
            edits: [
                .init(
                    "opens: 2026-12-01, closes: 2026-12-31, prefer: 2026-12-18", "opens: 2027-01-01, closes: 2027-01-31"
                )
            ],
            vi: [
                "programme.yaml:140:14: lỗi: khung của “final-review” (01/01/2027–31/01/2027) nằm ngoài những ngày xếp được (30/12/2022–31/12/2026). Sửa khung, hoặc bớt kỳ ấy bằng within."
            ],
            en: [
                "programme.yaml:140:14: error: the window of “final-review” (2027-01-01…2027-01-31) lies outside the days that can be planned (2022-12-30…2026-12-31). Mend it, or leave that period out by within."
            ]),
        BadFile(
            "a period without a window",
            edits: [.init("      H2: {due: 09-30, reason: {vi: \"trước\", en: \"before\"}}\n", "")],
            vi: [
                "programme.yaml:76:7: lỗi: “inspection-plan” không có khung cho 2023-H2 và 3 lần khác. Thêm một khung, hoặc “all”."
            ],
            en: [
                "programme.yaml:76:7: error: “inspection-plan” has no window for 2023-H2 and 3 others. Add one, or “all”."
            ]),
        BadFile(
            "fewer windows than occurrences",
            edits: [.init("      - {opens: 08-01, closes: 10-31, prefer: 09-20}\n", "")],
            vi: [
                "programme.yaml:59:7: lỗi: “training” không có khung cho 2023/2 và 3 lần khác. Thêm một khung, hoặc “all”."
            ],
            en: [
                "programme.yaml:59:7: error: “training” has no window for 2023/2 and 3 others. Add one, or “all”."
            ]),
        BadFile(
            "more windows than occurrences",
            edits: [
                .init(
                    "    windows: {opens: 12-15 -1y, closes: 02-28, prefer: 01-31, whose: clause}",
                    "    windows: [{opens: 12-15 -1y, closes: 02-28, whose: clause}, {due: 03-01, whose: clause}]")
            ],
            vi: [
                "programme.yaml:131:65: cảnh báo: “prov-plan” có khung thứ 2, mà mỗi kỳ chỉ có 1 lần (times). Xóa khung, hoặc sửa times."
            ],
            en: [
                "programme.yaml:131:65: warning: “prov-plan” has a window number 2, but only 1 in a period (times). Delete the window, or mend times."
            ]),
        BadFile(
            "a window for a period that does not recur",
            edits: [
                .init(
                    "    windows: {opens: 12-15 -1y, closes: 02-28, prefer: 01-31, whose: clause}",
                    "    windows: {year: {due: 02-28, whose: clause}, Q1: {due: 03-01, whose: clause}}")
            ],
            vi: [
                "programme.yaml:131:54: cảnh báo: không lần nào của “prov-plan” dùng khung “Q1”. Xóa khung, hoặc sửa each."
            ],
            en: [
                "programme.yaml:131:54: warning: no occurrence of “prov-plan” uses the window “Q1”. Delete it, or mend each."
            ]),
        BadFile(
            "a window for something unheard of",
            edits: [.init("      H1: {due: 04-25,", "      H3: {due: 04-25,")],
            vi: [
                "programme.yaml:76:7: lỗi: không hiểu khung cho “H3”. Có phải “H1”?"
            ],
            en: [
                "programme.yaml:76:7: error: a window for “H3” is not understood. Did you mean “H1”?"
            ]),
        BadFile(
            "a window of ours without a reason",
            edits: [.init("{due: 04-25, reason: {vi: \"trước\", en: \"before\"}}", "{due: 04-25}")],
            vi: [
                "programme.yaml:76:7: cảnh báo: khung của “inspection-plan” là của ta mà chưa có lý do. Thêm reason, window-reason, hoặc whose: clause."
            ],
            en: [
                "programme.yaml:76:7: warning: the window of “inspection-plan” is ours but has no reason. Add reason, window-reason, or whose: clause."
            ]),
        BadFile(
            "a window shorter than its class",
            edits: [
                .init("opens: 04-01, closes: 06-30, prefer: 05-15", "opens: 04-01, closes: 04-01"),
                .init("    length: 2\n", "    length: 4\n"),
            ],
            vi: [
                "programme.yaml:59:9: lỗi: khung của “training” có 1 ngày, mà việc dài 2 ngày. Nới khung, hoặc giảm length."
            ],
            en: [
                "programme.yaml:59:9: error: the window of “training” has 1 day, but it takes 2. Widen the window, or lessen length."
            ]),
        BadFile(
            "figures counted after the due day",
            edits: [.init("due: 06-10, data-until: 05-31", "due: 06-10, data-until: 06-30")],
            vi: [
                "programme.yaml:110:36: lỗi: “report” lấy số liệu đến 30/6/2023, sau hạn 10/6/2023. Sửa data-until."
            ],
            en: [
                "programme.yaml:110:36: error: “report” counts until 2023-06-30, after it is due (2023-06-10). Mend data-until."
            ]),
    ]
}
