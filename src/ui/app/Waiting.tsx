/** What stands where a part of the app is still loading, and where one broke: what happened, and what to do. */
import { Component, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useLocation } from 'react-router';
import { useDoor } from './context.tsx';

/** How long a part may load before words say what it waits for, in milliseconds. */
const PATIENCE = 4000;

/** A part of the app: a bar while it loads, words when that takes long, and words with a way on when it breaks. Another address is another try. */
export function Part({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const { t } = useDoor();
  return (
    <Unbroken where={pathname} fallback={(again) => <Alert severity="error" sx={{ my: 2 }} action={<Button color="inherit" onClick={again}>{t.broke.again}</Button>}>{t.broke.said}</Alert>}>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </Unbroken>
  );
}

function Waiting() {
  const { t } = useDoor();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return <><LinearProgress aria-label={t.loading} />{isLong && <Alert severity="info" sx={{ my: 2 }}>{t.broke.notHere}</Alert>}</>;
}

type Properties = { readonly children: ReactNode; readonly where: string; readonly fallback: (again: () => void) => ReactNode };
type Shown = { readonly isBroken: boolean; readonly where: string };

/** React asks for a class here. */
class Unbroken extends Component<Properties, Shown> {
  override state: Shown = { isBroken: false, where: this.props.where };

  static getDerivedStateFromError(): Partial<Shown> { return { isBroken: true }; }

  static getDerivedStateFromProps({ where }: Properties, shown: Shown): Shown | null { return where === shown.where ? null : { isBroken: false, where }; }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback(() => this.setState({ isBroken: false })) : this.props.children;
  }
}
