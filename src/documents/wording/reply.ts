// The sentences of Văn bản trả lời công dân.
import type { Wording } from './wording';
import { NAMES_TAGS } from './tags';

const TO = '{nguoi}: Ông/Bà, hoặc tên cơ quan, tổ chức đã gửi ý kiến; {loai}: ý kiến, kiến nghị hoặc phản ánh';
const UNIT = '{donVi}: đơn vị chủ trì, hoặc người được giao khi không ghi đơn vị';

/** In the order in which they stand in the paper. */
export const REPLY_WORDING = [
  {
    code: 'tra-loi-trich-yeu',
    purpose: 'Văn bản trả lời: trích yếu, sau chữ V/v',
    text: 'trả lời {loai} tại hội nghị tiếp xúc, đối thoại {ngay}',
    tags: `{ngay}: ngày tổ chức hội nghị; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-mo-dau',
    purpose: 'Văn bản trả lời: mở đầu, ý kiến phát biểu tại hội nghị',
    text: 'Tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {coQuan} với Nhân dân {ngay}, tại {diaDiem}, {nguoi} có {loai} với nội dung:',
    tags: `{ngay}: ngày tổ chức hội nghị; {diaDiem}: địa điểm; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-mo-dau-gui-den',
    purpose: 'Văn bản trả lời: mở đầu, ý kiến gửi đến hội nghị bằng cách khác',
    text: '{coQuan} nhận được {loai} của {nguoi} gửi đến Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân {ngay}, tại {diaDiem}, với nội dung:',
    tags: `{ngay}: ngày tổ chức hội nghị; {diaDiem}: địa điểm; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-dan',
    purpose: 'Văn bản trả lời: câu trước phần trả lời',
    text: 'Về nội dung này, {coQuan} trả lời như sau:',
    tags: `${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-tai-hoi-nghi',
    purpose: 'Văn bản trả lời: nội dung đã trả lời tại hội nghị',
    text: 'Nội dung {nguoi} nêu đã được {nguoiTraLoi} giải thích, trả lời tại Hội nghị, cụ thể: {traLoi}',
    tags: `{nguoiTraLoi}: người trả lời; {traLoi}: nội dung trả lời; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-da-chuyen',
    purpose: 'Văn bản trả lời: nội dung vượt thẩm quyền',
    text: 'Nội dung {nguoi} nêu không thuộc thẩm quyền giải quyết của {capUBND}; {coQuan} đã ghi nhận, gửi đến {capTren} để được xem xét, trả lời.',
    tags: `{capTren}: cấp có thẩm quyền; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-ket-qua',
    purpose: 'Văn bản trả lời: kết quả giải quyết',
    text: 'Kết quả giải quyết{ngayKetQua}: {ketQua}',
    tags: `{ngayKetQua}: ngày có kết quả, kèm dấu cách phía trước; {ketQua}: kết quả; ${UNIT}; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-van-ban',
    purpose: 'Văn bản trả lời: văn bản đã ghi nhận kết quả (bỏ qua khi không có)',
    text: 'Kết quả giải quyết được nêu tại {vanBan}.',
    tags: `{vanBan}: số, ký hiệu, ngày của văn bản; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-dang-giai-quyet',
    purpose: 'Văn bản trả lời: việc đã giao, chưa có kết quả',
    text: 'Việc này đã được giao cho {donVi} giải quyết{han}. {coQuan} thông báo kết quả đến {nguoi} ngay khi giải quyết xong.',
    tags: `{han}: thời hạn, kèm dấu phẩy phía trước; ${UNIT}; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-trach-nhiem',
    purpose: 'Văn bản trả lời: đơn vị, người chịu trách nhiệm',
    text: 'Đơn vị chịu trách nhiệm giải quyết: {donVi}{phoiHop}{nguoiDuocGiao}.',
    tags: `{phoiHop}: đơn vị phối hợp, trong ngoặc; {nguoiDuocGiao}: người được giao và chức vụ, kèm dấu chấm phẩy phía trước; ${UNIT}; ${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-ket-thuc',
    purpose: 'Văn bản trả lời: kết thúc',
    text: '{coQuan} trân trọng thông báo để {nguoi} biết. Nếu còn nội dung chưa rõ, đề nghị {nguoi} liên hệ {coQuan} để được giải thích, hướng dẫn.',
    tags: `${TO}; ${NAMES_TAGS}`,
  },
  {
    code: 'tra-loi-noi-nhan',
    purpose: 'Văn bản trả lời: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nỦy ban MTTQ Việt Nam {cap}\n{donVi}\nLưu: VT',
    tags: `{donVi}: đơn vị được giao giải quyết, trống khi đã trả lời tại hội nghị; ${NAMES_TAGS}`,
  },
] as const satisfies readonly Wording[];
