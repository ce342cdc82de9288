/** What the app is given beside the services: the maker of the demonstration, and what a person may see of their own case. */
import type { CaseState } from '#domain/case/state.ts';
import { statusView } from '#domain/status/status-view.ts';
import type { StatusAround } from '#domain/status/status-view.ts';
import { populateDemo } from '../demo/populate.ts';
import type { PopulateDemo } from '../setup/make-demo.ts';

export type StatusView = (state: CaseState, around: StatusAround) => unknown;
export type Plugs = { readonly populateDemo?: PopulateDemo; readonly statusView?: StatusView };

/** What the running server is given; a way that is not plugged in answers 404. */
export const PLUGS: Plugs = { populateDemo, statusView };
