// Pages: HtmlOutput and templates, over the .html files of the deployed project.
import { signatureError } from '../errors';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import { blobData, createBlob, encodeText } from './blob';
import { enumOf } from './enums';
import { htmlTemplate } from './html-template';
import { Exception } from './exception';

type Host = GoogleAppsScript.HTML.HtmlService;
type Output = GoogleAppsScript.HTML.HtmlOutput;

const sandboxModes = enumOf<Host['SandboxMode']>('EMULATED', 'IFRAME', 'NATIVE');
const frameModes = enumOf<Host['XFrameOptionsMode']>('ALLOWALL', 'DEFAULT');

/** What a template needs besides its text: values by name that its code can see. */
export type Scope = () => Record<string, unknown>;

const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

function textArgument(method: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureError(method, [value]);
  return value;
}

/** A page that a script can hold. */
export function htmlOutput(execution: Execution, scope: Scope, html: string): Output {
  let content = html;
  let title = '';
  let favicon = '';
  let width: number | null = null;
  let height: number | null = null;
  const metaTags: { name: string; content: string }[] = [];
  const pixels = (method: string, value: unknown): number | null => {
    if (value !== null && typeof value !== 'number') throw signatureError(`HtmlService.HtmlOutput.${method}`, [value]);
    return value;
  };
  const target: Output = {
    addMetaTag(name: string, tagContent: string) {
      metaTags.push({ name: textArgument('HtmlOutput.addMetaTag', name), content: String(tagContent) });
      return target;
    },
    append(added: string) {
      content += textArgument('HtmlService.HtmlOutput.append', added);
      return target;
    },
    appendUntrusted(added: string) {
      content += escapeHtml(textArgument('HtmlService.HtmlOutput.appendUntrusted', added));
      return target;
    },
    asTemplate: () => htmlTemplate(execution, scope, content),
    clear() {
      content = '';
      return target;
    },
    getAs: (contentType: string) => target.getBlob().getAs(contentType),
    getBlob: () => createBlob(execution, { bytes: encodeText(content), contentType: 'text/html', name: 'output.html' }),
    getContent: () => content,
    getFaviconUrl: () => favicon,
    getHeight: () => height as number,
    getMetaTags: () =>
      metaTags.map((tag) =>
        hostObject(execution, 'HtmlOutputMetaTag', { getContent: () => tag.content, getName: () => tag.name }),
      ),
    getTitle: () => title,
    getWidth: () => width as number,
    setContent(next: string) {
      content = textArgument('HtmlService.HtmlOutput.setContent', next);
      return target;
    },
    setFaviconUrl(url: string) {
      favicon = textArgument('HtmlService.HtmlOutput.setFaviconUrl', url);
      return target;
    },
    setHeight(next: number) {
      height = pixels('setHeight', next);
      return target;
    },
    setSandboxMode: () => target,
    setTitle(next: string) {
      title = textArgument('HtmlService.HtmlOutput.setTitle', next);
      return target;
    },
    setWidth(next: number) {
      width = pixels('setWidth', next);
      return target;
    },
    setXFrameOptionsMode: () => target,
  };
  return hostObject(execution, 'HtmlOutput', target);
}

/**
 * `HtmlService`. `files` are the texts of the project's pages by name, with or without `.html`; `scope` gives what the
 * code of a template can see (the services and, under the runner, the project's functions).
 */
export function htmlService(execution: Execution, files: Readonly<Record<string, string>>, scope: Scope): Host {
  const pages = new Map(Object.entries(files).map(([file, html]) => [file.replace(/\.html$/, ''), html]));
  const page = (method: string, args: readonly unknown[]): string => {
    const [name] = args;
    if (args.length !== 1 || typeof name !== 'string') throw signatureError(`HtmlService.${method}`, args);
    const html = pages.get(name.replace(/\.html$/, ''));
    if (html === undefined) throw new Exception(`No HTML file named ${name} was found.`);
    return html;
  };
  const textOrBlob = (method: string, args: readonly unknown[]): string => {
    const [source] = args;
    if (typeof source === 'string') return source;
    const data = blobData(source);
    if (!data) throw signatureError(`HtmlService.${method}`, args);
    return Buffer.from(data.bytes).toString('utf8');
  };
  return hostObject<Host>(execution, 'HtmlService', {
    SandboxMode: sandboxModes,
    XFrameOptionsMode: frameModes,
    createHtmlOutput: (...args: unknown[]) =>
      htmlOutput(execution, scope, args.length === 0 ? '' : textOrBlob('createHtmlOutput', args)),
    createHtmlOutputFromFile: (...args: unknown[]) =>
      htmlOutput(execution, scope, page('createHtmlOutputFromFile', args)),
    createTemplate: (...args: unknown[]) => htmlTemplate(execution, scope, textOrBlob('createTemplate', args)),
    createTemplateFromFile: (...args: unknown[]) =>
      htmlTemplate(execution, scope, page('createTemplateFromFile', args)),
    getUserAgent: () => 'Mozilla/5.0',
  });
}
