// The builders behind `ScriptApp.newTrigger`: what a trigger waits for, checked when it is created.
import { signatureError } from '../errors';
import type { Execution } from '../execution';
import { hostObject, insideOf } from '../host-object';
import { isTimeZone } from '../values/zones';
import type { TriggerData } from '../world';
import { enumName } from './enums';
import { Exception } from './exception';
import { nextTriggerId } from './ids';

type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type Builder = GoogleAppsScript.Script.TriggerBuilder;

/** Triggers that one person may have in one script (Apps Script quotas). */
const TRIGGERS_PER_USER = 20;
/** Minutes between runs that `everyMinutes` takes. */
const MINUTES = [1, 5, 10, 15, 30];
/** Hours between runs that `everyHours` takes. */
const HOURS = [1, 2, 4, 6, 8, 12];

/** Each of these says when a clock trigger fires; a trigger needs exactly one, besides hour and minute. */
const RECURRENCES = ['everyMinutes', 'everyHours', 'everyDays', 'everyWeeks', 'onMonthDay', 'onWeekDay', 'at', 'after'];

function save(
  execution: Execution,
  data: Omit<TriggerData, 'id' | 'owner'>,
  wrap: (data: TriggerData) => Trigger,
): Trigger {
  const { world, user } = execution;
  execution.trip('trigger');
  if (world.triggers.filter((trigger) => trigger.owner === user).length >= TRIGGERS_PER_USER) {
    throw new Exception(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const trigger: TriggerData = { id: nextTriggerId(world), owner: user, ...data };
  world.triggers.push(trigger);
  return wrap(trigger);
}

function clockBuilder(execution: Execution, handler: string, wrap: (data: TriggerData) => Trigger): ClockBuilder {
  const schedule: Record<string, number | string> = {};
  const whole = (name: string, value: unknown, least: number, most: number): number => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      throw signatureError(`ScriptApp.ClockTriggerBuilder.${name}`, [value]);
    }
    if (value < least || value > most) {
      throw new Exception(`Invalid argument: ${name} must be between ${least} and ${most}, was ${value}.`);
    }
    return value;
  };
  const oneOf = (name: string, value: unknown, allowed: readonly number[]): number => {
    const number = whole(name, value, 1, Number.MAX_SAFE_INTEGER);
    if (allowed.includes(number)) return number;
    throw new Exception(`The value you passed to ${name} was invalid. It must be one of ${allowed.join(', ')}.`);
  };
  const set = (name: string, value: number | string): ClockBuilder => {
    schedule[name] = value;
    return target;
  };
  const target: ClockBuilder = {
    after: (time) => set('after', whole('after', time, 0, Number.MAX_SAFE_INTEGER)),
    at(date: unknown) {
      if (!(date instanceof Date)) throw signatureError('ScriptApp.ClockTriggerBuilder.at', [date]);
      return set('at', date.toISOString());
    },
    atDate(year, month, day) {
      const text = [whole('atDate', year, 1970, 9999), whole('atDate', month, 1, 12), whole('atDate', day, 1, 31)];
      return set('at', text.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'));
    },
    atHour: (hour) => set('atHour', whole('atHour', hour, 0, 23)),
    nearMinute: (minute) => set('nearMinute', whole('nearMinute', minute, 0, 59)),
    everyMinutes: (count) => set('everyMinutes', oneOf('everyMinutes', count, MINUTES)),
    everyHours: (count) => set('everyHours', oneOf('everyHours', count, HOURS)),
    everyDays: (count) => set('everyDays', whole('everyDays', count, 1, 366)),
    everyWeeks: (count) => set('everyWeeks', whole('everyWeeks', count, 1, 52)),
    onMonthDay: (day) => set('onMonthDay', whole('onMonthDay', day, 1, 31)),
    onWeekDay(day: unknown) {
      const name = enumName(day);
      if (name === undefined) throw signatureError('ScriptApp.ClockTriggerBuilder.onWeekDay', [day]);
      return set('onWeekDay', name);
    },
    inTimezone(zone: unknown) {
      if (typeof zone !== 'string') throw signatureError('ScriptApp.ClockTriggerBuilder.inTimezone', [zone]);
      if (!isTimeZone(zone)) throw new Exception(`Invalid argument: timezone ${zone}`);
      return set('timeZone', zone);
    },
    create() {
      const chosen = RECURRENCES.filter((name) => name in schedule);
      const weekly = chosen.length === 2 && 'everyWeeks' in schedule && 'onWeekDay' in schedule;
      if (chosen.length !== 1 && !weekly) {
        throw new Exception(
          chosen.length === 0
            ? 'The trigger has no recurrence: say when it fires.'
            : `The trigger has more than one recurrence: ${chosen.join(', ')}.`,
        );
      }
      if ('nearMinute' in schedule && !('atHour' in schedule) && !('everyHours' in schedule)) {
        throw new Exception('nearMinute needs atHour.');
      }
      if ('after' in schedule) {
        schedule.at = new Date(execution.world.clock.now().getTime() + Number(schedule.after)).toISOString();
        delete schedule.after;
      }
      return save(execution, { handler, eventType: 'CLOCK', schedule: { ...schedule } }, wrap);
    },
  };
  return hostObject(execution, 'ClockTriggerBuilder', target);
}

function sheetBuilder(execution: Execution, handler: string, wrap: (data: TriggerData) => Trigger): SheetBuilder {
  let eventType = '';
  const on = (type: string) => (): SheetBuilder => {
    eventType = type;
    return target;
  };
  const target: SheetBuilder = {
    onChange: on('ON_CHANGE'),
    onEdit: on('ON_EDIT'),
    onFormSubmit: on('ON_FORM_SUBMIT'),
    onOpen: on('ON_OPEN'),
    create() {
      if (eventType === '') throw new Exception('The trigger has no event type: say what it fires on.');
      return save(execution, { handler, eventType, schedule: {} }, wrap);
    },
  };
  return hostObject(execution, 'SpreadsheetTriggerBuilder', target);
}

/** What `ScriptApp.newTrigger(handler)` gives. `wrap` makes the object that `create` returns. */
export function triggerBuilder(execution: Execution, handler: string, wrap: (data: TriggerData) => Trigger): Builder {
  const target: Pick<Builder, 'timeBased' | 'forSpreadsheet'> = {
    timeBased: () => clockBuilder(execution, handler, wrap),
    forSpreadsheet(sheet: unknown) {
      const known = typeof sheet === 'string' || insideOf(sheet)?.service.split('.').pop() === 'Spreadsheet';
      if (!known) throw signatureError('ScriptApp.TriggerBuilder.forSpreadsheet', [sheet]);
      if (typeof sheet === 'string' && sheet !== execution.world.spreadsheet.id) {
        throw new Exception('You do not have permission to access the requested document.');
      }
      return sheetBuilder(execution, handler, wrap);
    },
  };
  return hostObject(execution, 'TriggerBuilder', target) as Builder;
}
