// Ids that live Google draws at random, drawn here from the world's counter: the same run gives the same ids.
import { createHash } from 'node:crypto';
import type { World } from '../world';

/** Hexadecimal digits that depend on `text` alone. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function draw(world: World, what: string): string {
  world.sequence += 1;
  return digest(`${what} ${world.sequence}`);
}

/** A version 4 UUID. */
export function nextUuid(world: World): string {
  const hex = draw(world, 'uuid');
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/** An id of the shape of a Drive file's: 33 characters that begin with 1. */
export function nextFileId(world: World): string {
  return `1${draw(world, 'file').slice(0, 32)}`;
}

/** An id made of digits, as triggers and permissions have. */
export function digits(text: string, length: number): string {
  return Array.from(digest(text), (digit) => String(parseInt(digit, 16) % 10))
    .join('')
    .slice(0, length)
    .replace(/^0/, '1');
}

export function nextTriggerId(world: World): string {
  world.sequence += 1;
  return digits(`trigger ${world.sequence}`, 19);
}
