import type { Component } from 'svelte';
import type { Room } from '$lib/host/bindings';
import FirstNight from './FirstNight.svelte';
import Food from './Food.svelte';
import Journal from './Journal.svelte';
import Settings from './Settings.svelte';
import Supplements from './Supplements.svelte';
import Tonight from './Tonight.svelte';
import WindDown from './WindDown.svelte';

export type Rooms = Partial<Record<Room, Component>>;

/** Every room that exists. The rail shows these and no others. */
export const rooms: Rooms = {
  'first-night': FirstNight,
  tonight: Tonight,
  food: Food,
  supplements: Supplements,
  'wind-down': WindDown,
  journal: Journal,
  settings: Settings,
};
