import { body } from './en/body';
import { checkIn } from './en/check-in';
import { dose } from './en/dose';
import { drinks } from './en/drinks';
import { evening } from './en/evening';
import { firstNight } from './en/first-night';
import { flag } from './en/flag';
import { food } from './en/food';
import { foodTable } from './en/food-table';
import { gate } from './en/gate';
import { journal } from './en/journal';
import { kitchen } from './en/kitchen';
import { magnesium } from './en/magnesium';
import { medicine } from './en/medicine';
import { result } from './en/result';
import { routine } from './en/routine';
import { settings } from './en/settings';
import { shelf } from './en/shelf';
import { shell } from './en/shell';
import { supplement } from './en/supplement';
import { timing } from './en/timing';
import { weeks } from './en/weeks';

/** The English catalogue: one file per noun in `en/`, named like the feature or the room that reads it. */
export const en = {
  body,
  checkIn,
  dose,
  drinks,
  evening,
  firstNight,
  flag,
  food,
  foodTable,
  gate,
  journal,
  kitchen,
  magnesium,
  medicine,
  result,
  routine,
  settings,
  shelf,
  shell,
  supplement,
  timing,
  weeks,
} as const;
