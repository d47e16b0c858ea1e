// The sentences of Văn bản kiến nghị cấp có thẩm quyền.
import type { Wording } from './wording';
import { COUNT, NAMES_TAGS } from './tags';

const SUPERIOR = '{capTren}: cấp có thẩm quyền nhận văn bản';

/** In the order in which they stand in the paper. */
export const ESCALATION_WORDING = [
  {
    code: 'kien-nghi-trich-yeu',
    purpose: 'Văn bản kiến nghị: trích yếu, sau chữ V/v',
    text: 'đề nghị xem xét, trả lời ý kiến, kiến nghị của Nhân dân tại hội nghị đối thoại {ngay}',
    tags: `{ngay}: ngày tổ chức hội nghị; ${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-cap-tren',
    purpose: 'Văn bản kiến nghị: gọi cấp có thẩm quyền khi chưa ghi là cấp nào',
    text: 'cấp có thẩm quyền',
    tags: '',
  },
  {
    code: 'kien-nghi-mo-dau',
    purpose: 'Văn bản kiến nghị: mở đầu',
    text: '{ngayHop}, tại {diaDiem}, Chủ tịch {coQuan} tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân. Qua tổng hợp, có {so} ý kiến, kiến nghị, phản ánh không thuộc thẩm quyền giải quyết của {capUBND}. {coQuan} trân trọng gửi đến {capTren} như sau:',
    tags: `{ngayHop}: ngày tổ chức hội nghị; {diaDiem}: địa điểm; ${COUNT}; ${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-da-tra-loi',
    purpose: 'Văn bản kiến nghị: nội dung đã trao đổi tại hội nghị, sau từng ý kiến (bỏ qua khi không có)',
    text: 'Nội dung đã trao đổi với Nhân dân: {traLoi}',
    tags: `{traLoi}: nội dung trả lời đã ghi; {nguoiTraLoi}: người trả lời; ${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-de-xuat',
    purpose: 'Văn bản kiến nghị: đề xuất của cơ quan, sau từng ý kiến (bỏ qua khi không có)',
    text: 'Đề xuất của {coQuan}: {deXuat}',
    tags: `{deXuat}: việc phải làm đã ghi ở trang Giao việc; ${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-de-nghi',
    purpose: 'Văn bản kiến nghị: đề nghị, khi có thời hạn',
    text: '{coQuan} đề nghị {capTren} quan tâm xem xét, giải quyết theo thẩm quyền và có văn bản trả lời trước {han}, để {coQuan} thông báo đến Nhân dân.',
    tags: `{han}: thời hạn sớm nhất đã ghi ở trang Giao việc; ${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-de-nghi-khong-han',
    purpose: 'Văn bản kiến nghị: đề nghị, khi thời hạn chưa ghi hoặc đã qua',
    text: '{coQuan} đề nghị {capTren} quan tâm sớm xem xét, giải quyết theo thẩm quyền và có văn bản trả lời, để {coQuan} thông báo đến Nhân dân.',
    tags: `${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-ket-thuc',
    purpose: 'Văn bản kiến nghị: kết thúc',
    text: '{coQuan} trân trọng cảm ơn sự quan tâm, phối hợp của {capTren}.',
    tags: `${SUPERIOR}; ${NAMES_TAGS}`,
  },
  {
    code: 'kien-nghi-noi-nhan',
    purpose: 'Văn bản kiến nghị: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nThường trực Đảng ủy, Thường trực HĐND {cap}\nỦy ban MTTQ Việt Nam {cap}\nLưu: VT',
    tags: NAMES_TAGS,
  },
] as const satisfies readonly Wording[];
