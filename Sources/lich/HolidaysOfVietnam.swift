/// The holiday file that a new workspace begins with, so that `lich` works when it is installed alone.
///
/// The same as `calendars/holidays/vietnam.yaml`, byte for byte; a test holds the two together, and
/// `make holidays` writes this file anew.
enum HolidaysOfVietnam {
    /// The text of the file.
    static let text = #"""
        # Ngày nghỉ lễ, ngày nghỉ bù, ngày hoán đổi của Việt Nam, và các lễ hội của đồng bào Khmer ở Sóc Trăng.
        # Tệp này là dữ liệu: lich chỉ đọc, không tự tính và không tự sửa. Thứ Bảy, Chủ nhật bình thường không ghi ở đây.
        #
        # Mỗi ngày trong phần “days” gồm:
        #   date     ngày, viết năm-tháng-ngày: 2025-05-02
        #   kind     loại ngày
        #              public           nghỉ lễ, tết theo luật (ghi cả khi rơi vào thứ Bảy, Chủ nhật)
        #              compensatory     nghỉ bù cho ngày lễ trùng ngày nghỉ hằng tuần (khoản 3 Điều 111 Bộ luật Lao động 2019)
        #              swapped-off      ngày làm việc được nghỉ do hoán đổi
        #              swapped-working  thứ Bảy đi làm bù: là ngày làm việc
        #   status   mức chắc chắn
        #              announced             đã có thông báo, hoặc luật đã áp dụng cho năm đã qua: chắc chắn
        #              rule                  luật quy định, năm chưa tới: chắc chắn
        #              estimate              ước tính theo luật và tiền lệ, chưa có thông báo: dùng, nhưng luôn ghi rõ là ước tính
        #              proposed-unconfirmed  mới là đề xuất: chỉ để xem, không dùng khi xếp lịch
        #   paired   ngày lễ được nghỉ bù, hoặc ngày kia của cặp hoán đổi (không bắt buộc)
        #   name     tên ngày: vi là tiếng Việt, en là tiếng Anh
        #   source   căn cứ: số văn bản, hoặc nơi đăng tin
        #   note     điều cần biết thêm (không bắt buộc)
        #   revised  thời điểm sửa dòng này lần cuối; sửa ngày nào thì ghi lại ngày ấy, để lịch của người đăng ký được cập nhật
        #
        # Khi có thông báo nghỉ lễ của năm mới:
        #   1. Sửa hoặc thay các ngày “estimate” của năm ấy cho đúng thông báo, đổi status thành announced, ghi số văn bản vào source.
        #   2. Ngày hoán đổi ghi thành hai dòng, swapped-off và swapped-working, mỗi dòng có paired là ngày của dòng kia.
        #   3. Đề xuất được duyệt thì đổi proposed-unconfirmed thành announced; không được duyệt thì xóa cả hai dòng.
        #   4. Ghi thời điểm sửa vào revised của từng dòng đã sửa và của cả tệp, rồi chạy: lich check
        #
        # Phần “festivals” là ngày nên tránh, cơ quan vẫn làm việc: first và last là ngày đầu và ngày cuối (tính cả hai ngày),
        # status là mức chắc chắn bằng lời. Lễ hội Khmer tính theo lịch Khmer; tháng nhuận khác lịch Việt Nam, nên phải tra từng
        # năm, không suy từ ngày âm lịch.
        #   verified                                       có nguồn tin xác nhận
        #   month verified                                 mới xác nhận được tháng
        #   computed                                       tính theo lịch Khmer
        #   Cambodian date, local announcement not found   theo ngày của Campuchia, chưa thấy thông báo tại địa phương

        holidays:
          id: vietnam
          title: {vi: "Lịch nghỉ lễ Việt Nam", en: "Public holidays of Viet Nam"}
          revised: 2026-11-23T08:00:00+07:00
          weekly-rest: [saturday, sunday]

