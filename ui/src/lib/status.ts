import { createContext } from 'svelte';
import type { AppStatus } from '$lib/host/bindings';
import type { Resource } from '$lib/resource.svelte';

/** What every room needs to know; the shell keeps it fresh. */
export const [getStatus, setStatus] = createContext<Resource<AppStatus>>();
