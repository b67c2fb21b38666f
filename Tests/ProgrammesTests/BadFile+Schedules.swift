extension BadFile {
    /// What can be wrong with schedules, orders and clauses.
    static let schedules: [BadFile] = [
        BadFile(
            "two and a half days",
            edits: [.init("    length: 2\n", "    length: 5\n")],
            vi: [
                "programme.yaml:61:13: lỗi: “training” dài 5 buổi. Ghi 1 buổi, hoặc số chẵn (trọn ngày): 4 hay 6."
            ],
            en: [
                "programme.yaml:61:13: error: “training” takes 5 sessions. Write 1, or an even number (whole days): 4 or 6."
            ]),
        BadFile(
            "a gathering of no length",
            edits: [.init("    length: 2\n", "    length: 0\n")],
            vi: [
                "programme.yaml:61:13: lỗi: “training” là cuộc gặp (training), phải dài ít nhất 1 buổi. Sửa length, hoặc đổi kind."
            ],
            en: [
                "programme.yaml:61:13: error: “training” is a gathering (training) and takes at least 1 session. Mend length, or change the kind."
            ]),
        BadFile(
            "a deadline with a length",
            edits: [.init("    each: half\n", "    each: half\n    length: 2\n")],
            vi: [
                "programme.yaml:75:13: lỗi: “inspection-plan” là hạn nộp (plan), không dài 2 buổi. Xóa length, hoặc đổi kind."
            ],
            en: [
                "programme.yaml:75:13: error: “inspection-plan” is a deadline (plan) and cannot take 2 sessions. Delete length, or change the kind."
            ]),
        BadFile(
            "a session of a whole day",
            edits: [.init("    length: 2\n", "    length: 2\n    session: morning\n")],
            vi: [
                "programme.yaml:62:14: lỗi: “training” chọn buổi, nhưng không dài đúng một buổi. Xóa session, hoặc ghi length: 1."
            ],
            en: [
                "programme.yaml:62:14: error: “training” chooses a session, but does not take exactly one. Delete session, or write length: 1."
            ]),
        BadFile(
            "an unknown session",
            edits: [.init("session: morning", "session: evening")],
            vi: [
                "programme.yaml:90:14: lỗi: không có buổi “evening”. Chọn trong: afternoon, morning."
            ],
            en: [
                "programme.yaml:90:14: error: there is no session “evening”. Choose from: afternoon, morning."
            ]),
        BadFile(
            "a number in words",
            edits: [.init("times: $classes", "times: twice")],
            vi: [
                "programme.yaml:21:5: cảnh báo: không chỗ nào dùng lựa chọn “classes”. Dùng bằng $classes hay {by: classes, …}, hoặc xóa.",
                "programme.yaml:56:12: lỗi: “twice” không đúng. Ghi một số từ 1 đến 366, như “10”.",
            ],
            en: [
                "programme.yaml:21:5: warning: nothing uses the setting “classes”. Use it by $classes or {by: classes, …}, or delete it.",
                "programme.yaml:56:12: error: “twice” will not do. Write a number from 1 to 366, as in “10”.",
            ]),
        BadFile(
            "a spacing that no window allows",
            edits: [.init("spacing: 60 days", "spacing: 300 days")],
            vi: [
                "programme.yaml:64:14: lỗi: “training” không thể cách nhau 300 ngày: 2023/2 đóng ngày 31/10/2023, quá sớm sau 2023/1. Giảm spacing, hoặc nới khung."
            ],
            en: [
                "programme.yaml:64:14: error: “training” cannot be 300 days apart: 2023/2 closes on 2023-10-31, too soon after 2023/1. Lessen the spacing, or widen the window."
            ]),
        BadFile(
            "a spacing without its unit",
            edits: [.init("spacing: 60 days", "spacing: 60")],
            vi: [
                "programme.yaml:64:14: lỗi: “60” không đúng. Ghi một số từ 1 đến 3660, như “10 days”."
            ],
            en: [
                "programme.yaml:64:14: error: “60” will not do. Write a number from 1 to 3660, as in “10 days”."
            ]),
        BadFile(
            "neither a timing nor a recurrence",
            edits: [.init("    timing: on-request\n", "")],
            vi: [
                "programme.yaml:149:5: lỗi: việc “opinions” phải có đúng một trong: timing, covered-by, each, once, rule; ở đây không có mục nào."
            ],
            en: [
                "programme.yaml:149:5: error: the obligation “opinions” must have exactly one of: timing, covered-by, each, once, rule; it has none."
            ]),
        BadFile(
            "a timing and a recurrence",
            edits: [.init("    timing: on-request\n", "    timing: on-request\n    each: year\n")],
            vi: [
                "programme.yaml:149:5: lỗi: việc “opinions” phải có đúng một trong: timing, covered-by, each, once, rule; ở đây có timing, each."
            ],
            en: [
                "programme.yaml:149:5: error: the obligation “opinions” must have exactly one of: timing, covered-by, each, once, rule; it has timing, each."
            ]),
        BadFile(
            "a schedule for what has no day",
            edits: [.init("    timing: on-request\n", "    timing: on-request\n    windows: {due: 03-01}\n")],
            vi: [
                "programme.yaml:155:14: lỗi: việc “opinions” có “windows” nhưng không có lịch (timing). Xóa “windows”, hoặc thay “timing” bằng each, once hay rule."
            ],
            en: [
                "programme.yaml:155:14: error: the obligation “opinions” has “windows” but no schedule (timing). Delete “windows”, or put each, once or rule for “timing”."
            ]),
        BadFile(
            "an unknown timing",
            edits: [.init("    timing: on-request\n", "    timing: on request\n")],
            vi: [
                "programme.yaml:154:13: lỗi: không có cách xếp lịch “on request”. Có phải “on-request”?"
            ],
            en: [
                "programme.yaml:154:13: error: there is no timing “on request”. Did you mean “on-request”?"
            ]),
        BadFile(
            "an unknown period",
            edits: [.init("each: [H1, H2]", "each: [H1, Q5]")],
            vi: [
                "programme.yaml:84:16: lỗi: không có kỳ “Q5”. Có phải “Q1”?"
            ],
            en: [
                "programme.yaml:84:16: error: there is no period “Q5”. Did you mean “Q1”?"
            ]),
        BadFile(
            "a period that stands twice",
            edits: [.init("each: [H1, H2]", "each: [H1, H1]")],
            vi: [
                "programme.yaml:84:11: lỗi: kỳ “H1” ghi hai lần. Xóa một; nhiều lần trong một kỳ thì dùng times."
            ],
            en: [
                "programme.yaml:84:11: error: the period “H1” stands twice. Delete one; for several in one period use times."
            ]),
        BadFile(
            "a recurrence that is not once",
            edits: [.init("    once: true\n", "    once: false\n")],
            vi: [
                "programme.yaml:138:11: lỗi: “once: false” không có nghĩa. Ghi each: year, hoặc once: true."
            ],
            en: [
                "programme.yaml:138:11: error: “once: false” means nothing. Write each: year, or once: true."
            ]),
        BadFile(
            "a scope that is not understood",
            edits: [.init("scope: each unit of districts", "scope: all districts")],
            vi: [
                "programme.yaml:105:12: lỗi: không hiểu phạm vi “all districts”. Ghi “each unit of NHÓM”, “3 units of NHÓM, by turns” hay “each of [CƠ QUAN, …]”."
            ],
            en: [
                "programme.yaml:105:12: error: the scope “all districts” is not understood. Write “each unit of GROUP”, “3 units of GROUP, by turns” or “each of [BODY, …]”."
            ]),
        BadFile(
            "a need that is not understood",
            edits: [.init("needs: [head of bdv, room hoi-truong]", "needs: [head of bdv, projector]")],
            vi: [
                "programme.yaml:63:26: lỗi: không hiểu “projector”. Ghi “head of CƠ QUAN”, “leader of CƠ QUAN”, “team 1” hay “room TÊN”."
            ],
            en: [
                "programme.yaml:63:26: error: “projector” is not understood. Write “head of BODY”, “leader of BODY”, “team 1” or “room NAME”."
            ]),
        BadFile(
            "no period within the horizon",
            edits: [.init("within: 2023-01-01..2026-12-31", "within: 2030-01-01..2031-12-31")],
            vi: [
                "programme.yaml:107:13: lỗi: “report” không có kỳ nào trong phạm vi. Sửa within, each hoặc horizon."
            ],
            en: [
                "programme.yaml:107:13: error: “report” has no period within the horizon. Mend within, each or the horizon."
            ]),
        BadFile(
            "an order after something unknown",
            edits: [.init("{obligation: inspection-plan, at-least", "{obligation: inspection-plans, at-least")],
            vi: [
                "programme.yaml:92:26: lỗi: không có việc “inspection-plans”. Có phải “inspection-plan”?"
            ],
            en: [
                "programme.yaml:92:26: error: there is no obligation “inspection-plans”. Did you mean “inspection-plan”?"
            ]),
        BadFile(
            "an order after what has no schedule",
            edits: [.init("{obligation: inspection-plan, at-least", "{obligation: opinions, at-least")],
            vi: [
                "programme.yaml:92:13: lỗi: “inspection” phải sau “opinions”, mà “opinions” không có lịch. Bỏ “after”."
            ],
            en: [
                "programme.yaml:92:13: error: “inspection” comes after “opinions”, which has no schedule. Take “after” out."
            ]),
        BadFile(
            "an order in a circle",
            edits: [.init("    each: half\n", "    each: half\n    after: inspection\n")],
            vi: [
                "programme.yaml:75:12: lỗi: thứ tự đi thành vòng: “inspection-plan” → “inspection” → “inspection-plan”. Bỏ một “after”.",
                "programme.yaml:75:12: lỗi: “inspection-plan/2023-H1” phải sau “inspection/2023-H1” (ít nhất 1 ngày sau), nhưng đóng ngày 25/4/2023, còn việc kia mở ngày 15/5/2023. Sửa khung, hoặc bỏ “after”.",
            ],
            en: [
                "programme.yaml:75:12: error: the order runs in a circle: “inspection-plan” → “inspection” → “inspection-plan”. Take one “after” out.",
                "programme.yaml:75:12: error: “inspection-plan/2023-H1” comes after “inspection/2023-H1” (at least 1 day later), but closes on 2023-04-25, while the other opens on 2023-05-15. Mend the windows, or take “after” out.",
            ]),
        BadFile(
            "an order after itself",
            edits: [.init("    each: half\n", "    each: half\n    after: inspection-plan\n")],
            vi: [
                "programme.yaml:75:12: lỗi: thứ tự đi thành vòng: “inspection-plan” → “inspection-plan”. Bỏ một “after”."
            ],
            en: [
                "programme.yaml:75:12: error: the order runs in a circle: “inspection-plan” → “inspection-plan”. Take one “after” out."
            ]),
        BadFile(
            "an order that windows forbid",
            edits: [.init("      H1: {due: 04-25,", "      H1: {opens: 06-10, due: 06-20,")],
            vi: [
                "programme.yaml:92:13: lỗi: “inspection/2023-H1” phải sau “inspection-plan/2023-H1” (ít nhất 1 ngày sau), nhưng đóng ngày 10/6/2023, còn việc kia mở ngày 10/6/2023. Sửa khung, hoặc bỏ “after”."
            ],
            en: [
                "programme.yaml:92:13: error: “inspection/2023-H1” comes after “inspection-plan/2023-H1” (at least 1 day later), but closes on 2023-06-10, while the other opens on 2023-06-10. Mend the windows, or take “after” out."
            ]),
        BadFile(
            "best days against the order",
            edits: [.init("      H1: {due: 04-25,", "      H1: {due: 05-28,")],
            vi: [
                "programme.yaml:92:13: cảnh báo: “inspection/2023-H1” phải sau “inspection-plan/2023-H1” (ít nhất 1 ngày sau), nhưng ngày mong muốn là 25/5/2023, còn việc kia là 28/5/2023. Sửa prefer của một trong hai."
            ],
            en: [
                "programme.yaml:92:13: warning: “inspection/2023-H1” comes after “inspection-plan/2023-H1” (at least 1 day later), but its best day is 2023-05-25, and the other's 2023-05-28. Mend prefer of one of them."
            ]),
        BadFile(
            "best days too far apart",
            edits: [.init("at-least: 1 day, at-most: 120 days", "at-least: 1 day, at-most: 25 days")],
            vi: [
                "programme.yaml:92:13: cảnh báo: “inspection/2023-H1” phải trong 25 ngày sau “inspection-plan/2023-H1”, nhưng hai ngày mong muốn cách nhau 30 ngày. Sửa prefer của một trong hai."
            ],
            en: [
                "programme.yaml:92:13: warning: “inspection/2023-H1” must be within 25 days of “inspection-plan/2023-H1”, but their best days are 30 days apart. Mend prefer of one of them."
            ]),
        BadFile(
            "an order that never holds",
            edits: [.init("{obligation: inspection-plan, at-least", "{obligation: training, at-least")],
            vi: [
                "programme.yaml:92:13: cảnh báo: không kỳ nào của “training” nằm trong kỳ của “inspection”, nên “after” không có tác dụng. Sửa each, hoặc bỏ."
            ],
            en: [
                "programme.yaml:92:13: warning: no period of “training” lies in one of “inspection”, so “after” does nothing. Mend each, or take it out."
            ]),
        BadFile(
            "bounds of an order that are swapped",
            edits: [.init("at-least: 1 day, at-most: 120 days", "at-least: 9 days, at-most: 2 days")],
            vi: [
                "programme.yaml:92:13: lỗi: at-most (2 ngày) nhỏ hơn at-least (9 ngày). Hoán đổi hai số."
            ],
            en: [
                "programme.yaml:92:13: error: at-most (2 days) is less than at-least (9 days). Swap them."
            ]),
        BadFile(
            "an unknown obligation to follow",
            edits: [.init("follows: inspection-plan", "follows: inspection-plann")],
            vi: [
                "programme.yaml:79:14: lỗi: không có việc “inspection-plann”. Có phải “inspection-plan”?"
            ],
            en: [
                "programme.yaml:79:14: error: there is no obligation “inspection-plann”. Did you mean “inspection-plan”?"
            ]),
        BadFile(
            "obligations that follow each other",
            edits: [.init("    each: half\n", "    each: half\n    follows: inspection\n")],
            vi: [
                "programme.yaml:75:14: lỗi: follows đi thành vòng: “inspection-plan” → “inspection” → “inspection-plan”. Bỏ một “follows”."
            ],
            en: [
                "programme.yaml:75:14: error: follows runs in a circle: “inspection-plan” → “inspection” → “inspection-plan”. Take one “follows” out."
            ]),
        BadFile(
            "covered by something unknown",
            edits: [.init("covered-by: [final-review]", "covered-by: [finalreview]")],
            vi: [
                "programme.yaml:161:18: lỗi: không có việc “finalreview”. Có phải “final-review”?"
            ],
            en: [
                "programme.yaml:161:18: error: there is no obligation “finalreview”. Did you mean “final-review”?"
            ]),
        BadFile(
            "covered by what has no schedule",
            edits: [.init("covered-by: [final-review]", "covered-by: [opinions]")],
            vi: [
                "programme.yaml:161:18: lỗi: “review-ii8” được đáp ứng bằng “opinions”, mà “opinions” không có lịch. Chọn một việc có lịch."
            ],
            en: [
                "programme.yaml:161:18: error: “review-ii8” is covered by “opinions”, which has no schedule. Choose one that has."
            ]),
        BadFile(
            "nobody who leads",
            edits: [.init("    leads: [bdv, bcs]\n", "")],
            vi: [
                "programme.yaml:67:5: cảnh báo: “inspection-plan” chưa có cơ quan chủ trì. Thêm “leads: …”."
            ],
            en: [
                "programme.yaml:67:5: warning: nobody leads “inspection-plan”. Add “leads: …”."
            ]),
        BadFile(
            "a clause without its words",
            edits: [.init("    quote: \"Hàng năm\"\n", "")],
            vi: [
                "programme.yaml:124:5: lỗi: việc “prov-plan” thiếu “quote”. Thêm dòng “quote: …”."
            ],
            en: [
                "programme.yaml:124:5: error: the obligation “prov-plan” lacks “quote”. Add a line “quote: …”."
            ]),
    ]
}
