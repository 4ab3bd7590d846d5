// The only file that talks to the program. Nothing here decides anything.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWindow } from '@tauri-apps/api/window';
import type { AppStatus, Opening } from './bindings';
import { CallError, type CommandName, type Host, type Off, type Response, type Topic } from './host';
import { Listeners } from './listeners';

async function command<T>(name: string, request?: unknown): Promise<T> {
  try {
    return await invoke<T>(name, request === undefined ? {} : { req: request });
  } catch (thrown) {
    throw CallError.from(thrown);
  }
}

/** The status that the window brought along, so that the first frame need not wait for an answer. */
export function firstStatus(): AppStatus | undefined {
  return (globalThis as { lullFirst?: AppStatus }).lullFirst;
}

/** Opens the door. Call it once. */
export function tauriHost(): Host {
  const listeners = new Listeners();
  const waiting: Promise<unknown>[] = [];

  /** Subscribing takes a moment; unsubscribing before it is done still takes effect. */
  function hear<P>(event: string, heard: (payload: P) => void): Off {
    const off = listen<P>(event, ({ payload }) => heard(payload));
    waiting.push(off);
    return () => void off.then((stop) => stop());
  }

  hear<{ topics: Topic[] }>('changed', ({ topics }) => listeners.tell(topics));

  return {
    call: <K extends CommandName>(name: K, ...argument: unknown[]) => command<Response<K>>(name, argument[0]),
    on: (topic, heard) => listeners.on(topic, heard),
    onOpenRoom: (heard) => hear<{ room: Opening }>('open-room', ({ room }) => heard(room)),
    onExplainClose: (heard) => hear<null>('explain-close', () => heard()),
    async ready() {
      // An event sent right after the window shows must find its listener.
      await Promise.all(waiting);
      await command('window_ready');
    },
    close: () => getCurrentWindow().close(),
  };
}
