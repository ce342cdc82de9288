/**
 * What stands on the paper slip. A phone asks the birth year before it shows anything; paper asks
 * nothing. So the slip says less than the phone: initials, never a name, and steps that would tell
 * whoever finds it of asylum, health or a home that is missing are counted and not named. For
 * somebody who has no phone at all the counter may print them too, when the person wants it.
 */
import type { Catalogue } from '../guide/catalogue.ts';
import type { PublishedEdition } from '../guide/published.ts';
import { TELLING_AGENCIES } from '../guide/telling.ts';
import type { StatusView } from './status-view.ts';

/** Steps that say by their name alone what a stranger must not know. */
const TELLING_STEPS: ReadonlySet<string> = new Set(['tvrh', 'residence-card', 'assisted-return', 'street-procedure', 'birth-registration', 'transport-onward', 'transport-onward-asylum',
  'tvrh-humanitarian', 'residence-refugee', 'residence-family', 'residence-job-offer', 'curp-foreign', 'account-guardadito', 'paper-check', 'name-reconciliation']);

/** These say by themselves that somebody asked for asylum, is awaited at a court or has papers of a foreigner. */
const TELLING_DUTIES: ReadonlySet<string> = new Set(['sign-again', 'apply-in-time', 'appeal-in-time', 'hearing', 'renew', 'renewed-enough']);

export type Slip = {
  readonly centre: StatusView['centre'];
  readonly folio: string;
  readonly initials: string;
  readonly next: StatusView['next'];
  /** Steps left out because their names tell too much. */
  readonly unnamed: number;
  readonly appointments: StatusView['appointments'];
  readonly cash: StatusView['cash'];
  /** What has to be done by a day; without `what` where its name tells too much. */
  readonly duties: readonly { readonly due: StatusView['duties'][number]['due']; readonly what?: StatusView['duties'][number] }[];
  readonly goal: StatusView['goal'];
};

/** Whether a step's name on paper tells a stranger too much. */
export const isTelling = (step: { readonly step: string; readonly agency: string; readonly bring: readonly string[] }): boolean =>
  TELLING_AGENCIES.has(step.agency) || TELLING_STEPS.has(step.step) || step.bring.includes('comar-constancia');

/** As `isTelling`, and an agency that came with an edition counts as telling: nobody here has judged what its name says. */
export function tellsUnder(catalogue: Catalogue, published: PublishedEdition | undefined): typeof isTelling {
  const strange = new Set([...(published?.added ?? []).map(({ id }) => id), ...(published?.changes ?? []).flatMap(({ id, agency }) => (agency === undefined ? [] : [id]))]);
  const judged = new Set(catalogue.entries.filter(({ id }) => !strange.has(id)).map(({ agency }) => agency));
  return (step) => isTelling(step) || (published !== undefined && !judged.has(step.agency));
}

/** The slip of a view: `all` prints the telling steps as well, and what an appointment is about. `tells` is `isTelling` or stricter. */
export function slipOf(view: StatusView, folio: string, how: { readonly all: boolean; readonly tells?: typeof isTelling }): Slip {
  const { tells = isTelling } = how;
  const next = view.next.filter((one) => how.all || !tells(one));
  return {
    centre: view.centre, folio, initials: view.initials, next, unnamed: view.next.length - next.length,
    appointments: view.appointments.map(({ about, ...rest }) => ({ ...rest, ...(how.all && about !== undefined ? { about } : {}) })),
    cash: view.cash,
    duties: view.duties.map((one) => (how.all || !TELLING_DUTIES.has(one.why) ? { due: one.due, what: one } : { due: one.due })),
    goal: view.goal,
  };
}
