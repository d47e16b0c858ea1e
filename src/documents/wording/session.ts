// The sentences that several papers around one session share: notice, invitation, programme, bulletin.
import type { Wording } from './wording';
import { OFFICE_TAGS } from './tags';

export const NAME_TAGS = `${OFFICE_TAGS}; {tenCoQuan}: tên đầy đủ của cơ quan; {cap}: xã, phường hoặc đặc khu`;
export const MEETING_NAME = '{tenHoiNghi}: tên hội nghị';

export const SESSION_WORDING = [
  {
    code: 'hoi-nghi-ten',
    purpose: 'Thông báo, giấy mời, chương trình, bản tin: tên hội nghị, khi tên phiên không nói là hội nghị gì',
    text: 'Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {capUBND} với Nhân dân',
    tags: NAME_TAGS,
  },
  {
    code: 'hoi-nghi-can-bo',
    purpose: 'Thông báo, giấy mời, chương trình, bản tin: cách ghi một cán bộ',
    text: 'đồng chí {hoTen}{chucVu}',
    tags: `{hoTen}: họ và tên; {chucVu}: chức vụ, cơ quan kèm dấu phẩy phía trước, trống khi chưa ghi; ${NAME_TAGS}`,
  },
  {
    code: 'hoi-nghi-khach-moi',
    purpose: 'Giấy mời: cách ghi một người có vai trò «Khách mời»',
    text: 'ông (bà) {hoTen}{chucVu}',
    tags: `{hoTen}: họ và tên; {chucVu}: chức vụ, cơ quan kèm dấu phẩy phía trước, trống khi chưa ghi; ${NAME_TAGS}`,
  },
  {
    code: 'hoi-nghi-cac-thon',
    purpose: 'Thông báo, giấy mời, bản tin: các thôn được mời, khi phiên chưa ghi thôn nào',
    text: 'các thôn, tổ dân phố trên địa bàn {cap}',
    tags: NAME_TAGS,
  },
  {
    code: 'hoi-nghi-noi-dung-chung',
    purpose: 'Thông báo, bản tin: nội dung, khi kế hoạch chưa có chủ đề và phiên chưa có tên',
    text: 'Những vấn đề Nhân dân quan tâm thuộc thẩm quyền giải quyết của {capUBND}',
    tags: NAME_TAGS,
  },
  {
    code: 'hoi-nghi-ghi-am',
    purpose: 'Thông báo, chương trình, bản tin: báo trước việc ghi âm, ghi hình (để trống thì không in)',
    text: 'Hội nghị có thể được ghi âm, ghi hình để phục vụ việc lập biên bản và tổng hợp ý kiến.',
    tags: NAME_TAGS,
  },
] as const satisfies readonly Wording[];
