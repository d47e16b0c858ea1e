// All Apps Script globals for one execution over a world: what a script sees as SpreadsheetApp, LockService, console …
import { Execution, type ExecutionOptions } from './execution';
import { hostObject } from './host-object';
import { guardOf } from './scopes';
import { cacheService } from './services/cache-service';
import { drive } from './services/drive';
import { htmlService } from './services/html-service';
import { lockService } from './services/lock-service';
import { consoleService, logger } from './services/logger';
import { mailApp } from './services/mail-app';
import { mimeTypes } from './services/mime-types';
import { propertiesService } from './services/properties-service';
import { scriptApp } from './services/script-app';
import { session } from './services/session';
import { spreadsheetApp } from './services/spreadsheet-app';
import { browser } from './services/ui';
import { utilities } from './services/utilities';
import type { World } from './world';

export interface ServicesOptions extends ExecutionOptions {
  /** Pages of the project for HtmlService: name, with or without `.html`, to text. */
  files?: Readonly<Record<string, string>>;
  /** Time zone of the script (the manifest's `timeZone`). Default: the spreadsheet's. */
  timeZone?: string;
  scriptId?: string;
}

/** The services that the local host has. */
export interface Services {
  Browser: GoogleAppsScript.Base.Browser;
  CacheService: GoogleAppsScript.Cache.CacheService;
  Drive: GoogleAppsScript.Drive;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  LockService: GoogleAppsScript.Lock.LockService;
  Logger: GoogleAppsScript.Base.Logger;
  MailApp: GoogleAppsScript.Mail.MailApp;
  MimeType: GoogleAppsScript.Base.MimeType;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Session: GoogleAppsScript.Base.Session;
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  console: Console;
  /** Every other Apps Script global: an object of which reading any member throws `not in the local host: …`. */
  [name: string]: unknown;
}

/** Built-in services of Apps Script that the local host does not have. */
const MISSING_SERVICES = [
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'ScriptProperties',
  'SitesApp',
  'SlidesApp',
  'UiApp',
  'UrlFetchApp',
  'UserProperties',
  'XmlService',
];

/** Advanced services by the symbol that the manifest gives them by default. Live defines only those it enables. */
export const ADVANCED_SERVICES = [
  'AdminDirectory',
  'AdminGroupsMigration',
  'AdminGroupsSettings',
  'AdminLicenseManager',
  'AdminReports',
  'AdminReseller',
  'AdSense',
  'Analytics',
  'AnalyticsData',
  'AnalyticsReporting',
  'AppsActivity',
  'Area120Tables',
  'BigQuery',
  'Calendar',
  'Chat',
  'Classroom',
  'CloudIdentityGroups',
  'Docs',
  'DoubleClickCampaigns',
  'Drive',
  'DriveActivity',
  'DriveLabels',
  'Forms',
  'Gmail',
  'People',
  'Sheets',
  'ShoppingContent',
  'Slides',
  'TagManager',
  'Tasks',
  'VertexAI',
  'WorkspaceEvents',
  'YouTube',
  'YouTubeAnalytics',
  'YouTubeContentId',
];

/** The services of one execution and the execution itself, which counts what they do. */
export function createExecution(
  world: World,
  options: ServicesOptions = {},
): { services: Services; execution: Execution } {
  const guard = options.guard ?? guardOf(options);
  const execution = new Execution(world, guard ? { ...options, guard } : options);
  const makers: Record<string, () => unknown> = {
    Browser: () => browser(execution),
    CacheService: () => cacheService(execution),
    Drive: () => drive(execution),
    HtmlService: () => htmlService(execution, options.files ?? {}, () => ({ ...services })),
    LockService: () => lockService(execution),
    Logger: () => logger(execution),
    MailApp: () => mailApp(execution),
    MimeType: () => ({ ...mimeTypes }),
    PropertiesService: () => propertiesService(execution),
    ScriptApp: () => scriptApp(execution, options.scriptId),
    Session: () => session(execution, options.timeZone),
    SpreadsheetApp: () => spreadsheetApp(execution),
    Utilities: () => utilities(execution),
    console: () => consoleService(execution),
  };
  for (const name of [...MISSING_SERVICES, ...ADVANCED_SERVICES]) {
    makers[name] ??= () => hostObject(execution, name, {});
  }
  const services = {} as Services;
  for (const [name, make] of Object.entries(makers)) {
    // Made when first read: a run that touches three services does not pay for fifty.
    let made: unknown;
    Object.defineProperty(services, name, { enumerable: true, configurable: true, get: () => (made ??= make()) });
  }
  return { services, execution };
}

/**
 * The Apps Script globals for ONE execution over `world`: code written for Apps Script runs on them unchanged. Writes
 * are buffered as they are live: they are in the world after the next read, or `SpreadsheetApp.flush()`.
 *
 * @example
 * const { SpreadsheetApp } = createServices(createWorld());
 * SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1).getValue(); // 1
 */
export function createServices(world: World, options: ServicesOptions = {}): Services {
  return createExecution(world, options).services;
}
