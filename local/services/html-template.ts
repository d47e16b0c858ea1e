// HTML templates: scriptlets `<? code ?>`, `<?= escaped ?>` and `<?!= raw ?>` in a page.
import vm from 'node:vm';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import { htmlOutput, type Scope } from './html-service';

type Template = GoogleAppsScript.HTML.HtmlTemplate;

const RUNTIME = `var output_ = [];
var escape_ = function (value) {
  return String(value).replace(/[&<>"']/g, function (character) { return '&#' + character.charCodeAt(0) + ';'; });
};`;

/** JavaScript that builds the page; its last expression is an array of strings. */
function codeOf(html: string): string {
  const lines = [RUNTIME];
  let at = 0;
  for (const match of html.matchAll(/<\?(!=|=)?([\s\S]*?)\?>/g)) {
    lines.push(`output_.push(${JSON.stringify(html.slice(at, match.index))});`);
    const [whole, mark, code = ''] = match;
    if (mark === '=') lines.push(`output_.push(escape_(${code}));`);
    else lines.push(mark === '!=' ? `output_.push(String(${code}));` : code);
    at = match.index + whole.length;
  }
  lines.push(`output_.push(${JSON.stringify(html.slice(at))});`);
  return lines.join('\n');
}

/**
 * A template that a script can hold. Properties set on it (`template.rows = …`) are variables of its code. The code sees
 * what `scope` gives besides; a function of the project that `scope` lacks is a ReferenceError.
 */
export function htmlTemplate(execution: Execution, scope: Scope, html: string): Template {
  const variables: Record<string, unknown> = {};
  const target = {
    evaluate() {
      const visible = { ...scope(), ...variables };
      const code = `(function () {\n${codeOf(html)}\nreturn output_.join('');\n})()`;
      return htmlOutput(execution, scope, String(vm.runInNewContext(code, visible, { filename: 'template' })));
    },
    getCode: () => codeOf(html),
    getCodeWithComments: () => codeOf(html),
    getRawContent: () => html,
  };
  return hostObject<Template>(execution, 'HtmlTemplate', target, variables);
}
