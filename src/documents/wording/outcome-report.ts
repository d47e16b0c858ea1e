// The sentences of Báo cáo kết quả đối thoại, after a session and for a year.
import { OUTCOME_ENDING_WORDING } from './outcome-ending';
import type { Wording } from './wording';
import { COUNT, NAMES_TAGS, PERIOD_TAGS as PERIOD, SESSION_TAGS } from './tags';

const HEADS = '{nguoiDu}: số người dự kèm dấu phẩy, trống khi chưa đếm; {soLuot}: số lượt phát biểu';
const SHARE = `${COUNT}; {tyLe}: tỷ lệ phần trăm`;

/** In the order in which they stand in the paper. */
export const OUTCOME_REPORT_WORDING = [
  {
    code: 'bao-cao-trich-yeu',
    purpose: 'Báo cáo kết quả: trích yếu, một hội nghị',
    text: 'Kết quả Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {ky}',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-trich-yeu-nam',
    purpose: 'Báo cáo kết quả: trích yếu, cả năm',
    text: 'Kết quả tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {ky}',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-kinh-gui',
    purpose: 'Báo cáo kết quả: Kính gửi, mỗi dòng một nơi',
    text: 'Thường trực Đảng ủy {cap}\nThường trực HĐND {cap}',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-muc-to-chuc',
    purpose: 'Báo cáo kết quả: tên mục về việc tổ chức',
    text: 'Công tác tổ chức',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-mo-dau',
    purpose: 'Báo cáo kết quả: mở đầu, một hội nghị',
    text: '{thucHien}{thoiGian}, tại {diaDiem}, Chủ tịch {coQuan} tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân{thon}.',
    tags: `{thucHien}: câu dẫn kế hoạch ở mẫu bao-cao-thuc-hien, trống khi không theo kế hoạch; {thon}: các thôn, tổ dân phố được mời, kèm dấu cách phía trước; ${SESSION_TAGS}; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-thuc-hien',
    purpose: 'Báo cáo kết quả: câu dẫn kế hoạch ở đầu phần mở đầu',
    text: 'Thực hiện {keHoach}, ',
    tags: '{keHoach}: tên kế hoạch',
  },
  {
    code: 'bao-cao-mo-dau-nam',
    purpose: 'Báo cáo kết quả: mở đầu, cả năm',
    text: 'Trong {ky}, tính đến {ngay}, Chủ tịch {coQuan} đã tổ chức {soHoiNghi} hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân, cụ thể:',
    tags: `{soHoiNghi}: số hội nghị đã tổ chức; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-tung-hoi-nghi',
    purpose: 'Báo cáo kết quả cả năm: một dòng cho mỗi hội nghị',
    text: '- Hội nghị {thoiGian}, tại {diaDiem}: {nguoiDu}{soLuot} lượt phát biểu, {so} ý kiến, kiến nghị, phản ánh',
    tags: `${SESSION_TAGS}; ${HEADS}; ${COUNT}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-nam-khong-hoi-nghi',
    purpose: 'Báo cáo kết quả: mở đầu, khi trong năm chưa tổ chức hội nghị nào',
    text: 'Trong {ky}, tính đến {ngay}, Chủ tịch {coQuan} chưa tổ chức hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-phien-khac',
    purpose: 'Báo cáo kết quả cả năm: các phiên dự kiến, hoãn, hủy (bỏ qua khi không có)',
    text: 'Ngoài ra, theo kế hoạch có {cacPhien}.',
    tags: `{cacPhien}: số hội nghị chưa tổ chức, hoãn, hủy; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-muc-ket-qua',
    purpose: 'Báo cáo kết quả: tên mục về tiếp nhận, giải quyết',
    text: 'Kết quả tiếp nhận, giải quyết ý kiến, kiến nghị',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-nguoi-du',
    purpose: 'Báo cáo kết quả: số người dự (bỏ qua khi chưa đếm)',
    text: '{soNguoi} người dự, ',
    tags: '{soNguoi}: số người dự',
  },
  {
    code: 'bao-cao-nguoi-du-thieu',
    purpose: 'Báo cáo kết quả: số người dự, khi có hội nghị chưa đếm',
    text: '{soNguoi} người dự (chưa kể {soChuaDem} hội nghị chưa ghi số người dự), ',
    tags: '{soNguoi}: số người dự; {soChuaDem}: số hội nghị chưa ghi số người dự',
  },
  {
    code: 'bao-cao-tiep-nhan',
    purpose: 'Báo cáo kết quả: số người dự, lượt phát biểu, ý kiến',
    text: '{hoiNghi} có {nguoiDu}{soLuot} lượt phát biểu; tiếp nhận {so} ý kiến, kiến nghị, phản ánh, gồm {theoLoai}.',
    tags: `${HEADS}; ${COUNT}; {theoLoai}: số ý kiến, số kiến nghị, số phản ánh; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-tiep-nhan-truoc',
    purpose: 'Báo cáo kết quả cả năm: ý kiến đã tiếp nhận, khi chưa tổ chức hội nghị nào',
    text: 'Đã tiếp nhận {so} ý kiến, kiến nghị, phản ánh gửi đến trước hội nghị, gồm {theoLoai}.',
    tags: `${HEADS}; ${COUNT}; {theoLoai}: số ý kiến, số kiến nghị, số phản ánh; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-khong-y-kien',
    purpose: 'Báo cáo kết quả: khi không có ý kiến nào',
    text: '{hoiNghi} có {nguoiDu}{soLuot} lượt phát biểu; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.',
    tags: `${HEADS}; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-huong-xu-ly',
    purpose: 'Báo cáo kết quả: số ý kiến theo hướng xử lý',
    text: 'Trong tổng số {so} ý kiến, kiến nghị, phản ánh: {theoHuong}.',
    tags: `${COUNT}; {theoHuong}: các cụm từ về từng hướng xử lý bên dưới; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-so-tra-loi',
    purpose: 'Báo cáo kết quả: số ý kiến trả lời tại chỗ',
    text: 'giải trình, trả lời tại chỗ {so} ({tyLe})',
    tags: SHARE,
  },
  {
    code: 'bao-cao-so-giao',
    purpose: 'Báo cáo kết quả: số ý kiến giao giải quyết',
    text: 'giao đơn vị giải quyết {so} ({tyLe})',
    tags: SHARE,
  },
  {
    code: 'bao-cao-so-chuyen',
    purpose: 'Báo cáo kết quả: số ý kiến vượt thẩm quyền',
    text: 'chuyển cơ quan chức năng {so} ({tyLe})',
    tags: SHARE,
  },
  {
    code: 'bao-cao-so-trung',
    purpose: 'Báo cáo kết quả: số ý kiến trùng',
    text: 'trùng với nội dung đã nêu {so} ({tyLe})',
    tags: SHARE,
  },
  {
    code: 'bao-cao-so-chua-xu-ly',
    purpose: 'Báo cáo kết quả: số ý kiến chưa có hướng xử lý (bỏ qua khi không có)',
    text: 'đang xem xét hướng xử lý {so} ({tyLe})',
    tags: SHARE,
  },
  {
    code: 'bao-cao-dut-diem',
    purpose: 'Báo cáo kết quả: số ý kiến đã giải quyết dứt điểm',
    text: 'Đến {ngay}, {so} ý kiến, kiến nghị, phản ánh đã giải quyết dứt điểm ({tyLe}), gồm {soTaiCho} trả lời tại chỗ và {soDaXong} đã có kết quả giải quyết.',
    tags: `${SHARE}; {soTaiCho}: số trả lời tại chỗ; {soDaXong}: số việc đã xong; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-viec-giao',
    purpose: 'Báo cáo kết quả: tiến độ các việc đã giao, đã chuyển',
    text: 'Trong {soViec} việc đã giao, chuyển giải quyết: {tienDo}.',
    tags: `{soViec}: số việc; {tienDo}: số việc đã xong, đang giải quyết, quá hạn, đã chuyển cấp trên; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-theo-linh-vuc',
    purpose: 'Báo cáo kết quả: tên bảng theo lĩnh vực',
    text: 'Theo lĩnh vực',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-theo-thon',
    purpose: 'Báo cáo kết quả: tên bảng theo thôn, tổ dân phố',
    text: 'Theo thôn, tổ dân phố của người phát biểu',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-theo-don-vi',
    purpose: 'Báo cáo kết quả: tên bảng theo đơn vị',
    text: 'Theo đơn vị chủ trì giải quyết',
    tags: NAMES_TAGS,
  },
  ...OUTCOME_ENDING_WORDING,
] as const satisfies readonly Wording[];
