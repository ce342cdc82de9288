/** Loaded before the simulation (`node --import`): puts one defect of defects.ts, named in SIM_DEFECT, into the file as it is loaded. */
import { registerHooks } from 'node:module';
import { DEFECTS } from './defects.ts';

const defect = DEFECTS.find((one) => one.name === process.env['SIM_DEFECT']);
if (!defect) throw new Error('no such defect');
let isPlanted = false;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(`/${defect.file}`)) return loaded;
    const source = typeof loaded.source === 'string' ? loaded.source : Buffer.from((loaded.source ?? '') as Uint8Array).toString('utf8');
    if (!source.includes(defect.find)) throw new Error(`the place of "${defect.name}" is not in ${defect.file}`);
    isPlanted = true;
    return { ...loaded, source: source.replaceAll(defect.find, () => defect.put) };
  },
});
process.once('exit', () => { if (!isPlanted) process.stderr.write(`"${defect.name}" was never planted: nothing loads ${defect.file}\n`); });
