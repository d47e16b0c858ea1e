// Papers as pages: LibreOffice lays them out with the Tinos font, and poppler's tools read the pages back.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Points from the left and top edge of the page. */
export interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
}

export interface Pages {
  /** Text of each page. */
  texts(name: string): string[];
  /** Families in the file. */
  fonts(name: string): string[];
  words(name: string, page: number): Word[];
  /** Horizontal lines drawn on a page. */
  lines(name: string, page: number): { left: number; right: number; top: number }[];
  close(): void;
}

function tool(program: string, args: string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const unescape = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Lays out papers (base64 .docx by name), all in one run of LibreOffice with a profile of its own. */
export function layOut(papers: Readonly<Record<string, string>>): Pages {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const files = Object.entries(papers).map(([name, base64]) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, Buffer.from(base64, 'base64'));
    return file;
  });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  tool('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ]);
  const pdf = (name: string) => join(folder, `${name}.pdf`);
  const onPage = (page: number) => ['-f', String(page), '-l', String(page)];
  return {
    texts: (name) =>
      tool('pdftotext', ['-layout', pdf(name), '-'])
        .split('\f')
        .slice(0, -1),
    fonts: (name) =>
      tool('pdffonts', [pdf(name)])
        .split('\n')
        .slice(2)
        .flatMap((row) => /^(?:[A-Z]{6}\+)?([A-Za-z]+)/.exec(row)?.[1] ?? []),
    words: (name, page) => {
      const boxes = tool('pdftotext', [...onPage(page), '-bbox', pdf(name), '-']);
      return [
        ...boxes.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/g),
      ].map(([, left, top, right, text = '']) => ({
        text: unescape(text),
        left: Number(left),
        right: Number(right),
        top: Number(top),
      }));
    },
    lines: (name, page) => {
      const svg = tool('pdftocairo', ['-svg', ...onPage(page), pdf(name), '-']);
      const paths = svg.matchAll(
        /d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) "[^>]*matrix\(([\d.]+),0,0,-[\d.]+,0,([\d.]+)\)/g,
      );
      return [...paths].flatMap(([, x1, y1, x2, y2, scale, height]) => {
        if (y1 !== y2) return [];
        const [from, to] = [Number(x1) * Number(scale), Number(x2) * Number(scale)];
        return [
          { left: Math.min(from, to), right: Math.max(from, to), top: Number(height) - Number(y1) * Number(scale) },
        ];
      });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
