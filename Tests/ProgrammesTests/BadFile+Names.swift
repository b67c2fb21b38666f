extension BadFile {
    /// What can be wrong with names, settings and preparation.
    static let names: [BadFile] = [
        BadFile(
            "a checklist without a document",
            edits: [
                .init("  document: document.txt\n", ""),
                .init("    follows: inspection-plan\n", "    follows: inspection-plan\n    checklist: II\n"),
            ],
            vi: [
                "programme.yaml:79:16: lỗi: “checklist” lấy nội dung từ văn bản, mà chương trình không ghi “document”. Thêm “document: …”."
            ],
            en: [
                "programme.yaml:79:16: error: “checklist” takes its points from the document, and the programme names none. Add “document: …”."
            ]),
        BadFile(
            "an unknown body",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, bccs]\n")],
            vi: [
                "programme.yaml:73:18: lỗi: không có cơ quan “bccs”. Có phải “bcs”?"
            ],
            en: [
                "programme.yaml:73:18: error: there is no body “bccs”. Did you mean “bcs”?"
            ]),
        BadFile(
            "a body that nothing resembles",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, ministry]\n")],
            vi: [
                "programme.yaml:73:18: lỗi: không có cơ quan “ministry”. Chọn trong: bcs, bdv, bdv-a, bdv-b, districts, everyone."
            ],
            en: [
                "programme.yaml:73:18: error: there is no body “ministry”. Choose from: bcs, bdv, bdv-a, bdv-b, districts, everyone."
            ]),
        BadFile(
            "a unit where a body belongs",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, a]\n")],
            vi: [
                "programme.yaml:73:18: lỗi: “a” là đơn vị, không phải cơ quan. Ghi một cơ quan của đơn vị ấy."
            ],
            en: [
                "programme.yaml:73:18: error: “a” is a unit, not a body. Write one of that unit's bodies."
            ]),
        BadFile(
            "an unknown body of a unit",
            edits: [.init("bodies: {commission: bdv-a}", "bodies: {commission: bdv-aa}")],
            vi: [
                "programme.yaml:41:115: lỗi: không có cơ quan “bdv-aa”. Có phải “bdv-a”?"
            ],
            en: [
                "programme.yaml:41:115: error: there is no body “bdv-aa”. Did you mean “bdv-a”?"
            ]),
        BadFile(
            "an unknown member of a group",
            edits: [.init("units: [a, b]}", "units: [a, bb]}")],
            vi: [
                "programme.yaml:38:72: lỗi: không có đơn vị hay cơ quan “bb”. Có phải “b”?"
            ],
            en: [
                "programme.yaml:38:72: error: there is no unit or body “bb”. Did you mean “b”?"
            ]),
        BadFile(
            "an unknown successor",
            edits: [.init("successor: bdv}", "successor: bdw}")],
            vi: [
                "programme.yaml:34:88: lỗi: không có cơ quan “bdw”. Có phải “bdv”?"
            ],
            en: [
                "programme.yaml:34:88: error: there is no body “bdw”. Did you mean “bdv”?"
            ]),
        BadFile(
            "an unknown group",
            edits: [.init("scope: each unit of districts", "scope: each unit of district")],
            vi: [
                "programme.yaml:105:12: lỗi: không có nhóm “district”. Có phải “districts”?"
            ],
            en: [
                "programme.yaml:105:12: error: there is no group “district”. Did you mean “districts”?"
            ]),
        BadFile(
            "a group without units",
            edits: [.init("scope: each unit of districts", "scope: each unit of everyone")],
            vi: [
                "programme.yaml:105:12: lỗi: nhóm “everyone” có 0 đơn vị, mà cần ít nhất 1. Thêm đơn vị vào nhóm, hoặc sửa scope."
            ],
            en: [
                "programme.yaml:105:12: error: the group “everyone” has 0 units, and needs at least 1. Add units to it, or mend the scope."
            ]),
        BadFile(
            "a rotation larger than its group",
            edits: [.init("units-per-round:\n    value: 1", "units-per-round:\n    value: 3")],
            vi: [
                "programme.yaml:85:12: lỗi: nhóm “districts” có 2 đơn vị, mà cần ít nhất 3. Thêm đơn vị vào nhóm, hoặc sửa scope."
            ],
            en: [
                "programme.yaml:85:12: error: the group “districts” has 2 units, and needs at least 3. Add units to it, or mend the scope."
            ]),
        BadFile(
            "a part that a unit does not have",
            edits: [.init("leader of unit.commission", "leader of unit.comission")],
            vi: [
                "programme.yaml:91:21: lỗi: đơn vị “a” không có cơ quan giữ vai “comission”. Có phải “commission”?"
            ],
            en: [
                "programme.yaml:91:21: error: the unit “a” has no body in the part “comission”. Did you mean “commission”?"
            ]),
        BadFile(
            "a part that some units do not have",
            edits: [.init("bodies: {commission: bdv-b}", "bodies: {office: bdv-b}")],
            vi: [
                "programme.yaml:83:18: lỗi: đơn vị “b” không có cơ quan giữ vai “commission”. Thêm vào “bodies” của đơn vị ấy.",
                "programme.yaml:91:21: lỗi: đơn vị “b” không có cơ quan giữ vai “commission”. Thêm vào “bodies” của đơn vị ấy.",
                "programme.yaml:101:12: lỗi: đơn vị “b” không có cơ quan giữ vai “commission”. Thêm vào “bodies” của đơn vị ấy.",
            ],
            en: [
                "programme.yaml:83:18: error: the unit “b” has no body in the part “commission”. Add it to the “bodies” of that unit.",
                "programme.yaml:91:21: error: the unit “b” has no body in the part “commission”. Add it to the “bodies” of that unit.",
                "programme.yaml:101:12: error: the unit “b” has no body in the part “commission”. Add it to the “bodies” of that unit.",
            ]),
        BadFile(
            "“unit” where nothing is for each unit",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, unit.commission]\n")],
            vi: [
                "programme.yaml:73:18: lỗi: “unit” chỉ dùng khi việc lặp cho từng đơn vị. Thêm “scope: each unit of NHÓM”, hoặc ghi tên cơ quan."
            ],
            en: [
                "programme.yaml:73:18: error: “unit” can only stand where something is for each unit. Add “scope: each unit of GROUP”, or name a body."
            ]),
        BadFile(
            "“others” where there are none",
            edits: [.init("    leads: [bdv, bcs]\n", "    leads: [bdv, others]\n")],
            vi: [
                "programme.yaml:73:18: lỗi: “self” và “others” chỉ dùng với “scope: each of [CƠ QUAN, …]”. Thêm scope, hoặc ghi tên cơ quan."
            ],
            en: [
                "programme.yaml:73:18: error: “self” and “others” can only stand with “scope: each of [BODY, …]”. Add the scope, or name a body."
            ]),
        BadFile(
            "an unknown kind",
            edits: [.init("    kind: training\n", "    kind: traning\n")],
            vi: [
                "programme.yaml:50:11: lỗi: không có loại việc “traning”. Có phải “training”?"
            ],
            en: [
                "programme.yaml:50:11: error: there is no kind “traning”. Did you mean “training”?"
            ]),
        BadFile(
            "an unknown setting",
            edits: [.init("times: $classes", "times: $clases")],
            vi: [
                "programme.yaml:56:12: lỗi: không có lựa chọn “clases”. Có phải “classes”?"
            ],
            en: [
                "programme.yaml:56:12: error: there is no setting “clases”. Did you mean “classes”?"
            ]),
        BadFile(
            "an unknown setting of a branch",
            edits: [.init("each: {by: reports,", "each: {by: report,")],
            vi: [
                "programme.yaml:106:16: lỗi: không có lựa chọn “report”. Có phải “reports”?"
            ],
            en: [
                "programme.yaml:106:16: error: there is no setting “report”. Did you mean “reports”?"
            ]),
        BadFile(
            "a branch that is missing",
            edits: [.init("literal: [Q1, Q2, H1, Q3, Q4, year]}", "}")],
            vi: [
                "programme.yaml:106:11: lỗi: lựa chọn “reports” có giá trị “literal”, mà ở đây không có nhánh ấy. Thêm “literal: …”."
            ],
            en: [
                "programme.yaml:106:11: error: the setting “reports” can be “literal”, but there is no such branch here. Add “literal: …”."
            ]),
        BadFile(
            "a branch for a choice that does not exist",
            edits: [.init("literal: [Q1, Q2, H1, Q3, Q4, year]}", "literal: [Q1], litteral: [Q1]}")],
            vi: [
                "programme.yaml:106:67: lỗi: không có giá trị “litteral”. Có phải “literal”?"
            ],
            en: [
                "programme.yaml:106:67: error: there is no choice “litteral”. Did you mean “literal”?"
            ]),
        BadFile(
            "a setting outside its choices",
            edits: [.init("    value: 2\n    choices: [1, 2]", "    value: 3\n    choices: [1, 2]")],
            vi: [
                "programme.yaml:21:12: lỗi: lựa chọn “classes” không thể là “3”. Chọn trong: 1, 2.",
                "programme.yaml:59:7: lỗi: “training” không có khung cho 2023/3 và 3 lần khác. Thêm một khung, hoặc “all”.",
            ],
            en: [
                "programme.yaml:21:12: error: the setting “classes” cannot be “3”. Choose from: 1, 2.",
                "programme.yaml:59:7: error: “training” has no window for 2023/3 and 3 others. Add one, or “all”.",
            ]),
        BadFile(
            "a setting that nothing uses",
            edits: [.init("    times: $classes\n", "    times: 2\n")],
            vi: [
                "programme.yaml:21:5: cảnh báo: không chỗ nào dùng lựa chọn “classes”. Dùng bằng $classes hay {by: classes, …}, hoặc xóa."
            ],
            en: [
                "programme.yaml:21:5: warning: nothing uses the setting “classes”. Use it by $classes or {by: classes, …}, or delete it."
            ]),
        BadFile(
            "a condition on a choice that does not exist",
            edits: [.init("when: {reports: literal}", "when: {reports: literall}")],
            vi: [
                "programme.yaml:163:21: lỗi: không có giá trị “literall”. Có phải “literal”?"
            ],
            en: [
                "programme.yaml:163:21: error: there is no choice “literall”. Did you mean “literal”?"
            ]),
        BadFile(
            "an unknown due-day rule",
            edits: [.init("settings:\n", "settings:\n  due-day-on-day-off: {value: previous-day, reason: x}\n")],
            vi: [
                "programme.yaml:20:31: lỗi: lựa chọn “due-day-on-day-off” không thể là “previous-day”. Chọn trong: next-working-day, previous-working-day."
            ],
            en: [
                "programme.yaml:20:31: error: the setting “due-day-on-day-off” cannot be “previous-day”. Choose from: next-working-day, previous-working-day."
            ]),
        BadFile(
            "a festival setting that names no unit",
            edits: [.init("settings:\n", "settings:\n  festivals-observed-by: {value: a c, reason: x}\n")],
            vi: [
                "programme.yaml:20:34: lỗi: lựa chọn “festivals-observed-by” không thể là “a c”. Chọn trong: a, all, b, none."
            ],
            en: [
                "programme.yaml:20:34: error: the setting “festivals-observed-by” cannot be “a c”. Choose from: a, all, b, none."
            ]),
        BadFile(
            "no delegations at all",
            edits: [.init("settings:\n", "settings:\n  parallel-delegations: {value: 0, reason: x}\n")],
            vi: [
                "programme.yaml:20:33: lỗi: lựa chọn “parallel-delegations” không thể là “0”. Chọn trong: 1, 2, 3."
            ],
            en: [
                "programme.yaml:20:33: error: the setting “parallel-delegations” cannot be “0”. Choose from: 1, 2, 3."
            ]),
        BadFile(
            "two obligations of one name",
            edits: [.init("  - id: two-way\n", "  - id: report\n")],
            vi: [
                "programme.yaml:114:9: lỗi: đã có việc “report” (dòng 93). Đặt tên khác."
            ],
            en: [
                "programme.yaml:114:9: error: there is an obligation “report” already (line 93). Choose another name."
            ]),
        BadFile(
            "an alias that is taken",
            edits: [.init("    alias: bao-cao\n", "    alias: training\n")],
            vi: [
                "programme.yaml:94:12: lỗi: “training” đã là tên của việc “training”. Đặt tên khác, hoặc xóa."
            ],
            en: [
                "programme.yaml:94:12: error: “training” is a name of the obligation “training” already. Choose another, or delete it."
            ]),
        BadFile(
            "a unit called like a body",
            edits: [
                .init("  a: {name: {vi: \"huyện A\"", "  bcs: {name: {vi: \"huyện A\""),
                .init("units: [a, b]}", "units: [bcs, b]}"),
            ],
            vi: [
                "programme.yaml:41:8: lỗi: “bcs” vừa là cơ quan, vừa là đơn vị. Đặt tên khác cho một trong hai."
            ],
            en: [
                "programme.yaml:41:8: error: “bcs” is a body and a unit. Give one of them another name."
            ]),
        BadFile(
            "a group with a word for a name",
            edits: [.init("  everyone: {name", "  others: {name"), .init("    takes-part: [everyone]\n", "")],
            vi: [
                "programme.yaml:39:11: lỗi: “others” là từ dành riêng. Đặt tên khác."
            ],
            en: [
                "programme.yaml:39:11: error: “others” is a word with a meaning here. Choose another name."
            ]),
        BadFile(
            "two items of preparation of one name",
            edits: [
                .init(
                    "by: bdv}\n", "by: bdv}\n      - {id: call-up, kind: letter, title: Thư, before: 5 working days}\n")
            ],
            vi: [
                "programme.yaml:67:14: lỗi: “training” có hai mục chuẩn bị tên “call-up”. Đặt tên khác."
            ],
            en: [
                "programme.yaml:67:14: error: “training” has two items of preparation called “call-up”. Rename one."
            ]),
        BadFile(
            "a preparation in calendar days",
            edits: [.init("before: 10 working days", "before: 10 days")],
            vi: [
                "programme.yaml:66:91: lỗi: “10 days” không đúng. Ghi một số từ 1 đến 250, như “10 working days”."
            ],
            en: [
                "programme.yaml:66:91: error: “10 days” will not do. Write a number from 1 to 250, as in “10 working days”."
            ]),
        BadFile(
            "a preparation a year before",
            edits: [.init("before: 10 working days", "before: 400 working days")],
            vi: [
                "programme.yaml:66:91: lỗi: “400 working days” không đúng. Ghi một số từ 1 đến 250, như “10 working days”."
            ],
            en: [
                "programme.yaml:66:91: error: “400 working days” will not do. Write a number from 1 to 250, as in “10 working days”."
            ]),
        BadFile(
            "an unknown kind of paper",
            edits: [.init("kind: letter", "kind: leter")],
            vi: [
                "programme.yaml:66:29: lỗi: không có loại giấy tờ “leter”. Có phải “letter”?"
            ],
            en: [
                "programme.yaml:66:29: error: there is no kind of paper “leter”. Did you mean “letter”?"
            ]),
    ]
}
