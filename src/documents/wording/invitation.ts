// The sentences of Giấy mời. Source of its form: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.7.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they stand in the paper. */
export const INVITATION_WORDING = [
  {
    code: 'giay-moi-trich-yeu',
    purpose: 'Giấy mời: trích yếu',
    text: 'Dự {tenHoiNghi}',
    tags: `${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-kinh-moi',
    purpose: 'Giấy mời: câu mời',
    text: '{tenCoQuan} trân trọng kính mời: {nguoiDuocMoi}',
    tags: `{nguoiDuocMoi}: người được mời; trống khi có danh sách bên dưới; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-thanh-phan-chung',
    purpose: 'Giấy mời: người được mời, khi phiên chưa có danh sách đại biểu, mỗi dòng một nơi',
    text: 'Đại diện Thường trực Đảng ủy, Thường trực HĐND {cap};\nĐại diện Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội {cap};\nThủ trưởng các phòng, đơn vị, cán bộ, công chức chuyên môn {cap};\nBí thư chi bộ, trưởng thôn, tổ trưởng tổ dân phố: {thon}.',
    tags: `{thon}: các thôn, tổ dân phố của phiên; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-toi-du',
    purpose: 'Giấy mời: tên hội nghị',
    text: 'Tới dự: {tenHoiNghi}.',
    tags: `${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-chu-tri',
    purpose: 'Giấy mời: chủ trì',
    text: 'Chủ trì: {chuTri}.',
    tags: `{chuTri}: người chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-dong-chu-tri',
    purpose: 'Giấy mời: đồng chủ trì',
    text: 'Đồng chủ trì: {dongChuTri}.',
    tags: `{dongChuTri}: người đồng chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-thoi-gian',
    purpose: 'Giấy mời: thời gian',
    text: 'Thời gian: {thoiGian}.',
    tags: `{thoiGian}: giờ, thứ, ngày; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-dia-diem',
    purpose: 'Giấy mời: địa điểm',
    text: 'Địa điểm: {diaDiem}.',
    tags: `{diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-thanh-phan',
    purpose: 'Giấy mời từng người: thành phần dự (để trống thì không in)',
    text: 'Thành phần: Đại diện cấp ủy, Thường trực HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội {cap}; cán bộ, công chức chuyên môn; Nhân dân {thon}.',
    tags: `{thon}: các thôn, tổ dân phố của phiên; ${NAME_TAGS}`,
  },
  {
    code: 'giay-moi-luu-y',
    purpose: 'Giấy mời: vấn đề cần lưu ý (để trống thì không in)',
    text: 'Đề nghị các đơn vị, cá nhân có liên quan chuẩn bị nội dung thuộc lĩnh vực phụ trách để giải thích, trả lời ý kiến, kiến nghị, phản ánh của Nhân dân tại hội nghị.',
    tags: NAME_TAGS,
  },
  {
    code: 'giay-moi-ket-thuc',
    purpose: 'Giấy mời: kết thúc',
    text: 'Rất mong đại biểu sắp xếp thời gian, đến dự đúng giờ để hội nghị thành công.',
    tags: NAME_TAGS,
  },
  {
    code: 'giay-moi-noi-nhan',
    purpose: 'Giấy mời: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nLưu: VT',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
