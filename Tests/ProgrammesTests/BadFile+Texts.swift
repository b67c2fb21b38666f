extension BadFile {
    /// What can be wrong with keys and texts.
    static let texts: [BadFile] = [
        BadFile(
            "a key with a typing slip",
            edits: [.init("    leads: bdv\n    takes-part: [everyone]", "    laeds: bdv\n    takes-part: [everyone]")],
            vi: [
                "programme.yaml:53:5: lỗi: việc “training” không có khóa “laeds”. Có phải “leads”?"
            ],
            en: [
                "programme.yaml:53:5: error: the obligation “training” has no key “laeds”. Did you mean “leads”?"
            ]),
        BadFile(
            "a key that nothing resembles",
            edits: [.init("  language: vi\n", "  language: vi\n  colour: red\n")],
            vi: [
                "programme.yaml:11:3: lỗi: phần “programme” không có khóa “colour”. Chọn trong: address, amendments, clauses, contact, document, holidays, horizon, id, illustrative, language, revised, short-title, …."
            ],
            en: [
                "programme.yaml:11:3: error: the part “programme” has no key “colour”. Choose from: address, amendments, clauses, contact, document, holidays, horizon, id, illustrative, language, revised, short-title, …."
            ]),
        BadFile(
            "a section that is missing",
            edits: [.init("bodies:\n  bdv:", "bodys:\n  bdv:")],
            vi: [
                "programme.yaml:1:1: lỗi: tệp chương trình thiếu “bodies”. Thêm dòng “bodies: …”.",
                "programme.yaml:32:1: lỗi: tệp chương trình không có khóa “bodys”. Có phải “bodies”?",
                "programme.yaml:53:12: lỗi: không có cơ quan “bdv”. Chọn trong: districts, everyone.",
            ],
            en: [
                "programme.yaml:1:1: error: a programme file lacks “bodies”. Add a line “bodies: …”.",
                "programme.yaml:32:1: error: a programme file has no key “bodys”. Did you mean “bodies”?",
                "programme.yaml:53:12: error: there is no body “bdv”. Choose from: districts, everyone.",
            ]),
        BadFile(
            "a key without a value",
            edits: [.init("    alias: tap-huan\n", "    alias:\n")],
            vi: [
                "programme.yaml:45:5: lỗi: khóa “alias” chưa có giá trị. Ghi giá trị, hoặc xóa khóa."
            ],
            en: [
                "programme.yaml:45:5: error: the key “alias” has no value. Write one, or delete the key."
            ]),
        BadFile(
            "a required key that is missing",
            edits: [.init("    kind: training\n", "")],
            vi: [
                "programme.yaml:44:5: lỗi: việc “training” thiếu “kind”. Thêm dòng “kind: …”."
            ],
            en: [
                "programme.yaml:44:5: error: the obligation “training” lacks “kind”. Add a line “kind: …”."
            ]),
        BadFile(
            "a key that stands twice",
            edits: [.init("    kind: training\n", "    kind: training\n    kind: meeting\n")],
            vi: [
                "programme.yaml:50:5: lỗi: khóa “kind” ghi hai lần trong cùng một mục. Xóa một, hoặc gộp lại."
            ],
            en: [
                "programme.yaml:50:5: error: the key “kind” stands twice in the same place. Delete one, or join them."
            ]),
        BadFile(
            "a list where a text belongs",
            edits: [.init("    title: {vi: \"Lớp tập huấn\", en: \"Training class\"}\n", "    title: [a, b]\n")],
            vi: [
                "programme.yaml:51:12: lỗi: ở đây cần một từ hay một câu, không phải danh sách hay mục."
            ],
            en: [
                "programme.yaml:51:12: error: a word or a text is expected here, not a list or a mapping."
            ]),
        BadFile(
            "a text in one language only",
            edits: [.init("title: {vi: \"Kiểm tra\", en: \"Inspection\"}", "title: {vi: \"Kiểm tra\"}")],
            vi: [
                "programme.yaml:81:12: lỗi: câu hai thứ tiếng thiếu “en”. Thêm dòng “en: …”."
            ],
            en: [
                "programme.yaml:81:12: error: a text in two languages lacks “en”. Add a line “en: …”."
            ]),
        BadFile(
            "an empty text",
            edits: [.init("title: {vi: \"Kiểm tra\", en: \"Inspection\"}", "title: \"\"")],
            vi: [
                "programme.yaml:81:12: lỗi: giá trị trống. Ghi giá trị, hoặc xóa khóa."
            ],
            en: [
                "programme.yaml:81:12: error: the value is empty. Write one, or delete the key."
            ]),
        BadFile(
            "a control character in a text",
            edits: [.init("title: {vi: \"Kiểm tra\", en: \"Inspection\"}", #"title: "Kiểm tra\0 sau""#)],
            vi: [
                "programme.yaml:81:12: lỗi: có ký tự điều khiển U+0000 trong câu. Xóa ký tự đó."
            ],
            en: [
                "programme.yaml:81:12: error: there is a control character U+0000 in the text. Delete it."
            ]),
        BadFile(
            "a name with capitals and spaces",
            edits: [.init("  - id: training\n", "  - id: Tập huấn\n")],
            vi: [
                "programme.yaml:44:9: lỗi: tên “Tập huấn” không dùng được. Chỉ dùng a–z, 0–9 và dấu nối, tối đa 60 ký tự: tap-huan."
            ],
            en: [
                "programme.yaml:44:9: error: the name “Tập huấn” will not do. Use a–z, 0–9 and hyphens only, at most 60: training."
            ]),
    ]
}
