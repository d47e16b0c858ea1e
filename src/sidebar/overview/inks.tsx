// Colours of the charts, each with a pattern of its own: what is shown must be told apart without colour too.
import type { JSX } from 'preact';

interface Ink {
  colour: string;
  /** Drawn in white over the colour, in a tile of 8 by 8; nothing: plain. */
  pattern?: JSX.Element;
}

const line = (path: string) => <path d={path} stroke="#fff" stroke-width="1" stroke-opacity="0.7" fill="none" />;

const INKS = {
  green: { colour: '#146c2e' },
  blue: { colour: '#0b57d0', pattern: line('M-2 2L2 -2M0 8L8 0M6 10L10 6') },
  purple: { colour: '#6a3fa0', pattern: <circle cx="4" cy="4" r="1.2" fill="#fff" /> },
  grey: { colour: '#5f6368', pattern: line('M0 4H8') },
  amber: { colour: '#7a4f01', pattern: line('M4 0V8') },
  red: { colour: '#b3261e', pattern: line('M0 0L8 8M8 0L0 8') },
  teal: { colour: '#00696e', pattern: line('M-2 6L2 10M0 0L8 8M6 -2L10 2') },
} satisfies Record<string, Ink>;
export type InkName = keyof typeof INKS;

export const fillOf = (ink: InkName): string => `url(#ink-${ink})`;

/** The patterns, once for all charts of the page. */
export function Inks() {
  return (
    <svg width="0" height="0" class="inks" aria-hidden="true" focusable="false">
      <defs>
        {(Object.entries(INKS) as [InkName, Ink][]).map(([name, { colour, pattern }]) => (
          <pattern key={name} id={`ink-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={colour} />
            {pattern}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
