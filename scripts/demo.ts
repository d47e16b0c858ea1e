// The main job, once through, for each example: plays it on the shipped bundle in the local host and keeps what came of
// it: the workbook, every paper, the mails and a summary of counts and costs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { EXAMPLES, exampleWorld, play } from '../examples/play';
import type { Example } from '../examples/play';
import { createStage } from '../examples/stage';
import type { Step } from '../examples/stage';
import { paperFiles, summarize } from '../examples/summary';
import { loadBundle, saveWorld } from '../local';
import type { Bundle } from '../local';

const ROOT = join(__dirname, '..');

function show({ at, name, message, warnings, cost }: Step): void {
  const day = new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const figures = `${String(cost.calls).padStart(4)} calls ${String(cost.trips).padStart(3)} trips`;
  console.log(`${day}  ${name.padEnd(18)} ${figures}  ${message}`);
  for (const warning of warnings) console.log(`${' '.repeat(18)}! ${warning}`);
}

async function demo(example: Example, bundle: Bundle): Promise<void> {
  const startedAt = performance.now();
  const out = join(ROOT, 'out', example);
  const world = exampleWorld(example);
  const stage = createStage(world, bundle, { onStep: show, latencies: true });
  play(stage, example);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = paperFiles(world);
  await saveWorld(world, out, { workbook: 'so-theo-doi', paper: ({ id, name }) => files.get(id) ?? name });
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summarize(world, stage.steps), null, 2)}\n`);
  console.log(`\nout/${example} is ready, after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`);
}

async function main(): Promise<void> {
  const bundle = loadBundle(join(ROOT, 'dist', 'script'));
  for (const example of EXAMPLES) await demo(example, bundle);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
