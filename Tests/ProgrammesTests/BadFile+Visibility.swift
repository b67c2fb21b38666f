extension BadFile {
    /// What can be wrong with who may read what.
    static let visibilities: [BadFile] = [
        BadFile(
            "an unknown visibility",
            edits: [.init("  illustrative: true\n", "  illustrative: true\n  visibility: tokens\n")],
            vi: ["programme.yaml:12:15: lỗi: không có mức công khai “tokens”. Có phải “token”?"],
            en: ["programme.yaml:12:15: error: there is no visibility “tokens”. Did you mean “token”?"]),
        BadFile(
            "unknown keys, kinds, units and words of visibility, all told at once",
            edits: [
                .init(
                    "  illustrative: true\n",
                    """
                      illustrative: true
                      visibility:
                        every: token
                        kinds: {inspections: token, training: secret}
                        units: {aa: token, b: public}

                    """)
            ],
            vi: [
                "programme.yaml:13:5: lỗi: phần “visibility” không có khóa “every”. Chọn trong: all, kinds, units.",
                "programme.yaml:14:13: lỗi: không có loại việc “inspections”. Có phải “inspection”?",
                "programme.yaml:14:43: lỗi: không có mức công khai “secret”. Chọn trong: public, token.",
                "programme.yaml:15:13: lỗi: không có đơn vị “aa”. Có phải “a”?",
            ],
            en: [
                "programme.yaml:13:5: error: the part “visibility” has no key “every”. Choose from: all, kinds, units.",
                "programme.yaml:14:13: error: there is no kind “inspections”. Did you mean “inspection”?",
                "programme.yaml:14:43: error: there is no visibility “secret”. Choose from: public, token.",
                "programme.yaml:15:13: error: there is no unit “aa”. Did you mean “a”?",
            ]),
        BadFile(
            "visibility in other forms",
            edits: [
                .init(
                    "  illustrative: true\n",
                    "  illustrative: true\n  visibility: {kinds: [inspection], units: {a: }}\n")
            ],
            vi: [
                "programme.yaml:12:23: lỗi: ở đây cần các mục “loại việc: public” hay “loại việc: token”.",
                "programme.yaml:12:45: lỗi: “a” chưa có mức công khai. Ghi public hoặc token, hoặc xóa mục.",
            ],
            en: [
                "programme.yaml:12:23: error: entries “kind: public” or “kind: token” are expected here.",
                "programme.yaml:12:45: error: “a” has no visibility. Write public or token, or delete the entry.",
            ]),
    ]
}
