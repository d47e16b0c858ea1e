// Pages of the project and pages made in code.
import { createServices, createWorld } from '../../../local';

const { HtmlService, Utilities } = createServices(createWorld(), {
  files: {
    'sidebar/register': '<b>đăng ký</b>',
    'Page.html': '<p>page</p>',
    List: '<ul><? rows.forEach(function (r) { ?><li><?= r ?></li><? }) ?></ul><?!= raw ?>',
  },
});

test('a page is found by its name, with or without its ending', () => {
  expect(HtmlService.createHtmlOutputFromFile('sidebar/register').getContent()).toBe('<b>đăng ký</b>');
  expect(HtmlService.createHtmlOutputFromFile('Page').getContent()).toBe('<p>page</p>');
  expect(HtmlService.createHtmlOutputFromFile('Page.html').getContent()).toBe('<p>page</p>');
  expect(() => HtmlService.createHtmlOutputFromFile('page')).toThrow('No HTML file named page was found.');
});

test('an output collects text, escapes what is not trusted, and keeps title, size and meta tags', () => {
  const output = HtmlService.createHtmlOutput('<p>')
    .append('</p>')
    .appendUntrusted('<i>"&')
    .setTitle('Tên')
    .setWidth(300)
    .setHeight(200)
    .addMetaTag('viewport', 'width=device-width');
  expect(output.getContent()).toBe('<p></p>&lt;i&gt;&quot;&amp;');
  expect([output.getTitle(), output.getWidth(), output.getHeight()]).toEqual(['Tên', 300, 200]);
  expect(output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])).toEqual([
    ['viewport', 'width=device-width'],
  ]);
  expect(output.clear().getContent()).toBe('');
  expect(output.setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL)).toBe(output);
});

test('an output is a blob source, and a blob makes an output', () => {
  const output = HtmlService.createHtmlOutput(Utilities.newBlob('<b>x</b>', 'text/html'));
  expect(output.getBlob().getDataAsString()).toBe('<b>x</b>');
  expect(() => HtmlService.createHtmlOutput(5 as never)).toThrow(
    "The parameters (number) don't match the method signature for HtmlService.createHtmlOutput.",
  );
});

test('a template sees its properties, escapes <?= and leaves <?!= alone', () => {
  const template = HtmlService.createTemplateFromFile('List');
  template.rows = ['a<b', 'c'];
  template.raw = '<hr>';
  expect(template.evaluate().getContent()).toBe('<ul><li>a&#60;b</li><li>c</li></ul><hr>');
  expect(template.getRawContent()).toContain('<?= r ?>');
});

test('the code of a template has no more than a script has', () => {
  const template = HtmlService.createTemplate('<?= typeof setTimeout ?> <?= Utilities.formatString("%s", 1) ?>');
  expect(template.evaluate().getContent()).toBe('undefined 1');
  expect(() => HtmlService.createTemplate('<?= missing ?>').evaluate()).toThrow('missing is not defined');
});
