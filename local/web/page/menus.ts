// The menus of the menu bar: the file, rows, the script's own, the machine's, and who one is.
import type { BookView, Latency, ScriptMenu } from '../protocol';
import type { MenuEntry, SubMenu } from './menu-bar';

export interface MenuActs {
  openFile: () => void;
  save: () => void;
  openNew: (which: 'empty' | 'example') => void;
  rows: (act: 'insertAbove' | 'insertBelow' | 'delete' | 'append') => void;
  run: (functionName: string) => void;
  out: () => void;
  machine: () => void;
  keys: () => void;
  clock: () => void;
  person: () => void;
  latency: (latency: Latency) => void;
  become: (email: string, newWindow: boolean) => void;
}

const LATENCIES: readonly (readonly [Latency, string])[] = [
  ['off', 'Không chờ'],
  ['p50', 'Như thường ngày (trung vị)'],
  ['p95', 'Như lúc mạng chậm (p95)'],
];
const ROLES = { owner: 'chủ sở hữu', editor: 'chỉnh sửa', viewer: 'chỉ xem' };

const scriptMenu = (menu: ScriptMenu, run: MenuActs['run']): SubMenu => ({
  label: menu.caption,
  entries: menu.items.map((item): MenuEntry => {
    if (item === null) return null;
    return 'items' in item ? scriptMenu(item, run) : { label: item.caption, act: () => run(item.functionName) };
  }),
});

export function menusOf(
  book: BookView,
  scripts: readonly ScriptMenu[],
  example: string,
  rows: number,
  acts: MenuActs,
): SubMenu[] {
  const disabled = !book.mayEdit;
  const count = rows === 1 ? '1 hàng' : `${rows} hàng`;
  return [
    {
      label: 'Tệp',
      entries: [
        { label: 'Mở tệp .xlsx…', act: acts.openFile },
        { label: 'Tải về .xlsx', act: acts.save },
        null,
        { label: 'Sổ mới (trống)', act: () => acts.openNew('empty') },
        ...(example === '' ? [] : [{ label: example, act: () => acts.openNew('example') }]),
      ],
    },
    {
      label: 'Hàng',
      entries: [
        { label: `Chèn ${count} phía trên`, disabled, act: () => acts.rows('insertAbove') },
        { label: `Chèn ${count} phía dưới`, disabled, act: () => acts.rows('insertBelow') },
        { label: `Xóa ${count} đang chọn`, disabled, act: () => acts.rows('delete') },
        null,
        { label: 'Thêm 100 hàng ở cuối', disabled, act: () => acts.rows('append') },
      ],
    },
    ...scripts.map((menu) => scriptMenu(menu, acts.run)),
    {
      label: 'Máy thử',
      entries: [
        { label: 'Văn bản và thư…', act: acts.out },
        { label: 'Trình kích hoạt và các lần chạy…', act: acts.machine },
        null,
        { label: 'Ngày giờ của sổ…', act: acts.clock },
        {
          label: 'Độ trễ của máy chủ',
          entries: LATENCIES.map(([latency, label]) => ({
            ...{ label, checked: book.latency === latency },
            act: () => acts.latency(latency),
          })),
        },
        { label: 'Thêm người dùng chung…', act: acts.person },
        null,
        { label: 'Phím tắt', act: acts.keys },
      ],
    },
    {
      label: `Bạn là ${book.me}`,
      entries: [
        ...book.people.map(({ email, role, windows }) => ({
          label: `${email} (${ROLES[role]}${windows > 0 && email !== book.me ? ', đang mở sổ' : ''})`,
          checked: email === book.me,
          act: () => acts.become(email, false),
        })),
        null,
        ...book.people
          .filter(({ email }) => email !== book.me)
          .map(({ email }) => ({ label: `Mở cửa sổ mới cho ${email}`, act: () => acts.become(email, true) })),
        { label: 'Thêm người…', act: acts.person },
      ],
    },
  ];
}
