// The tags that several papers share, as they are explained beside their sentences.

export const OFFICE_TAGS =
  '{coQuan}: tên viết gọn của cơ quan, ví dụ UBND xã Ngọc Châu; {capUBND}: như trên, không kèm tên xã';
export const SESSION_TAGS =
  '{thoiGian}: giờ, ngày tổ chức, ví dụ hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024; {diaDiem}: địa điểm';
export const COUNT = '{so}: số ý kiến, kiến nghị, phản ánh';
export const NAMES_TAGS = `${OFFICE_TAGS}; {cap}: xã, phường hoặc đặc khu`;
export const PERIOD_TAGS =
  '{ky}: ngày hội nghị, hoặc năm; {hoiNghi}: Hội nghị, hoặc Các hội nghị; {ngay}: ngày lập báo cáo';
