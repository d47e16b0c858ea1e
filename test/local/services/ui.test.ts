// What people see, and what they answer.
import { createExecution, createServices, createWorld } from '../../../local';

const open = () => {
  const world = createWorld();
  const services = createServices(world);
  return { world, ...services, ui: services.SpreadsheetApp.getUi() };
};

describe('Ui.alert', () => {
  test('takes a text, a text with buttons, or a title, a text and buttons', () => {
    const { ui, world } = open();
    ui.alert('Xong');
    ui.alert('Tiếp tục?', ui.ButtonSet.YES_NO);
    ui.alert('Xóa', 'Chắc chắn?', ui.ButtonSet.YES_NO_CANCEL);
    expect(world.ui.map(({ kind, title, text, content }) => [kind, title, text, content])).toEqual([
      ['alert', '', 'Xong', ['OK']],
      ['alert', '', 'Tiếp tục?', ['YES', 'NO']],
      ['alert', 'Xóa', 'Chắc chắn?', ['YES', 'NO', 'CANCEL']],
    ]);
  });

  test("gives the world's next answer as a button, and the first button when there is none", () => {
    const { ui, world } = open();
    world.answers.push({ button: 'NO' });
    expect(ui.alert('?', ui.ButtonSet.YES_NO)).toBe(ui.Button.NO);
    expect(ui.alert('?', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(`${String(ui.Button.YES)} ${JSON.stringify({ b: ui.Button.NO })}`).toBe('YES {"b":"NO"}');
  });

  test('two texts without buttons are no signature', () => {
    const { ui } = open();
    expect(() => (ui.alert as (...args: unknown[]) => void)('a', 'b')).toThrow(
      "The parameters (String,String) don't match the method signature for Ui.alert.",
    );
    expect(() => (ui.alert as (...args: unknown[]) => void)()).toThrow('The parameters ()');
  });

  test('an answer that is no button is a mistake of the test', () => {
    const { ui, world } = open();
    world.answers.push({ button: 'MAYBE' });
    expect(() => ui.alert('?')).toThrow('which is no button');
  });
});

test('a prompt gives the text and the button', () => {
  const { ui, world } = open();
  world.answers.push({ button: 'OK', text: 'Nguyễn Văn A' }, { button: 'CLOSE' });
  const response = ui.prompt('Họ tên', 'Nhập họ tên', ui.ButtonSet.OK_CANCEL);
  expect(response.getResponseText()).toBe('Nguyễn Văn A');
  expect(response.getSelectedButton()).toBe(ui.Button.OK);
  expect(ui.prompt('Nữa?').getSelectedButton()).toBe(ui.Button.CLOSE);
});

test('a menu is shown as a tree when it is added', () => {
  const { ui, world } = open();
  ui.createMenu('Đối thoại')
    .addItem('Cài đặt', 'setUp')
    .addSeparator()
    .addSubMenu(ui.createMenu('In').addItem('Kế hoạch', 'printPlan'))
    .addToUi();
  expect(world.ui).toEqual([
    {
      kind: 'menu',
      title: 'Đối thoại',
      text: '',
      user: world.owner,
      content: {
        caption: 'Đối thoại',
        items: [
          { caption: 'Cài đặt', functionName: 'setUp' },
          null,
          { caption: 'In', items: [{ caption: 'Kế hoạch', functionName: 'printPlan' }] },
        ],
      },
    },
  ]);
  expect(() => ui.createMenu('x').addItem('y', undefined as never)).toThrow(
    "don't match the method signature for Menu.addItem",
  );
});

test('sidebars and dialogs keep their page, title and size', () => {
  const { ui, world, HtmlService } = open();
  ui.showSidebar(HtmlService.createHtmlOutput('<p>1</p>').setTitle('Đăng ký'));
  ui.showModalDialog(HtmlService.createHtmlOutput('<p>2</p>').setWidth(400).setHeight(300).setTitle('x'), 'Chi tiết');
  expect(world.ui.map(({ kind, title, content }) => [kind, title, content])).toEqual([
    ['sidebar', 'Đăng ký', { html: '<p>1</p>', width: null, height: null }],
    ['dialog', 'Chi tiết', { html: '<p>2</p>', width: 400, height: 300 }],
  ]);
  expect(() => ui.showSidebar('<p>' as never)).toThrow("don't match the method signature for Ui.showSidebar");
});

test('a run that no person sees has no user interface', () => {
  const { services } = createExecution(createWorld(), { ui: false });
  expect(() => services.SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
});

test('the old message boxes answer with lower-case names, and cancel when they are closed', () => {
  const { Browser, world } = open();
  world.answers.push({ button: 'YES' }, { button: 'CLOSE' }, { button: 'OK', text: 'abc' });
  expect(Browser.msgBox('?', Browser.Buttons.YES_NO)).toBe('yes');
  expect(Browser.msgBox('?')).toBe('cancel');
  expect(Browser.inputBox('?')).toBe('abc');
});

test('what the user interface does not have is refused by name', () => {
  const { ui } = open();
  expect(() => (ui as unknown as { confetti: unknown }).confetti).toThrow('not in the local host: Ui.confetti');
});
