// Which unit is proposed to answer: by field, else by the words, and only who is in office.
import { responsibleUnit } from '../../src/domain/responsible-unit';
import { record } from '../support/snapshot';

const DIRECTORY = [
  record('directory', { kind: 'officer', name: 'Lê Thị Lan', unit: 'Văn phòng', field: 'Đất đai' }),
  record('directory', { kind: 'unit', name: 'Phòng Kinh tế', field: 'Đất đai, giao thông; môi trường' }),
  record('directory', { kind: 'unit', name: 'Phòng cũ', field: 'Y tế', to: '2024-05-31' }),
  record('directory', { kind: 'officer', name: 'Vũ Hải', unit: '', field: 'Giao thông nông thôn', from: '2024-01-01' }),
  record('directory', { kind: 'villageHead', name: 'Trưởng thôn', field: 'An ninh' }),
];
const unit = (field: string, ...texts: string[]) => responsibleUnit({ field, texts }, DIRECTORY, '2024-06-14');

test.each([
  ['đất đai', [], 'Phòng Kinh tế'],
  ['Giao thông, thủy lợi', [], 'Phòng Kinh tế'],
  ['', ['Đường giao thông nông thôn hỏng'], 'Vũ Hải'],
  ['', ['Rác thải', 'Vệ sinh môi trường'], 'Phòng Kinh tế'],
  ['Y tế', ['Trạm y tế'], ''],
  ['An ninh', [], ''],
  ['', [''], ''],
] as const)('«%s» %j: %s', (field, texts, expected) => {
  expect(unit(field, ...texts)).toBe(expected);
});
