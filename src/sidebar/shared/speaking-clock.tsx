// The speaking clock as a page shows it: it ticks here, between two looks at the server, and says its colour in words.
import { useEffect, useState } from 'preact/hooks';
import { clockText, clockWords, readClock } from '../../domain/speaking-clock';
import type { Clock, ClockLimits, ClockReading } from '../../domain/speaking-clock';

const TICK = 250;

/** What the clock shows, anew as it ticks. `now` gives the server's time. */
export function useClock(clock: Clock, limits: ClockLimits, now: () => string): ClockReading {
  const [, tick] = useState('');
  const running = clock.clockFrom !== '';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => tick(now()), TICK);
    return () => clearInterval(timer);
  }, [running]);
  return readClock(clock, limits, now());
}

/** Time left, or spoken where there is no limit, and in words what the colour means. */
export function SpeakingClock({ reading }: { reading: ClockReading }) {
  const { spoken, allowed, left, light } = reading;
  const over = left !== null && left < 0;
  const words = clockWords(reading);
  return (
    <div class={`clock ${light}`}>
      <p class="time" role="timer" aria-label={`${left === null ? 'Đã nói' : over ? 'Quá giờ' : 'Còn lại'}`}>
        {over ? '+' : ''}
        {clockText(left ?? spoken)}
      </p>
      <p class="words">{words}</p>
      {allowed !== null && (
        <p class="spoken">
          Đã nói {clockText(spoken)} trên {clockText(allowed)}
        </p>
      )}
      {/* Read out once when it turns, not every second. */}
      <p class="hidden" role="status">
        {light === 'amber' ? 'Sắp hết giờ' : light === 'red' ? 'Hết giờ phát biểu' : ''}
      </p>
    </div>
  );
}
