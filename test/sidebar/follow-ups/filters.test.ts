import type { FollowUp } from '../../../src/domain/records';
import { filtered, matchesOpinion, NO_FILTERS, officersIn, unitsIn } from '../../../src/sidebar/follow-ups/filters';
import type { Filters } from '../../../src/sidebar/follow-ups/filters';
import type { WorkItem } from '../../../src/views/follow-ups';
import { record } from '../../support/snapshot';

const item = (number: number, fields: Partial<FollowUp>, text = 'Sửa đường thôn Đông'): WorkItem => ({
  record: record('followUps', { code: `GV-2026-00${number}`, state: 'assigned', ...fields }),
  asked: {
    record: record('opinions', { code: `YK-2026-00${number}`, text, field: 'giao thông' }),
    origin: { who: 'Nguyễn Văn An, thôn Tây', session: 'P-2026-01', date: '2026-07-15', topic: 'Hạ tầng' },
  },
});
const ITEMS = [
  item(1, { dueOn: '2026-07-10', leadUnit: 'Địa chính', officer: 'Trần Thị Thử' }),
  item(2, { dueOn: '2026-07-15', leadUnit: 'Văn hóa', supportingUnits: ['Địa chính'], state: 'inProgress' }),
  item(3, { dueOn: '2026-07-17', leadUnit: 'Công an xã', state: 'handedBack' }, 'Đèn đường hỏng'),
  item(4, { dueOn: '2026-08-30', leadUnit: 'Văn hóa', state: '' as FollowUp['state'] }),
  item(5, { dueOn: '' }),
  item(6, { dueOn: '2026-07-01', state: 'done', result: 'Đã thay bóng', answeringPaper: 'Số 45/UBND' }),
];
const DAY = { today: '2026-07-15', soonDays: 3 };
const find = (filters: Partial<Filters>) => {
  const { items, totals } = filtered(ITEMS, { ...NO_FILTERS, ...filters }, DAY);
  return { numbers: items.map(({ record: { code } }) => Number(code.slice(-1))), totals };
};

it('what is owed comes first; the lights count everything that otherwise matches', () => {
  expect(find({})).toEqual({
    numbers: [1, 2, 3, 4, 5],
    totals: { open: 5, all: 6, late: 1, today: 1, soon: 1, later: 1, undated: 1, closed: 1 },
  });
  expect(find({ due: 'late', unit: 'Văn hóa' })).toMatchObject({ numbers: [], totals: { open: 2, late: 0, today: 1 } });
});

it.each<[Partial<Filters>, number[]]>([
  [{ due: 'all' }, [1, 2, 3, 4, 5, 6]],
  [{ due: 'late' }, [1]],
  [{ due: 'today' }, [2]],
  [{ due: 'soon' }, [3]],
  [{ due: 'later' }, [4]],
  [{ due: 'undated' }, [5]],
  [{ due: 'closed' }, [6]],
  [{ unit: 'Địa chính' }, [1, 2]],
  [{ officer: 'Trần Thị Thử' }, [1]],
  [{ state: 'handedBack' }, [3]],
  [{ state: 'assigned' }, [1, 4, 5]],
  [{ search: 'den duong' }, [3]],
  [{ search: 'gv-2026-004' }, [4]],
  [{ search: 'nguyen thon tay' }, [1, 2, 3, 4, 5]],
  [{ search: '45/UBND', due: 'all' }, [6]],
  [{ search: 'không có' }, []],
])('%j shows %j', (filters, numbers) => expect(find(filters).numbers).toEqual(numbers));

it('to choose from are the units and officers that have work, each once', () => {
  expect(unitsIn(ITEMS)).toEqual(['Công an xã', 'Địa chính', 'Văn hóa']);
  expect(officersIn(ITEMS)).toEqual(['Trần Thị Thử']);
});

it('an ý kiến is found by its words, its code and who asked', () => {
  const asked = ITEMS[2]?.asked;
  if (!asked) throw new Error('no opinion');
  for (const search of ['', 'den hong', 'yk-2026-003', 'nguyen van an', 'giao thong', 'p-2026-01']) {
    expect(matchesOpinion(asked, search)).toBe(true);
  }
  expect(matchesOpinion(asked, 'cau')).toBe(false);
});
