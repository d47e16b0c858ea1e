import { opened } from './opened';

describe('rich text', () => {
  test('keeps links and looks of stretches of a text', () => {
    const { app, sheet } = opened();
    const bold = app.newTextStyle().setBold(true).setForegroundColor('red').build();
    const rich = app
      .newRichTextValue()
      .setText('Xem văn bản')
      .setLinkUrl(4, 11, 'http://xa.example')
      .setTextStyle(0, 3, bold)
      .build();
    sheet.getRange('A1').setRichTextValue(rich);
    const read = sheet.getRange('A1').getRichTextValue();
    expect(read?.getText()).toBe('Xem văn bản');
    expect([read?.getLinkUrl(), read?.getLinkUrl(4, 11)]).toEqual([null, 'http://xa.example']);
    expect([read?.getTextStyle(0, 3).isBold(), read?.getTextStyle(0, 3).getForegroundColor()]).toEqual([
      true,
      '#ff0000',
    ]);
    expect(read?.getRuns().map((run) => [run.getText(), run.getLinkUrl()])).toEqual([
      ['Xem', null],
      [' ', null],
      ['văn bản', 'http://xa.example'],
    ]);
    expect(sheet.getRange('A1').getValue()).toBe('Xem văn bản');
  });

  test('a text is not read as if typed, and a new value drops the looks', () => {
    const { app, sheet } = opened();
    sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('=1+1').setLinkUrl('http://x').build());
    expect(sheet.getRange('A1').getValue()).toBe('=1+1');
    expect(sheet.getRange('A1').setValue('khác').getRichTextValue()?.getLinkUrl()).toBeNull();
  });

  test('HYPERLINK is a link; numbers have no rich text', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B1').setValues([['=HYPERLINK("http://x";"bài")', 5]]);
    const [[link, number] = []] = sheet.getRange('A1:B1').getRichTextValues();
    expect([link?.getText(), link?.getLinkUrl(), number]).toEqual(['bài', 'http://x', null]);
  });
});
