/** Perhaps this person is here already: who, and why it looks so, while the name is still being typed. "It is somebody else" puts it aside for this registration. */
import { useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useFormContext, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import type { CaseId } from '#domain/foundation/ids.ts';
import type { DuplicateHint } from '#device/engine/api.ts';
import { useShared } from '../app/context.tsx';
import { arrivesAgain, typedPerson } from './register-form.ts';
import type { RegisterInput } from './register-form.ts';

const SHOWN = 3;

/** `except`: the person's own case, when it is open already. */
export function Alike({ except }: { except?: string | undefined }) {
  const { t, tablet, today } = useShared();
  const navigate = useNavigate();
  const { control, setValue, getValues, reset } = useFormContext<RegisterInput>();
  const watched = useWatch({ control, name: ['given', 'firstSurname', 'secondSurname', 'birthKnown', 'birthDay', 'birthYear', 'nationalities', 'phone', 'curp', 'read.papers'] });
  const notSame = useWatch({ control, name: 'notSame' });
  const [found, setFound] = useState<readonly DuplicateHint[]>([]);
  const asking = useRef<string>(undefined);
  const typed = JSON.stringify(watched);
  useEffect(() => {
    const [given, firstSurname] = getValues(['given', 'firstSurname']);
    asking.current = typed;
    const asked = `${given}${firstSurname}`.trim() === '' ? Promise.resolve([]) : tablet.engine.duplicates(typedPerson(getValues()));
    // An answer that comes after more was typed is not shown.
    void asked.then((hints) => { if (asking.current === typed) setFound(hints); });
  }, [typed, tablet, getValues]);
  const again = async (id: CaseId): Promise<void> => {
    const before = await tablet.engine.openCase(id);
    if (before) reset(arrivesAgain(before.state, getValues(), today), { keepDefaultValues: true });
  };
  const shown = found.filter(({ row }) => row.id !== except && !notSame.includes(row.id)).slice(0, SHOWN);
  const why = (reason: string): string => (reason in t.register.reasons ? t.register.reasons[reason as keyof typeof t.register.reasons] : reason);
  return (
    <Box aria-live="polite">
      {shown.length > 0 && (
        <Alert severity="warning" sx={{ '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}>
          <Typography sx={{ fontWeight: 600 }}>{t.register.alike}</Typography>
          {shown.map(({ row, reasons }) => (
            <Box key={row.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, borderTop: 1, borderColor: 'divider', py: 0.5 }}>
              <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
                {[row.name, row.birthYear, row.folio].filter(Boolean).join(' · ')}
                <Typography component="span" variant="body2" sx={{ display: 'block' }}>{reasons.map(why).join(', ')}</Typography>
              </Box>
              <Button color="inherit" variant="outlined" onClick={() => { void navigate(`/case/${row.id}`); }}>{t.register.openIt}</Button>
              {except === undefined && <Button color="inherit" onClick={() => { void again(row.id); }}>{t.register.samePerson}</Button>}
              <Button color="inherit" onClick={() => setValue('notSame', [...notSame, row.id], { shouldDirty: true })}>{t.register.isNew}</Button>
            </Box>
          ))}
        </Alert>
      )}
    </Box>
  );
}
