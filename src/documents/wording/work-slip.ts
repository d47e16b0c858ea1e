// The sentences of Phiếu giao việc.
import type { Wording } from './wording';
import { COUNT, OFFICE_TAGS } from './tags';

const UNIT = '{donVi}: đơn vị nhận phiếu';
const DAY = '{ngay}: ngày tổ chức, ví dụ ngày 14 tháng 6 năm 2024; {diaDiem}: địa điểm; {tenPhien}: tên phiên';

/** In the order in which they stand in the paper. */
export const WORK_SLIP_WORDING = [
  {
    code: 'phieu-giao-trich-yeu',
    purpose: 'Phiếu giao việc: trích yếu',
    text: 'Giải quyết ý kiến, kiến nghị, phản ánh của Nhân dân tại Hội nghị tiếp xúc, đối thoại trực tiếp {ngay}',
    tags: `${UNIT}; ${DAY}; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-mo-dau',
    purpose: 'Phiếu giao việc: mở đầu',
    text: 'Tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {ngay}, {coQuan} tiếp nhận các ý kiến, kiến nghị, phản ánh liên quan đến chức năng, nhiệm vụ của đơn vị. {coQuan} chuyển {donVi} giải quyết như sau:',
    tags: `${UNIT}; ${DAY}; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-chu-tri',
    purpose: 'Phiếu giao việc: câu trước bảng việc chủ trì',
    text: '{stt}{donVi} chủ trì giải quyết {so} ý kiến, kiến nghị, phản ánh sau:',
    tags: `{stt}: số thứ tự, trống khi chỉ có một bảng; ${UNIT}; ${COUNT}; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-phoi-hop',
    purpose: 'Phiếu giao việc: câu trước bảng việc phối hợp',
    text: '{stt}{donVi} phối hợp với đơn vị chủ trì giải quyết {so} ý kiến, kiến nghị, phản ánh sau:',
    tags: `{stt}: số thứ tự, trống khi chỉ có một bảng; ${UNIT}; ${COUNT}; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-nguoi-neu',
    purpose: 'Bảng của phiếu giao việc: người nêu, sau nội dung ý kiến',
    text: '(Người nêu: {nguoiNeu})',
    tags: '{nguoiNeu}: họ tên, thôn hoặc nơi gửi',
  },
  {
    code: 'phieu-giao-viec-chua-ghi',
    purpose: 'Bảng của phiếu giao việc: việc phải làm, khi không ghi',
    text: 'Xem xét, giải quyết và trả lời.',
    tags: '',
  },
  {
    code: 'phieu-giao-can-bo',
    purpose: 'Bảng của phiếu giao việc: người được giao, sau việc phải làm',
    text: 'Người thực hiện: {hoTen}',
    tags: '{hoTen}: người được giao',
  },
  {
    code: 'phieu-giao-don-vi-phoi-hop',
    purpose: 'Bảng việc chủ trì: đơn vị phối hợp, sau việc phải làm',
    text: 'Phối hợp: {donViPhoiHop}',
    tags: '{donViPhoiHop}: các đơn vị phối hợp',
  },
  {
    code: 'phieu-giao-don-vi-chu-tri',
    purpose: 'Bảng việc phối hợp: đơn vị chủ trì, sau việc phải làm',
    text: 'Chủ trì: {donViChuTri}',
    tags: '{donViChuTri}: đơn vị chủ trì',
  },
  {
    code: 'phieu-giao-gia-han',
    purpose: 'Bảng của phiếu giao việc: thời hạn đã được gia hạn',
    text: 'Gia hạn từ {hanCu}{lyDo}',
    tags: '{hanCu}: hạn ban đầu; {lyDo}: lý do, kèm dấu hai chấm, trống khi không ghi',
  },
  {
    code: 'phieu-giao-da-xong',
    purpose: 'Bảng của phiếu giao việc, cột trả lời: việc đã xong',
    text: 'Đã có kết quả{ngayXong}.',
    tags: '{ngayXong}: ngày có kết quả kèm dấu cách phía trước, trống khi không ghi',
  },
  {
    code: 'phieu-giao-da-chuyen',
    purpose: 'Bảng của phiếu giao việc, cột trả lời: việc đã chuyển cấp trên',
    text: 'Đã chuyển {capTren}.',
    tags: '{capTren}: cấp có thẩm quyền',
  },
  {
    code: 'phieu-giao-huong-dan',
    purpose: 'Phiếu giao việc: cách trả lời',
    text: 'Đề nghị {donVi} ghi kết quả giải quyết hoặc ý kiến của đơn vị vào cột cuối của bảng (nêu rõ nội dung đã làm, thời gian hoàn thành, số và ngày của văn bản trả lời nếu có), ký xác nhận và gửi lại {noiNhanLai} trước khi hết thời hạn nêu trên. Mỗi nội dung giữ nguyên mã ý kiến để theo dõi.',
    tags: `${UNIT}; {noiNhanLai}: bộ phận nhận lại phiếu và hộp thư; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-noi-nhan-lai',
    purpose: 'Phiếu giao việc: bộ phận nhận lại phiếu, khi phiên không ghi bộ phận tiếp nhận',
    text: 'Văn thư {coQuan}',
    tags: OFFICE_TAGS,
  },
  {
    code: 'phieu-giao-hop-thu',
    purpose: 'Phiếu giao việc: hộp thư nhận lại phiếu (bỏ qua khi Cài đặt không ghi, và trong bản công khai)',
    text: ' (hộp thư {thuDienTu})',
    tags: '{thuDienTu}: hộp thư nhận trả lời của cơ quan',
  },
  {
    code: 'phieu-giao-ket-thuc',
    purpose: 'Phiếu giao việc: kết thúc',
    text: 'Trường hợp nội dung không thuộc chức năng, nhiệm vụ hoặc không thể hoàn thành đúng hạn, đề nghị {donVi} nêu rõ lý do, đơn vị có trách nhiệm giải quyết hoặc thời hạn đề nghị gia hạn và gửi lại ngay để {coQuan} xem xét, quyết định.',
    tags: `${UNIT}; ${OFFICE_TAGS}`,
  },
  {
    code: 'phieu-giao-noi-nhan',
    purpose: 'Phiếu giao việc: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nChủ tịch, các Phó Chủ tịch {capUBND}\nLưu: VT',
    tags: OFFICE_TAGS,
  },
] as const satisfies readonly Wording[];
