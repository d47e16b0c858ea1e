// Stacked bars with a legend in words, and the same numbers as a table that can be opened.
import type { ComponentChildren } from 'preact';
import { formatNumber, percent } from '../../domain/numbers';
import { fillOf } from './inks';
import type { InkName } from './inks';

/** A part of a whole, as all bars of one chart have it, in this order. */
export interface Part<K extends string> {
  key: K;
  label: string;
  ink: InkName;
}
export type Values<K extends string> = Readonly<Record<K, number>>;

const sum = <K extends string>(parts: readonly Part<K>[], values: Values<K>) =>
  parts.reduce((total, { key }) => total + values[key], 0);

/** `most`: the total that fills the width. */
function Bar<K extends string>({
  parts,
  values,
  most,
  height,
  label,
}: {
  parts: readonly Part<K>[];
  values: Values<K>;
  most: number;
  height: number;
  label: string;
}) {
  let from = 0;
  return (
    <svg role="img" aria-label={label} class="bar" width="100%" height={height} focusable="false">
      {parts.map(({ key, ink }) => {
        const share = most === 0 ? 0 : (values[key] / most) * 100;
        const at = from;
        from += share;
        return share === 0 ? null : (
          <rect
            key={key}
            data-part={key}
            x={`${at}%`}
            width={`${share}%`}
            height={height}
            fill={fillOf(ink)}
            stroke="#fff"
            stroke-width="1"
          />
        );
      })}
    </svg>
  );
}

function Swatch({ ink }: { ink: InkName }) {
  return (
    <svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false">
      <rect width="16" height="16" fill={fillOf(ink)} />
    </svg>
  );
}

/** The numbers of a chart, shown when asked for. */
export function Numbers({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}) {
  return (
    <details>
      <summary>
        Xem bảng số<span class="hidden">: {caption}</span>
      </summary>
      <div class="wide" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((text, index) => (
                <th key={text} scope="col" class={index === 0 ? '' : 'number'}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name = '', ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} class="number">
                    {typeof cell === 'number' ? formatNumber(cell) : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** One whole and its parts, each with its share; the parts are all there, also those that are nought. */
export function Whole<K extends string>({
  title,
  parts,
  values,
}: {
  title: string;
  parts: readonly Part<K>[];
  values: Values<K>;
}) {
  const total = sum(parts, values);
  const told = parts.map(({ key, label }) => `${label}: ${formatNumber(values[key])}`).join('; ');
  return (
    <>
      {total > 0 && (
        <Bar
          parts={parts}
          values={values}
          most={total}
          height={28}
          label={`${title}, tổng ${formatNumber(total)}. ${told}`}
        />
      )}
      <ul class="legend">
        {parts.map(({ key, label, ink }) => (
          <li key={key}>
            <Swatch ink={ink} />
            <span>{label}</span>
            <b>{formatNumber(values[key])}</b>
            <span class="soft share">{percent(values[key], total)}</span>
          </li>
        ))}
        <li class="total">
          <span />
          <span>Tổng</span>
          <b>{formatNumber(total)}</b>
          <span class="soft share">{percent(total, total)}</span>
        </li>
      </ul>
    </>
  );
}

export interface BarRow<K extends string> {
  name: string;
  /** Beside the name, in words. */
  note: string;
  values: Values<K>;
}

/** Several wholes on one scale, with one legend of the parts that occur. */
export function Bars<K extends string>({
  parts,
  rows,
  rest,
}: {
  parts: readonly Part<K>[];
  rows: readonly BarRow<K>[];
  rest?: ComponentChildren;
}) {
  const most = Math.max(0, ...rows.map(({ values }) => sum(parts, values)));
  const used = parts.filter(({ key }) => rows.some(({ values }) => values[key] > 0));
  return (
    <>
      <ul class="keys">
        {used.map(({ key, label, ink }) => (
          <li key={key}>
            <Swatch ink={ink} /> {label}
          </li>
        ))}
      </ul>
      <ul class="bars">
        {rows.map(({ name, note, values }) => {
          const told = used.map(({ key, label }) => `${label}: ${formatNumber(values[key])}`).join('; ');
          return (
            <li key={name}>
              <p>
                <span>{name}</span> <span class="soft">{note}</span>
              </p>
              {sum(parts, values) > 0 && (
                <Bar parts={parts} values={values} most={most} height={16} label={`${name}. ${told}`} />
              )}
            </li>
          );
        })}
      </ul>
      {rest}
    </>
  );
}
