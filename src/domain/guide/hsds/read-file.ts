/**
 * A file that should hold HSDS services, from text to checked services: one service, a list of them, or the page
 * form of the HSDS API. A file that can't be read at all is refused with one reason; a service that can't be read
 * is told by its number and field, and the others go on.
 */
import { ok, refused } from '../../foundation/result.ts';
import type { Result } from '../../foundation/result.ts';
import { HsdsService } from './schema.ts';

/** Characters; nine centres' whole catalogue is a tenth of this. */
export const MOST_TEXT = 8_000_000;
export const MOST_SERVICES = 2_000;

export type FileProblem = 'too-large' | 'not-json' | 'no-services' | 'too-many' | 'older-version';
/** A service that can't be read: its number in the file (from 1), its name if it has one, the field, and what is wrong there. */
export type ServiceFault = { readonly service: number; readonly name: string; readonly field: string; readonly problem: 'missing' | 'wrong-type' | 'not-allowed' | 'too-long' };
export type HsdsFile = { readonly services: readonly { readonly service: HsdsService; readonly raw: unknown }[]; readonly faults: readonly ServiceFault[] };

/** The services of a file. An empty value and null count as not given, as tools write them for empty columns. */
export function readHsdsFile(text: string): Result<HsdsFile, FileProblem> {
  if (text.length > MOST_TEXT) return refused('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('not-json');
  }
  const found = servicesIn(json);
  if (typeof found === 'string') return refused(found);
  if (found.length > MOST_SERVICES) return refused('too-many');
  const services: HsdsFile['services'][number][] = [];
  const faults: ServiceFault[] = [];
  found.forEach((one, index) => {
    const raw = withoutEmpty(one);
    const parsed = HsdsService.safeParse(raw);
    if (parsed.success) services.push({ service: parsed.data, raw });
    else faults.push(...parsed.error.issues.map(({ code, path }): ServiceFault => ({ service: index + 1, name: nameOf(raw), field: path.join('.'), problem: problemOf(code, valueAt(raw, path)) })));
  });
  return ok({ services, faults });
}

/** Where the services stand; a table of HSDS 1 or 2 (several lists side by side) is told from a file that holds none. */
function servicesIn(json: unknown): readonly unknown[] | FileProblem {
  if (Array.isArray(json)) return json.length > 0 ? json : 'no-services';
  if (typeof json !== 'object' || json === null) return 'no-services';
  const { contents, services, organizations, locations, name } = json as Record<string, unknown>;
  if (Array.isArray(contents)) return contents.length > 0 ? contents : 'no-services';
  if (Array.isArray(services)) return organizations !== undefined && locations !== undefined ? 'older-version' : services.length > 0 ? services : 'no-services';
  return typeof name === 'string' && ['status', 'organization', 'service_at_locations', 'cost_options', 'required_documents'].some((key) => key in json) ? [json] : 'no-services';
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => one !== undefined);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)] as const).filter(([, one]) => one !== undefined));
  return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);

const nameOf = (raw: unknown): string => {
  const name = valueAt(raw, ['name']);
  return typeof name === 'string' ? name.slice(0, 120) : '';
};

function problemOf(code: string, value: unknown): ServiceFault['problem'] {
  if (value === undefined) return 'missing';
  return code === 'too_big' ? 'too-long' : code === 'invalid_value' ? 'not-allowed' : 'wrong-type';
}
