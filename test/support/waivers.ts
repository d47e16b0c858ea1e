// The waivers with which a test approves a paper that the check would have looked at: each finding, with one reason.
import { runInline } from '../../local';
import type { World } from '../../local';
import type { PaperCheckData } from '../../src/views/paper-check';
import { bundle } from './office';

export function waivers(world: World, kind: string, subject: string): { key: string; reason: string }[] {
  const input = { view: { name: 'paperCheck', input: { kind, subject } } };
  const { value } = runInline(world, bundle, 'doiThoai', [JSON.stringify(input)]);
  const { view } = JSON.parse(String(value)) as { view: PaperCheckData };
  return view.findings.filter(({ severity }) => severity === 'warning').map(({ key }) => ({ key, reason: 'Đã xem.' }));
}
