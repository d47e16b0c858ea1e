// What scripts log.
import { createExecution, createWorld } from '../../../local';

const open = () => {
  const world = createWorld();
  return { world, ...createExecution(world).services };
};

test('Logger prints as Java does', () => {
  const { Logger, world } = open();
  Logger.log('a')
    .log(1)
    .log({ a: 1, b: ['x', 2.5], c: null })
    .log(undefined)
    .log('%s: %s', 'ý kiến', true);
  expect(world.log).toEqual(['a', '1.0', '{a=1.0, b=[x, 2.5], c=null}', 'undefined', 'ý kiến: true']);
  expect(Logger.getLog()).toBe(world.log.map((line) => `${line}\n`).join(''));
  Logger.clear();
  expect(Logger.getLog()).toBe('');
});

test('console prints as a JavaScript console does', () => {
  const { console, world } = open();
  console.log('%s có %d', 'A', 2, { b: [1] });
  console.warn(1);
  console.error(Object.assign(new Error('hỏng'), { stack: '' }));
  console.info();
  expect(world.log).toEqual(['A có 2 { b: [ 1 ] }', '1', 'Error: hỏng', '']);
});

test("timers count the world's clock", () => {
  const { console, world } = open();
  console.time('x');
  world.clock.advance(42);
  console.timeEnd('x');
  expect(world.log).toEqual(['x: 42ms']);
});

test('a run keeps its own lines; the world keeps all', () => {
  const world = createWorld();
  const first = createExecution(world);
  const second = createExecution(world);
  first.services.Logger.log('1st');
  second.services.console.log('2nd');
  expect([first.execution.logged, second.execution.logged, world.log]).toEqual([['1st'], ['2nd'], ['1st', '2nd']]);
});
