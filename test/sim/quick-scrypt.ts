/**
 * The simulation signs the same few people in some hundred times, and nearly all of its time would go into the
 * server's scrypt. Here the same password with the same salt is worked out once; everything else is as it is.
 * Imported before the server's code.
 */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Scrypt = (password: string, salt: string, length: number, options: crypto.ScryptOptions, done: (failure: Error | null, key: Buffer) => void) => void;
const real = crypto.scrypt as unknown as Scrypt;
const known = new Map<string, Promise<Buffer>>();

const quick: Scrypt = (password, salt, length, options, done) => {
  const name = JSON.stringify([password, salt, length, options]);
  const key = known.get(name) ?? new Promise<Buffer>((keep, fail) => { real(password, salt, length, options, (failure, made) => (failure ? fail(failure) : keep(made))); });
  known.set(name, key);
  void tell(key, done);
};
crypto.scrypt = quick as unknown as typeof crypto.scrypt;
syncBuiltinESMExports();

async function tell(key: Promise<Buffer>, done: (failure: Error | null, key: Buffer) => void): Promise<void> {
  let made: Buffer;
  try {
    made = await key;
  } catch (failure) {
    done(failure as Error, Buffer.alloc(0));
    return;
  }
  done(null, Buffer.from(made));
}
