// The workbook: every tab and column of the shared sheet, as data.
// Reading, writing, set-up, protection and help texts all follow from here; nothing else names a header.
import { PAPERS } from '../domain/paper-kinds';
import type { PaperKind, Records, TabKey } from '../domain/records';
import type { AnyTab, Tab } from './columns';
import { choice, code, date, integer, list, moment, month, revision, text, time } from './columns';

const from = (tab: string, header = 'Mã') => ({ from: { tab, header } });
const UNITS_AND_PEOPLE = from('Danh bạ', 'Họ tên hoặc tên đơn vị');

const paperKinds = Object.fromEntries(Object.entries(PAPERS).map(([kind, { name }]) => [kind, name])) as Record<
  PaperKind,
  string
>;
const paperStates = { draft: 'Dự thảo', approved: 'Đã duyệt', issued: 'Đã phát hành' };

type Tabs = { [K in TabKey]: Tab<Records[K]> };

export const TABS: Tabs = {
  plans: {
    title: 'Kế hoạch',
    columns: {
      code: code(),
      year: integer('Năm', 60),
      title: text('Trích yếu', 380),
      issueMonth: month('Tháng ban hành', {
        note: 'Dạng 02/2024. Để trống thì dự thảo chừa trống cả tháng.',
        width: 110,
      }),
      quarters: text('Quý tổ chức', 90, { note: 'Ví dụ: II, III. Để trống là cả năm.' }),
      signer: text('Người ký', 150),
      state: choice('Trạng thái', 110, paperStates),
      revision,
    },
  },
  planLines: {
    title: 'Nội dung kế hoạch',
    columns: {
      code: code(130),
      plan: text('Kế hoạch', 100, from('Kế hoạch')),
      order: integer('Thứ tự', 60, { note: 'Thứ tự in trong kế hoạch.' }),
      part: choice('Phần', 140, {
        basis: 'Căn cứ',
        opening: 'Mở đầu',
        purpose: 'Mục đích',
        requirement: 'Yêu cầu',
        content: 'Nội dung',
        procedure: 'Trình tự',
        execution: 'Tổ chức thực hiện',
        closing: 'Kết thúc',
        recipient: 'Nơi nhận',
      }),
      form: choice('Dạng dòng', 120, {
        section: 'Mục lớn',
        heading: 'Tiêu đề',
        paragraph: 'Đoạn văn',
        topic: 'Chủ đề đối thoại',
        dropped: 'Đã bỏ',
      }),
      label: text('Ký hiệu', 70, { note: 'Ví dụ: I.  1.  a)  -' }),
      lead: text('Phần in đậm', 240),
      text: text('Nội dung', 560),
      revision,
    },
  },
  sessions: {
    title: 'Phiên đối thoại',
    columns: {
      code: code(95),
      plan: text('Kế hoạch', 100, from('Kế hoạch')),
      title: text('Tên phiên', 260),
      date: date('Ngày'),
      startTime: time('Bắt đầu', { note: 'Dạng 07:30.' }),
      endTime: time('Kết thúc'),
      venue: text('Địa điểm', 200),
      villages: list('Thôn, tổ dân phố', 220, { note: 'Nhiều thôn thì cách nhau bằng dấu chấm phẩy.' }),
      chair: text('Chủ trì', 150),
      coChair: text('Đồng chủ trì', 150),
      secretary: text('Thư ký', 150),
      intakeDesk: text('Bộ phận tiếp nhận', 170),
      form: choice('Hình thức', 110, { regular: 'Định kỳ', topical: 'Chuyên đề', extraordinary: 'Đột xuất' }),
      headCount: integer('Số người dự', 90),
      state: choice('Trạng thái', 110, {
        planned: 'Dự kiến',
        announced: 'Đã công khai',
        running: 'Đang diễn ra',
        closed: 'Đã kết thúc',
        postponed: 'Hoãn',
        cancelled: 'Hủy',
      }),
      stateReason: text('Lý do hoãn, hủy', 180),
      conclusion: text('Kết luận', 360),
      revision,
    },
    highlights: [
      { colour: 'green', field: 'state', is: 'closed' },
      { colour: 'amber', field: 'state', is: 'postponed' },
      { colour: 'grey', field: 'state', is: 'cancelled' },
    ],
  },
  agenda: {
    title: 'Chương trình',
    columns: {
      code: code(130),
      session: text('Phiên', 95, from('Phiên đối thoại')),
      order: integer('Thứ tự', 60),
      item: text('Nội dung', 420),
      minutes: integer('Thời lượng (phút)', 110),
      presenter: text('Người thực hiện', 220),
      state: choice('Trạng thái', 90, { kept: 'Có', dropped: 'Đã bỏ' }),
      revision,
    },
  },
  attendees: {
    title: 'Đại biểu',
    columns: {
      code: code(130),
      session: text('Phiên', 95, from('Phiên đối thoại')),
      name: text('Họ và tên', 180),
      title: text('Chức vụ', 200),
      body: text('Cơ quan, đơn vị', 220),
      role: choice('Vai trò', 120, {
        chair: 'Chủ trì',
        coChair: 'Đồng chủ trì',
        secretary: 'Thư ký',
        official: 'Cán bộ, công chức',
        representative: 'Đại diện tổ chức',
        guest: 'Khách mời',
      }),
      presence: choice(
        'Có mặt',
        100,
        { invited: 'Đã mời', present: 'Có mặt', late: 'Đến muộn', absent: 'Vắng' },
        { note: 'Chỉ người «Có mặt» và «Đến muộn» được tính là dự.' },
      ),
      absenceReason: text('Lý do vắng', 180),
      revision,
    },
  },
  speakers: {
    title: 'Người phát biểu',
    columns: {
      code: code(110),
      session: text('Phiên', 95, from('Phiên đối thoại')),
      order: integer('Thứ tự đăng ký', 70),
      callOrder: integer('Thứ tự mời', 70),
      name: text('Họ và tên', 180),
      village: text('Thôn, tổ dân phố', 130),
      body: text('Đại diện cho', 150),
      phone: text('Điện thoại', 120, { note: 'Chỉ để liên hệ. Không bao giờ in trong văn bản công khai.' }),
      email: text('Thư điện tử', 160, { note: 'Chỉ để liên hệ. Không bao giờ in trong văn bản công khai.' }),
      topic: text('Nội dung đối thoại', 130, from('Nội dung kế hoạch')),
      summary: text('Tóm tắt', 320),
      consent: choice(
        'Đồng ý công khai tên',
        90,
        { yes: 'Có', no: 'Không' },
        { note: 'Chỉ chọn «Có» khi người dân đã đồng ý rõ ràng. Để trống là chưa đồng ý.' },
      ),
      state: choice('Trạng thái', 120, {
        waiting: 'Chờ',
        called: 'Đã mời',
        speaking: 'Đang phát biểu',
        spoken: 'Đã phát biểu',
        absent: 'Vắng',
        declined: 'Không phát biểu',
      }),
      registeredAt: moment('Đăng ký lúc', { protected: true }),
      calledAt: moment('Mời lúc', { protected: true }),
      finishedAt: moment('Xong lúc', { protected: true }),
      allowedSeconds: integer('Được nói (giây)', 90, { note: 'Để trống là theo Cài đặt.' }),
      spokenSeconds: integer('Đã nói (giây)', 90, { protected: true }),
      clockFrom: moment('Đồng hồ chạy từ', { protected: true }),
      revision,
    },
    highlights: [
      { colour: 'amber', field: 'state', is: 'speaking' },
      { colour: 'green', field: 'state', is: 'spoken' },
      { colour: 'grey', field: 'state', is: 'absent' },
    ],
  },
  opinions: {
    title: 'Ý kiến, kiến nghị',
    columns: {
      code: code(),
      session: text('Phiên', 95, from('Phiên đối thoại')),
      speaker: text('Người phát biểu', 110, from('Người phát biểu')),
      source: choice('Nguồn', 110, {
        speech: 'Phát biểu',
        slip: 'Phiếu ý kiến',
        front: 'MTTQ chuyển',
        other: 'Nguồn khác',
      }),
      sourceName: text('Nơi gửi', 170, { note: 'Ghi khi ý kiến không do người phát biểu nêu tại hội nghị.' }),
      kind: choice('Loại', 90, { opinion: 'Ý kiến', petition: 'Kiến nghị', report: 'Phản ánh' }),
      topic: text('Nội dung đối thoại', 130, {
        ...from('Nội dung kế hoạch'),
        note: 'Để trống: ngoài nội dung kế hoạch.',
      }),
      field: text('Lĩnh vực', 120),
      text: text('Nội dung ý kiến', 420),
      outcome: choice('Hướng xử lý', 140, {
        answered: 'Trả lời tại chỗ',
        assigned: 'Giao giải quyết',
        escalated: 'Vượt thẩm quyền',
        duplicate: 'Trùng',
      }),
      answeredBy: text('Người trả lời', 150),
      answer: text('Nội dung trả lời', 420),
      duplicateOf: text('Trùng với', 100, from('Ý kiến, kiến nghị')),
      carriedFrom: text('Tồn từ ý kiến', 100, from('Ý kiến, kiến nghị')),
      recordedAt: moment('Ghi lúc', { protected: true }),
      revision,
    },
    highlights: [
      { colour: 'amber', field: 'outcome', is: '' },
      { colour: 'green', field: 'outcome', is: 'answered' },
      { colour: 'grey', field: 'outcome', is: 'duplicate' },
    ],
  },
  followUps: {
    title: 'Giao việc',
    columns: {
      code: code(),
      opinion: text('Ý kiến', 105, from('Ý kiến, kiến nghị')),
      task: text('Việc phải làm', 320),
      leadUnit: text('Đơn vị chủ trì', 200, UNITS_AND_PEOPLE),
      supportingUnits: list('Đơn vị phối hợp', 200),
      officer: text('Người được giao', 150, UNITS_AND_PEOPLE),
      assignedOn: date('Ngày giao'),
      dueOn: date('Hạn'),
      dueReason: text('Cách tính hạn', 320, { note: 'Số ngày làm việc, ngày nghỉ đã bỏ qua.' }),
      originalDueOn: date('Hạn ban đầu', { note: 'Giữ lại khi được gia hạn.' }),
      extensionReason: text('Lý do gia hạn', 220),
      state: choice('Trạng thái', 120, {
        assigned: 'Đã giao',
        inProgress: 'Đang giải quyết',
        done: 'Đã xong',
        handedBack: 'Trả lại',
        passedOn: 'Đã chuyển cấp trên',
        withdrawn: 'Đã rút',
      }),
      handBackReason: text('Lý do trả lại', 220),
      result: text('Kết quả', 360),
      resultOn: date('Ngày có kết quả', { width: 110 }),
      answeringPaper: text('Văn bản trả lời', 150),
      superiorBody: text('Cấp có thẩm quyền', 200),
      revision,
    },
    highlights: [
      {
        colour: 'red',
        field: 'state',
        is: '',
        overdue: { date: 'dueOn', while: ['assigned', 'inProgress', 'handedBack'] },
      },
      { colour: 'green', field: 'state', is: 'done' },
    ],
  },
  publications: {
    title: 'Công khai',
    columns: {
      code: code(),
      session: text('Phiên', 95, from('Phiên đối thoại')),
      what: choice('Công khai gì', 150, { notice: 'Thông báo tổ chức', results: 'Kết quả giải quyết' }),
      channel: choice('Kênh', 150, {
        portal: 'Cổng thông tin',
        radio: 'Đài truyền thanh xã',
        loudspeaker: 'Loa thôn',
        posted: 'Niêm yết',
        villageHead: 'Gửi Trưởng thôn',
      }),
      village: text('Thôn, tổ dân phố', 130),
      plannedOn: date('Dự kiến'),
      doneOn: date('Đã làm ngày'),
      doneBy: text('Người làm', 150),
      proof: text('Minh chứng', 260),
      revision,
    },
  },
  papers: {
    title: 'Văn bản',
    columns: {
      code: code(),
      kind: choice('Tên loại', 180, paperKinds),
      subject: text('Về', 130, { note: 'Mã kế hoạch, mã phiên hoặc năm, và đơn vị, người nhận nếu có.' }),
      audience: choice('Bản', 90, { public: 'Công khai', internal: 'Nội bộ' }),
      number: text('Số', 60, { note: 'Ghi sau khi ký.' }),
      symbol: text('Ký hiệu', 100),
      issuedOn: date('Ngày ban hành', { width: 110 }),
      abstract: text('Trích yếu', 380),
      signer: text('Người ký', 150),
      state: choice('Trạng thái', 110, paperStates),
      link: text('Liên kết', 240),
      pdf: text('Bản PDF', 160),
      replaces: text('Lập sau bản', 110),
      fileId: text('Mã tệp', 100, { protected: true, hidden: true }),
      content: text('Dấu nội dung', 100, { protected: true, hidden: true }),
      madeBy: text('Người lập', 180, { protected: true }),
      madeAt: moment('Lập lúc', { protected: true }),
      approvedBy: text('Người ghi duyệt', 180, { protected: true }),
      approvedAt: moment('Duyệt lúc', { protected: true }),
      withdrawnReason: text('Lý do rút duyệt', 220),
      waivers: text('Bỏ qua khi kiểm tra', 320, {
        note: 'Mỗi dòng một chỗ đã bỏ qua khi duyệt: [chỗ nào] lý do (ai, ngày nào).',
      }),
      revision,
    },
    highlights: [{ colour: 'green', field: 'state', is: 'issued' }],
  },
  directory: {
    title: 'Danh bạ',
    columns: {
      code: code(80),
      kind: choice('Loại', 110, {
        unit: 'Đơn vị',
        officer: 'Cán bộ, công chức',
        villageHead: 'Trưởng thôn',
        front: 'MTTQ, đoàn thể',
      }),
      name: text('Họ tên hoặc tên đơn vị', 220),
      title: text('Chức vụ', 200),
      unit: text('Thuộc đơn vị', 200),
      village: text('Thôn, tổ dân phố', 130),
      email: text('Thư điện tử', 200),
      phone: text('Điện thoại', 120),
      field: text('Lĩnh vực phụ trách', 200),
      from: date('Từ ngày'),
      to: date('Đến ngày', { note: 'Để trống khi đang giữ chức vụ.' }),
      revision,
    },
  },
  templates: {
    title: 'Mẫu văn bản',
    columns: {
      code: code(180, 'Tiện ích tìm câu chữ theo mã này, không sửa.'),
      purpose: text('Dùng ở đâu', 260),
      text: text('Câu chữ', 560, { note: 'Được sửa tự do. Giữ nguyên các thẻ {…} cần dùng.' }),
      tags: text('Thẻ dùng được', 320, { protected: true }),
      revision,
    },
  },
  layouts: {
    title: 'Mẫu trình bày',
    columns: {
      code: code(180),
      kind: choice('Tên loại', 260, paperKinds),
      file: text('Tệp', 220, { protected: true }),
      loadedBy: text('Người nạp', 200, { protected: true }),
      loadedAt: moment('Nạp lúc', { protected: true }),
      content: text('Nội dung tệp', 100, { protected: true, hidden: true }),
      revision,
    },
  },
  holidays: {
    title: 'Ngày nghỉ',
    columns: {
      code: code(),
      date: date('Ngày'),
      kind: choice('Loại', 120, { off: 'Nghỉ', worked: 'Làm bù' }),
      name: text('Tên ngày', 260),
      source: text('Căn cứ', 360),
      revision,
    },
  },
  settings: {
    title: 'Cài đặt',
    columns: {
      code: code(160, 'Tiện ích tìm cài đặt theo mã này, không sửa.'),
      name: text('Tên cài đặt', 320),
      value: text('Giá trị', 320),
      unit: text('Đơn vị', 110, { protected: true }),
      source: text('Căn cứ, giải thích', 460, { protected: true }),
      revision,
    },
  },
  mails: {
    title: 'Thư',
    protected: true,
    columns: {
      code: code(),
      key: text('Khóa', 220, { note: 'Mỗi người, mỗi loại thư, mỗi ngày chỉ một thư.' }),
      to: text('Gửi tới', 200),
      toName: text('Người nhận', 160),
      subject: text('Tiêu đề', 320),
      body: text('Nội dung', 460),
      queuedAt: moment('Lập lúc'),
      state: choice('Trạng thái', 130, {
        queued: 'Chờ gửi',
        sending: 'Đang gửi',
        sent: 'Đã gửi',
        inDoubt: 'Không rõ đã gửi',
        failed: 'Không gửi được',
        replaced: 'Đã thay bằng thư mới',
      }),
      sentAt: moment('Gửi lúc'),
      problem: text('Vướng mắc', 260),
      revision,
    },
    highlights: [
      { colour: 'amber', field: 'state', is: 'inDoubt' },
      { colour: 'red', field: 'state', is: 'failed' },
      { colour: 'green', field: 'state', is: 'sent' },
    ],
  },
};

