// The main job, once through: plays the example on the shipped bundle in the local host and keeps what came of it:
// the workbook, the two papers, the mails and a summary of counts and costs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { play } from '../examples/ngoc-chau-2024/play';
import { exampleWorld } from '../examples/ngoc-chau-2024/world';
import { createStage } from '../examples/stage';
import type { Step } from '../examples/stage';
import { PAPERS } from '../src/domain/paper-kinds';
import { loadBundle, saveWorld } from '../local';
import { readTab, summarize } from '../examples/summary';

const ROOT = join(__dirname, '..');
const OUT = join(ROOT, 'out', 'ngoc-chau-2024');

function show({ at, name, message, warnings, cost }: Step): void {
  const day = new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  const figures = `${String(cost.calls).padStart(4)} calls ${String(cost.trips).padStart(3)} trips`;
  console.log(`${day}  ${name.padEnd(18)} ${figures}  ${message}`);
  for (const warning of warnings) console.log(`${' '.repeat(18)}! ${warning}`);
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const world = exampleWorld();
  const stage = createStage(world, loadBundle(join(ROOT, 'dist', 'script')), { onStep: show, latencies: true });
  play(stage);

  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const kinds = new Map(readTab(world, 'papers').map((paper) => [paper.fileId, paper.kind]));
  await saveWorld(world, OUT, {
    workbook: 'so-theo-doi',
    paper: ({ id, name }) => {
      const kind = kinds.get(id);
      return kind ? PAPERS[kind].file : name;
    },
  });
  writeFileSync(join(OUT, 'summary.json'), `${JSON.stringify(summarize(world, stage.steps), null, 2)}\n`);
  console.log(`\nout/ngoc-chau-2024 is ready, after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
