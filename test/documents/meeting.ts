// A made-up meeting that shows every outcome, as the rows of a results notice.
import type { ResultsInput } from '../../src/documents/results';
import { followUp, OFFICE, opinion, plan, session, speaker, TOPICS } from './rows';

const LAND = TOPICS[0]?.code ?? '';
const LEASE = TOPICS[1]?.code ?? '';

export const MEETING: ResultsInput = {
  office: OFFICE,
  plan: plan(),
  sessions: [session()],
  topics: TOPICS,
  speakers: [
    speaker(1, { name: 'Nguyễn Văn An', village: 'thôn Đông', consent: 'yes' }),
    speaker(2, { name: 'Đỗ Thị Ước', village: 'thôn Đoài', consent: 'no' }),
    speaker(3, { name: 'Phạm Quốc Bảo', village: 'thôn Thượng', consent: '' }),
    speaker(4, { name: 'Lê Thị Hạnh', village: 'thôn Đông', state: 'absent' }),
  ],
  opinions: [
    opinion(1, {
      speaker: 'P-2024-01/01',
      topic: LAND,
      text: 'Đề nghị cho biết đơn giá bồi thường đất trồng lúa của dự án đường tránh và thời gian chi trả tiền cho các hộ dân.',
      outcome: 'answered',
      answeredBy: 'đồng chí Chủ tịch UBND xã',
      answer: 'Đơn giá áp dụng theo quyết định của UBND tỉnh; tiền được chi trả trong quý III năm 2024.',
    }),
    opinion(2, {
      speaker: 'P-2024-01/01',
      topic: LEASE,
      kind: 'report',
      text: 'Một số hộ đổ đất lấn mương tiêu nước ở khu đồng phía sau nhà văn hóa thôn.',
      outcome: 'assigned',
    }),
    opinion(3, {
      speaker: 'P-2024-01/02',
      topic: LAND,
      text: 'Đề nghị kiểm đếm lại cây trồng của gia đình trước khi thu hồi đất.',
      outcome: 'assigned',
      answer: 'Chủ tịch UBND xã tiếp thu, giao kiểm tra lại.',
    }),
    opinion(4, {
      speaker: 'P-2024-01/02',
      text: 'Đề nghị lắp đèn tín hiệu tại ngã tư giao với đường tỉnh.',
      outcome: 'escalated',
    }),
    opinion(5, {
      speaker: 'P-2024-01/03',
      topic: LAND,
      text: 'Hỏi về đơn giá bồi thường đất trồng lúa.',
      kind: 'opinion',
      outcome: 'duplicate',
      duplicateOf: 'YK-2024-001',
    }),
    opinion(6, {
      source: 'front',
      sourceName: 'Ban công tác Mặt trận thôn Đoài',
      text: 'Đề nghị sửa chữa nhà văn hóa thôn.',
      outcome: 'assigned',
    }),
    opinion(7, {
      source: 'slip',
      sourceName: 'Trịnh Thị Lan, thôn Hạ',
      topic: LEASE,
      text: 'Đề nghị công khai diện tích đất công ích.',
    }),
    opinion(8, {
      speaker: 'P-2024-01/03',
      kind: 'opinion',
      text: 'Hỏi thêm về nội dung đã nêu tại hội nghị trước.',
      outcome: 'duplicate',
      duplicateOf: 'YK-2023-004',
    }),
  ],
  followUps: [
    followUp(2, { supportingUnits: ['Công an xã', 'thôn Đông'] }),
    followUp(3, { originalDueOn: '2024-06-28', extensionReason: 'Chờ đo đạc lại.' }),
    followUp(4, { state: 'passedOn', superiorBody: 'Sở Xây dựng', leadUnit: 'Văn phòng HĐND và UBND xã' }),
    followUp(6, {
      state: 'done',
      leadUnit: 'Công chức Văn hóa - Xã hội',
      result: 'Đã thay cửa và sơn lại nhà văn hóa thôn.',
      resultOn: '2024-06-20',
      answeringPaper: 'Công văn số 45/UBND-VHXH ngày 20/6/2024',
    }),
  ],
  wording: [],
  audience: 'public',
  madeOn: '2024-06-24',
};