        days:
          # Năm 2022
          - date: 2022-01-01  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-01-03  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2022-01-01
            name: {vi: "Tết Dương lịch (nghỉ bù)", en: "New Year’s Day (compensatory day)"}
            source: "Bộ luật Lao động 2019, khoản 3 Điều 111 (ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp) [dẫn theo sggpnews.org.vn 08/12/2022]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-01-31  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "kinhtemoitruong.vn (công văn 245 của Văn phòng Chính phủ, 11/01/2022); sggpnews.org.vn 95252"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-02-01  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "kinhtemoitruong.vn (công văn 245 của Văn phòng Chính phủ, 11/01/2022); sggpnews.org.vn 95252"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-02-02  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "kinhtemoitruong.vn (công văn 245 của Văn phòng Chính phủ, 11/01/2022); sggpnews.org.vn 95252"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-02-03  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "kinhtemoitruong.vn (công văn 245 của Văn phòng Chính phủ, 11/01/2022); sggpnews.org.vn 95252"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-02-04  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 4", en: "Lunar New Year (Tết) – day 4"}
            source: "kinhtemoitruong.vn (công văn 245 của Văn phòng Chính phủ, 11/01/2022); sggpnews.org.vn 95252"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-04-10  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-04-11  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2022-04-10
            name: {vi: "Giỗ Tổ Hùng Vương (nghỉ bù)", en: "Hùng Kings’ Commemoration Day (compensatory day)"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-04-30  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-05-01  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-05-02  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2022-04-30
            name: {vi: "Ngày Chiến thắng (30/4) (nghỉ bù)", en: "Victory (Reunification) Day (compensatory day)"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-05-03  # Thứ Ba
            kind: compensatory
            status: announced
            paired: 2022-05-01
            name: {vi: "Ngày Quốc tế Lao động (1/5) (nghỉ bù)", en: "International Labour Day (compensatory day)"}
            source: "sggpnews.org.vn 97988; en.sggp.org.vn post94148"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-09-01  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "en.dangcongsan.vn 05/08/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2022-09-02  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "en.dangcongsan.vn 05/08/2022"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2023
          - date: 2023-01-01  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "trang hỏi đáp pháp luật (01–02/01/2023, thứ Hai nghỉ bù)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-02  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2023-01-01
            name: {vi: "Tết Dương lịch (nghỉ bù)", en: "New Year’s Day (compensatory day)"}
            source: "trang hỏi đáp pháp luật (01–02/01/2023, thứ Hai nghỉ bù)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-20  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 2 days before"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-21  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 30 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-22  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-23  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-24  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-25  # Thứ Tư
            kind: compensatory
            status: announced
            paired: 2023-01-21
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-01-26  # Thứ Năm
            kind: compensatory
            status: announced
            paired: 2023-01-22
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-04-29  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "en.vietnamplus.vn 247586 (30/01/2023)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-04-30  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "en.vietnamplus.vn 247586 (30/01/2023)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-05-01  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "en.vietnamplus.vn 247586 (30/01/2023)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-05-02  # Thứ Ba
            kind: compensatory
            status: announced
            paired: 2023-04-29
            name: {vi: "Giỗ Tổ Hùng Vương (nghỉ bù)", en: "Hùng Kings’ Commemoration Day (compensatory day)"}
            source: "en.vietnamplus.vn 247586 (30/01/2023)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-05-03  # Thứ Tư
            kind: compensatory
            status: announced
            paired: 2023-04-30
            name: {vi: "Ngày Chiến thắng (30/4) (nghỉ bù)", en: "Victory (Reunification) Day (compensatory day)"}
            source: "en.vietnamplus.vn 247586 (30/01/2023)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-09-01  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-09-02  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2023-09-04  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2023-09-02
            name: {vi: "Quốc khánh (nghỉ bù)", en: "National Day (compensatory day)"}
            source: "Công văn của Văn phòng Chính phủ, theo vietnamplus.vn, nhandan.vn, sggpnews.org.vn 01/12/2022"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2024
          - date: 2024-01-01  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-08  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 2 days before"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-09  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 30 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-10  # Thứ Bảy
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-11  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-12  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-13  # Thứ Ba
            kind: compensatory
            status: announced
            paired: 2024-02-10
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-02-14  # Thứ Tư
            kind: compensatory
            status: announced
            paired: 2024-02-11
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-04-18  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-04-29  # Thứ Hai
            kind: swapped-off
            status: announced
            paired: 2024-05-04
            name: {vi: "Ngày Chiến thắng (30/4) (nghỉ hoán đổi, làm bù 04/05/2024)", en: "Victory (Reunification) Day (day off, working day moved)"}
            source: "Công văn 2450/VPCP-KGVX 2024 (dẫn theo thuvienphapluat.vn); chưa đọc được văn bản gốc"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-04-30  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-05-01  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-05-04  # Thứ Bảy
            kind: swapped-working
            status: announced
            paired: 2024-04-29
            name: {vi: "Ngày Chiến thắng (30/4) (thứ Bảy làm bù cho 29/04/2024)", en: "Victory (Reunification) Day (make-up working Saturday)"}
            source: "Công văn 2450/VPCP-KGVX 2024 (dẫn theo thuvienphapluat.vn); chưa đọc được văn bản gốc"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-09-02  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2024-09-03  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "vietnamnews.vn 05/11/2023; kinhtedothi.vn; en.sggp.org.vn post111612 (Quốc khánh)"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2025
          - date: 2025-01-01  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-01-27  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 28 tháng Chạp", en: "Lunar New Year (Tết) – 2 days before"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-01-28  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-01-29  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-01-30  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-01-31  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-04-07  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "en.baochinhphu.vn 04/3/2025 (26/4 làm bù)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-04-26  # Thứ Bảy
            kind: swapped-working
            status: announced
            paired: 2025-05-02
            name: {vi: "Ngày Quốc tế Lao động (1/5) (thứ Bảy làm bù cho 02/05/2025)", en: "International Labour Day (make-up working Saturday)"}
            source: "en.baochinhphu.vn 04/3/2025 (26/4 làm bù)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-04-30  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-05-01  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "vietnamnews.vn 1687874; en.sggp.org.vn post114084/post114254 (Bộ LĐTBXH 03/12/2024); TB 6150/TB-BLDTBXH"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-05-02  # Thứ Sáu
            kind: swapped-off
            status: announced
            paired: 2025-04-26
            name: {vi: "Ngày Quốc tế Lao động (1/5) (nghỉ hoán đổi, làm bù 26/04/2025)", en: "International Labour Day (day off, working day moved)"}
            source: "en.baochinhphu.vn 04/3/2025 (26/4 làm bù)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-09-01  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "en.sggp.org.vn post119346 (03/08/2025)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2025-09-02  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "en.sggp.org.vn post119346 (03/08/2025)"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2026
          - date: 2026-01-01  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "Văn bản 12729/VPCP-KGVX 25/12/2025 (dẫn theo báo; thanhnien.vn 13/01/2026 nhắc lại kỳ nghỉ 4 ngày)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-01-02  # Thứ Sáu
            kind: swapped-off
            status: announced
            paired: 2026-01-10
            name: {vi: "Tết Dương lịch (nghỉ hoán đổi, làm bù 10/01/2026)", en: "New Year’s Day (day off, working day moved)"}
            source: "Văn bản 12729/VPCP-KGVX 25/12/2025 (dẫn theo báo; thanhnien.vn 13/01/2026 nhắc lại kỳ nghỉ 4 ngày)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-01-10  # Thứ Bảy
            kind: swapped-working
            status: announced
            paired: 2026-01-02
            name: {vi: "Tết Dương lịch (thứ Bảy làm bù cho 02/01/2026)", en: "New Year’s Day (make-up working Saturday)"}
            source: "Văn bản 12729/VPCP-KGVX 25/12/2025 (dẫn theo báo; thanhnien.vn 13/01/2026 nhắc lại kỳ nghỉ 4 ngày)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-02-16  # Thứ Hai
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-02-17  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-02-18  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-02-19  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-02-20  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Tết Nguyên đán – mùng 4", en: "Lunar New Year (Tết) – day 4"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-04-26  # Chủ nhật
            kind: public
            status: announced
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "thanhnien.vn 13/01/2026 (Giỗ Tổ nghỉ 3 ngày, 30/4–01/5 nghỉ 4 ngày); trích VnExpress (25–27/4, 30/4–03/5)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-04-27  # Thứ Hai
            kind: compensatory
            status: announced
            paired: 2026-04-26
            name: {vi: "Giỗ Tổ Hùng Vương (nghỉ bù)", en: "Hùng Kings’ Commemoration Day (compensatory day)"}
            source: "thanhnien.vn 13/01/2026 (Giỗ Tổ nghỉ 3 ngày, 30/4–01/5 nghỉ 4 ngày); trích VnExpress (25–27/4, 30/4–03/5)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-04-30  # Thứ Năm
            kind: public
            status: announced
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "thanhnien.vn 13/01/2026 (Giỗ Tổ nghỉ 3 ngày, 30/4–01/5 nghỉ 4 ngày); trích VnExpress (25–27/4, 30/4–03/5)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-05-01  # Thứ Sáu
            kind: public
            status: announced
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "thanhnien.vn 13/01/2026 (Giỗ Tổ nghỉ 3 ngày, 30/4–01/5 nghỉ 4 ngày); trích VnExpress (25–27/4, 30/4–03/5)"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-08-22  # Thứ Bảy
            kind: swapped-working
            status: announced
            paired: 2026-08-31
            name: {vi: "Quốc khánh (thứ Bảy làm bù cho 31/08/2026)", en: "National Day (make-up working Saturday)"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-08-31  # Thứ Hai
            kind: swapped-off
            status: announced
            paired: 2026-08-22
            name: {vi: "Quốc khánh (nghỉ hoán đổi, làm bù 22/08/2026)", en: "National Day (day off, working day moved)"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-09-01  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-09-02  # Thứ Tư
            kind: public
            status: announced
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "vietnamnews.vn 1727514 (17/10/2025), TB 9441/TB-BNV; congan.com.vn"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-11-23  # Thứ Hai
            kind: swapped-off
            status: proposed-unconfirmed
            paired: 2026-11-28
            name: {vi: "Ngày Văn hóa Việt Nam (nghỉ hoán đổi, làm bù 28/11/2026)", en: "Vietnam Culture Day (day off, working day moved)"}
            source: "bài giải thích của cơ quan nhà nước 06/9/2026 (dẫn lại, về nghị quyết 28/2026/QH16): chỉ là ĐỀ XUẤT, chưa thấy văn bản đồng ý"
            note: "KHÔNG dùng cho tới khi có văn bản xác nhận"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-11-24  # Thứ Ba
            kind: public
            status: announced
            name: {vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day"}
            source: "Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026 (dẫn theo chinhphu.vn, baochinhphu.vn; chưa đọc được văn bản gốc)"
            note: "năm đầu; nghỉ theo nghị quyết của Quốc hội, chưa có trong Điều 112 bản 2019"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2026-11-28  # Thứ Bảy
            kind: swapped-working
            status: proposed-unconfirmed
            paired: 2026-11-23
            name: {vi: "Ngày Văn hóa Việt Nam (thứ Bảy làm bù cho 23/11/2026)", en: "Vietnam Culture Day (make-up working Saturday)"}
            source: "bài giải thích của cơ quan nhà nước 06/9/2026 (dẫn lại, về nghị quyết 28/2026/QH16): chỉ là ĐỀ XUẤT, chưa thấy văn bản đồng ý"
            note: "KHÔNG dùng cho tới khi có văn bản xác nhận"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2027: chưa có thông báo. Đến khi có, nên để trống 04–11/02/2027 (hai cách nghỉ Tết mà luật cho phép)
          - date: 2027-01-01  # Thứ Sáu
            kind: public
            status: rule
            name: {vi: "Tết Dương lịch", en: "New Year’s Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-04  # Thứ Năm
            kind: public
            status: estimate
            name: {vi: "Tết Nguyên đán – 28 tháng Chạp", en: "Lunar New Year (Tết) – 2 days before"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            note: "cách thứ hai luật cho phép (1 ngày trước, 4 ngày sau) là thứ Sáu 05 – thứ Năm 11/02; khi chưa công bố nên để trống 04–11/02/2027"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-05  # Thứ Sáu
            kind: public
            status: estimate
            name: {vi: "Tết Nguyên đán – 29 tháng Chạp", en: "Lunar New Year (Tết) – 1 day before"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-06  # Thứ Bảy
            kind: public
            status: estimate
            name: {vi: "Tết Nguyên đán – mùng 1", en: "Lunar New Year (Tết) – day 1"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-07  # Chủ nhật
            kind: public
            status: estimate
            name: {vi: "Tết Nguyên đán – mùng 2", en: "Lunar New Year (Tết) – day 2"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-08  # Thứ Hai
            kind: public
            status: estimate
            name: {vi: "Tết Nguyên đán – mùng 3", en: "Lunar New Year (Tết) – day 3"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-09  # Thứ Ba
            kind: compensatory
            status: estimate
            paired: 2027-02-06
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-02-10  # Thứ Tư
            kind: compensatory
            status: estimate
            paired: 2027-02-07
            name: {vi: "Tết Nguyên đán (nghỉ bù)", en: "Lunar New Year (Tết) (compensatory day)"}
            source: "tính theo luật và tiền lệ 2024 (mùng 1 là thứ Bảy); CHƯA thấy thông báo"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-04-16  # Thứ Sáu
            kind: public
            status: rule
            name: {vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings’ Commemoration Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-04-30  # Thứ Sáu
            kind: public
            status: rule
            name: {vi: "Ngày Chiến thắng (30/4)", en: "Victory (Reunification) Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-05-01  # Thứ Bảy
            kind: public
            status: rule
            name: {vi: "Ngày Quốc tế Lao động (1/5)", en: "International Labour Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-05-03  # Thứ Hai
            kind: compensatory
            status: rule
            paired: 2027-05-01
            name: {vi: "Ngày Quốc tế Lao động (1/5) (nghỉ bù)", en: "International Labour Day (compensatory day)"}
            source: "Bộ luật Lao động 2019, khoản 3 Điều 111 (ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp) [dẫn theo sggpnews.org.vn 08/12/2022]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-09-02  # Thứ Năm
            kind: public
            status: rule
            name: {vi: "Quốc khánh", en: "National Day"}
            source: "Bộ luật Lao động 2019, khoản 1 Điều 112 [danh mục ngày dẫn theo vneconomy.vn 26/02/2026, thanhnien.vn 13/01/2026]"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-09-03  # Thứ Sáu
            kind: public
            status: estimate
            name: {vi: "Quốc khánh (ngày liền kề)", en: "National Day (adjacent day)"}
            source: "luật cho nghỉ 02/9 và một ngày liền kề, ngày nào công bố hằng năm; CHƯA thấy thông báo cho năm 2027"
            note: "Thủ tướng chọn 01/9 hoặc 03/9; chọn 03/9 thì nghỉ liền 4 ngày"
            revised: 2026-11-23T08:00:00+07:00
          - date: 2027-11-24  # Thứ Tư
            kind: public
            status: rule
            name: {vi: "Ngày Văn hóa Việt Nam", en: "Vietnam Culture Day"}
            source: "Nghị quyết 28/2026/QH16, hiệu lực 01/7/2026 (dẫn theo chinhphu.vn, baochinhphu.vn; chưa đọc được văn bản gốc)"
            revised: 2026-11-23T08:00:00+07:00

        festivals:
          # Năm 2022
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2022-04-14
            last: 2022-04-16
            status: "tính theo lịch"
            source: "lịch mặt trời Suriyayatra (từ ngày Maha Songkran đến ngày Lerng Sak)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2022-09-24
            last: 2022-09-26
            status: "theo ngày của Campuchia, chưa thấy thông báo tại địa phương"
            source: "bảng ngày lễ Campuchia (Pchum Ben)"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2022-09-24..2022-09-26, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2022-11-07
            last: 2022-11-08
            status: "đã xác minh"
            source: "sggpnews.org.vn 05/11/2022 (tuần lễ hội ở Sóc Trăng kéo dài ít nhất đến 07/11/2022)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2022-11-08, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2023
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2023-04-14
            last: 2023-04-16
            status: "đã xác minh"
            source: "th389.vn/Sóc Trăng 05/04/2023; tayninh.dcs.vn 14/04/2023 (14-16/4)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2023-10-13
            last: 2023-10-15
            status: "đã xác minh"
            source: "vietnamplus.vn 269535 (Sóc Trăng, 13-15/10/2023)"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2023-10-13..2023-10-15, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2023-11-26
            last: 2023-11-27
            status: "đã xác minh"
            source: "vietnamplus.vn 271954 (28/11/2023, tin đua ghe)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2023-11-27, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2024
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2024-04-13
            last: 2024-04-16
            status: "tính theo lịch"
            source: "lịch mặt trời Suriyayatra (từ ngày Maha Songkran đến ngày Lerng Sak)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2024-10-01
            last: 2024-10-03
            status: "theo ngày của Campuchia, chưa thấy thông báo tại địa phương"
            source: "bảng ngày lễ Campuchia (Pchum Ben)"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2024-10-01..2024-10-03, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2024-11-14
            last: 2024-11-15
            status: "tính theo lịch (rằm tháng Kadeuk của người Khmer)"
            source: "bảng ngày lễ Campuchia, ngày giữa Lễ hội Nước (từ hôm trước đến ngày rằm)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2024-11-15, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2025
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2025-04-14
            last: 2025-04-16
            status: "đã xác minh"
            source: "vietnamplus.vn (14–16/4/2025)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2025-09-21
            last: 2025-09-23
            status: "đã xác minh tháng"
            source: "chỉ xác minh được tháng: vietnamplus.vn post326894 viết mùa lễ từ 15 đến 30 tháng BẢY âm lịch (30/7 = 21/9/2025); ngày chính theo Pchum Ben của Campuchia"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2025-10-20..2025-10-21, KHÔNG khớp, lệch một tháng"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2025-11-03
            last: 2025-11-05
            status: "đã xác minh"
            source: "en.sggp.org.vn post121494 (lễ hội 03–05/11/2025, phường Phú Lợi và phường Sóc Trăng, Cần Thơ)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2025-12-04, KHÔNG khớp, lệch một tháng"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2026
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2026-04-14
            last: 2026-04-16
            status: "tính theo lịch"
            source: "lịch mặt trời Suriyayatra (từ ngày Maha Songkran đến ngày Lerng Sak)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2026-10-10
            last: 2026-10-12
            status: "theo ngày của Campuchia, chưa thấy thông báo tại địa phương"
            source: "bảng ngày lễ Campuchia (Pchum Ben)"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2026-10-09..2026-10-10, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2026-11-23
            last: 2026-11-24
            status: "tính theo lịch (rằm tháng Kadeuk của người Khmer)"
            source: "bảng ngày lễ Campuchia, ngày giữa Lễ hội Nước (từ hôm trước đến ngày rằm)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2026-11-23, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00

          # Năm 2027
          - name: {vi: "Chôl Chnăm Thmây", en: "Khmer New Year"}
            first: 2027-04-14
            last: 2027-04-16
            status: "tính theo lịch"
            source: "lịch mặt trời Suriyayatra (từ ngày Maha Songkran đến ngày Lerng Sak)"
            note: "không phải ngày nghỉ theo luật; theo lịch mặt trời, không tính bằng âm lịch"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Sen Đôn-ta (Sene Dolta)", en: "Khmer ancestors festival"}
            first: 2027-09-29
            last: 2027-10-01
            status: "theo ngày của Campuchia, chưa thấy thông báo tại địa phương"
            source: "bảng ngày lễ Campuchia (Pchum Ben)"
            note: "các ngày chính; mùa lễ bắt đầu trước 15 ngày; tính theo âm lịch Việt Nam là 2027-09-29..2027-09-30, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00
          - name: {vi: "Ok Om Bok – đua ghe Ngo", en: "Moon festival and Ngo boat race"}
            first: 2027-11-12
            last: 2027-11-13
            status: "tính theo lịch (rằm tháng Kadeuk của người Khmer)"
            source: "bảng ngày lễ Campuchia, ngày giữa Lễ hội Nước (từ hôm trước đến ngày rằm)"
            note: "đua ghe Ngo thường kéo dài 3–7 ngày ở thành phố Sóc Trăng, các cơ quan bận; tính theo âm lịch Việt Nam là 2027-11-12, trùng khớp"
            revised: 2026-11-23T08:00:00+07:00

        """#
}
