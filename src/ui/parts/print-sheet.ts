/**
 * Prints a small sheet (a slip, a receipt) on whatever paper there is: A4, letter or an 80 mm roll.
 * The sheet is laid over the app for the time of printing and leaves nothing behind.
 */
export type Sheet = { readonly title: string; readonly lines: readonly string[]; readonly picture?: string; readonly code?: string };

/** Shows the printer's dialog with the sheet alone on the page. Text is set as text, never as markup. */
export function printSheet(sheet: Sheet): void {
  const page = document.createElement('div');
  page.className = 'sheet';
  const add = (tag: 'h1' | 'p' | 'pre', text: string): void => {
    const element = document.createElement(tag);
    element.textContent = text;
    page.append(element);
  };
  add('h1', sheet.title);
  if (sheet.picture !== undefined) {
    const picture = document.createElement('img');
    picture.src = sheet.picture;
    picture.alt = '';
    page.append(picture);
  }
  if (sheet.code !== undefined) add('pre', sheet.code);
  for (const line of sheet.lines) if (line !== '') add('p', line);
  document.body.append(page);
  document.body.classList.add('printing');
  const clear = (): void => { page.remove(); document.body.classList.remove('printing'); };
  window.addEventListener('afterprint', clear, { once: true });
  const picture = page.querySelector('img');
  void (picture ? picture.decode().catch(() => undefined) : Promise.resolve()).then(() => window.print());
}
