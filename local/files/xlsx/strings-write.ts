// Collects the texts of all cells, each once, and writes them as xl/sharedStrings.xml.
import type { Cell } from '../../world';
import { fontOf, textXml } from './fonts';
import { element } from './xml';

export class StringWriter {
  private readonly items: string[] = [];
  private readonly plain = new Map<string, number>();
  private readonly rich = new Map<string, number>();
  private uses = 0;

  /** The index of a cell's text, which may have runs. */
  indexOf(text: string, cell: Cell): number {
    this.uses++;
    if (!cell.runs?.length) return this.put(this.plain, text, () => textXml(text, undefined, fontOf(cell)));
    const xml = textXml(text, cell.runs, fontOf(cell));
    return this.put(this.rich, xml, () => xml);
  }

  xml(): string {
    return element(
      'sst',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        count: this.uses,
        uniqueCount: this.items.length,
      },
      this.items,
    );
  }

  private put(known: Map<string, number>, key: string, xml: () => string): number {
    const index = known.get(key) ?? this.items.push(element('si', {}, xml())) - 1;
    known.set(key, index);
    return index;
  }
}
