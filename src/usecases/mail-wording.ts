// The sentences of e-mails that an office may change (tab Mẫu văn bản), with their defaults.
import { fillWording } from '../documents/wording';
import type { Template } from '../domain/records';

export const MAIL_WORDING = [
  {
    code: 'thu-nhac-tieu-de',
    purpose: 'Thư nhắc việc: tiêu đề',
    text: '[Đối thoại] Nhắc việc ngày {ngay}: {tomTat}',
    tags: '{ngay}: ngày gửi; {tomTat}: số việc quá hạn, đến hạn, sắp đến hạn',
  },
  {
    code: 'thu-nhac-noi-dung',
    purpose: 'Thư nhắc việc: nội dung',
    text: 'Kính gửi {nguoiNhan},\n\n{coQuan} trân trọng nhắc các việc được giao sau đối thoại, tính đến ngày {ngay}:\n\n{danhSach}\n\nĐề nghị báo cáo kết quả về {coQuan} để ghi vào sổ theo dõi. Nếu việc đã xong, xin bỏ qua thư này.\n\nTrân trọng./.',
    tags: '{nguoiNhan}: người nhận; {coQuan}: tên cơ quan; {ngay}: ngày gửi; {danhSach}: danh sách việc',
  },
] as const satisfies readonly Omit<Template, 'revision'>[];

type MailWordingCode = (typeof MAIL_WORDING)[number]['code'];

/** The office's own sentence, or the default one, filled. Throws UserError for a tag that the sentence may not use. */
export function mailWording(
  templates: readonly Pick<Template, 'code' | 'text'>[],
  code: MailWordingCode,
  values: Readonly<Record<string, string>>,
): string {
  const own = templates.find((template) => template.code === code && template.text.trim() !== '');
  const { text } = own ?? (MAIL_WORDING.find((template) => template.code === code) as Omit<Template, 'revision'>);
  return fillWording({ code, text }, values);
}
