// A stage for the examples: each act runs the shipped bundle in the local host, and is billed.
import { performance } from 'node:perf_hooks';
import { bill, measuredLatency, runInline } from '../local';
import type { Bill, Bundle, RunOptions, RunResult, World } from '../local';
import type { Reply } from '../src/views/messages';
import type { Stage } from './play';

/** One act: what was done, what it said, what it cost. */
export interface Step {
  /** Name of the use case, or of the menu's entry point. */
  name: string;
  at: string;
  message: string;
  warnings: readonly string[];
  /** Calls, round trips, and what published latencies (median) would make of them on Google's side. */
  cost: Bill;
  /** What it took here. */
  milliseconds: number;
}

export interface BilledStage extends Stage {
  readonly steps: readonly Step[];
}

const answerText = (run: RunResult, world: World, seen: number): { message: string; warnings: string[] } => {
  if (run.error) throw new Error(`${run.error.name}: ${run.error.message}`);
  const alert = world.ui
    .slice(seen)
    .filter((event) => event.kind === 'alert')
    .at(-1);
  const [message = '', ...warnings] = (alert?.text ?? '').split('\n');
  return { message, warnings };
};

/** Acts on `world`. `onStep` is told of each act as it is done; with `latencies` each act takes its time on the clock. */
export function createStage(
  world: World,
  bundle: Bundle,
  options: RunOptions & { onStep?: (step: Step) => void; latencies?: boolean } = {},
): BilledStage {
  const { onStep, latencies = false, ...runOptions } = options;
  const steps: Step[] = [];
  let requests = 0;
  const run = (name: string, args: unknown[]) => {
    const at = world.clock.now().toISOString();
    const start = performance.now();
    const result = runInline(world, bundle, name, args, {
      ...runOptions,
      ...(latencies ? { latency: measuredLatency('p50') } : {}),
    });
    return { at, result, milliseconds: Math.round(performance.now() - start) };
  };
  const done = (name: string, ran: ReturnType<typeof run>, said: { message: string; warnings?: readonly string[] }) => {
    const { at, result, milliseconds } = ran;
    const step = { name, at, message: said.message, warnings: said.warnings ?? [], cost: bill(result), milliseconds };
    steps.push(step);
    onStep?.(step);
  };
  return {
    steps,
    at(moment) {
      const ahead = new Date(`${moment}+07:00`).getTime() - world.clock.now().getTime();
      if (ahead > 0) world.clock.advance(ahead);
    },
    ask(useCase, input) {
      requests += 1;
      const issuedAt = new Date(world.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 19);
      const request = { useCase, input, requestId: `example-${String(requests).padStart(4, '0')}`, issuedAt };
      const ran = run('doiThoai', [JSON.stringify(request)]);
      if (ran.result.error) throw new Error(`${useCase}: ${ran.result.error.message}`);
      const reply = JSON.parse(String(ran.result.value)) as Reply;
      if (!reply.ok) throw new Error([`${useCase}: ${reply.error.message}`, ...(reply.error.details ?? [])].join('\n'));
      done(useCase, ran, reply);
      return reply.output ?? {};
    },
    look(view, input) {
      const ran = run('doiThoai', [JSON.stringify({ view: { name: view, input } })]);
      if (ran.result.error) throw new Error(`${view}: ${ran.result.error.message}`);
      const reply = JSON.parse(String(ran.result.value)) as Reply;
      if (!reply.ok) throw new Error(`${view}: ${reply.error.message}`);
      return (reply.view ?? {}) as Record<string, unknown>;
    },
    menu(entryPoint, answer) {
      const seen = world.ui.length;
      if (answer !== undefined) world.answers.push({ button: 'OK', text: answer });
      const ran = run(entryPoint, []);
      done(entryPoint, ran, answerText(ran.result, world, seen));
    },
  };
}
