import fc from 'fast-check';
import { readWaivers, waiverKey, writeWaivers } from '../../src/domain/waivers';

const PLACE = {
  rule: 'cấp huyện',
  tab: 'Nội dung kế hoạch',
  code: 'KH-2026-01/24',
  field: 'Nội dung',
  text: 'UBND huyện',
};

test('a key stays while rule, tab, code, field and words stay, and changes with each of them', () => {
  const key = waiverKey(PLACE);
  expect(key).toMatch(/^cấp huyện · Nội dung kế hoạch · KH-2026-01\/24 · Nội dung · [0-9a-f]{8}$/);
  expect(waiverKey({ ...PLACE, text: 'UBND huyện'.normalize('NFD') })).toBe(key);
  const others = (['rule', 'tab', 'code', 'field', 'text'] as const).map((part) =>
    waiverKey({ ...PLACE, [part]: 'khác' }),
  );
  expect(new Set([key, ...others]).size).toBe(6);
});

test('a key has no brackets, no line breaks and no blank parts', () => {
  expect(waiverKey({ rule: 'a', tab: '', field: 'Giá [trị]\nhai', text: '' })).toMatch(
    /^a · Giá trị hai · [0-9a-f]{8}$/,
  );
});

test('what is written is read again, whatever the reason holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string(), fc.string())), (rows) => {
      const waivers = rows
        .map(([text, reason, by]) => ({ key: waiverKey({ ...PLACE, text }), reason: `vì ${reason}`, by: `b${by}` }))
        .map((one) => ({ ...one, reason: one.reason.normalize('NFC').replace(/\s+/g, ' ').trim() }))
        .map((one) => ({ ...one, by: one.by.normalize('NFC').replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim() }));
      expect(readWaivers(writeWaivers(waivers)).map(({ key, reason }) => ({ key, reason }))).toEqual(
        waivers.map(({ key, reason }) => ({ key, reason })),
      );
    }),
  );
});

test('a line that was typed by hand counts when it names a key and a reason', () => {
  expect(readWaivers('[a · b] Đã hỏi (Lan, 01/02/2026)\n\nghi chú riêng\n[c] \n[d] lý do (không) hẳn')).toEqual([
    { key: 'a · b', reason: 'Đã hỏi', by: 'Lan, 01/02/2026' },
    { key: 'd', reason: 'lý do (không) hẳn', by: '' },
  ]);
  expect(readWaivers('')).toEqual([]);
});
