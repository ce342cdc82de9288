/** What must be held before a step, as sentences: "all of this", "any of this", nested as the rule is. */
import Typography from '@mui/material/Typography';
import type { Need } from '#domain/guide/catalogue.ts';
import type { CataloguePagesText } from '../../text/es/catalogue-pages.ts';

type Props = { need: Need; nameOf: (credential: string) => string; words: CataloguePagesText['entry'] };

export function NeedTree({ need, nameOf, words }: Props) {
  if (typeof need === 'string') return <Typography component="span">{nameOf(need)}</Typography>;
  const parts = 'all' in need ? need.all : need.any;
  if (parts.length === 0) return <Typography component="span">{words.nothingBefore}</Typography>;
  if (parts.length === 1) return <NeedTree need={parts[0]!} nameOf={nameOf} words={words} />;
  return (
    <>
      <Typography component="span">{'all' in need ? words.all : words.any}</Typography>
      <ul style={{ margin: 0, paddingLeft: '1.3em' }}>
        {parts.map((part) => <li key={JSON.stringify(part)}><NeedTree need={part} nameOf={nameOf} words={words} /></li>)}
      </ul>
    </>
  );
}
