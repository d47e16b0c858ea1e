// Who runs the script.
import { createServices, createWorld } from '../../../local';

const email = (user: string, authMode: 'FULL' | 'LIMITED' | 'CUSTOM_FUNCTION', owner = 'vp@xa.example'): string =>
  createServices(createWorld({ owner }), { user, authMode }).Session.getActiveUser().getEmail();

test('an authorized run knows its person; a simple trigger only the owner and people of the same domain', () => {
  expect(email('lan@gmail.com', 'FULL')).toBe('lan@gmail.com');
  expect(email('vp@xa.example', 'LIMITED')).toBe('vp@xa.example');
  expect(email('lan@xa.example', 'LIMITED')).toBe('lan@xa.example');
  expect(email('lan@gmail.com', 'LIMITED')).toBe('');
  expect(email('lan@gmail.com', 'LIMITED', 'vp@gmail.com')).toBe('');
  expect(email('lan@xa.example', 'CUSTOM_FUNCTION')).toBe('');
});

test("zone and language are the script's, then the spreadsheet's", () => {
  const world = createWorld({ timeZone: 'Asia/Bangkok' });
  expect(createServices(world).Session.getScriptTimeZone()).toBe('Asia/Bangkok');
  expect(createServices(world, { timeZone: 'Etc/UTC' }).Session.getScriptTimeZone()).toBe('Etc/UTC');
  expect(createServices(world).Session.getActiveUserLocale()).toBe('vi');
});

test('the key of a person lasts and is not that of another', () => {
  const key = (user: string): string => createServices(createWorld(), { user }).Session.getTemporaryActiveUserKey();
  expect(key('a@b.vn')).toBe(key('a@b.vn'));
  expect(key('a@b.vn')).not.toBe(key('c@b.vn'));
});
