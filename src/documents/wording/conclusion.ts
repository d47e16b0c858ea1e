// The sentences of Thông báo kết luận.
import type { Wording } from './wording';
import { OFFICE_TAGS, SESSION_TAGS } from './tags';

const DAY = '{ngay}: ngày tổ chức, ví dụ ngày 14 tháng 6 năm 2024; {tenPhien}: tên phiên';

/** In the order in which they stand in the paper. */
export const CONCLUSION_WORDING = [
  {
    code: 'ket-luan-trich-yeu',
    purpose: 'Thông báo kết luận: trích yếu',
    text: 'Kết luận của Chủ tịch {capUBND} tại Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân {ngay}',
    tags: `${DAY}; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-luan-mo-dau',
    purpose: 'Thông báo kết luận: thời gian, địa điểm, người chủ trì',
    text: '{thoiGian}, tại {diaDiem}, {chuTri} chủ trì Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
    tags: `${SESSION_TAGS}; {chuTri}: cụm từ về người chủ trì bên dưới; {tenPhien}: tên phiên; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-luan-chu-tri',
    purpose: 'Thông báo kết luận: người chủ trì, trong câu mở đầu',
    text: 'đồng chí {hoTen}',
    tags: '{hoTen}: họ tên người chủ trì',
  },
  {
    code: 'ket-luan-khong-ghi-chu-tri',
    purpose: 'Thông báo kết luận: người chủ trì, khi không ghi tên',
    text: 'Chủ tịch {coQuan}',
    tags: OFFICE_TAGS,
  },
  {
    code: 'ket-luan-nguoi-du',
    purpose: 'Thông báo kết luận: số người dự (bỏ qua khi chưa đếm)',
    text: ' Dự Hội nghị có {soNguoi} người.',
    tags: '{soNguoi}: số người dự',
  },
  {
    code: 'ket-luan-dan',
    purpose: 'Thông báo kết luận: câu trước nội dung kết luận',
    text: 'Sau khi nghe ý kiến, kiến nghị, phản ánh của Nhân dân, Chủ tịch {coQuan} kết luận như sau:',
    tags: OFFICE_TAGS,
  },
  {
    code: 'ket-luan-giao-viec',
    purpose: 'Thông báo kết luận: câu trước bảng nhiệm vụ',
    text: 'Chủ tịch {coQuan} giao các cơ quan, đơn vị, cá nhân thực hiện {so} nhiệm vụ sau:',
    tags: `{so}: số nhiệm vụ; ${OFFICE_TAGS}`,
  },
  {
    code: 'ket-luan-giai-quyet',
    purpose: 'Bảng nhiệm vụ: nội dung, khi chưa ghi việc phải làm',
    text: 'Giải quyết ý kiến: {yKien}',
    tags: '{yKien}: nội dung ý kiến',
  },
  {
    code: 'ket-luan-phoi-hop',
    purpose: 'Bảng nhiệm vụ: đơn vị phối hợp',
    text: '(phối hợp: {donVi})',
    tags: '{donVi}: các đơn vị phối hợp',
  },
  {
    code: 'ket-luan-da-giao',
    purpose: 'Bảng nhiệm vụ: trạng thái đã giao',
    text: 'Đã giao',
    tags: '',
  },
  {
    code: 'ket-luan-dang-thuc-hien',
    purpose: 'Bảng nhiệm vụ: trạng thái đang giải quyết',
    text: 'Đang thực hiện',
    tags: '',
  },
  {
    code: 'ket-luan-da-xong',
    purpose: 'Bảng nhiệm vụ: trạng thái đã xong',
    text: 'Đã hoàn thành{ngayXong}',
    tags: '{ngayXong}: ngày có kết quả kèm dấu cách phía trước, trống khi không ghi',
  },
  {
    code: 'ket-luan-tra-lai',
    purpose: 'Bảng nhiệm vụ: trạng thái đơn vị trả lại',
    text: 'Đang xem xét, phân công lại',
    tags: '',
  },
  {
    code: 'ket-luan-chuyen-cap-tren',
    purpose: 'Bảng nhiệm vụ: trạng thái đã chuyển cấp trên',
    text: 'Đã chuyển {capTren}',
    tags: '{capTren}: cấp có thẩm quyền',
  },
  {
    code: 'ket-luan-ket-thuc',
    purpose: 'Thông báo kết luận: kết thúc',
    text: 'Trên đây là kết luận của Chủ tịch {capUBND} tại Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân {ngay}; {coQuan} thông báo để các cơ quan, đơn vị, cá nhân có liên quan biết, thực hiện.',
    tags: `${DAY}; ${OFFICE_TAGS}`,
  },
] as const satisfies readonly Wording[];
