// The sentences of Chương trình và nội quy.
import type { Wording } from './wording';
import { MEETING_NAME, NAME_TAGS } from './session';

/** In the order in which they stand in the paper. */
export const PROGRAMME_WORDING = [
  {
    code: 'chuong-trinh-trich-yeu',
    purpose: 'Chương trình và nội quy: trích yếu',
    text: '{tenHoiNghi} {thoiGian} (kèm theo Nội quy hội nghị)',
    tags: `${MEETING_NAME}; {thoiGian}: ngày tổ chức; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-muc',
    purpose: 'Chương trình và nội quy: tên mục chương trình',
    text: 'Chương trình',
    tags: NAME_TAGS,
  },
  {
    code: 'chuong-trinh-thoi-gian',
    purpose: 'Chương trình và nội quy: thời gian',
    text: 'Thời gian: {thoiGian}.',
    tags: `{thoiGian}: giờ, thứ, ngày; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-dia-diem',
    purpose: 'Chương trình và nội quy: địa điểm',
    text: 'Địa điểm: {diaDiem}.',
    tags: `{diaDiem}: địa điểm; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-chu-tri',
    purpose: 'Chương trình và nội quy: chủ trì',
    text: 'Chủ trì: {chuTri}.',
    tags: `{chuTri}: người chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-dong-chu-tri',
    purpose: 'Chương trình và nội quy: đồng chủ trì',
    text: 'Đồng chủ trì: {dongChuTri}.',
    tags: `{dongChuTri}: người đồng chủ trì; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-thu-ky',
    purpose: 'Chương trình và nội quy: thư ký',
    text: 'Thư ký: {thuKy}.',
    tags: `{thuKy}: thư ký hội nghị; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-chua-co',
    purpose: 'Chương trình và nội quy: khi phiên chưa có chương trình',
    text: 'Chương trình chi tiết do chủ trì công bố tại hội nghị.',
    tags: NAME_TAGS,
  },
  {
    code: 'chuong-trinh-muc-noi-quy',
    purpose: 'Chương trình và nội quy: tên mục nội quy',
    text: 'Nội quy hội nghị',
    tags: NAME_TAGS,
  },
  {
    code: 'chuong-trinh-noi-quy-thoi-luong',
    purpose: 'Nội quy: thời lượng phát biểu (bỏ qua khi Cài đặt để 0 phút)',
    text: 'Mỗi lượt phát biểu không quá {soPhut} phút; hết thời gian, chủ trì nhắc và mời người tiếp theo.',
    tags: `{soPhut}: số phút của một lượt phát biểu, theo Cài đặt; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-noi-quy',
    purpose: 'Nội quy: mỗi dòng một điều, tự đánh số',
    text: 'Đại biểu và Nhân dân đến dự đúng giờ, ngồi đúng nơi quy định, giữ trật tự; để điện thoại ở chế độ im lặng.\nNgười phát biểu đăng ký trước tại {noiTiepNhan}, phát biểu theo thứ tự và theo sự điều hành của chủ trì.\nTrước khi phát biểu, người phát biểu giới thiệu họ và tên, thôn, tổ dân phố nơi cư trú; phát biểu ngắn gọn, rõ ràng, đúng nội dung hội nghị, không lặp lại ý kiến đã nêu.\n{thoiLuong}\nĂn mặc lịch sự, nói năng văn minh, tôn trọng ý kiến của người khác; không lợi dụng hội nghị để xuyên tạc, xúc phạm cơ quan, tổ chức, cá nhân, gây mất trật tự.\nÝ kiến chưa được trình bày tại hội nghị do hết thời gian thì gửi bằng văn bản đến {noiTiepNhan} để được tổng hợp, trả lời.\nHọ và tên người phát biểu chỉ được công khai khi người đó đồng ý.\n{ghiAm}',
    tags: `{noiTiepNhan}: bộ phận tiếp nhận của phiên, hoặc tên cơ quan khi chưa ghi; {thoiLuong}: câu về thời lượng phát biểu; {ghiAm}: câu ở mẫu hoi-nghi-ghi-am; dòng trống thì không in; ${NAME_TAGS}`,
  },
  {
    code: 'chuong-trinh-ket-thuc',
    purpose: 'Chương trình và nội quy: kết thúc',
    text: 'Đề nghị đại biểu và Nhân dân dự hội nghị thực hiện nghiêm túc chương trình và nội quy này.',
    tags: NAME_TAGS,
  },
  {
    code: 'chuong-trinh-noi-nhan',
    purpose: 'Chương trình và nội quy: nơi nhận, mỗi dòng một nơi',
    text: 'Chủ trì, thư ký, đại biểu dự hội nghị\nCác thôn, tổ dân phố\nLưu: VT',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
