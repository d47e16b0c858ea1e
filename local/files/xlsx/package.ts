// The zip package around a workbook: parts, their types and the relations between them.
import PizZip from 'pizzip';
import { childrenOf, element, parseXml, xmlDocument } from './xml';

/** Zip entries carry this moment, so that the same workbook always gives the same bytes. */
const PACKED_AT = new Date(1980, 0, 1);

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  id: string;
  /** Last word of the type's address: `worksheet`, `comments` … */
  type: string;
  /** Path of a part in the package, without a leading slash; for an outside link its address. */
  target: string;
  external?: boolean;
}

/** Parts and relations of a package, read from a file or about to be written to one. */
export interface Package {
  /** The text of a part; `undefined` where there is none. */
  text(path: string): string | undefined;
  /** Relations of a part, or of the package itself (`''`). */
  relations(path: string): Relation[];
}

/** Adds up the parts of a new package. */
export class PackageWriter implements Package {
  private readonly parts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly related = new Map<string, Relation[]>();

  text(path: string): string | undefined {
    return this.parts.get(path);
  }

  relations(path: string): Relation[] {
    return this.related.get(path) ?? [];
  }

  /** Adds a part. `type` is its content type; parts named .xml without one are plain XML. */
  add(path: string, xml: string, type?: string): void {
    this.parts.set(path, xml);
    if (type) this.types.set(path, type);
  }

  /** Relations of a part, or of the package itself (`''`). */
  relate(path: string, relations: Relation[]): void {
    if (relations.length === 0) return;
    this.related.set(path, relations);
    const slash = path.lastIndexOf('/');
    const file = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
    const list = relations.map(({ id, type, target, external }) =>
      element('Relationship', {
        Id: id,
        Type: relationType(type),
        Target: external ? target : `/${target}`,
        TargetMode: external ? 'External' : undefined,
      }),
    );
    this.add(
      file,
      element('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, list),
    );
  }

  bytes(): Uint8Array {
    const zip = new PizZip();
    const encoder = new TextEncoder();
    const put = (path: string, xml: string): void => {
      zip.file(path, encoder.encode(xmlDocument(xml)), { date: PACKED_AT, createFolders: false });
    };
    const types = [
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }),
      ...[...this.types].map(([path, type]) => element('Override', { PartName: `/${path}`, ContentType: type })),
    ];
    put(
      '[Content_Types].xml',
      element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, types),
    );
    for (const [path, xml] of this.parts) put(path, xml);
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  }
}

function relationType(type: string): string {
  if (type === 'core-properties')
    return 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return `${RELATIONS}/${type}`;
}

/** A package that was read. Names of parts are compared without regard to case, as the format says. */
export class PackageReader implements Package {
  private readonly zip: PizZip;

  /** Throws where the bytes are no zip file. */
  constructor(bytes: Uint8Array) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
      throw new Error('Tệp có mật khẩu hoặc là tệp .xls đời cũ; hãy lưu lại thành .xlsx không mật khẩu.');
    try {
      this.zip = new PizZip(bytes);
    } catch (error) {
      throw new Error('Tệp không phải là bảng tính .xlsx hoặc đã bị hỏng.', { cause: error });
    }
  }

  text(path: string): string | undefined {
    const entry =
      this.zip.files[path] ??
      Object.values(this.zip.files).find((file) => file.name.toLowerCase() === path.toLowerCase());
    if (!entry || entry.dir) return undefined;
    const bytes = entry.asUint8Array();
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  }

  relations(path: string): Relation[] {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const source = this.text(`${folder}_rels/${path.slice(slash + 1)}.rels`);
    if (source === undefined) return [];
    return childrenOf(parseXml(source), 'Relationship').map(({ attributes }) => {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      const type = attributes['Type'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(folder, target),
        external,
      };
    });
  }
}

/** A target as a path from the root of the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
