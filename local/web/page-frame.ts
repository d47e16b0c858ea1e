// A page of the script as HtmlService serves it: comments stripped from its scripts, `google.script` there before them.
import { clientCode } from './client';

const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script\s*>)/gi;

/**
 * HtmlService takes `//…` and `/*…*​/` out of scripts without looking whether they stand in a string: a page that holds
 * one breaks live, so it has to break here.
 */
export function stripped(html: string): string {
  return html.replace(
    SCRIPT,
    (_whole, open: string, code: string, close: string) =>
      open + code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n\r]*/g, '') + close,
  );
}

/** The page with the shim of `google.script` before everything of its own. `sheet`: origin of the sheet around it. */
export function framed(html: string, sheet: string): string {
  const shim = `<script data-sheet="${sheet}">${clientCode().shim.replace(/<\/script/gi, '<\\/script')}</script>`;
  const page = stripped(html);
  const head = /<head\b[^>]*>/i.exec(page) ?? /<html\b[^>]*>/i.exec(page) ?? /^\s*<!doctype[^>]*>/i.exec(page);
  if (!head) return `<!DOCTYPE html>${shim}${page}`;
  const at = head.index + head[0].length;
  return page.slice(0, at) + shim + page.slice(at);
}

/** Nothing but what is in the page itself: no request leaves it, not even to this machine. */
export function framePolicy(shell: string): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${shell}`,
  ].join('; ');
}
