extension Sample {
    /// A small holiday file that has one of everything, for tests to read and to spoil.
    static let holidays = """
        holidays:
          id: sample
          title: {vi: Ngày nghỉ mẫu, en: Sample holidays}
          revised: 2026-11-23T08:00:00+07:00
          weekly-rest: [saturday, sunday]
        days:
          - date: 2025-01-01
            kind: public
            status: rule
            name: {vi: Tết Dương lịch, en: New Year}
            source: s
            note: n
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-02-03
            kind: compensatory
            status: announced
            paired: 2025-02-02
            name: Nghỉ bù
            source: s
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-02-02
            kind: public
            status: announced
            name: Mùng 5
            source: s
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-05-02
            kind: swapped-off
            status: announced
            paired: 2025-04-26
            name: Hoán đổi
            source: s
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-04-26
            kind: swapped-working
            status: announced
            paired: 2025-05-02
            name: Làm bù
            source: s
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-04-26
            kind: public
            status: proposed-unconfirmed
            name: Đề xuất
            source: s
            revised: 2026-11-23T08:00:00+07:00
        festivals:
          - name: {vi: Chôl Chnăm Thmây, en: Khmer New Year}
            first: 2025-04-14
            last: 2025-04-16
            status: verified
            source: s
            revised: 2026-11-23T08:00:00+07:00

        """
}
