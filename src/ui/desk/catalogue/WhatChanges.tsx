/** One entry's change, field by field: before and after side by side, each with what belongs to it. */
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { differingFields } from '#domain/guide/entry-change.ts';
import type { ChangeableField } from '#domain/guide/entry-change.ts';
import type { CatalogueEntry } from '#domain/guide/catalogue.ts';
import { sayValue } from './say-entry.ts';
import type { EntryWords } from './say-entry.ts';

type Props = { before: CatalogueEntry; after: CatalogueEntry; words: EntryWords; beside?: (field: ChangeableField) => ReactNode };

export function WhatChanges({ before, after, words, beside }: Props) {
  const { pages: { changes: say } } = words;
  return differingFields(before, after).map((field) => (
    <Box key={field} sx={{ display: 'grid', gridTemplateColumns: beside ? 'minmax(0, 1fr) auto' : 'minmax(0, 1fr)', columnGap: 1, alignItems: 'center' }}>
      <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 2fr) minmax(0, 2fr)' } }}>
        <Typography color="text.secondary">{say.fields[field]}</Typography>
        <Value name={say.was} text={sayValue(before, field, words)} isPast />
        <Value name={say.becomes} text={sayValue(after, field, words)} />
      </Box>
      {beside?.(field)}
    </Box>
  ));
}

function Value({ name, text, isPast = false }: { name: string; text: string; isPast?: boolean }) {
  return (
    <Typography sx={{ overflowWrap: 'anywhere' }}>
      <Typography component="span" variant="body2" color="text.secondary">{name}: </Typography>
      <Box component={isPast ? 's' : 'strong'} sx={isPast ? { color: 'text.secondary' } : {}}>{text}</Box>
    </Typography>
  );
}
