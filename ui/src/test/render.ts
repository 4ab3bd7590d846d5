import { render } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { Navigation } from '$lib/navigation.svelte';
import { Toasts } from '$lib/ui/toasts.svelte';
import { calmStatus, FakeHost } from './fake';
import Provide from './Provide.svelte';

/** Draws a component inside everything the shell gives it, and hands back what a test may look at. */
export function draw<P extends Record<string, unknown>>(
  of: Component<P>,
  props: P,
  host = new FakeHost(),
  status = calmStatus,
) {
  const given = { host, navigation: new Navigation(), status, toasts: new Toasts() };
  // Provide only passes the props on; their type was checked against the component above.
  render(Provide, { of: of as unknown as Component<Record<string, unknown>>, with: props, ...given });
  return { ...given, user: userEvent.setup() };
}
