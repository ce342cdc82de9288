/** Who did something, by name: a colleague of this centre, else "somebody else". */
import { useCallback } from 'react';
import { useSession, useShared } from '../app/context.tsx';

export function useWho(): (workerId: string) => string {
  const { t } = useShared();
  const { colleagues } = useSession();
  return useCallback((id) => colleagues.find((one) => one.id === id)?.name ?? t.case.someone, [colleagues, t]);
}
