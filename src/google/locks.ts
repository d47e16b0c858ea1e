// One writer at a time. Waiting has an end, and the end has a sentence.
import { UserError } from '../domain/errors';

/** A desk waits this long for another's save, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Runs `work` under the document's lock and gives the lock back, whatever happens. What `work` has written must be flushed
 * before it ends: the next holder reads at once.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) {
    throw new UserError(
      'busy',
      'Nhiều người đang lưu cùng lúc nên chưa lưu được. Nội dung vẫn còn nguyên; hãy bấm lưu lại.',
    );
  }
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
