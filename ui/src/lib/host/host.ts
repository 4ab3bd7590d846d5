// The door to the program, as the rooms see it. This file knows no transport: `tauri.ts` is the real one,
// and tests bring their own.
import { createContext } from 'svelte';
import { t } from '$lib/i18n';
import type { ApiError, Commands, Opening, Topic } from './bindings';

export type { Topic };

export type CommandName = keyof Commands;
export type Request<K extends CommandName> = Commands[K]['request'];
export type Response<K extends CommandName> = Commands[K]['response'];

/** The request as an argument: left out for the commands that take none. */
export type Argument<K extends CommandName> = Request<K> extends null ? [] : [request: Request<K>];

/** Undoes a subscription. */
export type Off = () => void;

export interface Host {
  /** Runs a command. Rejects with a `CallError`, and with nothing else. */
  call<K extends CommandName>(name: K, ...argument: Argument<K>): Promise<Response<K>>;
  /** Hears that something of this topic was written, by this window or by the companion in the tray. */
  on(topic: Topic, heard: () => void): Off;
  /** Hears that the tray or a reminder asks for a room, or for a field of one. */
  onOpenRoom(heard: (room: Opening) => void): Off;
  /** Hears that the window was asked to close for the first time and waits for an explanation. */
  onExplainClose(heard: () => void): Off;
  /** Says that the first paint is done, so that the window may be shown. */
  ready(): Promise<void>;
  /** Closes the window. */
  close(): Promise<void>;
}

/** What the program says of a failed command, or that something else went wrong on the way. */
type Failure = Omit<ApiError, 'code'> & { code: ApiError['code'] | 'unexpected' };

/** A command that failed, in words a person can act on. */
export class CallError extends Error implements Failure {
  override name = 'CallError';
  readonly code: Failure['code'];
  readonly field: string | null;

  constructor({ code, message, field }: Failure, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.field = field;
  }

  /** Makes a `CallError` of whatever was thrown. Anything without words of its own gets calm ones. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (isApiError(thrown)) return new CallError(thrown, thrown);
    return new CallError({ code: 'unexpected', message: t.shell.unexpected, field: null }, thrown);
  }
}

function isApiError(thrown: unknown): thrown is ApiError {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'message' in thrown &&
    typeof thrown.message === 'string'
  );
}

export const [getHost, setHost] = createContext<Host>();
