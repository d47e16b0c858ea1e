// Layout of Danh sách điểm danh.
import { ATTENDANCE_COLUMNS } from './page';
import { sessionListLayout } from './session-list';

const [number, name, title, body, role, presence] = ATTENDANCE_COLUMNS;

export const attendanceLayout = sessionListLayout([
  { title: 'STT', tag: 'stt', widthMm: number },
  { title: 'Họ và tên', tag: 'hoTen', widthMm: name },
  { title: 'Chức vụ', tag: 'chucVu', widthMm: title },
  { title: 'Cơ quan, đơn vị', tag: 'donVi', widthMm: body },
  { title: 'Vai trò', tag: 'vaiTro', widthMm: role },
  { title: '{cotCuoi}', tag: 'coMat', widthMm: presence },
]);
