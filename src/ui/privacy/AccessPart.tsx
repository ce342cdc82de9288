/** The copy of everything held on the person: prepared when asked, shown, printed, or saved as a page or as data. It is kept nowhere but in a file that is asked for. */
import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { CaseId } from '#domain/foundation/ids.ts';
import type { AccessFile } from '#domain/privacy/access-file.ts';
import { readAccessFile } from '#device/privacy-calls.ts';
import { useShared, useTexts } from '../app/context.tsx';
import { PrintSheet } from '../parts/PrintSheet.tsx';
import { Section } from '../parts/Section.tsx';
import { ACCESS } from '../text/access-file.ts';
import type { PersonLanguage } from '../text/person/languages.ts';
import { PRIVACY } from '../text/privacy.ts';
import { AccessPaper } from './AccessPaper.tsx';

const STYLE = 'body{font:16px/1.45 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}h2{border-bottom:2px solid;margin:1.4em 0 .3em}p{margin:.4em 0}';

/** Gives the person a file; its address lives for the moment of saving only. */
function save(content: string, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function AccessPart({ caseId, language }: { caseId: CaseId; language: PersonLanguage }) {
  const say = useTexts(ACCESS);
  const privacy = useTexts(PRIVACY);
  const shared = useShared();
  const paper = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<AccessFile>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [prints, setPrints] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    const said = await readAccessFile(caseId);
    setBusy(false);
    setProblem(said.ok ? undefined : said.why === 'gone' ? privacy.gone : privacy.offline);
    if (said.ok) setFile(said.value);
  };
  const savePage = (): void => save(`<!doctype html><html lang="${shared.language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.title}</title><style>${STYLE}</style><body>${paper.current?.innerHTML ?? ''}</body></html>`, 'text/html', `${say.fileName}.html`);
  return (
    <Section title={say.title}>
      <Typography>{say.about}</Typography>
      {problem && <Alert severity="info">{problem}</Alert>}
      {file === undefined ? <Button variant="contained" loading={busy} onClick={() => { void make(); }} sx={{ alignSelf: 'flex-start' }}>{say.make}</Button> : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="contained" onClick={() => setPrints(true)}>{say.print}</Button>
            <Button variant="outlined" onClick={savePage}>{say.html}</Button>
            <Button variant="outlined" onClick={() => save(JSON.stringify(file, null, 1), 'application/json', `${say.fileName}.json`)}>{say.json}</Button>
            <Button onClick={() => setFile(undefined)}>{say.hide}</Button>
          </Box>
          <Typography variant="body2" color="text.secondary">{say.fileWarning}</Typography>
          <Paper component="section" variant="outlined" sx={{ p: 2, maxHeight: '70vh', overflowY: 'auto' }} tabIndex={0} aria-label={say.title}>
            <div ref={paper} className="paper"><AccessPaper file={file} language={language} /></div>
          </Paper>
          {prints && <PrintSheet done={() => setPrints(false)}><div className="paper"><AccessPaper file={file} language={language} /></div></PrintSheet>}
        </>
      )}
    </Section>
  );
}
