// The sentences of Biên bản hội nghị.
import type { Wording } from './wording';
import { COUNT, OFFICE_TAGS, SESSION_TAGS } from './tags';

const FULL_NAME = '{tenCoQuan}: tên đầy đủ của cơ quan, ví dụ Ủy ban nhân dân xã Ngọc Châu';
const DAY = '{ngay}: ngày tổ chức, ví dụ ngày 14 tháng 6 năm 2024; {tenPhien}: tên phiên';
const PERSON = '{hoTen}: họ tên, chức vụ';
const WHO = '{nguoiTraLoi}: người trả lời; {traLoi}: nội dung trả lời';
const WORK =
  '{donVi}: đơn vị chủ trì; {phoiHop}: «, phối hợp với …», trống khi không có; {viec}: «: việc phải làm», trống khi không ghi; {thoiHan}: «; thời hạn: ngày …», trống khi không ghi';

/** In the order in which they stand in the paper. */
export const MINUTES_WORDING = [
  {
    code: 'bien-ban-trich-yeu',
    purpose: 'Biên bản: trích yếu',
    text: 'Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {ngay}',
    tags: `${DAY}; ${OFFICE_TAGS}`,
  },
  {
    code: 'bien-ban-mo-dau',
    purpose: 'Biên bản: thời gian, địa điểm, cơ quan tổ chức',
    text: '{thoiGian}, tại {diaDiem}, {tenCoQuan} tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân.',
    tags: `${SESSION_TAGS}; {tenPhien}: tên phiên; ${FULL_NAME}; ${OFFICE_TAGS}`,
  },
  {
    code: 'bien-ban-muc-thanh-phan',
    purpose: 'Biên bản: tên mục thành phần tham dự',
    text: 'Thành phần tham dự',
    tags: '',
  },
  {
    code: 'bien-ban-chu-tri',
    purpose: 'Biên bản: người chủ trì',
    text: 'Chủ trì Hội nghị (chủ tọa): đồng chí {hoTen}.',
    tags: PERSON,
  },
  {
    code: 'bien-ban-dong-chu-tri',
    purpose: 'Biên bản: người đồng chủ trì',
    text: 'Đồng chủ trì: đồng chí {hoTen}.',
    tags: PERSON,
  },
  {
    code: 'bien-ban-thu-ky',
    purpose: 'Biên bản: thư ký',
    text: 'Thư ký Hội nghị: đồng chí {hoTen}.',
    tags: PERSON,
  },
  {
    code: 'bien-ban-dai-bieu',
    purpose: 'Biên bản: số đại biểu được mời, có mặt, vắng mặt',
    text: 'Số đại biểu được mời: {duocMoi}; có mặt: {coMat}{denMuon}; vắng mặt: {vang}{chuaDiemDanh}.',
    tags: '{duocMoi}: số được mời; {coMat}: số có mặt, kể cả đến muộn; {denMuon}: « (trong đó … đến muộn)», trống khi không có; {vang}: số vắng mặt; {chuaDiemDanh}: «; chưa điểm danh: …», trống khi không có',
  },
  {
    code: 'bien-ban-co-mat',
    purpose: 'Biên bản: đại biểu có mặt theo từng nhóm',
    text: '- {nhom} có mặt: {danhSach}.',
    tags: '{nhom}: Cán bộ, công chức; Đại diện tổ chức; Khách mời; hoặc Đại biểu; {danhSach}: họ tên, chức vụ từng người',
  },
  {
    code: 'bien-ban-vang-mat',
    purpose: 'Biên bản: đại biểu vắng mặt',
    text: '- Vắng mặt: {danhSach}.',
    tags: '{danhSach}: họ tên, chức vụ từng người, kèm lý do',
  },
  {
    code: 'bien-ban-ly-do-vang',
    purpose: 'Biên bản: lý do vắng mặt, sau tên người vắng (bỏ qua khi không ghi lý do)',
    text: ' (lý do: {lyDo})',
    tags: '{lyDo}: lý do vắng',
  },
  {
    code: 'bien-ban-thon',
    purpose: 'Biên bản: thôn, tổ dân phố được mời (bỏ qua khi không ghi)',
    text: 'Nhân dân các thôn, tổ dân phố được mời dự: {thon}.',
    tags: '{thon}: các thôn, tổ dân phố',
  },
  {
    code: 'bien-ban-nguoi-du',
    purpose: 'Biên bản: tổng số người dự (bỏ qua khi chưa đếm)',
    text: 'Tổng số người dự Hội nghị: {soNguoi} người.',
    tags: '{soNguoi}: số người dự',
  },
  {
    code: 'bien-ban-muc-dien-bien',
    purpose: 'Biên bản: tên mục diễn biến',
    text: 'Diễn biến Hội nghị',
    tags: '',
  },
  {
    code: 'bien-ban-phat-bieu',
    purpose: 'Biên bản: số lượt phát biểu, số ý kiến nêu tại hội nghị',
    text: 'Tại Hội nghị có {soLuot} lượt phát biểu, nêu {so} ý kiến, kiến nghị, phản ánh, cụ thể như sau:',
    tags: `{soLuot}: số lượt phát biểu; ${COUNT}`,
  },
  {
    code: 'bien-ban-phat-bieu-khong-y-kien',
    purpose: 'Biên bản: có người phát biểu nhưng không có ý kiến nào',
    text: 'Tại Hội nghị có {soLuot} lượt phát biểu; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết. Những người phát biểu gồm:',
    tags: '{soLuot}: số lượt phát biểu',
  },
  {
    code: 'bien-ban-khong-phat-bieu',
    purpose: 'Biên bản: không có người phát biểu',
    text: 'Tại Hội nghị không có người phát biểu.',
    tags: '',
  },
  {
    code: 'bien-ban-nguoi-phat-bieu',
    purpose: 'Biên bản: tên người phát biểu, trước các ý kiến của người đó',
    text: '{nguoiNeu}{daiDien}',
    tags: '{nguoiNeu}: họ tên, thôn; {daiDien}: «, đại diện cho …», trống khi không có',
  },
  {
    code: 'bien-ban-phat-bieu-mot-nguoi',
    purpose: 'Biên bản: người phát biểu mà không có ý kiến nào được ghi',
    text: '{nguoiNeu}{daiDien} phát biểu{noiDung}; không có ý kiến, kiến nghị, phản ánh cần giải quyết.',
    tags: '{nguoiNeu}: họ tên, thôn; {daiDien}: «, đại diện cho …», trống khi không có; {noiDung}: « về nội dung: …» theo phần tóm tắt khi đăng ký, trống khi không ghi',
  },
  {
    code: 'bien-ban-tra-loi',
    purpose: 'Biên bản: nội dung trả lời tại hội nghị',
    text: '- {nguoiTraLoi} giải thích, trả lời: {traLoi}',
    tags: WHO,
  },
  {
    code: 'bien-ban-nguoi-tra-loi',
    purpose: 'Biên bản: người trả lời, khi không ghi ai',
    text: 'Chủ trì Hội nghị',
    tags: '',
  },
  {
    code: 'bien-ban-giao',
    purpose: 'Biên bản: ý kiến giao giải quyết tại hội nghị',
    text: '- Chủ trì Hội nghị giao {donVi} chủ trì{phoiHop} giải quyết{viec}{thoiHan}.',
    tags: WORK,
  },
  {
    code: 'bien-ban-giao-sau',
    purpose: 'Biên bản: ý kiến giao giải quyết sau ngày hội nghị',
    text: '- Chủ trì Hội nghị tiếp thu; {ngayGiao} đã giao {donVi} chủ trì{phoiHop} giải quyết{viec}{thoiHan}.',
    tags: `{ngayGiao}: ngày giao; ${WORK}`,
  },
  {
    code: 'bien-ban-vuot-tham-quyen',
    purpose: 'Biên bản: ý kiến vượt thẩm quyền',
    text: '- Nội dung không thuộc thẩm quyền của {capUBND}; Hội nghị ghi nhận, gửi {capTren} xem xét, trả lời; giao {donVi} chủ trì{phoiHop} thực hiện{viec}{thoiHan}.',
    tags: `{capTren}: cấp có thẩm quyền; ${WORK}; ${OFFICE_TAGS}`,
  },
  {
    code: 'bien-ban-trung',
    purpose: 'Biên bản: trùng với ý kiến có trong biên bản này',
    text: '- Trùng với ý kiến tại {diem} Biên bản này.',
    tags: '{diem}: nơi đã nêu, ví dụ điểm 1.2 mục II',
  },
  {
    code: 'bien-ban-trung-noi-khac',
    purpose: 'Biên bản: trùng với ý kiến không có trong biên bản này',
    text: '- Trùng với ý kiến {ma}{phien}.',
    tags: '{ma}: mã của ý kiến đã nêu; {phien}: mã của phiên đã nêu, trong ngoặc',
  },
  {
    code: 'bien-ban-dang-xem-xet',
    purpose: 'Biên bản: ý kiến chưa có hướng xử lý',
    text: '- Chủ trì Hội nghị ghi nhận để xem xét, phân công giải quyết.',
    tags: '',
  },
  {
    code: 'bien-ban-muc-gui-den',
    purpose: 'Biên bản: tên mục ý kiến gửi đến hội nghị',
    text: 'Ý kiến, kiến nghị, phản ánh gửi đến Hội nghị',
    tags: '',
  },
  {
    code: 'bien-ban-gui-den',
    purpose: 'Biên bản: số ý kiến gửi bằng phiếu, qua MTTQ và nguồn khác',
    text: 'Ngoài các ý kiến phát biểu, {coQuan} tiếp nhận {so} ý kiến, kiến nghị, phản ánh gửi đến Hội nghị, cụ thể như sau:',
    tags: `${COUNT}; ${OFFICE_TAGS}`,
  },
  {
    code: 'bien-ban-tong-hop',
    purpose: 'Biên bản: tổng hợp theo hướng xử lý (bỏ qua khi không có ý kiến)',
    text: 'Tổng số ý kiến, kiến nghị, phản ánh được ghi nhận: {so}, gồm {theoLoai}. Trong đó: trả lời tại Hội nghị {traLoi}; giao giải quyết {giao}; không thuộc thẩm quyền, chuyển cấp có thẩm quyền {chuyen}; trùng {trung}; chưa có hướng xử lý {chua}.',
    tags: `${COUNT}; {theoLoai}: số ý kiến, số kiến nghị, số phản ánh; {traLoi}, {giao}, {chuyen}, {trung}, {chua}: số ý kiến theo từng hướng xử lý`,
  },
  {
    code: 'bien-ban-muc-ket-luan',
    purpose: 'Biên bản: tên mục kết luận',
    text: 'Kết luận của chủ trì Hội nghị',
    tags: '',
  },
  {
    code: 'bien-ban-thong-qua',
    purpose: 'Biên bản: thông qua',
    text: 'Biên bản được đọc lại cho những người dự Hội nghị cùng nghe và được thông qua tại Hội nghị.',
    tags: '',
  },
  {
    code: 'bien-ban-ket-thuc',
    purpose: 'Biên bản: giờ kết thúc',
    text: 'Hội nghị kết thúc vào hồi {gio}, {ngay}.',
    tags: `{gio}: giờ kết thúc, ví dụ 11 giờ 00 phút; ${DAY}`,
  },
  {
    code: 'bien-ban-ket-thuc-khong-gio',
    purpose: 'Biên bản: kết thúc, khi không ghi giờ',
    text: 'Hội nghị kết thúc trong {ngay}.',
    tags: DAY,
  },
  {
    code: 'bien-ban-ky-trai',
    purpose: 'Biên bản: chữ trên chỗ ký bên trái',
    text: 'Thư ký',
    tags: '',
  },
  {
    code: 'bien-ban-ky-phai',
    purpose: 'Biên bản: chữ trên chỗ ký bên phải',
    text: 'Chủ tọa',
    tags: '',
  },
  {
    code: 'bien-ban-noi-nhan',
    purpose: 'Biên bản: nơi nhận, mỗi dòng một nơi',
    text: 'Thường trực {capUBND}\nLưu: VT, hồ sơ Hội nghị',
    tags: OFFICE_TAGS,
  },
] as const satisfies readonly Wording[];
