// The sentences of Báo cáo tổng hợp ý kiến before a session.
import type { Wording } from './wording';
import { NAMES_TAGS, SESSION_TAGS } from './tags';

const DAY = '{ngay}: ngày lập báo cáo; {ngayHop}: ngày tổ chức hội nghị';

/** In the order in which they stand in the paper. */
export const OPINIONS_REPORT_WORDING = [
  {
    code: 'tong-hop-trich-yeu',
    purpose: 'Báo cáo tổng hợp ý kiến: trích yếu',
    text: 'Tổng hợp ý kiến, kiến nghị của Nhân dân trước Hội nghị tiếp xúc, đối thoại {ngayHop}',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-kinh-gui',
    purpose: 'Báo cáo tổng hợp ý kiến: Kính gửi, mỗi dòng một nơi',
    text: 'Thường trực {coQuan}',
    tags: NAMES_TAGS,
  },
  {
    code: 'tong-hop-mo-dau',
    purpose: 'Báo cáo tổng hợp ý kiến: mở đầu',
    text: 'Chuẩn bị cho Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch {coQuan} với Nhân dân {thoiGian}, tại {diaDiem}, kết quả tổng hợp đăng ký phát biểu và ý kiến, kiến nghị, phản ánh của Nhân dân đến {ngay} như sau:',
    tags: `${DAY}; ${SESSION_TAGS}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-muc-tiep-nhan',
    purpose: 'Báo cáo tổng hợp ý kiến: tên mục về số liệu',
    text: 'Tình hình tiếp nhận',
    tags: NAMES_TAGS,
  },
  {
    code: 'tong-hop-so-lieu',
    purpose: 'Báo cáo tổng hợp ý kiến: số người đăng ký, số ý kiến gửi đến trước',
    text: 'Có {soDangKy} người đăng ký phát biểu tại Hội nghị và {soGui} ý kiến, kiến nghị, phản ánh gửi đến trước Hội nghị{theoNguon}; tổng số {so} nội dung.',
    tags: `{soDangKy}: số người đăng ký phát biểu; {soGui}: số ý kiến, kiến nghị, phản ánh gửi đến trước; {theoNguon}: số ý kiến theo nguồn, trong ngoặc; {so}: tổng số nội dung; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-chi-dang-ky',
    purpose: 'Báo cáo tổng hợp ý kiến: khi chỉ có người đăng ký phát biểu',
    text: 'Có {soDangKy} người đăng ký phát biểu tại Hội nghị; chưa có ý kiến, kiến nghị, phản ánh nào gửi đến trước Hội nghị.',
    tags: `{soDangKy}: số người đăng ký phát biểu; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-chi-gui-den',
    purpose: 'Báo cáo tổng hợp ý kiến: khi chỉ có ý kiến gửi đến trước',
    text: 'Có {soGui} ý kiến, kiến nghị, phản ánh gửi đến trước Hội nghị{theoNguon}; chưa có người đăng ký phát biểu.',
    tags: `{soGui}: số ý kiến, kiến nghị, phản ánh gửi đến trước; {theoNguon}: số ý kiến theo nguồn, trong ngoặc; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-khong-co',
    purpose: 'Báo cáo tổng hợp ý kiến: khi chưa có nội dung nào',
    text: 'Chưa có người đăng ký phát biểu tại Hội nghị; chưa có ý kiến, kiến nghị, phản ánh nào gửi đến trước Hội nghị.',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-theo-thon',
    purpose: 'Báo cáo tổng hợp ý kiến: số người đăng ký theo thôn',
    text: 'Số người đăng ký phát biểu theo thôn, tổ dân phố: {theoThon}.',
    tags: `{theoThon}: tên thôn, tổ dân phố và số người, cách nhau bằng dấu chấm phẩy; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-theo-linh-vuc',
    purpose: 'Báo cáo tổng hợp ý kiến: số ý kiến gửi đến trước theo lĩnh vực',
    text: 'Số ý kiến, kiến nghị, phản ánh gửi đến trước theo lĩnh vực: {theoLinhVuc}.',
    tags: `{theoLinhVuc}: tên lĩnh vực và số ý kiến, cách nhau bằng dấu chấm phẩy; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-dan-bang-so-lieu',
    purpose: 'Báo cáo tổng hợp ý kiến: câu trước bảng số liệu theo nội dung đối thoại',
    text: 'Số liệu theo nội dung đối thoại của kế hoạch:',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-ngoai-ke-hoach',
    purpose: 'Báo cáo tổng hợp ý kiến: tên nhóm ngoài nội dung kế hoạch',
    text: 'Ngoài nội dung kế hoạch',
    tags: '',
  },
  {
    code: 'tong-hop-muc-noi-dung',
    purpose: 'Báo cáo tổng hợp ý kiến: tên mục về nội dung từng ý kiến',
    text: 'Nội dung ý kiến, kiến nghị và đơn vị dự kiến trả lời',
    tags: NAMES_TAGS,
  },
  {
    code: 'tong-hop-chua-tom-tat',
    purpose: 'Bảng tổng hợp ý kiến: người đăng ký chưa nêu nội dung',
    text: 'Chưa nêu nội dung cụ thể.',
    tags: '',
  },
  {
    code: 'tong-hop-chua-co-don-vi',
    purpose: 'Bảng tổng hợp ý kiến: Danh bạ không có đơn vị phụ trách lĩnh vực',
    text: 'Đề nghị phân công',
    tags: '',
  },
  {
    code: 'tong-hop-muc-ton',
    purpose: 'Báo cáo tổng hợp ý kiến: tên mục về ý kiến tồn từ kỳ trước',
    text: 'Ý kiến, kiến nghị tồn từ các kỳ trước',
    tags: NAMES_TAGS,
  },
  {
    code: 'tong-hop-ton',
    purpose: 'Báo cáo tổng hợp ý kiến: câu trước bảng ý kiến tồn từ kỳ trước',
    text: 'Còn {soTon} ý kiến, kiến nghị, phản ánh nêu tại các hội nghị trước chưa giải quyết xong:',
    tags: `{soTon}: số ý kiến tồn; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-khong-ton',
    purpose: 'Báo cáo tổng hợp ý kiến: khi không có ý kiến tồn',
    text: 'Không có ý kiến, kiến nghị, phản ánh nào tồn từ các hội nghị trước.',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-muc-de-xuat',
    purpose: 'Báo cáo tổng hợp ý kiến: tên mục đề xuất',
    text: 'Đề xuất',
    tags: NAMES_TAGS,
  },
  {
    code: 'tong-hop-de-xuat',
    purpose: 'Báo cáo tổng hợp ý kiến: đề xuất khi có nội dung, mỗi dòng một đoạn',
    text: '- Đề nghị Thường trực {coQuan} xem xét, cho ý kiến đối với các nội dung nêu trên.\n- Giao các đơn vị dự kiến trả lời chuẩn bị nội dung, tài liệu và cử người có trách nhiệm dự Hội nghị {ngayHop} để trả lời trực tiếp.',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-de-xuat-phan-cong',
    purpose: 'Báo cáo tổng hợp ý kiến: đề xuất khi có nội dung chưa có đơn vị phụ trách, mỗi dòng một đoạn',
    text: '- Đề nghị Thường trực {coQuan} phân công đơn vị trả lời {soChuaCo} nội dung chưa xác định được đơn vị phụ trách.',
    tags: `{soChuaCo}: số nội dung chưa có đơn vị; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-de-xuat-khong-co',
    purpose: 'Báo cáo tổng hợp ý kiến: đề xuất khi chưa có nội dung nào',
    text: '- Đề nghị các thôn, tổ dân phố tiếp tục thông báo để Nhân dân đăng ký phát biểu, gửi ý kiến đến Hội nghị {ngayHop}.',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-de-xuat-ton',
    purpose: 'Báo cáo tổng hợp ý kiến: đề xuất khi có ý kiến tồn từ kỳ trước, mỗi dòng một đoạn',
    text: '- Giao các đơn vị chủ trì báo cáo kết quả, nguyên nhân và thời hạn giải quyết {soTon} ý kiến, kiến nghị, phản ánh còn tồn để thông tin đến Nhân dân tại Hội nghị.',
    tags: `{soTon}: số ý kiến tồn; ${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-ket-thuc',
    purpose: 'Báo cáo tổng hợp ý kiến: kết thúc',
    text: 'Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân trước Hội nghị tiếp xúc, đối thoại {ngayHop}; kính trình Thường trực {coQuan} xem xét, chỉ đạo.',
    tags: `${DAY}; ${NAMES_TAGS}`,
  },
  {
    code: 'tong-hop-noi-nhan',
    purpose: 'Báo cáo tổng hợp ý kiến: nơi nhận, mỗi dòng một nơi',
    text: 'Như trên\nCác đơn vị dự kiến trả lời\nLưu: VT',
    tags: NAMES_TAGS,
  },
] as const satisfies readonly Wording[];
