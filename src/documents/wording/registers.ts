// The sentences of Sổ đăng ký văn bản đi and of Sổ theo dõi giải quyết.
import type { Wording } from './wording';

const YEAR = '{nam}: năm của sổ';
const SCOPE = '{ky}: năm, hoặc ngày hội nghị';

/** In the order in which they stand in the papers. */
export const REGISTERS_WORDING = [
  {
    code: 'so-van-ban-ten',
    purpose: 'Sổ đăng ký văn bản đi: dòng dưới tên sổ',
    text: 'Năm {nam}',
    tags: YEAR,
  },
  {
    code: 'so-van-ban-noi-nhan',
    purpose: 'Sổ đăng ký văn bản đi: cột Nơi nhận, khi văn bản gửi nhiều nơi',
    text: 'Như nơi nhận của văn bản',
    tags: '',
  },
  {
    code: 'so-van-ban-ban-luu',
    purpose: 'Sổ đăng ký văn bản đi: cột Đơn vị, người nhận bản lưu',
    text: 'Văn thư',
    tags: '',
  },
  {
    code: 'so-van-ban-tong',
    purpose: 'Sổ đăng ký văn bản đi: câu cuối sổ',
    text: 'Sổ ghi {so} văn bản đã phát hành trong năm {nam}.',
    tags: `{so}: số văn bản; ${YEAR}`,
  },
  {
    code: 'so-van-ban-trong',
    purpose: 'Sổ đăng ký văn bản đi: khi chưa có văn bản nào',
    text: 'Chưa có văn bản nào được phát hành trong năm {nam}.',
    tags: YEAR,
  },
  {
    code: 'so-theo-doi-ten',
    purpose: 'Sổ theo dõi giải quyết: dòng dưới tên sổ, của một hội nghị',
    text: 'Hội nghị tiếp xúc, đối thoại {ky}',
    tags: SCOPE,
  },
  {
    code: 'so-theo-doi-ten-nam',
    purpose: 'Sổ theo dõi giải quyết: dòng dưới tên sổ, của một năm',
    text: '{ky}',
    tags: SCOPE,
  },
  {
    code: 'so-theo-doi-nguon',
    purpose: 'Sổ theo dõi giải quyết, cột nội dung: loại, người nêu, hội nghị',
    text: '{loai} của {nguoiNeu}, hội nghị ngày {ngayHop}',
    tags: '{loai}: Ý kiến, Kiến nghị hoặc Phản ánh; {nguoiNeu}: người nêu; {ngayHop}: ngày tổ chức hội nghị',
  },
  {
    code: 'so-theo-doi-tong',
    purpose: 'Sổ theo dõi giải quyết: câu cuối sổ',
    text: 'Sổ ghi {so} việc, tính đến {ngay}: {tienDo}.',
    tags: `{so}: số việc; {ngay}: ngày in sổ; {tienDo}: số việc theo tiến độ; ${SCOPE}`,
  },
  {
    code: 'so-theo-doi-trong',
    purpose: 'Sổ theo dõi giải quyết: khi chưa có việc nào',
    text: 'Đến {ngay}, chưa có việc nào được giao giải quyết.',
    tags: `{ngay}: ngày in sổ; ${SCOPE}`,
  },
  {
    code: 'so-nguoi-giu',
    purpose: 'Các sổ: chỗ ký cuối sổ',
    text: 'NGƯỜI GIỮ SỔ',
    tags: '',
  },
] as const satisfies readonly Wording[];
