/** The sentences of the route, which load with the case. */
import { useTexts } from '../../app/context.tsx';
import { ROUTE_EN } from '../../text/en/route.ts';
import { ROUTE_ES } from '../../text/es/route.ts';

export type RouteText = typeof ROUTE_ES;
const TEXTS = { es: ROUTE_ES, en: ROUTE_EN };

export const useRouteText = (): RouteText => useTexts(TEXTS);
