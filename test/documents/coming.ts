// Rows around a session that is still to come, for the tests of notice, invitation, programme and bulletin.
import type { AgendaItem, Attendee, DirectoryEntry, Paper } from '../../src/domain/records';
import type { SessionRows } from '../../src/documents/session-words';
import { record } from '../support/snapshot';
import { OFFICE, plan, TOPICS } from './rows';

export const attendee = (number: number, change: Partial<Attendee> = {}): Attendee =>
  record('attendees', {
    code: `P-2024-01/DB-${String(number).padStart(2, '0')}`,
    session: 'P-2024-01',
    name: 'Lê Thị Lan',
    role: 'official',
    presence: 'invited',
    ...change,
  });

export const agendaItem = (order: number, change: Partial<AgendaItem> = {}): AgendaItem =>
  record('agenda', { code: `P-2024-01/CT-0${order}`, session: 'P-2024-01', order, state: 'kept', ...change });

export const officer = (change: Partial<DirectoryEntry> = {}): DirectoryEntry =>
  record('directory', {
    code: 'CB-01',
    kind: 'officer',
    name: 'Trần Toàn Thắng',
    title: 'Chủ tịch UBND xã',
    ...change,
  });

export const issuedPlan = (change: Partial<Paper> = {}): Paper =>
  record('papers', {
    code: 'VB-2024-001',
    kind: 'plan',
    subject: 'KH-2024-01',
    number: '5',
    symbol: 'KH-UBND',
    issuedOn: '2024-02-05',
    state: 'issued',
    ...change,
  });

export const SESSION_ROWS: SessionRows = {
  office: OFFICE,
  plan: plan(),
  topics: TOPICS,
  attendees: [],
  directory: [officer()],
  wording: [],
  madeOn: '2024-06-03',
};
