// The sentences of Danh sách đăng ký phát biểu.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they stand in the paper. */
export const SPEAKER_LIST_WORDING = [
  {
    code: 'danh-sach-phat-bieu-trich-yeu',
    purpose: 'Danh sách đăng ký phát biểu: trích yếu',
    text: 'Tại {tenHoiNghi} {thoiGian}',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức; ${NAME_TAGS}`,
  },
  {
    code: 'danh-sach-phat-bieu-mo-dau',
    purpose: 'Danh sách đăng ký phát biểu: câu trước bảng',
    text: 'Danh sách xếp theo thứ tự mời phát biểu. Địa điểm: {diaDiem}.',
    tags: `{diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'danh-sach-phat-bieu-ngoai-ke-hoach',
    purpose: 'Danh sách đăng ký phát biểu: chủ đề, khi ngoài nội dung kế hoạch',
    text: 'Ngoài nội dung kế hoạch',
    tags: NAME_TAGS,
  },
  {
    code: 'danh-sach-phat-bieu-tong',
    purpose: 'Danh sách đăng ký phát biểu: số người, trước hội nghị',
    text: 'Danh sách có {so} người đăng ký phát biểu.',
    tags: `{so}: số người đăng ký; ${NAME_TAGS}`,
  },
  {
    code: 'danh-sach-phat-bieu-tong-sau',
    purpose: 'Danh sách đăng ký phát biểu: số người, khi đã có người phát biểu',
    text: 'Danh sách có {so} người đăng ký; đã có {soLuot} lượt phát biểu.',
    tags: `{so}: số người đăng ký; {soLuot}: số lượt phát biểu; ${NAME_TAGS}`,
  },
  {
    code: 'danh-sach-phat-bieu-chua-co',
    purpose: 'Danh sách đăng ký phát biểu: khi chưa có ai đăng ký',
    text: 'Chưa có người đăng ký phát biểu.',
    tags: NAME_TAGS,
  },
  {
    code: 'danh-sach-phat-bieu-ky-trai',
    purpose: 'Danh sách đăng ký phát biểu: người ký bên trái',
    text: 'NGƯỜI LẬP DANH SÁCH',
    tags: NAME_TAGS,
  },
  {
    code: 'danh-sach-phat-bieu-ky-phai',
    purpose: 'Danh sách đăng ký phát biểu: người ký bên phải, bên trên họ tên thư ký',
    text: 'THƯ KÝ HỘI NGHỊ',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
