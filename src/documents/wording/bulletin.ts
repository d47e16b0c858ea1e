// The sentences of Bản tin phát thanh. They are read aloud: numbers, dates and abbreviations may stand in them as usual,
// and are printed in words.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they are read: before a session, then after it. */
export const BULLETIN_WORDING = [
  {
    code: 'phat-thanh-ghi-chu',
    purpose: 'Bản tin phát thanh: dòng dặn người đọc, không đọc (để trống thì không in)',
    text: '(Dặn người đọc, không đọc dòng này: {soTieng} tiếng, đọc chậm, rõ trong khoảng {thoiLuong}; phát nhiều lần, vào đầu buổi sáng và cuối buổi chiều.)',
    tags: `{soTieng}: số tiếng; {thoiLuong}: thời lượng đọc dự kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-trich-yeu',
    purpose: 'Bản tin phát thanh, trước hội nghị: trích yếu',
    text: 'Về việc tổ chức {tenHoiNghi}',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-loi-chao',
    purpose: 'Bản tin phát thanh, trước hội nghị: lời chào',
    text: 'Kính thưa toàn thể Nhân dân! Xin mời bà con nghe thông báo của {tenCoQuan} về việc tổ chức {tenHoiNghi}.',
    tags: `${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-thoi-gian',
    purpose: 'Bản tin phát thanh, trước hội nghị: thời gian, địa điểm',
    text: 'Hội nghị bắt đầu lúc {gio}, {ngay}, tại {diaDiem}.',
    tags: `{gio}: giờ bắt đầu; {ngay}: thứ, ngày; {diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-chu-tri',
    purpose: 'Bản tin phát thanh, trước hội nghị: chủ trì',
    text: 'Chủ trì hội nghị là {chuTri}.',
    tags: `{chuTri}: người chủ trì, nối bằng chữ và với người đồng chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-noi-dung',
    purpose: 'Bản tin phát thanh, trước hội nghị: câu trước các nội dung, khi có nhiều',
    text: 'Hội nghị bàn về {soNoiDung} nội dung.',
    tags: `{soNoiDung}: số nội dung; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-mot-noi-dung',
    purpose: 'Bản tin phát thanh, trước hội nghị: nội dung, khi chỉ có một',
    text: 'Nội dung của hội nghị là: {noiDung}.',
    tags: `{noiDung}: nội dung; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-moi',
    purpose: 'Bản tin phát thanh, trước hội nghị: lời mời, cách đăng ký phát biểu, mỗi dòng một đoạn',
    text: 'Kính mời bà con Nhân dân {thon} đến dự. Bà con muốn phát biểu thì đăng ký tại {noiTiepNhan} trước giờ khai mạc. Người không đến được có thể gửi ý kiến bằng văn bản qua trưởng thôn, tổ trưởng tổ dân phố. Tên người phát biểu chỉ được công khai khi người đó đồng ý.',
    tags: `{thon}: các thôn, tổ dân phố được mời; {noiTiepNhan}: bộ phận tiếp nhận của phiên, hoặc tên cơ quan khi chưa ghi; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-nhac-lai',
    purpose: 'Bản tin phát thanh, trước hội nghị: nhắc lại',
    text: 'Xin nhắc lại: Hội nghị bắt đầu lúc {gio}, {ngay}, tại {diaDiem}. Mong bà con sắp xếp công việc, đến dự đông đủ, đúng giờ.',
    tags: `{gio}: giờ bắt đầu; {ngay}: thứ, ngày; {diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-trich-yeu',
    purpose: 'Bản tin phát thanh, sau hội nghị: trích yếu',
    text: 'Về kết quả {tenHoiNghi}',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-loi-chao',
    purpose: 'Bản tin phát thanh, sau hội nghị: lời chào',
    text: 'Kính thưa toàn thể Nhân dân! Xin mời bà con nghe {tenCoQuan} thông báo kết quả {tenHoiNghi}.',
    tags: `${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-dien-ra',
    purpose: 'Bản tin phát thanh, sau hội nghị: ngày, nơi tổ chức',
    text: 'Hội nghị đã diễn ra vào {ngay}, tại {diaDiem}.',
    tags: `{ngay}: thứ, ngày; {diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-nguoi-du',
    purpose: 'Bản tin phát thanh, sau hội nghị: số người dự (bỏ qua khi chưa đếm)',
    text: 'Dự hội nghị có {soNguoi} người.',
    tags: `{soNguoi}: số người dự; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-y-kien',
    purpose: 'Bản tin phát thanh, sau hội nghị: số lượt phát biểu, số ý kiến',
    text: 'Có {soLuot} lượt phát biểu; {tenCoQuan} đã tiếp nhận {so} ý kiến, kiến nghị, phản ánh. Trong đó, {theoHuong}.',
    tags: `{soLuot}: số lượt phát biểu; {so}: số ý kiến; {theoHuong}: các cụm từ về từng hướng xử lý bên dưới; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-khong-y-kien',
    purpose: 'Bản tin phát thanh, sau hội nghị: khi không có ý kiến nào',
    text: 'Có {soLuot} lượt phát biểu; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.',
    tags: `{soLuot}: số lượt phát biểu; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-tra-loi',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến trả lời tại chỗ',
    text: '{so} ý kiến đã được trả lời ngay tại hội nghị',
    tags: `{so}: số ý kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-giao',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến giao giải quyết',
    text: '{so} ý kiến đã giao cho các bộ phận chuyên môn giải quyết{daXong}',
    tags: `{so}: số ý kiến; {daXong}: cụm từ ở mẫu phat-thanh-kq-da-xong, trống khi chưa việc nào xong; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-da-xong',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến đã giải quyết xong, trong số đã giao',
    text: ', đến nay đã xong {so} ý kiến',
    tags: `{so}: số ý kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-vuot-tham-quyen',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến vượt thẩm quyền',
    text: '{so} ý kiến không thuộc thẩm quyền của {cap}, đã chuyển đến cơ quan có thẩm quyền',
    tags: `{so}: số ý kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-trung',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến trùng',
    text: '{so} ý kiến trùng với ý kiến khác',
    tags: `{so}: số ý kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-dang-xem-xet',
    purpose: 'Bản tin phát thanh, sau hội nghị: số ý kiến chưa có hướng xử lý',
    text: '{so} ý kiến đang được xem xét',
    tags: `{so}: số ý kiến; ${NAME_TAGS}`,
  },
  {
    code: 'phat-thanh-kq-noi-xem',
    purpose: 'Bản tin phát thanh, sau hội nghị: xem kết quả ở đâu, mỗi dòng một đoạn',
    text: 'Nội dung trả lời từng ý kiến được niêm yết tại trụ sở {tenCoQuan} và gửi đến trưởng thôn, tổ trưởng tổ dân phố. Mời bà con đến xem và giám sát việc thực hiện.',
    tags: NAME_TAGS,
  },
  {
    code: 'phat-thanh-loi-ket',
    purpose: 'Bản tin phát thanh: lời kết',
    text: 'Bản tin đến đây là hết. Xin cảm ơn bà con đã lắng nghe.',
    tags: NAME_TAGS,
  },
  {
    code: 'phat-thanh-bien-tap',
    purpose: 'Bản tin phát thanh: chữ trên chỗ ký bên trái',
    text: 'Người biên tập',
    tags: '',
  },
] as const satisfies readonly Wording[];
