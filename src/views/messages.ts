// What a page and the script say to each other: the data with which a page opens, a request, a reply.
import type { ErrorPlace } from '../domain/errors';
import type { TabKey } from '../domain/records';

/** With what a page opens. */
export interface PageStart {
  view: string;
  input: object;
  data: object;
  /** Time of the server when the page was opened, 'yyyy-MM-ddTHH:mm:ss' in Vietnam. */
  now: string;
  /** The person who opened it. */
  user: string;
}

/** A row as the page showed it: its revision, and the fields that the person may change on the page. */
export interface SeenRow {
  tab: TabKey;
  code: string;
  revision: number | null;
  fields: Record<string, unknown>;
}

/** One call of a page: an act, or a look, or an act and then a look at what came of it. */
export interface PageRequest {
  /** Name of the use case or action; left out when the page only looks. */
  useCase?: string;
  input?: object;
  /** Drawn once per submit and kept over retries. */
  requestId?: string;
  /** Server's time when the submit was first sent. */
  issuedAt?: string;
  seen?: readonly SeenRow[];
  view?: { name: string; input: object };
}

export interface Failure {
  code: string;
  /** One polite Vietnamese sentence. */
  message: string;
  place?: ErrorPlace;
  details?: readonly string[];
}

interface Told {
  /** Server's time and the person who asked, as the server knows them. */
  now: string;
  user: string;
}

export type Reply =
  | ({
      ok: true;
      /** What was done; '' after a look. */
      message: string;
      output?: Record<string, unknown>;
      warnings?: readonly string[];
      /** Data of the view that was asked for. */
      view?: object;
      /** Why the view could not be shown although the act was done. */
      viewError?: Failure;
    } & Told)
  | ({ ok: false; error: Failure } & Told);
