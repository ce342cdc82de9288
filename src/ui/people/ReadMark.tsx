/** Says under a field that what stands in it was read off a paper, until a person changes or confirms it. */
import type { ReactNode } from 'react';
import DocumentScanner from '@mui/icons-material/DocumentScannerOutlined';
import Box from '@mui/material/Box';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTexts } from '../app/context.tsx';
import { SCAN } from '../text/scan.ts';
import { isRead } from './read-into-form.ts';
import type { FormField } from './read-into-form.ts';
import type { RegisterInput } from './register-form.ts';

const NAMES: ReadonlySet<string> = new Set(['given', 'firstSurname', 'secondSurname']);

/** The sentence for a field that was read; undefined for any other. */
function useReadText(field: FormField): string | undefined {
  const scan = useTexts(SCAN);
  const { control } = useFormContext<RegisterInput>();
  const [value, read] = useWatch({ control, name: [field, 'read'] });
  if (!isRead({ [field]: value, read } as unknown as RegisterInput, field) || value === '') return undefined;
  if (!NAMES.has(field) || read.nameKind === 'civil') return scan.compare;
  // Why is said once, under the first of the three.
  return field !== 'given' ? scan.check : read.nameKind === 'us' ? scan.usName : scan.zoneName;
}

const MARK = { m: 0, mt: 0.5, typography: 'body2', color: 'info.main', display: 'flex', gap: 0.5, alignItems: 'flex-start' } as const;

/** The mark as a field's helper text; undefined for a field that was not read. */
export function useReadHelp(field: FormField): ReactNode {
  const text = useReadText(field);
  return text && <Box component="span" sx={MARK}><Icon />{text}</Box>;
}

/** The same, below what has no helper text. */
export function ReadMark({ field }: { field: FormField }) {
  const text = useReadText(field);
  return text === undefined ? null : <Box component="p" sx={MARK}><Icon />{text}</Box>;
}

const Icon = () => <DocumentScanner aria-hidden sx={{ fontSize: '1.1em', mt: '0.15em' }} />;
