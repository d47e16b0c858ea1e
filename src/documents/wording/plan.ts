// The sentences that Kế hoạch adds to the plan's own lines.
import type { Wording } from './wording';
import { NAME_TAGS } from './session';

/** In the order in which they stand in the paper, after the topics. */
export const PLAN_WORDING = [
  {
    code: 'ke-hoach-ton-mo-dau',
    purpose: 'Kế hoạch: câu trước các ý kiến tồn từ kỳ trước (để trống thì không in ý kiến tồn nào)',
    text: 'Ngoài các nội dung trên, {coQuan} tiếp tục giải quyết, thông tin đến Nhân dân {so} ý kiến, kiến nghị, phản ánh của các kỳ đối thoại trước chưa giải quyết xong, cụ thể:',
    tags: `{so}: số ý kiến, kiến nghị, phản ánh còn tồn; ${NAME_TAGS}`,
  },
  {
    code: 'ke-hoach-ton-y-kien',
    purpose: 'Kế hoạch: một ý kiến tồn từ kỳ trước',
    text: '{noiDung} (tồn từ kỳ trước, lần thứ {lan}{neuTai}{donVi}).',
    tags: `{noiDung}: nội dung ý kiến; {lan}: số lần đã chuyển sang kỳ sau; {neuTai}, {donVi}: các cụm từ ở hai mẫu dưới, trống khi chưa rõ; ${NAME_TAGS}`,
  },
  {
    code: 'ke-hoach-ton-neu-tai',
    purpose: 'Kế hoạch: nơi đã nêu ý kiến tồn, trong ngoặc',
    text: '; nêu lần đầu tại hội nghị {thoiGian}',
    tags: `{thoiGian}: ngày hội nghị; ${NAME_TAGS}`,
  },
  {
    code: 'ke-hoach-ton-don-vi',
    purpose: 'Kế hoạch: đơn vị chủ trì giải quyết ý kiến tồn, trong ngoặc',
    text: '; đơn vị chủ trì: {donVi}',
    tags: `{donVi}: đơn vị chủ trì; ${NAME_TAGS}`,
  },
] as const satisfies readonly Wording[];
