// Partial answers of the Drive API.
import { FieldError, parseFields, project } from '../../../local/services/drive-fields';

const value = {
  id: '1',
  name: 'a',
  owners: [{ emailAddress: 'x', me: true }],
  capabilities: { canEdit: true, canShare: false },
};
const known = new Set(Object.keys(value));
const pick = (fields: string): unknown => project(value, parseFields(fields), known);

test.each([
  ['id', { id: '1' }],
  ['id, name', { id: '1', name: 'a' }],
  ['owners(emailAddress)', { owners: [{ emailAddress: 'x' }] }],
  ['owners/me,id', { owners: [{ me: true }], id: '1' }],
  ['capabilities(canEdit,canShare)', { capabilities: { canEdit: true, canShare: false } }],
  ['*', value],
  ['owners(*)', { owners: value.owners }],
])('%s', (fields, picked) => {
  expect(pick(fields)).toEqual(picked);
});

test.each(['nothing', 'id,,name', 'owners(', 'owners(me', '', 'id)'])('%s is refused', (fields) => {
  expect(() => pick(fields)).toThrow(FieldError);
});
