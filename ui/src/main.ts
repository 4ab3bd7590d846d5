import '@fontsource-variable/figtree';
// With its optical sizes: the headings are drawn finer than running text.
import '@fontsource-variable/newsreader/opsz.css';
import { mount } from 'svelte';
import { firstStatus, tauriHost } from '$lib/host/tauri';
import App from './App.svelte';
import { rooms } from './rooms';

const target = document.getElementById('app');
if (target) {
  const host = tauriHost();
  const first = firstStatus() ?? (await host.call('app_status').catch(() => undefined));
  mount(App, { target, props: { host, rooms, first } });
}
