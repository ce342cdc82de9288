/** A pathway in plain words; a row may carry one of a newer version, which is shown as it is. */
import type { Text } from '../text/es.ts';

export const pathwayName = (t: Text, pathway: string): string => (pathway in t.pathways ? t.pathways[pathway as keyof typeof t.pathways] : pathway);
