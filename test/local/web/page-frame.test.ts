// Pages as HtmlService serves them: what breaks live has to break here.
import { framed, stripped } from '../../../local/web/page-frame';

const script = (code: string): string => `<p>a // b</p><script>${code}</script><p>/* c */</p>`;

test.each([
  ['a comment to the end of its line', 'a(); // nói\nb();', 'a(); \nb();'],
  ['a comment of several lines', 'a(); /* nói\nmãi */ b();', 'a();  b();'],
  ['an address in a string, and what follows it', `a("https://xa.example"); b();\nc();`, 'a("https:\nc();'],
  ['a pattern that looks like a comment', 'a = x.replace(/[/*]/, ""); b(/\\*/g);', 'a = x.replace(/[g);'],
])('%s is taken out of a script', (_name, code, left) => {
  expect(stripped(script(code))).toBe(script(left));
});

test('scripts of data are stripped too, and elements beside scripts are not', () => {
  expect(stripped('<script type="application/json">{"a":"x//y"}</script>')).toBe(
    '<script type="application/json">{"a":"x</script>',
  );
  expect(stripped('<style>a{background:url(//x)}</style><!-- // -->')).toBe(
    '<style>a{background:url(//x)}</style><!-- // -->',
  );
});

test.each([
  [
    '<!DOCTYPE html><html lang="vi"><head><title>x</title></head></html>',
    /^<!DOCTYPE html><html lang="vi"><head><script data-sheet="http:\/\/sheet">/,
  ],
  ['<html lang="vi"><body>x</body></html>', /^<html lang="vi"><script data-sheet/],
  ['<!DOCTYPE html><p>x</p>', /^<!DOCTYPE html><script data-sheet/],
  ['<p>x</p>', /^<!DOCTYPE html><script data-sheet/],
])('the tools of google.script stand before everything of the page: %s', (html, begins) => {
  const page = framed(html, 'http://sheet');
  expect(page).toMatch(begins);
  expect(page.match(/<script/g)).toHaveLength(1);
});
