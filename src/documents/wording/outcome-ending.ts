// The sentences of Báo cáo kết quả đối thoại below its counts: what stands over, the law's clock, difficulties, proposals.
import type { Wording } from './wording';
import { COUNT, NAMES_TAGS, PERIOD_TAGS as PERIOD } from './tags';

const DUTY = '{viec}: việc phải làm; {ngayLam}: ngày đã làm; {han}: ngày chậm nhất theo quy định';

/** In the order in which they stand in the paper. */
export const OUTCOME_ENDING_WORDING = [
  {
    code: 'bao-cao-muc-ton',
    purpose: 'Báo cáo kết quả: tên mục về ý kiến tồn',
    text: 'Ý kiến, kiến nghị tồn, chuyển kỳ sau',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-ton-truoc',
    purpose: 'Báo cáo kết quả: ý kiến tồn từ kỳ trước (bỏ qua khi không có)',
    text: 'Từ các kỳ trước chuyển sang {so} ý kiến, kiến nghị, phản ánh; đến {ngay} đã giải quyết {soDaXong}, còn {soCon}.',
    tags: `${COUNT}; {soDaXong}: số đã giải quyết; {soCon}: số chưa giải quyết xong; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-chuyen-sau',
    purpose: 'Báo cáo kết quả: câu trước bảng ý kiến chưa giải quyết xong',
    text: '{so} ý kiến, kiến nghị, phản ánh chưa giải quyết xong, tiếp tục theo dõi trong kỳ sau:',
    tags: `${COUNT}; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-khong-chuyen',
    purpose: 'Báo cáo kết quả: khi không còn ý kiến nào chưa giải quyết xong',
    text: 'Không còn ý kiến, kiến nghị, phản ánh nào phải chuyển kỳ sau.',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-muc-quy-dinh',
    purpose: 'Báo cáo kết quả: tên mục về việc thực hiện quy định',
    text: 'Việc thực hiện quy định về đối thoại với Nhân dân',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-nam-dat',
    purpose: 'Báo cáo kết quả cả năm: đã đối thoại ít nhất một lần',
    text: 'Trong {ky}, {coQuan} đã tổ chức {soHoiNghi} hội nghị, bảo đảm quy định đối thoại với Nhân dân ít nhất mỗi năm một lần.',
    tags: `{soHoiNghi}: số hội nghị đã tổ chức; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-nam-chua',
    purpose: 'Báo cáo kết quả cả năm: chưa đối thoại',
    text: 'Quy định đối thoại với Nhân dân ít nhất mỗi năm một lần chưa được thực hiện trong {ky}{duKien}.',
    tags: `{duKien}: ngày dự kiến tổ chức, kèm dấu chấm phẩy phía trước; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-quy-dinh',
    purpose: 'Báo cáo kết quả: thời hạn thông báo và công khai kết quả, một dòng cho mỗi hội nghị',
    text: 'Hội nghị {ngayHop}: {thongBao}; {congKhai}.',
    tags: `{ngayHop}: ngày tổ chức; {thongBao}, {congKhai}: các cụm từ bên dưới; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-viec-thong-bao',
    purpose: 'Báo cáo kết quả: việc thông báo tổ chức hội nghị',
    text: 'thông báo việc tổ chức',
    tags: '',
  },
  {
    code: 'bao-cao-viec-cong-khai',
    purpose: 'Báo cáo kết quả: việc công khai kết quả',
    text: 'công khai kết quả giải quyết',
    tags: '',
  },
  {
    code: 'bao-cao-dung-han',
    purpose: 'Báo cáo kết quả: việc đã làm đúng thời hạn',
    text: '{viec} {ngayLam}, đúng quy định (chậm nhất {han})',
    tags: DUTY,
  },
  {
    code: 'bao-cao-cham',
    purpose: 'Báo cáo kết quả: việc đã làm chậm',
    text: '{viec} {ngayLam}, chậm so với quy định (chậm nhất {han})',
    tags: DUTY,
  },
  {
    code: 'bao-cao-khong-ghi-ngay',
    purpose: 'Báo cáo kết quả: việc đã làm, không ghi ngày',
    text: 'đã {viec}, chưa ghi ngày thực hiện (quy định chậm nhất {han})',
    tags: DUTY,
  },
  {
    code: 'bao-cao-con-han',
    purpose: 'Báo cáo kết quả: việc chưa làm, còn trong thời hạn',
    text: '{viec} còn trong thời hạn (chậm nhất {han})',
    tags: DUTY,
  },
  {
    code: 'bao-cao-chua-lam',
    purpose: 'Báo cáo kết quả: việc chưa ghi nhận là đã làm, đã quá thời hạn',
    text: 'chưa ghi nhận việc {viec} (quy định chậm nhất {han})',
    tags: DUTY,
  },
  {
    code: 'bao-cao-muc-kho-khan',
    purpose: 'Báo cáo kết quả: tên mục khó khăn, vướng mắc',
    text: 'Khó khăn, vướng mắc',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-kho-khan-qua-han',
    purpose: 'Báo cáo kết quả: khó khăn, khi có việc quá hạn, mỗi dòng một đoạn',
    text: '- Còn {so} việc đã quá thời hạn mà chưa giải quyết xong.',
    tags: `{so}: số việc quá hạn chưa xong; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-kho-khan-vuot',
    purpose: 'Báo cáo kết quả: khó khăn, khi có nội dung vượt thẩm quyền, mỗi dòng một đoạn',
    text: '- {so} ý kiến, kiến nghị, phản ánh không thuộc thẩm quyền của {capUBND}, thời gian giải quyết phụ thuộc vào cấp có thẩm quyền.',
    tags: `${COUNT} vượt thẩm quyền; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-khong-kho-khan',
    purpose: 'Báo cáo kết quả: khi không có khó khăn nào nêu trên, mỗi dòng một đoạn',
    text: 'Đến thời điểm báo cáo, không có khó khăn, vướng mắc phát sinh.',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-muc-de-xuat',
    purpose: 'Báo cáo kết quả: tên mục đề xuất, kiến nghị',
    text: 'Đề xuất, kiến nghị',
    tags: NAMES_TAGS,
  },
  {
    code: 'bao-cao-de-xuat-vuot',
    purpose: 'Báo cáo kết quả: đề xuất, khi có nội dung vượt thẩm quyền chưa có kết quả, mỗi dòng một đoạn',
    text: '- Đề nghị cấp có thẩm quyền quan tâm xem xét, sớm trả lời {so} nội dung {coQuan} đã chuyển đến.',
    tags: `{so}: số nội dung vượt thẩm quyền chưa có kết quả; ${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-de-xuat',
    purpose: 'Báo cáo kết quả: đề xuất chung, mỗi dòng một đoạn',
    text: '- Đề nghị Ủy ban MTTQ Việt Nam {cap} và các tổ chức chính trị - xã hội tiếp tục giám sát việc giải quyết ý kiến, kiến nghị của Nhân dân.',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-ket-thuc',
    purpose: 'Báo cáo kết quả: kết thúc',
    text: 'Trên đây là báo cáo kết quả tiếp xúc, đối thoại trực tiếp của Chủ tịch {coQuan} với Nhân dân {ky}; {coQuan} trân trọng báo cáo.',
    tags: `${PERIOD}; ${NAMES_TAGS}`,
  },
  {
    code: 'bao-cao-noi-nhan',
    purpose: 'Báo cáo kết quả: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nChủ tịch, các Phó Chủ tịch {capUBND}\nỦy ban MTTQ Việt Nam {cap}\nLưu: VT',
    tags: NAMES_TAGS,
  },
] as const satisfies readonly Wording[];
