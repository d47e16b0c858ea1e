// What a script shows a person: alerts, prompts, menus, sidebars, dialogs. Kept in order in the world's `ui`.
import { signatureError } from '../errors';
import { Exception } from './exception';
import type { Execution, WaitOutcome } from '../execution';
import { hostObject, insideOf } from '../host-object';
import type { UiEvent } from '../world';
import { enumName, enumOf, enumValue } from './enums';

type Base = typeof GoogleAppsScript.Base;
type Button = GoogleAppsScript.Base.Button;
type Menu = GoogleAppsScript.Base.Menu;

const buttons = enumOf<Base['Button']>('CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
export const buttonSets = enumOf<Base['ButtonSet']>('OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

/** The page of a sidebar or dialog, as `content` of its `UiEvent`. Pixels; `null` when the script set none. */
export interface Page {
  html: string;
  width: number | null;
  height: number | null;
}

/** A menu, as `content` of its `UiEvent`. A separator is `null`. */
export interface MenuTree {
  caption: string;
  items: (MenuItem | MenuTree | null)[];
}

export interface MenuItem {
  caption: string;
  functionName: string;
}

const treeOfMenu = new WeakMap<object, MenuTree>();

/** Text of a message, as live takes it: words and numbers, not objects. */
function isText(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** What an alert, a prompt or an old message box was asked to show. Both live overloads: with a title or without. */
export function messageOf(
  method: string,
  args: readonly unknown[],
): { title: string; text: string; buttons: readonly string[] } {
  const [first, second, third] = args;
  const set = enumName(args.length === 3 ? third : second);
  const titled = args.length === 3 && isText(first) && isText(second) && set !== undefined;
  const plain = (args.length === 1 || (args.length === 2 && set !== undefined)) && isText(first);
  if (!titled && !plain) throw signatureError(method, args);
  return {
    title: titled ? String(first) : '',
    text: String(titled ? second : first),
    buttons: (set ?? 'OK').split('_'),
  };
}

/** Shows a message and waits for the person's answer; in plain use the world's next answer, or the first button. */
export function ask<T>(
  execution: Execution,
  event: UiEvent,
  buttonNames: readonly string[],
  finish: (outcome: WaitOutcome) => T,
): T {
  const { world } = execution;
  execution.flush();
  execution.trip('ui');
  execution.show(event);
  return execution.wait(
    { kind: 'dialog', event, buttons: buttonNames },
    () => world.answers.shift() ?? { button: buttonNames[0] ?? 'OK' },
    finish,
  );
}

function createMenu(execution: Execution, caption: string): Menu {
  const tree: MenuTree = { caption, items: [] };
  const target: Menu = {
    addItem(itemCaption: string, functionName: string) {
      if (typeof itemCaption !== 'string' || typeof functionName !== 'string') {
        throw signatureError('Menu.addItem', [itemCaption, functionName]);
      }
      tree.items.push({ caption: itemCaption, functionName });
      return target;
    },
    addSeparator() {
      tree.items.push(null);
      return target;
    },
    addSubMenu(menu: Menu) {
      const sub = treeOfMenu.get(insideOf(menu)?.target ?? {});
      if (!sub) throw signatureError('Menu.addSubMenu', [menu]);
      tree.items.push(sub);
      return target;
    },
    addToUi() {
      execution.trip('ui');
      execution.show({ kind: 'menu', title: caption, text: '', user: execution.user, content: tree });
    },
  };
  treeOfMenu.set(target, tree);
  return hostObject(execution, 'Menu', target);
}

function promptResponse(execution: Execution, outcome: WaitOutcome): GoogleAppsScript.Base.PromptResponse {
  return hostObject(execution, 'PromptResponse', {
    getResponseText: () => outcome.text ?? '',
    getSelectedButton: () => pressed(outcome),
  });
}

function pressed(outcome: WaitOutcome): Button {
  const button = outcome.button ?? 'CLOSE';
  if (!(button in buttons)) throw new Error(`a dialog was answered with "${button}", which is no button`);
  return enumValue<Button>(buttons, button);
}

type UiHost = Omit<GoogleAppsScript.Base.Ui, 'showDialog'>;

/** `SpreadsheetApp.getUi()`. Throws, as live does, in a run that no person sees. */
export function ui(execution: Execution): GoogleAppsScript.Base.Ui {
  if (execution.options.ui === false) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  const { world, user } = execution;

  const show = (
    method: string,
    kind: { kind: 'sidebar' } | { kind: 'dialog'; modal: boolean },
    args: readonly unknown[],
    title?: unknown,
  ): void => {
    const inside = insideOf(args[0]);
    if (inside?.service !== 'HtmlOutput' || (args.length > 1 && !isText(title))) throw signatureError(method, args);
    const output = inside.target as GoogleAppsScript.HTML.HtmlOutput;
    const page: Page = { html: output.getContent(), width: output.getWidth(), height: output.getHeight() };
    execution.flush();
    execution.trip('ui');
    execution.show({ ...kind, title: String(title ?? output.getTitle() ?? ''), text: '', user, content: page });
  };

  const target: UiHost = {
    Button: buttons,
    ButtonSet: buttonSets,
    alert(...args: unknown[]): Button {
      const { title, text, buttons: names } = messageOf('Ui.alert', args);
      return ask(execution, { kind: 'alert', title, text, user, content: names }, names, pressed);
    },
    prompt(...args: unknown[]) {
      const { title, text, buttons: names } = messageOf('Ui.prompt', args);
      return ask(execution, { kind: 'prompt', title, text, user, content: names }, names, (outcome) =>
        promptResponse(execution, outcome),
      );
    },
    createMenu(caption: string) {
      if (typeof caption !== 'string') throw signatureError('Ui.createMenu', [caption]);
      return createMenu(execution, caption);
    },
    createAddonMenu: () => createMenu(execution, world.spreadsheet.name),
    showModalDialog: (...args: unknown[]) => {
      if (args.length !== 2) throw signatureError('Ui.showModalDialog', args);
      show('Ui.showModalDialog', { kind: 'dialog', modal: true }, args, args[1]);
    },
    showModelessDialog: (...args: unknown[]) => {
      if (args.length !== 2) throw signatureError('Ui.showModelessDialog', args);
      show('Ui.showModelessDialog', { kind: 'dialog', modal: false }, args, args[1]);
    },
    showSidebar: (...args: unknown[]) => show('Ui.showSidebar', { kind: 'sidebar' }, args.slice(0, 1)),
  };
  return hostObject(execution, 'Ui', target) as GoogleAppsScript.Base.Ui;
}

/** The old `Browser`: message boxes that answer with the lower-case name of the button. */
export function browser(execution: Execution): GoogleAppsScript.Base.Browser {
  const { user } = execution;
  const show = (method: string, kind: 'alert' | 'prompt', args: readonly unknown[]): string => {
    if (execution.options.ui === false) throw new Exception(`Cannot call ${method}() from this context.`);
    const { title, text, buttons: names } = messageOf(method, args);
    return ask(execution, { kind, title, text, user, content: names }, names, (outcome) => {
      const button = outcome.button ?? 'CLOSE';
      if (button === 'CLOSE' || button === 'CANCEL') return 'cancel';
      return kind === 'prompt' ? (outcome.text ?? '') : button.toLowerCase();
    });
  };
  return hostObject(execution, 'Browser', {
    Buttons: buttonSets as unknown as typeof GoogleAppsScript.Base.ButtonSet,
    inputBox: (...args: unknown[]) => show('Browser.inputBox', 'prompt', args),
    msgBox: (...args: unknown[]) => show('Browser.msgBox', 'alert', args),
  });
}
