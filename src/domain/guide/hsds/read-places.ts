/** Hours, telephones, languages and addresses of a file, as the directory keeps them; what does not fit stays unused and is listed. */
import { foldText } from '../../person/likeness.ts';
import { Address, PhoneNumber, Weekday } from '../directory.ts';
import type { Directory, OpeningHours } from '../directory.ts';
import type { Used } from './leftovers.ts';
import type { HsdsService } from './schema.ts';
import { stateByName } from './state-by-name.ts';

type Schedules = HsdsService['schedules'];
type Phones = HsdsService['phones'];
type Languages = HsdsService['languages'];
type Location = NonNullable<NonNullable<HsdsService['service_at_locations']>[number]['location']>;

/** The local time of HSDS (`10:00`, `10:00:00`, `10:00-06:00`); one in UTC is not local and is not taken. */
const clock = (text: string | undefined): string | undefined => /^((?:[01]\d|2[0-3]):[0-5]\d)(?::00)?(?:-0[5-8]:?00)?$/.exec(text?.trim() ?? '')?.[1];

/** Weekly hours; a schedule that repeats otherwise gives its words only. */
export function readSchedules(schedules: Schedules, path: string, used: Used): OpeningHours[] {
  return (schedules ?? []).slice(0, 14).flatMap((one, at): OpeningHours[] => {
    const here = `${path}.${at}`;
    const isWeekly = (one.freq ?? 'WEEKLY') === 'WEEKLY' && (one.interval ?? 1) === 1;
    const days = one.byday?.split(',').map((day) => Weekday.safeParse(day.trim()).data);
    const areDays = isWeekly && days !== undefined && days.every((day) => day !== undefined);
    const [opens, closes] = isWeekly ? [clock(one.opens_at), clock(one.closes_at)] : [];
    const text = [one.description, one.notes].map((part) => part?.trim()).filter(Boolean).join(' · ');
    const isShort = text.length <= 300;
    if (isWeekly) for (const key of ['freq', 'interval']) used.add(`${here}.${key}`);
    if (areDays) used.add(`${here}.byday`);
    if (opens) used.add(`${here}.opens_at`);
    if (closes) used.add(`${here}.closes_at`);
    if (isShort) for (const key of ['description', 'notes']) used.add(`${here}.${key}`);
    const hours = { ...(areDays ? { days } : {}), ...(opens ? { opens } : {}), ...(closes ? { closes } : {}), ...(isShort && text !== '' ? { text } : {}) };
    return Object.keys(hours).length > 0 ? [hours] : [];
  });
}

export function readPhones(phones: Phones, path: string, used: Used): PhoneNumber[] {
  return (phones ?? []).slice(0, 8).flatMap((one, at) => {
    const { number, extension, description } = one;
    const phone = PhoneNumber.safeParse({ number: number.replaceAll('"', ''), ...(extension === undefined ? {} : { extension }), ...(description === undefined ? {} : { text: description }) });
    const bare = phone.success ? phone : PhoneNumber.safeParse({ number });
    if (!bare.success) return [];
    used.add(`${path}.${at}.number`).add(`${path}.${at}.type`);
    if (phone.success) used.add(`${path}.${at}.extension`).add(`${path}.${at}.description`);
    return [bare.data];
  });
}

export function readLanguages(languages: Languages, path: string, used: Used): string[] {
  return [...new Set((languages ?? []).slice(0, 30).flatMap((one, at) => {
    const code = /^[a-z]{2,3}$/.exec(one.code?.trim().toLowerCase() ?? '')?.[0];
    if (code === undefined) return [];
    used.add(`${path}.${at}.code`).add(`${path}.${at}.name`);
    return [code];
  }))];
}

/** The first Mexican address of a location. */
export function readAddress({ addresses }: Location, path: string, used: Used): Address | undefined {
  const at = addresses?.findIndex((one) => /^(?:mx|mex|m[eé]xico)$/i.test(one.country?.trim() ?? 'MX')) ?? -1;
  const one = addresses?.[at];
  if (one === undefined) return undefined;
  const state = one.state_province === undefined ? undefined : (stateByName(one.state_province) ?? (foldText(one.state_province) === 'mexico' ? 'MC' : undefined));
  const parsed = Address.safeParse({ line: [one.address_1, one.address_2].filter(Boolean).join(', '), town: one.city, state, postalCode: one.postal_code });
  if (!parsed.success) return undefined;
  for (const key of ['address_1', 'address_2', 'city', 'state_province', 'postal_code', 'country', 'address_type']) used.add(`${path}.addresses.${at}.${key}`);
  return parsed.data;
}

/** A directory without empty parts; undefined when it says nothing. */
export function tidyDirectory(directory: { readonly [Key in keyof Directory]: Directory[Key] | undefined }): Directory | undefined {
  const told = Object.entries(directory).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
