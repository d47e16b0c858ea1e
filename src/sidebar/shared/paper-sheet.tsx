// A paper as it would be printed, drawn from plain data. On a narrow page it is set to be read: tables become lists.
import type { ComponentChild, JSX } from 'preact';
import type { Preview, PreviewBlock, PreviewParagraph, PreviewTable } from '../../views/paper-preview';

type Styles = Preview['styles'];

/** A length of so many points of the paper; how large a point is, the page decides. */
const points = (count: number) => `calc(${count} * var(--pt))`;

function Paragraph({ paragraph, styles }: { paragraph: PreviewParagraph; styles: Styles }) {
  const { style: name, align, runs, line } = paragraph;
  if (line && runs.length === 0)
    return <div class="line" style={{ marginLeft: `${line.left}%`, marginRight: `${line.right}%` }} />;
  const style = styles[name];
  const css: JSX.CSSProperties = style
    ? {
        textAlign: align ?? style.align,
        fontSize: points(style.size),
        fontWeight: style.bold ? 'bold' : 'normal',
        fontStyle: style.italic ? 'italic' : 'normal',
        marginTop: points(style.before),
        marginBottom: points(style.after),
        textIndent: points(style.indent),
        ...(runs.length === 0 ? { height: points(style.line) } : {}),
      }
    : {};
  return (
    <p style={css}>
      {runs.map((run, at): ComponentChild => {
        const bold = run.bold !== undefined && run.bold !== style?.bold;
        const italic = run.italic !== undefined && run.italic !== style?.italic;
        if (!bold && !italic) return run.text;
        const fontWeight = run.bold ? 'bold' : 'normal';
        const fontStyle = run.italic ? 'italic' : 'normal';
        return (
          <span key={at} style={{ ...(bold ? { fontWeight } : {}), ...(italic ? { fontStyle } : {}) }}>
            {run.text}
          </span>
        );
      })}
    </p>
  );
}

const wordsOf = (blocks: readonly PreviewBlock[]): string =>
  blocks.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : '')).join(' ');

function Table({ table, styles }: { table: PreviewTable; styles: Styles }) {
  const { columns, ruled, rows } = table;
  const heads = rows.find((row) => row.head)?.cells.map((cell) => wordsOf(cell.content)) ?? [];
  return (
    // Without rules it only sets things side by side.
    <table class={ruled ? 'ruled' : 'beside'} {...(ruled ? {} : { role: 'presentation' })}>
      <colgroup>
        {columns.map((width, at) => (
          <col key={at} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at} class={row.head ? 'head' : undefined}>
            {row.cells.map((cell, place) => {
              const content = <Blocks blocks={cell.content} styles={styles} />;
              if (row.head && ruled)
                return (
                  <th key={place} scope="col" colSpan={cell.span}>
                    {content}
                  </th>
                );
              const head = ruled && cell.span === 1 ? heads[place] : undefined;
              return (
                <td key={place} colSpan={cell.span}>
                  {head && (
                    <span class="of" aria-hidden="true">
                      {head}
                    </span>
                  )}
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Blocks({ blocks, styles }: { blocks: readonly PreviewBlock[]; styles: Styles }) {
  return (
    <>
      {blocks.map((block, at) =>
        'runs' in block ? (
          <Paragraph key={at} paragraph={block} styles={styles} />
        ) : (
          <Table key={at} table={block} styles={styles} />
        ),
      )}
    </>
  );
}

export function PaperSheet({ preview, label }: { preview: Preview; label: string }) {
  const { width, height, top, right, bottom, left } = preview.page;
  const millimetres = (count: number) => points((count * 72) / 25.4);
  return (
    <>
      {width > height && <p class="hint">Văn bản in trên khổ giấy ngang.</p>}
      <article
        class="paper"
        aria-label={label}
        style={{
          maxWidth: millimetres(width),
          '--margins': [top, right, bottom, left].map(millimetres).join(' '),
        }}
      >
        <Blocks blocks={preview.blocks} styles={preview.styles} />
      </article>
    </>
  );
}
