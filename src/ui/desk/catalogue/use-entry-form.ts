/** A form of an entry that is kept as it is typed, so that a closed tab or a look at another page loses nothing. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { entryFormSchema, entryFormShape } from './entry-form.ts';
import type { EntryForm } from './entry-form.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';

export type EntryFormHandle = {
  readonly form: UseFormReturn<EntryForm>;
  /** What was typed before and not saved stands in the form. */
  readonly isRestored: boolean;
  readonly startAgain: () => void;
  /** The form is done with: nothing of it is kept. */
  readonly finish: () => void;
};

/** `key` names what is being edited; `first` is what the form says untouched. */
export function useEntryForm(key: string, first: EntryForm, isNew: boolean): EntryFormHandle {
  const { store } = useDeskCatalogue();
  const [kept] = useState(() => entryFormShape.safeParse(store.readForm(key)).data);
  const [isRestored, setRestored] = useState(kept !== undefined);
  const resolver = useMemo(() => zodResolver(entryFormSchema(isNew)), [isNew]);
  const form = useForm<EntryForm>({ resolver, defaultValues: kept ?? first, mode: 'onTouched' });
  const { subscribe } = form;
  const isDone = useRef(false);
  useEffect(() => {
    isDone.current = false;
    return subscribe({ formState: { values: true }, callback: ({ values }) => { if (!isDone.current) store.keepForm(key, values); } });
  }, [subscribe, store, key]);
  return {
    form, isRestored,
    startAgain: () => { form.reset(first); store.dropForm(key); setRestored(false); },
    finish: () => { isDone.current = true; store.dropForm(key); },
  };
}
