extension BadFile {
    /// What can be wrong with a holiday file.
    static let holidays: [BadFile] = [
        BadFile(
            "an unknown key",
            edits: [.init("kind: public\n", "kind: public\n    sort: x\n")],
            vi: [
                "vietnam.yaml:9:5: lỗi: ngày nghỉ không có khóa “sort”. Chọn trong: date, kind, name, note, paired, revised, source, status."
            ],
            en: [
                "vietnam.yaml:9:5: error: a day off has no key “sort”. Choose from: date, kind, name, note, paired, revised, source, status."
            ]),
        BadFile(
            "an unknown kind of day",
            edits: [.init("kind: compensatory", "kind: compensatry")],
            vi: [
                "vietnam.yaml:15:11: lỗi: không có loại ngày “compensatry”. Có phải “compensatory”?"
            ],
            en: [
                "vietnam.yaml:15:11: error: there is no kind of day “compensatry”. Did you mean “compensatory”?"
            ]),
        BadFile(
            "an unknown status",
            edits: [.init("status: announced\n    paired", "status: anounced\n    paired")],
            vi: [
                "vietnam.yaml:16:13: lỗi: không có mức chắc chắn “anounced”. Có phải “announced”?"
            ],
            en: [
                "vietnam.yaml:16:13: error: there is no status “anounced”. Did you mean “announced”?"
            ]),
        BadFile(
            "a day that does not exist",
            edits: [.init("date: 2025-01-01", "date: 2025-02-29")],
            vi: [
                "vietnam.yaml:7:11: lỗi: không có ngày 2025-02-29 trong lịch. Sửa ngày."
            ],
            en: [
                "vietnam.yaml:7:11: error: the calendar has no day 2025-02-29. Mend the day."
            ]),
        BadFile(
            "a row without its name",
            edits: [.init("    name: {vi: Tết Dương lịch, en: New Year}\n", "")],
            vi: [
                "vietnam.yaml:7:5: lỗi: ngày nghỉ thiếu “name”. Thêm dòng “name: …”."
            ],
            en: [
                "vietnam.yaml:7:5: error: a day off lacks “name”. Add a line “name: …”."
            ]),
        BadFile(
            "a stamp that is no instant",
            edits: [
                .init(
                    "revised: 2026-11-23T08:00:00+07:00\n  - date: 2025-02-03", "revised: today\n  - date: 2025-02-03")
            ],
            vi: [
                "vietnam.yaml:13:14: lỗi: “today” không phải thời điểm. Ghi ngày, giờ và múi giờ: 2026-11-23T08:00:00+07:00."
            ],
            en: [
                "vietnam.yaml:13:14: error: “today” is no instant. Write day, time and offset: 2026-11-23T08:00:00+07:00."
            ]),
        BadFile(
            "a date that stands twice",
            edits: [.init("date: 2025-05-02", "date: 2025-01-01")],
            vi: [
                "vietnam.yaml:27:5: lỗi: ngày 2025-01-01 ghi hai lần. Xóa một dòng.",
                "vietnam.yaml:27:5: lỗi: ngày 2025-01-01 đi với 2025-04-26, nhưng dòng 2025-04-26 đi với 2025-05-02. Sửa một trong hai.",
                "vietnam.yaml:34:5: lỗi: ngày 2025-04-26 (swapped-working) đi với 2025-05-02, mà không có dòng swapped-off nào ngày ấy. Sửa “paired”, hoặc thêm dòng ấy.",
            ],
            en: [
                "vietnam.yaml:27:5: error: the day 2025-01-01 stands twice. Delete one row.",
                "vietnam.yaml:27:5: error: the day 2025-01-01 is paired with 2025-04-26, but the row of 2025-04-26 is paired with 2025-05-02. Mend one of them.",
                "vietnam.yaml:34:5: error: the day 2025-04-26 (swapped-working) is paired with 2025-05-02, but there is no swapped-off row of that day. Mend “paired”, or add the row.",
            ]),
        BadFile(
            "a pair without its row",
            edits: [.init("paired: 2025-04-26", "paired: 2025-04-27")],
            vi: [
                "vietnam.yaml:27:5: lỗi: ngày 2025-05-02 (swapped-off) đi với 2025-04-27, mà không có dòng swapped-working nào ngày ấy. Sửa “paired”, hoặc thêm dòng ấy.",
                "vietnam.yaml:34:5: lỗi: ngày 2025-04-26 đi với 2025-05-02, nhưng dòng 2025-05-02 đi với 2025-04-27. Sửa một trong hai.",
            ],
            en: [
                "vietnam.yaml:27:5: error: the day 2025-05-02 (swapped-off) is paired with 2025-04-27, but there is no swapped-working row of that day. Mend “paired”, or add the row.",
                "vietnam.yaml:34:5: error: the day 2025-04-26 is paired with 2025-05-02, but the row of 2025-05-02 is paired with 2025-04-27. Mend one of them.",
            ]),
        BadFile(
            "a pair that points elsewhere",
            edits: [.init("paired: 2025-05-02\n", "paired: 2025-05-03\n")],
            vi: [
                "vietnam.yaml:27:5: lỗi: ngày 2025-05-02 đi với 2025-04-26, nhưng dòng 2025-04-26 đi với 2025-05-03. Sửa một trong hai.",
                "vietnam.yaml:34:5: lỗi: ngày 2025-04-26 (swapped-working) đi với 2025-05-03, mà không có dòng swapped-off nào ngày ấy. Sửa “paired”, hoặc thêm dòng ấy.",
            ],
            en: [
                "vietnam.yaml:27:5: error: the day 2025-05-02 is paired with 2025-04-26, but the row of 2025-04-26 is paired with 2025-05-03. Mend one of them.",
                "vietnam.yaml:34:5: error: the day 2025-04-26 (swapped-working) is paired with 2025-05-03, but there is no swapped-off row of that day. Mend “paired”, or add the row.",
            ]),
        BadFile(
            "a swap without its working day",
            edits: [
                .init(
                    "  - date: 2025-04-26\n    kind: swapped-working\n    status: announced\n    paired: 2025-05-02\n    name: Làm bù\n    source: s\n    revised: 2026-11-23T08:00:00+07:00\n",
                    ""), .init("    paired: 2025-04-26\n", ""),
            ],
            vi: [
                "vietnam.yaml:27:5: lỗi: ngày 2025-05-02 (swapped-off) không có ngày swapped-working nào gần đó. Thêm “paired: ngày”, hoặc thêm dòng ấy."
            ],
            en: [
                "vietnam.yaml:27:5: error: the day 2025-05-02 (swapped-off) has no swapped-working day near it. Add “paired: day”, or add that row."
            ]),
        BadFile(
            "a compensatory day for no holiday",
            edits: [.init("paired: 2025-02-02", "paired: 2025-02-01")],
            vi: [
                "vietnam.yaml:14:5: lỗi: ngày 2025-02-03 (compensatory) đi với 2025-02-01, mà không có dòng public nào ngày ấy. Sửa “paired”, hoặc thêm dòng ấy."
            ],
            en: [
                "vietnam.yaml:14:5: error: the day 2025-02-03 (compensatory) is paired with 2025-02-01, but there is no public row of that day. Mend “paired”, or add the row."
            ]),
        BadFile(
            "a holiday with another half",
            edits: [
                .init("kind: public\n    status: rule\n", "kind: public\n    status: rule\n    paired: 2025-05-02\n")
            ],
            vi: [
                "vietnam.yaml:7:5: lỗi: ngày lễ 2025-01-01 không có ngày đi kèm (2025-05-02). Xóa “paired”."
            ],
            en: [
                "vietnam.yaml:7:5: error: the holiday 2025-01-01 has no other half (2025-05-02). Delete “paired”."
            ]),
        BadFile(
            "a working day worked instead",
            edits: [.init("date: 2025-04-26", "date: 2025-04-25"), .init("paired: 2025-04-26", "paired: 2025-04-25")],
            vi: [
                "vietnam.yaml:34:5: lỗi: ngày làm bù 2025-04-25 vốn là ngày làm việc. Kiểm tra ngày."
            ],
            en: [
                "vietnam.yaml:34:5: error: the day 2025-04-25, worked instead of another, is a working day anyway. Check the day."
            ]),
        BadFile(
            "a rest day given off",
            edits: [.init("date: 2025-05-02", "date: 2025-05-03"), .init("paired: 2025-05-02", "paired: 2025-05-03")],
            vi: [
                "vietnam.yaml:27:5: lỗi: ngày nghỉ 2025-05-03 (swapped-off) vốn là ngày nghỉ hằng tuần. Kiểm tra ngày."
            ],
            en: [
                "vietnam.yaml:27:5: error: the day 2025-05-03 (swapped-off) is a weekly rest day anyway. Check the day."
            ]),
        BadFile(
            "an unknown weekday",
            edits: [.init("[saturday, sunday]", "[saturday, sundae]")],
            vi: [
                "vietnam.yaml:5:27: lỗi: không có thứ “sundae”. Có phải “sunday”?"
            ],
            en: [
                "vietnam.yaml:5:27: error: there is no weekday “sundae”. Did you mean “sunday”?"
            ]),
        BadFile(
            "a week of rest",
            edits: [.init("[saturday, sunday]", "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]")],
            vi: [
                "vietnam.yaml:5:16: lỗi: cả bảy ngày trong tuần đều nghỉ. Để ít nhất một ngày làm việc.",
                "vietnam.yaml:14:5: lỗi: ngày nghỉ 2025-02-03 (compensatory) vốn là ngày nghỉ hằng tuần. Kiểm tra ngày.",
                "vietnam.yaml:27:5: lỗi: ngày nghỉ 2025-05-02 (swapped-off) vốn là ngày nghỉ hằng tuần. Kiểm tra ngày.",
            ],
            en: [
                "vietnam.yaml:5:16: error: all seven days of the week are rest days. Leave at least one to work.",
                "vietnam.yaml:14:5: error: the day 2025-02-03 (compensatory) is a weekly rest day anyway. Check the day.",
                "vietnam.yaml:27:5: error: the day 2025-05-02 (swapped-off) is a weekly rest day anyway. Check the day.",
            ]),
        BadFile(
            "a festival that ends before it begins",
            edits: [.init("last: 2025-04-16", "last: 2025-04-12")],
            vi: [
                "vietnam.yaml:48:5: lỗi: ngày cuối 2025-04-12 trước ngày đầu 2025-04-14. Hoán đổi hai ngày."
            ],
            en: [
                "vietnam.yaml:48:5: error: the last day 2025-04-12 comes before the first day 2025-04-14. Swap them."
            ]),
        BadFile(
            "a festival without its days",
            edits: [.init("    first: 2025-04-14\n", "")],
            vi: [
                "vietnam.yaml:48:5: lỗi: lễ hội thiếu “first”. Thêm dòng “first: …”."
            ],
            en: [
                "vietnam.yaml:48:5: error: a festival lacks “first”. Add a line “first: …”."
            ]),
        BadFile(
            "no rows at all",
            edits: [.init("\ndays:\n", "\ndayz:\n")],
            vi: [
                "vietnam.yaml:1:1: lỗi: tệp ngày nghỉ thiếu “days”. Thêm dòng “days: …”.",
                "vietnam.yaml:6:1: lỗi: tệp ngày nghỉ không có khóa “dayz”. Có phải “days”?",
            ],
            en: [
                "vietnam.yaml:1:1: error: a holiday file lacks “days”. Add a line “days: …”.",
                "vietnam.yaml:6:1: error: a holiday file has no key “dayz”. Did you mean “days”?",
            ]),
        BadFile(
            "no head",
            edits: [.init("holidays:\n  id", "holiday:\n  id")],
            vi: [
                "vietnam.yaml:1:1: lỗi: tệp ngày nghỉ không có khóa “holiday”. Có phải “holidays”?",
                "vietnam.yaml:1:1: lỗi: tệp ngày nghỉ thiếu “holidays”. Thêm dòng “holidays: …”.",
            ],
            en: [
                "vietnam.yaml:1:1: error: a holiday file has no key “holiday”. Did you mean “holidays”?",
                "vietnam.yaml:1:1: error: a holiday file lacks “holidays”. Add a line “holidays: …”.",
            ]),
    ]
}
