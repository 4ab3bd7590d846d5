import type { Off } from '$lib/host/host';

const MINUTE = 60_000;

/**
 * Runs `due` when the wall clock turns to a new minute, and when the window comes back into view.
 * What time it is then is the program's to say: this only knocks.
 */
export function everyMinute(due: () => void): Off {
  let timer: ReturnType<typeof setTimeout>;

  function wait() {
    // A timer may fire a little early; the margin keeps it from knocking before the minute has turned.
    timer = setTimeout(knock, MINUTE - (Date.now() % MINUTE) + 20);
  }

  function knock() {
    wait();
    due();
  }

  function seen() {
    if (document.visibilityState === 'visible') due();
  }

  wait();
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}
