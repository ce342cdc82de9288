/** Which edition of the catalogue this tablet goes by, the next one, and one that only a newer app can use. */
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useShared, useTexts } from '../app/context.tsx';
import { useEditions } from '../app/live.ts';
import { useCatalogue } from '../parts/catalogue.ts';
import { Section } from '../parts/Section.tsx';
import { EDITIONS_EN } from '../text/en/editions.ts';
import { EDITIONS_ES } from '../text/es/editions.ts';

export function CatalogueNote() {
  const { day, today } = useShared();
  const words = useTexts({ es: EDITIONS_ES, en: EDITIONS_EN });
  const { catalogue, published } = useCatalogue();
  const here = useEditions();
  const next = here.published.find(({ validFrom }) => validFrom > today);
  return (
    <Section title={words.title}>
      <Typography>{words.inForce(catalogue.edition, published && day(published.validFrom))}</Typography>
      {next && <Typography>{words.next(next.edition, day(next.validFrom))}</Typography>}
      {here.unusable.length > 0 && <Alert severity="warning"><b>{words.unusable(here.unusable.join(', '))}</b> {words.unusableAbout}</Alert>}
    </Section>
  );
}
