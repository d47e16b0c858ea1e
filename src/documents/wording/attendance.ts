// The sentences of Danh sách điểm danh.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they stand in the paper. */
export const ATTENDANCE_WORDING = [
  {
    code: 'diem-danh-trich-yeu',
    purpose: 'Danh sách điểm danh: trích yếu',
    text: 'Đại biểu dự {tenHoiNghi} {thoiGian}',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức; ${NAME_TAGS}`,
  },
  {
    code: 'diem-danh-mo-dau',
    purpose: 'Danh sách điểm danh: câu trước bảng',
    text: 'Thời gian: {thoiGian}. Địa điểm: {diaDiem}.',
    tags: `{thoiGian}: giờ, thứ, ngày; {diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'diem-danh-tong',
    purpose: 'Danh sách điểm danh: số đại biểu, trước hội nghị',
    text: 'Danh sách có {so} đại biểu được mời.',
    tags: `{so}: số đại biểu; ${NAME_TAGS}`,
  },
  {
    code: 'diem-danh-tong-sau',
    purpose: 'Danh sách điểm danh: số đại biểu, sau khi điểm danh',
    text: 'Tổng số đại biểu được mời: {so}; có mặt: {coMat}, trong đó đến muộn: {denMuon}; vắng: {vang}; chưa điểm danh: {chuaDiemDanh}.',
    tags: `{so}: số đại biểu; {coMat}, {denMuon}, {vang}, {chuaDiemDanh}: số đại biểu theo từng trường hợp, người đến muộn được tính là có mặt; ${NAME_TAGS}`,
  },
  {
    code: 'diem-danh-so-nguoi',
    purpose: 'Danh sách điểm danh: số người dự đếm tại hội nghị (bỏ qua khi chưa đếm)',
    text: 'Tổng số người dự, đếm tại hội nghị: {soNguoi}.',
    tags: `{soNguoi}: số người dự; ${NAME_TAGS}`,
  },
  {
    code: 'diem-danh-chua-co',
    purpose: 'Danh sách điểm danh: khi chưa có đại biểu nào',
    text: 'Chưa có đại biểu trong danh sách mời.',
    tags: NAME_TAGS,
  },
  {
    code: 'diem-danh-ky-trai',
    purpose: 'Danh sách điểm danh: người ký bên trái',
    text: 'NGƯỜI ĐIỂM DANH',
    tags: NAME_TAGS,
  },
  {
    code: 'diem-danh-ky-phai',
    purpose: 'Danh sách điểm danh: người ký bên phải, bên trên họ tên thư ký',
    text: 'THƯ KÝ HỘI NGHỊ',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