/** One row of Nhật ký; a change set that is too long for one cell takes several rows (`part` of `parts`). */
export interface JournalRow {
  number: number | null;
  part: number | null;
  parts: number | null;
  at: string;
  by: string;
  act: string;
  message: string;
  request: string;
  applied: 'yes' | 'spoilt' | '';
  data: string;
}

export const JOURNAL: Tab<JournalRow> = {
  title: 'Nhật ký',
  protected: true,
  columns: {
    number: integer('Số', 60),
    part: integer('Phần', 50),
    parts: integer('Số phần', 60),
    at: moment('Thời điểm'),
    by: text('Người làm', 200),
    act: text('Việc', 180),
    message: text('Tóm tắt', 420),
    request: text('Mã yêu cầu', 140),
    applied: choice('Đã ghi vào bảng', 110, { yes: 'Đã ghi', spoilt: 'Bỏ' }),
    data: text('Dữ liệu', 300, {
      note: 'Nội dung thay đổi, để khôi phục khi bị ngắt giữa chừng. Không sửa, không xóa.',
    }),
  },
};

/** Tổng quan: written by the add-on, read by people. */
export interface OverviewRow {
  group: string;
  item: string;
  value: number | null;
  note: string;
}
export const OVERVIEW: Tab<OverviewRow> = {
  title: 'Tổng quan',
  protected: true,
  columns: {
    group: text('Nhóm', 200),
    item: text('Chỉ tiêu', 320),
    value: integer('Số lượng', 100),
    note: text('Ghi chú', 420),
  },
};

/** Every tab in the order in which a new workbook shows them. */
export const WORKBOOK: AnyTab[] = [OVERVIEW as AnyTab, ...(Object.values(TABS) as AnyTab[]), JOURNAL as AnyTab];
