// The sentences of Thông báo về việc tổ chức Hội nghị tiếp xúc, đối thoại.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they stand in the paper; «Lời dẫn: …» is printed with its lead in bold and a number before it. */
export const NOTICE_WORDING = [
  {
    code: 'thong-bao-trich-yeu',
    purpose: 'Thông báo tổ chức hội nghị: trích yếu',
    text: 'Về việc tổ chức {tenHoiNghi} {thoiGian}',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức, hoặc năm khi có nhiều hội nghị; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-mo-dau',
    purpose: 'Thông báo tổ chức hội nghị: mở đầu, theo kế hoạch',
    text: 'Thực hiện {keHoach}, {coQuan} phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam {cap} tổ chức {tenHoiNghi}. {coQuan} thông báo như sau:',
    tags: `{keHoach}: tên kế hoạch, kèm số và ngày khi đã phát hành; ${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-mo-dau-ngoai-ke-hoach',
    purpose: 'Thông báo tổ chức hội nghị: mở đầu, không theo kế hoạch nào',
    text: '{coQuan} phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam {cap} tổ chức {tenHoiNghi}. {coQuan} thông báo như sau:',
    tags: `${MEETING_NAME}; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-thoi-gian',
    purpose: 'Thông báo tổ chức hội nghị: thời gian, một hội nghị',
    text: 'Thời gian: {thoiGian}.',
    tags: `{thoiGian}: giờ, thứ, ngày; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-dia-diem',
    purpose: 'Thông báo tổ chức hội nghị: địa điểm, một hội nghị',
    text: 'Địa điểm: {diaDiem}.',
    tags: `{diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-lich',
    purpose: 'Thông báo tổ chức hội nghị: câu trước bảng, khi có nhiều hội nghị theo cụm thôn',
    text: 'Thời gian, địa điểm, Nhân dân được mời của {soHoiNghi} hội nghị:',
    tags: `{soHoiNghi}: số hội nghị; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-thanh-phan',
    purpose: 'Thông báo tổ chức hội nghị: lời dẫn thành phần',
    text: 'Thành phần:',
    tags: NAME_TAGS,
  },
  {
    code: 'thong-bao-chu-tri',
    purpose: 'Thông báo tổ chức hội nghị: chủ trì',
    text: '- Chủ trì: {chuTri}.',
    tags: `{chuTri}: người chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-dong-chu-tri',
    purpose: 'Thông báo tổ chức hội nghị: đồng chủ trì',
    text: '- Đồng chủ trì: {dongChuTri}.',
    tags: `{dongChuTri}: người đồng chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-khach-moi',
    purpose: 'Thông báo tổ chức hội nghị: các cơ quan, tổ chức được mời, mỗi dòng một đoạn',
    text: '- Mời dự: Đại diện cấp ủy; Thường trực HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội {cap}.',
    tags: NAME_TAGS,
  },
  {
    code: 'thong-bao-nhan-dan',
    purpose: 'Thông báo tổ chức hội nghị: Nhân dân được mời',
    text: '- Nhân dân {thon}.',
    tags: `{thon}: các thôn, tổ dân phố được mời; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-noi-dung',
    purpose: 'Thông báo tổ chức hội nghị: lời dẫn nội dung',
    text: 'Nội dung tiếp xúc, đối thoại:',
    tags: NAME_TAGS,
  },
  {
    code: 'thong-bao-dang-ky',
    purpose: 'Thông báo tổ chức hội nghị: cách thức tham gia, đăng ký phát biểu, mỗi dòng một đoạn',
    text: 'Cách thức tham gia:\n- Nhân dân trực tiếp dự hội nghị và đăng ký phát biểu tại {noiTiepNhan} trước khi hội nghị khai mạc; ghi rõ nội dung phát biểu.\n- Người không dự được có thể gửi ý kiến bằng văn bản đến {noiTiepNhan}, hoặc qua trưởng thôn, tổ trưởng tổ dân phố.\n- Họ và tên người phát biểu chỉ được công khai khi người đó đồng ý.',
    tags: `{noiTiepNhan}: bộ phận tiếp nhận của phiên, hoặc tên cơ quan khi chưa ghi; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-ghi-am',
    purpose: 'Thông báo tổ chức hội nghị: lời dẫn việc ghi âm, ghi hình; nội dung ở mẫu hoi-nghi-ghi-am',
    text: 'Ghi âm, ghi hình: {ghiAm}',
    tags: `{ghiAm}: câu ở mẫu hoi-nghi-ghi-am; mẫu đó để trống thì không in mục này; ${NAME_TAGS}`,
  },
  {
    code: 'thong-bao-ket-thuc',
    purpose: 'Thông báo tổ chức hội nghị: kết thúc',
    text: '{coQuan} thông báo để các cơ quan, đơn vị, các thôn, tổ dân phố và Nhân dân biết, tham dự; đề nghị trưởng thôn, tổ trưởng tổ dân phố thông báo rộng rãi trên hệ thống loa truyền thanh và vận động Nhân dân tham dự hội nghị.',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
