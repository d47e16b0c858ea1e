// The table of what stood over from earlier sessions, as reports have it: rows `tonTai` of the view's list `bangTon`.
import { CARRIED_COLUMNS } from './page';
import { ruledTable } from './ruled';
import { block } from './wml';

const [NUMBER, WHAT, WHERE, UNIT, STATE] = CARRIED_COLUMNS;

export function carriedTable(): string {
  return block(
    'bangTon',
    ruledTable(
      [
        { title: 'STT', mm: NUMBER, tag: 'stt', centred: true },
        { title: 'Nội dung ý kiến, kiến nghị', mm: WHAT, tag: 'noiDung' },
        { title: 'Người nêu, hội nghị', mm: WHERE, tag: 'hoiNghi' },
        { title: 'Đơn vị chủ trì', mm: UNIT, tag: 'donVi' },
        { title: 'Thời hạn, tình trạng', mm: STATE, tag: 'tinhTrang' },
      ],
      'tonTai',
    ),
  );
}
