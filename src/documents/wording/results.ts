// The sentences of Thông báo kết quả.
import type { Wording } from './wording';
import { COUNT, OFFICE_TAGS, SESSION_TAGS } from './tags';

/** In the order in which they stand in the paper. */
export const RESULTS_WORDING = [
  {
    code: 'ket-qua-trich-yeu',
    purpose: 'Thông báo kết quả: trích yếu',
    text: 'Kết quả giải quyết ý kiến, kiến nghị tại {hoiNghi} tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {thoiGian}',
    tags: `{hoiNghi}: Hội nghị, hoặc các Hội nghị; {thoiGian}: ngày tổ chức, hoặc năm khi có nhiều hội nghị; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-mo-dau',
    purpose: 'Thông báo kết quả: mở đầu, một hội nghị theo kế hoạch',
    text: 'Thực hiện {keHoach}, {thoiGian}, tại {diaDiem}, Chủ tịch {coQuan} tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
    tags: `{keHoach}: tên kế hoạch; ${SESSION_TAGS}; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-mo-dau-ngoai-ke-hoach',
    purpose: 'Thông báo kết quả: mở đầu, một hội nghị không theo kế hoạch nào',
    text: '{thoiGian}, tại {diaDiem}, Chủ tịch {coQuan} tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
    tags: `${SESSION_TAGS}; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-mo-dau-nhieu',
    purpose: 'Thông báo kết quả: mở đầu, nhiều hội nghị theo kế hoạch',
    text: 'Thực hiện {keHoach}, Chủ tịch {coQuan} đã tổ chức {soHoiNghi} Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân, cụ thể:',
    tags: `{keHoach}: tên kế hoạch; {soHoiNghi}: số hội nghị; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-mo-dau-nhieu-ngoai-ke-hoach',
    purpose: 'Thông báo kết quả: mở đầu, nhiều hội nghị không theo kế hoạch nào',
    text: 'Chủ tịch {coQuan} đã tổ chức {soHoiNghi} Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân, cụ thể:',
    tags: `{soHoiNghi}: số hội nghị; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-tung-hoi-nghi',
    purpose: 'Thông báo kết quả: một dòng cho mỗi hội nghị, khi có nhiều',
    text: '- Hội nghị {thoiGian}, tại {diaDiem}: {nguoiDu}{soLuot} lượt phát biểu, {so} ý kiến, kiến nghị, phản ánh',
    tags: `${SESSION_TAGS}; {nguoiDu}: số người dự kèm dấu phẩy, trống khi chưa đếm; {soLuot}: số lượt phát biểu; ${COUNT}`,
  },
  {
    code: 'ket-qua-nguoi-du',
    purpose: 'Thông báo kết quả: số người dự (bỏ qua khi chưa đếm)',
    text: 'Dự {hoiNghi} có {soNguoi} người. ',
    tags: '{hoiNghi}: Hội nghị, hoặc các Hội nghị; {soNguoi}: số người dự',
  },
  {
    code: 'ket-qua-phat-bieu',
    purpose: 'Thông báo kết quả: số lượt phát biểu, số ý kiến',
    text: 'Có {soLuot} lượt phát biểu tại {hoiNghi}; tổng số ý kiến, kiến nghị, phản ánh đã tiếp nhận là {so}, gồm {theoLoai}.',
    tags: `{soLuot}: số lượt phát biểu; {hoiNghi}: Hội nghị, hoặc các Hội nghị; ${COUNT}; {theoLoai}: số ý kiến, số kiến nghị, số phản ánh`,
  },
  {
    code: 'ket-qua-khong-y-kien',
    purpose: 'Thông báo kết quả: khi không có ý kiến nào',
    text: 'Có {soLuot} lượt phát biểu tại {hoiNghi}; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.',
    tags: '{soLuot}: số lượt phát biểu; {hoiNghi}: Hội nghị, hoặc các Hội nghị',
  },
  {
    code: 'ket-qua-tong-hop',
    purpose: 'Thông báo kết quả: số ý kiến theo hướng xử lý',
    text: 'Trong tổng số {so} ý kiến, kiến nghị, phản ánh nêu trên: {theoHuong}.',
    tags: `${COUNT}; {theoHuong}: các cụm từ về từng hướng xử lý bên dưới, cách nhau bằng dấu chấm phẩy`,
  },
  {
    code: 'ket-qua-so-tra-loi',
    purpose: 'Thông báo kết quả: số ý kiến trả lời tại chỗ',
    text: '{so} đã được giải thích, trả lời tại {hoiNghi}',
    tags: `${COUNT}; {hoiNghi}: Hội nghị, hoặc các Hội nghị`,
  },
  {
    code: 'ket-qua-so-giao',
    purpose: 'Thông báo kết quả: số ý kiến giao giải quyết',
    text: '{so} được giao cho cơ quan, đơn vị, bộ phận chuyên môn giải quyết',
    tags: COUNT,
  },
  {
    code: 'ket-qua-so-vuot-tham-quyen',
    purpose: 'Thông báo kết quả: số ý kiến vượt thẩm quyền',
    text: '{so} không thuộc thẩm quyền của {capUBND}, đã ghi nhận và gửi đến cơ quan chức năng xem xét, trả lời',
    tags: `${COUNT}; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-so-trung',
    purpose: 'Thông báo kết quả: số ý kiến trùng',
    text: '{so} trùng với ý kiến, kiến nghị, phản ánh khác',
    tags: COUNT,
  },
  {
    code: 'ket-qua-so-dang-xem-xet',
    purpose: 'Thông báo kết quả: số ý kiến chưa có hướng xử lý',
    text: '{so} đang xem xét, phân công giải quyết',
    tags: COUNT,
  },
  {
    code: 'ket-qua-dan-bang',
    purpose: 'Thông báo kết quả: câu trước bảng',
    text: '{coQuan} thông báo kết quả giải quyết cụ thể như sau:',
    tags: OFFICE_TAGS,
  },
  {
    code: 'ket-qua-dan-phu-luc',
    purpose: 'Thông báo kết quả: thay câu trước bảng khi bảng dài và được tách thành phụ lục',
    text: '{coQuan} thông báo kết quả giải quyết cụ thể từng ý kiến, kiến nghị, phản ánh (có Phụ lục kèm theo).',
    tags: OFFICE_TAGS,
  },
  {
    code: 'ket-qua-ten-phu-luc',
    purpose: 'Phụ lục kết quả: tên phụ lục (in hoa)',
    text: 'Kết quả giải quyết ý kiến, kiến nghị, phản ánh của Nhân dân',
    tags: `{hoiNghi}: Hội nghị, hoặc các Hội nghị; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-ghi-chu-gia-han',
    purpose: 'Phụ lục kết quả, cột ghi chú: thời hạn đã được gia hạn',
    text: 'Gia hạn từ {hanCu}',
    tags: '{hanCu}: hạn ban đầu',
  },
  {
    code: 'ket-qua-ghi-chu-ton',
    purpose: 'Phụ lục kết quả, cột ghi chú: ý kiến tồn từ kỳ trước',
    text: 'Tồn từ kỳ trước ({ma})',
    tags: '{ma}: mã của ý kiến ở kỳ trước',
  },
  {
    code: 'ket-qua-da-tra-loi',
    purpose: 'Bảng kết quả: ý kiến trả lời tại chỗ',
    text: 'Đã được {nguoiTraLoi} giải thích, trả lời tại hội nghị: {traLoi}',
    tags: '{nguoiTraLoi}: người trả lời; {traLoi}: nội dung trả lời',
  },
  {
    code: 'ket-qua-don-vi-tra-loi',
    purpose: 'Bảng kết quả, cột đơn vị: ý kiến trả lời tại chỗ',
    text: 'Đã trả lời tại hội nghị',
    tags: '{nguoiTraLoi}: người trả lời',
  },
  {
    code: 'ket-qua-da-giao',
    purpose: 'Bảng kết quả: ý kiến giao giải quyết, chưa xong',
    text: 'Đã giao {donVi} chủ trì giải quyết.',
    tags: '{donVi}: đơn vị chủ trì',
  },
  {
    code: 'ket-qua-da-xong',
    purpose: 'Bảng kết quả: ý kiến giao giải quyết, đã xong',
    text: 'Đã giải quyết{ngay}: {ketQua}{vanBan}',
    tags: '{ngay}: ngày có kết quả kèm dấu cách phía trước; {ketQua}: kết quả; {vanBan}: văn bản trả lời, trong ngoặc',
  },
  {
    code: 'ket-qua-vuot-tham-quyen',
    purpose: 'Bảng kết quả: ý kiến vượt thẩm quyền',
    text: 'Không thuộc thẩm quyền của {capUBND}; đã ghi nhận, gửi đến {capTren} xem xét, trả lời.',
    tags: `{capTren}: cấp có thẩm quyền; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-qua-trung',
    purpose: 'Bảng kết quả: trùng với ý kiến có trong thông báo này',
    text: 'Trùng với ý kiến {soThuTu}.',
    tags: '{soThuTu}: số thứ tự trong bảng của ý kiến đã nêu, ví dụ số 3',
  },
  {
    code: 'ket-qua-trung-noi-khac',
    purpose: 'Bảng kết quả: trùng với ý kiến không có trong thông báo này',
    text: 'Trùng với ý kiến {ma}{phien}.',
    tags: '{ma}: mã của ý kiến đã nêu; {phien}: mã của phiên đã nêu, trong ngoặc',
  },
  {
    code: 'ket-qua-dang-xem-xet',
    purpose: 'Bảng kết quả: ý kiến chưa có hướng xử lý',
    text: 'Đang xem xét, phân công giải quyết.',
    tags: '',
  },
  {
    code: 'ket-qua-ngoai-ke-hoach',
    purpose: 'Bảng kết quả: tên nhóm ý kiến ngoài nội dung kế hoạch',
    text: 'Ngoài nội dung kế hoạch',
    tags: '',
  },
  {
    code: 'ket-qua-ket-thuc',
    purpose: 'Thông báo kết quả: kết thúc',
    text: 'Trên đây là kết quả giải quyết ý kiến, kiến nghị, phản ánh của Nhân dân tại {hoiNghi} tiếp xúc, đối thoại trực tiếp; {coQuan} thông báo để các cơ quan, đơn vị, các thôn, tổ dân phố và Nhân dân được biết, theo dõi, giám sát việc thực hiện.',
    tags: `{hoiNghi}: Hội nghị, hoặc các Hội nghị; ${OFFICE_TAGS}`,
  },
] as const satisfies readonly Wording[];
