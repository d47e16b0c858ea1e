// `ScriptApp`: triggers (each person sees and removes only their own), authorization and the project itself.
import { signatureError } from '../errors';
import type { Execution } from '../execution';
import { hostObject, insideOf } from '../host-object';
import type { TriggerData } from '../world';
import { enumOf, enumValue } from './enums';
import { Exception } from './exception';
import { digest } from './ids';
import { triggerBuilder } from './trigger-builder';

type Host = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

export const authModes = enumOf<Host['AuthMode']>('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const authorizationStatuses = enumOf<Host['AuthorizationStatus']>('REQUIRED', 'NOT_REQUIRED');
const eventTypes = enumOf<Host['EventType']>(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);
const installationSources = enumOf<Host['InstallationSource']>(
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
);
const triggerSources = enumOf<Host['TriggerSource']>('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR');
export const weekDays = enumOf<Host['WeekDay']>(
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
);

const dataOfTrigger = new WeakMap<object, TriggerData>();

/** A trigger that a script can hold. */
export function triggerObject(execution: Execution, data: TriggerData): Trigger {
  const clock = data.eventType === 'CLOCK';
  const target: Trigger = {
    getEventType: () => enumValue(eventTypes, data.eventType),
    getHandlerFunction: () => data.handler,
    getTriggerSource: () => enumValue(triggerSources, clock ? 'CLOCK' : 'SPREADSHEETS'),
    getTriggerSourceId: () => (clock ? null : execution.world.spreadsheet.id) as string,
    getUniqueId: () => data.id,
  };
  dataOfTrigger.set(target, data);
  return hostObject(execution, 'Trigger', target);
}

type AuthorizationHost = GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes(): string[] };

/** `ScriptApp`. `scriptId` names the project; scopes are those of the execution's manifest. */
export function scriptApp(execution: Execution, scriptId = 'local-script'): Host {
  const { world, user, options } = execution;
  const scopes = [...(options.scopes ?? [])];
  const ownTriggers = (): Trigger[] => {
    execution.trip('trigger');
    return world.triggers
      .filter((trigger) => trigger.owner === user)
      .map((trigger) => triggerObject(execution, trigger));
  };
  const needsConsent = (): boolean => (options.authMode ?? 'FULL') !== 'FULL';

  const target: Omit<Host, 'getProjectKey' | 'getScriptTriggers' | 'newStateToken'> = {
    AuthMode: authModes,
    AuthorizationStatus: authorizationStatuses,
    EventType: eventTypes,
    InstallationSource: installationSources,
    TriggerSource: triggerSources,
    WeekDay: weekDays,
    deleteTrigger(trigger: Trigger) {
      const data = dataOfTrigger.get(insideOf(trigger)?.target ?? {});
      if (!data) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
      execution.trip('trigger');
      const index = world.triggers.findIndex((other) => other.id === data.id && other.owner === user);
      if (index < 0)
        throw new Exception('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
      world.triggers.splice(index, 1);
    },
    getAuthorizationInfo(...args: unknown[]) {
      if (args.length === 0 || args[0] === null || args[0] === undefined) {
        throw signatureError('ScriptApp.getAuthorizationInfo', args);
      }
      const wanted = Array.isArray(args[1]) ? args[1].map(String) : scopes;
      const info: AuthorizationHost = {
        getAuthorizationStatus: () => enumValue(authorizationStatuses, needsConsent() ? 'REQUIRED' : 'NOT_REQUIRED'),
        getAuthorizationUrl: () =>
          (needsConsent() ? `https://script.google.com/d/${scriptId}/authorize` : null) as string,
        getAuthorizedScopes: () => (needsConsent() ? [] : scopes.filter((scope) => wanted.includes(scope))),
      };
      return hostObject(execution, 'AuthorizationInfo', info);
    },
    getIdentityToken: () => null as unknown as string,
    getInstallationSource: () => enumValue(installationSources, 'NONE'),
    getOAuthToken: () => `local-token-${digest(`${user} ${scopes.join(' ')}`).slice(0, 24)}`,
    getProjectTriggers: ownTriggers,
    getScriptId: () => scriptId,
    getService: () =>
      hostObject(execution, 'Service', {
        disable: () => undefined,
        getUrl: () => null as unknown as string,
        isEnabled: () => false,
      }),
    getUserTriggers(document: unknown) {
      if (insideOf(document)?.service.split('.').pop() !== 'Spreadsheet') {
        throw signatureError('ScriptApp.getUserTriggers', [document]);
      }
      return ownTriggers();
    },
    invalidateAuth: () => undefined,
    newTrigger(functionName: string) {
      if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
      return triggerBuilder(execution, functionName, (data) => triggerObject(execution, data));
    },
    requireAllScopes: () => undefined,
    requireScopes: () => undefined,
  };
  return hostObject(execution, 'ScriptApp', target) as Host;
}
