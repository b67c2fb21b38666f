extension BadFile {
    /// What can be wrong with YAML itself, and several faults at once.
    static let syntax: [BadFile] = [
        BadFile(
            "a colon in a bare text",
            edits: [.init("    quote: \"Hàng năm\"\n", "    quote: Hàng năm: kế hoạch\n")],
            vi: [
                "programme.yaml:126:20: lỗi: dấu hai chấm ở chỗ không ngờ. Kiểm tra lề, hoặc đặt câu có dấu hai chấm trong dấu ngoặc kép."
            ],
            en: [
                "programme.yaml:126:20: error: a colon where none is expected. Check the indentation, or put a text with a colon in quotes."
            ]),
        BadFile(
            "quotes that do not close",
            edits: [.init("    quote: \"Hàng năm\"\n", "    quote: \"Hàng năm\n")],
            vi: [
                "programme.yaml:128:18: lỗi: dòng này không thẳng lề với mục của nó, hoặc dấu ngoặc kép đóng sớm. Sửa lề hay dấu ngoặc."
            ],
            en: [
                "programme.yaml:128:18: error: this line does not align with its mapping, or a quote closed early. Mend the indentation or the quotes."
            ]),
        BadFile(
            "a tab",
            edits: [.init("    quote: \"Hàng năm\"\n", "\tquote: \"Hàng năm\"\n")],
            vi: [
                "programme.yaml:126:1: lỗi: dòng thụt lề bằng phím Tab. Thụt lề bằng dấu cách."
            ],
            en: [
                "programme.yaml:126:1: error: the line is indented with a tab. Indent with spaces."
            ]),
        BadFile(
            "a line out of line",
            edits: [.init("    quote: \"Hàng năm\"\n", "   quote: \"Hàng năm\"\n")],
            vi: [
                "programme.yaml:126:4: lỗi: danh sách bị ngắt ở đây. Mỗi mục của danh sách bắt đầu bằng “- ”, thẳng lề."
            ],
            en: [
                "programme.yaml:126:4: error: the list breaks off here. Every item of a list begins with “- ”, aligned."
            ]),
        BadFile(
            "a list that does not close",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, bcs\n")],
            vi: [
                "programme.yaml:74:9: lỗi: danh sách […] chưa đóng hoặc thiếu dấu phẩy. Thêm “,” hay “]”."
            ],
            en: [
                "programme.yaml:74:9: error: a list […] is not closed, or lacks a comma. Add “,” or “]”."
            ]),
        BadFile(
            "an anchor",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: &both [bdv, bcs]\n")],
            vi: [
                "programme.yaml:73:12: lỗi: tệp này không dùng nhãn và tham chiếu của YAML (&tên, *tên). Ghi lại giá trị ở từng chỗ."
            ],
            en: [
                "programme.yaml:73:12: error: anchors and aliases of YAML (&name, *name) are not used here. Write the value out in each place."
            ]),
        BadFile(
            "an alias of YAML",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: *both\n")],
            vi: [
                "programme.yaml:73:12: lỗi: tệp này không dùng nhãn và tham chiếu của YAML (&tên, *tên). Ghi lại giá trị ở từng chỗ."
            ],
            en: [
                "programme.yaml:73:12: error: anchors and aliases of YAML (&name, *name) are not used here. Write the value out in each place."
            ]),
        BadFile(
            "a value that holds itself",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: &both [*both]\n")],
            vi: [
                "programme.yaml:73:19: lỗi: tệp này không dùng nhãn và tham chiếu của YAML (&tên, *tên). Ghi lại giá trị ở từng chỗ."
            ],
            en: [
                "programme.yaml:73:19: error: anchors and aliases of YAML (&name, *name) are not used here. Write the value out in each place."
            ]),
        BadFile(
            "many faults at once",
            edits: [
                .init("    kind: training\n", "    kind: traning\n"),
                .init("    leads: [bdv, bcs]\n", "    leads: [bdv, bccs]\n"), .init("{due: 04-25,", "{due: 02-30,"),
                .init("time-zone: Asia/Ho_Chi_Minh", "timezone: Asia/Ho_Chi_Minh"),
            ],
            vi: [
                "programme.yaml:13:3: lỗi: phần “programme” không có khóa “timezone”. Có phải “time-zone”?",
                "programme.yaml:50:11: lỗi: không có loại việc “traning”. Có phải “training”?",
                "programme.yaml:73:18: lỗi: không có cơ quan “bccs”. Có phải “bcs”?",
                "programme.yaml:76:17: lỗi: không có ngày 02-30 trong năm nào. Ghi tháng trước, ngày sau: 03-20 là 20/3.",
            ],
            en: [
                "programme.yaml:13:3: error: the part “programme” has no key “timezone”. Did you mean “time-zone”?",
                "programme.yaml:50:11: error: there is no kind “traning”. Did you mean “training”?",
                "programme.yaml:73:18: error: there is no body “bccs”. Did you mean “bcs”?",
                "programme.yaml:76:17: error: no year has a day 02-30. Write the month first: 03-20 is 20 March.",
            ]),
    ]
}
