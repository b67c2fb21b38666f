extension BadFile {
    /// Wishes that cannot be understood: neighbours, days to avoid, spacing, weights.
    static let wishes = [
        BadFile(
            "a neighbour that is no unit",
            edits: [.init("bodies: {commission: bdv-a}}", "bodies: {commission: bdv-a}, neighbours: [b, c]}")],
            vi: ["programme.yaml:41:139: lỗi: không có đơn vị “c”. Chọn trong: a, b."],
            en: ["programme.yaml:41:139: error: there is no unit “c”. Choose from: a, b."]),
        BadFile(
            "a unit beside itself",
            edits: [.init("bodies: {commission: bdv-a}}", "bodies: {commission: bdv-a}, neighbours: a}")],
            vi: ["programme.yaml:41:135: lỗi: “a” không thể lân cận với chính mình. Xóa tên này."],
            en: ["programme.yaml:41:135: error: “a” cannot be its own neighbour. Delete the name."]),
        BadFile(
            "days to avoid that end before they begin",
            edits: [.init("bodies:\n", "avoid:\n  - {from: 12-28, until: 01-05, reason: x}\nbodies:\n")],
            vi: [
                "programme.yaml:33:5: lỗi: ngày cuối 05/01/2022 trước ngày đầu 28/12/2022. Hoán đổi hai ngày; kéo sang năm sau thì ghi +1y: 01-05 +1y."
            ],
            en: [
                "programme.yaml:33:5: error: the last day 2022-01-05 comes before the first day 2022-12-28. Swap them; into the next year write +1y: 01-05 +1y."
            ]),
        BadFile(
            "days to avoid of two kinds",
            edits: [.init("bodies:\n", "avoid:\n  - {from: 07-05, until: last, reason: x}\nbodies:\n")],
            vi: [
                "programme.yaml:33:5: lỗi: from và until phải ghi cùng một cách: 07-05 và 07-12 (mỗi năm), 28 và last (mỗi tháng), hay 2026-03-02 và 2026-03-06."
            ],
            en: [
                "programme.yaml:33:5: error: from and until must be written alike: 07-05 and 07-12 (each year), 28 and last (each month), or 2026-03-02 and 2026-03-06."
            ]),
        BadFile(
            "days to avoid without a reason",
            edits: [.init("bodies:\n", "avoid: {from: 07-05}\nbodies:\n")],
            vi: ["programme.yaml:32:8: lỗi: mục của “avoid” thiếu “reason”. Thêm dòng “reason: …”."],
            en: ["programme.yaml:32:8: error: an entry of “avoid” lacks “reason”. Add a line “reason: …”."]),
        BadFile(
            "days to avoid of another age",
            edits: [.init("bodies:\n", "avoid: [{from: 1999-07-05, reason: x}]\nbodies:\n")],
            vi: [
                "programme.yaml:32:9: cảnh báo: những ngày này nằm ngoài phạm vi chương trình. Sửa ngày, hoặc xóa mục."
            ],
            en: [
                "programme.yaml:32:9: warning: these days lie outside the programme's horizon. Mend them, or delete the entry."
            ]),
        BadFile(
            "a wish for less than must be",
            edits: [.init("spacing: 60 days", "spacing: {at-least: 60 days, wish: 30 days}")],
            vi: [
                "programme.yaml:64:14: lỗi: wish (30 ngày) không lớn hơn at-least (60 ngày). Tăng wish, hoặc xóa wish."
            ],
            en: [
                "programme.yaml:64:14: error: wish (30 days) is not more than at-least (60 days). Raise wish, or delete it."
            ]),
        BadFile(
            "a lateness that is no number",
            edits: [.init("settings:\n", "settings:\n  lateness: {value: often, reason: x}\n")],
            vi: ["programme.yaml:20:21: lỗi: lựa chọn “lateness” không thể là “often”. Chọn trong: 1, 2, 5."],
            en: ["programme.yaml:20:21: error: the setting “lateness” cannot be “often”. Choose from: 1, 2, 5."]),
        BadFile(
            "a full week without gatherings",
            edits: [.init("settings:\n", "settings:\n  gatherings-per-week: {value: 0, reason: x}\n")],
            vi: [
                "programme.yaml:20:32: lỗi: lựa chọn “gatherings-per-week” không thể là “0”. Chọn trong: 3, 4, 5."
            ],
            en: [
                "programme.yaml:20:32: error: the setting “gatherings-per-week” cannot be “0”. Choose from: 3, 4, 5."
            ]),
    ]
}
