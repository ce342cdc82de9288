/** The directory's file: the catalogue in force goes out as HSDS 3.0; a file of another directory is read and reviewed. */
import { useRef, useState } from 'react';
import Download from '@mui/icons-material/Download';
import FileOpen from '@mui/icons-material/FileOpenOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CENTRES } from '#catalogue/centres.ts';
import { exportHsds } from '#domain/guide/hsds/export.ts';
import { readServices } from '#domain/guide/hsds/import.ts';
import { readHsdsFile } from '#domain/guide/hsds/read-file.ts';
import type { FileProblem, ServiceFault } from '#domain/guide/hsds/read-file.ts';
import { reviewService } from '#domain/guide/hsds/review.ts';
import type { Review } from '#domain/guide/hsds/review.ts';
import { useShared } from '../../app/context.tsx';
import { Section } from '../../parts/Section.tsx';
import { readCentres } from './catalogue-calls.ts';
import { useDeskCatalogue } from './desk-catalogue.tsx';
import { SHIPPED_IDS, ownWords } from './preparation.ts';
import { ReviewList } from './ReviewList.tsx';
import { sayFor, sayLead } from './say-entry.ts';

type Opened = { readonly name: string; readonly reviews: readonly Review[]; readonly faults: readonly ServiceFault[] } | { readonly problem: FileProblem };

export function Exchange() {
  const { say: shout, today } = useShared();
  const { say, inForce: { catalogue, published }, plan, mayEdit } = useDeskCatalogue();
  const { pages: { editions: words, hsds } } = say;
  const [opened, setOpened] = useState<Opened>();
  const input = useRef<HTMLInputElement>(null);

  const download = async (): Promise<void> => {
    const own = ownWords(published);
    const shipped = CENTRES.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === undefined || today <= validTo));
    const centres = (await readCentres()) ?? shipped;
    const page = exportHsds({
      catalogue, centres, words: own.es, otherWords: { en: own.en, fr: own.fr, ht: own.ht, pt: own.pt }, today,
      sentences: { eligibility: (entry) => sayFor(entry, say).join('. '), wait: (entry) => sayLead(entry.leadDays, say) },
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(page, null, 1)], { type: 'application/json' }));
    link.download = `catalogo-${catalogue.edition}.hsds.json`;
    link.click();
    // Some browsers read the file only after the click has come back.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    shout(words.downloaded);
  };

  const open = async (file: File): Promise<void> => {
    const read = readHsdsFile(await file.text());
    if (!read.ok) { setOpened({ problem: read.error }); return; }
    const against = { entries: plan.entries, shipped: SHIPPED_IDS, codes: plan.codes, nameOf: (id: string) => plan.words.es[`step.${id}.name`] ?? id };
    setOpened({ name: file.name, faults: read.value.faults, reviews: readServices(read.value.services, plan.known, today).map((one) => reviewService(one, against)) });
  };

  return (
    <Section title={words.exchange}>
      <Typography color="text.secondary">{words.exchangeAbout}</Typography>
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button variant="outlined" startIcon={<Download />} onClick={() => { void download(); }}>{words.download}</Button>
        {mayEdit && <Button variant="outlined" startIcon={<FileOpen />} onClick={() => input.current?.click()}>{words.open}</Button>}
        <input ref={input} type="file" accept=".json,application/json" hidden aria-label={words.open} onChange={(event) => { const file = event.target.files?.[0]; event.target.value = ''; if (file) void open(file); }} />
      </Stack>
      <Box aria-live="polite">
        {opened && ('problem' in opened ? <Alert severity="error">{hsds.problems[opened.problem]}</Alert> : <ReviewList key={opened.name} {...opened} close={() => setOpened(undefined)} />)}
      </Box>
    </Section>
  );
}
