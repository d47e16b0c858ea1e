// Layout of Danh sách đăng ký phát biểu.
import { SPEAKER_COLUMNS } from './page';
import { sessionListLayout } from './session-list';

const [number, name, village, summary, topic, note] = SPEAKER_COLUMNS;

export const speakerListLayout = sessionListLayout([
  { title: 'STT', tag: 'stt', widthMm: number },
  { title: 'Họ và tên', tag: 'hoTen', widthMm: name },
  { title: 'Thôn, tổ dân phố', tag: 'thon', widthMm: village },
  { title: 'Nội dung đăng ký', tag: 'noiDung', widthMm: summary },
  { title: 'Lĩnh vực, chủ đề', tag: 'chuDe', widthMm: topic },
  { title: 'Ghi chú', tag: 'ghiChu', widthMm: note },
]);
