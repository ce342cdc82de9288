/**
 * Prints a sheet (a slip, a receipt) on whatever paper there is: A4, letter or an 80 mm roll. It is laid
 * over the app for the time of printing and leaves nothing behind: locking the tablet takes it away too.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

type Props = { children: ReactNode; roll?: boolean; done: () => void };

export function PrintSheet({ children, roll = false, done }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const finish = useRef(done);
  useEffect(() => { finish.current = done; });
  useEffect(() => {
    let wanted = true;
    const ended = (): void => finish.current();
    document.body.classList.add('printing');
    window.addEventListener('afterprint', ended);
    // A picture that is not decoded yet would print as a hole.
    const pictures = Array.from(sheet.current?.querySelectorAll('img') ?? [], (one) => one.decode().catch(() => undefined));
    void Promise.all(pictures).then(() => { if (wanted) window.print(); });
    return () => {
      wanted = false;
      window.removeEventListener('afterprint', ended);
      document.body.classList.remove('printing');
    };
  }, []);
  return createPortal(<div ref={sheet} className={roll ? 'sheet roll' : 'sheet'}>{children}</div>, document.body);
}
