/**
 * A tablet's disk that can be cut: every transaction and every write in it is a step, and at a chosen step the
 * tab is dead. What was committed before stays, what was under way does not, as when a browser is killed.
 */
import type { IDBFactory as FakeIDBFactory } from 'fake-indexeddb';

type FakeFactory = InstanceType<typeof FakeIDBFactory>;

export type TabLife = {
  isDead: boolean;
  /** Steps taken on the disk so far. */
  steps: number;
  /** Dies before this step. */
  diesAt: number | undefined;
  readonly onDeath: (() => void)[];
};
export type Disk = { isFull: boolean };

export const newLife = (): TabLife => ({ isDead: false, steps: 0, diesAt: undefined, onDeath: [] });

export function kill(life: TabLife): void {
  if (life.isDead) return;
  life.isDead = true;
  for (const tell of life.onDeath) tell();
}

/** The factory as one tab sees it. */
export function diskOfTab(factory: FakeFactory, life: TabLife, disk: Disk): IDBFactory {
  const open = (...args: Parameters<IDBFactory['open']>): IDBOpenDBRequest => {
    const request = factory.open(...args);
    request.addEventListener('success', () => guard(request.result as unknown as IDBDatabase, life, disk));
    return request as unknown as IDBOpenDBRequest;
  };
  return new Proxy(factory as unknown as IDBFactory, {
    get(target, key) {
      if (key === 'open') return open;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
}

function guard(database: IDBDatabase, life: TabLife, disk: Disk): void {
  const begin = database.transaction.bind(database);
  database.transaction = (names, mode, options) => {
    step(life);
    const transaction = begin(names, mode, options);
    if (mode === 'readwrite') guardWrites(transaction, life, disk);
    return transaction;
  };
}

function guardWrites(transaction: IDBTransaction, life: TabLife, disk: Disk): void {
  const find = transaction.objectStore.bind(transaction);
  const abort = (): void => { try { transaction.abort(); } catch { /* it had ended */ } };
  transaction.objectStore = (name) => {
    const store = find(name);
    for (const write of ['put', 'add', 'delete'] as const) {
      const real = (store[write] as (...args: unknown[]) => IDBRequest).bind(store);
      Object.defineProperty(store, write, {
        configurable: true,
        value: (...args: unknown[]) => {
          step(life, abort);
          if (disk.isFull && write !== 'delete' && name !== 'meta') throw new DOMException('The quota is used up', 'QuotaExceededError');
          return real(...args);
        },
      });
    }
    return store;
  };
}

function step(life: TabLife, abort: () => void = () => {}): void {
  life.steps += 1;
  if (life.diesAt !== undefined && life.steps >= life.diesAt) kill(life);
  if (!life.isDead) return;
  abort();
  throw new DOMException('The tab is gone', 'InvalidStateError');
}

/** Every value at rest on the disk, as one text: what a thief of the tablet could search. */
export async function everythingAtRest(factory: FakeFactory): Promise<string> {
  const texts: string[] = [];
  for (const { name } of await factory.databases()) {
    const database = await asked(factory.open(name as string) as unknown as IDBOpenDBRequest);
    for (const store of database.objectStoreNames) {
      const rows = await asked(database.transaction(store).objectStore(store).getAll());
      texts.push(JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array || value instanceof ArrayBuffer ? Buffer.from(value as Uint8Array).toString('latin1') : value)));
    }
    database.close();
  }
  return texts.join('\n');
}

const asked = <T>(request: IDBRequest<T>): Promise<T> => new Promise((done, fail) => {
  request.addEventListener('success', () => done(request.result));
  request.addEventListener('error', () => fail(request.error ?? new Error('no answer')));
});
